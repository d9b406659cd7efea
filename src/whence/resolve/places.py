"""The places a document names, with the words around a name that move or widen it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from whence.model.actor import ActorKind
from whence.model.document import Document
from whence.model.place import Place
from whence.model.reading import MentionKind
from whence.model.span import Span
from whence.resolve.gazetteer.place_choice import resolve_places
from whence.resolve.gazetteer.places import PlaceIndex
from whence.resolve.homes import home_of
from whence.resolve.phrases.names import NameHit
from whence.resolve.phrases.nouns import NounClass, class_of
from whence.resolve.phrases.tree import Tree


def find_places(
    document: Document, tree: Tree, names: Sequence[NameHit], index: PlaceIndex
) -> tuple[Place, ...]:
    """Every place a document names, resolved as far as it can be, in text order.

    Args:
        document: The article.
        tree: The tree of its reading.
        names: The names in it, as `phrases.names.find_names` gives them.
        index: Where place names are looked up.

    Returns:
        Places; one that cannot be told keeps its words and has no id.
    """
    named = [
        _whole_name(document.text, hit.span, index)
        for hit in names
        if may_name_place(tree, hit, index)
    ]
    spans = widen_all(document.text, named)
    found = resolve_places(index, document.text, spans, home_of(document, index))
    return tuple(
        Place(span.of(document.text), span, span.of(document.text))
        if place is None
        else replace(place, text=span.of(document.text), span=span)
        for span, place in zip(spans, found, strict=True)
    )


def _whole_name(text: str, span: Span, index: PlaceIndex) -> Span:
    """A name with the capital word before it, where both are a region: *the Middle East*."""
    before = _CAPITAL.search(text, max(0, span.start - _LONGEST_WORD), span.start)
    if before is None or not index.find_parents(text[before.start() : span.end]):
        return span
    return Span(before.start(), span.end)


def may_name_place(tree: Tree, hit: NameHit, index: PlaceIndex) -> bool:
    """Whether a name is a place's, a country's, or stands where a place stands."""
    is_state = bool(hit.actors) and all(one.kind is ActorKind.STATE for one in hit.actors)
    if hit.kind is MentionKind.COMMUNITY or (is_state and _is_adjective(tree, hit)):
        return is_state and _modifies_place(tree, hit)
    if is_state or (hit.kind is MentionKind.PLACE and not hit.actors):
        return True
    if hit.kind is not None or hit.actors:
        return False
    candidates = index.find(hit.text)
    if any(one.is_capital for one in candidates[:3]):
        return True
    cases = {tree.lower(case) for case in tree.children(hit.head, "case")}
    return bool(cases & LOCATIVE or _modifies_place(tree, hit)) and bool(candidates)


def _is_adjective(tree: Tree, hit: NameHit) -> bool:
    return tree.words[hit.head].upos == "ADJ" or tree.relation(hit.head) == "amod"


def _modifies_place(tree: Tree, hit: NameHit) -> bool:
    """Whether the name stands before a word for a place ("Afghan provinces")."""
    if tree.relation(hit.head) not in ("amod", "compound", "nmod"):
        return False
    above = tree.words[tree.words[hit.head].head]
    return class_of((above.lemma or "").lower()) is NounClass.PLACE


def widen_all(text: str, names: Sequence[Span]) -> tuple[Span, ...]:
    """Place expressions around names, in text order; they do not overlap.

    Args:
        text: The document's text.
        names: Where place names stand.

    Returns:
        Spans such as "south of Kabul", "northern Mali", "Helmand province" and
        "Afghanistan-Pakistan region", a leading article left out.
    """
    kept: list[Span] = []
    for name in sorted(names, key=lambda one: (one.start, -one.end)):
        span = _widened(text, name)
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
        elif len(span) > len(kept[-1]):
            kept[-1] = span
    return tuple(kept)


def _widened(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    if text[start:end].lower().startswith("the "):
        start += 4
    if text[start:end].endswith(("'s", "’s")):
        end -= 2
    before = _BEFORE.search(text, max(0, start - 40), start)
    if before is not None:
        start = before.start("moved")
    twin = _TWIN.match(text, end)
    if twin is not None:
        end = twin.end()
    after = _AFTER.match(text, end)
    if after is not None:
        end = after.end()
    return Span(start, end) if start < end else span


LOCATIVE = frozenset(
    [
        "in",
        "at",
        "near",
        "from",
        "to",
        "into",
        "inside",
        "outside",
        "around",
        "across",
        "through",
        "toward",
        "towards",
        "over",
    ]
)
_DIRECTION = r"(?:north|south|east|west)(?:-?(?:north|south|east|west))?"
_BEFORE = re.compile(
    rf"\b(?P<moved>(?:{_DIRECTION}(?:ern|ernmost)?(?: of)?|(?:cent(?:ral|er of)|upper|lower"
    r"|mainland|outskirts of|near))\s(?:the\s)?)$",
    re.IGNORECASE,
)
_TWIN = re.compile(r"[-–][A-Z][\w’']+(?= (?:region|border|frontier|area|corridor)\b)")
_CAPITAL = re.compile(r"\b[A-Z][a-z]+ $")
_LONGEST_WORD = 20
_AFTER = re.compile(
    r"(?:-[A-Z][\w’']+)? (?:province|district|region|governorate|state|county|oblast|"
    r"prefecture|department|division|valley|peninsula|border|municipality)\b",
    re.IGNORECASE,
)
