"""A figure over independent origins, in words."""

from whence.model.finding import AnswerKind, Question, Range, RangeRule
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
    """The range of a question, and which of its figures are not in it since they count others."""
    if question.range is None:
        return ""
    apart = left_out(question)
    words = range_words(question.range)
    if not apart:
        return words
    return f"{words}; not in it, as they count something else or a part: {', '.join(apart)}"


def left_out(question: Question) -> tuple[str, ...]:
    """Figures that a question's range does not take in: soldiers are no count of all people."""
    within = set(question.range.reports) if question.range else set()
    return tuple(
        position.answer.label
        for position in question.positions
        if position.answer.kind is AnswerKind.FIGURE and not within & set(position.claims)
    )
