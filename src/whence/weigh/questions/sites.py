"""Places in question keys: what a claim says of where, and the place its article is about."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from whence.model.claim import Claim, Filler, Frame
from whence.model.describing import fold
from whence.model.place import Place
from whence.weigh.names import fillers, head_of, key_of
from whence.weigh.questions.describing import DETERMINERS, is_owned

# UCDP `where_prec` up to which a place is more exact than a country.
SUBNATIONAL = 4
# Taken for the `where_prec` of a place that is not in the gazetteer: a village rather than a
# country, if it has a name at all.
UNKNOWN_PLACE = 3
# Words inside the names of places that are not capitalised.
PARTICLES = frozenset(
    {"de", "du", "el", "al", "of", "the", "bin", "la", "le", "and", "upon"}
)
# Words for a whole place that has a name elsewhere in the article.
SETTLEMENTS = frozenset({"town", "city", "village", "capital", "settlement"})
# Parts the name of a place from its id in a key.
PLACE_MARK = "@"
_NAME = r"(?P<name>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*)"
# "The Congolese town of Pinga", with what may follow on a capture: "from M23 rebels".
_SETTLEMENT_OF = re.compile(
    r"(?:the |The |a )?(?:[\w-]+ ){0,2}(?:town|city|village|port|capital|settlement) of "
    rf"{_NAME}(?: from .+)?"
)
# A site that bears the name of the place it lies in.
_SITE_IN = re.compile(
    rf"(?:the |The )?{_NAME} (?:market|town|city|village|centre|center|airport|airfield|hospital)"
)
# Opens a clause that tells of something else, to date or to measure what the article is about.
_ASIDE = re.compile(r"(?:when|since)\b", re.IGNORECASE)
# Share of an article's placed claims that its main place must have.
MAIN_SHARE = 0.5
# Frames whose place is that of a body: a think-tank's seat, the state somebody is minister of.
SEATED = frozenset({Frame.RELATION, Frame.ROLE})


def plain_place(name: str) -> str:
    """A place's own name out of words for it: what it is, and from whom it was taken, apart.

    >>> plain_place("the Ostlandic town of Pirrin"), plain_place("Pirrin market")
    ('Pirrin', 'Pirrin')
    >>> plain_place("the town of Pirrin from Reed rebels"), plain_place("the outskirts")
    ('Pirrin', 'the outskirts')
    """
    found = _SETTLEMENT_OF.fullmatch(name) or _SITE_IN.fullmatch(name)
    return found["name"] if found else name


def site_names(names: Sequence[str]) -> tuple[str, ...]:
    """Names of places; "the town" says no more beside the name of one."""
    plain = tuple(dict.fromkeys(map(plain_place, names)))
    named = tuple(name for name in plain if head_of(name) not in SETTLEMENTS)
    return tuple(map(_articled_place, named or plain))


def _articled_place(name: str) -> str:
    """A bare description of a town with its article: "strategic Congo town" is a headline's."""
    bare = name[:1].islower() and name.partition(" ")[0] not in DETERMINERS
    return f"the {name}" if bare and head_of(name) in SETTLEMENTS else name


def named_place(token: str) -> str:
    """The place's name in a key's token for it."""
    return token.partition(PLACE_MARK)[0]


def places_of(claim: Claim) -> tuple[str, ...]:
    """Tokens of what the claim says of where, by its role first."""
    by_id = {place.id: place for place in claim.where if place.id}
    by_name = {fold(each): p for p in claim.where for each in (p.name, p.text)}
    found = []
    for filler in fillers(claim, "place"):
        place = by_id.get(filler.id) or by_name.get(fold(filler.name))  # type: ignore[call-overload]
        found.append(_token(place) if place else _own_key(filler))
    return tuple(sorted(set(found) or {_token(place) for place in claim.where}))


def named_places(claim: Claim) -> frozenset[str]:
    """Tokens of those places that have a name, and are not "the area" or "the border town"."""
    named = {_token(place) for place in claim.where if _named(place)}
    named |= {
        _own_key(f)
        for f in fillers(claim, "place")
        if f.id or _capital(plain_place(f.name))
    }
    return frozenset(named)


def finest(claim: Claim) -> str:
    """The most exactly known place with a name, or an empty string."""
    return _sharpest(claim) or "+".join(
        t for t in places_of(claim) if t in named_places(claim)
    )


