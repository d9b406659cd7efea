"""Days of saying that are told by their distance: "five days after he denied that"."""

from collections.abc import Mapping
from datetime import date, timedelta

from whence.claims.syntax.tree import Tree
from whence.model.span import Span
from whence.model.when import Basis, When

STOPS = frozenset(",;.:")
# Words between *after* and the cue: a subject and an adverb or two.
_NEAR = 5
_NUMBERS = {
    word: number
    for number, words in enumerate(
        "a/an/one two three four five six seven eight nine ten eleven twelve".split(),
        start=1,
    )
    for word in words.split("/")
}
# Days in a unit, how many days a count of it may be off, and UCDP's `date_prec` of the result.
_UNITS = {"day": (1, 0, 1), "week": (7, 1, 2), "month": (30, 15, 4), "year": (365, 60, 5)}


def told_since(
    cue: int, tree: Tree, times: Mapping[int, When], published: date | None
) -> When | None:
    """When something was said that its sentence puts so long before what it reports.

    Args:
        cue: The word of saying in the clause with *after*.
        tree: The document's tree.
        times: Times by word.
        published: The day the article appeared, from which is counted where the sentence
            gives no day of its own.
    """
    words, form = tree.words, tree.form
    within = words[cue].sentence
    nearest = range(cue - 1, max(cue - _NEAR, 1), -1)
    mark = next((w for w in nearest if form[w] == "after"), None)
    if mark is None or words[mark - 2].sentence != within:
        return None
    unit = _UNITS.get(tree.lemma[mark - 1])
    number = form[mark - 2]
    count = int(number) if number.isdigit() else _NUMBERS.get(number)
    if unit is None or count is None or any(form[w] in STOPS for w in range(mark, cue)):
        return None
    own = (
        when.start
        for word, when in sorted(times.items())
        if words[word].sentence == within and when.precision == 1 and when.start
    )
    base = next(own, published)
    if base is None:
        return None
    days, off, precision = unit
    day = base - timedelta(days=days * count)
    span = Span(words[mark - 2].span.start, words[mark].span.end)
    first, end = day - timedelta(days=off), day + timedelta(days=off + 1)
    return When(span.of(tree.text), span, first, end, precision, Basis.RELATIVE)
