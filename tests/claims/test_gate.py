"""The grounding gate lets through what the text says and nothing else."""

from dataclasses import replace

import pytest
from tests.claims.hand import coded, resolved_of

from whence.claims.gate import Gate
from whence.model.claim import Filler, Hop, Role
from whence.model.span import Span

TEXT = "The M23 captured Goma."
RESOLVED = resolved_of(
    TEXT,
    "The/_/DT/2/det M23/M23/NNP/3/nsubj captured/capture/VBD/0/root Goma/Goma/NNP/3/obj "
    "./././3/punct",
    "ORG M23",
    "Goma",
)
CLAIM = coded(RESOLVED).claims[0]


def filled(filler: Filler) -> tuple[Role, ...]:
    return (Role("actor", (filler,)), *CLAIM.roles[1:])


def test_a_claim_of_the_text_passes() -> None:
    assert Gate(RESOLVED).refuse(CLAIM) is None


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"quote": "captured Bukavu"}, "the quote"),
        ({"spans": (Span(0, 900),)}, "the quote"),
        ({"roles": filled(Filler("FDLR", Span(4, 7), "FDLR"))}, "actor"),
        ({"roles": filled(Filler("M23", Span(4, 7), "FDLR"))}, "actor"),
        ({"roles": filled(Filler("M23", None, "M23", "m23"))}, "actor"),
        ({"chain": (Hop("M23", Span(4, 7), ("Reuters",), (None,), "said"),)}, "hop"),
        ({"where": (replace(CLAIM.where[0], text="Bukavu"),)}, "place"),
    ],
)
def test_what_the_text_does_not_say_is_refused(change: dict[str, object], why: str) -> None:
    refused = Gate(RESOLVED).refuse(replace(CLAIM, **change))
    assert refused is not None
    assert why in refused


def test_a_number_may_stand_for_its_words() -> None:
    filler = Filler("M23", Span(4, 7), "≥23")
    assert Gate(RESOLVED).refuse(replace(CLAIM, roles=filled(filler))) is None
