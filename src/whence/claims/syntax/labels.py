"""Repairs of labels that cannot be: verbs as punctuation, passives as copulas, clauses of nouns."""

from collections.abc import Sequence
from dataclasses import replace

from whence.model.reading import ROOT, Word

NEAR = 15  # words between a noun and the verb of its clause


def no_mark(words: Sequence[Word], text: str, i: int) -> Word:
    """*…, residents said, the paper reported*: a verb is no punctuation, but runs beside."""
    word = words[i]
    if word.deprel == "punct" and word.upos == "VERB" and word.span.of(text).isalpha():
        return replace(word, deprel="parataxis")
    return word


def passive(words: Sequence[Word], text: str, i: int) -> Word:
    """*Had been told by traders*: before a participle of a verb *been* makes the passive."""
    word = words[i]
    if word.deprel != "cop" or word.head == ROOT or i > word.head:
        return word
    verb = words[word.head]
    after = words[word.head + 1] if word.head + 1 < len(words) else None
    by = after is not None and after.span.of(text).lower() == "by"
    if verb.upos == "VERB" and verb.xpos == "VBN" and by:
        return replace(word, deprel="aux:pass")
    return word


def of_noun(words: Sequence[Word], text: str, i: int) -> Word:
    """*Fled amid fears that X will attack*: a noun before *that* has the clause, not the clause it.

    The noun goes to what the clause hung on, and the clause to the noun.
    """
    word = words[i]
    if word.upos == "NOUN" and _opens(words, text, i, word.head):
        return replace(word, head=words[word.head].head, deprel="obl")
    for noun in range(max(0, i - NEAR), i):
        held = words[noun]
        if held.upos == "NOUN" and held.head == i and _opens(words, text, noun, i):
            return replace(word, head=noun, deprel="acl")
    return word


def _opens(words: Sequence[Word], text: str, noun: int, verb: int) -> bool:
    """Whether *that* right after a noun opens the clause of a verb the noun was hung on."""
    if verb <= noun + 1 or words[verb].head in {ROOT, noun}:
        return False
    mark = words[noun + 1]
    that = mark.deprel == "mark" and mark.span.of(text).lower() == "that"
    return that and mark.head == verb and words[verb].head < noun


def named_deed(words: Sequence[Word], text: str, i: int) -> Word:
    """*An official reached by telephone said*: a participle in lower case is no name."""
    word = words[i]
    if _is_no_name(words, text, i):
        return replace(word, upos="VERB", xpos="VBN", head=i - 1, deprel="acl")
    if _is_no_name(words, text, i + 1):
        after = words[i + 1]
        return replace(word, head=after.head, deprel=after.deprel)
    return word


def _is_no_name(words: Sequence[Word], text: str, i: int) -> bool:
    """Whether a word that the noun before it was hung on as subject is taken for a name."""
    if not 0 < i < len(words) or words[i].upos != "PROPN" or words[i].head in {ROOT, i - 1}:
        return False
    form = words[i].span.of(text)
    noun = words[i - 1]
    hung = noun.head == i and noun.deprel == "nsubj" and noun.upos == "NOUN"
    return hung and form.islower() and form.endswith("ed")


REPAIRS = (no_mark, passive, of_noun, named_deed)
