"""Places in question keys: what a claim says of where, and the place its article is about."""

import re
from collections import defaultdict
from collections.abc import Sequence

from whence.model.claim import QUOTED, Claim, Filler, Frame
from whence.model.describing import fold
from whence.model.place import Place
from whence.model.site import FACILITIES, OF_SITE, SITES
from whence.model.site import SETTLEMENTS as TOWNS
from whence.weigh.incidents.days import is_long_past
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
NAME = (
    r"(?P<name>(?!(?:The|This|That|An?|Its|Their|His|Her|Our|No|Not|All|Both) )"
    r"(?:[a-z]{2}-)?[A-Z][\w’'-]*(?: (?:[a-z]{2}-)?[A-Z][\w’'-]*)*)"
)
# "al-Tanf": an article that is part of a name.
_ARTICLED = re.compile(r"[a-z]{2}-[A-Z]")
# "The Congolese town of Pinga", with what may follow on a capture: "from M23 rebels".
SETTLEMENT_OF = re.compile(
    r"(?:the |The |a )?(?:[\w-]+ ){0,2}(?:town|city|village|port|capital|settlement) of "
    rf"{NAME}(?: from .+)?"
)
SORT = rf"(?P<sort>{'|'.join(sorted(SITES | TOWNS | {'centre', 'center'}, key=len, reverse=True))})"
# A site that bears the name of the place it lies in.
SITE_IN = re.compile(rf"(?:the |The )?{NAME} {OF_SITE}{SORT}")
# Opens a clause that tells of something else, to date or to measure what the article is about.
_ASIDE = re.compile(r"(?:when|since)\b", re.IGNORECASE)
# *Four kilometres from us, at the Ardan bridge*: how far off a place is.
_OFF = re.compile(r"\b(?:kilomet(?:er|re)s?|km|miles?) (?:from|away|off)\b", re.IGNORECASE)
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
    found = SETTLEMENT_OF.fullmatch(name) or SITE_IN.fullmatch(name)
    return found["name"] if found else name


def articled_place(name: str) -> str:
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
        found.append(token_of(place) if place else _own_key(filler))
    return tuple(sorted(set(found) or {token_of(place) for place in claim.where}))


