"""Sections of the brief that weighing fills; each is a function from findings to a section."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from whence.model.finding import (
    AnswerKind,
    Independence,
    Position,
    Question,
    Range,
    Weighed,
)
from whence.model.ids import ClaimId
from whence.present.brief.page import Entry, Item, Section
from whence.present.brief.wording import count_words

Entries = Mapping[ClaimId, Entry]
SectionOf = Callable[[Weighed, Entries], Section | None]

_REPEATED = 2  # articles that make one origin look like more


def disputed(weighed: Weighed, entries: Entries) -> Section | None:
    """Questions that got answers which cannot both hold."""
    items = []
    for question in weighed.questions:
        answers = [
            p for p in question.positions if p.answer.kind is not AnswerKind.WITHHOLDS
        ]
        if len(answers) > 1 and question.range is None:
            lines = [_position_line(position) for position in question.positions]
            items.append(Item(question.text, lines, _entries(question.claims, entries)))
    return _section("What is disputed", "disputed", disputed, items)


def changed(weighed: Weighed, entries: Entries) -> Section | None:
    """Sources that changed their answer, and wordings that changed on their way."""
    items = [
        Item(
            f"{shift.source}: from “{shift.from_answer}” to “{shift.to_answer}”",
            (shift.why,),
            _entries((shift.earlier, shift.later), entries),
        )
        for question in weighed.questions
        for shift in question.shifts
    ]
    items += [
        Item(
            f"{question.text} The wording got {drift.direction.value}",
            (drift.why,),
            _entries((drift.nearer, drift.further), entries),
        )
        for question in weighed.questions
        for drift in question.drifts
    ]
    return _section("What changed", "changed", changed, items)


def single_origin(weighed: Weighed, entries: Entries) -> Section | None:
    """Answers that several articles carry but that rest on one origin."""
    items = []
    for question, position in _positions(weighed):
        shown = _entries(position.claims, entries)
        articles = {entry.article for entry in shown}
        one = position.origins.independence is Independence.ONE
        if one and len(articles) >= _REPEATED:
            heading = f"{question.text} – {position.answer.label}"
            items.append(Item(heading, (position.origins.why,), shown))
    return _section("What rests on one source", "one-source", single_origin, items)


def figures(weighed: Weighed, entries: Entries) -> Section | None:
    """Figures over independent origins, with every report's own."""
    items = [
        Item(
            question.text,
            (_range_line(question.range),),
            _entries(question.claims, entries),
        )
        for question in weighed.questions
        if question.range is not None and len(question.claims) > 1
    ]
    return _section("Figures", "figures", figures, items)


def headline_gaps(weighed: Weighed, entries: Entries) -> Section | None:
    """Headlines that say more than their article, or the opposite."""
    items = []
    for gap in weighed.headline_gaps:
        claims = (gap.headline,) if gap.body is None else (gap.headline, gap.body)
        items.append(Item(gap.why, (), _entries(claims, entries)))
    return _section("Headlines against their articles", "headlines", headline_gaps, items)


def _section(
    title: str, anchor: str, made_by: SectionOf, items: Sequence[Item]
) -> Section | None:
    if not items:
        return None
    return Section(title, anchor, made_by.__doc__ or "", tuple(items))


def _positions(weighed: Weighed) -> Iterator[tuple[Question, Position]]:
    for question in weighed.questions:
        for position in question.positions:
            yield question, position


def _entries(claims: Sequence[ClaimId], entries: Entries) -> tuple[Entry, ...]:
    return tuple(entries[claim] for claim in claims if claim in entries)


def _position_line(position: Position) -> str:
    holders = ", ".join(position.holders) or "an article's own voice"
    origins = position.origins
    if origins.independence is Independence.SEVERAL:
        rests = count_words(origins.count, "independent origin")
    else:
        rests = origins.independence.value
    return f"{position.answer.label} – {holders} ({rests})"


def _range_line(found: Range) -> str:
    known = (("low", found.low), ("best", found.best), ("high", found.high))
    values = ", ".join(f"{name} {value:,g}" for name, value in known if value is not None)
    return f"{found.unit}: {values or 'no figure'} (rule: {found.rule.value})".lstrip(": ")


SECTIONS: tuple[SectionOf, ...] = (disputed, changed, single_origin, figures, headline_gaps)
