"""From a finished walk to the records the next stage reads: referents and actors."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from whence.model.actor import Actor, ActorKind
from whence.model.ids import ActorId, make_id
from whence.model.resolved import Referent, ReferentHow
from whence.resolve.coreference.entities import THING_SORT, Entity
from whence.resolve.coreference.ledger import Meaning
from whence.resolve.coreference.nominal.twos import SIDE_NOUNS
from whence.resolve.coreference.walk import Walk
from whence.resolve.gazetteer.folding import fold_name
from whence.resolve.phrases.noun_phrases import Form, Phrase
from whence.resolve.phrases.nouns import PLACE_SORT, NounClass, class_of, load_lexicon
from whence.resolve.phrases.tree import Tree

THIS_CASE = "this case"
METONYM_SCORE = 0.5
# A country's people or adjective standing for the country ("the Americans", "Afghan").
DEMONYM_SCORE = 0.5
SeatOf = Callable[[str], Actor | None]


@dataclass(frozen=True, slots=True)
class Identity:
    """Who an entity is, once names, gazetteer and case are put together."""

    name: str
    actor: Actor | None


def find_referents(walk: Walk, seat_of: SeatOf) -> tuple[list[Referent], list[Actor]]:
    """What every phrase of a walk stands for, and every actor among them.

    Args:
        walk: A finished walk.
        seat_of: The state that the name of a seat of government stands for, or `None`.

    Returns:
        Referents by position of their heads, and actors each once, by first mention.
    """
    who = [_identity(walk, entity, seat_of) for entity in walk.entities]
    actors: dict[ActorId, Actor] = {}
    referents = []
    for phrase in walk.phrases:
        made, found = _referent(walk, phrase, who, seat_of)
        referents.append(made)
        for actor in found:
            actors.setdefault(actor.id, actor)
    return referents, list(actors.values())


def _identity(walk: Walk, entity: Entity, seat_of: SeatOf) -> Identity:
    thing = entity.thing
    if thing is None:
        if entity.described:
            acts = entity.sort in _SORTS  # a place described by its owner does not
            made = _case_actor(entity.described, entity.sort, ()) if acts else None
            return Identity(entity.described, made)
        return Identity("", None)
    if thing.actor is not None:
        return Identity(thing.actor.name, thing.actor)
    if thing.candidates or thing.is_shared or entity.sort not in _NEW_SORTS:
        return Identity(thing.full, None)
    if seat_of(thing.full) is not None or _is_nobodys_name(walk.tree, entity, thing.full):
        return Identity(thing.full, None)
    others = tuple(name for name in thing.names if name != thing.full)
    name = _in_letters(thing.full) if entity.sort == ActorKind.PERSON else thing.full
    return Identity(name, _case_actor(name, entity.sort, others))


def _in_letters(name: str) -> str:
    """A person's name as it is written elsewhere than in a label: *JANE DOE* is *Jane Doe*."""
    if not name.isupper():
        return name
    return _LETTERS.sub(lambda word: word[0].capitalize(), name)


def _is_nobodys_name(tree: Tree, entity: Entity, name: str) -> bool:
    """Whether capitals make no actor of it: a rank, a road, a noun that opens a sentence."""
    words = fold_name(name).split()
    if all(word in load_lexicon().titles for word in words) or _ROAD.fullmatch(name):
        return True
    named = [phrase for phrase in entity.phrases if phrase.form is Form.NAME]
    if len(words) > 1 or not named:
        return False
    for noun in (words[0], words[0].removesuffix("s")):
        if class_of(noun) in _KINDS_OF_MANY or noun in SIDE_NOUNS:
            return True
    heads = [phrase.head for phrase in named]
    if all(tree.words[head].upos == "NOUN" for head in heads):
        return True
    called = any(tree.lower(child) == "the" for h in heads for child in tree.children(h))
    return called and entity.sort == ActorKind.PERSON


def _case_actor(name: str, sort: str, others: tuple[str, ...]) -> Actor:
    kind = ActorKind(sort)
    actor_id = ActorId(make_id("a", kind.value, fold_name(name)))
    return Actor(actor_id, name, kind, others, source=THIS_CASE)


def _referent(
    walk: Walk, phrase: Phrase, who: list[Identity], seat_of: SeatOf
) -> tuple[Referent, list[Actor]]:
    text = phrase.span.of(walk.tree.text)
    meaning = walk.meanings[phrase.head]
    entity = walk.entities[meaning.number]
    if entity.members:
        return _several(walk, phrase, meaning, who)
    identity = who[meaning.number]
    state = _state_meant(walk, phrase, entity, seat_of)
    if state is not None:
        return Referent(
            phrase.span, phrase.head, text, state.name, state.id,
            meaning.how if phrase.form is Form.PRONOUN else ReferentHow.ALIAS,
            score=METONYM_SCORE,
        ), [state]  # fmt: skip
    name = identity.name or _first_words(walk, entity) or text
    how = _how(meaning, identity, phrase, entity)
    if how is ReferentHow.UNRESOLVED:
        name = text
    actor = identity.actor
    demonym = _is_demonym(phrase, phrase.noun, actor)
    if demonym and _is_one_of_many(walk.tree, phrase.head):
        name, actor, how = text, None, ReferentHow.UNRESOLVED
    score = meaning.score * (DEMONYM_SCORE if demonym else 1.0)
    referent = Referent(
        phrase.span, phrase.head, text, name, None if actor is None else actor.id, how,
        score=round(score, 3),
    )  # fmt: skip
    return referent, [] if actor is None else [actor]


