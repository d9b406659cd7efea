"""A period as a slider over months: works as a form, by keys, and without any script."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from whence.present.brief.wording import MONTHS, count_words
from whence.present.web.desk import Asked
from whence.present.web.parts import Cell, Table

WIDTH, HEIGHT = 960, 44
# What is shown of the months before the one chosen; 0 stands for all of them.
SPANS = {"1": "that month", "3": "three months up to it", "12": "a year up to it", "0": "everything up to it"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Bar:
    """How much was published in a month, in pixels."""

    words: str
    href: str
    x: float
    y: float
    width: float
    height: float
    chosen: bool


@dataclass(frozen=True, slots=True)
class Slider:
    """The months of a case with the one that is chosen.

    Attributes:
        first: The first month, as a number that is the same in every case.
        last: The last month.
        month: The month chosen, or the last while none is.
        words: The period shown, in words.
        span: How many months up to it are shown, as code.
        spans: Spans to choose from, with what they mean.
        back: Address of the month before, or empty.
        on: Address of the month after, or empty.
        whole: Address of the whole time, or empty where it is shown.
        bars: How much every month holds.
        table: The same in words.
    """

    first: int
    last: int
    month: int
    words: str
    span: str
    spans: Sequence[tuple[str, str]]
    back: str
    on: str
    whole: str
    bars: Sequence[Bar]
    table: Table


@dataclass(frozen=True, slots=True)
class Period:
    """The first and last day asked for as they stand in an address; empty where open."""

    since: str
    until: str


def number_of(month: str) -> int:
    """A month as a number, so that a slider can count it.

    >>> number_of("2024-05"), month_of(number_of("2024-05"))
    (24292, '2024-05')
    """
    year, _, part = month.partition("-")
    return int(year) * 12 + int(part) - 1


def month_of(number: int) -> str:
    """The month of a number."""
    return f"{number // 12:04}-{number % 12 + 1:02}"


def period_asked(asked: Asked, counted: Mapping[str, int]) -> tuple[Period, int | None]:
    """The period in force, and the month of the slider if it is set by that."""
    month = asked.get("month")
    if not counted or not (month.isascii() and month.isdigit() and len(month) < 6):
        return Period(asked.day("since"), asked.day("until")), None
    first, last = number_of(min(counted)), number_of(max(counted))
    chosen = min(max(int(month), first), last)
    span = int(asked.among("span", SPANS) or "1")
    since = month_of(max(first, chosen - span + 1)) if span else ""
    return Period(since, month_of(chosen)), chosen


def slider_of(
    asked: Asked,
    counted: Mapping[str, int],
    chosen: int | None,
    there: Callable[..., str],
    caption: str,
) -> Slider | None:
    """The slider, or `None` where less than two months are known.

    Args:
        asked: What was asked for.
        counted: How much every month holds.
        chosen: The month in force, or `None`.
        there: Function from a month and a span to an address.
        caption: What is counted.
    """
    if len(counted) < 2:
        return None
    first, last = number_of(min(counted)), number_of(max(counted))
    span = asked.among("span", SPANS) or "1"

    def at(month: int) -> str:
        inside = first <= month <= last
        return there(month=month, span=span) if inside else ""

    return Slider(
        first=first,
        last=last,
        month=last if chosen is None else chosen,
        words=_words(first, chosen, int(span)),
        span=span,
        spans=list(SPANS.items()),
        back=at(last if chosen is None else chosen - 1),
        on=at(chosen + 1) if chosen is not None else "",
        whole=there() if chosen is not None else "",
        bars=_bars(counted, first, last, chosen, at),
        table=_table(counted, at, caption),
    )


def _bars(
    counted: Mapping[str, int],
    first: int,
    last: int,
    chosen: int | None,
    at: Callable[[int], str],
) -> tuple[Bar, ...]:
    wide, most = WIDTH / (last - first + 1), max(counted.values())
    made = []
    for month, count in counted.items():
        number = number_of(month)
        high = max(2.0, HEIGHT * count / most)
        made.append(
            Bar(
                f"{_named(number)}: {count_words(count, 'claim')}",
                at(number),
                round((number - first) * wide + wide * 0.1, 1),
                round(HEIGHT - high, 1),
                round(max(1.5, wide * 0.8), 1),
                round(high, 1),
                number == chosen,
            )
        )
    return tuple(made)


def _table(counted: Mapping[str, int], at: Callable[[int], str], caption: str) -> Table:
    rows = [
        (Cell(_named(number_of(m)), at(number_of(m))), Cell(f"{n:,}", number=True))
        for m, n in counted.items()
    ]
    return Table(caption, ("Month", "Claims"), rows)


def _words(first: int, chosen: int | None, span: int) -> str:
    if chosen is None:
        return "the whole time"
    start = max(first, chosen - span + 1) if span else first
    return _named(chosen) if start == chosen else f"{_named(start)} to {_named(chosen)}"


def _named(number: int) -> str:
    return f"{MONTHS[number % 12]} {number // 12}"
