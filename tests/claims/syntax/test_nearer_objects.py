"""Whose a word is that the parser hung on the nearest: of the verb it goes with."""

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


def test_what_a_number_is_put_at_is_no_place():
    text = "put those found by noon at 31"
    forms = [("put", "VERB", "root", -1), ("those", "PRON", "obj", 0), ("found", "VERB", "acl", 1),
             ("by", "ADP", "case", 4), ("noon", "NOUN", "obl", 2), ("at", "ADP", "case", 6),
             ("31", "NUM", "obl", 2)]  # fmt: skip
    words, at = [], 0
    for form, upos, deprel, head in forms:
        words.append(Word(Span(at, at + len(form)), form, upos, head, deprel, 0))
        at += len(form) + 1
    assert related(words, text)[6].head == 0
    words[0] = Word(Span(0, 3), "saw", "VERB", -1, "root", 0)
    assert related(words, text)[6].head == 2
