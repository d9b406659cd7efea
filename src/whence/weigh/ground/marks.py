"""Which place and side a claim is about, written into its question key.

A mark depends on the article of the claim only; keys of one place may meet in one question.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from whence.model.claim import Claim, Filler, Frame, Role
from whence.model.describing import MADE_ID, fold
from whence.model.ids import ClaimId
from whence.model.sets import DisjointSets
from whence.model.site import FACILITIES
from whence.weigh.alike.holding import CHANGES, HOLDS
from whence.weigh.ground.stays import side_of, stay_of
from whence.weigh.names import fillers, key_for, key_of, mode_of
from whence.weigh.questions.holdings import Ground as Lent
from whence.weigh.questions.holdings import held_places
from whence.weigh.questions.sites import SETTLEMENTS, SITE_IN

# Opens and parts the mark in a key.
OPEN = "^"
_OWN_TOWN = re.compile(r"(?P<whose>the|his|her|their|our|my) (?P<what>\w+)", re.IGNORECASE)
_MAYOR = re.compile(r"(?:mayor|prefect) of (?P<name>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*)")
_COUNTRY = 6


@dataclass(frozen=True, slots=True)
class Spot:
    """A place, and the side that a claim has there or gone from there.

    Attributes:
        place: Token of the place.
        party: Key of the side, as `Stay.party`, or of who holds the place.
        land: Code of the country its article is about, or nothing.
    """

    place: str
    party: str
    land: str = ""


def spots_of(claims: Sequence[Claim], lent: Lent) -> dict[ClaimId, Spot]:
    """Place and side of each claim of one article on a stay, or on who holds a place.

    Args:
        claims: All claims of the article.
        lent: What it lends to words for a place.
    """
    told = [claim for claim in claims if _is_of_ground(claim)]
    if not told:
        return {}
    lent = replace(lent, sites=lent.sites | _sites_given(told))
    sides, land = sides_of(claims), _land(claims)
    town = _town_of_officials(claims)
    town = lent.known.get(town, town)
    spots = {}
    for claim in told:
        stay = stay_of(claim, sides)
        place = _place(claim, lent, town)
        if place and (stay or claim.frame is Frame.CONTROL):
            party = stay.party if stay else _holder(claim, sides)
            spots[claim.id] = Spot(place, party, land)
    return spots


def sides_of(claims: Iterable[Claim]) -> dict[str, str]:
    """Keys of the known sides of an article by each name that it has for them."""
    sides: dict[str, str] = {}
    for claim in claims:
        for each in (f for r in claim.roles for f in r.fillers if f.id):
            if not MADE_ID.fullmatch(each.id or ""):
                sides |= {fold(each.text): key_of(each), fold(each.name): key_of(each)}
        for hop in claim.chain:
            for name, known in zip(hop.name, hop.ids, strict=True):
                if known and not MADE_ID.fullmatch(known):
                    sides[fold(name)] = key_for(name, known)
    return {name: key for name, key in sides.items() if name}


def marked_spot(key: str, ground: Spot | None) -> str:
    """A question key with a ground in it."""
    if ground is None:
        return key
    frame, _, rest = key.partition("|")
    mark = OPEN + OPEN.join((ground.place, ground.party, ground.land))
    return "|".join((frame, mark, rest))


def spot_in(key: str) -> Spot | None:
    """The ground that a key carries."""
    _frame, _, rest = key.partition("|")
    if not rest.startswith(OPEN):
        return None
    place, party, land = rest.partition("|")[0].removeprefix(OPEN).split(OPEN)
    return Spot(place, party, land)


def without_spot(key: str) -> str:
    """The key as it would be if no ground were known."""
    frame, _, rest = key.partition("|")
    return f"{frame}|{rest.partition('|')[2]}" if rest.startswith(OPEN) else key


def on_one_spot(keys: Iterable[str]) -> list[list[str]]:
    """Keys with a spot in sets by place; no claim of one set meets one of another's.

    Keys that are alike but for their spots go together, whether or not each has one.
    """
    alike: defaultdict[str, list[str]] = defaultdict(list)
    for key in sorted(set(keys)):
        alike[without_spot(key)].append(key)
    together: DisjointSets[str] = DisjointSets()
    homes: dict[str, str] = {}
    for plain, own in alike.items():
        places = [spot.place for key in own if (spot := spot_in(key))]
        for place in places:
            together.tie(places[0], place)
            homes[plain] = places[0]
    sets: defaultdict[str, list[str]] = defaultdict(list)
    for plain, place in homes.items():
        sets[together.leader(place)] += alike[plain]
    return list(sets.values())


def _is_of_ground(claim: Claim) -> bool:
    if claim.frame is Frame.CONTROL:
        return claim.kind in HOLDS | CHANGES
    return claim.frame is Frame.PRESENCE or bool(mode_of(claim))


def _holder(claim: Claim, sides: Mapping[str, str]) -> str:
    parties = fillers(claim, "actor")
    return side_of(claim, parties[0], sides) if len(parties) == 1 else ""


def _place(claim: Claim, lent: Lent, town: str) -> str:
    """The token of the one place that a claim is about, or nothing."""
    words = fillers(claim, "place") or fillers(claim, "recipient")
    if len(words) > 1 or not (words or len(claim.where) == 1):
        return ""
    if words and _is_another(claim, words[0]):
        return ""
    own = _OWN_TOWN.fullmatch(words[0].name) if words else None
    if own and own["what"].casefold() in SETTLEMENTS:
        # "The town" is that of the article, and "his town" that of its mayor.
        homes = (lent.main or town, town or lent.main)
        return homes[own["whose"].casefold() != "the"]
    roles = (Role("place", words),) if words else ()
    found = held_places(replace(claim, roles=roles), lent)
    if len(found) != 1:
        return ""
    bare, _, document = found[0].rpartition(" in ")
    if document != claim.document:
        return found[0] if _is_town(words) else _called(found[0], lent)
    return _only_site(bare, lent)


def _is_town(words: Sequence[Filler]) -> bool:
    """Whether what is spoken of is called a town, and not a camp that bears its name."""
    own = [_OWN_TOWN.fullmatch(f.text) for f in words]
    return any(m is not None and m["what"].casefold() in SETTLEMENTS for m in own)


def _sites_given(claims: Iterable[Claim]) -> frozenset[tuple[str, str]]:
    """Sort and folded name of the sites that are handed over, as in `Lent.sites`."""
    given = (SITE_IN.fullmatch(f.name) for c in claims for f in fillers(c, "recipient"))
    return frozenset((m["sort"], fold(m["name"])) for m in given if m)


def _called(token: str, lent: Lent) -> str:
    """The token of a place, or of the one site that an article calls by its name alone."""
    sorts = [sort for sort, name in lent.sites if name == token and sort in FACILITIES]
    return f"{token} {sorts[0]}" if len(sorts) == 1 else token


def _only_site(words: str, lent: Lent) -> str:
    """The token of the one site of its article that "the station" can be, or nothing."""
    names = [name for sort, name in lent.sites if sort == words and sort in FACILITIES]
    return f"{names[0]} {words}" if len(names) == 1 else ""


def _is_another(claim: Claim, place: Filler) -> bool:
    """Whether more is said of which site is meant: "the station that was handed over in May"."""
    if place.text.split()[-1][:1].isupper():
        return False
    after = rf"{re.escape(place.text)},? (?:that|which|at|in|near|of|outside)\b"
    return bool(re.search(after, claim.quote, re.IGNORECASE))


def _town_of_officials(claims: Iterable[Claim]) -> str:
    """The one town whose mayor speaks in an article, which is "his town"."""
    hops = (hop for claim in claims for hop in claim.chain)
    towns = {
        fold(found["name"])
        for hop in hops
        for words in (hop.text, *hop.name)
        for found in _MAYOR.finditer(words)
    }
    return towns.pop() if len(towns) == 1 else ""


def _land(claims: Iterable[Claim]) -> str:
    """The country that an article's places lie in, where more than one tells, or nothing."""
    places = {
        (p.name, p.country, p.where_prec) for c in claims for p in c.where if p.country
    }
    counted = Counter(country for _name, country, _prec in places)
    surely = {country for _name, country, prec in places if prec == _COUNTRY}
    if not counted:
        return ""
    land, count = min(counted.items(), key=lambda kv: (-kv[1], kv[0]))
    sure = count > 1 or land in surely
    return land if sure and 2 * count > counted.total() else ""
