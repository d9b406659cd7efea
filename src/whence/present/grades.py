"""The four grades of a report, each for itself; nothing folds them into one number."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from whence.model.band import band_words
from whence.model.claim import Claim, Hop, Polarity
from whence.model.describing import fold, is_nameless
from whence.model.finding import OriginCount, Question
from whence.model.ids import ClaimId
from whence.model.judgement import Judgement, JudgementKind
from whence.present.facts import outlet_of
from whence.store import Case
from whence.store.findings import Findings
from whence.store.judgements import Judgements

ADMIRALTY = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "cannot be judged",
}
UNGRADED = "not graded"
HEADS = ("Source reliability", "Wording", "Extraction certainty", "Corroboration")


@dataclass(frozen=True, slots=True)
class Grades:
    """What is known of one report, in four ways that do not add up.

    Attributes:
        reliability: Of the source, as an analyst has set it; or that nobody has.
        wording: How strongly the text puts it.
        extraction: How sure the program is that the text says this.
        corroboration: On how many independent origins its answer rests.
    """

    reliability: str = UNGRADED
    wording: str = ""
    extraction: str = ""
    corroboration: str = ""

    @property
    def columns(self) -> tuple[str, str, str, str]:
        """The grades in the order of `HEADS`."""
        return self.reliability, self.wording, self.extraction, self.corroboration


class Reliability:
    """Grades that analysts gave to sources, by id and by name.

    Args:
        by_id: The grade of each actor.
        by_name: The grade of each source or outlet by its folded name.
    """

    def __init__(
        self,
        by_id: Mapping[str, Judgement] | None = None,
        by_name: Mapping[str, Judgement] | None = None,
    ) -> None:
        self._by_id, self._by_name = by_id or {}, by_name or {}

    def of(self, name: str, actor: str | None = None) -> Judgement | None:
        """The grade of one source; who only is described, such as officials, has none."""
        found = self._by_id.get(actor) if actor else None
        if found is None and not is_nameless(name, opens=True):
            found = self._by_name.get(fold(name))
        return found

    def of_source(
        self, claim: Claim, outlet: str
    ) -> tuple[tuple[str, Judgement | None], ...]:
        """Every name of the one on whose word a claim stands, with its grade.

        Args:
            claim: The claim.
            outlet: Who published it: the source of what is said in the article's own voice.
        """
        if claim.chain:
            return self._of_hop(claim.chain[-1])
        return ((outlet, self.of(outlet)),)

    def words(self, claim: Claim, outlet: str) -> str:
        """The grade of the source in words; each of several sources has its own."""
        found = self.of_source(claim, outlet)
        if len(found) == 1 or not any(grade for _, grade in found):
            return grade_words(found[0][1] if found else None)
        return "; ".join(f"{name}: {grade_words(grade)}" for name, grade in found)

    def _of_hop(self, hop: Hop) -> tuple[tuple[str, Judgement | None], ...]:
        ids = (*hop.ids, *(None for _ in hop.name[len(hop.ids) :]))
        names = hop.name or (hop.text,)
        return tuple(
            (name, self.of(name, actor)) for name, actor in zip(names, ids, strict=False)
        )


def reliability_of(case: Case) -> Reliability:
    """What analysts have set for the sources of a case."""
    judgements = Judgements(case)
    graded = standing_grades(judgements.grades())
    if not graded:  # a case has thousands of actors, and most have no grade
        return Reliability()
    names: dict[str, str] = {actor.id: actor.name for actor in case.actors()}
    by_id: dict[str, Judgement] = {}
    by_name: dict[str, Judgement] = {}
    held = judgements.held()
    for one in graded:
        for same in held.group(one.subject):
            by_id[same] = one
        by_name[fold(names.get(one.subject, one.subject))] = one
    return Reliability(by_id, by_name)


def standing_grades(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """The last grade of every source among judgements, the oldest first."""
    last = {one.subject: one for one in judgements if one.kind is JudgementKind.GRADE}
    return tuple(last.values())


def grade_words(grade: Judgement | None) -> str:
    """A grade in words, or that there is none.

    >>> grade_words(None)
    'not graded'
    """
    if grade is None:
        return UNGRADED
    return f"{grade.value}: {ADMIRALTY.get(grade.value, 'no grade of the scale')}"


def origin_words(origins: OriginCount) -> str:
    """The number of independent origins, in one of its three values."""
    if origins.count > 1:
        return f"{origins.count} independent origins"
    return origins.independence.value


def wording_words(claim: Claim) -> str:
    """How strongly a claim is put: its polarity and the words that weaken it, or plainly."""
    wording = claim.wording
    marks = [] if wording.polarity is Polarity.AFFIRMED else [str(wording.polarity)]
    marks.append(
        band_words(wording) or ("on a condition" if wording.conditional else "plain")
    )
    return "; ".join(marks)


def grades_of(
    claim: Claim, origins: OriginCount, reliability: Reliability, outlet: str
) -> Grades:
    """The four grades of a claim as one answer's report."""
    return Grades(
        reliability.words(claim, outlet),
        wording_words(claim),
        f"{100 * claim.extraction:.0f}\u00a0%",
        origin_words(origins),
    )


def grades_in(
    case: Case, question: Question, claims: Mapping[ClaimId, Claim]
) -> dict[ClaimId, Grades]:
    """The four grades of claims that answer a question."""
    reliability = reliability_of(case)
    wanted = {claim.document for claim in claims.values()}
    outlets = {one.id: outlet_of(one) for one in Findings(case).documents(wanted)}
    return {
        key: grades_of(
            claims[key], position.origins, reliability, outlets[claims[key].document]
        )
        for position in question.positions
        for key in position.claims
        if key in claims
    }


def grades_record(
    claim: Claim, origins: OriginCount, reliability: Reliability, outlet: str
) -> dict[str, Any]:
    """The four grades as plain JSON values; a source that nobody graded has null."""
    return {
        "reliability": [
            {"source": name, "grade": grade.value if grade else None,
             "words": grade_words(grade), "who": grade.who if grade else None}
            for name, grade in reliability.of_source(claim, outlet)
        ],
        "wording": {
            "polarity": claim.wording.polarity.value,
            "strength": claim.wording.strength.value,
            "words": wording_words(claim),
        },
        "extraction": claim.extraction,
        "corroboration": {
            "independence": origins.independence.value, "origins": origins.count,
        },
    }  # fmt: skip
