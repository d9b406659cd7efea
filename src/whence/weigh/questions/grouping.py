"""Claims grouped by question: same key, same spell of time, same matter."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from types import MappingProxyType

from whence.model.claim import QUOTED, Claim, Frame
from whence.model.document import DatePrecision
from whence.model.ids import ClaimId, QuestionId, make_id
from whence.model.reported import REPORTED
from whence.weigh.ground.joining import asked_in_one
from whence.weigh.ground.marks import without_spot
from whence.weigh.incidents.blame import asked_who, tells_of_own_blow
from whence.weigh.incidents.deeds import is_deed, parted_deeds
from whence.weigh.incidents.joining import joined_by_scene, numbered, without_scene
from whence.weigh.incidents.tolls import goes_on, is_of_one_thing
from whence.weigh.promises.parting import parted
from whence.weigh.promises.terms import what_for
from whence.weigh.questions.describing import first_told, quotation
from whence.weigh.questions.phrasing import in_words
from whence.weigh.questions.spells import (
    Moment,
    carried_moments,
    cut,
    dated,
    moment_of,
    reach_of,
    with_own_dates,
)
from whence.weigh.revisions import corrects

# Days without a claim after which a new question begins; frames not named here have no time.
GAP_DAYS: Mapping[Frame, int] = {
    Frame.CONTROL: 180,  # a campaign season; Kunduz in 2015 is not Kunduz in 2021
    Frame.STRENGTH: 400,  # estimates are yearly at best
    Frame.CASUALTIES: 3,  # reports of one attack appear within days
    Frame.EVENT: 7,
    Frame.RESPONSIBILITY: 14,  # claims of responsibility come late
    Frame.REACTION: 30,
    Frame.PRESENCE: 400,
}
Twins = Mapping[ClaimId, Claim]

# Characters of a toll's words in its question.
MOST_QUOTED = 80


@dataclass(frozen=True, slots=True)
class Group:
    """Claims that answer one question, before anything is weighed."""

    id: QuestionId
    key: str
    frame: Frame
    text: str
    about: tuple[str, ...]
    start: date | None
    end: date | None
    claims: tuple[Claim, ...]


def group_claims(
    claims: Sequence[Claim],
    keys: Mapping[ClaimId, str],
    of_one_matter: Callable[[Iterable[str]], list[list[str]]],
    twins: Twins = MappingProxyType({}),
) -> tuple[Group, ...]:
    """Claims by the question they answer.

    Args:
        claims: Any number, in any order.
        keys: Their question keys.
        of_one_matter: Splits keys into those of one question.
        twins: For a claim that a copy carries over, that of the earlier article: it speaks of
            the same days and matter, whenever the copy appeared.

    Returns:
        Groups of one or more, by frame and then by text; every claim is in exactly one.
    """
    quoted = {keys[claim.id] for claim in claims if claim.frame in QUOTED}
    leading = {key: min(part) for part in of_one_matter(quoted) for key in part}
    blocks: defaultdict[tuple[Frame, str, bool], list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda each: each.id):
        key = keys[claim.id]
        key = without_spot(leading.get(key, key))
        blocks[claim.frame, without_scene(key), tells_of_own_blow(claim)].append(claim)
    parts = [
        part
        for (frame, key, _own), block in blocks.items()
        for part in (parted_deeds(block) if is_deed(key) else _parts(frame, block, twins))
    ]
    number = numbered(keys.values())
    incidents = {each: number[key] for each, key in keys.items() if key in number}
    joined = asked_who(joined_by_scene(parts, keys, number), incidents)
    together = asked_in_one(joined, keys)
    groups = [_group(part[0].frame, _key_of(part, keys), part, twins) for part in together]
    groups = _told_apart(groups)
    return tuple(sorted(groups, key=lambda group: (group.frame, group.text, group.id)))


def _told_apart(groups: Sequence[Group]) -> list[Group]:
    """Groups of which no two have one id.

    Parts of one key that stay apart and begin on one day differ by who first tells of each.
    """
    often = Counter(group.id for group in groups)
    return [
        group
        if often[group.id] == 1
        else replace(
            group, id=QuestionId(make_id("q", group.id, first_told(group.claims).id))
        )
        for group in groups
    ]


def _key_of(claims: Sequence[Claim], keys: Mapping[ClaimId, str]) -> str:
    """The key of a question: that of its earliest claim, of those that name a place first."""
    return min(
        (not is_of_one_thing(key), _told(claim), key)
        if claim.frame is Frame.CASUALTIES
        else (False, _told(claim), key)
        for claim in claims
        for key in (keys[claim.id],)
    )[-1]


def _told(claim: Claim) -> str:
    return claim.published.start.isoformat() if claim.published else "9999"


def _parts(frame: Frame, block: list[Claim], twins: Twins) -> list[list[Claim]]:
    if frame is Frame.COMMITMENT:
        return parted(block)
    gap = GAP_DAYS.get(frame)
    if gap is None:
        return [block]
    spells = cut(block, _moments(frame, block, twins), gap)
    return _joined(spells) if frame is Frame.CASUALTIES else spells


def _joined(spells: list[list[Claim]]) -> list[list[Claim]]:
    """Spells of tolls, with a correction put to what it corrects, however late it comes.

    "The governor, who had said that 31 died, revised the toll to 44" is of the 31 dead. So is
    a later toll that nothing tells to be of another incident, and something of that one.
    """
    kept: list[list[Claim]] = []
    for spell in spells:
        before = next((each for each in kept if corrects(spell, each)), None)
        if before is None and kept and goes_on(spell, kept[-1]):
            before = kept[-1]
        if before is None:
            kept.append(spell)
        else:
            before += spell
    return kept


def _moments(
    frame: Frame, claims: Sequence[Claim], twins: Twins
) -> Callable[[Claim], Moment | None]:
    if frame is Frame.CASUALTIES:
        moments = carried_moments(claims)
    elif frame is Frame.CONTROL:
        moments = {claim.id: moment_of(claim) for claim in with_own_dates(claims)}
    else:
        moments = {}

    def moment(claim: Claim) -> Moment | None:
        told = twins.get(claim.id, claim)
        return moments[told.id] if told.id in moments else moment_of(told)

    return moment


def _group(frame: Frame, key: str, claims: Sequence[Claim], twins: Twins) -> Group:
    spoken_of = _moments(frame, claims, twins)
    moments = [m for claim in claims if frame in GAP_DAYS and (m := spoken_of(claim))]
    start = min((m.first for m in moments), default=None)
    dating = with_own_dates(claims) if frame is Frame.CONTROL else claims
    reaches = [m for claim in dating if frame in GAP_DAYS and (m := reach_of(claim))]
    last = max((m.last for m in (*moments, *reaches)), default=None)
    about, text = in_words(frame, key, claims)
    # Free statements have no roles to name them by: their earliest claim does.
    anchor = min(claim.id for claim in claims) if frame in QUOTED else ""
    if is_deed(key):
        # Of several deeds to one thing, each is told by its first report.
        anchor = first_told(claims).id
    if frame is Frame.COMMITMENT and any(what_for(claim) for claim in claims):
        # One promise of a party is told from another by the one who first tells of it.
        anchor = first_told([c for c in claims if what_for(c)]).id
    return Group(
        QuestionId(
            make_id("q", without_spot(key), start.isoformat() if start else "", anchor)
        ),
        key,
        frame,
        text + _period(start, last, claims) + _which(frame, key, claims),
        about,
        start,
        last + timedelta(days=1) if last else None,
        tuple(claims),
    )


def _which(frame: Frame, key: str, claims: Sequence[Claim]) -> str:
    """The words of a toll that nothing else tells apart from the next one in its article."""
    if frame is not Frame.CASUALTIES or is_of_one_thing(key):
        return ""
    return f": “{quotation(first_told(claims).quote, MOST_QUOTED)}”"


def _to_the_day(claim: Claim) -> bool:
    """Whether the day that places a claim in time is known, and not only its month."""
    if dated(claim):
        reach = reach_of(claim)
        return reach is not None and reach.first == reach.last
    return claim.published is not None and claim.published.precision is DatePrecision.DAY


def _period(start: date | None, last: date | None, claims: Sequence[Claim]) -> str:
    """The time a question is about; the time of reporting where no claim tells more."""
    if not start or not last:
        return ""
    period = _days(start, last, exact=any(map(_to_the_day, claims)))
    return f" ({period})" if any(map(dated, claims)) else f" ({REPORTED}{period})"


def _days(start: date, last: date, *, exact: bool) -> str:
    if start == last and exact:
        return f"{start:%-d %B %Y}"
    if (start.month, start.day, last.month, last.day) == (1, 1, 12, 31):
        years = dict.fromkeys((start.year, last.year))
        return " to ".join(map(str, years))
    first, second = f"{start:%B %Y}", f"{last:%B %Y}"
    return first if first == second else f"{first} to {second}"
