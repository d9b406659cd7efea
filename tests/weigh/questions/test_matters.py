"""Which free statements say the same thing."""

import numpy as np
import pytest
from tests.weigh.build import article, say

from whence.weigh.questions.matters import same_facts, same_matter


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        pytest.param("we hold the town", "the town is ours", True, id="no fact in either"),
        pytest.param("12 died in Borimo", "12 of them died in Borimo", True, id="the same facts"),
        pytest.param("12 died in Borimo", "9 died in Borimo", False, id="another number"),
        pytest.param("they left Borimo", "they left Anfara", False, id="another place"),
        pytest.param("they left Borimo", "Sallo said they left Borimo", True, id="a name more"),
        pytest.param("1,200 fled", "1200 people fled", True, id="one number in two spellings"),
    ],
)  # fmt: skip
def test_numbers_and_names_part_what_vectors_join(first, second, same):
    assert same_facts(first, second) is same


@pytest.mark.parametrize(
    ("texts", "groups"),
    [
        pytest.param(("they left Borimo", "they left Anfara"), 2, id="two towns"),
        pytest.param(("they left Borimo", "they have left Borimo"), 1, id="one town"),
    ],
)
def test_close_vectors_do_not_outweigh_facts(texts, groups):
    claims = [
        say(article(f"{n}.txt", text=text), "statement") for n, text in enumerate(texts)
    ]

    def alike(found):
        return np.ones((len(found), 1), np.float32)

    assert len(same_matter(claims, alike)) == groups
