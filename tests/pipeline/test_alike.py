"""Claims are found by meaning once their words have vectors."""

import numpy as np
import pytest
from tests.present.small_case import make_case

from whence.pipeline.alike import embed_some, find_alike

WORDS = ("killed", "allied", "army", "soldiers", "controls", "fighters", "province")


def embed(texts):
    """One direction a word: texts are as alike as the words they share."""
    made = np.array(
        [[text.count(word) + 0.01 for word in WORDS] for text in texts], np.float32
    )
    return made / np.linalg.norm(made, axis=1, keepdims=True)


@pytest.fixture
def case(tmp_path):
    with make_case(tmp_path / "c.whence") as opened:
        yield opened


def test_nothing_is_found_before_vectors_are_made(case):
    found = find_alike(case, "soldiers killed", embed, 5)
    assert (found.claims, found.known) == ((), 0)
    assert found.total > 0


def test_vectors_are_made_in_slices_and_once_only(case):
    made = [embed_some(case, embed, 3) for _ in range(5)]
    assert made[0] == 3
    assert made[-1] == 0
    found = find_alike(case, "allied", embed, 5)
    assert found.known == found.total


def test_the_most_alike_come_first_and_strangers_not_at_all(case):
    embed_some(case, embed, 99)
    found = find_alike(case, "soldiers killed", embed, 5)
    quotes = {claim.id: claim.quote for claim in case.claims()}
    assert "killed 17 soldiers" in quotes[found.claims[0][0]]
    likeness = [value for _, value in found.claims]
    assert likeness == sorted(likeness, reverse=True)
    assert all("province" not in quotes[claim] for claim, _ in found.claims)


def test_no_words_find_nothing(case):
    embed_some(case, embed, 99)
    assert find_alike(case, "  ", embed, 5).claims == ()
