"""A demand, a question and what one is told are nobody's statement."""

import pytest
from tests.claims.hand import coded, resolved_of

import whence
from whence.model.claim import Frame


def statements(text, tree, speech):
    claims = coded(resolved_of(text, tree, "PER Yusuf", speech=[speech])).claims
    return [one.quote for one in claims if one.frame is Frame.STATEMENT]


UNSAID = [
    pytest.param(
        "Yusuf urged the farmers to plant early wheat.",
        "Yusuf/Yusuf/NNP/2/nsubj urged/urge/VBD/0/root the/_/DT/4/det "
        "farmers/farmer/NNS/2/obj to/_/TO/6/mark plant/_/VB/2/xcomp early/_/JJ/8/amod "
        "wheat/_/NN/6/obj ./././2/punct",
        ("Yusuf", "urged", "the farmers to plant early wheat"),
        id="urged",
    ),
    pytest.param(
        "Yusuf asked if the rain ruined the harvest.",
        "Yusuf/Yusuf/NNP/2/nsubj asked/ask/VBD/0/root if/_/IN/6/mark the/_/DT/5/det "
        "rain/_/NN/6/nsubj ruined/ruin/VBD/2/ccomp the/_/DT/8/det harvest/_/NN/6/obj "
        "./././2/punct",
        ("Yusuf", "asked", "if the rain ruined the harvest"),
        id="asked",
    ),
    pytest.param(
        "Yusuf is also reminded that the rain ruined the harvest.",
        "Yusuf/Yusuf/NNP/4/nsubj is/be/VBZ/4/aux:pass also/_/RB/4/advmod "
        "reminded/reminded/VB/0/root that/_/IN/8/mark the/_/DT/7/det rain/_/NN/8/nsubj "
        "ruined/ruin/VBD/4/ccomp the/_/DT/10/det harvest/_/NN/8/obj ./././4/punct",
        ("Yusuf", "reminded", "the rain ruined the harvest"),
        id="reminded, by a lemma the reader got wrong",
    ),
]


@pytest.mark.parametrize(("text", "tree", "speech"), UNSAID)
def test_what_is_only_wanted_is_no_statement(text, tree, speech):
    assert statements(text, tree, speech) == []


def test_what_is_said_is_one():
    text = "Yusuf said the rain ruined the harvest."
    tree = (
        "Yusuf/Yusuf/NNP/2/nsubj said/say/VBD/0/root the/_/DT/4/det rain/_/NN/5/nsubj "
        "ruined/ruin/VBD/2/ccomp the/_/DT/7/det harvest/_/NN/5/obj ./././2/punct"
    )
    assert statements(text, tree, ("Yusuf", "said", "the rain ruined the harvest"))


def test_what_nobody_has_claimed_was_done_all_the_same():
    text = "A customs officer was shot dead in Goma on Monday; no group has claimed it."
    assert any(one.frame is Frame.CASUALTIES for one in whence.read(text))
