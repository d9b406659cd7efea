"""What speaks for and against a pronoun standing for something: named yes-no features."""

from collections.abc import Mapping
from dataclasses import dataclass

from whence.model.actor import ActorKind
from whence.resolve.coreference.asking import (
    asks_for_actor,
    asks_for_sort,
    is_empty,
    says_of,
)
from whence.resolve.coreference.binding import names_whole
from whence.resolve.coreference.entities import Entity
from whence.resolve.phrases.noun_phrases import POSSESSIVES, Form, Phrase
from whence.resolve.phrases.nouns import PLACE_SORT
from whence.resolve.phrases.tree import Tree

# Further back than this a pronoun is left unresolved.
REACH_SENTENCES = 3
ADJACENT_WORDS = 3
FAR_WORDS = 15


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What bears on one pronoun besides the tree.

    Attributes:
        last_source: Number of the entity that spoke last before it, or `None`.
        is_source: Whether the pronoun itself names a source.
        quoted: Whether it stands in quoted words.
        banned: Numbers of entities that grammar rules out.
        subjects: Numbers of entities that were subjects in the sentence before.
        main: Numbers of those that were subjects of its main clause.
        coming: Subjects of the clause that the pronoun opens, by number of the entity.
    """

    last_source: int | None
    is_source: bool
    quoted: bool
    banned: frozenset[int]
    subjects: frozenset[int]
    main: frozenset[int]
    coming: Mapping[int, Phrase]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a candidate stands: its number among the entities, its rank by nearness.

    And whether the document has spoken of nothing more often.
    """

    number: int
    rank: int
    is_topic: bool = False


def features_of(
    tree: Tree,
    pronoun: Phrase,
    latest: Phrase,
    entity: Entity,
    place: Place,
    around: Surroundings,
) -> tuple[str, ...]:
    """Names of the features that hold of a pronoun and an entity, by one phrase for it."""
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
        f"rank {min(place.rank, 4)}",
    ]
    if latest.role == pronoun.role:
        found.append(f"same role {pronoun.role} {min(distance, 1)}")
    if entity.gender is not None and entity.gender == pronoun.gender:
        found.append(f"gender agrees {which}")
    if latest.form is Form.PRONOUN and CLASSES.get(latest.noun) == which:
        same = "same role" if latest.role == pronoun.role else "other role"
        found.append(f"chain {which} {min(distance, 1)} {same} {named}")
    if which == "they":
        found.extend(_as_many(tree, pronoun, latest, entity, distance))
    found.extend(_asked(tree, pronoun, latest, entity))
    if place.is_topic:
        found.append("topic")
    found.extend(_where(tree, pronoun, latest, distance, entity))
    found.extend(_speaking(place.number, around))
    if place.number in around.main:
        opens = tree.words[pronoun.head].deprel == "nsubj" and tree.relation(
            tree.words[pronoun.head].head
        )
        found.append(f"main subject before, {opens == 'root'}")
    if around.quoted:
        found.append(f"quoted {which}")
    return tuple(found)


def _as_many(
    tree: Tree, pronoun: Phrase, latest: Phrase, entity: Entity, distance: int
) -> list[str]:
    """What tells whether a candidate is several, and where that is asked for."""
    several = bool(entity.plural or entity.members)
    shown = "yes" if entity.plural else "unknown"
    found = [f"they plural {shown}"]
    if entity.members:
        found.append("they members")
    if latest.form is Form.NAME and tree.lower(latest.head).endswith("s"):
        found.append("they named as many")
    if tree.has_syntax and names_whole(tree, pronoun.head):
        found.append(f"whole of a part, {'several' if several else _coarse(entity)}")
        found.append(f"whole of a part {distance}")
    return found


