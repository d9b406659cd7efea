"""Question keys: claims that may answer one question have the same one.

A key depends on the claims of its own article only, so adding articles never changes it.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from whence.model.claim import Claim, Filler, Frame
from whence.model.ids import ClaimId, DocId
from whence.model.place import Place
from whence.weigh.figures import counted
from whence.weigh.names import (
    fillers,
    fold,
    key_for,
    key_of,
    keys,
    known_fillers,
    known_keys,
)
from whence.weigh.questions.spells import Moment, moment_of

Key = tuple[str, ...]

# A claim over more days than this is a tally of many incidents, not a report of one.
INCIDENT_DAYS = 14
# UCDP `where_prec` up to which a place is more exact than a country.
SUBNATIONAL = 4
# Taken for the `where_prec` of a place that is not in the gazetteer.
UNKNOWN_PLACE = 3
# Words inside the names of places that are not capitalised.
PARTICLES = frozenset(
    {"de", "du", "el", "al", "of", "the", "bin", "la", "le", "and", "upon"}
)
# Words for a whole place that has a name elsewhere in the article.
SETTLEMENTS = frozenset({"town", "city", "village", "capital", "settlement"})
# Parts the name of a place from its id in a key.
PLACE_MARK = "@"
# Relations in which both sides are one another's, so that "who" matters less than "with whom".
AT_ODDS = frozenset({"fighting", "rival"})
# Shorter names stand in other words by chance.
LEAST_LETTERS = 4
# Share of an article's placed claims that its main place must have.
MAIN_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class _Setting:
    """What an article lends to its claims: its main place, and whom it names."""

    main_place: str
    names: Mapping[str, str]


def question_keys(claims: Iterable[Claim]) -> dict[ClaimId, str]:
    """The question key of every claim.

    A report of an incident that names no place is taken to be of the one place its article is
    mostly about; if there is none, it shares a question with its own article only.

    Args:
        claims: All claims of each article they come from, in any order.
    """
    by_document: defaultdict[DocId, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_document[claim.document].append(claim)
    return {
        claim.id: "|".join((claim.frame, *_key(claim, setting)))
        for own in by_document.values()
        for setting in [_Setting(_main_place(own), _known_names(own))]
        for claim in own
    }


def named_place(token: str) -> str:
    """The place's name in a key's token for it."""
    return token.partition(PLACE_MARK)[0]


def _key(claim: Claim, setting: _Setting) -> Key:
    placed = _PLACED.get(claim.frame)
    if placed:
        return placed(claim, setting.main_place)
    if claim.frame is Frame.REACTION:
        return _reaction(claim, setting.names)
    return _KEYS.get(claim.frame, _by_actor)(claim)


def _known_names(claims: Sequence[Claim]) -> dict[str, str]:
    """Keys of the resolved actors of an article by folded name."""
    resolved = (f for claim in claims for role in claim.roles for f in role.fillers if f.id)
    return {name: key_of(f) for f in resolved if len(name := fold(f.name)) >= LEAST_LETTERS}


def _main_place(claims: Sequence[Claim]) -> str:
    counted = Counter(token for claim in claims if (token := _finest(claim, lends=True)))
    if not counted:
        return ""
    token, count = min(counted.items(), key=lambda kv: (-kv[1], kv[0]))
    return token if count > MAIN_SHARE * counted.total() else ""


def _by_actor(claim: Claim) -> Key:
    about = keys(claim, "actor", "topic", "a", "by", "person", "perpetrator")
    if about:
        return ("actor", *about)
    if claim.chain:
        hop = claim.chain[-1]
        return ("source", *sorted(map(key_for, hop.name, hop.ids)))
    return ("words", fold(claim.quote))


def _pair(claim: Claim) -> Key:
    ends = sorted({key_of(filler) for filler in related(claim)})
    if len(ends) < 2:
        return ("one", *ends, *(() if ends else (claim.document,)))
    return ("pair", *ends)


def related(claim: Claim) -> tuple[Filler, ...]:
    """Both ends of a relation; only the resolved ones where there are two of them or more."""
    ends = (*fillers(claim, "a"), *fillers(claim, "b"))
    known = tuple(filler for filler in ends if filler.id)
    return known if len({filler.id for filler in known}) > 1 else ends


def _reaction(claim: Claim, names: Mapping[str, str]) -> Key:
    by = keys(claim, "actor") or (claim.document,)
    to: set[str] = set()
    for filler in known_fillers(claim, "target"):
        # "The return of the River Front" is about the River Front.
        words = f" {fold(filler.name)} "
        meant = {key for name, key in names.items() if f" {name} " in words} - set(by)
        to |= {key_of(filler)} if filler.id or not meant else meant
    # "They cheered themselves" is a reading fault; whoever reacts is not what is reacted to.
    return ("by", *by, "to", *sorted(to - set(by)))


def _token(place: Place) -> str:
    return f"{place.name}{PLACE_MARK}{place.id}" if place.id else fold(place.name)


def _places(claim: Claim) -> Key:
    """What the claim says of where, by its role first."""
    by_id = {place.id: place for place in claim.where if place.id}
    by_name = {fold(each): p for p in claim.where for each in (p.name, p.text)}
    found = []
    for filler in fillers(claim, "place"):
        place = by_id.get(filler.id) or by_name.get(fold(filler.name))  # type: ignore[call-overload]
        found.append(_token(place) if place else key_of(filler))
    return tuple(sorted(set(found) or {_token(place) for place in claim.where}))


def _named(place: Place) -> bool:
    """Whether it is a place by name, and not "the area" or "the border town"."""
    return place.id is not None or _capital(place.name)


def _capital(name: str) -> bool:
    return all(word[0].isupper() or word in PARTICLES for word in name.split())


def _finest(claim: Claim, *, lends: bool = False) -> str:
    """The most exactly known place of a claim, or an empty string.

    Args:
        claim: The claim.
        lends: Only a place below the country, which an article may lend to its other claims.
    """
    # A place in no gazetteer is a village rather than a country, if it has a name at all.
    precision = {_token(p): p.where_prec or UNKNOWN_PLACE for p in claim.where if _named(p)}
    kept = {t: n for t, n in precision.items() if n <= SUBNATIONAL or not lends}
    if kept:
        sharp = min(kept.values())
        return "+".join(sorted(token for token, n in kept.items() if n == sharp))
    return "" if lends else "+".join(_places(claim))


def _held(claim: Claim, main: str) -> Key:
    """The places a claim of control or presence is about.

    "The town" is the one place its article is mostly about; other words without a name ("the
    outskirts") mean something in their own article only.
    """
    named = {_token(place) for place in claim.where if _named(place)}
    named |= {key_of(f) for f in fillers(claim, "place") if f.id or _capital(f.name)}
    held = set()
    for token in _places(claim):
        if token in named or PLACE_MARK in token:
            held.add(token)
        elif main and token in SETTLEMENTS:
            held.add(main)
        else:
            held.add(f"{token} in {claim.document}")
    return tuple(sorted(held))


def _control(claim: Claim, main: str) -> Key:
    return _held(claim, main) or ("units", *(keys(claim, "actor") or (claim.document,)))


def _presence(claim: Claim, main: str) -> Key:
    who = keys(claim, "actor") or (claim.document,)
    return ("who", *who, "where", *_held(claim, main))


def _strength(claim: Claim) -> Key:
    unit = next((named.figure.unit for named in claim.figures if named.figure.unit), "")
    actor = keys(claim, "actor")
    return ("who", *(actor or (claim.document,)), "unit", "" if actor else unit)


def _casualties(claim: Claim, main: str) -> Key:
    by, what = keys(claim, "perpetrator", "actor"), counted(claim)
    if _long(moment_of(claim) if claim.when else None):
        return ("tally", what, "by", *(by or (_finest(claim) or main or claim.document,)))
    place = _finest(claim) or main
    if place:
        return ("incident", what, "in", place)
    whose = ("by", *by) if by else ("told", claim.document)
    return ("incident", what, *whose)


def _event(claim: Claim, main: str) -> Key:
    by, on = keys(claim, "actor"), known_keys(claim, "recipient")
    place = _finest(claim)
    if not (by or on or place):
        return (
            (claim.kind, "told", claim.document) if not main else (claim.kind, "in", main)
        )
    return (
        claim.kind,
        "by",
        *by,
        *(("on", *on) if not (by and place) else ()),
        "in",
        place,
    )


def _act(claim: Claim, main: str) -> Key:
    place = _finest(claim) or main
    return ("in", place) if place else ("act", *keys(claim, "act"))


def _commitment(claim: Claim) -> Key:
    return ("by", *(keys(claim, "by") or (claim.document,)))


def _post(claim: Claim) -> Key:
    return ("who", *keys(claim, "person"), "of", *keys(claim, "organisation", "place"))


def _long(moment: Moment | None) -> bool:
    return moment is not None and (moment.last - moment.first).days > INCIDENT_DAYS


_PLACED: Mapping[Frame, Callable[[Claim, str], Key]] = {
    Frame.CASUALTIES: _casualties,
    Frame.EVENT: _event,
    Frame.RESPONSIBILITY: _act,
    Frame.CONTROL: _control,
    Frame.PRESENCE: _presence,
}
_KEYS: Mapping[Frame, Callable[[Claim], Key]] = {
    Frame.RELATION: _pair,
    Frame.STRENGTH: _strength,
    Frame.COMMITMENT: _commitment,
    Frame.ROLE: _post,
}
