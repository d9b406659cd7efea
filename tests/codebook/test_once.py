"""What is made of a codebook is made once of each, and never of one for another."""

from dataclasses import replace

from whence.codebook import load_codebook
from whence.codebook.entries import Codebook
from whence.codebook.once import once_of


def test_what_is_made_of_a_codebook_is_made_once_of_each():
    codebook = load_codebook()
    other = replace(codebook, hash="other")
    made: list[str] = []

    @once_of
    def hash_of(given: Codebook) -> str:
        made.append(given.hash)
        return given.hash

    assert [hash_of(one) for one in (codebook, other, codebook)] == [
        codebook.hash,
        "other",
        codebook.hash,
    ]
    assert made == [codebook.hash, "other"]
