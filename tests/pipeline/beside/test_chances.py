"""A pair counts for more in the company of others that are likely of one matter with both."""

import numpy as np
import pytest

from whence.pipeline.beside.chances import (
    COMPANY,
    OWN,
    SURE,
    WITH_COMPANY,
    chances,
    company_of,
)
from whence.pipeline.beside.signs import SIGNS

OWN_AT, QUESTIONS, THIRD, CROWD = range(1, 5)


def pairs(*rows):
    half = np.array(rows, float)
    return half + half.T


def chance(odds):
    return 1 / (1 + np.exp(-odds))


def test_company_is_the_mean_over_both_questions():
    odds = pairs([0, 2, 4], [0, 0, 6], [0, 0, 0])
    found = company_of(odds, ["q", "q", "r"])
    assert found[0, 2, OWN_AT] == 4
    assert found[0, 2, QUESTIONS] == found[1, 2, QUESTIONS] == 5


def test_a_third_goes_as_far_as_its_weaker_side():
    odds = pairs([0, -9, 3], [0, 0, 1], [0, 0, 0])
    found = company_of(odds, ["q", "r", "s"])
    assert found[0, 1, THIRD] == pytest.approx(chance(1))
    # A pair is no third to itself.
    assert found[0, 2, THIRD] == pytest.approx(chance(-9))


def test_claims_on_one_question_are_surely_of_one_matter():
    odds = pairs([0, -9, -9], [0, 0, 2], [0, 0, 0])
    found = company_of(odds, ["q", "q", "s"])
    assert found[0, 2, THIRD] == pytest.approx(min(SURE, chance(2)))


def test_the_crowd_is_all_that_are_likely_so_with_either():
    odds = pairs([0, 0, -99], [0, 0, -99], [0, 0, 0])
    assert company_of(odds, ["q", "r", "s"])[0, 1, CROWD] == pytest.approx(1.0)


def test_every_sign_has_a_weight():
    assert tuple(OWN) == SIGNS
    assert tuple(WITH_COMPANY) == COMPANY


def test_likeness_and_shared_words_speak_for_one_matter():
    signs = np.zeros((2, 2, len(SIGNS)))
    signs[..., SIGNS.index("constant")] = 1
    bare = chances(signs, ["q", "r"])[0, 1]
    for name in ("likeness", "across", "passage"):
        signs[..., SIGNS.index(name)] = 0.9
    found = chances(signs, ["q", "r"])
    assert found[0, 1] == found[1, 0] > bare
    assert 0 <= found.min() <= found.max() <= 1


def test_of_some_claims_the_chances_are_the_same_as_among_those_of_all():
    signs = np.random.default_rng(7).random((6, 6, len(SIGNS)))
    asked = ["q", "r", "q", "s", "r", "t"]
    assert (chances(signs, asked, [0, 2]) == chances(signs, asked)[[0, 2]]).all()
