"""Which of the things spoken of a pronoun stands for, or none: a log-linear ranking."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from math import exp

from whence.model.actor import ActorKind
from whence.resolve.coreference.binding import names_whole
from whence.resolve.coreference.entities import TIME_SORT, Entity
from whence.resolve.coreference.features import (
    CLASSES,
    GROUPS,
    REACH_SENTENCES,
    Place,
    Surroundings,
    features_of,
)
from whence.resolve.phrases.noun_phrases import Form, Phrase
from whence.resolve.phrases.nouns import PLACE_SORT, Gender
from whence.resolve.phrases.tree import Tree

# Share of the probability that each class of pronoun must reach. Chosen so that on
# the dev part of no set a smaller share of the pronouns resolved is right than before.
SURE_ENOUGH = {"he": 0.4, "it": 0.5, "they": 0.6}
# The same for "he" and "she" with two named people near: on GAP, where every row has two, five
# in six of those given are then right, against three in four, and fewer are given.
SURE_AMONG_RIVALS = 0.68
# What is spoken of so often, and nothing more often, is what the text is about.
LEAST_TOPIC = 3
# Sentences back that each class reaches, and reaches next where nothing nearer agrees: nobody
# else being spoken of, "he" is still who spoke a paragraph ago.
REACHES = {
    "he": (REACH_SENTENCES, 8),
    "it": (REACH_SENTENCES,),
    "they": (REACH_SENTENCES,),
}
NOBODY = "nobody"  # the feature of standing for nothing spoken of

Weights = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A thing a pronoun could stand for.

    Attributes:
        number: Its number among the document's entities.
        features: Names of the features that hold, keys of the weights.
    """

    number: int
    features: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """The entity chosen and the share of the probability it got."""

    number: int
    score: float


Chooser = Callable[[Phrase, Sequence[Candidate], Sequence[Entity]], Choice | None]


def find_candidates(
    tree: Tree,
    pronoun: Phrase,
    entities: Sequence[Entity],
    around: Surroundings,
    near_by: Iterable[int],
    reach: int = REACH_SENTENCES,
) -> list[Candidate]:
    """Everything spoken of within reach that agrees with the pronoun, nearest first.

    Args:
        tree: The reading's tree.
        pronoun: A third-person pronoun.
        entities: What the document has mentioned before it.
        around: What else bears on it.
        near_by: Numbers of the entities spoken of within `reach`.
        reach: Sentences back that it may take up.

    Returns:
        Candidates with their features.
    """
    near: list[tuple[int, int, Phrase]] = []
    parted = tree.has_syntax and names_whole(tree, pronoun.head)
    for number in {*near_by, *around.coming}:
        entity = entities[number]
        if number in around.banned or not agrees(pronoun, entity):
            continue
        if parted and not _has_parts(entity):
            continue
        latest = entity.phrases[-1] if entity.phrases else None
        if latest is not None and pronoun.sentence - latest.sentence <= reach:
            near.append((latest.head, number, latest))
        elif number in around.coming:
            near.append((-1, number, around.coming[number]))
    near.sort(key=lambda one: one[:2], reverse=True)
    most = max((len(entities[number].phrases) for _, number, _ in near), default=0)
    found = []
    for rank, (_, number, latest) in enumerate(near):
        entity = entities[number]
        place = Place(number, rank, len(entity.phrases) == most >= LEAST_TOPIC)
        features = features_of(tree, pronoun, latest, entity, place, around)
        found.append(Candidate(number, features))
    return found


def agrees(pronoun: Phrase, entity: Entity) -> bool:
    """Whether number, gender and kind allow the pronoun for the entity."""
    if entity.sort == TIME_SORT:
        return False
    if pronoun.gender in (Gender.MALE, Gender.FEMALE):
        return _may_be_person(entity) and entity.gender in (None, pronoun.gender)
    if pronoun.gender is Gender.NEUTER:
        # *The Taliban*, one body by a plural name; *the rebels* are no *it*.
        plural = entity.plural and not (entity.sort in GROUPS and entity.is_named)
        return entity.sort != ActorKind.PERSON and not plural and not entity.members
    if entity.plural or entity.members or entity.sort in GROUPS:
        return True
    return entity.plural is None and entity.sort not in (ActorKind.PERSON, PLACE_SORT)


def may_go_on(pronoun: Phrase, entity: Entity) -> bool:
    """Whether the clause that tells whom a pronoun means can be right about it.

    "It added" of an inspector general: an office is spoken of by who holds it.
    """
    office = pronoun.noun == "it" and entity.sort == ActorKind.PERSON
    unnamed = all(phrase.form is not Form.NAME for phrase in entity.phrases)
    return agrees(pronoun, entity) or (office and unnamed)


def _has_parts(entity: Entity) -> bool:
    """Whether "two of them" can be two of it: what is several, and not one body."""
    return bool(entity.plural or entity.members) or entity.shown == "many"


def _may_be_person(entity: Entity) -> bool:
    if entity.plural or entity.members or entity.gender is Gender.NEUTER:
        return False
    if entity.sort == ActorKind.PERSON:
        return True
    return entity.sort == "" and entity.gender is not None


def choose(
    pronoun: Phrase, candidates: Sequence[Candidate], entities: Sequence[Entity]
) -> Choice | None:
    """The candidate that stands out far enough, or `None`: what the package ships.

    Between two people named near by only a clear lead decides: a wrong guess would put the
    words or deeds of one on the other.
    """
    which = CLASSES[pronoun.noun]
    people = [one for one in candidates if entities[one.number].is_named_person]
    rivalled = which == "he" and len(people) > 1
    least = SURE_AMONG_RIVALS if rivalled else SURE_ENOUGH[which]
    shares = by_number(candidates, shares_of(pronoun, candidates))
    # Pronouns left open before it are no rivals of whom they may have stood for.
    for found in (passed_on(shares, entities), shares):
        choice = best_of(found)
        if choice is not None and choice.score >= least:
            return choice
    return None


def by_number(candidates: Sequence[Candidate], shares: Sequence[float]) -> dict[int, float]:
    """Shares by number of the entity."""
    return {one.number: share for one, share in zip(candidates, shares, strict=True)}


def best_of(shares: Mapping[int, float]) -> Choice | None:
    """The entity with the greatest share, the first of equals; `None` of none."""
    if not shares:
        return None
    best = max(shares, key=lambda number: shares[number])
    return Choice(best, shares[best])


def passed_on(shares: Mapping[int, float], entities: Sequence[Entity]) -> dict[int, float]:
    """Shares in which what an open pronoun has goes to those it may have stood for.

    "It … it …": two that are each a little unsure of the same group are no rivals of it.
    """
    found = dict(shares)
    for number, share in shares.items():
        for meant, part in entities[number].guesses.items():
            if meant in found:
                found[meant] += share * part
                found[number] -= share * part
    return found


def shares_of(
    pronoun: Phrase, candidates: Sequence[Candidate], weights: Weights | None = None
) -> list[float]:
    """Each candidate's share of the probability; what is missing to 1 goes to none of them."""
    which = CLASSES[pronoun.noun]
    table = (load_weights() if weights is None else weights)[which]
    odds = [exp(sum(table.get(name, 0.0) for name in one.features)) for one in candidates]
    total = sum(odds) + exp(table.get(NOBODY, 0.0))
    return [one / total for one in odds]


@cache
def load_weights() -> dict[str, dict[str, float]]:
    """Natural-log odds by class of pronoun and feature.

    Fitted together by training/coreference; change none alone.
    """
    file = resources.files("whence.resolve.coreference") / "weights.json"
    return dict(json.loads(file.read_text("utf-8")))
