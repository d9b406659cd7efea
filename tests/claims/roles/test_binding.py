"""Whether a pronoun that nobody resolved may stand for the subject before it."""

import pytest
from tests.claims.hand import resolved_of

from whence.claims.roles.fillers import Fillers
from whence.claims.syntax.tree import Tree
from whence.codebook import load_codebook

CASES = {
    "the object of its own verb is somebody else": (
        "M23 armed it .",
        "M23/M23/NNP/2/nsubj armed/arm/VBD/0/root it/_/PRP/2/obj ./././2/punct",
        "it",
        None,
    ),
    "so is that of a second verb": (
        "M23 trained recruits and armed them .",
        "M23/M23/NNP/2/nsubj trained/train/VBD/0/root recruits/recruit/NNS/2/obj "
        "and/_/CC/5/cc armed/arm/VBD/2/conj them/_/PRP/5/obj ./././2/punct",
        "them",
        None,
    ),
    "nobody is his own ally": (
        "M23 , its ally , left .",
        "M23/M23/NNP/6/nsubj ,/,/,/4/punct its/_/PRP$/4/nmod:poss ally/_/NN/1/appos "
        ",/,/,/4/punct left/leave/VBD/0/root ./././6/punct",
        "its",
        None,
    ),
    "nor his own rival": (
        "M23 is its rival .",
        "M23/M23/NNP/4/nsubj is/be/VBZ/4/cop its/_/PRP$/4/nmod:poss rival/_/NN/0/root "
        "./././4/punct",
        "its",
        None,
    ),
    "what one owns is one's own": (
        "M23 lost its chief .",
        "M23/M23/NNP/2/nsubj lost/lose/VBD/0/root its/_/PRP$/4/nmod:poss chief/_/NN/2/obj "
        "./././2/punct",
        "its",
        "M23",
    ),
    "another clause's object may be the subject above": (
        "M23 said Roos armed it .",
        "M23/M23/NNP/2/nsubj said/say/VBD/0/root Roos/_/NN/4/nsubj armed/arm/VBD/2/ccomp "
        "it/_/PRP/4/obj ./././2/punct",
        "it",
        "M23",
    ),
}


@pytest.mark.parametrize(("text", "tree", "word", "meant"), CASES.values(), ids=CASES)
def test_subject_before(text: str, tree: str, word: str, meant: str | None) -> None:
    resolved = resolved_of(text, tree, "ORG M23")
    found = Fillers(resolved, Tree(resolved.reading, text), load_codebook().words)
    referent = found.stands_for(text.split().index(word))
    assert (None if referent is None else referent.name) == meant
