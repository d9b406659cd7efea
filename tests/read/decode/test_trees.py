"""Every sentence becomes a tree."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from whence.read.decode.trees import tree_of


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 100_000), st.integers(1, 14), st.integers(1, 6))
def test_any_scores_give_one_root_and_no_cycle(seed, size, candidates):
    rng = np.random.default_rng(seed)
    heads = rng.integers(-2, size + 2, size=(size, candidates))
    scores = -np.sort(rng.exponential(size=(size, candidates)), axis=1).astype(np.float32)
    roots = -rng.exponential(size=size).astype(np.float32)
    tree = tree_of(heads, scores, roots)
    assert sum(head == word for word, head in enumerate(tree.heads)) == 1
    for word in range(size):
        at, steps = word, 0
        while tree.heads[at] != at:
            at, steps = tree.heads[at], steps + 1
            assert steps <= size


def test_good_scores_are_kept():
    heads = np.array([[1, 2], [2, 0], [1, 0]])
    scores = np.log(np.array([[0.9, 0.1], [0.1, 0.05], [0.8, 0.2]], np.float32))
    roots = np.log(np.array([0.01, 0.8, 0.1], np.float32))
    assert tree_of(heads, scores, roots).heads == (1, 1, 1)
