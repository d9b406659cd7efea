"""What a claim says of somebody's stay in a place: there still, or gone.

"M23 has not left Pirrin", "M23 soldiers are still in Pirrin" and "our last fighter walked out of
Pirrin" are told in frames of their own, and are answers to one question.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from whence.model.claim import Claim, Filler, Frame, Polarity
from whence.model.describing import MADE_ID, fold, has_no_name
from whence.weigh.alike.holding import WITHHOLDING
from whence.weigh.names import fillers, head_of, key_of, mode_of, names_nobody

RETREAT = "RETREAT"
# Modes of a retreat that are about a place, and not about a captive or a demand.
WITHDRAW, RETURN = "withdraw", "return"
# Kinds of presence that say of somebody to be somewhere, and not to pass through or to recruit.
_BEING = frozenset({"operates", "based"})
# The party that is the army of the state without its name.
ARMY = "army"
_ARMIES = frozenset("army military garrison soldier soldiers troops".split())
# Heads that say no more of a side than that they are of it.
_MEMBERS = frozenset(
    "army fighter fighters force forces garrison guard guards insurgents man men military "
    "militants rebels soldier soldiers troops".split()
)
# Who left where all of them did.
_ALL = re.compile(r"\b(?:last|all|every|entire|whole|remaining)\b", re.IGNORECASE)
_DEFINITE = re.compile(r"(?:the|its|our|their|his)\b", re.IGNORECASE)
_COUNTED = re.compile(
    r"\d|\b(?:some|several|many|most|few|half|part|dozens?|hundreds?|thousands?|of the|two|three"
    r"|four|five|six|seven|eight|nine|ten|another|first|one|more|other)\b",
    re.IGNORECASE,
)
_PERFECT = re.compile(r"\b(?:has|have|had|is|are|[’']s|[’']ve)\b", re.IGNORECASE)
# What has been so all along, up to the day it is said.
_LASTING = re.compile(
    r"\bstill\b|\bremain(?:s|ed|ing)?\b|\bas before\b|\bnever\b|\bat all times\b|\bsince\b"
    r"|\bwithout interruption\b|\bstay(?:s|ed)?\b|\bthroughout\b|\ball along\b|\brelieved\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Stay:
    """Somebody's stay in a place by one claim.

    Attributes:
        party: Key of the side; `ARMY` for the soldiers of a state that is not named, nothing
            where a claim names nobody.
        inside: Whether it is there by the claim.
        lasting: Whether that has been so up to then, and not only then.
    """

    party: str
    inside: bool
    lasting: bool


def stay_of(claim: Claim, sides: Mapping[str, str]) -> Stay | None:
    """The stay that a claim of presence or of a withdrawal tells of.

    That a company left says nothing of the whole army, and that a company is there does.

    Args:
        claim: The claim.
        sides: Keys of those whom its article names, by each folded name it has for them.
    """
    if claim.wording.conditional or WITHHOLDING & set(claim.wording.evidentials):
        return None
    affirmed = claim.wording.polarity is Polarity.AFFIRMED
    if claim.frame is Frame.PRESENCE and claim.kind in _BEING:
        inside, lasting = affirmed, is_lasting(claim)
    elif claim.frame is Frame.EVENT and claim.kind == RETREAT and _is_of_a_place(claim):
        if affirmed and _is_of_a_plan(claim):
            return None
        inside, lasting = not affirmed, True
    else:
        return None
    parties = fillers(claim, "actor")
    if not parties:
        return Stay("", inside, lasting) if mode_of(claim) == RETURN else None
    if len(parties) > 1:
        return None
    (party,) = parties
    if not inside and not _is_whole(claim, party):
        return None
    key = side_of(claim, party, sides)
    return Stay(key, inside, lasting) if key else None


def is_lasting(claim: Claim) -> bool:
    """Whether a claim has something so all along, up to the day it is said."""
    return bool(_LASTING.search(claim.quote))


def side_of(claim: Claim, party: Filler, sides: Mapping[str, str]) -> str:
    """The key of the side that somebody is, or is of: "SDF guards" are the SDF's.

    Nothing where only the article knows whom it means.
    """
    head = head_of(party.text)
    plain = not any(word[:1].isupper() for word in party.text.split()[1:])
    if head in _ARMIES and plain and (_made(party) or has_no_name(claim, party)):
        return ARMY
    if party.id and not _made(party):
        return party.id
    words = fold(party.name).split()
    if len(words) > 1 and words[-1] in _MEMBERS:
        for end in range(len(words) - 1, 0, -1):
            if owner := sides.get(" ".join(words[:end])):
                return owner
    return "" if has_no_name(claim, party) or names_nobody(party.name) else key_of(party)


def _made(party: Filler) -> bool:
    return party.id is None or bool(MADE_ID.fullmatch(party.id))


def _is_of_a_place(claim: Claim) -> bool:
    return mode_of(claim) in {WITHDRAW, RETURN}


def _is_of_a_plan(claim: Claim) -> bool:
    """*If it leaves the town*: in the body of an article, the present tells of no deed done."""
    done = claim.part == "headline" or _PERFECT.search(claim.quote)
    return claim.wording.tense == "present" and not done


def _is_whole(claim: Claim, party: Filler) -> bool:
    """Whether nobody of a side is left where these are gone."""
    words = party.text
    if names_nobody(words) or names_nobody(party.name) or _ALL.search(words):
        return True
    if claim.frame is Frame.PRESENCE:
        # "M23 has never had men there": of a side by its name.
        return not _COUNTED.search(words)
    if _COUNTED.search(words):
        return False
    if head_of(words) in _MEMBERS:
        return bool(_DEFINITE.match(words)) or head_of(words) in {"army", "military"}
    return party.id is not None and not _made(party)
