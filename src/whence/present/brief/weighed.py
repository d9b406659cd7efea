"""What weighing left in a case, gathered for the brief."""

from whence.model.finding import Weighed
from whence.pipeline.weighing import find_families_in
from whence.store import Case
from whence.store.findings import Findings


def weighed_of(case: Case) -> Weighed:
    """Families of copies, questions and headline gaps of a case; empty before weighing."""
    findings = Findings(case)
    return Weighed(
        families=find_families_in(case),
        questions=tuple(findings.questions()),
        headline_gaps=tuple(findings.headline_gaps()),
    )
