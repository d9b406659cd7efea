"""Bare words for a site ("the pass", "the camp"): the one named site of that sort in its article."""

import re
from collections import defaultdict
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from typing import Final

from whence.model.document import Document
from whence.model.place import Place
from whence.model.reading import MentionKind
from whence.model.resolved import Referent, ReferentHow
from whence.model.site import FEATURES, OF_SITE, SETTLEMENTS, SITES
from whence.model.when import WEEKDAYS
from whence.resolve.gazetteer.folding import fold_name
from whence.resolve.phrases.names import NameHit
from whence.resolve.phrases.nouns import class_of

# UCDP `where_prec` of a first-level division, and of all that is wider.
DIVISION: Final = 4
SITE_SCORE: Final = 0.7
_WORD = r"[A-ZÀ-ÖØ-Þ][\w’'-]*"
_PART = rf"(?:(?:al|el|as|an|ad|ar|at|az|ash)-)?{_WORD}"
_NAME = rf"(?P<name>{_PART}(?: {_PART}){{0,3}})"
_SORT = rf"(?P<sort>{'|'.join(sorted(SETTLEMENTS | SITES, key=len, reverse=True))})"
# A noun that goes on is another's: "the base commander".
_ENDS = (
    r"(?=[,.;:)\n]|$| (?:of|in|on|at|near|where|which|that|with|and|from|to|about|between|for|by"
    r"|north|south|east|west|some|whose|\d+)\b)"
)
# The Ardan pass, the Sukra pumping station; not "a Guards camp", nor "let them pass".
_NAMED = re.compile(
    r"\b(?:the|The|at|At|in|In|on|of|from|to|near|Near|over|across|through|for|towards?|around"
    rf"|outside|inside|into|that|and) {_NAME} {OF_SITE}{_SORT}\b"
)
_TOWN_NAMED = re.compile(rf"\b{_NAME} (?P<sort>{'|'.join(sorted(SETTLEMENTS))})\b")
# The camp at Ardan; the bridge of Ardan, the town of Ardan.
_AT = re.compile(rf"\b{_SORT} (?P<tie>at) {_NAME}")
_OF = re.compile(rf"\b{_SORT} (?P<tie>of|in|called|named) {_NAME}")
_TOWN_OF = re.compile(rf"\b(?P<sort>{'|'.join(sorted(SETTLEMENTS))}) of {_NAME}")
# Wadi Ardan, Camp Ardan.
_OPENED = re.compile(rf"\b(?P<name>(?P<Sort>Wadi|Camp|Fort) {_PART}(?: {_PART})?)")
# Ardan, a town of 9,000 people; Ardan is an empty valley.
_SAID = re.compile(
    rf"\b{_NAME}(?:,| is| was) (?:a|an|the|once a) (?:[\w-]+ ){{0,3}}?{_SORT}\b{_ENDS}"
)
# The attack on Ardan.
_STRUCK = re.compile(
    r"\b(?:attack|raid|assault|ambush|battle|bombing|fighting|siege|clash|clashes|massacre|shooting"
    rf"|operation|incident)s? (?:at|on|near) (?:the )?(?>{_NAME})"
)
_BARE = re.compile(rf"(?:the|this|that) {_SORT}", re.IGNORECASE)
# What may follow and say which of many is meant.
_GOES_ON = re.compile(
    r"\s+(?:of|at|in|near|on|outside|called|named|where|which|that)\s+(?:the\s+)?[A-Z]"
)
_ONE_MORE = r"\b(?:an?|another|one|second|third|other) (?:[\w-]+ ){{0,3}}?{sort}\b"
_WHERE = re.compile(r"\b(?:at|in|near|outside|around|over|from|on) (?=(the )?)")
_OPENERS = frozenset("The A An In At On Near From This That Its Their His Her".split())
# What the reader takes for these is no site.
_NO_PLACES = frozenset((MentionKind.PERSON, MentionKind.COMMUNITY))


@dataclass(frozen=True, slots=True)
class Site:
    """A named site, where the text says what it is.

    Attributes:
        name: Its own name, as it stands.
        sort: The noun for it.
        full: The name with the noun where that tells it from what it lies at: "Ardan camp".
        start: Where that is said.
        end: Where the words for it end.
    """

    name: str
    sort: str
    full: str
    start: int
    end: int


