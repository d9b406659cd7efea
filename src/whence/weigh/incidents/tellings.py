"""How an attack is told: as news or as known before, as that of its day, apart from another."""

import re

from whence.model.claim import Claim, Frame
from whence.model.describing import has_no_name
from whence.model.when import MONTHS
from whence.weigh.alike.times import AWAY
from whence.weigh.figures import DIED_LATER, counted
from whence.weigh.names import fillers, head_of, role

# An attack that is told by its place alone.
_BY_PLACE = re.compile(
    r"\b[Tt]he (?:[A-ZÀ-Þ][\w’'-]+ ){1,3}(?:attack|ambush|raid|massacre|bombing|shooting|killings?"
    r"|strike|shelling|assault|blast)\b"
    r"|\b[Tt]he (?:attack|ambush|raid|massacre|bombing|shooting|killings?|strike|shelling|assault"
    r"|blast) (?:on|at|in|of) (?:the )?(?:[a-z]+ ){0,2}[A-ZÀ-Þ]"
)
# The same by its day: "the assault of 2 March", "the dead of 2 March".
_OF_DAY = re.compile(
    r"\b[Tt]he (?:[\w’'-]+ ){0,2}(?:attack|ambush|raid|massacre|bombing|shooting|killings?|strike"
    r"|shelling|assault|blast|fighting|clash|battle|operation|dead|victims) (?:of|on) "
    rf"(?:the (?:night|morning|evening) of )?(?:\d|{'|'.join(m.title() for m in MONTHS)})"
)
# What had happened is told before, wherever that was: "Reedham, where 14 died", "last month's raid".
_TOLD_BEFORE = re.compile(
    r"\b[A-ZÀ-Þ][\w’-]+, where\b|\b(?:week|month)[’']s (?:[\w’'-]+ ){0,3}?(?:attack|ambush|raid|massacre"
    r"|bombing|shooting|killings?|strike|shelling|assault|blast|fighting|clash|battle)\b"
    r"|\bthe (?:dead|victims|losses) (?:of|in|at|from) (?:the )?[A-ZÀ-Þ]"
    r"|\b(?:rais|revis|lower|updat|correct)(?:e|es|ed|ing) (?:[\w’'-]+ ){0,4}(?:toll|losses|dead|count)\b"
    r"|\b(?:that|the same) (?:night|day|morning|evening|afternoon)\b"
)
# Words for the day of a count, and for none of its own.
_COUNTED_ON = re.compile(
    r"(?:now|by|until|till|as of|so far|to date|currently|since|after|before)\b|.*\blater$",
    re.IGNORECASE,
)
_THAT_DAY = re.compile(
    r"(?:that|the same) (?:very )?(?:night|day|morning|evening|afternoon|week|month)\b",
    re.IGNORECASE,
)
# An hour of a day that is told elsewhere: "at around 9 p.m.", "at 14:30 local time".
_HOUR = re.compile(
    r"(?:(?:at|about|around|shortly|just|before|after) )*\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\b\.?|(?:local time|GMT|hours)\b|$)"
    r"(?: local time)?$",
    re.IGNORECASE,
)
# Bodies come to light, and the wounded die, after the attack.
_BODIES = r"(?:bod(?:y|ies)|corpses?|remains|victims|dead|people)"
_SEEN = r"(?:found|recover(?:ed)?|retrieved|buried|received|unearthed|discovered)"
_LATER = re.compile(
    rf"\b{_BODIES} (?:[\w’'-]+ ){{0,3}}?{_SEEN}\b|\b{_SEEN} (?:[\w’'-]+ ){{0,3}}?{_BODIES}\b"
    rf"|{DIED_LATER.pattern}",
    re.IGNORECASE,
)
# Sets an attack apart from what was told before: "another camp", "a similar raid".
_APART = re.compile(
    r"\b(?:another|separate|similar|previous|unrelated) (?:[\w’-]+ ){0,2}?(?:attack|ambush|raid"
    r"|massacre|bomb|bombing|shooting|killings?|strike|airstrike|shelling|assault|blast|clash|battle"
    r"|incident|camp|base|post|town|village|convoy|market)\b",
    re.IGNORECASE,
)
# What became of people: killed, or taken away.
KILLED, TAKEN = "killed", "taken"


def is_known(claim: Claim) -> bool:
    """Whether a claim speaks of an attack as of one its readers have heard of."""
    return bool(_BY_PLACE.search(claim.quote) or _TOLD_BEFORE.search(claim.quote))


def is_of_its_day(claim: Claim) -> bool:
    """Whether a claim names an attack by its day: "the ambush of 9 June"."""
    return _OF_DAY.search(claim.quote) is not None


def sets_apart(claim: Claim) -> bool:
    """Whether a claim tells of another attack than the one before: "a similar raid"."""
    return _APART.search(claim.quote) is not None


def gives_no_day(claim: Claim) -> bool:
    """Whether the words for when are of a count ("now") or point back ("that night").

    Nor is the day that bodies were found, or that the wounded died, the day of the deed.
    """
    if claim.frame is Frame.CASUALTIES and _LATER.search(claim.quote):
        return True
    forms = (_COUNTED_ON, _THAT_DAY)
    return claim.when is not None and any(form.match(claim.when.text) for form in forms)


def gives_hour(claim: Claim) -> bool:
    """Whether the words for when are but an hour, of a day that may be told elsewhere."""
    return claim.when is not None and _HOUR.match(claim.when.text) is not None


def done_in(claim: Claim) -> set[str]:
    """Whether people were killed or taken, by what a claim counts or tells of."""
    if claim.frame is Frame.CASUALTIES:
        what = counted(claim)
        return {TAKEN if what in AWAY else what} & {KILLED, TAKEN}
    mode = role(claim, "mode")
    return {TAKEN} if mode and any(f.name == "abduction" for f in mode.fillers) else set()


def things_in(claim: Claim) -> set[str]:
    """Nouns for what was struck, where words without a name say it."""
    struck = fillers(claim, "recipient")
    return {head_of(each.name) for each in struck if has_no_name(claim, each)}


def points_back(claim: Claim) -> set[str]:
    """Nouns for what was struck that speak of something told before: "the depot"."""
    struck = fillers(claim, "recipient")
    return {head_of(f.name) for f in struck if f.text[:4].casefold() == "the "}
