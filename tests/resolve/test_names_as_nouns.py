"""Common nouns that a name may be called by later."""

import pytest

from whence.model.reading import MentionKind
from whence.resolve.coreference.entities import nouns_of_name
from whence.resolve.phrases.aliases import Thing


@pytest.mark.parametrize(
    ("name", "called", "never"),
    [
        ("Government Transparency Office", "office", "government"),
        ("Army Welfare Agency", "agency", "army"),
        ("Ministry of Mines", "ministry", "mines"),
        ("Front Populaire", "front", "populaire"),
    ],
)
def test_a_body_is_called_by_what_it_is(name: str, called: str, never: str):
    thing = Thing((0,), name, (name,), MentionKind.ORGANISATION, None, ())
    nouns = nouns_of_name(thing)
    assert called in nouns
    assert never not in nouns