def with_sites(
    document: Document,
    referents: Sequence[Referent],
    names: Sequence[NameHit],
    places: Sequence[Place],
) -> list[Referent]:
    """Referents, with bare words for a site standing for the one of that sort named before.

    Where two of a sort were named, or another settlement since, they stay what they were.

    Args:
        document: The article.
        referents: What its phrases stand for.
        names: The names in it.
        places: The places in it.
    """
    sites = find_sites(document.text, names, places)
    struck = _struck(document.text, names, places)
    found = [_resolved(document.text, one, sites, struck, places) for one in referents]
    town = _titled(document.text, names, places)
    # "The village" of an article that speaks of a town as well is another place.
    sorts = {
        bare["sort"].lower() for one in referents if (bare := _BARE.fullmatch(one.text))
    }
    if not town or len(sorts & SETTLEMENTS) != 1:
        return found
    called = [site for site in sites if site.sort in SETTLEMENTS]
    return [_as_titled(document.text, one, town, called, places) for one in found]


def find_sites(
    text: str, names: Sequence[NameHit], places: Sequence[Place]
) -> tuple[Site, ...]:
    """Every place where the text says of a named site what it is, in text order."""
    nobody = _no_sites(text, names, places)
    # What something is at is a place, whatever the reader takes it for.
    known = {fold_name(hit.text) for hit in names if hit.actors}
    found: dict[int, Site] = {}
    # "The Guards camp at Ardan" is the camp at Ardan, and no Guards camp.
    for pattern in (_AT, _TOWN_OF, _NAMED, _TOWN_NAMED, _OF, _SAID, _OPENED):
        for match in pattern.finditer(text):
            name, sort = _own_name(match), _sort(match)
            if name and fold_name(name) not in (known if pattern is _AT else nobody):
                own = sort in SETTLEMENTS or (sort in FEATURES and pattern is not _NAMED)
                full = name if own or pattern is _OPENED else f"{name} {sort}"
                site = Site(name, sort, full, match.start(), match.end())
                found.setdefault(
                    match.start("sort" if "sort" in match.re.groupindex else 0), site
                )
    return tuple(sorted(found.values(), key=lambda site: (site.start, site.name)))


def _struck(text: str, names: Sequence[NameHit], places: Sequence[Place]) -> str:
    """The one place that the attacks an article speaks of were at, or an empty string."""
    nobody = _no_sites(text, names, places)
    found = {fold_name(n): n for m in _STRUCK.finditer(text) if (n := _own_name(m))}
    kept = [name for folded, name in sorted(found.items()) if folded not in nobody]
    return kept[0] if len(kept) == 1 == len(found) else ""


def _titled(text: str, names: Sequence[NameHit], places: Sequence[Place]) -> NameHit | None:
    """The one place below a division that the title of an article names, if it goes on to speak of it.

    "Ardan: anatomy of a half-kept deal" is on Ardan, and so is its "the town".
    """
    wide = {fold_name(p.text) for p in places if (p.where_prec or 0) >= DIVISION}
    nobody = wide | {fold_name(hit.text) for hit in names if hit.actors}
    title = len(text.partition("\n")[0])
    # What the reader takes for somebody in a title, it may know for a place further down.
    known = {fold_name(place.text) for place in places}
    near = [
        hit
        for hit in names
        if hit.span.start < title
        and (hit.kind is MentionKind.PLACE or fold_name(hit.text) in known)
        and fold_name(hit.text) not in nobody
        and not hit.text.isupper()
    ]
    if len({fold_name(hit.text) for hit in near}) != 1:
        return None
    again = text.count(near[0].text, title)
    return near[0] if again else None


def _as_titled(
    text: str,
    one: Referent,
    town: NameHit,
    called: Sequence[Site],
    places: Sequence[Place],
) -> Referent:
    """A bare word for a settlement under the name of the town in the title."""
    bare = _BARE.fullmatch(one.text)
    if bare is None or bare["sort"].lower() not in SETTLEMENTS:
        return one
    if one.id is not None or fold_name(one.name) != fold_name(one.text):
        return one
    if any(site.end <= one.span.start for site in called):
        return one
    site = Site(town.text, bare["sort"].lower(), town.text, town.span.start, town.span.end)
    before = town.span.end <= one.span.start and not _GOES_ON.match(text, one.span.end)
    if not before or _known_otherwise(text, one, site, places):
        return one
    return _as(one, town.text)


