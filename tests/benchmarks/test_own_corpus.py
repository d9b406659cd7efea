"""The chain that the mark-up gives a claim follows the codebook on acts of speech."""

import pytest
from benchmarks.claims.own_corpus import GoldRole, without_own_act

from whence.model.span import Span

ARMY = ("The army, whose base is far off,", "Ostland army")
WIRE = ("Delta Wire", "Delta Wire")


def actor(text: str, meant: str = "") -> GoldRole:
    return GoldRole("actor", Span(0, len(text)), text, meant)


@pytest.mark.parametrize(
    ("frame", "kind", "doer", "chain"),
    [
        pytest.param(
            "reaction", "reject", actor("The army"), (WIRE,), id="whoever rejects"
        ),
        pytest.param(
            "responsibility", "denied", actor("It", "Ostland army"), (WIRE,), id="denies"
        ),
        pytest.param(
            "reaction", "reject", actor("The armyworm"), (WIRE, ARMY), id="somebody else"
        ),
        pytest.param("control", "controls", actor("The army"), (WIRE, ARMY), id="no act"),
        pytest.param(
            "commitment", "broken", actor("The army"), (WIRE, ARMY), id="its fate"
        ),
    ],
)
def test_whoever_does_an_act_of_speech_is_no_hop(frame, kind, doer, chain):
    assert without_own_act(frame, kind, [doer], (WIRE, ARMY)) == chain
