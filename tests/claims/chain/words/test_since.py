"""When it was said, by how long before something else it was."""

from datetime import date

import pytest
from tests.claims.hand import resolved_of

from whence.claims.chain.words.since import told_since
from whence.claims.syntax.tree import Tree

DAY = date(2024, 5, 24)


def said(words, cue="denied"):
    rows = " ".join(
        f"{word}/{word.lower().removesuffix('s')}/NN/0/root" for word in words.split()
    )
    resolved = resolved_of(words, rows)
    tree = Tree(resolved.reading, words)
    return told_since(tree.form.index(cue), tree, {}, DAY)


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("Yusuf said five days after he denied it", date(2024, 5, 19), date(2024, 5, 20)),
        ("A week after she denied it", date(2024, 5, 16), date(2024, 5, 19)),
        ("Two months after Yusuf first denied it", date(2024, 3, 10), date(2024, 4, 10)),
    ],
)
def test_the_days_before(words, start, end):
    when = said(words)
    assert (when.start, when.end) == (start, end)
    assert when.text == " ".join(words.split("after")[0].split()[-2:]) + " after"


@pytest.mark.parametrize(
    "words",
    [
        "Soon after he denied it",
        "After he denied it",
        "Five days after the raid , Yusuf denied it",
        "Five shells after he denied it",
    ],
)
def test_what_tells_no_distance_from_the_saying(words):
    assert said(words) is None
