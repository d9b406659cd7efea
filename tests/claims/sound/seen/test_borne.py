"""What the model alone sees is claimed only where a word bears it out."""

from dataclasses import replace

import pytest
from tests.claims.hand import coded, figure_in, resolved_of

from whence.model.reading import FrameProposal, RoleProposal
from whence.model.span import Span


def seen(verb: str, lemma: str, frame: str, kind: str, roles: tuple[str, str]) -> list[str]:
    """Kinds of what is claimed where the model sees a frame at *the M23 VERB the Mai-Mai*."""
    text = f"The M23 {verb} the Mazembe."
    tree = (
        f"The/_/DT/2/det M23/M23/NNP/3/nsubj {verb}/{lemma}/VBD/0/root the/_/DT/5/det "
        "Mazembe/Mazembe/NNP/3/obj ./././3/punct"
    )
    place = "Mazembe" if frame == "control" else ""
    resolved = resolved_of(
        text, tree, "ORG M23" if place else "ORG M23; ORG Mazembe", place
    )
    ends = (RoleProposal(roles[0], 1, 0.99), RoleProposal(roles[1], 4, 0.99))
    start = text.index(verb)
    proposal = FrameProposal(frame, kind, Span(start, start + len(verb)), ends, 0.99)
    reading = replace(resolved.reading, frames=(proposal,))
    claims = coded(replace(resolved, reading=reading)).claims
    return [one.kind for one in claims if one.made_by.rule == "model.frame"]


@pytest.mark.parametrize(
    ("verb", "lemma", "kind", "borne"),
    [
        ("commanded-all", "command-all", "commands", True),
        ("admired-all", "admire-all", "commands", False),
        ("split-half", "split-half", "split", True),
        ("outlived-all", "outlive-all", "split", False),
        ("fought-down", "fight-down", "fighting", True),
        ("mocked-down", "mock-down", "fighting", False),
    ],
)
def test_a_tie_needs_a_word_of_its_kind(
    verb: str, lemma: str, kind: str, *, borne: bool
) -> None:
    assert seen(verb, lemma, "relation", kind, ("a", "b")) == [kind] * borne


@pytest.mark.parametrize(
    ("verb", "lemma", "borne"),
    [("grabbed-all", "grab-all", True), ("measured-all", "measure-all", False)],
)
def test_a_place_taken_needs_a_word_of_taking(
    verb: str, lemma: str, *, borne: bool
) -> None:
    kinds = seen(verb, lemma, "control", "captured", ("actor", "place"))
    assert kinds == ["captured"] * borne


@pytest.mark.parametrize(
    ("verb", "lemma", "found"),
    [
        ("displaced", "displace", True),
        ("uprooted", "uproot", True),
        ("trapped", "trap", False),
    ],
)
def test_who_is_trapped_is_not_displaced(verb, lemma, found):
    text = f"The M23 {verb} 900 people."
    tree = (
        f"The/_/DT/2/det M23/M23/NNP/3/nsubj {verb}/{lemma}/VBD/0/root 900/_/CD/5/nummod "
        "people/person/NNS/3/obj ./././3/punct"
    )
    figures = {"n": figure_in(text, "900 people", 900, "person")}
    resolved = resolved_of(text, tree, "ORG M23", figures=figures)
    start = text.index(verb)
    people = RoleProposal("displaced", 4, 0.99)
    proposal = FrameProposal(
        "casualties", "", Span(start, start + len(verb)), (people,), 0.99
    )
    reading = replace(resolved.reading, frames=(proposal,))
    claims = coded(replace(resolved, reading=reading)).claims
    assert any(role.name == "displaced" for one in claims for role in one.roles) is found


@pytest.mark.parametrize(
    ("roles", "found"), [(("by", "actor"), ["blamed"]), (("actor", "by"), [])]
)
def test_who_accuses_is_not_who_is_accused(
    roles: tuple[str, str], found: list[str]
) -> None:
    assert seen("accuse-all", "accuse", "responsibility", "blamed", roles) == found
