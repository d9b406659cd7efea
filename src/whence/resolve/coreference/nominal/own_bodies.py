"""Whose army is meant by "the army": the speaker's, or that of the country told of."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from whence.model.actor import Actor, ActorKind
from whence.model.place import Place
from whence.resolve.coreference.entities import Entity, from_thing
from whence.resolve.coreference.ledger import Ledger
from whence.resolve.phrases.aliases import Thing
from whence.resolve.phrases.names import NameHit
from whence.resolve.phrases.noun_phrases import Form, Phrase, owner_of
from whence.resolve.phrases.nouns import load_lexicon
from whence.resolve.phrases.tree import Tree

# So many places, and such a share of all, make the country that a text tells of.
ENOUGH_PLACES: Final = 2
MOST_PLACES: Final = 0.66
# Another country may be named so much less often.
RIVALS: Final = 1.5
LONGEST_NAME: Final = 6  # words
COUNTRY_WIDE: Final = 6  # `Place.where_prec` of a whole country
SOLE_SCORE: Final = 0.7

ARMIES = frozenset({"army", "military"})
FORCES = frozenset({"force", "forces"})
ARMED = frozenset({"armed"})
# Holders of a post of the state; of which state, must be told.
_POSTS = frozenset(
    """minister president premier spokesman spokeswoman spokesperson government official
    chancellor king prince ambassador""".split()
)
_OF_A_COUNTRY = frozenset({ActorKind.STATE, ActorKind.GOVERNMENT_BODY, ActorKind.PERSON})
_INSIDE = frozenset({"in", "inside", "across", "throughout", "within"})

ArmyOf = Callable[[str], Actor | None]


@dataclass(frozen=True, slots=True)
class Homeland:
    """What is known beforehand of the country a text tells of.

    Attributes:
        country: ISO 3166-1 alpha-2 code, or empty where no one country stands out.
        army_of: The army of a country by its code, where one is known.
    """

    country: str = ""
    army_of: ArmyOf = lambda _: None


NOWHERE = Homeland()


def country_told_of(
    tree: Tree,
    names: Sequence[NameHit],
    places: Sequence[Place],
    is_seat: Callable[[str], bool],
) -> str:
    """The country a text tells of, or empty where none stands out.

    Most of what happens must lie in it, and no other be named nearly as often: talks about a
    war are held abroad, and a town alone may be of another country. A country or its seat is where something lies only after *in*:
    elsewhere it acts or speaks.
    """
    seen, spoken_of, named = Counter[str](), Counter[str](), set[str]()
    starts = {word.span.start: index for index, word in enumerate(tree.words)}
    for place in places:
        whole = place.where_prec is None or place.where_prec >= COUNTRY_WIDE
        first = starts.get(place.span.start, 0)
        inside = first > 0 and tree.lower(first - 1) in _INSIDE
        spoken_of[place.country] += 1
        named |= {place.country} if whole else set()
        if inside or not (whole or is_seat(place.text)):
            seen[place.country] += 1
    for name in names:
        countries = {actor.country for actor in name.actors}
        if len(countries) == 1:
            named |= countries
            spoken_of[countries.pop()] += 1
    del seen[""], spoken_of[""]
    for country, number in seen.most_common(1):
        others = max((n for one, n in spoken_of.items() if one != country), default=0)
        most = number >= MOST_PLACES * sum(seen.values()) and country in named
        if number >= ENOUGH_PLACES and most and spoken_of[country] >= RIVALS * others:
            return country
    return ""


def foreign_states(
    phrase: Phrase, entities: Sequence[Entity], near: Iterable[int], home: Homeland
) -> set[int]:
    """Which of `near` are states that "the state" does not mean: all but the one told of."""
    if phrase.noun != "state":
        return set()
    known = ((n, entities[n].thing) for n in near)
    actors = ((n, thing.actor) for n, thing in known if thing is not None)
    return {
        number
        for number, actor in actors
        if actor is not None
        and actor.kind is ActorKind.STATE
        and actor.country != home.country
    }


def is_bare_army(tree: Tree, phrase: Phrase) -> bool:
    """Whether a phrase says an army of nobody's: "the army", "the armed forces"."""
    if phrase.form is not Form.DEFINITE or owner_of(tree, phrase.head) is not None:
        return False
    others = {
        tree.lower(child)
        for child in tree.children(phrase.head)
        if tree.relation(child) in ("amod", "compound", "nmod", "acl", "nummod")
    }
    called = tree.lower(phrase.head)
    if called in FORCES:
        return others == ARMED
    return called in ARMIES and not others


def is_own_kind(phrase: Phrase) -> bool:
    """Whether every state has what a noun means ("the ministry", "the government")."""
    return phrase.noun in load_lexicon().arms_of_states or phrase.noun in FORCES


def country_of(entity: Entity, entities: Sequence[Entity]) -> str | None:
    """The country somebody speaks for: empty for nobody's, `None` where it cannot be told."""
    actor = None if entity.thing is None else entity.thing.actor
    if actor is not None and actor.kind in _OF_A_COUNTRY and actor.country:
        return actor.country
    owners = {
        other.country
        for number in entity.about
        if (thing := entities[number].thing) is not None
        and (other := thing.actor) is not None
    }
    owners.discard("")
    if len(owners) == 1 and actor is None:
        bands = [_band(entities[number]) for number in entity.about]
        return "" if any(bands) else owners.pop()
    official = entity.nouns & _POSTS and not entity.words & ARMIES
    return None if official and not entity.about and actor is None else ""


