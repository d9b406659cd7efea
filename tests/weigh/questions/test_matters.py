"""Which free statements say the same thing."""

import numpy as np
import pytest
from tests.weigh.build import article, say

from whence.weigh import question_keys, spread, together
from whence.weigh.questions.matters import same_facts


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


def test_close_vectors_do_not_outweigh_facts():
    """Words that are half the same are joined by vectors, and never against a number or name."""

    def alike(found):
        return np.ones((len(found), 1), np.float32)

    def groups(*texts):
        claims = [
            say(article(f"{n}.txt", text=text), "statement", chain=["Mayor"])
            for n, text in enumerate(texts)
        ]
        return len(together(question_keys(claims).values(), alike))

    assert groups("he says they swiftly left Borimo", "they left Borimo in haste") == 1
    assert groups("he says they swiftly left Borimo", "they left Anfara in haste") == 2
    assert groups("he says 12 swiftly left Borimo", "9 left Borimo in haste") == 2


def test_keys_spread_to_all_that_is_of_one_matter_with_them():
    claims = [
        say(article(f"{n}.txt", day=f"2024-0{n + 1}-01", text=text), "statement", chain=["Mayor"])
        for n, text in enumerate(
            (
                "the mortars stood on Kesra Hill",
                "The mortars stood on Kesra Hill, a bare ridge",
                "The mortars stood on Kesra Hill, a bare ridge to the east of the ford",
                "the ford is shut",
            )
        )
    ]  # fmt: skip
    one, two, three, other = (question_keys([claim])[claim.id] for claim in claims)
    every = [one, two, three, other]
    assert spread([one], every) == {one, two, three}
    assert spread([other], every) == {other}
    assert spread(["relation|pair|a|b"], every) == {"relation|pair|a|b"}
    assert sorted(map(sorted, together(every))) == sorted(
        map(sorted, ([one, two, three], [other]))
    )
