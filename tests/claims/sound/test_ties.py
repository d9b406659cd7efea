"""Ties whose ends cannot stand in them, and ties between those that can."""

import pytest
from tests.claims.hand import coded, resolved_of, roles_of

import whence


def ties(text, tree, actors="", places=""):
    known = "; ".join(
        one for one in actors.split("; ") if one and one.split(" ", 1)[1] in text
    )
    claims = coded(resolved_of(text, tree, known, places)).claims
    return [(one.kind, roles_of(one)) for one in claims if one.frame.value == "relation"]


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        pytest.param(
            "A crowd broke away from the vigil.",
            "A/_/DT/2/det crowd/_/NN/3/nsubj broke/break/VBD/0/root away/_/RB/3/advmod "
            "from/_/IN/7/case the/_/DT/7/det vigil/_/NN/3/obl ./././3/punct",
            id="a crowd from a vigil",
        ),
        pytest.param(
            "A militia broke away from the march.",
            "A/_/DT/2/det militia/_/NN/3/nsubj broke/break/VBD/0/root away/_/RB/3/advmod "
            "from/_/IN/7/case the/_/DT/7/det march/_/NN/3/obl ./././3/punct",
            id="from a march, not a body",
        ),
        pytest.param(
            "The man works with young men.",
            "The/_/DT/2/det man/_/NN/3/nsubj works/work/VBZ/0/root with/_/IN/6/case "
            "young/_/JJ/6/amod men/man/NNS/3/obl ./././3/punct",
            id="works with people",
        ),
        pytest.param(
            "The M23 gave aid to refugees.",
            "The/_/DT/2/det M23/M23/NNP/3/nsubj gave/give/VBD/0/root aid/_/NN/3/obj "
            "to/_/IN/6/case refugees/refugee/NNS/3/obl ./././3/punct",
            id="aid to people in need",
        ),
        pytest.param(
            "The rebels hold parts of Irob.",
            "The/_/DT/2/det rebels/rebel/NNS/3/nsubj hold/_/VBP/0/root parts/part/NNS/3/obj "
            "of/_/IN/6/case Irob/Irob/NNP/4/nmod ./././3/punct",
            id="parts of a place",
        ),
    ],
)
def test_what_is_no_tie(text, tree):
    assert ties(text, tree, "ORG M23", "Irob" if "Irob" in text else "") == []


def test_relations_that_remain_strained_are_not_friendly():
    text = "Relations between the army and the M23 remain strained."
    tree = (
        "Relations/relation/NNS/8/nsubj between/_/IN/4/case the/_/DT/4/det army/_/NN/1/nmod "
        "and/_/CC/7/cc the/_/DT/7/det M23/M23/NNP/4/conj remain/_/VBP/0/root "
        "strained/_/JJ/8/xcomp ./././8/punct"
    )
    assert "allied" not in [kind for kind, _ in ties(text, tree, "ORG M23")]


def test_another_name_of_the_first_is_not_the_second():
    text = "Fighting between the Northern Army, or NA, and the M23 went on."
    tree = (
        "Fighting/fighting/NN/13/nsubj between/_/IN/5/case the/_/DT/5/det "
        "Northern/_/NNP/5/compound Army/_/NNP/1/nmod ,/,/,/8/punct or/_/CC/8/cc "
        "NA/NA/NNP/5/conj ,/,/,/12/punct and/_/CC/12/cc the/_/DT/12/det M23/M23/NNP/5/conj "
        "went/go/VBD/0/root on/_/RP/13/compound:prt ./././13/punct"
    )
    [(kind, roles)] = ties(text, tree, "ORG Northern Army; ORG M23")
    assert kind == "fighting"
    assert "M23" in str(roles["b"])


def test_two_capitals_stand_for_two_governments():
    text = "Relations between Kabul and Islamabad are strained by a dispute."
    tree = (
        "Relations/relation/NNS/6/nsubj:pass between/_/IN/3/case Kabul/Kabul/NNP/1/nmod "
        "and/_/CC/5/cc Islamabad/Islamabad/NNP/3/conj are/be/VBP/7/aux:pass "
        "strained/strain/VBN/0/root by/_/IN/10/case a/_/DT/10/det dispute/_/NN/7/obl "
        "./././7/punct"
    ).replace("NNS/6/nsubj", "NNS/7/nsubj")
    assert "strained" in [kind for kind, _ in ties(text, tree, "", "Kabul; Islamabad")]


def test_a_finite_verb_of_a_clause_is_no_participle():
    text = "The M23, who linked hands with the army, left."
    tree = (
        "The/_/DT/2/det M23/M23/NNP/10/nsubj ,/,/,/5/punct who/_/WP/5/nsubj "
        "linked/link/VBD/2/acl:relcl hands/hand/NNS/5/obj with/_/IN/9/case the/_/DT/9/det "
        "army/_/NN/5/obl ,/,/,/2/punct left/leave/VBD/0/root ./././11/punct"
    ).replace("NNP/10/nsubj", "NNP/11/nsubj")
    assert ties(text, tree, "ORG M23") == []


def test_who_is_trained_to_fight_does_not_fight_yet() -> None:
    text = "The M23 trained Yusuf to fight against the CRA."
    tree = (
        "The/_/DT/2/det M23/M23/NNP/3/nsubj trained/train/VBD/0/root Yusuf/Yusuf/NNP/3/obj "
        "to/_/TO/6/mark fight/fight/VB/3/advcl against/_/IN/9/case the/_/DT/9/det "
        "CRA/CRA/NNP/6/obl ./././3/punct"
    )
    known = "ORG M23; PER Yusuf; ORG CRA"
    kinds = {one.kind for one in coded(resolved_of(text, tree, known)).claims}
    assert "fighting" not in kinds


@pytest.mark.parametrize(("ends", "told"), [("20 factions", True), ("2,000 gunmen", False)])
def test_bodies_are_absorbed_by_the_score_and_people_are_none(ends, told):
    found = whence.read(f"The Qar Front has absorbed {ends} since 2020.")
    assert any(one.kind == "member" for one in found) == told
