"""Which of the things spoken of a pronoun stands for, or none: a log-linear ranking."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from math import exp

from whence.model.actor import ActorKind
from whence.resolve.coreference.entities import TIME_SORT, Entity
from whence.resolve.coreference.features import (
    CLASSES,
    GROUPS,
    REACH_SENTENCES,
    Place,
    Surroundings,
    features_of,
)
from whence.resolve.phrases.noun_phrases import Phrase
from whence.resolve.phrases.nouns import PLACE_SORT, Gender
from whence.resolve.phrases.tree import Tree

# Share of the probability that each class of pronoun must reach. Chosen by threefold
# cross-validation on the own corpus: nine in ten of the pronouns it resolves are right.
SURE_ENOUGH = {"he": 0.4, "it": 0.5, "they": 0.5}
# The same for "he" and "she" with two named people near: on GAP, where every row has two, five
# in six of those given are then right, against three in four, and fewer are given.
SURE_AMONG_RIVALS = 0.68
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


def find_candidates(
    tree: Tree,
    pronoun: Phrase,
    entities: Sequence[Entity],
    around: Surroundings,
    near_by: Iterable[int],
) -> list[Candidate]:
    """Everything spoken of within reach that agrees with the pronoun, nearest first.

    Args:
        tree: The reading's tree.
        pronoun: A third-person pronoun.
        entities: What the document has mentioned before it.
        around: What else bears on it.
        near_by: Numbers of the entities spoken of within `REACH_SENTENCES`.

    Returns:
        Candidates with their features.
    """
    near: list[tuple[int, int, Phrase]] = []
    for number in {*near_by, *around.coming}:
        entity = entities[number]
        if number in around.banned or not agrees(pronoun, entity):
            continue
        latest = entity.phrases[-1] if entity.phrases else None
        if latest is not None and pronoun.sentence - latest.sentence <= REACH_SENTENCES:
            near.append((latest.head, number, latest))
        elif number in around.coming:
            near.append((-1, number, around.coming[number]))
    near.sort(key=lambda one: one[:2], reverse=True)
    return [
        Candidate(
            number,
            features_of(
                tree, pronoun, latest, entities[number], Place(number, rank), around
            ),
        )
        for rank, (_, number, latest) in enumerate(near)
    ]


def agrees(pronoun: Phrase, entity: Entity) -> bool:
    """Whether number, gender and kind allow the pronoun for the entity."""
    if entity.sort == TIME_SORT:
        return False
    if pronoun.gender in (Gender.MALE, Gender.FEMALE):
        return _may_be_person(entity) and entity.gender in (None, pronoun.gender)
    if pronoun.gender is Gender.NEUTER:
        plural = entity.plural and entity.sort not in GROUPS
        return entity.sort != ActorKind.PERSON and not plural and not entity.members
    if entity.plural or entity.members or entity.sort in GROUPS:
        return True
    return entity.plural is None and entity.sort not in (ActorKind.PERSON, PLACE_SORT)


def _may_be_person(entity: Entity) -> bool:
    if entity.plural or entity.members or entity.gender is Gender.NEUTER:
        return False
    if entity.sort == ActorKind.PERSON:
        return True
    return entity.sort == "" and entity.gender is not None


def choose(
    pronoun: Phrase,
    candidates: Sequence[Candidate],
    weights: Weights | None = None,
) -> Choice | None:
    """The candidate a pronoun most likely stands for, or `None` when nobody stands out.

    Args:
        pronoun: The pronoun.
        candidates: As `find_candidates` gives them.
        weights: Natural-log odds by class of pronoun and feature; the shipped ones when `None`.

    Returns:
        The choice; its score is its share against all others and against none of them.
    """
    shares = shares_of(pronoun, candidates, weights)
    if not shares:
        return None
    best = max(range(len(shares)), key=lambda index: shares[index])
    return Choice(candidates[best].number, shares[best])


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
