"""The text in which claims stand, with a piece of what comes before it."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import func, select

from whence.model.ids import ClaimId
from whence.store import tables as t
from whence.store.case import Case
from whence.store.findings import AT_ONCE, batched


@dataclass(frozen=True, slots=True)
class Passage:
    """The sentence of a claim in its article.

    Attributes:
        title: Headline of the article, or empty.
        before: Up to so many characters of text before the sentence, as asked for.
        sentence: The sentence.
    """

    title: str
    before: str
    sentence: str


def find_passages(
    case: Case, claims: Iterable[ClaimId], most_before: int
) -> dict[ClaimId, Passage]:
    """Where each of some claims stands.

    Args:
        case: The case, open.
        claims: Ids; those of no claim are left out.
        most_before: Characters of text before the sentence.
    """
    start, end = t.claim.c.sentence_start, t.claim.c.sentence_end
    # The larger of `cut` and 0, which SQLite and PostgreSQL name differently; SQL counts from 1.
    cut = start - most_before
    reach = (func.abs(cut) + cut) // 2
    query = select(
        t.claim.c.id,
        t.document.c.title,
        (start - reach).label("led"),
        func.substr(t.document.c.text, reach + 1, end - reach).label("words"),
    ).join_from(t.claim, t.document, t.claim.c.document == t.document.c.id)
    found: dict[ClaimId, Passage] = {}
    for part in batched(sorted(claims), AT_ONCE):
        for row in case.session.rows(query.where(t.claim.c.id.in_(part))):
            led, words = int(row["led"]), row["words"]
            found[row["id"]] = Passage(row["title"] or "", words[:led], words[led:])
    return found
