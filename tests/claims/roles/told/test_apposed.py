"""A number between commas stands for all the fighters named before it."""

import pytest
from tests.claims.hand import coded, figure_in, resolved_of, roles_of

ALL = (
    "The M23 's fighters , 900 of them , fled .",
    "The/_/DT/2/det M23/M23/NNP/4/nmod:poss 's/_/POS/2/case fighters/fighter/NNS/10/nsubj "
    ",/,/,/6/punct 900/_/CD/4/appos of/_/IN/8/case them/_/PRP/6/nmod ,/,/,/4/punct "
    "fled/flee/VBD/0/root ./././10/punct",
)
HURT = (
    "The M23 's fighters , 900 of them wounded , fled .",
    "The/_/DT/2/det M23/M23/NNP/4/nmod:poss 's/_/POS/2/case fighters/fighter/NNS/11/nsubj "
    ",/,/,/6/punct 900/_/CD/4/appos of/_/IN/8/case them/_/PRP/6/nmod "
    "wounded/wound/VBN/6/acl ,/,/,/4/punct fled/flee/VBD/0/root ./././11/punct",
)
HOUSES = (
    "The M23 's houses , 900 of them , burned .",
    ALL[1].replace("fighters/fighter", "houses/house").replace("fled/flee", "burned/burn"),
)


@pytest.mark.parametrize(
    ("case", "found"),
    [(ALL, ["900"]), (HURT, []), (HOUSES, [])],
    ids=["all", "hurt", "houses"],
)
def test_so_many_are_all_of_them(case, found):
    text, tree = case
    figures = {"a": figure_in(text, "900", 900, "")}
    claims = coded(resolved_of(text, tree, "ORG M23", figures=figures)).claims
    strengths = [roles_of(one) for one in claims if one.frame.value == "strength"]
    assert [low for one in strengths for low in one["low"]] == found
