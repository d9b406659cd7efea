"""The codebook as records."""

from whence.codebook import load_codebook
from whence.model.claim import Frame


def test_it_is_broad() -> None:
    book = load_codebook()
    assert {entry.frame for entry in book.entries} == set(Frame) - {Frame.STATEMENT}
    assert sum(len(entry.triggers) for entry in book.entries) > 1500


def test_every_value_of_every_frame_has_an_entry() -> None:
    book = load_codebook()
    given = {(entry.frame, entry.value) for entry in book.entries}
    foretold = {"role", "forecast"}  # their values come from the words around
    missing = [
        (rule.frame.value, term.name)
        for rule in book.frames
        for term in rule.values
        if (rule.frame, term.name) not in given and rule.frame.value not in foretold
    ]
    assert missing in ([], [("event", "ACCUSE"), ("event", "THREATEN")])


def test_likelihood_bands_are_those_of_icd_203() -> None:
    bands = {term.value: term.band for term in load_codebook().hedges if term.band}
    assert bands["almost no chance"] == (1, 5)
    assert bands["likely"] == (55, 80)
    assert bands["almost certain"] == (95, 99)


def test_lists_may_hold_other_lists() -> None:
    words = load_codebook().words
    assert words["member-noun"] <= words["actor-noun"]
