"""Whether the words weigh a deed that has yet to come."""

import pytest
from tests.claims.hand import resolved_of

from whence.claims.outlook import is_awaited, is_weighed
from whence.claims.syntax.tree import Tree


def tree_of(text: str, rows: str) -> Tree:
    return Tree(resolved_of(text, rows).reading, text)


@pytest.mark.parametrize(
    ("text", "rows", "word", "weighed"),
    [
        (
            "Rebels will probably leave.",
            "Rebels/rebel/NNS/4/nsubj will/_/MD/4/aux probably/_/RB/4/advmod leave/_/VB/0/root "
            "./././4/punct",
            3,
            True,
        ),
        (
            "Rebels will leave.",
            "Rebels/rebel/NNS/3/nsubj will/_/MD/3/aux leave/_/VB/0/root ./././3/punct",
            2,
            False,
        ),
        (
            "Rebels could not leave.",
            "Rebels/rebel/NNS/4/nsubj could/_/MD/4/aux not/_/RB/4/advmod leave/_/VB/0/root "
            "./././4/punct",
            3,
            False,
        ),
        (
            "Rebels could return and stay.",
            "Rebels/rebel/NNS/3/nsubj could/_/MD/3/aux return/_/VB/0/root and/_/CC/5/cc "
            "stay/_/VB/3/conj ./././3/punct",
            4,
            True,
        ),
    ],
)
def test_a_verb_is_weighed(text: str, rows: str, word: int, weighed: bool) -> None:  # noqa: FBT001
    assert is_weighed(word, tree_of(text, rows)) is weighed


@pytest.mark.parametrize(
    ("text", "rows", "word", "awaited"),
    [
        (
            "Talks could resume.",
            "Talks/talk/NNS/3/nsubj could/_/MD/3/aux resume/_/VB/0/root ./././3/punct",
            0,
            True,
        ),
        (
            "Talks resumed.",
            "Talks/talk/NNS/2/nsubj resumed/resume/VBD/0/root ./././2/punct",
            0,
            False,
        ),
        (
            "Analysts consider a split unlikely.",
            "Analysts/analyst/NNS/2/nsubj consider/_/VBP/0/root a/_/DT/4/det split/_/NN/2/obj "
            "unlikely/_/JJ/2/xcomp ./././2/punct",
            3,
            True,
        ),
        (
            "They had expected a split.",
            "They/they/PRP/3/nsubj had/have/VBD/3/aux expected/expect/VBN/0/root a/_/DT/5/det "
            "split/_/NN/3/obj ./././3/punct",
            4,
            False,
        ),
    ],
)
def test_a_noun_is_awaited(text: str, rows: str, word: int, awaited: bool) -> None:  # noqa: FBT001
    assert is_awaited(word, tree_of(text, rows)) is awaited
