"""Repairs of joined clauses: a word hung on the one verb that belongs to the other."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from whence.model.reading import ROOT, Word

_QUOTED = frozenset({"“", '"', "‘", "``"})
_BE = frozenset({"was", "were", "been", "be", "being", "is", "are"})
_FAR = 40  # words; what a clause holds stands nearer
_NAMED = frozenset({"PROPN", "NOUN"})
_BEFORE_CLAUSE = frozenset({"in", "of", "at", "for", "about"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_COUNTED = frozenset({"NOUN", "PROPN", "NUM"})
_IN_COUNT = frozenset({"NUM", "ADJ", "DET", "NOUN", "PROPN"})
_LONGEST = 5  # words of a count
_HELPING = frozenset({"having", "being"})
_DENIES = frozenset({"deny", "denies", "denied"})
_CLAUSES = frozenset({"root", "ccomp", "xcomp", "conj", "advcl", "parataxis", "acl:relcl"})
_MANY = frozenset(
    {"many", "several", "others", "scores", "dozens", "hundreds", "thousands"}
)


def _at(words: Sequence[Word], text: str, i: int) -> str:
    return words[i].span.of(text).lower() if 0 <= i < len(words) else ""


def _hung(words: Sequence[Word], head: int, *rels: str) -> Iterator[int]:
    """Words near a head that hang on it by one of some relations."""
    for n in range(max(0, head - _FAR), min(len(words), head + _FAR)):
        if words[n].head == head and words[n].deprel in rels:
            yield n


def _passive(words: Sequence[Word], verb: int) -> str:
    return "nsubj:pass" if any(_hung(words, verb, "aux:pass")) else "nsubj"


def told_after(words: Sequence[Word], _: str, i: int) -> Word:
    """*Twelve were hurt, a doctor said*: the twelve are hurt, the doctor has said so."""
    word = words[i]
    if word.deprel != "nsubj" or not i < word.head:
        return word
    inside = [n for n in _hung(words, word.head, "ccomp") if i < n < word.head]
    if not inside:
        return word
    verb = inside[0]
    teller = any(verb < n < word.head for n in _hung(words, word.head, "nsubj"))
    own = any(_hung(words, verb, "nsubj", "nsubj:pass"))
    if own or not teller:
        return word
    return replace(word, head=verb, deprel=_passive(words, verb))


def gapped(words: Sequence[Word], text: str, i: int) -> Word:
    """*Four were killed and nine others wounded*: the nine are wounded, not killed."""
    own = _own_verb(words, text, i)
    if own is None:
        return words[i]
    verb, above = own
    passive = any(_hung(words, above, "nsubj:pass", "aux:pass"))
    return replace(words[i], head=verb, deprel="nsubj:pass" if passive else "nsubj")


def gapped_verb(words: Sequence[Word], text: str, i: int) -> Word:
    """*Four were killed and nine were wounded*: the second verb is joined to the first."""
    for noun in range(max(0, i - 3), i):
        own = _own_verb(words, text, noun)
        if own is not None and own[0] == i:
            return replace(words[i], head=own[1], deprel="conj")
    return words[i]


def gapped_be(words: Sequence[Word], text: str, i: int) -> Word:
    """The *were* of *nine were wounded* belongs to the wounding."""
    own = _own_verb(words, text, i - 1) if i > 0 and _at(words, text, i) in _BE else None
    return words[i] if own is None else replace(words[i], head=own[0], deprel="aux:pass")


def _own_verb(words: Sequence[Word], text: str, i: int) -> tuple[int, int] | None:
    """The verb after a count that a joining word opens, and the verb before: else `None`."""
    word, verb = words[i], i + 1
    many = _at(words, text, i) in _MANY
    if (word.upos not in _COUNTED and not many) or word.deprel.startswith("nsubj"):
        return None
    while verb < min(len(words), i + 4) and (
        _at(words, text, verb) in _BE | {"more"} or words[verb].upos == "ADV"
    ):
        verb += 1
    if verb >= len(words) or words[verb].xpos not in {"VBN", "VBD"}:
        return None
    first = i
    while first > 0 and i - first < _LONGEST and words[first - 1].upos in _IN_COUNT:
        first -= 1
    counted = many or any(one.upos == "NUM" for one in words[first : i + 1])
    if not counted or first == 0 or words[first - 1].upos != "CCONJ":
        return None
    heads = (words[verb].head, word.head, words[word.head].head if word.head >= 0 else ROOT)
    being = verb > i + 1 and any(_at(words, text, n) in _BE for n in range(i + 1, verb))
    for above in heads:
        told = words[verb].head == above and words[verb].deprel == "ccomp"
        if told or not 0 <= above < first - 1 or words[above].xpos not in {"VBN", "VBD"}:
            continue
        if being or any(_hung(words, above, "aux:pass")):
            return verb, above
    return None


def second_that(words: Sequence[Word], text: str, i: int) -> Word:
    """*Said that they left in order to rest and that two died*: both clauses are said."""
    word = words[i]
    if word.deprel != "conj" or not any(
        _at(words, text, n) == "that" for n in _hung(words, i, "mark")
    ):
        return word
    above = word.head
    while 0 <= above < i:
        if any(_at(words, text, n) == "that" for n in _hung(words, above, "mark")):
            return replace(word, head=above)
        if words[above].deprel not in {"advcl", "xcomp", "conj", "acl", "acl:relcl"}:
            break
        above = words[above].head
    return word


def second_object(words: Sequence[Word], _: str, i: int) -> Word:
    """*Held a march and gave out sweets*: each verb has the object that follows it."""
    word = words[i]
    if word.deprel != "obj" or not 0 <= word.head < i:
        return word
    verbs = [n for n in _hung(words, word.head, "conj") if word.head < n < i]
    verbs = [n for n in verbs if words[n].upos == "VERB"]
    if not verbs or any(_hung(words, verbs[-1], "obj", "ccomp", "xcomp")):
        return word
    verb = verbs[-1]
    first = any(word.head < n < verb for n in _hung(words, word.head, "obj"))
    clause = any(w.upos in {"VERB", "AUX"} for w in words[verb + 1 : i])
    return replace(word, head=verb) if first and not clause else word


def quoted_passive(words: Sequence[Word], text: str, i: int) -> Word:
    """*The town had been “liberated”*: quotation marks leave a passive what it is."""
    word = words[i]
    if word.deprel != "nsubj" or word.head == ROOT or not i < word.head:
        return word
    verb = words[word.head]
    past = verb.upos == "VERB" and _at(words, text, word.head).endswith(("ed", "en"))
    quoted = _at(words, text, word.head - 1) in _QUOTED
    be = _at(words, text, word.head - 2) in _BE
    return replace(word, deprel="nsubj:pass") if past and quoted and be else word


def given_to(words: Sequence[Word], _: str, i: int) -> Word:
    """*Sold the army drones*: the first of two objects is the one it is given to."""
    word = words[i]
    if word.deprel != "obj" or not 0 <= word.head < i or words[word.head].upos != "VERB":
        return word
    second = next((n for n in _hung(words, word.head, "obj") if n > i), None)
    if second is None or words[second].upos != "NOUN" or word.upos not in _NAMED:
        return word
    between = words[i + 1 : second]
    parted = any(w.upos in {"CCONJ", "ADP", "VERB", "PUNCT"} for w in between)
    return word if parted else replace(word, deprel="iobj")


def finite_joined(words: Sequence[Word], text: str, i: int) -> Word:
    """*Rebuked X for taking bribes and left*: the finite verb goes on from the finite one."""
    word = words[i]
    if word.deprel != "conj" or word.xpos not in _FINITE or word.upos != "VERB":
        return word
    if any(_hung(words, i, "nsubj", "nsubj:pass", "aux", "aux:pass", "mark")):
        return word
    above, clause = word.head, False
    while 0 <= above < i and words[above].head != ROOT and not _is_finite(words, above):
        clause |= words[above].deprel == "advcl" and _at(words, text, above).endswith("ing")
        if words[above].deprel not in {"advcl", "acl", "conj", "obl"}:
            return word
        above = words[above].head
    if above == word.head or not clause or not _is_finite(words, above):
        return word
    return replace(word, head=above)


def _is_finite(words: Sequence[Word], i: int) -> bool:
    return words[i].upos == "VERB" and words[i].xpos in _FINITE


def led(words: Sequence[Word], text: str, i: int) -> Word:
    """*Although X left Y, Z and W differ*: who stands right before a verb without subject leads it.

    *Z and W*, hung on *Y* before the comma, are who differ.
    """
    word = words[i]
    verb = i + 1
    while verb < len(words) and words[verb].upos not in {"VERB", "AUX", "PUNCT"}:
        verb += 1
    last = verb - 1
    if (
        verb >= len(words)
        or not _wants_subject(words, verb)
        or words[last].upos not in _NAMED
    ):
        return word
    first = _first_of(words, text, last, verb)
    if first is None or i not in {first, last}:
        return word
    if i == first:
        return replace(word, head=verb, deprel="nsubj")
    return replace(word, head=first, deprel="conj")


def _wants_subject(words: Sequence[Word], verb: int) -> bool:
    """Whether a verb in the present or past is the main one and nobody is its subject."""
    subjects = _hung(words, verb, "nsubj", "nsubj:pass", "csubj", "expl", "aux", "cop")
    finite = _is_finite(words, verb) or words[verb].xpos == "VB"  # *differ*, read as bare
    return words[verb].head == ROOT and finite and not any(subjects)


def _first_of(words: Sequence[Word], text: str, last: int, verb: int) -> int | None:
    """The first noun behind the comma that closes the clause in front of a main verb."""
    comma = next(
        (n for n in range(last, max(0, last - _FAR), -1) if _at(words, text, n) == ","),
        None,
    )
    if comma is None or not any(
        words[n].head == verb and words[n].deprel == "advcl" for n in range(comma)
    ):
        return None
    inside = range(comma + 1, last + 1)
    if any(words[n].upos in {"VERB", "AUX", "PUNCT"} for n in inside):
        return None
    heads = (
        n for n in inside if words[n].upos in _NAMED and not comma < words[n].head <= last
    )
    return next(heads, None)


def denied_doing(words: Sequence[Word], text: str, i: int) -> Word:
    """*M23 denied losing the town*: who denies is the verb, and the deed hangs on it.

    A reader that does not know *denied* in its place makes it an adverb of the deed.
    """
    word = words[i]
    deed = _denied_by(words, text, i)
    if deed is not None:
        if word.head not in {deed, ROOT} and word.upos == "VERB":
            return word
        tag = "VBD" if word.span.of(text).lower() == "denied" else "VBZ"
        above = words[deed] if word.head == deed else word
        head, rel = above.head, above.deprel
        if rel not in _CLAUSES:
            near = range(max(0, i - _FAR), min(len(words), i + _FAR))
            roots = [
                n
                for n in near
                if words[n].head == ROOT and words[n].sentence == word.sentence
            ]
            head, rel = (roots[0], "parataxis") if roots else (ROOT, "root")
        return replace(word, upos="VERB", xpos=tag, lemma="deny", head=head, deprel=rel)
    for at in range(max(0, i - 3), i):
        if _denied_by(words, text, at) == i:
            return replace(word, head=at, deprel="xcomp")
    after = word.head
    if word.deprel.startswith("nsubj") and i < after:
        for at in range(max(i + 1, after - 3), after):
            if _denied_by(words, text, at) == after:
                return replace(word, head=at)
    return word


def _denied_by(words: Sequence[Word], text: str, i: int) -> int | None:
    """The deed right after *denied*, an adverb between them at most."""
    if words[i].span.of(text).lower() not in _DENIES:
        return None
    for at in range(i + 1, min(i + 3, len(words))):
        if words[at].xpos == "VBG" and words[at].sentence == words[i].sentence:
            # *Denied having ordered it*: there the tree needs no help.
            return None if words[at].span.of(text).lower() in _HELPING else at
        if words[at].upos != "ADV":
            return None
    return None


REPAIRS = (
    denied_doing,
    led,
    told_after,
    gapped_verb,
    gapped_be,
    gapped,
    second_that,
    second_object,
    quoted_passive,
    given_to,
    finite_joined,
)
