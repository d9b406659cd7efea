"""An outlet of an armed group claims for its group."""

from dataclasses import replace

from tests.claims.hand import coded, resolved_of, roles_of

from whence.model.actor import ActorKind, Lineage, LineageKind
from whence.model.ids import ActorId

TEXT = "The M23 left. The Kito News claimed a raid on Goma."
TREE = (
    "The/_/DT/2/det M23/M23/NNP/3/nsubj left/leave/VBD/0/root ./././3/punct\n"
    "The/_/DT/3/det Kito/Kito/NNP/3/compound News/News/NNP/4/nsubj claimed/claim/VBD/0/root "
    "a/_/DT/6/det raid/_/NN/4/obj on/_/IN/8/case Goma/Goma/NNP/6/nmod ./././4/punct"
)


def claimants(owner: str) -> list[list[str]]:
    resolved = resolved_of(TEXT, TREE, "ORG M23; ORG Kito News", "Goma")
    tie = Lineage(LineageKind.PART_OF, ActorId(owner))
    kinds = {"m23": ActorKind.ARMED_GROUP, "kito news": ActorKind.ORGANISATION}
    actors = tuple(
        replace(one, kind=kinds[one.id], lineage=(tie,) if one.id == "kito news" else ())
        for one in resolved.actors
    )
    claims = coded(replace(resolved, actors=actors)).claims
    return [roles_of(one)["actor"] for one in claims if one.frame.value == "responsibility"]


def test_what_an_outlet_claims_is_its_group_s():
    assert claimants("m23") == [["M23"]]


def test_an_outlet_of_a_group_that_the_text_does_not_know_claims_nothing():
    assert claimants("somebody-else") == []
