"""Questions that may be of the same matter in other words; nothing is joined, they are shown.

"The ELN had taken the four engineers" and "We are not holding any of the four engineers" are
coded as a deed and as a statement, and so are two questions. Who reads one should see the other.
"""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from whence.model.claim import Claim
from whence.model.finding import Question
from whence.model.ids import ClaimId, QuestionId
from whence.pipeline.alike import Embed, Placed, vectors_of
from whence.pipeline.beside.matter import BEFORE, Told, chance, told
from whence.store import Case
from whence.store.findings import Findings
from whence.store.lists.passages import Passage, find_passages
from whence.store.lookup import Lookup

# Chance from which a question is shown: chosen on the development part of `benchmarks/piles`,
# which prints how many quotes of one question come within reach ("same or beside") and how
# many others do ("beside right").
LEAST = 0.4
# Likeness (cosine) of two claims' words below which they are not looked at.
LEAST_LIKE = 0.5
# Days between two articles that may speak of one matter.
NEAR_DAYS = 120
# Claims of a question that are compared, those like any of them, and questions that are shown.
MOST_CLAIMS, MOST_ALIKE, MOST_SHOWN = 12, 100, 5
# Texts that are turned into vectors on the way, if they have none yet: a second or two.
MOST_NEW = 300
_NOWHERE = Passage("", "", "")


@dataclass(frozen=True, slots=True)
class Beside:
    """A question that may be of the same matter.

    Attributes:
        question: The other question.
        claim: The claim on it that is likeliest of one matter with one on the question asked about.
        own: That one.
        chance: How likely that is by their words, 0-1; see `matter.chance`.
    """

    question: Question
    claim: Claim
    own: Claim
    chance: float


def find_beside(
    case: Case, question: Question, embed: Embed | None, most: int = MOST_SHOWN
) -> tuple[Beside, ...]:
    """Questions with a claim that is likely of one matter with one on this question.

    Both must name somebody or some place in common, in the sentence, the one before or the
    headline, and stand in articles of about the same time. Claims whose words have no vector
    yet are passed over in a large case. Nothing is written.

    Args:
        case: The case, open.
        question: The question.
        embed: Meaning of texts as vectors; without it only claims with a known vector count.
        most: Most questions to give.

    Returns:
        The likeliest first; none for a question without claims.

    Raises:
        MissingWeightsError: The encoder is not there.
    """
    findings = Findings(case)
    own = findings.claims_by_id(question.claims[:MOST_CLAIMS])
    placed = vectors_of(case, embed, MOST_NEW, _days_near(own.values()))
    alike = _alike(placed, own, frozenset(question.claims))
    others = findings.claims_by_id({other for _, other in alike})
    asked_by = Lookup(case).questions_of(others)
    records = _told(case, own | others)
    best: dict[QuestionId, tuple[float, ClaimId, ClaimId]] = {}
    for (mine, other), likeness in sorted(alike.items()):
        if other not in asked_by or not _may_be_one(records[mine], records[other]):
            continue
        asked, _text = asked_by[other]
        likely = chance(records[mine], records[other], likeness)
        if likely >= max(LEAST, best.get(asked, (0.0,))[0]):
            best[asked] = (likely, other, mine)
    ranked = sorted(best.items(), key=lambda kv: (-kv[1][0], kv[0]))[:most]
    return tuple(
        Beside(there, others[other], own[mine], likely)
        for asked, (likely, other, mine) in ranked
        if (there := findings.question(asked)) is not None
    )


def _days_near(claims: Iterable[Claim]) -> tuple[date, date] | None:
    """Between which days an article near one of these may stand; `None` where one has no date."""
    days = [one.published.start if one.published else None for one in claims]
    known = [day for day in days if day]
    if not known or len(known) < len(days):
        return None
    near = timedelta(days=NEAR_DAYS)
    return min(known) - near, max(known) + near


def _alike(
    placed: Placed, own: Container[ClaimId], asked: Container[ClaimId]
) -> dict[tuple[ClaimId, ClaimId], float]:
    """Likeness of one's own claims to those of other questions, the most alike pairs."""
    rows = [row for row, claim in enumerate(placed.claims) if claim in own]
    others = np.array([claim not in asked for claim in placed.claims], bool)
    likeness = np.where(others, placed.vectors[rows] @ placed.vectors.T, -1.0)
    pairs = [
        (-float(likeness[place, at]), placed.claims[row], placed.claims[at])
        for place, row in enumerate(rows)
        for at in _nearest(likeness[place])
    ]
    return {(mine, other): -like for like, mine, other in sorted(pairs)[:MOST_ALIKE]}


def _nearest(likeness: NDArray[np.float32]) -> NDArray[np.intp]:
    """Places of the most alike, most first; not all that are alike enough have to be sorted."""
    near = np.flatnonzero(likeness >= LEAST_LIKE)
    if len(near) > MOST_ALIKE:
        least = np.partition(likeness[near], -MOST_ALIKE)[-MOST_ALIKE]
        near = near[likeness[near] >= least]
    order: NDArray[np.intp] = np.argsort(-likeness[near], kind="stable")
    return near[order[:MOST_ALIKE]]


def _told(case: Case, claims: Mapping[ClaimId, Claim]) -> dict[ClaimId, Told]:
    passages = find_passages(case, claims, BEFORE)
    return {key: told(one, passages.get(key, _NOWHERE)) for key, one in claims.items()}


def _may_be_one(one: Told, other: Told) -> bool:
    """Whether two claims stand near each other in time and name somebody or a place in common."""
    mine, theirs = one.claim, other.claim
    if mine.published and theirs.published:
        apart = abs((mine.published.start - theirs.published.start).days)
        if apart > NEAR_DAYS:
            return False
    return mine.document == theirs.document or bool(one.names & other.names)
