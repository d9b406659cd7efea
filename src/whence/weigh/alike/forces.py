"""Whose strength is counted, and where: one key for one force, however an article calls it."""

import re
from collections.abc import Mapping, Sequence

from whence.model.claim import Claim, Filler, Frame
from whence.model.describing import MADE_ID, fold
from whence.model.ids import ClaimId
from whence.weigh.names import fillers, key_of
from whence.weigh.questions.describing import OWNED, is_owned
from whence.weigh.questions.nameless import key_in_case
from whence.weigh.questions.sites import site_of

# Units that only a state's forces are counted in.
OF_STATE = frozenset("soldier troop serviceman paratrooper airman sailor".split())
# Words after a nationality that make it the state's forces, and say no more.
_FORCES = frozenset(
    "force forces troop troops soldier soldiers contingent servicemen".split()
)
_PEOPLE = re.compile(r"[A-Z]\w+(?:an|i|ese|ish)")
_ENDING = re.compile(r"(?<=a)n$|(?<=[qnt])i$")

Key = tuple[str, ...]


def force_keys(claims: Sequence[Claim]) -> dict[ClaimId, tuple[Key, str]]:
    """Keys of whose strength each claim of an article tells of, and of where.

    Args:
        claims: All claims of one article.
    """
    owners = {
        f.span.start: f
        for claim in claims
        for role in claim.roles
        for f in role.fillers
        if f.span and f.id and not MADE_ID.fullmatch(f.id)
    }
    told = [claim for claim in claims if claim.frame is Frame.STRENGTH]
    return {claim.id: (_whose(claim, owners), _site(claim, claims)) for claim in told}


def _whose(claim: Claim, owners: Mapping[int, Filler]) -> Key:
    found = {_key(claim, filler, owners) for filler in fillers(claim, "actor")}
    return tuple(sorted(found - {""}))


def _key(claim: Claim, filler: Filler, owners: Mapping[int, Filler]) -> str:
    if filler.id and not MADE_ID.fullmatch(filler.id):
        return key_of(filler)
    people = people_in(claim, filler)
    if people:
        # "Rwandan soldiers" are Rwanda's: what is known by its id has that name.
        return fold(_ENDING.sub("", people))
    owner = owners.get(filler.span.start) if filler.span else None
    if owner and filler.name.startswith(f"{owner.text} ") and _owns(owner.text):
        # "Its northern wing" and "the Front's northern wing".
        return f"{key_of(owner)} {fold(filler.name[len(owner.text) :])}"
    return key_in_case(claim, filler)


def _owns(words: str) -> bool:
    return words.casefold() in OWNED or words.endswith(("'s", "’s", "s'", "s’"))


def people_in(claim: Claim, filler: Filler) -> str:
    """The nationality that alone says whose forces are counted, or nothing.

    "Rwandan" of "450 Rwandan soldiers" and of "the Rwandan force".
    """
    if filler.id and not MADE_ID.fullmatch(filler.id):
        return ""
    first, *rest = [
        w for w in filler.text.split() if w.casefold() not in {"the", "a", "some"}
    ] or [""]
    counted = {named.figure.unit.rpartition(" ")[2] for named in claim.figures}
    of_state = set(rest) <= _FORCES if rest else bool(counted & OF_STATE)
    return first if of_state and _PEOPLE.fullmatch(first) else ""


def naming_forces(claims: Sequence[Claim]) -> Sequence[Claim]:
    """Those of the claims on one strength that best say whose it is.

    "Its northern wing" is named by whoever says whose.
    """
    named = [c for c in claims if any(f.id for f in fillers(c, "actor"))]
    owned = [c for c in claims if not any(is_owned(f.name) for f in fillers(c, "actor"))]
    return named or owned or claims


def nation_in(claims: Sequence[Claim]) -> str:
    """The nationality that is all the claims on one strength have to name it by."""
    found = {people_in(claim, f) for claim in claims for f in fillers(claim, "actor")}
    return min(found) if len(found) == 1 else ""


def _site(claim: Claim, claims: Sequence[Claim]) -> str:
    """The place below a country that a strength is told of, in the claim or its words elsewhere.

    "450 soldiers are in Gao" is coded as a strength and as a presence in Gao.
    """
    own = site_of(claim)
    if own:
        return own
    beside = {
        site
        for other in claims
        if other.frame in {Frame.STRENGTH, Frame.PRESENCE}
        and other.sentence == claim.sentence
        and any(
            mine.start < its.end and its.start < mine.end
            for mine in claim.spans
            for its in other.spans
        )
        and (site := site_of(other))
    }
    return beside.pop() if len(beside) == 1 else ""
