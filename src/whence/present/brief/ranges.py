"""A figure over independent origins, in words."""

from whence.model.finding import Range, RangeRule
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
