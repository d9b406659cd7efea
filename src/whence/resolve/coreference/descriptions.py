"""Which of the things spoken of a definite phrase stands for ("the group", "both sides")."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import log2

from whence.model.actor import ActorKind
from whence.resolve.coreference.entities import Entity
from whence.resolve.phrases.noun_phrases import DEFINITES, Form, Phrase, owner_of
from whence.resolve.phrases.nouns import Fit, NounClass, fit_of, load_lexicon
from whence.resolve.phrases.tree import Tree

# Sentences back that "the group" and that "the envoy", once so called, still reach.
REACH_SENTENCES = 5
REACH_CALLED_SENTENCES = 40
# The best must beat the next by this, in the points below. benchmarks/coreference.
MARGIN = 0.75
ENOUGH = 2.0

CALLED_SO = 2.5  # the very noun was used of it
FITS = 1.5
FITS_WEAKLY = 0.3
RECENT = (1.6, 1.2, 0.7, 0.3, 0.0, -0.3)  # by sentences back
LONG_AGO = -0.6
WAS_SUBJECT = 0.4
PER_DOUBLING = 0.15  # of the times it was mentioned
NAMED = 0.6
SAYS_MORE = -2.0  # the phrase carries words that nothing said before
SAYS_THE_SAME = 0.5  # all its modifiers were said of it before
NOT_ITS_OWNERS = -9.0  # "his daughter" is nobody who was not called so
ABOUT_ANOTHER = -9.0
ABOUT_THE_SAME = 2.0  # "the AQIS official", of an official with AQIS


@dataclass(frozen=True, slots=True)
class Description:
    """A definite phrase taken apart.

    Attributes:
        phrase: The phrase.
        count: Two for "the two groups", else `None`.
        about: Numbers of entities named inside the phrase.
        modifiers: Its modifiers, in lower case, but those that any actor may have.
        adds: Whether a clause or a phrase after the noun picks out something new.
        owned: Whether a possessor opens it ("its leader").
        paragraph: Index of the first sentence of its paragraph.
    """

    phrase: Phrase
    count: int | None
    about: frozenset[int]
    modifiers: frozenset[str]
    adds: bool
    owned: bool
    paragraph: int = 0


def describe(tree: Tree, phrase: Phrase, about: frozenset[int]) -> Description:
    """Take a definite phrase apart.

    Args:
        tree: The reading's tree.
        phrase: A definite phrase.
        about: Numbers of the entities that it names or belongs to.
    """
    count = None
    adds = False
    modifiers = set()
    neutral = load_lexicon().neutral
    for child in tree.children(phrase.head):
        relation = tree.relation(child)
        word = tree.lower(child)
        if word in ("two", "both") and relation in ("nummod", "det"):
            count = 2
        elif relation in ("amod", "compound") and child not in _skipped(tree, phrase.head):
            if not (word in neutral or word in DEFINITES or _is_linked(tree, child)):
                modifiers.add(word)
        elif tree.words[child].deprel in ("nmod", "acl", "nummod"):
            adds = adds or relation != "nmod" or not about
    if phrase.noun in ("two", "both"):
        count = 2
    owned = owner_of(tree, phrase.head) is not None
    return Description(
        phrase, count, about, frozenset(modifiers), adds, owned, _paragraph(tree, phrase)
    )


def _paragraph(tree: Tree, phrase: Phrase) -> int:
    sentences = tree.reading.sentences
    first = phrase.sentence
    while first and sentences[first - 1].part == sentences[phrase.sentence].part:
        first -= 1
    return first


def _skipped(tree: Tree, head: int) -> set[int]:
    """Words whose own capital shows that they name somebody; `about` speaks for them."""
    return {child for child in tree.children(head) if tree.form(child)[:1].isupper()}


def _is_linked(tree: Tree, child: int) -> bool:
    return tree.lower(child).endswith(("linked", "affiliated", "backed", "based"))


def choose(
    description: Description, entities: Sequence[Entity], numbers: Iterable[int]
) -> tuple[int, float] | None:
    """The entity a definite phrase stands for and a 0-1 score, or `None`.

    Args:
        description: As `describe` gives it; not a plural of two.
        entities: What was mentioned before it.
        numbers: Those of them within reach that grammar does not rule out.
    """
    scored = sorted(
        (
            (points, number)
            for number in numbers
            if (points := score(description, entities[number])) is not None
        ),
        reverse=True,
    )
    if not scored or scored[0][0] < ENOUGH:
        return None
    lead = scored[0][0] - (scored[1][0] if len(scored) > 1 else 0.0)
    if lead < MARGIN:
        return None
    return scored[0][1], min(0.95, 0.55 + 0.15 * lead)


def score(description: Description, entity: Entity) -> float | None:
    """Points for an entity as the meaning of a description, or `None` when ruled out."""
    phrase = description.phrase
    if not entity.phrases or entity.members or not _agrees(phrase, entity):
        return None
    latest = entity.phrases[-1]
    back = phrase.sentence - latest.sentence
    called = phrase.noun in entity.nouns
    if back > (REACH_CALLED_SENTENCES if called else REACH_SENTENCES):
        return None
    fit = Fit.NONE if phrase.noun_class is None else fit_of(entity.sort, phrase.noun_class)
    if not called and (fit is Fit.NONE or not entity.is_named):
        return None
    if not called and phrase.noun_class in MUST_BE_CALLED:
        return None
    if phrase.noun_class is NounClass.PLACE and latest.sentence < description.paragraph:
        return None  # "the town" of a paragraph about somewhere else
    points = CALLED_SO if called else (FITS if fit is Fit.FULL else FITS_WEAKLY)
    points += RECENT[back] if 0 <= back < len(RECENT) else LONG_AGO
    points += WAS_SUBJECT * (latest.role == "subject")
    points += PER_DOUBLING * log2(len(entity.phrases))
    points += NAMED * entity.is_named
    return points + _said_more(description, entity)


def _said_more(description: Description, entity: Entity) -> float:
    if description.owned:
        same = description.about and description.about <= entity.about
        return ABOUT_THE_SAME if same else NOT_ITS_OWNERS
    if description.about:
        return ABOUT_THE_SAME if description.about <= entity.about else ABOUT_ANOTHER
    is_new = description.adds or not description.modifiers <= entity.words
    if is_new:
        return SAYS_MORE
    return SAYS_THE_SAME if description.modifiers else 0.0


def _agrees(phrase: Phrase, entity: Entity) -> bool:
    if phrase.gender and entity.gender and phrase.gender != entity.gender:
        return False
    if phrase.noun_class is NounClass.FIGHTERS:
        return (entity.sort == ActorKind.ARMED_GROUP) == bool(phrase.plural)
    if phrase.noun_class is NounClass.PERSON and phrase.plural:
        return False
    if phrase.plural and entity.plural is None:
        return False
    return not (phrase.plural is False and entity.plural)


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
    if not entity.is_named:
        return False
    if phrase.noun_class is None:
        return phrase.noun in SIDE_NOUNS and entity.sort in _SIDES
    return fit_of(entity.sort, phrase.noun_class) is not Fit.NONE


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


def is_description(phrase: Phrase) -> bool:
    """Whether a phrase can take up something spoken of before."""
    return phrase.form is Form.DEFINITE


# "The army" and "the minister" are many; only who was called so is meant again.
MUST_BE_CALLED = frozenset(
    (
        NounClass.PERSON,
        NounClass.BODY,
        NounClass.DOCUMENT,
        NounClass.COMPANY,
        NounClass.CROWD,
    )
)
# Nouns of no class of their own that take any two together: "the two sources" are new people.
SIDE_NOUNS = frozenset(
    """side two both pair party rival enemy foe adversary neighbour neighbor ally partner camp
    opponent signatory belligerent combatant""".split()
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
