"""The sentence encoder as shipped."""

import numpy as np
import pytest

from whence.read.vectors import SIZE, Encoder


@pytest.fixture(scope="module")
def encoder():
    return Encoder(threads=1)


def test_vectors_have_unit_length(encoder):
    found = encoder.encode(["The town fell.", "Talks went on in the capital for a week."])
    assert found.shape == (2, SIZE)
    assert np.allclose(np.linalg.norm(found, axis=1), 1.0, atol=1e-4)


def test_like_statements_are_nearer_than_unlike_ones(encoder):
    a, b, c = encoder.encode([
        "Rebels seized the northern town.", "The town in the north was captured by insurgents.",
        "The cook prepared a soup of lentils.",
    ])  # fmt: skip
    assert a @ b > 0.6 > a @ c


def test_order_does_not_change_a_vector(encoder):
    texts = ["Short.", "A much longer sentence about a long and winding road to peace."]
    assert np.allclose(encoder.encode(texts)[0], encoder.encode(texts[::-1])[1], atol=0.02)


def test_no_texts_give_no_rows(encoder):
    assert encoder.encode([]).shape == (0, SIZE)
