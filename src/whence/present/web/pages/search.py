"""Claims by their words, and by frame, actor, source, place, time and polarity."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sqlalchemy.exc import OperationalError

from whence.errors import MissingWeightsError
from whence.model.claim import Claim, Frame, Polarity
from whence.pipeline.alike import find_alike
from whence.present.brief.wording import TOPICS
from whence.present.web import urls
from whence.present.web.desk import Asked, Desk
from whence.present.web.parts import Cell, Choice, ClaimCard, Facet, Pager, Table, pager
from whence.store import ClaimFilter

_SIZE, _MOST_ALIKE = 25, 400
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
        "by": asked.among("by", ("meaning",)) if desk.embed else "",
    }
    page = asked.page()
    find = _alike if now["by"] and now["words"] else _found
    total, claims, remark = find(desk, now, (page - 1) * _SIZE)
    cards = desk.cards(claims)

    def there(**changed: object) -> str:
        return urls.search(**{**now, **changed})

    return Search(
        title="Search",
        **{
            name: now[name]
            for name in ("words", "actor", "source", "place", "since", "until")
        },
        hidden=tuple(
            (name, now[name]) for name in ("frame", "polarity", "by") if now[name]
        ),
        facets=_facets(now, there, by_meaning=desk.embed is not None),
        remark=remark,
        cards=cards,
        table=_table(claims, cards),
        pager=pager(total, page, _SIZE, "claims", lambda n: there(page=n)),
    )


def _facets(
    now: dict[str, str], there: Callable[..., str], *, by_meaning: bool
) -> tuple[Facet, ...]:
    frames = [
        Choice("everything", there(frame=""), None, not now["frame"]),
        *(Choice(TOPICS[f], there(frame=f.value), None, f == now["frame"]) for f in Frame),
    ]
    polarities = [
        Choice("any", there(polarity=""), None, not now["polarity"]),
        *(
            Choice(p.value, there(polarity=p.value), None, p == now["polarity"])
            for p in Polarity
        ),
    ]
    ways = [
        Choice("words", there(by=""), None, not now["by"]),
        Choice("meaning", there(by="meaning"), None, bool(now["by"])),
    ]
    found = (Facet("About", frames), Facet("Polarity", polarities))
    return (Facet("By", ways), *found) if by_meaning else found


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


def _alike(
    desk: Desk, now: dict[str, str], skip: int
) -> tuple[int, tuple[Claim, ...], str]:
    """Claims like the words, of those that fit everything else that was asked."""
    if desk.embed is None:
        return 0, (), "This desk has no model for meaning."
    try:
        found = find_alike(desk.case, now["words"], desk.embed, _MOST_ALIKE)
    except MissingWeightsError as error:
        return 0, (), f"{error}."
    claims = desk.findings.claims_by_id(key for key, _ in found.claims)
    fitting = [claims[key] for key, _ in found.claims if _fits(claims[key], now)]
    remark = "Found by meaning, the most alike first; what is alike need not agree."
    if found.known < found.total:
        remark += (
            f" {found.known:,} of {found.total:,} claims have been read for meaning so far."
        )
    return len(fitting), tuple(fitting[skip : skip + _SIZE]), remark


def _fits(claim: Claim, now: dict[str, str]) -> bool:
    day = claim.published.start.isoformat() if claim.published else ""
    roles = {(f.name.casefold(), f.id) for role in claim.roles for f in role.fillers}
    sources = {
        (n.casefold(), i)
        for hop in claim.chain
        for n, i in zip(hop.name, hop.ids, strict=False)
    }
    places = {(place.name.casefold(), place.id) for place in claim.where}
    named = ((now["actor"], roles), (now["source"], sources), (now["place"], places))
    return (
        now["frame"] in {"", claim.frame.value}
        and now["polarity"] in {"", claim.wording.polarity.value}
        and (not now["since"] or day >= now["since"])
        and (not now["until"] or "" < day <= f"{now['until']}~")
        and all(
            not asked or any(asked.casefold() == n or asked == i for n, i in held)
            for asked, held in named
        )
    )


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