def _asked(tree: Tree, pronoun: Phrase, latest: Phrase, entity: Entity) -> list[str]:
    """What the pronoun's clause asks for, and what the candidate's clauses have shown."""
    which, sort = CLASSES[pronoun.noun], _coarse(entity)
    found = []
    if tree.has_syntax:
        found.append(f"hangs {tree.words[latest.head].deprel.partition(':')[0]}")
        if asks_for_actor(tree, pronoun):
            found.append(f"asks for actor, {'an actor' if sort in ACTING else sort}")
        wanted = asks_for_sort(tree, pronoun)
        if wanted:
            stated = sort == PLACE_SORT or entity.sort == ActorKind.STATE
            fits = stated if wanted == PLACE_SORT else sort == wanted
            found.append(f"asks for {wanted}, {'fits' if fits else 'another'}")
        if says_of(tree, pronoun.head, latest.head):
            found.append(f"says of itself, {which} {sort}")
        if is_empty(tree, pronoun):
            found.append("holds a place")
    if entity.sort == ActorKind.STATE:
        found.append(f"{which} a state")
    if entity.shown:
        found.append(f"{which} shown {entity.shown}")
    return found


def _coarse(entity: Entity) -> str:
    """Bodies of every sort in one, since general text names few armed groups."""
    return "body" if entity.sort in GROUPS else entity.sort or "thing"


def _where(
    tree: Tree, pronoun: Phrase, latest: Phrase, distance: int, entity: Entity
) -> list[str]:
    found = []
    if latest.head > pronoun.head:
        found.append("after")
    if distance == 0 and tree.has_syntax:
        found.extend(_in_sentence(tree, pronoun, latest, _coarse(entity)))
    parts = tree.reading.sentences
    if parts[pronoun.sentence].part != parts[latest.sentence].part:
        found.append("other paragraph")
    joined = any(True for _ in tree.children(latest.head, "conj"))
    if not entity.members and (joined or tree.relation(latest.head) == "conj"):
        found.append("coordinated")
    return found


def _in_sentence(tree: Tree, pronoun: Phrase, latest: Phrase, sort: str) -> list[str]:
    found = []
    if _subject_above(tree, pronoun.head, latest.head):
        found.append("subject above")
    up = _subject_one_up(tree, pronoun.head, latest.head)
    if up:
        found.append(f"subject one clause up, {up} {CLASSES[pronoun.noun]} {sort}")
    if _same_predicate(tree, pronoun.head, latest.head):
        found.append("same predicate")
        if tree.relation(latest.head) == "nsubj":
            found.append(f"own subject {latest.form}")
    if _clause_of_its_noun(tree, pronoun.head, latest.head):
        found.append("clause of its noun")
    if _owns_partner(tree, pronoun.head, latest.head):
        found.append("joined with its own")
    gap = pronoun.head - latest.head
    if 0 < gap <= ADJACENT_WORDS:
        found.append("adjacent")
    elif gap > FAR_WORDS:
        found.append("far in sentence")
    return found


def _speaking(number: int, around: Surroundings) -> list[str]:
    found = []
    if number == around.last_source:
        found.append("spoke last, speaks" if around.is_source else "spoke last")
    if number in around.coming:
        found.append("coming subject")
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
    return (
        tree.relation(clause) if tree.words[clause].head == tree.words[other].head else ""
    )


def _clause_of_its_noun(tree: Tree, pronoun: int, other: int) -> bool:
    """Whether the pronoun opens a clause about a noun that the other owns ("X's vow that it")."""
    clause = tree.predicate_of(pronoun)
    if clause is None or tree.relation(clause) not in ("acl", "ccomp"):
        return False
    noun = tree.words[clause].head
    return tree.words[other].head == noun and tree.words[other].deprel in OWNING


def _owns_partner(tree: Tree, pronoun: int, other: int) -> bool:
    """Whether the pronoun owns what is joined to the other ("Ali and his brother")."""
    owned = tree.words[pronoun].head
    return tree.words[owned].head == other and tree.relation(owned) == "conj"


def _same_predicate(tree: Tree, pronoun: int, other: int) -> bool:
    above = tree.predicate_of(pronoun)
    return above is not None and above == tree.predicate_of(other)


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
ACTING = frozenset({"body", ActorKind.PERSON.value})
OWNING = ("compound", "nmod:poss", "amod")
CLASSES = {
    **dict.fromkeys(("he", "him", "himself", "his", "she", "her", "hers", "herself"), "he"),
    **dict.fromkeys(("it", "itself", "its"), "it"),
    **dict.fromkeys(("they", "them", "themselves", "their", "theirs"), "they"),
}
