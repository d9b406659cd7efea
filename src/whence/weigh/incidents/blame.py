"""Who did it: deeds that sources lay at different doors, as answers to one question.

"The army said the Reed Front had attacked the market; the Front said that militiamen had opened
fire": an attack that only one side is said to have made is asked after by its maker; where
the sources of one incident differ, or somebody is blamed for it, the question is who it was.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from whence.model.claim import Claim, Filler, Frame, Polarity, Role
from whence.model.describing import has_no_name
from whence.model.ids import ClaimId
from whence.weigh.alike.holding import owner_of
from whence.weigh.names import fillers, head_of, key_of, role

ASSAULT = "ASSAULT"
BLAMED, CLAIMED = "blamed", "claimed"
# Frames that tell of attacks whatever their kind.
OF_ATTACKS = frozenset({Frame.CASUALTIES, Frame.RESPONSIBILITY})
# Where both sides fight, both did it.
MUTUAL = frozenset({"clash"})
# Heads of words for an attack that somebody fought off.
_ATTACKS = frozenset("attack assault raid incursion ambush offensive attempt".split())
_VIOLENT = re.compile(
    r"attack|ambush|raid|kill|bomb|strike|shell|rocket|blast|explosion|massacre|assault|shoot"
    r"|murder|abduct|kidnap|execut|fire|mortar|mine|assassinat|death|incident|operation|violence|battle|clash|fighting",
    re.IGNORECASE,
)


# "Having fired first": who began it, which is another question than who did it.
_BEGUN = re.compile(r"\bfirst\b|\bstarted\b|\bbegan\b", re.IGNORECASE)
# "Striking an ambulance".
_A_THING = re.compile(r"\ban? ([\w-]+)")
# Whom an army says it has struck.
_FIGHTERS = re.compile(
    r"\b(?:terrorist|militant|fighter|rebel|insurgent|jihadist|gunm[ae]n|bandit|mercenar|enem)",
    re.IGNORECASE,
)


def is_violent(claim: Claim) -> bool:
    """Whether a claim tells of an attack, of its dead or of who made it."""
    return claim.frame in OF_ATTACKS or is_attack(claim)


def is_attack(claim: Claim) -> bool:
    """Whether a claim tells of an attack as an event, by PLOVER's type."""
    return claim.frame is Frame.EVENT and claim.kind == ASSAULT


def is_of_violence(claim: Claim) -> bool:
    """Whether somebody is held responsible for an attack, and not for a delay."""
    words = " ".join(filler.text for filler in fillers(claim, "act"))
    return not words or bool(_VIOLENT.search(words))


def is_laid_at_a_door(claim: Claim) -> bool:
    """Whether a source says that somebody with a name made an attack, or denies it."""
    return bool(claim.chain) and _names_doer(claim)


def tells_of_own_blow(claim: Claim) -> bool:
    """Whether who struck says that he struck fighters, whatever others say he struck.

    "We destroyed a convoy of terrorists" is no second word for "the army struck a market".
    """
    if not is_attack(claim):
        return False
    said = {known for hop in claim.chain for known in hop.ids if known}
    own = any(one.id in said for one in fillers(claim, "actor"))
    struck = " ".join(one.text for one in fillers(claim, "recipient"))
    return own and bool(_FIGHTERS.search(struck))


def _names_doer(claim: Claim) -> bool:
    doers = _by_whom(claim)
    mode = role(claim, "mode")
    mutual = mode is not None and {one.name for one in mode.fillers} & MUTUAL
    return (
        is_attack(claim)
        and bool(doers and not mutual)
        and not any(map(is_attack_itself, fillers(claim, "recipient")))
        and all(one.id or _is_name(claim, one) for one in doers)
    )


def _by_whom(claim: Claim) -> tuple[Filler, ...]:
    """Who did it; "its men" are those of the one armed body that says so."""
    found = fillers(claim, "actor")
    owned = tuple(owner for each in found if (owner := owner_of(claim, each)))
    return owned if len(owned) == len(found) else found


def is_attack_itself(struck: Filler) -> bool:
    """Whether what somebody fought off is the attack: *the army repelled the raid*."""
    return head_of(struck.name) in _ATTACKS


def _is_name(claim: Claim, doer: Filler) -> bool:
    """*Reed Front*, and not *Gunmen* at the start of a sentence."""
    _first, *more = doer.name.split()
    return any(word[0].isupper() for word in more) and not has_no_name(claim, doer)


