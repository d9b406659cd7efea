"""Negations and hedges from scores."""

import numpy as np

from whence.read.decode.marks import hedges_of, negations_of, runs


def test_neighbouring_words_are_one_run():
    assert runs([1, 2, 3, 6, 8, 9]) == ((1, 4), (6, 7), (8, 10))
    assert runs([]) == ()


def test_a_scope_stays_in_the_sentence_of_its_cue():
    cue = np.array([-9, 9, -9, -9, -9], np.float32)
    scope = np.full((5, 5), -9, np.float32)
    scope[1] = [9, -9, 9, -9, 9]
    (found,) = negations_of(cue, scope, [0, 0, 0, 1, 1])
    assert found.cue == ((1, 2),)
    assert found.scope == ((0, 1), (2, 3))


def test_two_words_make_one_cue():
    cue = np.array([9, 9, -9], np.float32)
    (found,) = negations_of(cue, np.full((3, 3), -9, np.float32), [0, 0, 0])
    assert found.cue == ((0, 2),)
    assert found.scope == ()


def test_hedges_carry_their_probability():
    ((run, score),) = hedges_of(np.array([-9, 9, 9, -9], np.float32))
    assert run == (1, 3)
    assert score > 0.99
