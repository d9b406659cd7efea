"""Repairs: words whose tags, lemmas or relations contradict one another are set right."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial

from whence.claims.syntax.counts import counted
from whence.claims.syntax.determiners import beside
from whence.claims.syntax.joined import REPAIRS as JOINED
from whence.claims.syntax.labels import REPAIRS as LABELS
from whence.model.reading import ROOT, Word

_BY_TAG = {
    "JJ": "ADJ", "JJR": "ADJ", "JJS": "ADJ", "NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN",
    "NNPS": "PROPN", "VB": "VERB", "VBD": "VERB", "VBN": "VERB", "VBG": "VERB", "VBZ": "VERB",
    "VBP": "VERB",
}  # fmt: skip
_FIRM = frozenset({"AUX", "PRON", "DET", "NUM"})
_OPENING = frozenset({"“", '"', "‘", "‚", "«", "„"})
_OF_WHOM = frozenset({"of", "from"})
FURTHEST = 120  # words; no sentence is longer
SOME = frozenset({"many", "most", "some", "few", "several", "others"})
_PLURAL_ONLY = frozenset({"series", "species", "means", "news", "headquarters", "barracks"})


def agreed(word: Word) -> Word:
    """A word whose part of speech agrees with its finer tag, which is right more often."""
    upos = _BY_TAG.get(word.xpos)
    if upos is None or word.upos == upos or word.upos in _FIRM:
        return word
    return replace(word, upos=upos)


def related(words: Sequence[Word], text: str) -> tuple[Word, ...]:
    """Words with subjects and objects on the side of the verb where English has them."""
    words = counted(tuple(_addressed(words, text, i) for i in range(len(words))), text)
    words = tuple(_before_mark(words, text, i) for i in range(len(words)))
    words = tuple(_alone(words, text, i) for i in range(len(words)))
    for repair in (
        *LABELS,
        beside,
        _listed,
        _own_clause,
        _told_beside,
        _between_commas,
        *JOINED,
    ):
        words = tuple(repair(words, text, i) for i in range(len(words)))
    subjects = {w.head for i, w in enumerate(words) if w.deprel == "nsubj" and i < w.head}
    return tuple(
        word
        if word.head == ROOT or not word.deprel.startswith(("nsubj", "obl:agent"))
        else _resided(word, i, words, subjects, text)
        for i, word in enumerate(map(partial(_gerund, words, text), range(len(words))))
    )


def _addressed(words: Sequence[Word], text: str, i: int) -> Word:
    """*“Madam President, we have left”*: who is spoken to is no subject beside the real one."""
    word = words[i]
    if word.deprel != "nsubj" or not i < word.head or _at(words, text, i + 1) != ",":
        return word
    first = i
    while first > 0 and first <= words[first - 1].head <= i:
        first -= 1
    opens = first == 0 or _at(words, text, first - 1) in _OPENING
    own = any(
        each.deprel == "nsubj" and each.head == word.head
        for each in words[i + 1 : word.head]
    )
    return replace(word, deprel="vocative") if opens and own else word


def _before_mark(words: Sequence[Word], text: str, i: int) -> Word:
    """*Accused X of looting Y*: X stands before the mark and hangs on the verb above it."""
    word = words[i]
    if word.deprel not in {"obj", "nsubj"} or not i < word.head:
        return word
    above = words[word.head].head
    marked = any(
        one.deprel == "mark" and one.head == word.head and _at(words, text, n) in _OF_WHOM
        for n, one in enumerate(words[i + 1 : word.head], i + 1)
    )
    if not marked or not 0 <= above < i or words[above].upos != "VERB":
        return word
    return replace(word, head=above, deprel="obj")


def _alone(words: Sequence[Word], text: str, i: int) -> Word:
    """*Many fear that …*: the word for some people is the subject of the verb after it."""
    word = words[i]
    if word.head != i + 1 or word.deprel not in {"amod", "advmod", "det", "nummod"}:
        return word
    verb = words[word.head]
    finite = verb.upos == "VERB" and verb.xpos in {"VBP", "VBD", "VBZ"}
    if not finite or _at(words, text, i).lower() not in SOME:
        return word
    own = any(
        w.head == word.head and w.deprel == "nsubj" for w in words[max(0, i - 20) : i]
    )
    return word if own else replace(word, deprel="nsubj", upos="PRON")


def _listed(words: Sequence[Word], text: str, i: int) -> Word:
    """*Blew up a pylon, two shops and a bridge*: each thing is joined to the first, not the verb."""
    word, verb = words[i], _above(words, i)
    if word.upos not in {"NOUN", "PROPN"} or verb is None or verb.upos != "VERB":
        return word
    objects = [
        n
        for n in range(word.head + 1, i)
        if words[n].head == word.head and words[n].deprel == "obj"
    ]
    if not objects or any(w.upos in {"VERB", "AUX"} for w in words[word.head + 1 : i]):
        return word
    opening = min((n for n in range(objects[0] + 1, i) if words[n].head == i), default=i)
    mark = words[opening].deprel == "cc" or _at(words, text, opening) == ","
    near = words[max(0, i - FURTHEST) : i + FURTHEST]
    clause = any(w.head == i and w.deprel.startswith(("nsubj", "obj")) for w in near)
    joined = word.deprel == "conj" or (word.deprel == "obj" and i != objects[0])
    return (
        replace(word, head=objects[0], deprel="conj")
        if joined and mark and not clause
        else word
    )


def _above(words: Sequence[Word], i: int) -> Word | None:
    """The word that a later word hangs from, or `None`."""
    return words[words[i].head] if 0 <= words[i].head < i else None


def _own_clause(words: Sequence[Word], _: str, i: int) -> Word:
    """*The mission said witnesses reported …*: the nearer noun is the later verb's subject."""
    word = words[i]
    if word.deprel != "nsubj" or not 0 <= word.head < i or words[word.head].upos != "VERB":
        return word
    near = words[i + 1 : i + 12]
    for n, one in enumerate(near, i + 1):
        if one.head == word.head and one.deprel == "ccomp":
            own = any(
                w.head == n and w.deprel.startswith("nsubj") for w in words[i + 1 : n]
            )
            return word if own else replace(word, head=n)
    return word