def below_country(claim: Claim) -> str:
    """The most exactly known place below the country, which an article may lend to others."""
    return _sharpest(claim, SUBNATIONAL)


def site_of(claim: Claim) -> str:
    """`finest`, but nothing for a whole country."""
    whole = _sharpest(claim) and not _sharpest(claim, SUBNATIONAL)
    return "" if whole else finest(claim)


def nameless_site(claim: Claim) -> str:
    """Words for the place where none of them is a name ("the outskirts"), or an empty string."""
    return "" if finest(claim) else "+".join(places_of(claim))


def main_place(claims: Sequence[Claim]) -> str:
    """The one place that the placed claims of an article are mostly about, or nothing.

    "The heaviest loss since 2022, when 64 died at Kelmeti" does not make it an article on Kelmeti.
    """
    told = [claim for claim in claims if _lends(claim)]
    counted = Counter(token for claim in told if (token := below_country(claim)))
    if not counted:
        return ""
    token, count = min(counted.items(), key=lambda kv: (-kv[1], kv[0]))
    return token if count > MAIN_SHARE * counted.total() else ""


def _lends(claim: Claim) -> bool:
    """Whether a claim says where its article's deeds are: not where a body or a tie sits.

    *Operates from three provinces* and *holds two cities* name no one place.
    """
    several = len({_token(place) for place in claim.where if _named(place)}) > 1
    aside = _ASIDE.match(claim.quote) is not None
    return claim.frame not in SEATED and not several and not aside


def places_known(claims: Sequence[Claim]) -> dict[str, str]:
    """Tokens of the places an article has that are in the gazetteer, by the name it gives them.

    One name of one article is one place, resolved each time or not.
    """
    found: defaultdict[str, set[str]] = defaultdict(set)
    for claim in claims:
        for place in claim.where:
            if place.id:
                found[fold(plain_place(place.text))].add(_token(place))
        for filler in fillers(claim, "place"):
            where = {_token(p) for p in claim.where if p.id and p.text in filler.text}
            if len(where) == 1:
                found[fold(plain_place(filler.name))] |= where
    return {name: min(tokens) for name, tokens in found.items() if len(tokens) == 1}


def held_places(claim: Claim, main: str, known: Mapping[str, str]) -> tuple[str, ...]:
    """The places a claim of control or presence is about.

    "The town" is the one place its article is mostly about; other words without a name ("the
    outskirts") mean something in their own article only.

    Args:
        claim: The claim.
        main: The place its article is mostly about, or an empty string.
        known: `places_known` of its article.
    """
    named, held = named_places(claim), set()
    for token in places_of(claim):
        if token in named or PLACE_MARK in token:
            held.add(known.get(token, token))
        elif main and token in SETTLEMENTS:
            held.add(main)
        else:
            held.add(f"{token} in {claim.document}")
    return tuple(sorted(held))


def incident_places(key: str, claims: Sequence[Claim]) -> tuple[str, ...]:
    """Where it was, by the key; it knows a place that none of the claims may name."""
    *_, mark, token = ("", *key.split("|"))
    if mark != "in" or not token:
        return ()
    written = {fold(place.name): place.name for claim in claims for place in claim.where}
    told = [plain_place(f.name) for claim in claims for f in fillers(claim, "place")]
    written |= {fold(name): name for name in told}
    places = [
        named_place(part) if PLACE_MARK in part else written.get(part, part.title())
        for part in token.split("+")
    ]
    return tuple(sorted(place for place in places if not is_owned(place)))


def _sharpest(claim: Claim, most: int = 9) -> str:
    precision = {_token(p): p.where_prec or UNKNOWN_PLACE for p in claim.where if _named(p)}
    kept = {token: n for token, n in precision.items() if n <= most}
    sharp = min(kept.values(), default=0)
    return "+".join(sorted(token for token, n in kept.items() if n == sharp))


def _own_key(filler: Filler) -> str:
    return key_of(filler) if filler.id else fold(plain_place(filler.name))


def _token(place: Place) -> str:
    if place.id:
        return f"{place.name}{PLACE_MARK}{place.id}"
    return fold(plain_place(place.name))


def _named(place: Place) -> bool:
    return place.id is not None or _capital(plain_place(place.name))


def _capital(name: str) -> bool:
    return all(word[0].isupper() or word in PARTICLES for word in name.split())
