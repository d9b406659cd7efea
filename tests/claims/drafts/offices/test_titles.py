"""Titles keep their words; what only looks like an office is none."""

import pytest
from tests.claims.hand import coded, resolved_of

from whence.model.claim import Frame


def roles(text, tree):
    claims = coded(resolved_of(text, tree, "PER Yusuf")).claims
    return [
        {role.name: role.fillers[0].text for role in one.roles}
        for one in claims
        if one.frame is Frame.ROLE
    ]


def test_acting_is_of_the_title():
    text = "Acting mayor Yusuf left."
    tree = (
        "Acting/act/VBG/4/advcl mayor/_/NN/4/nsubj Yusuf/Yusuf/NNP/2/appos "
        "left/leave/VBD/0/root ./././4/punct"
    )
    assert [one["post"] for one in roles(text, tree)] == ["Acting mayor"]


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        pytest.param(
            "Yusuf is the first mayor to leave.",
            "Yusuf/Yusuf/NNP/5/nsubj is/be/VBZ/5/cop the/_/DT/5/det first/_/JJ/5/amod "
            "mayor/_/NN/0/root to/_/TO/7/mark leave/_/VB/5/acl ./././5/punct",
            id="which of them",
        ),
        pytest.param(
            "The daughter of the mayor, Yusuf, left.",
            "The/_/DT/2/det daughter/_/NN/9/nsubj of/_/IN/5/case the/_/DT/5/det "
            "mayor/_/NN/2/nmod ,/,/,/7/punct Yusuf/Yusuf/NNP/5/appos ,/,/,/7/punct "
            "left/leave/VBD/0/root ./././9/punct",
            id="kin",
        ),
    ],
)
def test_no_office_of_theirs(text, tree):
    assert roles(text, tree) == []


def test_a_term_that_is_over_is_former():
    text = "Yusuf was mayor between 2003 and 2005."
    tree = (
        "Yusuf/Yusuf/NNP/3/nsubj was/be/VBD/3/cop mayor/_/NN/0/root "
        "between/_/IN/5/case 2003/_/CD/3/obl and/_/CC/7/cc 2005/_/CD/5/conj ./././3/punct"
    )
    assert [one["status"] for one in roles(text, tree)] == ["former"]