def _told_beside(words: Sequence[Word], _: str, i: int) -> Word:
    """*…, residents said, the Herald reported*: a verb with its subject is nobody's subject."""
    word = words[i]
    if word.deprel != "nsubj" or word.xpos not in {"VBD", "VBZ", "VBP"}:
        return word
    own = any(w.head == i and w.deprel == "nsubj" for w in words[max(0, i - 8) : i])
    return replace(word, deprel="parataxis") if own else word


def _between_commas(words: Sequence[Word], text: str, i: int) -> Word:
    """*Residents said, the Herald reported, that …*: what stands between commas is put in.

    The clause after it belongs to the first verb, the verb put in stands beside that.
    """
    word = words[i]
    if word.deprel != "ccomp" or word.head == ROOT:
        return word
    if _is_put_in(words, text, i):
        return replace(word, deprel="parataxis")
    above = word.head
    put_in = words[above].deprel == "ccomp" and _is_put_in(words, text, above)
    return replace(word, head=words[above].head) if put_in else word


def _is_put_in(words: Sequence[Word], text: str, i: int) -> bool:
    above = words[i].head
    opens = 0 <= above < i and _at(words, text, above + 1) == ","
    return opens and i - above <= 8 and _at(words, text, i + 1) == ","


def _at(words: Sequence[Word], text: str, i: int) -> str:
    return words[i].span.of(text) if 0 <= i < len(words) else ""


def _gerund(words: Sequence[Word], text: str, i: int) -> Word:
    """*Fighting between X and Y*: the form is a noun there, whatever its tag."""
    word = words[i]
    if word.xpos != "VBG" or i + 1 >= len(words):
        return word
    noun = words[i + 1].span.of(text).lower() in {"between", "among", "amongst"}
    return replace(word, upos="NOUN") if noun else word


def _resided(
    word: Word, i: int, words: Sequence[Word], subjects: set[int], text: str
) -> Word:
    head = words[word.head]
    if word.deprel == "nsubj" and i > word.head and word.head in subjects:
        return replace(word, deprel="obj") if head.upos == "VERB" else word
    if word.deprel == "obl:agent" and not _follows_by(i, words, text):
        return replace(word, deprel="nsubj" if i < word.head else "obl")
    return word


def _follows_by(i: int, words: Sequence[Word], text: str) -> bool:
    return any(w.span.of(text).lower() == "by" for w in words[max(0, i - 4) : i])


def lemma_of(word: Word, form: str, known: frozenset[str]) -> str:
    """The lemma in lower case; one the codebook knows when the reader's is none."""
    lemma = (word.lemma or form).lower()
    if word.upos == "NOUN" and form.endswith("ing") and form in known:
        return form  # *heavy fighting* is no fight
    if lemma in known:
        return lemma
    if word.upos == "NOUN":
        stem = form[:-2] if form.endswith("es") else ""  # *clashes*, read as *clashe*
        return stem if stem in known else _singular(lemma)
    if word.upos in {"VERB", "ADJ"}:
        return next((stem for stem in (lemma + "e", *stems(form)) if stem in known), lemma)
    return lemma


def _singular(lemma: str) -> str:
    """The lemma of a plural noun that the reader took for a singular."""
    if not lemma.endswith("s") or lemma.endswith(("ss", "us", "is")):
        return lemma
    if lemma.endswith("ies") and len(lemma) > 4:
        return lemma[:-3] + "y"
    return lemma if lemma in _PLURAL_ONLY else lemma[:-1]


def stems(form: str) -> Iterable[str]:
    """Lemmas a verb form may belong to."""
    if form.endswith(("ied", "ies")):
        yield form[:-3] + "y"
    if form.endswith("s"):
        yield form[:-1]
    for ending in ("ed", "ing", "es"):
        if form.endswith(ending):
            stem = form[: -len(ending)]
            yield stem
            yield stem + "e"
            if len(stem) > 3 and stem[-1] == stem[-2]:
                yield stem[:-1]


def rooted(words: Sequence[Word]) -> tuple[Word, ...]:
    """Words that form trees: a circle is cut open, and what hangs on nothing is a root."""
    state = [0] * len(words)  # 0 unseen, 1 on the way up, 2 known to reach a root
    cut: set[int] = set()
    for start in range(len(words)):
        path = []
        word = start
        while word != ROOT and state[word] == 0:
            state[word] = 1
            path.append(word)
            word = words[word].head
        if word != ROOT and state[word] == 1:
            cut.add(word)
        for one in path:
            state[one] = 2
    return tuple(
        replace(word, head=ROOT, deprel="root")
        if i in cut or (word.head == ROOT and word.deprel not in {"root", ""})
        else word
        for i, word in enumerate(words)
    )
