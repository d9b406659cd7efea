"""A deed that is only taken for granted is not foretold."""

import pytest
from tests.claims.hand import coded, resolved_of

from whence.model.claim import Frame


def forecasts(text, tree):
    claims = coded(resolved_of(text, tree, "ORG M23", "Goma")).claims
    return [one for one in claims if one.frame is Frame.FORECAST]


PLAIN = (
    "The M23 will leave Goma.",
    "The/_/DT/2/det M23/M23/NNP/4/nsubj will/_/MD/4/aux leave/_/VB/0/root "
    "Goma/Goma/NNP/4/obj ./././4/punct",
)


def test_a_plain_future_is_foretold():
    assert forecasts(*PLAIN)


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        pytest.param(
            "The M23 would not leave Goma.",
            "The/_/DT/2/det M23/M23/NNP/5/nsubj would/_/MD/5/aux not/_/RB/5/advmod "
            "leave/_/VB/0/root Goma/Goma/NNP/5/obj ./././5/punct",
            id="refused then",
        ),
        pytest.param(
            "The M23 was going to leave Goma.",
            "The/_/DT/2/det M23/M23/NNP/4/nsubj was/be/VBD/4/aux going/go/VBG/0/root "
            "to/_/TO/6/mark leave/_/VB/4/xcomp Goma/Goma/NNP/6/obj ./././4/punct",
            id="meant then",
        ),
    ],
)
def test_what_a_narrator_tells_of_then_is_not_foretold(text, tree):
    assert not forecasts(text, tree)