def _sort(match: re.Match[str]) -> str:
    groups = match.groupdict()
    return (groups.get("sort") or groups["Sort"]).lower()


def _own_name(match: re.Match[str]) -> str:
    """The name in a match; nothing where the words tie a settlement to what it lies in."""
    tie = match.groupdict().get("tie")
    if tie and tie in {"at", "in"} and _sort(match) in SETTLEMENTS:
        return ""
    if tie == "in" and _sort(match) in FEATURES:
        return ""
    words = re.split(r"[’']s ", match["name"])[-1].split()
    while words and words[0] in _OPENERS:
        words = words[1:]
    name = re.sub("[’']s?$", "", " ".join(words))
    common = len(words) == 1 and (name.lower() in WEEKDAYS or class_of(name) is not None)
    return "" if common else name


def _no_sites(
    text: str, names: Sequence[NameHit], places: Sequence[Place]
) -> frozenset[str]:
    """Folded names that no site is called by: actors, peoples, countries, whole provinces."""
    bodies = {hit.text for hit in names if hit.kind is MentionKind.ORGANISATION}
    reached = _reached(text, bodies)
    nobody = {
        fold_name(hit.text)
        for hit in names
        if hit.actors
        or hit.kind in _NO_PLACES
        # A body has its base: only where something is at it, it is a place.
        or (hit.kind is MentionKind.ORGANISATION and hit.text not in reached)
    }
    wide = {fold_name(p.text) for p in places if p.where_prec and p.where_prec >= DIVISION}
    return frozenset(nobody | wide)


def _reached(text: str, names: Set[str]) -> set[str]:
    """The names that something is at, in, near … somewhere in the text."""
    by_start: defaultdict[str, list[str]] = defaultdict(list)
    for name in sorted(names):
        by_start[name[:2]].append(name)
    found = set()
    for match in _WHERE.finditer(text):
        for start in {match.end(), match.end() + len(match[1] or "")}:
            for name in by_start.get(text[start : start + 2], ()):
                end = start + len(name)
                if text.startswith(name, start) and not text[end : end + 1].isalnum():
                    found.add(name)
    return found


def _resolved(
    text: str, one: Referent, sites: Sequence[Site], struck: str, places: Sequence[Place]
) -> Referent:
    bare = _BARE.fullmatch(one.text)
    if bare is None or one.id is not None or _GOES_ON.match(text, one.span.end):
        return one
    sort = bare["sort"].lower()
    before = [site for site in sites if site.sort == sort and site.end <= one.span.start]
    if not any(site.sort == sort for site in sites):
        name = _struck_site(struck, sort, one, sites)
        return _as(one, name) if name else one
    if len({fold_name(site.name) for site in before}) != 1:
        return one
    between = text[before[-1].end : one.span.start]
    if re.search(_ONE_MORE.format(sort=sort), between):
        return one
    if sort in SETTLEMENTS and _known_otherwise(text, one, before[-1], places):
        return one
    return _as(one, before[-1].full)


def _as(one: Referent, name: str) -> Referent:
    how, score = ReferentHow.NOUN_PHRASE, min(one.score, SITE_SCORE)
    return replace(one, name=name, how=how, score=score)


def _struck_site(struck: str, sort: str, one: Referent, sites: Sequence[Site]) -> str:
    """What bare words for a site that nothing is called by are where one place was attacked."""
    called = {site.sort for site in sites if fold_name(site.name) == fold_name(struck)}
    if not struck or sort in SETTLEMENTS or one.how is not ReferentHow.UNRESOLVED:
        return ""
    if sort in FEATURES:
        return "" if called else struck
    # "The bridge" of an attack on a camp is not the camp's.
    return "" if called - SETTLEMENTS else f"{struck} {sort}"


def _known_otherwise(text: str, one: Referent, site: Site, places: Sequence[Place]) -> bool:
    """Whether another settlement is meant, or was named since in the words' paragraph."""
    own = fold_name(site.name)
    other = one.how is not ReferentHow.UNRESOLVED and fold_name(one.name) != own
    if other and any(fold_name(place.text) == fold_name(one.name) for place in places):
        return True
    start = text.rfind("\n", 0, one.span.start) + 1
    near = text[start : one.span.start]
    since = start + near.rfind(site.name) if site.name in near else start
    return any(
        since < place.span.start < one.span.start
        and (place.where_prec or 0) < DIVISION
        and own not in fold_name(place.text)
        for place in places
    )
