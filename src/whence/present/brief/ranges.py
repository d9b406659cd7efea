"""A figure over independent origins, in words."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from enum import StrEnum

from whence.model.figure import Bound
from whence.model.finding import AnswerKind, Position, Question
from whence.model.range import Range, RangeRule
from whence.pipeline.profiles import plural
from whence.present.brief.wording import count_words, number_words

RULES = {
    RangeRule.LATEST: "median of each origin’s latest number",
    RangeRule.MEDIAN: "median of all numbers the origins gave",
    RangeRule.MOST_CAUTIOUS: "lowest number",
}


class RuleChoice(StrEnum):
    """Rules by which a range is found, as they are asked for."""

    LATEST = "latest"
    ALL = "all"
    LOWEST = "lowest"

    @property
    def rule(self) -> RangeRule:
        """The rule itself."""
        return _CHOSEN[self]


_CHOSEN = {
    RuleChoice.LATEST: RangeRule.LATEST,
    RuleChoice.ALL: RangeRule.MEDIAN,
    RuleChoice.LOWEST: RangeRule.MOST_CAUTIOUS,
}
# What is said where an end or the best is missing.
_MISSING = {
    "low": ("no floor is named", "no floor holds for all"),
    "best": ("nobody gives one number", "nobody gives one number"),
    "high": ("no ceiling is named", "no ceiling holds for all"),
}


def ranged_by(question: Question, rule: RangeRule) -> Question:
    """The question with its figure by another rule.

    What an earlier version of the program weighed has but one; that one then stays.
    """
    ranges = [each for each in (question.range, *question.other_ranges) if each is not None]
    wanted = next((each for each in ranges if each.rule is rule), None)
    if wanted is None:
        return question
    others = tuple(each for each in ranges if each is not wanted)
    return replace(question, range=wanted, other_ranges=others)


def range_words(found: Range) -> str:
    """Low, best and high with the rule that found them; one number where there is but one.

    A bound stays a bound, and what no origin names is said to be missing.
    """
    unit = f" ({plural(found.unit)})" if found.unit else ""
    reports = f"from {count_words(len(found.reports), 'report')}"
    ends = {"low": found.low, "best": found.best, "high": found.high}
    known = [value for value in ends.values() if value is not None]
    missing = _missing(ends, several=len(found.reports) > 1)
    alone = len(known) == len(ends) or len(found.reports) == 1
    if alone and len(set(known)) == 1:
        return f"Number{unit}: {_bound(found)}{number_words(known[0])} – {reports}{missing}"
    told = ", ".join(
        f"{name} {'not given' if value is None else number_words(value)}"
        for name, value in ends.items()
    )
    best = "" if found.best is None else f"; best is the {RULES[found.rule]}"
    return f"Range{unit}: {told} – {reports}{best}{missing}"


def _bound(found: Range) -> str:
    if found.low is None and found.best is None:
        return f"{Bound.AT_MOST} "
    if found.high is None and found.best in {None, found.low}:
        return f"{Bound.AT_LEAST} "
    return f"{Bound.ABOUT} " if found.bound is Bound.ABOUT else ""


def _missing(ends: Mapping[str, float | None], *, several: bool) -> str:
    """Which ends are missing, and why."""
    told = [
        f"no {name}: {_MISSING[name][several]}"
        for name, value in ends.items()
        if value is None
    ]
    return f"; {', '.join(told)}" if told else ""


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
