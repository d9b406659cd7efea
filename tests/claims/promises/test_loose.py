"""Words of keeping and breaking that tell of no promise, and those that do."""

import pytest

import whence

TEXTS = [
    ("The truce has lasted, said the governor.", "kept", True),
    ("A similar truce in 2019 lasted for eleven months.", "kept", False),
    ("The Kessari Front has made progress in carrying out the accord.", "progress", True),
    ("The Kessari Front has made progress in clearing the hills.", "progress", False),
    ("The Kessari Front kept to the ceasefire.", "kept", True),
    ("The ministry kept to its figure of nine.", "kept", False),
    ("The Kessari Front broke its promise in May.", "broken", True),
    ("Nobody is there to say when a promise has been broken.", "broken", False),
]


@pytest.mark.parametrize(("text", "kind", "found"), TEXTS)
def test_commitments(text: str, kind: str, *, found: bool) -> None:
    kinds = {one.kind for one in whence.read(text) if one.frame == "commitment"}
    assert (kind in kinds) == found
