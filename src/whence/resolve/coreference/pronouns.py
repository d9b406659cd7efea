"""Which of the things spoken of a pronoun stands for, or none: a log-linear ranking."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp

from whence.model.actor import ActorKind
from whence.resolve.coreference.entities import TIME_SORT, Entity
from whence.resolve.coreference.weights import WEIGHTS
from whence.resolve.phrases.noun_phrases import POSSESSIVES, Form, Phrase
from whence.resolve.phrases.nouns import PLACE_SORT, Gender
from whence.resolve.phrases.tree import Tree

# Further back than this a pronoun is left unresolved.
REACH_SENTENCES = 3
# Share of the probability. Chosen so that in news nineteen of twenty resolved pronouns are
# right (MEANTIME and GUM dev, benchmarks/coreference).
SURE_ENOUGH = 0.45


@dataclass(frozen=True, slots=True)
class Candidate:
    """A thing a pronoun could stand for.

    Attributes:
        number: Its number among the document's entities.
        features: Names of the features that hold, keys of `weights.WEIGHTS`.
    """

    number: int
    features: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """The entity chosen and the share of the probability it got."""

    number: int
    score: float


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What bears on one pronoun besides the tree.

    Attributes:
        last_source: Number of the entity that spoke last before it, or `None`.
        is_source: Whether the pronoun itself names a source.
        quoted: Whether it stands in quoted words.
        banned: Numbers of entities that grammar rules out.
        subjects: Numbers of entities that were subjects in the sentence before.
    """

    last_source: int | None
    is_source: bool
    quoted: bool
    banned: frozenset[int]
    subjects: frozenset[int]


