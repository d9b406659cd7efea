"""Names that say no country ("the Foreign Office"): whose body is meant, if it can be told."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from whence.model.actor import Actor, ActorKind
from whence.model.span import Span
from whence.resolve.gazetteer.actor_table import ActorEntry
from whence.resolve.gazetteer.actors import Found
from whence.resolve.phrases.nouns import load_lexicon

_WORDS = re.compile(r"[^\W_]+")
_OWNED = re.compile(r"(?:['’]s?)?\s+(?:(?:own|new|transitional|interim)\s+)?")
_OF = re.compile(r"\s+(?:of|in)\s+(?:the\s+)?")


def keep_own_bodies(
    text: str, found: Sequence[Found], seats: Mapping[str, str]
) -> tuple[Found, ...]:
    """Known names without bodies of another country than the one that is spoken of.

    A name made of an institution's words alone stands for a country's body only where that
    country owns it ("Chad's Border Guard Force") or, without an owner, where the text names
    that country, or none at all.

    Args:
        text: The text the names stand in.
        found: The names, in text order.
        seats: Countries by the names of their seats of government.
    """
    bare = {one.span for one in found if _is_bare(one.span.of(text))}
    if not bare:
        return tuple(found)
    scene = {
        candidate.actor.country
        for one in found
        if one.span not in bare
        for candidate in one.candidates[:1]
    } | {seats[word] for word in _WORDS.findall(text) if word in seats}
    kept = []
    for number, one in enumerate(found):
        candidates = one.candidates
        if one.span in bare:
            owners = _owners(text, found, number) or _seated(text, one.span, seats)
            allowed = owners or scene | {""}
            if owners or scene - {""}:
                candidates = tuple(c for c in candidates if c.actor.country in allowed)
        if candidates:
            kept.append(replace(one, candidates=candidates))
    return tuple(kept)


def armies_in(entries: Iterable[ActorEntry]) -> dict[str, Actor]:
    """The army of each country: its body that goes by a name ending in *army*."""
    found: dict[str, Actor] = {}
    for entry in entries:
        actor = entry.actor
        called = any(name.lower().endswith(" army") for name in (actor.name, *actor.names))
        lasts = called and entry.end is None and bool(actor.country)
        if lasts and actor.kind is ActorKind.GOVERNMENT_BODY:
            found.setdefault(actor.country, actor)
    return found


def _is_bare(words: str) -> bool:
    """Whether a name is made of an institution's words alone, such as "Foreign Office"."""
    parts = [word.lower() for word in _WORDS.findall(words)]
    return len(parts) > 1 and all(part in load_lexicon().institutions for part in parts)


def _owners(text: str, found: Sequence[Found], number: int) -> set[str]:
    """Countries of whoever stands right before a name, or after it with *of* or *in*."""
    span = found[number].span
    owners: set[str] = set()
    if number:
        before = found[number - 1]
        if _OWNED.fullmatch(text, before.span.end, span.start):
            owners |= _countries(before)
    if number + 1 < len(found):
        after = found[number + 1]
        if _OF.fullmatch(text, span.end, after.span.start):
            owners |= _countries(after)
    return owners


def _seated(text: str, span: Span, seats: Mapping[str, str]) -> set[str]:
    """The country of a seat of government that follows a name with *in*."""
    follows = _OF.match(text, span.end)
    word = None if follows is None else _WORDS.match(text, follows.end())
    return {seats[word.group()]} if word is not None and word.group() in seats else set()


def _countries(one: Found) -> set[str]:
    people = ActorKind.PERSON
    owners = [c.actor for c in one.candidates if c.actor.kind is not people]
    return {actor.country for actor in owners} - {""}
