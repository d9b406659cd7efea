"""Bodies: who can be somewhere in arms, who comes to talk, who gives posts."""

import pytest
from tests.claims.hand import resolved_of

from whence.claims.roles.fillers import Fillers
from whence.claims.syntax.tree import Tree
from whence.codebook import load_codebook

TEXT = "The M23 and Ida Roos met nurses , soldiers and the minister at the Goma office ."
TREE = (
    "The/_/DT/2/det M23/M23/NNP/6/nsubj and/_/CC/5/cc Ida/Ida/NNP/5/compound "
    "Roos/Roos/NNP/2/conj met/meet/VBD/0/root nurses/nurse/NNS/6/obj ,/,/,/9/punct "
    "soldiers/soldier/NNS/7/conj and/_/CC/12/cc the/_/DT/12/det minister/_/NN/7/conj "
    "at/_/IN/16/case the/_/DT/16/det Goma/Goma/NNP/16/compound office/_/NN/6/obl ./././6/punct"
)


@pytest.mark.parametrize(
    ("kind", "word", "fits"),
    [
        ("band", 1, True),
        ("band", 8, True),
        ("band", 4, False),
        ("band", 6, False),
        ("band", 15, False),
        ("visitor", 4, True),
        ("visitor", 11, True),
        ("visitor", 8, False),
        ("visitor", 6, False),
        ("employer", 1, True),
        ("employer", 6, False),
    ],
)
def test_kinds(kind: str, word: int, fits: bool) -> None:  # noqa: FBT001
    resolved = resolved_of(TEXT, TREE, "ORG M23; PER Ida Roos", "Goma")
    lists = load_codebook().words
    found = Fillers(resolved, Tree(resolved.reading, TEXT), lists)
    assert found.fits(kind, word) is fits


COURSES = "They agreed that soldiers would leave and had refused to comment ."
COURSE_TREE = (
    "They/they/PRP/2/nsubj agreed/agree/VBD/0/root that/that/IN/6/mark "
    "soldiers/soldier/NNS/6/nsubj would/would/MD/6/aux leave/leave/VB/2/ccomp and/_/CC/9/cc "
    "had/have/VBD/9/aux refused/refuse/VBN/2/conj to/to/TO/11/mark "
    "comment/comment/VB/9/xcomp ./././2/punct"
)


@pytest.mark.parametrize(
    ("kind", "word", "fits"),
    [
        ("course", 5, True),
        ("course", 8, False),
        ("doing", 5, True),
        ("doing", 10, False),
        ("doing", 3, False),
        ("done", 8, True),
        ("done", 5, False),
    ],
)
def test_clauses(kind: str, word: int, fits: bool) -> None:  # noqa: FBT001
    resolved = resolved_of(COURSES, COURSE_TREE, "", "")
    found = Fillers(resolved, Tree(resolved.reading, COURSES), load_codebook().words)
    assert found.fits(kind, word) is fits
