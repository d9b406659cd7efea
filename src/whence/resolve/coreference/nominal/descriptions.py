"""Which of the things spoken of a definite phrase stands for ("the group", "both sides")."""

from collections.abc import Iterable, Sequence, Set
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
BEARS_ARMS = 1.0  # in reporting on war "the group" is rarely a union of states
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
    if any(entities[number].is_named for _, number in scored):
        noun = description.phrase.noun
        scored = [one for one in scored if not _is_only_called(entities[one[1]], noun)]
    if not scored or scored[0][0] < ENOUGH:
        return None
    lead = scored[0][0] - (scored[1][0] if len(scored) > 1 else 0.0)
    if lead < MARGIN:
        return None
    return scored[0][1], min(0.95, 0.55 + 0.15 * lead)


def _is_only_called(entity: Entity, noun: str) -> bool:
    """Whether all that is known of an entity is the noun: "the group" that nobody named."""
    return not entity.is_named and entity.words <= {noun, "the", "that", "this"}


def score(description: Description, entity: Entity) -> float | None:
    """Points for an entity as the meaning of a description, or `None` when ruled out."""
    phrase = description.phrase
    fits = _agrees(phrase, entity) and not _is_told_apart(description.modifiers, entity)
    if not entity.phrases or entity.members or not fits:
        return None
    latest = entity.phrases[-1]
    back = phrase.sentence - latest.sentence
    called = phrase.noun in entity.nouns
    if back > (REACH_CALLED_SENTENCES if called else REACH_SENTENCES):
        return None
    fit = Fit.NONE if phrase.noun_class is None else fit_of(entity.sort, phrase.noun_class)
    if not called and (fit is Fit.NONE or not entity.is_named):
        return None
    if not called and (phrase.noun_class in MUST_BE_CALLED or phrase.noun in UNIONS):
        return None
    if not called and phrase.noun in IRREGULARS and not _may_be_irregular(phrase, entity):
        return None
    if phrase.noun_class is NounClass.PLACE and latest.sentence < description.paragraph:
        return None  # "the town" of a paragraph about somewhere else
    points = CALLED_SO if called else (FITS if fit is Fit.FULL else FITS_WEAKLY)
    points += RECENT[back] if 0 <= back < len(RECENT) else LONG_AGO
    points += WAS_SUBJECT * (latest.role == "subject")
    points += PER_DOUBLING * log2(len(entity.phrases))
    points += NAMED * entity.is_named
    points += BEARS_ARMS * (phrase.noun in BANDS and entity.sort == ActorKind.ARMED_GROUP)
    return points + _said_more(description, entity)


def _is_told_apart(modifiers: Set[str], entity: Entity) -> bool:
    """Whether an adjective rules an entity out: *the eastern bank* and the west bank."""
    sides = {COMPASS[word] for word in modifiers if word in COMPASS}
    others = {COMPASS[word] for word in entity.words if word in COMPASS}
    if sides and others and not sides & others:
        return True
    armed = entity.sort == ActorKind.ARMED_GROUP
    return armed and bool(modifiers & UNARMED - entity.words)


def _may_be_irregular(phrase: Phrase, entity: Entity) -> bool:
    """Whether an entity can be a band: no state or body of one, and no union of states."""
    if entity.thing is None:
        return True
    known = entity.thing.actor
    words = set(entity.thing.full.lower().split())
    if known is None:  # *the Armed Forces*, *the General Staff*
        return not words <= load_lexicon().institutions
    return known.kind not in PUBLIC and (phrase.noun in BANDS or known.kind in BANDED)


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
    if (
        entity.sort == ActorKind.ARMED_GROUP
        and phrase.noun in load_lexicon().arms_of_states
    ):
        return False  # "the army", where a "Liberation Army" was spoken of
    if phrase.noun_class is NounClass.FIGHTERS:
        return (entity.sort == ActorKind.ARMED_GROUP) == bool(phrase.plural)
    if phrase.noun_class is NounClass.PERSON and phrase.plural:
        return False
    if phrase.plural and entity.plural is None:
        return False
    return not (phrase.plural is False and entity.plural)


def is_description(phrase: Phrase) -> bool:
    """Whether a phrase can take up something spoken of before."""
    return phrase.form is Form.DEFINITE


BANDS = frozenset("group movement faction outfit organisation organization".split())
# Not every group is a union of groups, or a band of criminals: who was called so is.
UNIONS = frozenset("coalition alliance bloc union federation umbrella gang cartel".split())
# *The aid organisation* is none in arms, however lately one was spoken of.
UNARMED = frozenset("aid relief humanitarian charity rights monitoring watchdog".split())
COMPASS = {
    word: side
    for side in ("north", "south", "east", "west")
    for word in (side, f"{side}ern", f"{side}erly")
}
# What no body of a state is called that was not called so.
IRREGULARS = BANDS | frozenset(
    "militia insurgency rebellion cell splinter clan tribe".split()
)
PUBLIC = frozenset((ActorKind.GOVERNMENT_BODY, ActorKind.STATE))
BANDED = frozenset((ActorKind.ARMED_GROUP, ActorKind.ORGANISATION, ActorKind.COMMUNITY))
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
