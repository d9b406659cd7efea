"""What common nouns and first names say about who is meant: class, gender and number."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import resources

import yaml

from whence.model.actor import ActorKind


class NounClass(StrEnum):
    """What a common noun can stand for."""

    PERSON = "person"
    FIGHTERS = "fighters"
    GROUP = "group"
    BODY = "body"
    OUTLET = "outlet"
    COMPANY = "company"
    COUNTRY = "country"
    PLACE = "place"
    DOCUMENT = "document"
    CROWD = "crowd"
    TIME = "time"


class Gender(StrEnum):
    """Grammatical gender of a pronoun that could stand for it."""

    MALE = "male"
    FEMALE = "female"
    NEUTER = "neuter"


class Fit(StrEnum):
    """How well a noun describes a sort of actor."""

    FULL = "full"
    WEAK = "weak"
    NONE = "none"


PLACE_SORT = "place"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The reviewed word lists of `nouns.yml` and `first_names.yml`.

    Attributes:
        classes: Class of each noun lemma.
        neutral: Modifiers that any actor of a class may have.
        branches: Nouns that make a phrase a part of its owner.
        sorts: For each sort of actor, how well each class of noun fits it.
        male: Nouns and titles for men.
        female: Nouns and titles for women.
        titles: Words before a person's name that are no part of it.
        describing: Words before a group's name that are no part of it.
        plurals: Plural words without a plural ending.
        arms_of_states: Nouns for the armed bodies that only a state has.
        institutions: Words that a name of any country's body may be made of.
        first_names: Gender of common first names.
    """

    classes: dict[str, NounClass]
    neutral: frozenset[str]
    branches: frozenset[str]
    sorts: dict[str, dict[NounClass, Fit]]
    male: frozenset[str]
    female: frozenset[str]
    titles: frozenset[str]
    describing: frozenset[str]
    plurals: frozenset[str]
    arms_of_states: frozenset[str]
    institutions: frozenset[str]
    first_names: dict[str, Gender]


@cache
def load_lexicon() -> Lexicon:
    """The word lists shipped with the package, read once."""
    folder = resources.files("whence.resolve.phrases")
    nouns = yaml.safe_load((folder / "nouns.yml").read_text("utf-8"))
    names = yaml.safe_load((folder / "first_names.yml").read_text("utf-8"))
    return Lexicon(
        classes={
            word: NounClass(kind)
            for kind, words in nouns["classes"].items()
            for word in words.split()
        },
        neutral=frozenset(nouns["neutral"].split()),
        branches=frozenset(nouns["branches"].split()),
        sorts={sort: _fits(classes) for sort, classes in nouns["sorts"].items()},
        male=frozenset(nouns["male"].split()),
        female=frozenset(nouns["female"].split()),
        titles=frozenset(nouns["titles"].split()),
        describing=frozenset(nouns["describing"].split()),
        plurals=frozenset(nouns["plurals"].split()),
        arms_of_states=frozenset(nouns["arms_of_states"].split()),
        institutions=frozenset(nouns["institutions"].split()),
        first_names={
            name: Gender(gender)
            for gender, words in names.items()
            for name in words.split()
        },
    )


def _fits(classes: str) -> dict[NounClass, Fit]:
    return {
        NounClass(name.rstrip("~")): Fit.WEAK if name.endswith("~") else Fit.FULL
        for name in classes.split()
    }


def class_of(lemma: str) -> NounClass | None:
    """The class of a noun, or `None` when the lists do not know it.

    >>> class_of("ministry")
    <NounClass.BODY: 'body'>
    """
    return load_lexicon().classes.get(lemma.lower())


def gender_of_noun(lemma: str) -> Gender | None:
    """The gender a noun or title gives away, or `None`."""
    lexicon = load_lexicon()
    if lemma in lexicon.male:
        return Gender.MALE
    return Gender.FEMALE if lemma in lexicon.female else None


def gender_of_name(words: tuple[str, ...]) -> Gender | None:
    """The gender a person's name gives away by title or first name, or `None`.

    >>> gender_of_name(("Mr.", "Noor"))
    <Gender.MALE: 'male'>
    """
    for word in words[:-1] or words:
        lower = word.lower().strip(".")
        found = gender_of_noun(lower) or load_lexicon().first_names.get(lower)
        if found is not None:
            return found
    return None


def is_plural_form(word: str, lemma: str) -> bool:
    """Whether a common noun's form is a plural."""
    lower = word.lower()
    if lower in load_lexicon().plurals:
        return True
    if lower == lemma.lower() or not lower.endswith(("s", "men", "children", "people")):
        return lower != lemma.lower() and lower.endswith(("i", "a", "en"))
    return True


def fit_of(sort: ActorKind | str, noun: NounClass) -> Fit:
    """How well a noun of this class describes an actor of this sort."""
    return load_lexicon().sorts.get(str(sort), {}).get(noun, Fit.NONE)
