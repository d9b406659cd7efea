"""Question keys of events: by whom, on whom, and where."""

from collections.abc import Mapping

from whence.model.claim import Claim
from whence.model.describing import fold
from whence.weigh.incidents.blame import is_attack
from whence.weigh.incidents.deeds import deed_key
from whence.weigh.incidents.tolls import PLACED, TOLD, Key
from whence.weigh.names import fillers
from whence.weigh.questions.nameless import whose, whose_known, whose_named
from whence.weigh.questions.sites import finest, nameless_site, plain_place


def event_key(claim: Claim, main: str, known: Mapping[str, str]) -> Key:
    """The key of an event.

    "Gunmen", "the militants" and "extremists" who attacked a town are whoever attacked it.

    Args:
        claim: The event.
        main: The place its article is mostly about, where it may be lent; or empty.
        known: Tokens of the places that the article names, by folded name.
    """
    if deed := deed_key(claim):
        return deed
    struck = _struck(claim, known)
    place, vague = struck or finest(claim), nameless_site(claim)
    by, on = whose(claim, "actor"), whose_known(claim, "recipient")
    if not (by or on or place or vague):
        return (claim.kind, *((PLACED, main) if main else (TOLD, claim.document)))
    if place and is_attack(claim):
        by = whose_named(claim, "actor")
    return (
        claim.kind,
        "by",
        *by,
        *(("on", *on) if not (struck or (place and (by or not on))) else ()),
        *((TOLD, claim.document) if vague and not struck else ()),
        PLACED,
        place or vague,
    )


def _struck(claim: Claim, known: Mapping[str, str]) -> str:
    """The place that was attacked, where its article knows it as one; or an empty string."""
    done_to = fillers(claim, "recipient") if is_attack(claim) else ()
    places = {known.get(fold(plain_place(filler.name)), "") for filler in done_to}
    return places.pop() if len(places) == 1 else ""
