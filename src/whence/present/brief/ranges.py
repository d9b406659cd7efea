"""A figure over independent origins, in words."""

from collections.abc import Iterator

from whence.model.finding import AnswerKind, Position, Question, Range, RangeRule
from whence.pipeline.profiles import plural
from whence.present.brief.wording import count_words, number_words

RULES = {
    RangeRule.LATEST: "median of each origin’s latest figure",
    RangeRule.MEDIAN: "median of all figures",
    RangeRule.MOST_CAUTIOUS: "lowest figure",
}


def range_words(found: Range) -> str:
    """Low, best and high with the rule that found them; one number where they are the same."""
    unit = f" ({plural(found.unit)})" if found.unit else ""
    reports = f"from {count_words(len(found.reports), 'report')}"
    if found.low is not None and found.low == found.best == found.high:
        return f"Number{unit}: {number_words(found.low)} – {reports}"
    ends = ", ".join(
        f"{name} {'open' if value is None else number_words(value)}"
        for name, value in (("low", found.low), ("best", found.best), ("high", found.high))
    )
    best = "" if found.best is None else f"; best is the {RULES[found.rule]}"
    return f"Range{unit}: {ends} – {reports}{best}"


def range_told(question: Question) -> str:
    """The range of a question, and which of its figures are not in it and why."""
    if question.range is None:
        return ""
    words = range_words(question.range)
    if unsourced := left_unsourced(question):
        why = "listed and not in it, as no source is given beside the article"
        words += f"; {why}: {', '.join(unsourced)}"
    if apart := left_out(question):
        why = "not in it, as they count something else or a part"
        words += f"; {why}: {', '.join(apart)}"
    return words


def left_out(question: Question) -> tuple[str, ...]:
    """Figures that a question's range does not take in: soldiers are no count of all people."""
    return tuple(p.answer.label for p, inside in _figures(question) if not inside)


def left_unsourced(question: Question) -> tuple[str, ...]:
    """Figures in articles' own voice, which move no range that has a source."""
    inside = [position for position, within in _figures(question) if within]
    if not any(position.origins.count for position in inside):
        return ()
    return tuple(p.answer.label for p in inside if not p.origins.count)


def _figures(question: Question) -> Iterator[tuple[Position, bool]]:
    """Answers that are figures, each with whether the range takes any report of it in."""
    if question.range is not None:
        within = set(question.range.reports)
        for position in question.positions:
            if position.answer.kind is AnswerKind.FIGURE:
                yield position, bool(within & set(position.claims))
