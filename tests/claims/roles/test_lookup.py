"""Whom a pronoun after a verb of praise or blame stands for."""

import pytest
from tests.claims.hand import coded, resolved_of, roles_of

import whence
from whence.model.claim import Frame


@pytest.mark.parametrize(
    ("opening", "taker"),
    [
        pytest.param("when/_/WRB/6/advmod", ["Amnesty"], id="the praised took it"),
        pytest.param("though/_/IN/6/mark", ["M23"], id="nothing says who"),
    ],
)
def test_who_is_praised_when_they_won_has_won(opening, taker):
    text = f"M23 praised Amnesty {opening.split('/', 1)[0]} they took Goma."
    tree = (
        f"M23/M23/NNP/2/nsubj praised/praise/VBD/0/root Amnesty/Amnesty/NNP/2/obj {opening} "
        "they/_/PRP/6/nsubj took/take/VBD/2/advcl Goma/Goma/NNP/6/obj ./././2/punct"
    )
    claims = coded(resolved_of(text, tree, "ORG M23; ORG Amnesty", "Goma")).claims
    (taken,) = [roles_of(one) for one in claims if one.frame is Frame.CONTROL]
    assert taken["actor"] == taker


@pytest.mark.parametrize(
    ("counted", "figure"),
    [
        pytest.param("Twelve people died in Goma and 56 more were hurt.", 56, id="more"),
        pytest.param("The blast in Goma hurt a total of 47 people.", 47, id="a total"),
        pytest.param("The blast in Goma hurt 56 more.", 56, id="more, without people"),
    ],
)
def test_a_number_more_and_a_total_count_as_the_number_does(counted, figure):
    figures = [one for claim in whence.read(counted) for one in claim.figures]
    assert [one.figure.low for one in figures if one.name == "wounded"] == [figure]
