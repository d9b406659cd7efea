"""What a word for one's own body can be: all that the body is, and no person."""

from tests.claims.hand import resolved_of

from whence.claims.speakers.fillers import SpokenFillers
from whence.claims.syntax.tree import Tree
from whence.codebook import load_codebook

TREE = "We/we/PRP/2/nsubj met/meet/VBD/0/root M23/M23/NNP/2/obj ./././2/punct"


def test_we_stand_for_the_body_once_it_is_known():
    resolved = resolved_of("We met M23.", TREE, "ORG M23")
    tree = Tree(resolved.reading, resolved.document.text)
    fillers = SpokenFillers(resolved, tree, load_codebook().words)
    assert fillers.filler(0).id is None
    assert not fillers.fits("force", 0)
    fillers.ours[0] = 2
    assert (fillers.filler(0).text, fillers.filler(0).id) == ("We", "m23")
    assert all(fillers.fits(kind, 0) for kind in ("force", "body", "armed"))
    assert not fillers.is_person(0)
