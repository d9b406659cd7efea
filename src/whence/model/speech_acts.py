"""Acts of speech: claims that tell of what somebody does by speaking."""

from whence.model.claim import Frame

# Kinds of claim that are acts of speech, by frame; of reactions all are.
_SPOKEN = {
    Frame.COMMITMENT: frozenset({"made"}),
    Frame.RESPONSIBILITY: frozenset({"claimed", "denied"}),
}


def is_act_of_speech(frame: Frame, kind: str) -> bool:
    """Whether whoever fills its role of the doer does it by speaking, and so is no hop besides.

    >>> is_act_of_speech(Frame.COMMITMENT, "made"), is_act_of_speech(Frame.CONTROL, "captured")
    (True, False)
    """
    return frame is Frame.REACTION or kind in _SPOKEN.get(frame, ())
