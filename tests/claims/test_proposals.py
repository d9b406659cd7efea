"""The model may propose what no entry matches, never what the codebook bars."""

from dataclasses import replace

from tests.claims.hand import coded, resolved_of

from whence.model.claim import Claim
from whence.model.reading import FrameProposal, RoleProposal
from whence.model.span import Span

TEXT = "The M23 grabbed-held Goma."
TREE = (
    "The/_/DT/2/det M23/M23/NNP/3/nsubj grabbed-held/grab-hold/VBD/0/root Goma/Goma/NNP/3/obj "
    "./././3/punct"
)
ROLES = (RoleProposal("actor", 1, 0.99), RoleProposal("place", 3, 0.99))


def proposed(
    score: float, roles: tuple[RoleProposal, ...] = ROLES, tree: str = TREE
) -> list[Claim]:
    resolved = resolved_of(TEXT, tree, "ORG M23", "Goma")
    frame = FrameProposal("control", "captured", Span(8, 20), roles, score)
    reading = replace(resolved.reading, frames=(frame,))
    return list(coded(replace(resolved, reading=reading)).claims)


def test_a_sure_proposal_becomes_a_claim_that_says_so() -> None:
    (claim,) = proposed(0.97)
    assert claim.kind == "captured"
    assert claim.made_by.rule == "model.frame"


def test_a_role_the_model_does_not_see_is_taken_from_what_hangs_on_the_verb() -> None:
    (claim,) = proposed(0.97, ROLES[:1])
    assert [one.fillers[0].text for one in claim.roles if one.name == "place"] == ["Goma"]


def test_an_unsure_one_and_one_whose_roles_nothing_fills_do_not() -> None:
    assert proposed(0.3) == []
    nowhere = TREE.replace("Goma/Goma/NNP/3/obj", "Goma/Goma/NNP/3/vocative")
    assert proposed(0.97, ROLES[:1], nowhere) == []
