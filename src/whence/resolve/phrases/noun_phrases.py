"""Noun phrases and pronouns of a reading, with what grammar tells about each."""

from dataclasses import dataclass
from enum import StrEnum

from whence.model.reading import ROOT
from whence.model.span import Span
from whence.resolve.phrases.nouns import (
    Gender,
    NounClass,
    class_of,
    gender_of_noun,
    is_plural_form,
)
from whence.resolve.phrases.tree import Tree


class Form(StrEnum):
    """How a phrase points at what it means."""

    NAME = "name"
    PRONOUN = "pronoun"
    DEFINITE = "definite"  # the, this, that, these, its, X's
    INDEFINITE = "indefinite"  # a, several, no, 20, or bare


@dataclass(frozen=True, slots=True)
class Phrase:
    """One noun phrase.

    Attributes:
        head: Index of its head word.
        first: Index of its first word.
        end: Index after its last word.
        span: Its characters.
        form: How it points at what it means.
        noun: Lemma of the head, lower case.
        noun_class: Class of the head noun, or `None` for names, pronouns, unknown nouns.
        plural: Whether the head is plural; `None` when it cannot be told.
        gender: Gender it gives away, or `None`.
        role: Grammatical role, as `Tree.role_of` names it.
        sentence: Index of its sentence.
    """

    head: int
    first: int
    end: int
    span: Span
    form: Form
    noun: str
    noun_class: NounClass | None
    plural: bool | None
    gender: Gender | None
    role: str
    sentence: int


def find_phrases(tree: Tree) -> list[Phrase]:
    """Every pronoun and every phrase with a common or proper noun at its head.

    Args:
        tree: A reading's tree; without syntax only pronouns and "the …" patterns are found.

    Returns:
        Phrases by the position of their heads; names are not yet told from other nouns.
    """
    if not tree.has_syntax:
        return [made for index in range(len(tree.words)) if (made := _plain(tree, index))]
    return [
        phrase_at(tree, index) for index in range(len(tree.words)) if _heads(tree, index)
    ]


def _heads(tree: Tree, index: int) -> bool:
    word = tree.words[index]
    if word.upos == "PRON" or tree.lower(index) in PRONOUNS:
        return word.deprel != "expl" and tree.lower(index) in PRONOUNS
    if word.upos not in ("NOUN", "PROPN"):
        # "the two", "the injured": only with a determiner of their own
        return word.upos in ("NUM", "ADJ") and _stands_alone(tree, index)
    return tree.relation(index) not in ("flat", "fixed", "goeswith", "compound")


def _stands_alone(tree: Tree, index: int) -> bool:
    named = tree.relation(index) in ("nsubj", "obj", "obl", "iobj", "nmod", "conj")
    return named and any(True for _ in tree.children(index, "det"))


def phrase_at(tree: Tree, head: int) -> Phrase:
    """The noun phrase whose head is `head`."""
    first, end = _extent(tree, head)
    word = tree.words[head]
    lower = tree.lower(head)
    span = Span(tree.words[first].span.start, tree.words[end - 1].span.end)
    given = PRONOUNS.get(lower)
    if given is not None and (word.upos in ("PRON", "DET", "") or end - first == 1):
        gender, plural = given
        return Phrase(
            head, head, head + 1, word.span, Form.PRONOUN, lower, None, plural, gender,
            tree.role_of(head), word.sentence,
        )  # fmt: skip
    noun = (word.lemma or lower).lower()
    form = _form(tree, head)
    plural = None if word.upos == "PROPN" else is_plural_form(tree.form(head), noun)
    if any(tree.children(head, "nummod")) and tree.lower(head) != noun:
        plural = True
    return Phrase(
        head, first, end, span, form, noun, _class_at(tree, head, noun), plural,
        gender_of_noun(noun), tree.role_of(head), word.sentence,
    )  # fmt: skip


def _class_at(tree: Tree, head: int, noun: str) -> NounClass | None:
    """The class of a noun; one that the lists do not know is a person where it takes "who"."""
    known = class_of(noun)
    if known is not None or tree.words[head].upos != "NOUN":
        return known
    for clause in tree.children(head):
        if tree.words[clause].deprel == "acl:relcl":
            who = tree.children(clause, "nsubj", "obj")
            if any(tree.lower(word) in ("who", "whom") for word in who):
                return NounClass.PERSON
    return None


def _extent(tree: Tree, head: int) -> tuple[int, int]:
    kept = {head}
    for child in tree.children(head):
        if tree.relation(child) not in OUTSIDE and not _ends_owner(tree, child):
            _gather(tree, child, kept)
    first = head
    while first - 1 in kept:
        first -= 1
    end = head + 1
    while end in kept:
        end += 1
    while end - 1 > head and tree.words[end - 1].upos == "PUNCT":
        end -= 1
    while first < head and tree.words[first].upos == "PUNCT":
        first += 1
    return first, end


