"""Which tolls are of one incident: by their place, or else by what ties them in their article."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from whence.model.claim import Claim, Frame
from whence.model.describing import has_no_name, is_unnamed
from whence.model.ids import ClaimId
from whence.model.span import Span
from whence.model.when import INCIDENT_DAYS
from whence.weigh.figures import SPACE, comparable, counted
from whence.weigh.names import fillers
from whence.weigh.questions.nameless import whose, whose_word
from whence.weigh.questions.sites import below_country, finest, nameless_site, site_of
from whence.weigh.questions.spells import Moment, dated, moment_of
from whence.weigh.revisions import as_before, moved_on

Key = tuple[str, ...]

# Marks a key that no other article shares.
TOLD = "told"
PLACED = "in"
# The sort of a key of the dead of a period.
TALLY = "tally"
# Days within which one source that counts the dead of a place is taken to go on counting.
SAME_SOURCE_DAYS = 7
# From here on, the same number of the same people twice at one place is no chance.
NO_CHANCE = 20
# Words by which a toll is of another incident than the one before.
_ANOTHER = re.compile(
    r"\b(?:another|fresh|new|separate|second|third|latest)\b"
    r"|\ban? (?:[\w-]+ ){0,2}(?:attack|ambush|raid|assault|bombing|blast|explosion|strike|airstrike"
    r"|clash|shooting|shelling|operation|battle|massacre|incident)\b",
    re.IGNORECASE,
)
# What these claims say of where is where somebody may have died.
VIOLENT = frozenset({Frame.EVENT, Frame.CASUALTIES, Frame.RESPONSIBILITY})


def toll_keys(
    claims: Sequence[Claim], mains: Mapping[ClaimId, str], *, of_one: bool = False
) -> Mapping[ClaimId, Key]:
    """The keys of the casualty claims of one article.

    A toll without a place of its own shares a question with those that its sentence, the ones
    beside it, its day or its victims tie to it, and with nothing else. Where the sentences around
    them name one place, or none while the article has one, they are taken to be of that place.
    Numbers of one sort are all of the one incident of an article that tells of no other.

    Args:
        claims: All claims of the article.
        mains: The one place it is mostly about, for each claim it may be lent to.
        of_one: Whether all violence in it is of one incident.
    """
    tolls = [claim for claim in claims if claim.frame is Frame.CASUALTIES]
    made: dict[ClaimId, Key] = {}
    loose: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in tolls:
        what, place = counted(claim), site_of(claim)
        moment = moment_of(claim) if claim.when else None
        if moment and (moment.last - moment.first).days > INCIDENT_DAYS:
            made[claim.id] = _tally(claim, what, moment)
        elif place:
            made[claim.id] = ("incident", what, PLACED, place)
        else:
            loose[what].append(claim)
    beside = _Beside(claims)
    for what, unplaced in loose.items():
        for group in _tied(unplaced, beside, of_one=of_one):
            main = next((m for c in group if (m := mains.get(c.id))), "")
            key = ("incident", what, *_incident(group, beside, main))
            made |= {claim.id: key for claim in group}
    return made


def is_of_one_thing(key: str) -> bool:
    """Whether the figures under a key of casualties may be put into one range.

    Reports of the dead whose place nobody gives may be of several incidents.
    """
    _frame, sort, *parts = key.split("|")
    return parts[-2] == PLACED or (sort == TALLY and TOLD not in parts)


def goes_on(later: Sequence[Claim], earlier: Sequence[Claim]) -> bool:
    """Whether tolls of a place, told days after others, are plainly of the same incident.

    Something must tie them: the number stands once more, a toll given before is spoken of, or
    one who gave a toll gives another without a word of what it would be of. A day of their own,
    or "an attack", tells of another incident.

    Args:
        later: Tolls that nothing places within days of the others.
        earlier: The tolls of the incident before.
    """
    if any(dated(claim) or _ANOTHER.search(claim.quote) for claim in later):
        return False
    ends = [moment.last for claim in earlier if (moment := moment_of(claim))]
    starts = [moment.first for claim in later if (moment := moment_of(claim))]
    if not (ends and starts):
        return False
    gap = (min(starts) - max(ends)).days
    if gap <= SAME_SOURCE_DAYS and any(_once_more(n, o) for n in later for o in earlier):
        return True
    return gap <= INCIDENT_DAYS and (
        any(map(as_before, later))
        or any(_same_number(n, o) for n in later for o in earlier)
    )


def _once_more(new: Claim, old: Claim) -> bool:
    """Whether one named source gives another number of the same sort of people."""
    source = whose_word(new)
    named = source and not is_unnamed(new, new.chain[-1])
    return bool(named and source == whose_word(old) and comparable(new, old))


def _same_number(new: Claim, old: Claim) -> bool:
    figures = comparable(new, old)
    if figures is None:
        return False
    now, before = (named.figure for named in figures)
    told = (now.low, now.high, now.unit) == (before.low, before.high, before.unit)
    return told and (now.low or 0) >= NO_CHANCE


def _tally(claim: Claim, what: str, moment: Moment) -> Key:
    """Tallies of different periods are not of one thing, however the periods overlap."""
    period = (f"{moment.first:%Y-%m}", f"{moment.last:%Y-%m}")
    by, place = whose(claim, "perpetrator", "actor"), finest(claim)
    where = (PLACED, place) if place else ()
    by = ("by", *by) if by else ()
    return (TALLY, what, *period, *(by + where or (TOLD, claim.document)))


def _incident(group: Sequence[Claim], beside: "_Beside", main: str) -> Key:
    place = beside.place(group, main)
    country = "+".join(sorted({each for claim in group if (each := finest(claim))}))
    if place and not country:
        return (PLACED, place)
    by = sorted({key for claim in group for key in whose(claim, "perpetrator", "actor")})
    day = min((day for claim in group if (day := _day(claim))), default="")
    if by and day and not any(map(_by_nameless, group)):
        return ("by", *by, "on", day)
    first = min(claim.sentence.start for claim in group)
    where = country or min(map(nameless_site, group))
    return (
        *(("by", *by) if by else ()),
        *(TOLD, group[0].document, str(first)),
        *((PLACED, where) if where else ()),
    )


def _by_nameless(claim: Claim) -> bool:
    return any(has_no_name(claim, f) for f in fillers(claim, "perpetrator", "actor"))


def _day(claim: Claim) -> str:
    """The day of a claim that its own words give, or an empty string."""
    moment = moment_of(claim)
    one = moment is not None and dated(claim) and moment.first == moment.last
    return moment.first.isoformat() if moment and one else ""


class _Beside:
    """What stands in a sentence and in those next to it, in one paragraph."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self.within: defaultdict[Span, list[Claim]] = defaultdict(list)
        for claim in claims:
            self.within[claim.sentence].append(claim)
        self.sentences = sorted(self.within, key=lambda span: (span.start, span.end))

    def around(self, sentence: Span) -> set[Span]:
        """The sentence, and those next to it that hold a claim."""
        at = self.sentences.index(sentence)
        near = self.sentences[max(at - 1, 0) : at + 2]
        return {s for s in near if s == sentence or _touch(*sorted((s, sentence)))}

    def place(self, group: Sequence[Claim], main: str) -> str:
        """The place that tolls without one may be taken to be of, or an empty string."""
        found: set[str] = set()
        for toll in group:
            before = {
                s for s in self.around(toll.sentence) if s.start <= toll.sentence.start
            }
            told = [c for sentence in before for c in self.within[sentence]]
            told = [c for c in told if c.frame in VIOLENT and not _dated_apart(toll, c)]
            if any(_another(toll, claim) for claim in told):
                return ""
            found |= {place for claim in told if (place := below_country(claim))}
        if found:
            return next(iter(found)) if len(found) == 1 else ""
        return main


