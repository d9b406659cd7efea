"""A tie told without its ends is of the two that its sentence has tied before."""

import pytest
from tests.claims.hand import coded, resolved_of, roles_of

from whence.model.claim import Frame

TIED = (
    "The/_/DT/2/det M23/M23/NNP/3/nsubj fought/fight/VBD/0/root Amnesty/Amnesty/NNP/3/obj "
    "after/_/IN/8/case an/_/DT/8/det internal/_/JJ/8/amod split/_/NN/3/obl ./././3/punct"
)
ALONE = (
    "Yusuf/Yusuf/NNP/2/nsubj saw/see/VBD/0/root an/_/DT/5/det internal/_/JJ/5/amod "
    "split/_/NN/2/obj ./././2/punct"
)


def splits(text, tree, actors):
    claims = coded(resolved_of(text, tree, actors)).claims
    return [
        roles_of(one)
        for one in claims
        if one.frame is Frame.RELATION and one.kind == "split"
    ]


def test_the_split_is_of_the_two_named_before():
    text = "The M23 fought Amnesty after an internal split."
    (split,) = splits(text, TIED, "ORG M23; ORG Amnesty")
    assert (split["a"], split["b"]) == (["M23"], ["Amnesty"])


def test_a_split_of_nobody_is_no_claim():
    assert splits("Yusuf saw an internal split.", ALONE, "PER Yusuf") == []


FOUGHT = (
    "The/_/DT/2/det two/_/CD/3/nsubj fought/fight/VBD/0/root each/_/DT/3/obj "
    "other/_/JJ/4/amod ./././3/punct"
)
RIVALS = (
    "The/_/DT/2/det M23/M23/NNP/3/nsubj rivals/rival/VBZ/0/root Amnesty/Amnesty/NNP/3/obj "
    "./././3/punct\n"
)


@pytest.mark.parametrize(
    ("before", "tree", "actors", "ends"),
    [
        pytest.param(
            "The M23 rivals Amnesty. ",
            RIVALS,
            "ORG M23; ORG Amnesty",
            (["M23"], ["Amnesty"]),
            id="of the tie before",
        ),
        pytest.param("", "", "", (["The two"], None), id="of nobody named"),
    ],
)
def test_the_two_who_fight_each_other_are_both_meant(before, tree, actors, ends):
    claims = coded(
        resolved_of(before + "The two fought each other.", tree + FOUGHT, actors)
    )
    (fought,) = [roles_of(one) for one in claims.claims if one.kind == "fighting"]
    assert (fought["a"], fought.get("b")) == ends
