"""Checks model files against their recorded hashes."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

from whence.errors import MissingWeightsError

WEIGHTS = Path(__file__).parent / "weights"
SUMS = "SHA256SUMS"


def checked_digest(folder: Path, names: Sequence[str]) -> str:
    """One SHA-256 over the named files of `folder`, each checked against the recorded one.

    Raises:
        MissingWeightsError: A file is missing or is not the one recorded.
    """
    sums = folder / SUMS
    if not sums.is_file():
        raise MissingWeightsError(sums, "the list of file hashes is not there")
    lines = sums.read_text(encoding="ascii").splitlines()
    expected = {line.split()[1]: line.split()[0] for line in lines if line.strip()}
    total = hashlib.sha256()
    for name in names:
        path = folder / name
        if not path.is_file():
            raise MissingWeightsError(path, "it is not there")
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        if digest != expected.get(name):
            raise MissingWeightsError(path, "its SHA-256 is not the recorded one")
        total.update(f"{digest}  {name}\n".encode())
    return total.hexdigest()
