"""One word alone ("Zarif", "the Brotherhood"): whether the known bearer can be meant."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from whence.model.actor import Actor, ActorKind
from whence.model.ids import ActorId
from whence.model.span import Span
from whence.resolve.gazetteer.actors import Candidate, Found
from whence.resolve.gazetteer.folding import family_of
from whence.resolve.gazetteer.text_words import find_text_words
from whence.resolve.phrases.nouns import class_of

_ARTICLE = "the "


@dataclass(frozen=True, slots=True)
class _Scene:
    """Whom and which countries a text names by more than one word of theirs alone."""

    actors: frozenset[ActorId]
    countries: frozenset[str]


def keep_known_bearers(
    text: str, found: Sequence[Found], seats: Mapping[str, str]
) -> tuple[Found, ...]:
    """Known names without bearers of a single word whom nothing in the text points to.

    Thousands share a surname: a person stands for it only where the text names the same
    person in full, his office right before the name, his country or a body he is tied to.
    The same holds for a group that is called by a noun alone for short.

    Args:
        text: The text the names stand in.
        found: The names, in text order.
        seats: Countries by the names of their seats of government.
    """
    if not any(_is_lone(one.span.of(text), c) for one in found for c in one.candidates):
        return tuple(found)
    scene = _scene(text, found, seats)
    kept = []
    for one in found:
        words = one.span.of(text)
        meant = tuple(
            c
            for c in one.candidates
            if not _is_lone(words, c)
            or _is_pointed_to(c.actor, scene)
            or _is_in_office(c.actor, text, one.span)
        )
        if meant:
            kept.append(replace(one, candidates=meant))
    return tuple(kept)


def _is_lone(words: str, candidate: Candidate) -> bool:
    """Whether a name is one word that a person, or a group by a mere noun, shares with many."""
    bare = words.lower().removeprefix(_ARTICLE)
    if " " in bare.strip():
        return False
    actor = candidate.actor
    if actor.kind is ActorKind.PERSON:
        return True
    called, known = family_of(words), family_of(actor.name).split()
    is_noun = class_of(bare) is not None or known[1:][-1:] == [called]
    return [called] != known and words[1:].islower() and is_noun


def _scene(text: str, found: Sequence[Found], seats: Mapping[str, str]) -> _Scene:
    named = [
        c.actor
        for one in found
        for c in one.candidates[:1]
        if not _is_lone(one.span.of(text), c)
    ]
    words = [text[word.start : word.end] for word in find_text_words(text)]
    spoken = {*words, *(" ".join(pair) for pair in pairwise(words))}
    sat = {country for seat, country in seats.items() if seat in spoken}
    return _Scene(
        frozenset(actor.id for actor in named),
        frozenset(({actor.country for actor in named} | sat) - {""}),
    )


def _is_pointed_to(actor: Actor, scene: _Scene) -> bool:
    """Whether the text names the actor in full, its country or a body it is tied to."""
    if actor.id in scene.actors or actor.country in scene.countries:
        return True
    return any(tie.other in scene.actors for tie in actor.lineage)


def _is_in_office(actor: Actor, text: str, span: Span) -> bool:
    """*Foreign minister X*: the post the actor is known to hold stands right before."""
    before = text[: span.start].rstrip().lower()
    return any(tie.note and before.endswith(tie.note.lower()) for tie in actor.lineage)
