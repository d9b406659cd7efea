"""Which two things spoken of "the two groups" and "both sides" take together."""

from collections.abc import Iterator, Sequence

from whence.model.actor import ActorKind
from whence.resolve.coreference.entities import Entity
from whence.resolve.coreference.nominal.descriptions import (
    BANDS,
    REACH_SENTENCES,
    Description,
)
from whence.resolve.phrases.noun_phrases import Phrase
from whence.resolve.phrases.nouns import Fit, NounClass, fit_of

# Nouns of no class of their own that take any two together: "the two sources" are new people.
SIDE_NOUNS = frozenset(
    """side two both pair party rival enemy foe adversary neighbour neighbor ally partner camp
    opponent signatory belligerent combatant""".split()
)
# What papers, stations and agencies are called that only tell of others.
OUTLETS = frozenset(
    """courier gazette herald dispatch wire times post tribune daily observer journal news
    ledger chronicle star mirror bulletin digest radio tv""".split()
)
_SIDES = frozenset(
    (
        ActorKind.ARMED_GROUP.value,
        ActorKind.STATE.value,
        ActorKind.ORGANISATION.value,
        ActorKind.GOVERNMENT_BODY.value,
        ActorKind.PERSON.value,
    )
)

_RULING = frozenset((ActorKind.STATE.value, ActorKind.GOVERNMENT_BODY.value))


def choose_two(
    description: Description, entities: Sequence[Entity], numbers: Sequence[int]
) -> tuple[int, int] | None:
    """The two entities that "the two groups" or "both sides" take together, or `None`.

    The last sentence before it (or its own) that names exactly two of the fitting kind
    decides; three or more decide nothing.

    Args:
        description: As `describe` gives it.
        entities: What was mentioned before it.
        numbers: Those of them within `REACH_SENTENCES`, lowest first.
    """
    phrase = description.phrase
    for back in range(REACH_SENTENCES):
        sentence = phrase.sentence - back
        fitting = [
            number
            for number in numbers
            if _fits_two(phrase, entities[number])
            and any(one.head < phrase.head for one in _in(entities[number], sentence))
        ]
        whole = [n for n in fitting if _fits_fully(phrase, entities[n])]
        fitting = whole if len(whole) > 1 else fitting
        pair = _pair(entities, numbers, fitting, sentence)
        if pair or len(fitting) > 2:
            return pair
    return None


def _fits_two(phrase: Phrase, entity: Entity) -> bool:
    if not entity.is_named or _is_outlet(phrase, entity):
        return False
    if phrase.noun_class is None:
        return phrase.noun in SIDE_NOUNS and entity.sort in _SIDES
    if phrase.noun in BANDS and entity.sort in _RULING:
        return False  # a government that speaks of two groups is neither of them
    return fit_of(entity.sort, phrase.noun_class) is not Fit.NONE


def _is_outlet(phrase: Phrase, entity: Entity) -> bool:
    """Whether an entity is a paper by its name, where two who deal with each other are meant."""
    names = () if entity.thing is None else entity.thing.names
    return phrase.noun_class is not NounClass.OUTLET and any(
        name.lower().split()[-1] in OUTLETS for name in names
    )


def _pair(
    entities: Sequence[Entity],
    numbers: Sequence[int],
    fitting: Sequence[int],
    sentence: int,
) -> tuple[int, int] | None:
    """The pair among `fitting`: of one sort before joined by "and", two before many."""
    joined = [
        pair
        for pair in _coordinated([entities[n] for n in numbers], sentence)
        if set(pair) <= set(fitting)
    ]
    alike = [pair for pair in joined if len({entities[n].sort for n in pair}) == 1]
    if len(alike) == 1:
        return alike[0]
    if fitting and all(entities[n].sort == ActorKind.PERSON.value for n in fitting):
        return joined[0] if len(joined) == 1 else None  # two persons by chance are no pair
    same = fitting if len(fitting) == 2 else _of_one_sort(entities, fitting)
    if same:
        return same[0], same[1]
    return joined[0] if len(joined) == 1 else None


def _of_one_sort(entities: Sequence[Entity], fitting: Sequence[int]) -> list[int]:
    """The two of several that share a sort, where no other two do; else nothing."""
    sorts = {entities[number].sort for number in fitting}
    groups = [[n for n in fitting if entities[n].sort == sort] for sort in sorted(sorts)]
    pairs = [group for group in groups if len(group) == 2]
    return pairs[0] if len(pairs) == 1 and all(len(g) <= 2 for g in groups) else []


def _fits_fully(phrase: Phrase, entity: Entity) -> bool:
    return (
        phrase.noun_class is not None and fit_of(entity.sort, phrase.noun_class) is Fit.FULL
    )


def _coordinated(entities: Sequence[Entity], sentence: int) -> list[tuple[int, int]]:
    return [
        (entity.members[0], entity.members[1])
        for entity in entities
        if len(entity.members) == 2 and any(True for _ in _in(entity, sentence))
    ]


def _in(entity: Entity, sentence: int) -> Iterator[Phrase]:
    """Phrases for an entity in a sentence; they are in text order."""
    for one in reversed(entity.phrases):
        if one.sentence < sentence:
            return
        if one.sentence == sentence:
            yield one
