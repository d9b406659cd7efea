"""Deeds other than violence that several articles tell of: a release, a handover, a pact.

"The Front handed over the Reedham station", "the station at Reedham has not been handed over"
and "we gave Reedham back" answer one question, whoever the article names as the doer and however
it calls the thing; the release of twelve prisoners in one town and of thirty in another do not.
"""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from whence.model.claim import Claim, Filler, Polarity
from whence.model.describing import MADE_ID, fold, has_no_name
from whence.weigh.alike.sides import any_may_be_same
from whence.weigh.alike.words import NUMERALS, stem
from whence.weigh.names import fillers, head_of, key_of, mode_of
from whence.weigh.questions.describing import is_owned
from whence.weigh.questions.nameless import key_in_case
from whence.weigh.questions.spells import Moment, dated, moment_of

Key = tuple[str, ...]

# Marks the key of such a deed.
DEED = "deed"
# Deeds by type and mode that are asked after by the thing or by the people they were done to.
TO_THINGS = frozenset(
    {
        ("RETREAT", "release"),
        ("RETREAT", "return"),
        ("RETREAT", "access"),
        ("RETREAT", "disarm"),
        ("COERCE", "arrest"),
        ("COERCE", "deport"),
        ("COERCE", "seize"),
        ("MOBILIZE", "weapons"),
    }
)
# Deeds that two did with each other.
MUTUAL = frozenset({("AGREE", "deal")})
# Days that two reports of one deed may be apart where neither says when it was.
NEAR = timedelta(days=7)
# The same where both say when.
SAME = timedelta(days=1)
# Days within which "it has not been done" speaks of a deed that others tell of: of a thing with a
# name, and of others.
DENIED_NAMED, DENIED = timedelta(days=60), timedelta(days=21)
# Days within which the same number, done to by the same party, is told again, and from where on
# that is no chance.
RETOLD, NO_CHANCE = timedelta(days=60), 20
# Claims on one thing that are held against each other, the earliest first.
MOST_COMPARED = 400
# Heads of descriptions of a party that others may name.
_PARTIES = frozenset(
    "group movement front faction militia militias rebels rebel militants insurgents fighters "
    "gunmen kidnappers captors jihadists army military soldiers troops government authorities "
    "forces side regime junta".split()
)
_PEOPLE = re.compile(r"(?:ian|ese|ish|stani|ean)s?$")
_NUMBER = re.compile(r"\d[\d,]*")
# "Three of the soldiers" are soldiers.
_PART = re.compile(r"^(?:[\w-]+ )?[\w-]+ of (?:the|those|these) ", re.IGNORECASE)
# Heads of descriptions that say nothing of what it was.
_VAGUE = frozenset(
    "people person man men woman women others some group number thing things all both side sides "
    "territory area areas place places".split()
)


def deed_key(claim: Claim) -> Key:
    """The key of a deed done to a thing or with another; nothing where the claim tells of neither."""
    sort = (claim.kind, mode_of(claim))
    if sort in MUTUAL:
        ends = sorted({key_of(f) for f in _ends(claim)})
        return (claim.kind, DEED, sort[1], "with", *ends) if len(ends) > 1 else ()
    thing = thing_of(claim)
    return (claim.kind, DEED, sort[1], "on", thing) if thing else ()


def is_deed(key: str) -> bool:
    """Whether a question key is that of such a deed."""
    return f"|{DEED}|" in key


def thing_of(claim: Claim) -> str:
    """The thing or the people something was done to, by name or by noun; or an empty string."""
    done_to = fillers(claim, "recipient")
    if (claim.kind, mode_of(claim)) not in TO_THINGS or len(done_to) != 1:
        return ""
    return _named(claim, done_to[0]) or _noun(done_to[0])


def parted_deeds(block: Sequence[Claim]) -> list[list[Claim]]:
    """Claims on deeds of one sort to one thing, by deed.

    The parts do not depend on the order in which the claims come.
    """
    # Whoever names the doer comes first: a report without one may be of the only one named. That
    # something was not done comes last: it is of one deed that others tell of.
    ordered = sorted(block, key=_telling_most)
    parts: list[list[Claim]] = []
    for claim in ordered:
        mine = [p for p in parts if any(_same(claim, one) for one in p[:MOST_COMPARED])]
        if not _doers(claim) and _are_of_several(mine):
            mine = []
        if not (_is_done(claim) and dated(claim)):
            mine = sorted(mine, key=lambda part: (_away(claim, part), _order(part[0])))[:1]
        joined = [claim, *(one for part in mine for one in part)]
        parts = [part for part in parts if part not in mine]
        parts.append(sorted(joined, key=_order))
    return sorted(parts, key=lambda part: _order(part[0]))


def _telling_most(claim: Claim) -> tuple[bool, bool, bool, date, str]:
    return (not _is_done(claim), not _doers(claim), not dated(claim), *_order(claim))


