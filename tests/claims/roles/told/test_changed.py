"""A number that another is compared with counts the same thing, before."""

import pytest
from tests.claims.hand import coded, figure_in, resolved_of, roles_of


def tolls(text, tree, figures):
    found = coded(resolved_of(text, tree, figures=figures)).claims
    return sorted(tuple(one.items()) for one in map(roles_of, found) if "killed" in one)


DIED = (
    "Nine/_/CD/2/nummod people/person/NNS/3/nsubj perished/perish/VBD/0/root ,/,/,/3/punct "
)


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (
            "Nine people perished , down from 12 .",
            "down/_/RB/7/advmod from/_/IN/7/case 12/_/CD/3/obl ./././3/punct",
        ),
        (
            "Nine people perished , compared with 12 .",
            "compared/compare/VBN/7/case with/_/IN/7/case 12/_/CD/3/obl ./././3/punct",
        ),
    ],
)
def test_so_many_had_died_before(text, tree):
    figures = {
        "a": figure_in(text, "Nine people", 9, "person"),
        "b": figure_in(text, "12", 12, ""),
    }
    found = tolls(text, DIED + tree, figures)
    assert found == [(("killed", ["12"]),), (("killed", ["9"]),)]


def test_a_toll_moves_from_one_number_to_another():
    text = "The toll rose from 29 to 41 ."
    tree = (
        "The/_/DT/2/det toll/_/NN/3/nsubj rose/rise/VBD/0/root from/_/IN/5/case "
        "29/_/CD/3/obl to/_/IN/7/case 41/_/CD/3/obl ./././3/punct"
    )
    figures = {"a": figure_in(text, "29", 29, ""), "b": figure_in(text, "41", 41, "")}
    assert tolls(text, tree, figures) == [(("killed", ["29"]),), (("killed", ["41"]),)]


def test_what_has_a_noun_of_its_own_is_compared_with_its_like():
    text = "Nine people perished , down from 12 trucks ."
    tree = DIED + (
        "down/_/RB/8/advmod from/_/IN/8/case 12/_/CD/8/nummod trucks/truck/NNS/3/obl "
        "./././3/punct"
    )
    figures = {
        "a": figure_in(text, "Nine people", 9, "person"),
        "b": figure_in(text, "12 trucks", 12, "truck"),
    }
    assert len(tolls(text, tree, figures)) == 1


def test_of_the_dead_and_the_wounded_nobody_knows_which_is_compared():
    text = "It killed nine people and wounded 30 , down from 50 ."
    tree = (
        "It/_/PRP/2/nsubj killed/kill/VBD/0/root nine/_/CD/4/nummod people/person/NNS/2/obj "
        "and/_/CC/6/cc wounded/wound/VBD/2/conj 30/_/CD/6/obj ,/,/,/11/punct "
        "down/_/RB/6/advmod from/_/IN/11/case 50/_/CD/6/obl ./././2/punct"
    )
    figures = {
        "a": figure_in(text, "nine people", 9, "person"),
        "b": figure_in(text, "30", 30, ""),
        "c": figure_in(text, "50", 50, ""),
    }
    assert all(("killed", ["50"]) not in one for one in tolls(text, tree, figures))


def test_another_number_on_another_word():
    text = "It killed nine people according to the army and 12 according to the mayor ."
    tree = (
        "It/_/PRP/2/nsubj killed/kill/VBD/0/root nine/_/CD/4/nummod people/person/NNS/2/obj "
        "according/accord/VBG/8/case to/_/IN/5/fixed the/_/DT/8/det army/_/NN/2/obl "
        "and/_/CC/10/cc 12/_/CD/4/conj according/accord/VBG/14/case to/_/IN/11/fixed "
        "the/_/DT/14/det mayor/_/NN/10/nmod ./././2/punct"
    )
    figures = {
        "a": figure_in(text, "nine people", 9, "person"),
        "b": figure_in(text, "12", 12, ""),
    }
    found = coded(resolved_of(text, tree, figures=figures)).claims
    rules = {one.made_by.rule for one in found if roles_of(one).get("killed") == ["12"]}
    assert rules == {"casualties.changed"}
