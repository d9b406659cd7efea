"""Whose post it is, and what is no post."""

import pytest
from tests.claims.hand import coded, resolved_of, roles_of

import whence
from whence.model.claim import Frame

WITHDREW = "The/_/DT/2/det ministry/_/NN/3/nsubj objected/object/VBD/0/root ./././3/punct\n"
SPOKE = (
    "{0}/_/PRP$/2/nmod:poss spokesman/_/NN/6/nsubj ,/,/,/4/punct Yusuf/Yusuf/NNP/2/appos "
    ",/,/,/2/punct agreed/agree/VBD/0/root ./././6/punct"
)


def posts(text, tree):
    claims = coded(resolved_of(text, tree, "PER Yusuf")).claims
    return [roles_of(one) for one in claims if one.frame is Frame.ROLE]


def test_its_spokesman_is_that_of_the_body_told_of_before():
    text = "The ministry objected. Its spokesman, Yusuf, agreed."
    found = posts(text, WITHDREW + SPOKE.format("Its"))
    assert [one["organisation"] for one in found] == [["The ministry"]]


def test_his_spokesman_is_nobody_s_of_the_body_before():
    text = "The ministry objected. His spokesman, Yusuf, agreed."
    found = posts(text, WITHDREW + SPOKE.format("His"))
    assert [one.get("organisation") for one in found] == [None]


def test_another_paragraph_tells_of_somebody_else():
    text = "The ministry objected.\n\nIts spokesman, Yusuf, agreed."
    found = posts(text, WITHDREW + SPOKE.format("Its"))
    assert [one.get("organisation") for one in found] == [None]


def test_the_first_word_of_a_longer_post_is_no_post_and_no_body():
    text = "The deputy finance minister, Yusuf, agreed."
    tree = (
        "The/_/DT/4/det deputy/_/NN/4/compound finance/_/NN/4/compound "
        "minister/_/NN/8/nsubj ,/,/,/6/punct Yusuf/Yusuf/NNP/4/appos ,/,/,/4/punct "
        "agreed/agree/VBD/0/root ./././8/punct"
    )
    assert [(one["post"], one.get("organisation")) for one in posts(text, tree)] == [
        (["The deputy finance minister"], None)
    ]


def test_an_adjective_behind_a_post_belongs_to_it():
    text = "The secretary general, Yusuf, agreed."
    tree = (
        "The/_/DT/2/det secretary/_/NN/7/nsubj general/_/NN/2/dep ,/,/,/5/punct "
        "Yusuf/Yusuf/NNP/2/appos ,/,/,/2/punct agreed/agree/VBD/0/root ./././7/punct"
    )
    assert [one["post"] for one in posts(text, tree)] == [["The secretary general"]]


def test_several_who_hold_a_post_are_not_the_one_named_after_them():
    text = "A few bishops agreed, Yusuf."
    tree = (
        "A/_/DT/3/det few/_/JJ/3/amod bishops/bishop/NNS/4/nsubj agreed/agree/VBD/0/root "
        ",/,/,/6/punct Yusuf/Yusuf/NNP/3/appos ./././4/punct"
    )
    assert posts(text, tree) == []


def test_one_of_several_who_hold_a_post_is_told_of():
    text = "One of the bishops, Yusuf, agreed."
    tree = (
        "One/_/CD/8/nsubj of/_/IN/4/case the/_/DT/4/det bishops/bishop/NNS/1/nmod "
        ",/,/,/6/punct Yusuf/Yusuf/NNP/4/appos ,/,/,/4/punct agreed/agree/VBD/0/root "
        "./././8/punct"
    )
    assert len(posts(text, tree)) == 1


def test_a_state_employs_no_journalist():
    text = "Yusuf, a Malian journalist, agreed."
    tree = (
        "Yusuf/Yusuf/NNP/7/nsubj ,/,/,/5/punct a/_/DT/5/det Malian/_/JJ/5/amod "
        "journalist/_/NN/1/appos ,/,/,/1/punct agreed/agree/VBD/0/root ./././7/punct"
    )
    claims = coded(resolved_of(text, tree, "PER Yusuf;GPE Malian")).claims
    bodies = [
        roles_of(one).get("organisation") for one in claims if one.frame is Frame.ROLE
    ]
    assert not any(bodies)


OF_TOGO = (
    "The/_/DT/2/det governor/governor/NN/8/nsubj of/of/IN/4/case Togo/Togo/NNP/2/nmod "
    ",/,/,/6/punct Yusuf/Yusuf/NNP/2/appos ,/,/,/2/punct left/leave/VBD/0/root "
    "./././8/punct"
)
SWAPPED = (
    "Its/_/PRP$/2/nmod:poss leader/_/NN/7/nsubj ,/,/,/4/punct Amir/Amir/NNP/2/appos "
    "Yusuf/Yusuf/NNP/4/flat ,/,/,/2/punct left/leave/VBD/0/root ./././7/punct"
)


def test_a_first_name_that_is_a_title_is_no_post():
    found = posts("Its leader, Amir Yusuf, left.", SWAPPED)
    assert all("Amir" not in one["post"][0] for one in found)


def test_a_post_that_was_read_as_a_person_is_not_somebody_else_s_name():
    text = "The governor of Togo, Yusuf, left."
    resolved = resolved_of(text, OF_TOGO, "PER The governor of Togo; PER Yusuf")
    claims = [one for one in coded(resolved).claims if one.frame is Frame.ROLE]
    assert [roles_of(one)["person"] for one in claims] == [["Yusuf"]]


def test_a_post_and_who_is_joined_to_it_do_not_belong_together() -> None:
    text = "The Prime Minister and President Moreau met on 3 March in Lund."
    posts = [
        {role.name: role.fillers[0].text for role in claim.roles}
        for claim in whence.read(text)
        if claim.frame == "role"
    ]
    assert all(one["post"] == "President" for one in posts)


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Prime Minister Abiy Karvel called it a law matter.", "Abiy Karvel"),
        ("A former minister told us that the army had fled.", "A former minister"),
        ("Its western command under Omar Sani broke away.", "Omar Sani"),
    ],
)
def test_who_holds_a_post_has_the_whole_name_or_the_post_for_one(text, person):
    roles = [one for one in whence.read(text) if one.frame is Frame.ROLE]
    assert [
        one.text for r in roles[0].roles if r.name == "person" for one in r.fillers
    ] == [person]