def asked_who(
    parts: Sequence[list[Claim]], numbers: Mapping[ClaimId, int]
) -> list[list[Claim]]:
    """Groups of claims, with the attacks of an incident put to the question who did it.

    Args:
        parts: Groups of claims, each on one question.
        numbers: The incident of each claim of violence.
    """
    kept: list[list[Claim]] = []
    who: dict[int, list[Claim]] = {}
    for number, (deeds, blame) in sorted(_by_incident(parts, numbers).items()):
        laid = [claim for claim in deeds if claim.chain]
        told_apart = {claim.document for part in blame for claim in part}
        if not laid and all(told_apart <= {claim.document} for claim in deeds):
            continue
        if _are_each_others(deeds):
            continue
        differ = len({key for claim in laid for key in _doers(claim)}) > 1
        if blame or (differ and any(map(_is_denied, laid))):
            # What sources lay at somebody's door, an article or a communiqué may say by itself.
            who[number] = deeds
    taken = {claim.id for told in who.values() for claim in told}
    for part in parts:
        rest = [claim for claim in part if claim.id not in taken]
        if rest:
            kept.append(rest)
    homes = _blame_by_incident(kept, numbers)
    for number, told in who.items():
        kept += _put_to(homes.get(number, []), told)
    return kept


def _blame_by_incident(
    parts: Sequence[list[Claim]], numbers: Mapping[ClaimId, int]
) -> dict[int, list[list[Claim]]]:
    found: dict[int, list[list[Claim]]] = {}
    for part in filter(_is_blame, parts):
        for number in _of(part, numbers):
            found.setdefault(number, []).append(part)
    return found


def _put_to(blamed: Sequence[list[Claim]], deeds: Sequence[Claim]) -> list[list[Claim]]:
    """Adds deeds to the last question on who did them; those of none are a group of their own."""
    new: list[Claim] = []
    for claim in deeds:
        fit = [part for part in blamed if _is_of_act(claim, part)]
        (fit[-1] if fit else new).append(_as_blame(claim))
    return [new] if new else []


def _is_of_act(deed: Claim, blame: Sequence[Claim]) -> bool:
    """Whether a deed is one that a group of claims holds somebody responsible for.

    Who fired first is another question than who struck; and who struck an ambulance than who
    opened fire, but not than who made the attack.
    """
    acts = " ".join(f.text for claim in blame for f in fillers(claim, "act"))
    begun = [bool(_BEGUN.search(words)) for words in (acts, deed.quote)]
    things = {each for each in _A_THING.findall(acts) if not _VIOLENT.search(each)}
    return begun[0] is begun[1] and (not things or any(t in deed.quote for t in things))


def _by_incident(
    parts: Sequence[list[Claim]], numbers: Mapping[ClaimId, int]
) -> dict[int, tuple[list[Claim], list[list[Claim]]]]:
    """The attacks of each incident whose maker is named, and the groups of claims on who it was."""
    found: dict[int, tuple[list[Claim], list[list[Claim]]]] = {}
    for part in parts:
        for number in _of(part, numbers):
            deeds, blame = found.setdefault(number, ([], []))
            if _is_blame(part):
                blame.append(part)
            deeds += [c for c in part if _names_doer(c) and numbers.get(c.id) == number]
    return found


def _of(part: Sequence[Claim], numbers: Mapping[ClaimId, int]) -> set[int]:
    return {numbers[claim.id] for claim in part if claim.id in numbers}


def _is_blame(part: Sequence[Claim]) -> bool:
    return any(claim.frame is Frame.RESPONSIBILITY for claim in part)


def _doers(claim: Claim) -> set[str]:
    return {key_of(filler) for filler in _by_whom(claim)}


def _is_denied(claim: Claim) -> bool:
    return claim.wording.polarity is not Polarity.AFFIRMED


def _are_each_others(deeds: Sequence[Claim]) -> bool:
    """Whether somebody is said to have struck one who is said to have struck."""
    doers = {key for claim in deeds for key in _doers(claim)}
    struck = {key_of(f) for claim in deeds for f in fillers(claim, "recipient")}
    return bool(doers & struck)


def _as_blame(claim: Claim) -> Claim:
    """The claim that somebody made an attack, as an answer to who it was."""
    doers = _by_whom(claim)
    own = doers != fillers(claim, "actor")
    places = tuple(r for r in claim.roles if r.name == "place")
    roles = (Role("actor", doers), *places)
    kind = CLAIMED if own else BLAMED
    return replace(claim, frame=Frame.RESPONSIBILITY, kind=kind, roles=roles)
