"""What somebody binds itself to is the term of a commitment and no forecast of its own."""

from whence.codebook import load_codebook


def test_binding_words_are_known() -> None:
    assert {"agree", "promise", "willing"} <= load_codebook().words["binding"]
