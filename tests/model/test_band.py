"""How strongly a claim is worded, for a reader."""

import pytest

from whence.model.band import band_words
from whence.model.claim import HedgeWord, Wording
from whence.model.span import Span


def hedged(*words, **more):
    return Wording(
        hedges=tuple(HedgeWord(each, Span(0, 1), "likelihood", each) for each in words),
        **more,
    )


@pytest.mark.parametrize(
    ("wording", "words"),
    [
        pytest.param(Wording(), "", id="plain"),
        pytest.param(hedged("may"), "“may”", id="a word without a published band"),
        pytest.param(
            hedged("likely", likelihood="likely", likelihood_range=(55, 80)),
            "“likely”, 55–80 %",
            id="a word with its band",
        ),
        pytest.param(
            hedged("probably", likelihood="likely", likelihood_range=(55, 80)),
            "“probably”, likely, 55–80 %",
            id="another word for the band",
        ),
        pytest.param(
            hedged("low confidence", confidence="low"), "“low confidence”", id="confidence"
        ),
        pytest.param(hedged("may", "may"), "“may”", id="each word once"),
    ],
)
def test_hedges_are_shown_as_they_stand(wording, words):
    assert band_words(wording) == words
