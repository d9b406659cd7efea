"""Why a claim exists, and what it leaves open."""

import pytest
from tests.claims.hand import coded, resolved_of

TREE = (
    "The/_/DT/2/det {who}/{who}/NNP/3/nsubj congratulated/congratulate/VBD/0/root them/_/PRP/3/obj "
    "on/_/IN/7/case their/_/PRP$/7/nmod:poss return/_/NN/3/obl ./_/./3/punct"
)


def test_a_reaction_of_a_known_actor_is_kept_though_its_object_is_open() -> None:
    text = "The M23 congratulated them on their return."
    [found] = coded(resolved_of(text, TREE.format(who="M23"), "ORG M23")).claims
    assert "“them” stands for is unresolved" in found.made_by.why


@pytest.mark.parametrize("who", ["others"])
def test_a_reaction_of_nobody_to_nobody_is_none(who: str) -> None:
    text = f"The {who} congratulated them on their return."
    assert not coded(
        resolved_of(text, TREE.format(who=who).replace("/NNP/", "/NNS/"))
    ).claims
