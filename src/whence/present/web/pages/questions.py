"""The list of questions, with ways to narrow it."""

from collections.abc import Sequence
from dataclasses import dataclass

from whence.model.finding import Position, Question
from whence.model.listing import QuestionFilter
from whence.present.brief.wording import TOPICS, count_words, ways_words
from whence.present.cli.words import answer_words
from whence.present.grades import origin_words
from whence.present.web import urls
from whence.present.web.desk import Asked, Desk
from whence.present.web.parts import Cell, Choice, Facet, Listing, Table, pager

_SIZE = 40
_MOST_HOLDERS, _MOST_ANSWERS = 3, 5
ORDERS = {"claims": "most claims", "origins": "most origins", "start": "earliest"}


@dataclass(frozen=True, slots=True)
class Questions(Listing):
    """Questions that fit what was asked."""

    template: str = "questions.html"


def build(desk: Desk, asked: Asked) -> Questions:
    """One page of the list."""
    frames = desk.lookup.frames()
    frame = asked.among("frame", dict(frames))
    disputed = asked.among("disputed", ("yes",))
    order = asked.among("order", ORDERS) or "claims"
    words, page, size = asked.get("words"), asked.page(), asked.size(_SIZE)
    wanted = QuestionFilter(frame or None, bool(disputed), words, order=order)
    total, found = desk.lookup.questions(wanted, size, (page - 1) * size)
    now = {"frame": frame, "disputed": disputed, "order": order, "words": words}

    def there(**changed: object) -> str:
        return urls.questions(**{**now, **changed})

    names = {str(key): name for key, name in TOPICS.items()}
    facets = (
        Facet(
            "About",
            (
                Choice("everything", there(frame=""), None, not frame),
                *(
                    Choice(names.get(f, f), there(frame=f), n, f == frame)
                    for f, n in frames
                ),
            ),
        ),
        Facet(
            "Only",
            (
                Choice("all", there(disputed=""), None, not disputed),
                Choice("disputed", there(disputed="yes"), None, bool(disputed)),
            ),
        ),
        Facet(
            "Order",
            [Choice(t, there(order=o), None, o == order) for o, t in ORDERS.items()],
        ),
    )
    hidden = tuple((key, value) for key, value in now.items() if value and key != "words")
    table = Table(
        "Questions with their answers",
        ("Question", "Answers, who holds them, and on how many origins", "Claims"),
        tuple(_row(question) for question in found),
        "No question fits. Take a condition away, or add articles on it.",
    )
    counted = pager(total, page, size, "questions", lambda n: there(page=n))
    return Questions("Questions", words, hidden, facets, table, counted)


def _row(question: Question) -> Sequence[Cell]:
    answers = "\n".join(
        _answer(question, one) for one in question.positions[:_MOST_ANSWERS]
    )
    more = len(question.positions) - _MOST_ANSWERS
    answers += f"\nand {count_words(more, 'more answer')}" if more > 0 else ""
    return (
        Cell(question.text, urls.question(question.id)),
        Cell(answers),
        Cell(f"{len(question.claims):,}", number=True),
    )


def _answer(question: Question, position: Position) -> str:
    holders = ", ".join(position.held_by[:_MOST_HOLDERS])
    more = len(position.holders) - _MOST_HOLDERS
    rest = f" and {more} more" if more > 0 else ""
    told = f"{answer_words(question, position)} – {holders}{rest} ({origin_words(position.origins)})"
    ways = ways_words(position)
    return f"{told}; {ways}" if ways else told
