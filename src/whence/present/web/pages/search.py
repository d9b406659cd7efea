"""Claims by their words, and by frame, actor, source, place, time, polarity, strength and certainty."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.exc import OperationalError

from whence.errors import MissingWeightsError
from whence.model.claim import Claim
from whence.pipeline.alike import find_alike
from whence.present.web import urls
from whence.present.web.conditions import (
    CHOSEN,
    Field,
    asked_conditions,
    claim_filter,
    facets_of,
    fields_of,
    name_facets,
    named_in,
)
from whence.present.web.desk import Asked, Desk
from whence.present.web.parts import Cell, Choice, ClaimCard, Facet, Pager, Table, pager
from whence.store import ClaimFilter

_SIZE, _MOST_ALIKE = 25, 400
_WORD = re.compile(r"\w+")
# Total, the claims of this page, a remark, and what the store was asked for.
Found = tuple[int, tuple[Claim, ...], str, ClaimFilter | None]


@dataclass(frozen=True, slots=True)
class Search:
    """Claims that fit.

    Attributes:
        title: Title of the page.
        fields: What can be typed.
        hidden: Facets in force, to be kept when the form is sent.
        facets: Ways to narrow the list.
        remark: What was made of words that are no query, or empty.
        together: Where these claims can be judged together, or empty.
        cards: The claims.
        table: The same for a download.
        pager: Where one is.
    """

    title: str
    fields: Sequence[Field]
    hidden: Sequence[tuple[str, str]]
    facets: Sequence[Facet]
    remark: str
    together: str
    cards: Sequence[ClaimCard]
    table: Table
    pager: Pager
    template: str = "search.html"


def build(desk: Desk, asked: Asked) -> Search:
    """One page of what was found."""
    now = asked_conditions(asked)
    now["by"] = asked.among("by", ("meaning",)) if desk.embed else ""
    page, size = asked.page(), asked.size(_SIZE)
    by_meaning = bool(now["by"] and now["words"])
    find = _alike if by_meaning else find_claims
    total, claims, remark, wanted = find(desk, now, size, (page - 1) * size)
    cards = desk.cards(claims)

    def there(**changed: object) -> str:
        return urls.search(**{**now, **changed})

    ways = Facet(
        "By",
        [
            Choice("words", there(by=""), None, not now["by"]),
            Choice("meaning", there(by="meaning"), None, bool(now["by"])),
        ],
    )
    named = named_in(desk, wanted, total)
    facets = (*facets_of(desk, now, there, wanted), *name_facets(now, there, named))
    return Search(
        title="Search",
        fields=fields_of(now, named),
        hidden=tuple((name, now[name]) for name in (*CHOSEN, "by") if now[name]),
        facets=(ways, *facets) if desk.embed else facets,
        remark=remark,
        together="" if by_meaning or not total else urls.together(**now),
        cards=cards,
        table=_table(claims, cards),
        pager=pager(total, page, size, "claims", lambda n: there(page=n)),
    )


def find_claims(
    desk: Desk, now: Mapping[str, str], most: int, skip: int, *, unjudged: bool = False
) -> Found:
    """Claims by words and conditions; words that are no query are looked for one by one."""
    wanted = claim_filter(now, unjudged=unjudged)
    try:
        return (*desk.lookup.claims(wanted, most, skip), "", wanted)
    except OperationalError:
        # FTS5 refuses words such as a lone quotation mark; then every word must occur.
        plain = " ".join(f'"{word}"' for word in _WORD.findall(now["words"]))
        if not plain:
            return 0, (), "There is no word to look for.", None
        remark = "These words are no query; every one of them was looked for instead."
        wanted = claim_filter(now, words=plain, unjudged=unjudged)
        return (*desk.lookup.claims(wanted, most, skip), remark, wanted)


def _alike(desk: Desk, now: Mapping[str, str], most: int, skip: int) -> Found:
    """Claims like the words, of those that fit everything else that was asked."""
    if desk.embed is None:
        return 0, (), "This desk has no model for meaning.", None
    try:
        found = find_alike(desk.case, now["words"], desk.embed, _MOST_ALIKE)
    except MissingWeightsError as error:
        return 0, (), f"{error}.", None
    fit = desk.lookup.fitting(
        [key for key, _ in found.claims], claim_filter({**now, "words": ""})
    )
    fitting = [key for key, _ in found.claims if key in fit]
    claims = desk.findings.claims_by_id(fitting[skip : skip + most])
    remark = (
        "By meaning, the most alike first: those far down have little in common with your words, "
        "and what is alike need not agree."
    )
    if found.known < found.total:
        remark += (
            f" {found.known:,} of {found.total:,} claims have been read for meaning so far."
        )
    shown = tuple(claims[key] for key in fitting[skip : skip + most])
    return len(fitting), shown, remark, None


def _table(claims: Sequence[Claim], cards: Sequence[ClaimCard]) -> Table:
    rows = [
        (
            Cell(card.published),
            Cell(card.outlet),
            Cell(card.topic),
            Cell(" ".join(claim.quote.split())),
            Cell(" ← ".join(step.name for step in card.trail)),
            Cell(claim.wording.strength.value),
            Cell(f"{claim.extraction:.2f}"),
            Cell(card.question_text, card.question),
            Cell(claim.id, card.href),
        )
        for claim, card in zip(claims, cards, strict=True)
    ]
    columns = ("Published", "Outlet", "About", "Words", "Chain", "Worded", "Certainty")
    return Table("Claims", (*columns, "Question", "Claim"), rows)
