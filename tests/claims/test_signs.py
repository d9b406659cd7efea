"""Signs tell how a claim was found: its words, its fillers, and what the model sees."""

from dataclasses import replace

from tests.claims.hand import resolved_of

from whence.claims.stage import code_with_signs
from whence.codebook import load_codebook
from whence.model.reading import FrameProposal, RoleProposal
from whence.model.span import Span

TEXT = "The M23 did not capture Goma."
TREE = (
    "The/_/DT/2/det M23/M23/NNP/5/nsubj did/do/VBD/5/aux not/_/RB/5/advmod "
    "capture/_/VB/0/root Goma/Goma/NNP/5/obj ./././5/punct"
)
SEEN = FrameProposal(
    "control", "captured", Span(16, 23), (RoleProposal("actor", 1, 0.8),), 0.9
)


def signs(*proposals):
    resolved = resolved_of(TEXT, TREE, "ORG M23", "Goma")
    reading = replace(resolved.reading, frames=proposals)
    coded, found = code_with_signs(replace(resolved, reading=reading), load_codebook())
    claim = next(one for one in coded.claims if one.frame.value == "control")
    return found[claim.id]


def test_frame_wording_and_place_are_signs() -> None:
    found = signs()
    assert found["bias"] == found["frame control"] == found["verb"] == 1
    assert found["negated"] == 1
    assert found["past"] == 1
    assert found["armed"] == 1
    assert "told by somebody" not in found


def test_the_model_s_agreement_is_a_sign_and_so_is_its_silence() -> None:
    assert "seen" not in signs()
    found = signs(SEEN)
    assert (found["seen"], found["seen score"], found["seen kind"]) == (1, 0.9, 1)
    assert found["seen roles"] == 0.5


def test_what_the_model_takes_it_for_instead_counts_too() -> None:
    other = replace(SEEN, frame="event", kind="COERCE")
    found = signs(other)
    assert "seen" not in found
    assert found["seen otherwise"] == 0.9
