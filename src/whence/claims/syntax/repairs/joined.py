"""Repairs of words joined by *and*: whose they are, and which verb has them."""

from collections.abc import Sequence
from dataclasses import replace

from whence.model.reading import ROOT, Word

NEAR = 15  # words between a verb and its objects
# States whose name is their adjective.
SHORT_STATES = frozenset({"us", "u.s.", "uk", "u.k.", "eu", "un", "u.n.", "nato"})


def of_nearer(words: Sequence[Word], _forms: Sequence[str], i: int) -> Word:
    """*Killed 12 and wounded 20 men*: a verb has one object, and the 20 stand after *wounded*."""
    word = words[i]
    first = word.head
    if first == ROOT or first > i:
        return word
    for verb in range(first + 1, i):
        joined = words[verb].head == first and words[verb].deprel == "conj"
        if not joined or words[verb].upos != "VERB":
            continue
        near = range(first + 1, min(len(words), i + NEAR))
        objects = [at for at in near if words[at].deprel == "obj"]
        had = any(words[at].head == first and at < verb for at in objects)
        if had and not any(words[at].head == verb for at in objects):
            return replace(word, head=verb)
    return word


def before_and(words: Sequence[Word], forms: Sequence[str]) -> Sequence[Word]:
    """*Rejected US and Saudi pressure*: what hangs on *US* is the pressure of both."""
    wholes = {
        i: whole
        for i, form in enumerate(forms)
        if form.lower() in SHORT_STATES
        and (whole := _whole_after(words, forms, i)) is not None
    }
    mended = list(words)
    for first, whole in wholes.items():
        state, noun = words[first], words[whole]
        mended[first] = replace(state, head=whole, deprel="compound")
        if noun.deprel == "conj" and noun.head == first:
            mended[whole] = replace(noun, head=state.head, deprel=state.deprel)
    return mended


def _whole_after(words: Sequence[Word], forms: Sequence[str], i: int) -> int | None:
    """The noun that *US* in *US and Saudi pressure* belongs to."""
    if i + 3 >= len(words):
        return None
    adjective, noun = words[i + 2], words[i + 3]
    beside = (noun.head, noun.deprel) in {(i, "conj"), (words[i].head, words[i].deprel)}
    joined = form_at(forms, i + 1) == "and" and beside
    attribute = adjective.upos == "ADJ" and adjective.head == i + 3
    capital = form_at(forms, i + 2)[:1].isupper()
    return i + 3 if joined and attribute and capital and noun.upos == "NOUN" else None


def form_at(forms: Sequence[str], i: int) -> str:
    """The form of a word, empty beyond the ends."""
    return forms[i] if 0 <= i < len(forms) else ""