def _ends_owner(tree: Tree, child: int) -> bool:
    return tree.relation(child) == "case"


def _gather(tree: Tree, index: int, kept: set[int]) -> None:
    kept.add(index)
    for child in tree.children(index):
        if tree.relation(child) not in CUT:
            _gather(tree, child, kept)


def _form(tree: Tree, head: int) -> Form:
    for child in tree.children(head, "det", "nmod", "amod"):
        if tree.words[child].deprel == "nmod:poss":
            return Form.DEFINITE
        if tree.lower(child) in DEFINITES:
            return Form.DEFINITE
    return Form.INDEFINITE


def _plain(tree: Tree, index: int) -> Phrase | None:
    """Without syntax: a pronoun, or a known noun after a definite word and one adjective."""
    lower = tree.lower(index)
    if lower in PRONOUNS:
        return phrase_at(tree, index)
    noun = lower if class_of(lower) else lower.removesuffix("s")
    if class_of(noun) is None:
        return None
    for back in (1, 2):
        if index >= back and tree.lower(index - back) in DEFINITES | POSSESSIVES.keys():
            word = tree.words[index]
            span = Span(tree.words[index - back].span.start, word.span.end)
            return Phrase(
                index, index - back, index + 1, span, Form.DEFINITE, noun, class_of(noun),
                lower != noun, gender_of_noun(noun), "other", word.sentence,
            )  # fmt: skip
    return None


def owner_of(tree: Tree, head: int) -> int | None:
    """Head of the possessor of a noun phrase ("its", "the group's"), or `None`."""
    return next(
        (c for c in tree.children(head) if tree.words[c].deprel == "nmod:poss"), None
    )


def is_negated_or_unreal(tree: Tree, predicate: int) -> bool:
    """Whether a predicate nominal is denied, asked or only possible."""
    unreal = {"not", "n't", "n’t", "never", "no", "may", "might", "could", "would", "if"}
    return any(tree.lower(child) in unreal for child in tree.children(predicate))


def subject_of(tree: Tree, predicate: int) -> int | None:
    """Index of the subject of a predicate, or `None`."""
    return next(iter(tree.children(predicate, "nsubj")), None)


def in_clause(tree: Tree, index: int) -> int:
    """Index of the predicate a word stands under; the word itself at the root."""
    above = tree.predicate_of(index)
    return index if above is None or above == ROOT else above


# What hangs on a head noun without belonging to the words that name it.
OUTSIDE = frozenset((
    "appos", "conj", "cc", "parataxis", "dep", "advcl", "discourse", "vocative", "nsubj",
    "cop", "mark", "aux", "csubj", "expl", "obl", "ccomp", "xcomp", "list", "orphan",
    "reparandum", "acl",
))  # fmt: skip
CUT = frozenset(("parataxis", "appos", "dep", "acl"))
DEFINITES = frozenset(("the", "this", "that", "these", "those", "both", "said"))

_MALE = (Gender.MALE, False)
_FEMALE = (Gender.FEMALE, False)
_NEUTER = (Gender.NEUTER, False)
_MANY = (None, True)
_ANY: tuple[Gender | None, bool | None] = (None, None)
POSSESSIVES: dict[str, tuple[Gender | None, bool | None]] = {
    "his": _MALE,
    "her": _FEMALE,
    "its": _NEUTER,
    "their": _MANY,
    "my": (None, False),
    "our": _MANY,
    "your": _ANY,
    "whose": _ANY,
}
PRONOUNS: dict[str, tuple[Gender | None, bool | None]] = {
    **POSSESSIVES,
    **dict.fromkeys(("he", "him", "himself"), _MALE),
    **dict.fromkeys(("she", "hers", "herself"), _FEMALE),
    **dict.fromkeys(("it", "itself"), _NEUTER),
    **dict.fromkeys(("they", "them", "themselves", "theirs"), _MANY),
    **dict.fromkeys(("i", "me", "myself", "mine"), (None, False)),
    **dict.fromkeys(("we", "us", "ourselves", "ours"), _MANY),
    **dict.fromkeys(("you", "yourself", "yourselves", "yours"), _ANY),
    **dict.fromkeys(("who", "whom", "which", "that"), _ANY),
    **dict.fromkeys(("both",), _MANY),
}
THIRD_PERSON = frozenset(
    [
        "he",
        "him",
        "himself",
        "his",
        "she",
        "her",
        "hers",
        "herself",
        "it",
        "itself",
        "its",
        "they",
        "them",
        "themselves",
        "their",
        "theirs",
    ]
)
REFLEXIVE = frozenset(["himself", "herself", "itself", "themselves", "myself", "ourselves"])
FIRST_SINGULAR = frozenset(["i", "me", "my", "mine", "myself"])
FIRST_PLURAL = frozenset(["we", "us", "our", "ours", "ourselves"])
RELATIVE = frozenset(["who", "whom", "whose", "which", "that"])