def named_places(claim: Claim) -> frozenset[str]:
    """Tokens of those places that have a name, and are not "the area" or "the border town"."""
    named = {token_of(place) for place in claim.where if is_named(place)}
    named |= {
        _own_key(f) for f in fillers(claim, "place") if f.id or capital(plain_place(f.name))
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


def main_place(claims: Sequence[Claim], opening: str | None = None) -> str:
    """The one place that the placed claims of an article are mostly about, or nothing.

    "The heaviest loss since 2022, when 64 died at Kelmeti" does not make it an article on Kelmeti.

    Args:
        claims: Those of the article.
        opening: What it says first; where that is not known, a place named once will do.
    """
    lending = [claim for claim in claims if _lends(claim)]
    # Free statements speak of this and that: they are asked where deeds name no one place.
    deeds = [claim for claim in lending if claim.frame not in QUOTED]
    # Nor is it about where something happened years ago, if there is anything else.
    news = [claim for claim in deeds if not is_long_past(claim)]
    return next(
        filter(None, (_most_named(each, opening) for each in (news, deeds, lending))), ""
    )


def _most_named(claims: Sequence[Claim], opening: str | None) -> str:
    """The place that more than half of what places claims name, or nothing.

    Named in one sentence only, and not in the first, it may be where anything happened.
    """
    naming = defaultdict(list)
    for claim in claims:
        if token := below_country(claim):
            naming[token].append(claim)
    if not naming:
        return ""
    token, told = min(naming.items(), key=lambda kv: (-len(kv[1]), kv[0]))
    most = len(told) > MAIN_SHARE * sum(map(len, naming.values()))
    return token if most and (opening is None or _is_known(told, opening)) else ""


def _is_known(claims: Sequence[Claim], opening: str) -> bool:
    """Whether an article's opening, or several of its sentences, name where these claims are."""
    sentences = {claim.sentence.start for claim in claims}
    names = {plain_place(place.text) for claim in claims for place in claim.where}
    return len(sentences) > 1 or any(
        re.search(rf"\b{re.escape(name)}\b", opening) for name in names if capital(name)
    )


def _lends(claim: Claim) -> bool:
    """Whether a claim says where its article's deeds are: not where a body or a tie sits.

    *Operates from three provinces* and *holds two cities* name no one place; a bridge is
    not where the rest of an article is, nor is a place that is told to lie so far off.
    """
    several = len({token_of(place) for place in _placed(claim)}) > 1
    aside = _ASIDE.match(claim.quote) is not None or _OFF.search(claim.quote) is not None
    site = any(_is_built(place) for place in claim.where)
    return claim.frame not in SEATED and not (several or aside or site)


def _is_built(place: Place) -> bool:
    built = SITE_IN.fullmatch(place.name) if place.id is None else None
    return built is not None and built["sort"] in FACILITIES


def places_known(claims: Sequence[Claim]) -> dict[str, str]:
    """Tokens of the places an article has that are in the gazetteer, by the name it gives them.

    One name of one article is one place, resolved each time or not.
    """
    found: defaultdict[str, set[str]] = defaultdict(set)
    for claim in claims:
        for place in claim.where:
            if place.id:
                found[fold(plain_place(place.text))].add(token_of(place))
        for filler in fillers(claim, "place"):
            name = fold(plain_place(filler.name))
            # "The town of Pirrin in Ostland" is not Ostland, nor is "the Ostlandic town of Pirrin".
            within = {fold(p.name) for p in claim.where if not p.id}
            where = {token_of(p) for p in claim.where if p.id and p.text in filler.text}
            if len(where) == 1 and name not in within:
                found[name] |= where
    return {name: min(tokens) for name, tokens in found.items() if len(tokens) == 1}


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
    precision = {token_of(p): p.where_prec or UNKNOWN_PLACE for p in _placed(claim)}
    kept = {token: n for token, n in precision.items() if n <= most}
    sharp = min(kept.values(), default=0)
    return "+".join(sorted(token for token, n in kept.items() if n == sharp))


def _placed(claim: Claim) -> list[Place]:
    """The places with a name, without those that only say where a village lies.

    *Tarno, Kidal* is in Tarno though no gazetteer has it; *Tarno, Kidal and Gao* is a
    list.
    """
    named = [place for place in claim.where if is_named(place)]
    unknown = {place.span.end for place in named if place.id is None}
    starts = {place.span.start for place in named}
    return [
        place
        for place in named
        if place.id is None
        or place.span.start - len(", ") not in unknown
        or place.span.end + len(" and ") in starts
    ]


def _own_key(filler: Filler) -> str:
    return key_of(filler) if filler.id else fold(plain_place(filler.name))


def token_of(place: Place) -> str:
    """A place's token in a key: its name, with its id where it is known."""
    if place.id:
        return f"{place.name}{PLACE_MARK}{place.id}"
    return fold(plain_place(place.name))


def is_named(place: Place) -> bool:
    """Whether a place has a name, and is not "the area" or "the border town"."""
    return place.id is not None or capital(plain_place(place.name))


def capital(name: str) -> bool:
    """Whether all words of a name are capitals, but for its particles."""
    return all(
        word[0].isupper() or word in PARTICLES or _ARTICLED.match(word)
        for word in name.split()
    )


def lies_in(small: Claim, large: Claim) -> bool:
    """Whether every place of one claim lies in a first-level division the other names."""
    wide = {place.name for place in large.where if place.where_prec == SUBNATIONAL}
    return bool(small.where and wide) and all(
        place.adm1 in wide and place.name not in wide for place in small.where
    )
