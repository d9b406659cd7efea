"""Whose people suffered."""

import pytest

import whence

COUNTED = [
    ("At least 40 al-Shabaab fighters were killed in Jilib.", {"al-Shabaab"}),
    ("The raid killed nine senior members of Hamas.", {"Hamas"}),
    ("The raid killed nine soldiers.", set()),
]


@pytest.mark.parametrize(("sentence", "groups"), COUNTED)
def test_losses_are_of_the_group_whose_members_are_counted(sentence, groups):
    found = {
        filler.name
        for claim in whence.read(sentence, published="2024-05-01")
        if claim.frame == "casualties"
        for role in claim.roles
        if role.name == "victims"
        for filler in role.fillers
    }
    assert found == groups


def test_nobody_named_is_no_count():
    claims = whence.read("The blast killed both.", published="2024-05-01")
    assert not [one for one in claims if one.frame == "casualties"]


def test_a_bare_number_counts_those_named_before_it():
    told = whence.read(
        "Adoma put the number of soldiers killed at 58.", published="2024-05-01"
    )
    counted = [
        {role.name: [one.text for one in role.fillers] for role in claim.roles}
        for claim in told
        if claim.frame == "casualties"
    ]
    assert not [claim for claim in told if claim.frame == "strength"]
    assert all(one.get("victims", one["killed"]) == ["soldiers"] for one in counted)
