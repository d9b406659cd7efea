"""Viterbi decoding and the spans of tags."""

import itertools

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from whence.read.decode.tags import best_tags, probabilities, spans_of

NAMES = ("O", "B-cue", "I-cue")


def moves(seed):
    scores = np.random.default_rng(seed).normal(size=(4, 3)).astype(np.float32)
    scores[0, 2] = scores[3, 2] = -1e4  # I-cue follows only B-cue or I-cue
    return scores


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10_000), st.integers(1, 5))
def test_the_best_sequence_is_the_best_of_all(seed, size):
    rng = np.random.default_rng(seed)
    emissions = rng.normal(size=(1, size, 3)).astype(np.float32)
    table = moves(seed)

    def score(path):
        total = table[3, path[0]] + emissions[0, 0, path[0]]
        for n in range(1, size):
            total += table[path[n - 1], path[n]] + emissions[0, n, path[n]]
        return total

    best = max(itertools.product(range(3), repeat=size), key=score)
    assert best_tags(emissions, table, [size])[0].tolist() == list(best)


def test_padding_does_not_change_a_sequence():
    rng = np.random.default_rng(1)
    emissions = rng.normal(size=(2, 6, 3)).astype(np.float32)
    table = moves(1)
    alone = best_tags(emissions[1:, :4], table, [4])[0]
    assert best_tags(emissions, table, [6, 4])[1, :4].tolist() == alone.tolist()


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10_000), st.lists(st.integers(1, 6), min_size=1, max_size=4))
def test_windows_with_tables_of_their_own_are_decoded_as_if_alone(seed, lengths):
    rng = np.random.default_rng(seed)
    emissions = rng.normal(size=(len(lengths), max(lengths), 5)).astype(np.float32)
    tables = np.full((len(lengths), 6, 5), -np.inf, dtype=np.float32)
    for row in range(len(lengths)):  # the last two tags belong to wider tables
        tables[row, :3, :3], tables[row, -1, :3] = (
            moves(seed + row)[:-1],
            moves(seed + row)[-1],
        )
    together = best_tags(emissions, tables, lengths)
    for row, length in enumerate(lengths):
        alone = best_tags(
            emissions[row : row + 1, :length, :3], moves(seed + row), [length]
        )
        assert together[row, :length].tolist() == alone[0].tolist()


def test_neighbouring_spans_of_one_kind_stay_apart():
    spans = spans_of([1, 2, 1, 0, 1], NAMES, np.full((5, 3), 0.5, np.float32))
    assert [(s.kind, s.first, s.end) for s in spans] == [
        ("cue", 0, 2), ("cue", 2, 3), ("cue", 4, 5),
    ]  # fmt: skip


def test_probabilities_sum_to_one():
    logits = np.array([[1.0, 2.0, 3.0], [100.0, 0.0, -100.0]], np.float32)
    assert np.allclose(probabilities(logits).sum(1), 1.0)
