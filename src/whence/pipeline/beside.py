"""Questions that may be of the same matter in other words; nothing is joined, they are shown.

"The ELN had taken the four engineers" and "We are not holding any of the four engineers" are
coded as a deed and as a statement, and so are two questions. Who reads one should see the other.
"""

from collections.abc import Container, Iterable
from dataclasses import dataclass

import numpy as np

from whence.model.claim import Claim
from whence.model.describing import fold
from whence.model.finding import Question
from whence.model.ids import ClaimId, QuestionId
from whence.pipeline.alike import Embed, Placed, vectors_of
from whence.store import Case
from whence.store.findings import Findings
from whence.store.lookup import Lookup

# Likeness (cosine) of two claims' words from which their matter may be one; chosen among 0.80, 0.83
# and 0.86 on the development part of `benchmarks/piles`, which prints how many quotes of one
# question come within reach by it ("same or beside") and how many others do ("beside right").
LEAST = 0.83
# Days between two articles that may speak of one matter.
NEAR_DAYS = 120
# Claims of a question that are compared, those like each of them, and questions that are shown.
MOST_CLAIMS, MOST_ALIKE, MOST_SHOWN = 12, 40, 5
# Texts that are turned into vectors on the way, if they have none yet: a second or two.
MOST_NEW = 300
LEAST_LETTERS = 4


@dataclass(frozen=True, slots=True)
class Beside:
    """A question that may be of the same matter.

    Attributes:
        question: The other question.
        claim: The claim on it that is most like one on the question asked about.
        own: That one.
        likeness: Cosine of their words, up to 1.
    """

    question: Question
    claim: Claim
    own: Claim
    likeness: float


def find_beside(
    case: Case, question: Question, embed: Embed | None, most: int = MOST_SHOWN
) -> tuple[Beside, ...]:
    """Questions with a claim whose words are like those of one on this question.

    Both must name somebody or some place in common and stand in articles of about the same time.
    Claims whose words have no vector yet are passed over in a large case. Nothing is written.

    Args:
        case: The case, open.
        question: The question.
        embed: Meaning of texts as vectors; without it only claims with a known vector count.
        most: Most questions to give.

    Returns:
        The most alike first; none for a question without claims.

    Raises:
        MissingWeightsError: The encoder is not there.
    """
    findings = Findings(case)
    own = findings.claims_by_id(question.claims[:MOST_CLAIMS])
    alike = _alike(vectors_of(case, embed, MOST_NEW), own, frozenset(question.claims))
    others = findings.claims_by_id(alike)
    asked_by = Lookup(case).questions_of(others)
    best: dict[QuestionId, tuple[float, Claim, Claim]] = {}
    for claim_id, (likeness, mine_id) in sorted(alike.items()):
        other, mine = others[claim_id], own[mine_id]
        if claim_id not in asked_by or not _may_be_one(mine, other):
            continue
        asked, _text = asked_by[claim_id]
        if likeness > best.get(asked, (0.0,))[0]:
            best[asked] = (likeness, other, mine)
    ranked = sorted(best.items(), key=lambda kv: (-kv[1][0], kv[0]))[:most]
    return tuple(
        Beside(there, other, mine, likeness)
        for asked, (likeness, other, mine) in ranked
        if (there := findings.question(asked)) is not None
    )


def _alike(
    placed: Placed, own: Container[ClaimId], asked: Container[ClaimId]
) -> dict[ClaimId, tuple[float, ClaimId]]:
    """Claims of other questions by how alike they are to which of one's own."""
    found: dict[ClaimId, tuple[float, ClaimId]] = {}
    for row, mine in enumerate(placed.claims):
        if mine not in own:
            continue
        likeness = placed.vectors @ placed.vectors[row]
        near = np.flatnonzero(likeness >= LEAST)
        for at in near[np.argsort(-likeness[near], kind="stable")][:MOST_ALIKE]:
            claim, value = placed.claims[at], float(likeness[at])
            if claim not in asked:
                found[claim] = max(found.get(claim, (0.0, mine)), (value, mine))
    return found


def _may_be_one(one: Claim, other: Claim) -> bool:
    """Whether two claims stand near each other in time and name somebody or a place in common."""
    if one.published and other.published:
        apart = abs((one.published.start - other.published.start).days)
        if apart > NEAR_DAYS:
            return False
    return one.document == other.document or bool(_named(one) & _named(other))


def _named(claim: Claim) -> set[str]:
    """Keys of whom and where a claim speaks of, its sources among them, and names in its words."""
    fillers = (filler for role in claim.roles for filler in role.fillers)
    keys = {
        filler.id or fold(filler.name) for filler in fillers if filler.name[:1].isupper()
    }
    keys |= {place.id or fold(place.name) for place in claim.where}
    keys |= {
        known or fold(name)
        for hop in claim.chain
        for name, known in zip(hop.name, hop.ids, strict=True)
    }
    return keys | set(_names_in(claim.quote))


def _names_in(words: str) -> Iterable[str]:
    for word in words.split()[1:]:
        bare = word.strip(".,;:“”\"'’()")
        if bare[:1].isupper() and len(bare) >= LEAST_LETTERS:
            yield fold(bare)
