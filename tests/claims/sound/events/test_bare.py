"""Events that say nothing, and departures that give nothing up."""

import pytest

import whence

TEXTS = [
    ("The ministry asked the families to bring their cards.", "REQUEST", True),
    ("Families are asked to bring their cards.", "REQUEST", False),
    ("The last soldiers left the town on Monday.", "RETREAT", True),
    ("The convoy left the town at dawn.", "RETREAT", False),
    ("The gunmen killed nine soldiers.", "ASSAULT", True),
    ("Its men killed 22.", "ASSAULT", False),
    ("Herders pay tax to the militia.", "COERCE", True),
    ("The minister paid tribute to the young people.", "COERCE", False),
]


@pytest.mark.parametrize(("text", "kind", "found"), TEXTS)
def test_events(text: str, kind: str, *, found: bool) -> None:
    kinds = {one.kind for one in whence.read(text) if one.frame == "event"}
    assert (kind in kinds) == found
