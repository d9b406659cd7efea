"""Repairs: words whose tags, lemmas or relations contradict one another are set right."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from operator import attrgetter

from whence.claims.syntax.counts import counted
from whence.claims.syntax.repairs.joined import (
    before_and,
    form_at,
    in_front,
    of_nearer,
    of_one,
)
from whence.claims.syntax.repairs.measures import put_at
from whence.model.reading import ROOT, Word

_OF_WHOM = frozenset({"of", "from"})
NEAR = 15  # words between a word and what makes it a noun or a passive
LONG_NAME = 10  # words a name may run to after *by*
_HELD = frozenset(
    "believed thought said known reported estimated understood reckoned".split()
)
_NOUNS_PLACES = frozenset({"nsubj", "obj", "obl", "nmod", "iobj"})
SOME = frozenset({"many", "most", "some", "few", "several", "others"})
# What is wished or given with words.
WISHES = frozenset(
    "congratulation thank condolence greeting praise blessing felicitation".split()
)


def related(words: Sequence[Word], text: str) -> tuple[Word, ...]:
    """Words whose parts of speech and relations go with their form and their place."""
    words = counted(words, text)
    forms = [word.span.of(text) for word in words]
    for repair, tag, tags in _REPAIRS:
        tag_of = attrgetter(tag)
        words = [
            repair(words, forms, i) if tag_of(word) in tags else word
            for i, word in enumerate(words)
        ]
    words = in_front(before_and(words, forms), forms)
    subjects = {w.head for i, w in enumerate(words) if w.deprel == "nsubj" and i < w.head}
    return tuple(
        word
        if word.head == ROOT or not word.deprel.startswith(("nsubj", "obl:agent"))
        else _resided(word, i, words, subjects, forms)
        for i, word in enumerate(words)
    )


def _by_doer(words: Sequence[Word], forms: Sequence[str], i: int) -> Word:
    """*The takeover as a revival of the war begun by X*: X began it, whatever X was hung on."""
    word = words[i]
    if word.head == ROOT:
        return word
    for at in range(max(1, i - LONG_NAME), i):
        marks = words[at].head == i and words[at].deprel == "case"
        if marks and form_at(forms, at).lower() == "by":
            done = words[at - 1].upos == "VERB" and words[at - 1].xpos == "VBN"
            nearer = done and word.head < at - 1
            return replace(word, head=at - 1, deprel="obl:agent") if nearer else word
    return word


def _holding(words: Sequence[Word], forms: Sequence[str], i: int) -> Word:
    """*Many fear it will fall*: what some people have a clause of is a verb."""
    word = words[i]
    if form_at(forms, i - 1).lower() not in SOME:
        return word
    near = words[i + 1 : i + NEAR]
    clause = any(one.head == i and one.deprel == "ccomp" for one in near)
    return replace(word, upos="VERB", xpos="VBP") if clause else word


def _alone(words: Sequence[Word], forms: Sequence[str], i: int) -> Word:
    """*Many fear it will fall*: the word for some people is the subject of that verb."""
    word = words[i]
    if word.head != i + 1:
        return word
    verb = words[word.head]
    finite = verb.upos == "VERB" and verb.xpos in {"VBP", "VBD", "VBZ"}
    some = form_at(forms, i).lower() in SOME
    return replace(word, deprel="nsubj", upos="PRON") if finite and some else word


def _before_mark(words: Sequence[Word], forms: Sequence[str], i: int) -> Word:
    """*Accused X of looting Y*: X stands before the mark and hangs on the verb above it."""
    word = words[i]
    if not i < word.head:
        return word
    above = words[word.head].head
    marked = any(
        one.deprel == "mark" and one.head == word.head and form_at(forms, n) in _OF_WHOM
        for n, one in enumerate(words[i + 1 : word.head], i + 1)
    )
    if not marked or not 0 <= above < i or words[above].upos != "VERB":
        return word
    return replace(word, head=above, deprel="obj")


def _named_doing(words: Sequence[Word], forms: Sequence[str], i: int) -> Word:
    """*The shooting of X*, *heavy shelling*: an -ing form with a noun's place and company.

    It is a noun by its own form, not one of the verb's (*shooting*, not *shoot*).
    """
    word = words[i]
    place = word.deprel.partition(":")[0] in _NOUNS_PLACES
    if not place:
        return word
    near = range(max(0, i - NEAR), min(len(words), i + NEAR))
    before = {
        words[n].deprel.partition(":")[0] for n in near if n < i and words[n].head == i
    }
    own = {words[n].deprel.partition(":")[0] for n in near if words[n].head == i}
    if not before & {"det", "amod", "nummod"} or own & {"obj", "nsubj", "aux", "xcomp"}:
        return word
    return replace(word, upos="NOUN", xpos="NN", lemma=forms[i].lower())


def _done_to(words: Sequence[Word], forms: Sequence[str], i: int) -> Word:
    """*The general was convicted of fraud*: with a passive's *was* the participle is a verb."""
    word = words[i]
    if not forms[i].endswith("ed"):
        return word
    before = words[max(0, i - NEAR) : i]
    if not any(one.head == i and one.deprel == "aux:pass" for one in before):
        return word
    return replace(word, upos="VERB", xpos="VBN")