def _touch(first: Span, second: Span) -> bool:
    return second.start - first.end <= SPACE


def _another(toll: Claim, other: Claim) -> bool:
    """Whether `other` counts the dead of another incident: one source gives two numbers."""
    rival = other.frame is Frame.CASUALTIES and other.id != toll.id and site_of(other)
    # "It had earlier put the toll at 45" is of what it counts now.
    if not rival or as_before(toll) or whose_word(toll) != whose_word(other):
        return False
    figures = comparable(toll, other)
    return figures is not None and not moved_on(toll, figures[0].figure, figures[1].figure)


def _dated_apart(first: Claim, second: Claim) -> bool:
    if not (first.when and second.when):
        return False
    closed = all(when.start and when.end for when in (first.when, second.when))
    return closed and not first.when.may_overlap(second.when)


def _tied(tolls: Sequence[Claim], beside: _Beside, *, of_one: bool) -> list[list[Claim]]:
    """Tolls in groups, each tied to another of its group."""

    def tied(first: Claim, second: Claim) -> bool:
        return _are_tied(first, second, beside, of_one=of_one)

    groups: list[list[Claim]] = []
    for claim in tolls:
        joined = [g for g in groups if any(tied(claim, other) for other in g)]
        groups = [g for g in groups if g not in joined]
        groups.append([claim, *(other for group in joined for other in group)])
    return groups


def _are_tied(first: Claim, second: Claim, beside: _Beside, *, of_one: bool) -> bool:
    by = [set(whose(claim, "perpetrator", "actor")) for claim in (first, second)]
    figures = bool(first.chief_figure and second.chief_figure)
    if _dated_apart(first, second) or (all(by) and not by[0] & by[1]):
        return False
    if figures and comparable(first, second) is None:
        return False
    near = second.sentence in beside.around(first.sentence)
    return (
        near
        # Those whom somebody killed in pursuit are not among the dead that nobody is named for.
        or (of_one and figures and by[0] == by[1])
        or bool(_day(first) and _day(first) == _day(second))
        or _one_victim(first, second)
    )


def _one_victim(first: Claim, second: Claim) -> bool:
    known = [
        {f.id for f in fillers(c, counted(c), "victims") if f.id} for c in (first, second)
    ]
    return bool(known[0] & known[1])