def _same(first: Claim, second: Claim) -> bool:
    """Whether two claims on one sort of deed to one thing are on one deed."""
    if not (_doers_fit(first, second) and _in_time(first, second)):
        return False
    if _is_known(first) and _is_known(second):
        return True
    counts = _count(first), _count(second)
    both = _is_done(first) and _is_done(second)
    if both and all(counts) and counts[0] != counts[1]:
        return False
    by_one = _doers(first) & _doers(second)
    return bool(by_one or _places(first) & _places(second))


def _doers_fit(first: Claim, second: Claim) -> bool:
    """Whether two claims can be of what one party did; one that names nobody fits any."""
    if (first.kind, mode_of(first)) in MUTUAL:
        return True
    mine, theirs = fillers(first, "actor"), fillers(second, "actor")
    if not (mine and theirs) or _doers(first) & _doers(second):
        return True
    if _doers(first) and _doers(second):
        return False
    heads = {head_of(f.name) for f in mine}, {head_of(f.name) for f in theirs}
    if not (_doers(first) or _doers(second)):
        return bool(heads[0] & heads[1])
    bare = heads[1] if _doers(first) else heads[0]
    return bool(bare & _PARTIES) and any_may_be_same(first, mine, second, theirs)


def _in_time(first: Claim, second: Claim) -> bool:
    one, other = moment_of(first), moment_of(second)
    if one is None or other is None:
        return False
    if dated(first) and dated(second):
        return _gap(one, other) <= SAME
    if _is_done(first) and _is_done(second):
        return _gap(one, other) <= (RETOLD if _are_as_many(first, second) else NEAR)
    named = _is_known(first) and _is_known(second)
    return _gap(one, other) <= (DENIED_NAMED if named else DENIED)


def _away(claim: Claim, part: Sequence[Claim]) -> timedelta:
    """How far a claim lies from the nearest of those that it may be on one deed with."""
    own = moment_of(claim)
    others = (moment_of(one) for one in part if _same(claim, one))
    gaps = [_gap(own, other) for other in others if own and other]
    return max(min(gaps, default=timedelta.max), timedelta(0))


def _are_as_many(first: Claim, second: Claim) -> bool:
    """Whether one named party is said to have done it to the same number, too high for chance."""
    counts = {_count(first), _count(second)}
    many = len(counts) == 1 and int(counts.pop() or 0) >= NO_CHANCE
    return many and bool(_doers(first) & _doers(second))


def _gap(one: Moment, other: Moment) -> timedelta:
    return max(one.first, other.first) - min(one.last, other.last)


def _are_of_several(parts: Sequence[Sequence[Claim]]) -> bool:
    doers = [{key for claim in part for key in _doers(claim)} for part in parts]
    named = [each for each in doers if each]
    return any(not one & other for one in named for other in named)


def _doers(claim: Claim) -> set[str]:
    """Keys of those who did it; for what two did with each other the key has both."""
    if (claim.kind, mode_of(claim)) in MUTUAL:
        return set()
    told = fillers(claim, "actor")
    return {key_in_case(claim, f) for f in told if f.id or not has_no_name(claim, f)}


def _ends(claim: Claim) -> list[Filler]:
    both = (*fillers(claim, "actor"), *fillers(claim, "recipient"))
    return [f for f in both if not has_no_name(claim, f)]


def _is_known(claim: Claim) -> bool:
    """Whether the thing has a name; both ends of a pact have one."""
    done_to = fillers(claim, "recipient")
    return (claim.kind, mode_of(claim)) in MUTUAL or any(_named(claim, f) for f in done_to)


def _named(claim: Claim, thing: Filler) -> str:
    """The name in the words for a thing: "reedham" of "the Reedham pumping station"."""
    if thing.id and not MADE_ID.fullmatch(thing.id):
        return key_of(thing)
    words = thing.name.split()
    if is_owned(thing.name) or has_no_name(claim, thing):
        return ""
    names = [fold(w) for w in words if w[:1].isupper() and not _PEOPLE.search(fold(w))]
    return " ".join(name for name in names if name not in {"the", *NUMERALS})


def _noun(thing: Filler) -> str:
    head = head_of(_PART.sub("", thing.name))
    if is_owned(thing.name) or head in _VAGUE | NUMERALS.keys() or not head.isalpha():
        return ""
    return stem(head)


def _count(claim: Claim) -> str:
    """The number of those it was done to, by their words."""
    text = fold(" ".join(f.name for f in fillers(claim, "recipient")))
    found = _NUMBER.search(text)
    words = [NUMERALS[w] for w in text.split() if w in NUMERALS]
    return found[0].replace(",", "") if found else next(iter(words), "")


def _places(claim: Claim) -> set[str]:
    told = {fold(f.name) for f in fillers(claim, "place") if not has_no_name(claim, f)}
    return told | {fold(p.name) for p in claim.where if p.where_prec and p.where_prec < 4}


def _is_done(claim: Claim) -> bool:
    return claim.wording.polarity is Polarity.AFFIRMED


def _order(claim: Claim) -> tuple[date, str]:
    moment = moment_of(claim)
    return (moment.first if moment else date.max, claim.id)
