"""Claims by their words, and by frame, actor, source, place, time and polarity."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.exc import OperationalError

from whence.model.claim import Claim, Frame, Polarity
from whence.present.brief.wording import TOPICS
from whence.present.web import urls
from whence.present.web.desk import Asked, Desk
from whence.present.web.parts import Cell, Choice, ClaimCard, Facet, Pager, Table, pager
from whence.store import ClaimFilter

_SIZE = 25
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Search:
    """Claims that fit.

    Attributes:
        title: Title of the page.
        words: Words asked for.
        actor: Someone in a role.
        source: Someone in the chain.
        place: A place.
        since: First day of publication.
        until: Last day of publication.
        hidden: Facets in force, to be kept when the form is sent.
        facets: Ways to narrow the list.
        remark: What was made of words that are no query, or empty.
        cards: The claims.
        table: The same for a download.
        pager: Where one is.
    """

    title: str
    words: str
    actor: str
    source: str
    place: str
    since: str
    until: str
    hidden: Sequence[tuple[str, str]]
    facets: Sequence[Facet]
    remark: str
    cards: Sequence[ClaimCard]
    table: Table
    pager: Pager
    template: str = "search.html"


def build(desk: Desk, asked: Asked) -> Search:
    """One page of what was found."""
    now = {
        "words": asked.get("words"),
        "actor": asked.get("actor"),
        "source": asked.get("source"),
        "place": asked.get("place"),
        "since": asked.day("since"),
        "until": asked.day("until"),
        "frame": asked.among("frame", [f.value for f in Frame]),
        "polarity": asked.among("polarity", [p.value for p in Polarity]),
    }
    page = asked.page()
    total, claims, remark = _found(desk, now, (page - 1) * _SIZE)
    cards = desk.cards(claims)

    def there(**changed: object) -> str:
        return urls.search(**{**now, **changed})

    return Search(
        title="Search",
        **{name: now[name] for name in ("words", "actor", "source", "place", "since", "until")},
        hidden=tuple((name, now[name]) for name in ("frame", "polarity") if now[name]),
        facets=(
            Facet("About", [
                Choice("everything", there(frame=""), None, not now["frame"]),
                *(Choice(TOPICS[f], there(frame=f.value), None, f == now["frame"]) for f in Frame),
            ]),
            Facet("Polarity", [
                Choice("any", there(polarity=""), None, not now["polarity"]),
                *(Choice(p.value, there(polarity=p.value), None, p == now["polarity"]) for p in Polarity),
            ]),
        ),
        remark=remark,
        cards=cards,
        table=_table(claims, cards),
        pager=pager(total, page, _SIZE, "claims", lambda n: there(page=n)),
    )  # fmt: skip


def _found(
    desk: Desk, now: dict[str, str], skip: int
) -> tuple[int, tuple[Claim, ...], str]:
    words = now["words"] or None
    try:
        return (*desk.lookup.claims(_filter(now, words), _SIZE, skip), "")
    except OperationalError:
        # FTS5 refuses words such as a lone quotation mark; then every word must occur.
        plain = " ".join(f'"{word}"' for word in _WORD.findall(words or ""))
        remark = "These words are no query; every one of them was looked for instead."
        if not plain:
            return 0, (), "There is no word to look for."
        return (*desk.lookup.claims(_filter(now, plain), _SIZE, skip), remark)


def _filter(now: dict[str, str], words: str | None) -> ClaimFilter:
    asked = {key: value or None for key, value in now.items()}
    return ClaimFilter(
        frame=asked["frame"],
        actor=asked["actor"],
        source=asked["source"],
        place=asked["place"],
        polarity=asked["polarity"],
        words=words,
        since=asked["since"],
        until=asked["until"] and f"{asked['until']}~",  # a month holds its days
    )


def _table(claims: Sequence[Claim], cards: Sequence[ClaimCard]) -> Table:
    rows = [
        (
            Cell(card.published),
            Cell(card.outlet),
            Cell(card.topic),
            Cell(" ".join(claim.quote.split())),
            Cell(" ← ".join(step.name for step in card.trail)),
        )
        for claim, card in zip(claims, cards, strict=True)
    ]
    return Table("Claims", ("Published", "Outlet", "About", "Words", "Chain"), rows)
