"""Hyphened pairs of names describe the noun after them."""

import pytest
from tests.claims.hand import resolved_of

from whence.claims.syntax.pairs import described, is_paired

PAIR = (
    "Rebels/rebel/NNS/2/nsubj stormed/storm/VBD/0/root a/_/DT/4/det Chadian/_/JJ/2/obj "
    "-/-/HYPH/6/punct Libyan/_/JJ/4/amod base/_/NN/6/nmod ./././2/punct"
)
NAME = (
    "Rebels/rebel/NNS/2/nsubj stormed/storm/VBD/0/root an/_/DT/6/det Al/_/NNP/2/obj "
    "-/-/HYPH/6/punct Nusra/_/NNP/4/flat base/_/NN/6/nmod ./././2/punct"
)


@pytest.mark.parametrize(
    ("text", "tree", "head"),
    [
        pytest.param("Rebels stormed a Chadian-Libyan base.", PAIR, "stormed", id="pair"),
        pytest.param("Rebels stormed an Al-Nusra base.", NAME, "Nusra", id="one name"),
    ],
)
def test_the_noun_is_what_is_stormed(text, tree, head):
    words = described(resolved_of(text, tree).reading.words, text)
    base = next(one for one in words if one.span.of(text) == "base")
    assert words[base.head].span.of(text) == head


def test_each_of_the_pair_is_known_as_one_of_two():
    text = "Rebels stormed a Chadian-Libyan base."
    words = resolved_of(text, PAIR).reading.words
    paired = [w.span.of(text) for i, w in enumerate(words) if is_paired(words, text, i)]
    assert paired == ["Chadian", "Libyan"]