def find_candidates(
    tree: Tree, pronoun: Phrase, entities: Sequence[Entity], around: Surroundings
) -> list[Candidate]:
    """Everything spoken of within reach that agrees with the pronoun, nearest first.

    Args:
        tree: The reading's tree.
        pronoun: A third-person pronoun.
        entities: What the document has mentioned before it.
        around: What else bears on it.

    Returns:
        Candidates with their features.
    """
    near = []
    for number, entity in enumerate(entities):
        if not entity.phrases or number in around.banned:
            continue
        latest = entity.phrases[-1]
        if pronoun.sentence - latest.sentence <= REACH_SENTENCES and agrees(
            pronoun, entity
        ):
            near.append((latest.head, number))
    near.sort(reverse=True)
    return [
        Candidate(
            number, features_of(tree, pronoun, entities[number], number, around, rank)
        )
        for rank, (_, number) in enumerate(near)
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


def features_of(
    tree: Tree,
    pronoun: Phrase,
    entity: Entity,
    number: int,
    around: Surroundings,
    rank: int,
) -> tuple[str, ...]:
    """Names of the features that hold of a pronoun and an entity spoken of before."""
    latest = entity.phrases[-1]
    which = CLASSES[pronoun.noun]
    distance = max(0, min(pronoun.sentence - latest.sentence, REACH_SENTENCES))
    owns = "own" if pronoun.noun in POSSESSIVES else "arg"
    named = "name" if entity.is_named else "noun"
    found = [
        f"distance {distance} {owns}",
        f"role {latest.role} {min(distance, 1)}",
        f"form {latest.form} {min(distance, 1)}",
        f"{which} {_coarse(entity)}",
        f"{which} {_coarse(entity)} {named}",
        f"{which} {named}",
        f"times {min(len(entity.phrases), 4)}",
        f"rank {min(rank, 4)}",
    ]
    if latest.role == pronoun.role:
        found.append(f"same role {pronoun.role} {min(distance, 1)}")
    if entity.gender is not None and entity.gender == pronoun.gender:
        found.append(f"gender agrees {which}")
    if latest.form is Form.PRONOUN and CLASSES.get(latest.noun) == which:
        same = "same role" if latest.role == pronoun.role else "other role"
        found.append(f"chain {which} {min(distance, 1)} {same} {named}")
    if which == "they":
        found.append(f"they plural {'yes' if entity.plural else 'unknown'}")
        if entity.members:
            found.append("they members")
    found.extend(_where(tree, pronoun, latest, distance))
    found.extend(_speaking(number, around))
    return tuple(found)


def _coarse(entity: Entity) -> str:
    """Bodies of every sort in one, since general text names few armed groups."""
    return "body" if entity.sort in GROUPS else entity.sort or "thing"


def _where(tree: Tree, pronoun: Phrase, latest: Phrase, distance: int) -> list[str]:
    found = []
    if latest.head > pronoun.head:
        found.append("after")
    if distance == 0 and tree.has_syntax:
        if _subject_above(tree, pronoun.head, latest.head):
            found.append("subject above")
        up = _subject_one_up(tree, pronoun.head, latest.head)
        if up:
            found.append(f"subject one clause up, {up} {CLASSES[pronoun.noun]}")
        if tree.relation(latest.head) == "nsubj" and tree.predicate_of(
            pronoun.head
        ) == tree.predicate_of(latest.head):
            found.append(f"own subject {latest.form}")
        if _same_predicate(tree, pronoun.head, latest.head):
            found.append("same predicate")
        if _owns_partner(tree, pronoun.head, latest.head):
            found.append("joined with its own")
        gap = pronoun.head - latest.head
        if 0 < gap <= 3:
            found.append("adjacent")
        elif gap > 15:
            found.append("far in sentence")
    parts = tree.reading.sentences
    if parts[pronoun.sentence].part != parts[latest.sentence].part:
        found.append("other paragraph")
    if any(True for _ in tree.children(latest.head, "conj")) or (
        tree.relation(latest.head) == "conj"
    ):
        found.append("coordinated")
    return found


def _speaking(number: int, around: Surroundings) -> list[str]:
    found = []
    if number == around.last_source:
        found.append("spoke last, speaks" if around.is_source else "spoke last")
    if number in around.subjects:
        found.append("subject before")
    return found


def _subject_above(tree: Tree, pronoun: int, other: int) -> bool:
    """Whether `other` is the subject of a clause the pronoun's clause hangs on."""
    if tree.relation(other) != "nsubj":
        return False
    return tree.words[other].head in tree.ancestors(pronoun)


def _subject_one_up(tree: Tree, pronoun: int, other: int) -> str:
    """How a subject's clause takes the clause that the pronoun is the subject of."""
    if tree.relation(other) != "nsubj" or tree.relation(pronoun) != "nsubj":
        return ""
    clause = tree.words[pronoun].head
    return tree.relation(clause) if tree.words[clause].head == tree.words[other].head else ""


def _owns_partner(tree: Tree, pronoun: int, other: int) -> bool:
    """Whether the pronoun owns what is joined to the other ("Ali and his brother")."""
    owned = tree.words[pronoun].head
    return tree.words[owned].head == other and tree.relation(owned) == "conj"


def _same_predicate(tree: Tree, pronoun: int, other: int) -> bool:
    above = tree.predicate_of(pronoun)
    return above is not None and above == tree.predicate_of(other)


def choose(
    pronoun: Phrase,
    candidates: Sequence[Candidate],
    weights: Mapping[str, float] = WEIGHTS,
) -> Choice | None:
    """The candidate a pronoun most likely stands for, or `None` when nobody stands out.

    Args:
        pronoun: The pronoun.
        candidates: As `find_candidates` gives them.
        weights: Natural-log odds of each feature.

    Returns:
        The choice; its score is its share against all others and against none of them.
    """
    shares = shares_of(pronoun, candidates, weights)
    if not shares:
        return None
    best = max(range(len(shares)), key=lambda index: shares[index])
    return Choice(candidates[best].number, shares[best])


def shares_of(
    pronoun: Phrase,
    candidates: Sequence[Candidate],
    weights: Mapping[str, float] = WEIGHTS,
) -> list[float]:
    """Each candidate's share of the probability; what is missing to 1 goes to none of them."""
    odds = [exp(sum(weights.get(name, 0.0) for name in one.features)) for one in candidates]
    nobody = exp(weights.get(f"nobody {CLASSES[pronoun.noun]}", 0.0))
    total = sum(odds) + nobody
    return [one / total for one in odds]


# Sorts that a plural pronoun may take up although the name is singular.
GROUPS = frozenset(
    (
        ActorKind.ARMED_GROUP.value,
        ActorKind.ORGANISATION.value,
        ActorKind.GOVERNMENT_BODY.value,
        ActorKind.INTERNATIONAL_BODY.value,
        ActorKind.MEDIA.value,
        ActorKind.COMMUNITY.value,
        ActorKind.STATE.value,
    )
)
CLASSES = {
    **dict.fromkeys(("he", "him", "himself", "his", "she", "her", "hers", "herself"), "he"),
    **dict.fromkeys(("it", "itself", "its"), "it"),
    **dict.fromkeys(("they", "them", "themselves", "their", "theirs"), "they"),
}
