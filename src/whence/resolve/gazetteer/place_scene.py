"""What stands around a place name: what it may mean, and where the words put it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from whence.model.span import Span
from whence.resolve.gazetteer.place_names import fold_place
from whence.resolve.gazetteer.place_table import PlaceEntry
from whence.resolve.gazetteer.places import PlaceCandidate, PlaceIndex

_MAX_RIVALS = 25

_AFTER = re.compile(r"^(?:,|\s?\()\s*((?:[A-Z][\w.'’-]*\s?){1,4})")
_IN_AFTER = re.compile(
    r"^(?:'s|’s)? (?:(?:district|county|city|town|village|area|neighbou?rhood) )?"
    r"(?:,? in|of) (?:the )?(?:\w+ern )?((?:[A-Z][\w.'’-]*\s?){1,4})"
)
_BEFORE = re.compile(
    r"((?:[A-Z][\w.-]*\s){0,3}[A-Z][\w.-]*)(?:'s|’s|')\s(?:[a-z]+\s){0,2}$"
)


@dataclass(frozen=True, slots=True)
class Scene:
    """What the document says beside a name: one record per mention.

    Attributes:
        key: The folded name; mentions that share it are taken to mean one place.
        candidates: What it may mean.
        parents: Places the words put it in ("X, Y", "Y's X", "X in Y").
    """

    key: str
    candidates: tuple[PlaceCandidate, ...]
    parents: tuple[PlaceEntry, ...]


def make_scenes(index: PlaceIndex, text: str, spans: Sequence[Span]) -> list[Scene]:
    """Candidates and written parents of every mention."""
    scenes = []
    for span in spans:
        words = span.of(text)
        parents = _find_parents(index, text, span)
        candidates = index.find(words)
        if len(candidates) > _MAX_RIVALS:
            inside = [found for found in candidates if is_in(found.entry, parents)]
            rest = [found for found in candidates if not is_in(found.entry, parents)]
            candidates = tuple((inside + rest)[: max(_MAX_RIVALS, len(inside))])
        scenes.append(Scene(fold_place(words), candidates, parents))
    return scenes


def _find_parents(index: PlaceIndex, text: str, span: Span) -> tuple[PlaceEntry, ...]:
    after, before = (
        text[span.end : span.end + 60],
        text[max(0, span.start - 60) : span.start],
    )
    for pattern, piece in ((_AFTER, after), (_IN_AFTER, after), (_BEFORE, before)):
        if not (found := pattern.search(piece)):
            continue
        words = found[1].split()
        for size in range(len(words), 0, -1):
            name = " ".join(words[-size:] if pattern is _BEFORE else words[:size])
            parents = index.find_parents(name.rstrip(",") if len(name) > 4 else name)
            if parents and fold_place(name) != fold_place(span.of(text)):
                return parents
    return ()


def is_in(entry: PlaceEntry, parents: Sequence[PlaceEntry]) -> bool:
    """Whether the place lies in one of the countries, regions or divisions."""
    for parent in parents:
        if parent.id == entry.id or parent.country != entry.country or not entry.country:
            continue
        if parent.code in {"C", "R"} or (parent.code == "A1" and parent.adm1 == entry.adm1):
            return True
    return False
