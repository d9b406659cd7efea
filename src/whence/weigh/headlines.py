"""Headlines that say more than their article, or the opposite."""

from collections import defaultdict
from collections.abc import Sequence

from whence.model.claim import Claim
from whence.model.finding import HeadlineGap
from whence.weigh.answers import answer_of, at_odds
from whence.weigh.shifts import SAME_STRENGTH, strength


def find_headline_gaps(question: Sequence[Claim]) -> tuple[HeadlineGap, ...]:
    """Headlines on one question that their own body contradicts or words more weakly.

    Args:
        question: All claims on one question.
    """
    by_article: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in question:
        by_article[claim.document].append(claim)
    gaps = []
    for claims in by_article.values():
        body = [claim for claim in claims if claim.part != "headline"]
        heads = [claim for claim in claims if claim.part == "headline"]
        gaps += [gap for head in heads if body and (gap := _gap(head, body))]
    return tuple(gaps)


def _gap(head: Claim, body: Sequence[Claim]) -> HeadlineGap | None:
    answer = answer_of(head)
    against = next((claim for claim in body if at_odds(head, claim)), None)
    if against and all(at_odds(head, claim) for claim in body):
        why = (
            f"The headline says “{answer.label}”, the article “{answer_of(against).label}”."
        )
        return HeadlineGap(head.id, against.id, why)
    strongest = max(body, key=lambda claim: (strength(claim), claim.id))
    if strength(head) - strength(strongest) >= SAME_STRENGTH:
        hedges = ", ".join(hedge.text for hedge in strongest.wording.hedges)
        why = f"The headline states flatly what the article words as “{hedges}”."
        return HeadlineGap(head.id, strongest.id, why)
    return None
