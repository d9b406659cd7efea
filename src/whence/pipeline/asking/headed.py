"""Tolls and attacks told without a place, in articles whose headline names one."""

from collections.abc import Collection, Iterator
from itertools import islice

from sqlalchemy import select

from whence.model.claim import Claim, Frame
from whence.model.ids import ClaimId
from whence.store import Case, ClaimFilter
from whence.store import tables as t

# What an article tells of where its headline says it happened, without saying where again.
_TOLD_THERE = (Frame.CASUALTIES, Frame.EVENT, Frame.RESPONSIBILITY)
_MOST_ARTICLES = 100


def headed_by(case: Case, names: Collection[str]) -> Iterator[ClaimId]:
    """Claims of violence that name no place, of articles whose headline has every name.

    Args:
        case: The case, open.
        names: Folded names or words of one.
    """
    title = t.document.c.title
    there = [title.icontains(name, autoescape=True) for name in sorted(names)]
    rows = case.session.execute(select(t.document.c.id).where(*there))
    for (document,) in islice(rows, _MOST_ARTICLES):
        for frame in _TOLD_THERE:
            for claim in case.claims(ClaimFilter(document=document, frame=frame)):
                if _is_placeless(claim):
                    yield claim.id


def _is_placeless(claim: Claim) -> bool:
    return not claim.where and all(role.name != "place" for role in claim.roles)