def _passive(words: Sequence[Word], forms: Sequence[str], i: int) -> Word:
    """*Had been told by traders*, *are believed to number*: *be* makes the passive here."""
    word = words[i]
    if word.head == ROOT or i > word.head:
        return word
    verb = words[word.head]
    going_on = form_at(forms, word.head + 1).lower()
    held = going_on == "to" and forms[word.head].lower() in _HELD
    if verb.upos == "VERB" and verb.xpos == "VBN" and (going_on == "by" or held):
        return replace(word, deprel="aux:pass")
    return word


def _between(words: Sequence[Word], forms: Sequence[str], i: int) -> Word:
    """*Fighting between X and Y*: the form is a noun there, whatever its tag."""
    word = words[i]
    if i + 1 >= len(words):
        return word
    noun = forms[i + 1].lower() in {"between", "among", "amongst"}
    return replace(word, upos="NOUN") if noun else word


def _given_to(words: Sequence[Word], forms: Sequence[str], i: int) -> Word:
    """*Gave thanks for the victory to X*: X is thanked, whatever *to X* was hung on."""
    word = words[i]
    if word.head == ROOT or not word.head < i:
        return word
    mark = next((n for n in range(word.head + 1, i) if words[n].head == i), i)
    if words[mark].deprel != "case" or form_at(forms, mark).lower() != "to":
        return word
    above = word.head
    for _ in range(NEAR):
        given = words[above]
        if given.head == ROOT or given.deprel not in {"nmod", "conj", "obj", "flat"}:
            return word
        if given.deprel == "obj":
            wished = given.lemma.lower().rstrip("s") in WISHES and above != word.head
            return replace(word, head=given.head, deprel="obl") if wished else word
        above = given.head
    return word


def _after_of(words: Sequence[Word], forms: Sequence[str], i: int) -> Word:
    """*In the hands of the army and services have resumed*: the services have, not the army.

    A noun after *of* is no subject: where another is joined to it, that one is.
    """
    word = words[i]
    if word.head == ROOT:
        return word
    if word.deprel == "nsubj":
        owned = _owned(words, forms, i)
        return word if owned is None else replace(word, head=owned, deprel="nmod")
    if (
        word.deprel == "conj"
        and word.head < i
        and _owned(words, forms, word.head) is not None
    ):
        return replace(word, head=words[word.head].head, deprel="nsubj")
    if word.deprel == "acl:relcl":
        own = [n for n in range(max(0, i - NEAR), i) if words[n].head == i]
        if any(_owned(words, forms, n) is not None for n in own):
            return replace(word, deprel="conj")
    return word


def _owned(words: Sequence[Word], forms: Sequence[str], i: int) -> int | None:
    """The noun before *of* to which a word belongs that was taken for the subject of a pair."""
    word = words[i]
    if word.deprel != "nsubj" or word.head <= i:
        return None
    near = words[i + 1 : word.head]
    joined = any(one.head == i and one.deprel == "conj" for one in near)
    mark = next((n for n in range(max(1, i - LONG_NAME), i) if words[n].head == i), i)
    owner = words[mark - 1] if 0 < mark < i else None
    of = mark < i and words[mark].deprel == "case" and form_at(forms, mark).lower() == "of"
    return (
        mark - 1 if joined and of and owner is not None and owner.upos == "NOUN" else None
    )


def _of_people(words: Sequence[Word], forms: Sequence[str], i: int) -> Word:
    """*The men from Qar, who joined them*: those who did are people, not where they are from."""
    word = words[i]
    if not 0 < word.head < i:
        return word
    place = word.head
    who = any(
        one.head == i and form_at(forms, n).lower() == "who"
        for n, one in enumerate(words[place:i], place)
    )
    people = words[place - 2] if place > 1 else word
    from_ = form_at(forms, place - 1).lower() == "from"
    named = words[place].upos == "PROPN" and people.xpos in {"NNS", "NNPS"}
    return replace(word, head=place - 2) if who and from_ and named else word


def _resided(
    word: Word, i: int, words: Sequence[Word], subjects: set[int], forms: Sequence[str]
) -> Word:
    head = words[word.head]
    if word.deprel == "nsubj" and i > word.head and word.head in subjects:
        return replace(word, deprel="obj") if head.upos == "VERB" else word
    if word.deprel == "obl:agent" and not _follows_by(i, forms):
        return replace(word, deprel="nsubj" if i < word.head else "obl")
    return word


def _follows_by(i: int, forms: Sequence[str]) -> bool:
    return any(form.lower() == "by" for form in forms[max(0, i - LONG_NAME) : i])


# Each repair with the tag and the values of it without which a word is none of its.
_REPAIRS: tuple[tuple[Callable[..., Word], str, frozenset[str]], ...] = (
    (_by_doer, "deprel", frozenset({"obl", "obl:agent", "nmod"})),
    (_holding, "upos", frozenset({"NOUN"})),
    (_alone, "deprel", frozenset({"amod", "advmod", "det", "nummod"})),
    (_before_mark, "deprel", frozenset({"obj", "nsubj"})),
    (_named_doing, "xpos", frozenset({"VBG"})),
    (_done_to, "upos", frozenset({"ADJ", "ADV", "X", "INTJ"})),
    (_passive, "deprel", frozenset({"cop"})),
    (_between, "xpos", frozenset({"VBG"})),
    (_given_to, "deprel", frozenset({"nmod"})),
    (_after_of, "deprel", frozenset({"nsubj", "conj", "acl:relcl"})),
    (of_nearer, "deprel", frozenset({"obj"})),
    (of_one, "deprel", frozenset({"acl:relcl"})),
    (put_at, "upos", frozenset({"NUM"})),
    (_of_people, "deprel", frozenset({"acl:relcl"})),
)
