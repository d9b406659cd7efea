"""Certainty rises where rule and model agree and falls where the model sees nothing."""

from whence.claims.certainty import Certainty
from whence.model.claim import Frame
from whence.model.reading import FrameProposal
from whence.model.span import Span

SEEN = FrameProposal("control", "captured", Span(10, 18), (), 0.9)
HERE, ELSEWHERE = (Span(8, 30),), (Span(40, 60),)


def test_without_a_model_the_rule_s_score_stands() -> None:
    assert Certainty(()).of(0.7, (Frame.CONTROL,), HERE) == 0.7


def test_agreement_makes_surer_and_silence_less_sure() -> None:
    certainty = Certainty((SEEN,))
    agreed = certainty.of(0.7, (Frame.CONTROL,), HERE)
    unseen = certainty.of(0.7, (Frame.CONTROL,), ELSEWHERE)
    other = certainty.of(0.7, (Frame.EVENT,), HERE)
    assert unseen == other < 0.7 < agreed < 1
