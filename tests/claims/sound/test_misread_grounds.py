"""Who is or holds where: towns, crowds and things do neither."""

import pytest
from tests.claims.hand import coded, resolved_of

import whence


def frames(text, tree, actors="", places=""):
    return [
        one.frame.value for one in coded(resolved_of(text, tree, actors, places)).claims
    ]


def test_armed_men_who_enter_a_town_are_there():
    tree = "Soldiers/soldier/NNS/2/nsubj entered/enter/VBD/0/root Goma/Goma/NNP/2/obj ./././2/punct"
    assert "presence" in frames("Soldiers entered Goma.", tree, places="Goma")


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        pytest.param(
            "The town moved into Goma.",
            "The/_/DT/2/det town/_/NN/3/nsubj moved/move/VBD/0/root into/_/IN/5/case "
            "Goma/Goma/NNP/3/obl ./././3/punct",
            id="a town",
        ),
        pytest.param(
            "Families of soldiers moved into Goma.",
            "Families/family/NNS/4/nsubj of/_/IN/3/case soldiers/soldier/NNS/1/nmod "
            "moved/move/VBD/0/root into/_/IN/6/case Goma/Goma/NNP/4/obl ./././4/punct",
            id="families",
        ),
    ],
)
def test_nobody_in_arms_is_nowhere(text, tree):
    assert "presence" not in frames(text, tree, places="Goma")


@pytest.mark.parametrize(
    ("text", "tree", "places"),
    [
        pytest.param(
            "Goma was surrounded by shops.",
            "Goma/Goma/NNP/3/nsubj:pass was/be/VBD/3/aux:pass surrounded/surround/VBN/0/root "
            "by/_/IN/5/case shops/shop/NNS/3/obl ./././3/punct",
            "Goma",
            id="by shops",
        ),
        pytest.param(
            "The area was liberated.",
            "The/_/DT/2/det area/_/NN/4/nsubj:pass was/be/VBD/4/aux:pass "
            "liberated/liberate/VBN/0/root ./././4/punct",
            "",
            id="some area, by nobody",
        ),
    ],
)
def test_a_thing_holds_nothing(text, tree, places):
    assert "control" not in frames(text, tree, places=places)


@pytest.mark.parametrize(
    ("text", "tree", "places"),
    [
        pytest.param(
            "Rebels surrounded soldiers in Goma.",
            "Rebels/rebel/NNS/2/nsubj surrounded/surround/VBD/0/root soldiers/soldier/NNS/2/obj "
            "in/_/IN/5/case Goma/Goma/NNP/2/obl ./././2/punct",
            "Goma",
            id="those beset, not the town they are in",
        ),
        pytest.param(
            "Talks would follow after rebels take control of Goma.",
            "Talks/talk/NNS/3/nsubj would/_/MD/3/aux follow/follow/VB/0/root "
            "after/_/IN/6/mark rebels/rebel/NNS/6/nsubj take/take/VBP/3/advcl "
            "control/control/NN/6/obj of/_/IN/9/case Goma/Goma/NNP/7/nmod ./././3/punct",
            "Goma",
            id="told as to come",
        ),
        pytest.param(
            "Rebels liberated territory.",
            "Rebels/rebel/NNS/2/nsubj liberated/liberate/VBD/0/root "
            "territory/territory/NN/2/obj ./././2/punct",
            "",
            id="any ground",
        ),
    ],
)
def test_ground_that_nobody_is_told_to_hold(text, tree, places):
    assert "control" not in frames(text, tree, places=places)


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        pytest.param(
            "An official of the M23 based at Goma left.",
            "An/_/DT/2/det official/official/NN/9/nsubj of/_/IN/5/case the/_/DT/5/det "
            "M23/M23/NNP/2/nmod based/base/VBN/2/acl at/_/IN/8/case "
            "Goma/Goma/NNP/6/obl left/leave/VBD/0/root ./././9/punct",
            id="who serves in it",
        ),
        pytest.param(
            "There are soldiers in fronts at Goma.",
            "There/_/EX/2/expl are/be/VBP/0/root soldiers/soldier/NNS/2/nsubj in/_/IN/5/case "
            "fronts/front/NNS/2/obl at/_/IN/7/case Goma/Goma/NNP/5/nmod ./././2/punct",
            id="units, no ground",
        ),
    ],
)
def test_nobody_is_where_it_is_not_told(text, tree):
    assert "presence" not in frames(text, tree, places="Goma")


@pytest.mark.parametrize(("whom", "told"), [("Ethiopia", False), ("Goma", True)])
def test_a_state_threatened_is_no_ground_about_to_fall(whom, told):
    found = whence.read(f"The militia threatened {whom} on Monday.")
    assert any(one.frame.value == "control" for one in found) == told
