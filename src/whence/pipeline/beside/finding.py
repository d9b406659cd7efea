"""Questions that may be of the same matter in other words; nothing is joined, they are shown.

"The ELN had taken the four engineers" and "We are not holding any of the four engineers" are
coded as a deed and as a statement, and so are two questions. Who reads one should see the other.
"""

from dataclasses import dataclass

from whence.model.claim import Claim
from whence.model.finding import Question
from whence.model.ids import QuestionId
from whence.pipeline.alike import Embed
from whence.pipeline.beside.chances import chances
from whence.pipeline.beside.gathering import NEAR_DAYS, Gathered, gather
from whence.pipeline.beside.told import Told
from whence.pipeline.beside.uncoded import Uncoded
from whence.store import Case
from whence.store.findings import Findings

# Chance from which a question is shown: chosen on `dev` and `fresh` of `benchmarks/piles`, whose
# `run.py` prints how many quotes of one question come within reach ("same or beside") and how
# many others do ("beside right").
LEAST = 0.35
# The same for a sentence that no claim was coded from: many are of no matter at all.
LEAST_UNCODED = 0.6
# Most questions that are shown, and most sentences.
MOST_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Beside:
    """A question that may be of the same matter.

    Attributes:
        question: The other question.
        claim: The claim on it that is likeliest of one matter with one on the question asked about.
        own: That one.
        chance: How likely that is, 0-1; see `chances`.
    """

    question: Question
    claim: Claim
    own: Claim
    chance: float


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that may be of the same matter, though no claim was coded from it.

    Attributes:
        uncoded: The sentence.
        own: The claim on the question asked about that it is likeliest of one matter with.
        chance: How likely that is, 0-1.
    """

    uncoded: Uncoded
    own: Claim
    chance: float


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What may be of the same matter as a question, the likeliest first.

    Attributes:
        questions: Other questions.
        sentences: Sentences that no claim was coded from.
    """

    questions: tuple[Beside, ...] = ()
    sentences: tuple[Sentence, ...] = ()


def find_beside(
    case: Case, question: Question, embed: Embed | None, most: int = MOST_SHOWN
) -> Surroundings:
    """Questions and sentences that are likely of one matter with a claim on this question.

    Both must name somebody or some place in common, in the sentence, the one before or the
    headline, and stand in articles of about the same time, in different sentences. Nothing is
    written.

    Args:
        case: The case, open.
        question: The question.
        embed: Meaning of texts as vectors; without it only what has a known vector counts.
        most: Most questions to give, and most sentences.

    Raises:
        MissingWeightsError: The encoder is not there.
    """
    found = gather(case, question, embed)
    if found is None:
        return Surroundings()
    best = sorted(_best(found).values(), key=lambda one: (-one[0], found.asked[one[1]]))
    coded = len(found.told) - len(found.uncoded)
    findings = Findings(case)
    questions = tuple(
        Beside(there, claim, own, chance)
        for chance, row, mine in [one for one in best if one[1] < coded][:most]
        if (there := findings.question(found.asked[row])) is not None
        and (claim := found.told[row].claim)
        and (own := found.told[mine].claim)
    )
    sentences = tuple(
        Sentence(found.uncoded[row - coded], own, chance)
        for chance, row, mine in [one for one in best if one[1] >= coded][:most]
        if (own := found.told[mine].claim)
    )
    return Surroundings(questions, sentences)


def _best(found: Gathered) -> dict[QuestionId, tuple[float, int, int]]:
    """By other question the chance, row and own row of the likeliest pair, if likely enough."""
    own = [row for row, asked in enumerate(found.asked) if asked == found.question]
    likely = chances(found.signs, found.asked, own)
    best: dict[QuestionId, tuple[float, int, int]] = {}
    for row, asked in enumerate(found.asked):
        least = LEAST if found.told[row].claim else LEAST_UNCODED
        for place, mine in enumerate(own) if asked != found.question else ():
            chance = float(likely[place, row])
            if chance < max(least, best.get(asked, (0.0,))[0]):
                continue
            if _may_be_one(found.told[mine], found.told[row]):
                best[asked] = (chance, row, mine)
    return best


def _may_be_one(one: Told, other: Told) -> bool:
    """Whether two stand near each other in time and name somebody or some place in common."""
    if one.published and other.published:
        apart = abs((one.published - other.published).days)
        if apart > NEAR_DAYS:
            return False
    if one.document == other.document:
        return one.sentence != other.sentence
    return bool(one.names & other.names)
