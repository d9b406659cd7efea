"""A side's own word: in its spokesman's mouth, or of what will be done by a day."""

import pytest
from tests.claims.hand import coded, resolved_of, roles_of

from whence.model.claim import Frame

WE = (
    '"/"/``/4/punct We/we/PRP/4/nsubj will/_/MD/4/aux {}/{}/VB/8/ccomp Tarno/Tarno/NNP/4/obj '
    "soon/_/RB/4/advmod \"/\"/''/4/punct said/say/VBD/0/root Yusuf/Yusuf/NNP/8/nsubj "
    ",/,/,/12/punct spokesman/_/NN/9/appos of/_/IN/13/case M23/M23/NNP/11/nmod ./././8/punct"
).replace("12/punct", "11/punct")


def commitments(text, tree, speech=(), actors="ORG M23; PER Yusuf"):
    claims = coded(resolved_of(text, tree, actors, speech=speech)).claims
    return [one for one in claims if one.frame is Frame.COMMITMENT]


@pytest.mark.parametrize(("verb", "count"), [("leave", 1), ("storm", 0), ("love", 0)])
def test_we_is_the_side_that_the_spokesman_speaks_for(verb, count):
    text = f'"We will {verb} Tarno soon" said Yusuf, spokesman of M23.'
    said = [("Yusuf", "said", f"We will {verb} Tarno soon")]
    found = commitments(text, WE.format(verb, verb), said)
    assert len(found) == count
    for one in found:
        assert one.roles[0].fillers[0].id == "m23"
        assert roles_of(one)["term"] == [f"We will {verb} Tarno soon"]
        assert [hop.text for hop in one.chain] == ["Yusuf, spokesman of M23"] or one.chain


SPITE = (
    "M23/M23/NNP/4/nsubj has/have/VBZ/4/aux {}left/leave/VBN/0/root Tarno/Tarno/NNP/4/obj "
    "despite/_/IN/7/case its/_/PRP$/7/nmod:poss pledge/_/NN/4/obl ./././4/punct"
)


def test_what_was_not_done_in_spite_of_a_pledge_is_broken():
    text = "M23 has not left Tarno despite its pledge."
    tree = SPITE.format("not/_/RB/4/advmod ")
    found = commitments(text, tree)
    assert [one.kind for one in found] == ["broken"]
    assert roles_of(found[0])["term"] == ["Tarno"]


def test_what_follows_a_saying_is_not_done_in_spite_of_anything():
    text = "M23 has not said Tarno despite its pledge."
    tree = SPITE.format("not/_/RB/4/advmod ").replace("left/leave", "said/say")
    assert not [one for one in commitments(text, tree) if one.kind == "broken"]


PLEDGED = (
    "M23/M23/NNP/2/nsubj pledged/pledge/VBD/0/root to/_/TO/4/mark leave/_/VB/2/xcomp "
    "Tarno/Tarno/NNP/4/obj ./././2/punct\n"
)


@pytest.mark.parametrize("what", ["pledge", "undertaking"])
def test_the_promise_is_the_one_told_of_before(what):
    text = f"M23 pledged to leave Tarno. The {what} was kept."
    tree = PLEDGED + (
        f"The/_/DT/2/det {what}/_/NN/4/nsubj:pass was/be/VBD/4/aux:pass kept/keep/VBN/0/root "
        "./././4/punct"
    )
    kept = commitments(text, tree)[-1]
    assert kept.kind == "kept"
    assert roles_of(kept)["by"] == ["M23"]
    assert roles_of(kept)["term"] == ["to leave Tarno"]
