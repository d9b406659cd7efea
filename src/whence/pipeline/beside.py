"""Questions that may be of the same matter in other words; nothing is joined, they are shown.

"The ELN had taken the four engineers" and "We are not holding any of the four engineers" are
coded as a deed and as a statement, and so are two questions. Who reads one should see the other.
"""

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from whence.model.claim import Claim
from whence.model.describing import fold
from whence.model.finding import Question
from whence.model.ids import ClaimId, DocId, QuestionId
from whence.pipeline.alike import Embed, Placed, vectors_of
from whence.store import Case
from whence.store.findings import Findings
from whence.store.lookup import Lookup

# Two texts each, a headline and words, to odds of `whence.read.comparer.LABELS`.
Text = tuple[str, str]
Compare = Callable[[Sequence[tuple[Text, Text]]], NDArray[np.float32]]

# Likeness (cosine) of two claims' words from which their matter may be one, where nothing reads
# them together; chosen among 0.80, 0.83 and 0.86 on the development part of `benchmarks/piles`,
# which prints how many quotes of one question come within reach by it ("same or beside") and how
# many others do ("beside right").
LEAST = 0.83
# Likeness from which they are read together, how many are, and what must come of it: odds that
# the matter is one, and that of those the answers cannot both be true, or are the same.
WORTH_READING, MOST_READ = 0.6, 16
LEAST_SAME, LEAST_STANCE = 0.5, 0.7
# Days between two articles that may speak of one matter.
NEAR_DAYS = 120
# Claims of a question that are compared, those like each of them, and questions that are shown.
MOST_CLAIMS, MOST_ALIKE, MOST_SHOWN = 12, 40, 5
# Texts that are turned into vectors on the way, if they have none yet: a second or two.
MOST_NEW = 300
LEAST_LETTERS = 4


class Stance(StrEnum):
    """How two claims on one matter seem to stand to each other, read by a model."""

    AGREES = "agrees"
    AGAINST = "against"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Beside:
    """A question that may be of the same matter.

    Attributes:
        question: The other question.
        claim: The claim on it that is most like one on the question asked about.
        own: That one.
        likeness: Cosine of their words, up to 1; read together, the odds that their matter is one.
        stance: What the two seem to say of it; open where nothing read them together.
    """

    question: Question
    claim: Claim
    own: Claim
    likeness: float
    stance: Stance = Stance.OPEN


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two claims that may be of one matter, and the question the other stands under."""

    asked: QuestionId
    own: Claim
    other: Claim
    likeness: float
    stance: Stance = Stance.OPEN


def find_beside(
    case: Case,
    question: Question,
    embed: Embed | None,
    compare: Compare | None = None,
    most: int = MOST_SHOWN,
) -> tuple[Beside, ...]:
    """Questions with a claim that may be of the same matter as one on this question.

    Both must name somebody or some place in common and stand in articles of about the same time.
    Claims whose words have no vector yet are passed over in a large case. Nothing is written.

    Args:
        case: The case, open.
        question: The question.
        embed: Meaning of texts as vectors; without it only claims with a known vector count.
        compare: Reads two claims together; without it only likeness counts.
        most: Most questions to give.

    Returns:
        The surest first; none for a question without claims.

    Raises:
        MissingWeightsError: A model is not there.
    """
    findings = Findings(case)
    own = findings.claims_by_id(question.claims[:MOST_CLAIMS])
    placed = vectors_of(case, embed, MOST_NEW)
    least = WORTH_READING if compare else LEAST
    alike = _alike(placed, own, frozenset(question.claims), least)
    others = findings.claims_by_id(alike)
    asked_by = Lookup(case).questions_of(others)
    pairs = [
        _Pair(asked_by[other][0], own[mine], others[other], likeness)
        for other, (likeness, mine) in sorted(alike.items())
        if other in asked_by and _may_be_one(own[mine], others[other])
    ]
    if compare:
        pairs = _read(case, pairs, compare)
    ranked = sorted(_best(pairs).values(), key=lambda p: (-p.likeness, p.asked))[:most]
    return tuple(
        Beside(there, pair.other, pair.own, pair.likeness, pair.stance)
        for pair in ranked
        if (there := findings.question(pair.asked)) is not None
    )


def _best(pairs: Iterable[_Pair]) -> dict[QuestionId, _Pair]:
    """The first of the surest pairs of each question."""
    best: dict[QuestionId, _Pair] = {}
    for pair in pairs:
        known = best.get(pair.asked)
        if known is None or pair.likeness > known.likeness:
            best[pair.asked] = pair
    return best


def _read(case: Case, pairs: Sequence[_Pair], compare: Compare) -> list[_Pair]:
    """The most alike of some pairs, read together; those on one matter."""
    chosen = sorted(pairs, key=lambda p: (-p.likeness, p.own.id, p.other.id))[:MOST_READ]
    if not chosen:
        return []
    titles = Lookup(case).titles({c.document for p in chosen for c in (p.own, p.other)})
    odds = compare([(_text(p.own, titles), _text(p.other, titles)) for p in chosen])
    return [
        replace(pair, likeness=same, stance=_stance(row, same))
        for pair, row in zip(chosen, odds.tolist(), strict=True)
        if (same := 1.0 - row[0]) >= LEAST_SAME
    ]


def _stance(odds: Sequence[float], same: float) -> Stance:
    _other, agrees, against, _open = (each / same for each in odds)
    if max(agrees, against) < LEAST_STANCE:
        return Stance.OPEN
    return Stance.AGREES if agrees > against else Stance.AGAINST


def _text(claim: Claim, titles: Mapping[DocId, str]) -> Text:
    return titles.get(claim.document, ""), " ".join(claim.quote.split())


def _alike(
    placed: Placed, own: Container[ClaimId], asked: Container[ClaimId], least: float
) -> dict[ClaimId, tuple[float, ClaimId]]:
    """Claims of other questions by how alike they are to which of one's own."""
    found: dict[ClaimId, tuple[float, ClaimId]] = {}
    for row, mine in enumerate(placed.claims):
        if mine not in own:
            continue
        likeness = placed.vectors @ placed.vectors[row]
        near = np.flatnonzero(likeness >= least)
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
