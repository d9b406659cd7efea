"""Certainty weighs signs; of another reader's claims a rule's score is all that is known."""

import math

import pytest
from tests.claims.hand import coded, resolved_of

from whence.claims.certainty import (
    LEAST,
    MOST,
    Weighing,
    certainty_of,
    is_weighed,
    load_weighing,
)

WEIGHING = Weighing(0.7, {"bias": 0.5, "seen": 1.0, "pronoun": -2.0})


def test_each_sign_moves_the_odds_by_its_weight() -> None:
    assert certainty_of({"bias": 1.0}, WEIGHING) == pytest.approx(1 / (1 + math.exp(-0.5)))
    seen = certainty_of({"bias": 1.0, "seen": 1.0}, WEIGHING)
    pointed = certainty_of({"bias": 1.0, "pronoun": 1.0}, WEIGHING)
    assert pointed < certainty_of({"bias": 1.0}, WEIGHING) < seen


def test_a_sign_without_a_weight_says_nothing() -> None:
    assert certainty_of({"bias": 1.0, "new": 9.0}, WEIGHING) == certainty_of(
        {"bias": 1.0}, WEIGHING
    )


def test_nothing_is_wholly_sure() -> None:
    assert certainty_of({"seen": 99.0}, WEIGHING) == MOST
    assert certainty_of({"pronoun": 99.0}, WEIGHING) == LEAST


def test_the_weights_that_ship_are_read() -> None:
    shipped = load_weighing()
    assert 0 < shipped.point < 1
    assert "bias" in shipped.weights


def test_only_the_trained_reader_s_claims_are_weighed() -> None:
    assert is_weighed("reader sha256:0")
    assert not is_weighed("understudy 1")
    tree = (
        "The/_/DT/2/det M23/M23/NNP/3/nsubj captured/capture/VBD/0/root "
        "Goma/Goma/NNP/3/obj ./././3/punct"
    )
    by_hand = coded(resolved_of("The M23 captured Goma.", tree, "ORG M23", "Goma"))
    assert by_hand.claims[0].extraction == pytest.approx(0.82)


def test_a_frame_may_have_a_point_of_its_own() -> None:
    weighing = Weighing(0.25, {}, {"event": 0.5})
    assert weighing.point_of("event") == 0.5
    assert weighing.point_of("control") == 0.25
    assert load_weighing().point_of("event") >= load_weighing().point
