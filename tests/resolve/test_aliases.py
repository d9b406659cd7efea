"""Names of one document that stand for one thing, and which of them it goes by."""

from whence.model.reading import MentionKind
from whence.model.span import Span
from whence.resolve.phrases.aliases import find_things
from whence.resolve.phrases.names import NameHit


def hits(*names):
    return [
        NameHit(Span(10 * n, 10 * n + len(name)), n, n + 1, n, name, MentionKind.PLACE, ())
        for n, name in enumerate(names)
    ]


def test_a_name_in_the_capitals_of_a_dateline_gives_way_to_the_text_s_own():
    (thing,) = find_things(hits("PORGA", "Porga"))
    assert thing.full == "Porga"
    assert set(thing.names) == {"PORGA", "Porga"}


def test_alone_it_stays_as_it_stands():
    (thing,) = find_things(hits("PORGA"))
    assert thing.full == "PORGA"