def _band(entity: Entity) -> bool:
    return entity.sort == ActorKind.ARMED_GROUP


def country_meant(ledger: Ledger, speaker: int | None, home: Homeland) -> str:
    """The country whose army or government is meant without saying, or empty.

    A speaker from elsewhere means his own only where its army has a part in the story: an
    envoy who tells of another war does not.
    """
    if speaker is None:
        return home.country
    spoken = country_of(ledger.entities[speaker], ledger.entities)
    if spoken is None:
        return ""
    army = home.army_of(spoken) if spoken not in ("", home.country) else None
    return spoken if army and number_of(ledger, army) is not None else home.country


def is_foreign(entity: Entity, country: str) -> bool:
    """Whether a body is known to be another country's."""
    actor = None if entity.thing is None else entity.thing.actor
    body = actor is not None and actor.kind is ActorKind.GOVERNMENT_BODY
    return body and actor is not None and actor.country not in ("", country)


def number_of(ledger: Ledger, army: Actor) -> int | None:
    """The entity that an army is already spoken of as, names to come included."""
    for number, entity in enumerate(ledger.entities):
        if entity.thing is not None and entity.thing.actor == army:
            return number
    return None


def settle(
    ledger: Ledger,
    phrase: Phrase,
    speaker: int | None,
    chosen: tuple[int, float] | None,
    home: Homeland,
) -> tuple[int, float] | None:
    """What a bare "the army" or "the ministry" stands for, given what it was last said of.

    Args:
        ledger: What has been spoken of.
        phrase: The phrase.
        speaker: In whose mouth it is put, or `None` in the article's own voice.
        chosen: The entity that the words before it speak for, with a score, or `None`.
        home: The country told of.

    Returns:
        The entity and a score; `None` where it cannot be told, and never the body of a
        country that the speaker does not speak for.
    """
    state = _state_set_in(ledger, phrase)
    if state is not None:
        return _body_there(ledger, phrase, state, home)
    country = country_meant(ledger, speaker, home)
    if not country:
        return chosen
    foreign = chosen is not None and is_foreign(ledger.entities[chosen[0]], country)
    if not is_bare_army(ledger.tree, phrase):
        return None if foreign and speaker is not None else chosen
    army = home.army_of(country)
    if army is None or (chosen is not None and not foreign and _is_known(ledger, chosen)):
        return None if foreign else chosen
    if foreign and speaker is None and not _told_before(ledger, chosen, army):
        return None  # a story of that army: it may well be meant
    return _as_army(ledger, army), SOLE_SCORE


def _as_army(ledger: Ledger, army: Actor) -> int:
    """The entity that an army is spoken of as, a new one where it was not yet."""
    number = number_of(ledger, army)
    if number is None:
        names = (army.name,)
        ledger.entities.append(from_thing(Thing((), army.name, names, None, army, ())))
        number = len(ledger.entities) - 1
    return number


def _state_set_in(ledger: Ledger, phrase: Phrase) -> int | None:
    """The state that a clause is set in: *Across the border in Chad, the army*."""
    tree, comma = ledger.tree, phrase.first - 1
    if comma < 1 or tree.form(comma) != "," or not _is_bare(tree, phrase):
        return None
    for head in range(max(0, comma - LONGEST_NAME), comma):
        name = ledger.by_head.get(head)
        number = ledger.thing_of.get(head)
        if name is None or number is None or name.end != comma or name.first < 1:
            continue
        thing = ledger.entities[number].thing
        actor = None if thing is None else thing.actor
        if actor is None or actor.kind is not ActorKind.STATE:
            return None
        return number if tree.lower(name.first - 1) in _INSIDE else None
    return None


def _is_bare(tree: Tree, phrase: Phrase) -> bool:
    """Whether a phrase is an article and a noun: *the government*, not *the junta's army*."""
    two = phrase.head == phrase.first + 1 and phrase.form is Form.DEFINITE
    return (two and owner_of(tree, phrase.head) is None) or is_bare_army(tree, phrase)


def _body_there(
    ledger: Ledger, phrase: Phrase, state: int, home: Homeland
) -> tuple[int, float] | None:
    """The army or government of a state; of its other bodies no one is known by the noun."""
    thing = ledger.entities[state].thing
    actor = None if thing is None else thing.actor
    if phrase.noun == "government":
        return state, SOLE_SCORE
    army = None if actor is None else home.army_of(actor.country)
    known = army is not None and is_bare_army(ledger.tree, phrase)
    return (_as_army(ledger, army), SOLE_SCORE) if army is not None and known else None


def _is_known(ledger: Ledger, chosen: tuple[int, float]) -> bool:
    thing = ledger.entities[chosen[0]].thing
    return thing is not None and thing.actor is not None


def _told_before(ledger: Ledger, chosen: tuple[int, float] | None, army: Actor) -> bool:
    """Whether the country's own army was told of before the foreign one was."""
    own = number_of(ledger, army)
    if chosen is None or own is None or not ledger.entities[own].phrases:
        return False
    other = ledger.entities[chosen[0]].phrases
    return not other or ledger.entities[own].phrases[0].head < other[0].head
