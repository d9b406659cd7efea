"""The PLOVER root of a claim, whichever frame it is in."""

from dataclasses import replace

import pytest
from tests.fakes import make_claim, make_document

from whence.codebook import plover_root
from whence.model.claim import Frame


@pytest.mark.parametrize(
    ("frame", "kind", "root"),
    [
        (Frame.EVENT, "ASSAULT", "ASSAULT"),
        (Frame.REACTION, "condemn", "ACCUSE"),
        (Frame.CASUALTIES, "", "ASSAULT"),
        (Frame.RELATION, "arms", "AID"),
        (Frame.RELATION, "split", None),
        (Frame.ROLE, "current", None),
        (Frame.FORECAST, "event/RETREAT", "AGREE"),
        (Frame.FORECAST, "event/ASSAULT", "THREATEN"),
        (Frame.FORECAST, "", None),
    ],
)
def test_roots(frame: Frame, kind: str, root: str | None) -> None:
    claim = replace(make_claim(make_document()), frame=frame, kind=kind)
    assert plover_root(claim) == root
