"""A verb has one object: what stands after the verb joined to it is that verb's."""

from whence.claims.syntax.repairs import related
from whence.model.reading import Word
from whence.model.span import Span

TEXT = "killed 12 and wounded 20 men"


def word(start: int, end: int, upos: str, deprel: str, head: int) -> Word:
    form = TEXT[start:end]
    return Word(Span(start, end), form, upos, head, deprel, 0)


def test_the_object_of_the_second_verb_is_not_the_first_ones():
    words = (
        word(0, 6, "VERB", "root", -1),
        word(7, 9, "NUM", "obj", 0),
        word(10, 13, "CCONJ", "cc", 3),
        word(14, 21, "VERB", "conj", 0),
        word(22, 24, "NUM", "nummod", 5),
        word(25, 28, "NOUN", "obj", 0),
    )
    assert related(words, TEXT)[5].head == 3
