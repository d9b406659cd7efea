"""A count is quoted with the number that its sentence puts it in the place of."""

import pytest

from whence.claims.drafts.draft import Draft
from whence.claims.drafts.whose import with_replaced
from whence.model.claim import Frame
from whence.model.span import Span


@pytest.mark.parametrize(
    ("after", "kept"),
    [
        pytest.param(", not 80,000 as it had stated", ", not 80,000", id="not"),
        pytest.param(" rather than 120, he said", " rather than 120", id="rather than"),
        pytest.param(", not all of them soldiers", "", id="no number"),
        pytest.param(", not 20% of whom were armed", "", id="a share"),
    ],
)
def test_a_count_is_quoted_with_the_number_it_replaces(after, kept):
    words = "18,000 people had fled"
    draft = Draft(Frame.CASUALTIES, "", None, (), (Span(0, len(words)),))
    assert with_replaced(draft, words + after).spans[-1].end == len(words + kept)
