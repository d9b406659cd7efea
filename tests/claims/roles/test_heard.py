"""What the tree does not give a trigger, the model may: never in place of what the tree gives."""

from dataclasses import replace

from tests.claims.hand import coded, resolved_of

from whence.model.claim import Claim
from whence.model.reading import FrameProposal, RoleProposal
from whence.model.span import Span

WHOLE = "The M23 seized Goma."
TREE = (
    "The/_/DT/2/det M23/M23/NNP/3/nsubj seized/seize/VBD/0/root Goma/Goma/NNP/3/obj "
    "./././3/punct"
)
# The place hangs on another verb, as it may when a sentence is long.
TORN = "Goma slept, the M23 seized."
TORN_TREE = (
    "Goma/Goma/NNP/2/nsubj slept/sleep/VBD/0/root ,/,/,/2/punct the/_/DT/5/det "
    "M23/M23/NNP/6/nsubj seized/seize/VBD/2/parataxis ./././2/punct"
)


def claims_with(text: str, tree: str, *roles: RoleProposal) -> list[Claim]:
    resolved = resolved_of(text, tree, "ORG M23", "Goma")
    at = text.index("seized")
    # Too weak to be a claim of its own.
    frame = FrameProposal("control", "captured", Span(at, at + 6), roles, 0.2)
    reading = replace(resolved.reading, frames=(frame,))
    found = coded(replace(resolved, reading=reading)).claims
    return [claim for claim in found if claim.frame.value == "control"]


def filler(claim: Claim, role: str) -> str:
    return next(one.fillers[0].text for one in claim.roles if one.name == role)


def test_a_role_that_nothing_in_the_tree_fills_is_taken_from_the_model():
    assert claims_with(TORN, TORN_TREE) == []
    (claim,) = claims_with(TORN, TORN_TREE, RoleProposal("place", 0, 0.97))
    assert (filler(claim, "actor"), filler(claim, "place")) == ("the M23", "Goma")
    assert claim.made_by.rule == "control.capture"


def test_an_unsure_word_is_not_taken():
    assert claims_with(TORN, TORN_TREE, RoleProposal("place", 0, 0.6)) == []


def test_what_the_tree_gives_stays():
    (claim,) = claims_with(WHOLE, TREE, RoleProposal("place", 1, 0.99))
    assert filler(claim, "place") == "Goma"
