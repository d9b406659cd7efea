"""What an article says first."""

from dataclasses import replace

from tests.weigh.build import article

from whence.model.document import OPENING, Part, PartKind
from whence.model.span import Span

TEXT = "Reedham falls\n\nORSA, May 1 -\n\nThe Front took the town." + " It went on." * 60


def test_an_opening_is_headline_and_first_words_without_the_dateline():
    ends = (13, 28, len(TEXT))
    kinds = (PartKind.HEADLINE, PartKind.DATELINE, PartKind.BODY)
    starts = (0, 15, 30)
    parts = tuple(
        Part(kind, Span(start, end))
        for kind, start, end in zip(kinds, starts, ends, strict=True)
    )
    opening = replace(article("a.txt", text=TEXT), parts=parts).opening
    assert opening.startswith("Reedham falls\nThe Front took the town.")
    assert len(opening) == OPENING


def test_an_article_without_parts_opens_with_nothing():
    assert replace(article("a.txt"), parts=()).opening == ""
