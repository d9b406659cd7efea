"""What somebody holds or is present in: a place, or a site that is told from the place it lies at."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from whence.model.claim import Claim, Filler, Role
from whence.model.describing import fold
from whence.model.site import FACILITIES, FEATURES
from whence.model.site import SETTLEMENTS as TOWNS
from whence.weigh.incidents.blame import is_violent
from whence.weigh.names import fillers, head_of
from whence.weigh.questions.sites import (
    NAME,
    PLACE_MARK,
    SETTLEMENTS,
    SITE_IN,
    SORT,
    articled_place,
    capital,
    main_place,
    named_place,
    named_places,
    places_known,
    places_of,
    plain_place,
)

# A site that lies at a place: "an army base in the town of Pirrin".
_SITE_AT = re.compile(
    rf"(?:the |The |an? |its |their )?(?:[\w-]+ ){{0,3}}?{SORT} (?:at|in|of) "
    rf"(?:(?:the |a )?(?:[\w-]+ ){{0,2}}(?:{'|'.join(sorted(TOWNS))}) of )?{NAME}"
)
_BARE_SITE = re.compile(rf"(?:the |this |that )?{SORT}", re.IGNORECASE)


def held_name(name: str, text: str = "") -> str:
    """A place as somebody can hold it: an airport is not the town whose name it bears.

    Args:
        name: A name or description of it.
        text: The words that stand for it there, such as "the camp".

    >>> held_name("the Pirrin pass"), held_name("the Pirrin pumping station")
    ('Pirrin', 'Pirrin station')
    >>> held_name("an army base in the town of Pirrin"), held_name("Pirrin", "the camp")
    ('Pirrin base', 'Pirrin camp')
    """
    found = SITE_IN.fullmatch(name) or _SITE_AT.fullmatch(name)
    bare = _BARE_SITE.fullmatch(text)
    plain = found["name"] if found else plain_place(name)
    if found and found["sort"] in FACILITIES:
        return f"{plain} {found['sort']}"
    if bare and _is_name(plain) and bare["sort"].lower() in FACILITIES:
        own = fold(plain).split()[-1:] == [bare["sort"].lower()]
        return plain if own else f"{plain} {bare['sort'].lower()}"
    return plain


def struck_place(claims: Sequence[Claim]) -> str:
    """The one place that most of what an article tells of violence is about, or nothing."""
    return main_place([claim for claim in claims if is_violent(claim)])


def sites_named(claims: Sequence[Claim]) -> frozenset[tuple[str, str]]:
    """The sort and the folded name of what is not called a settlement: ("camp", "pirrin")."""
    names = {f.name for c in claims for f in fillers(c, "place")}
    names |= {place.name for claim in claims for place in claim.where}
    matches = (SITE_IN.fullmatch(name) or _SITE_AT.fullmatch(name) for name in names)
    return frozenset((m["sort"], fold(m["name"])) for m in matches if m)


@dataclass(frozen=True, slots=True)
class Ground:
    """What an article lends to words for a place that have no name.

    Attributes:
        main: The place it is mostly about, or empty.
        struck: The place that its violence is mostly about, or empty.
        known: `places_known` of it.
        sites: `sites_named` of it.
    """

    main: str
    struck: str
    known: Mapping[str, str]
    sites: frozenset[tuple[str, str]]


def ground_in(claims: Sequence[Claim]) -> Ground:
    """What an article lends to words for a place.

    Args:
        claims: All claims of the article.
    """
    main, struck = main_place(claims), struck_place(claims)
    return Ground(main, struck, places_known(claims), sites_named(claims))


def held_places(claim: Claim, ground: Ground) -> tuple[str, ...]:
    """The places a claim of control or presence is about.

    "The town" is the one place its article is mostly about, "the camp" the one there; other
    words without a name ("the outskirts") mean something in their own article only.

    Args:
        claim: The claim.
        ground: What its article lends.
    """
    named, held = named_places(claim), set()
    for token, site in _held_tokens(claim):
        if site or token in named or PLACE_MARK in token:
            held.add(ground.known.get(site or token, site or token))
        elif ground.main and token in SETTLEMENTS:
            held.add(ground.main)
        else:
            held.add(_site_there(token, ground) or f"{token} in {claim.document}")
    return tuple(sorted(held))


def _held_tokens(claim: Claim) -> list[tuple[str, str]]:
    """Tokens of places, each with what is held there where that is not the place as a whole."""
    told = fillers(claim, "place")
    if not told:
        return [(token, "") for token in places_of(claim)]
    found = []
    for filler in told:
        one = replace(claim, roles=(Role("place", (filler,)),))
        held = held_name(filler.name, filler.text)
        site = fold(held) if _is_name(plain_place(held)) and _is_apart(held, filler) else ""
        found += [(token, site) for token in places_of(one)]
    return found


def _is_apart(held: str, filler: Filler) -> bool:
    """Whether what is held is no more than a site in the place of its name."""
    return held != plain_place(filler.name)


def _site_there(token: str, ground: Ground) -> str:
    """The site that bare words mean at the place an article is about, if it has named no other."""
    bare = _BARE_SITE.fullmatch(token)
    place = ground.main or ground.struck
    if bare is None or not place or "+" in place:
        return ""
    sort, name = bare["sort"], fold(named_place(place))
    if any(known == sort and own != name for known, own in ground.sites):
        return ""
    if sort in FEATURES:
        return f"{name} {sort}" if PLACE_MARK in place else place
    return f"{name} {sort}" if sort in FACILITIES else ""


def as_held(filler: Filler) -> Filler:
    """What fills the role of a place, named as somebody can hold it."""
    held = held_name(filler.name, filler.text)
    apart = _is_name(held.rpartition(" ")[0]) and _is_apart(held, filler)
    return replace(filler, name=held) if apart else filler


def held_names(names: Sequence[str]) -> tuple[str, ...]:
    """Names of what is held, as they stand in a sentence; bare words say no more beside them.

    >>> held_names(["the pass", "the Pirrin pass"]), held_names(["Pirrin camp"])
    (('Pirrin',), ('the Pirrin camp',))
    """
    named = tuple(dict.fromkeys(name for name in names if not _is_bare(name)))
    return tuple(dict.fromkeys(map(_in_words, named or names)))


def _is_name(words: str) -> bool:
    return words != words.lower() and capital(words)


def _is_bare(name: str) -> bool:
    return head_of(name) in SETTLEMENTS or bool(_BARE_SITE.fullmatch(fold(name)))


def _in_words(name: str) -> str:
    held = held_name(name)
    site = head_of(held) in FACILITIES and _is_name(held.rpartition(" ")[0])
    return f"the {held}" if site else articled_place(held)
