"""Nouns that a tree hangs in the clause before the one they rule."""

import pytest
from tests.claims.hand import coded, resolved_of, roles_of

TREE = (
    "{opening}/_/IN/4/mark the/_/DT/3/det ministry/_/NN/4/nsubj said/say/VBD/17/advcl "
    "the/_/DT/6/det M23/M23/NNP/8/nsubj is/be/VBZ/8/aux breaking/break/VBG/4/ccomp "
    "with/_/IN/12/case the/_/DT/12/det Reed/Reed/NNP/12/compound Front/Front/NNP/8/obl "
    ",/_/,/14/punct Lanet/Lanet/NNP/12/conj and/_/CC/16/cc diplomats/diplomat/NNS/8/obj "
    "argue/_/VBP/0/root otherwise/_/RB/17/advmod ./_/./17/punct"
)


@pytest.mark.parametrize(
    ("opening", "left"), [("Although", ["Reed Front"]), ("Lately", ["Reed Front", "Lanet"])]
)
def test_the_subject_of_the_main_clause_is_no_party_of_the_one_before(
    opening: str, left: list[str]
) -> None:
    text = (
        f"{opening} the ministry said the M23 is breaking with the Reed Front, Lanet and "
        "diplomats argue otherwise."
    )
    tree = TREE.format(opening=opening)
    claims = coded(resolved_of(text, tree, "ORG M23; ORG Reed Front; ORG Lanet")).claims
    split = next(one for one in claims if one.kind == "split")
    assert roles_of(split)["b"] == left
