"""What rests on what: answers, the origins they rest on, and the articles that carry them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from whence.model.finding import Origin, Position
from whence.model.ids import ClaimId
from whence.present.web.parts import ClaimCard

WIDTH, ROW, TOP = 960, 30, 34
_COLUMNS = (8, 282, 622)  # left edges of the boxes, in pixels
_WIDTHS = (214, 280, 330)
_LONGEST = (28, 37, 44)  # characters
_MOST = 24  # boxes in a column


@dataclass(frozen=True, slots=True)
class Box:
    """One answer, origin or article; `faint` marks an origin that is not established."""

    text: str
    full: str
    href: str
    x: float
    y: float
    width: float
    faint: bool


@dataclass(frozen=True, slots=True)
class Thread:
    """A line from box to box."""

    x1: float
    y1: float
    x2: float
    y2: float
    faint: bool


@dataclass(frozen=True, slots=True)
class Bough:
    """An origin below its answer, for a screen without room for columns; `cards` carry it."""

    name: str
    faint: bool
    cards: Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class RootGraph:
    """Three columns and the lines between them; empty when there is nothing to tell apart.

    Attributes:
        width: In pixels.
        height: In pixels.
        heads: What the columns hold, with their left edges.
        boxes: Answers, origins and articles.
        threads: Lines between them.
        boughs: The same as a list: each answer with its origins and their articles.
    """

    width: int
    height: int
    heads: Sequence[tuple[int, str]]
    boxes: Sequence[Box]
    threads: Sequence[Thread]
    boughs: Sequence[tuple[str, Sequence[Bough]]]


def roots_of(
    answers: Sequence[tuple[str, Position]], cards: Mapping[ClaimId, ClaimCard]
) -> RootGraph:
    """The graph of a question.

    Args:
        answers: Positions with their answers in words.
        cards: How claims are shown; those that are not among them are left out.
    """
    columns: tuple[dict[str, Box], ...] = ({}, {}, {})
    joined: dict[tuple[str, int, str], bool] = {}
    boughs: dict[str, list[Bough]] = {}
    for answer, position in answers:
        for origin in position.origins.origins:
            told = [
                cards[key]
                for key in origin.claims
                if key in cards and key in position.claims
            ]
            if not told:
                continue
            faint = not origin.established
            boughs.setdefault(answer, []).append(_bough(origin, told))
            ends = (
                _place(columns, 0, answer, answer, "", faint=False),
                _place(columns, 1, origin.key, origin.name, "", faint=faint),
            )
            if all(ends):
                joined[answer, 0, origin.key] = faint
            for card in told:
                article = f"{card.outlet}, {card.published}"
                if (
                    _place(columns, 2, article, article, card.article, faint=False)
                    and ends[1]
                ):
                    joined[origin.key, 1, article] = faint
    boxes = [box for column in columns for box in column.values()]
    height = TOP + ROW * max(map(len, columns)) if boxes else 0
    threads = [
        _thread(columns[left][one], columns[left + 1][other], faint=faint)
        for (one, left, other), faint in joined.items()
    ]
    heads = tuple(zip(_COLUMNS, ("Answer", "Origin", "Article"), strict=True))
    listed = tuple((answer, tuple(own)) for answer, own in boughs.items())
    return RootGraph(WIDTH, height, heads, tuple(boxes), tuple(threads), listed)


def _bough(origin: Origin, told: Sequence[ClaimCard]) -> Bough:
    articles = {f"{card.outlet}, {card.published}": card.article for card in told}
    return Bough(origin.name, not origin.established, tuple(articles.items()))


def _place(
    columns: Sequence[dict[str, Box]],
    at: int,
    key: str,
    text: str,
    href: str,
    *,
    faint: bool,
) -> bool:
    """Put a box below the others of its column; whether it has a place there."""
    column = columns[at]
    if key not in column and len(column) < _MOST:
        short = text if len(text) <= _LONGEST[at] else text[: _LONGEST[at] - 1] + "…"
        y = TOP + ROW * len(column)
        column[key] = Box(short, text, href, _COLUMNS[at], y, _WIDTHS[at], faint)
    return key in column


def _thread(one: Box, other: Box, *, faint: bool) -> Thread:
    middle = ROW / 2 - 4
    return Thread(one.x + one.width, one.y + middle, other.x, other.y + middle, faint)
