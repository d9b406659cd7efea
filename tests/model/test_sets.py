"""Disjoint sets: things tied to each other fall into one part, in whatever order they are tied."""

from itertools import permutations

import pytest

from whence.model.sets import DisjointSets

TIES = (("b", "c"), ("a", "b"), ("d", "e"))


@pytest.mark.parametrize("ties", list(permutations(TIES)))
def test_parts_do_not_depend_on_the_order_of_the_ties(ties):
    sets = DisjointSets("abcdef")
    for one, other in ties:
        sets.tie(one, other)
    assert sets.parts() == [["a", "b", "c"], ["d", "e"], ["f"]]
    assert sets.leader("a") == sets.leader("c") != sets.leader("d")


def test_the_first_of_a_tie_leads():
    sets = DisjointSets(range(4))
    sets.tie(0, 3)
    assert [sets.leader(item) for item in range(4)] == [0, 1, 2, 0]


def test_what_was_not_there_from_the_start_comes_in_by_being_met():
    sets = DisjointSets[str]()
    sets.tie("x", "y")
    assert sets.leader("z") == "z"
    assert sets.parts() == [["x", "y"], ["z"]]