def _several(
    walk: Walk, phrase: Phrase, meaning: Meaning, who: list[Identity]
) -> tuple[Referent, list[Actor]]:
    numbers = walk.entities[meaning.number].members
    found = [actor for n in numbers if (actor := who[n].actor) is not None]
    names = [who[n].name or _first_words(walk, walk.entities[n]) for n in numbers]
    referent = Referent(
        phrase.span, phrase.head, phrase.span.of(walk.tree.text), " and ".join(names), None,
        meaning.how, tuple(actor.id for actor in found), meaning.score,
    )  # fmt: skip
    return referent, found


def _first_words(walk: Walk, entity: Entity) -> str:
    first = next((p for p in entity.phrases if p.form is not Form.PRONOUN), None)
    return "" if first is None else first.span.of(walk.tree.text)


def _how(
    meaning: Meaning, identity: Identity, phrase: Phrase, entity: Entity
) -> ReferentHow:
    thing = entity.thing
    if phrase.form is not Form.NAME or thing is None:
        return meaning.how
    if thing.candidates or thing.is_shared:
        return ReferentHow.UNRESOLVED
    if identity.actor is None or identity.actor.source != THIS_CASE:
        same = fold_name(phrase.noun) == fold_name(identity.name)
        return ReferentHow.NAME if same else ReferentHow.ALIAS
    same = fold_name(phrase.noun) == fold_name(thing.full)
    return ReferentHow.NEW if same else ReferentHow.ALIAS


def _state_meant(
    walk: Walk, phrase: Phrase, entity: Entity, seat_of: SeatOf
) -> Actor | None:
    """The state that a seat of government stands for where it acts or speaks.

    A pronoun stands for what the name last did ("Abuja denied … its envoy").
    """
    thing = entity.thing
    if phrase.form is Form.PRONOUN:
        before = (
            one
            for one in reversed(entity.phrases)
            if one.form is Form.NAME and one.head < phrase.head
        )
        named = next(before, None)
        return None if named is None else _state_meant(walk, named, entity, seat_of)
    if phrase.form is not Form.NAME or thing is None or entity.sort not in _SEAT_SORTS:
        return None
    if thing.actor is not None or thing.candidates:
        return None
    governor = walk.tree.words[phrase.head].head
    acts = (
        walk.tree.words[phrase.head].deprel == "nsubj"
        and walk.tree.words[governor].upos == "VERB"
    )
    speaks = walk.speech.is_source(phrase.span) and not any(
        walk.tree.children(phrase.head, "case")
    )
    if not acts and not speaks:
        return None
    return seat_of(thing.full)


def _is_one_of_many(tree: Tree, head: int) -> bool:
    """Whether somebody of a people is meant (*a Nigerian*), not their state."""
    return any(tree.lower(child) in _ONE for child in tree.children(head))


def _is_demonym(phrase: Phrase, text: str, actor: Actor | None) -> bool:
    if actor is None or actor.kind is not ActorKind.STATE or phrase.form is not Form.NAME:
        return False
    lower = fold_name(text)
    return lower != fold_name(actor.name) and lower.endswith(
        ("an", "ans", "ish", "ese", "i", "is", "ic", "ch")
    )


def rename(
    referents: list[Referent], actors: list[Actor], same: dict[ActorId, Actor]
) -> tuple[list[Referent], list[Actor]]:
    """Referents and actors after an analyst's merges: old id to the actor that stands for it."""
    renamed = [
        replace(
            one,
            id=same[one.id].id if one.id in same else one.id,
            name=same[one.id].name if one.id in same else one.name,
            members=tuple(same[m].id if m in same else m for m in one.members),
        )
        for one in referents
    ]
    kept = {same.get(a.id, a).id: same.get(a.id, a) for a in actors}
    return renamed, list(kept.values())


_ONE = frozenset({"a", "an", "another", "one"})
# A road or a hill: "the M4".
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_ROAD = re.compile(r"[A-Z]-?\d{1,3}")
# Common nouns that many share; alone they name none of them ("the Front", "Caliphate").
_KINDS_OF_MANY = frozenset((
    NounClass.PERSON, NounClass.FIGHTERS, NounClass.GROUP, NounClass.CROWD, NounClass.PLACE,
    NounClass.COUNTRY, NounClass.DOCUMENT,
))  # fmt: skip
# A reader takes a capital that speaks for a body as often as for a place.
_SEAT_SORTS = frozenset((PLACE_SORT, THING_SORT, ActorKind.ORGANISATION.value))
_SORTS = frozenset(kind.value for kind in ActorKind)
_NEW_SORTS = _SORTS - {
    ActorKind.UNKNOWN.value,
    ActorKind.DOCUMENT.value,
}
