"""Repairs of words joined by *and*: whose they are, and which verb has them."""

from collections.abc import Sequence
from dataclasses import replace

from whence.model.reading import ROOT, Word

NEAR = 15  # words between a verb and its objects
_FINITE = frozenset({"aux", "aux:pass", "cop"})
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


def of_one(words: Sequence[Word], forms: Sequence[str], i: int) -> Word:
    """*One of the raiders who was caught*: a verb of one tells of the one, not of them all."""
    word = words[i]
    if not 0 <= word.head < i or words[word.head].xpos not in {"NNS", "NNPS"}:
        return word
    many = words[word.head]
    near = range(word.head + 1, i)
    first = next((n for n in near if words[n].head == i and words[n].deprel in _FINITE), i)
    one = many.deprel == "nmod" and form_at(forms, many.head).lower() == "one"
    singular = forms[first].lower() in {"is", "was", "has"} or words[first].xpos == "VBZ"
    return replace(word, head=many.head) if one and singular else word


def in_front(words: Sequence[Word], forms: Sequence[str]) -> Sequence[Word]:
    """*In front of the store*: three words that are one preposition, and the place the store."""
    mended = list(words)
    for i, form in enumerate(forms):
        inside = form.lower() == "front" and form_at(forms, i - 1).lower() == "in"
        if not inside or form_at(forms, i + 1).lower() != "of":
            continue
        near = range(i + 2, min(len(words), i + NEAR))
        place = next(
            (n for n in near if words[n].head == i and words[n].deprel == "nmod"), i
        )
        if place > i:
            front = words[i]
            mended[place] = replace(words[place], head=front.head, deprel=front.deprel)
            mended[i - 1] = replace(words[i - 1], head=place, deprel="case")
            for n in (i, i + 1):
                mended[n] = replace(words[n], head=i - 1, deprel="fixed", upos="ADP")
    return mended


def form_at(forms: Sequence[str], i: int) -> str:
    """The form of a word, empty beyond the ends."""
    return forms[i] if 0 <= i < len(forms) else ""
