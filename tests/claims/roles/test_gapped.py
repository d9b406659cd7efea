"""A number goes on with the strength told right before it."""

from tests.claims.hand import coded, figure_in, resolved_of, roles_of


def strengths(text, tree, figures, actors):
    found = coded(resolved_of(text, tree, actors, figures=figures)).claims
    return [roles_of(one) for one in found if one.frame.value == "strength"]


def test_a_second_group_has_the_second_number():
    text = "Analysts put the M23 at 900 and the UPC at 500."
    tree = (
        "Analysts/analyst/NNS/2/nsubj put/put/VBD/0/root the/_/DT/4/det "
        "M23/M23/NNP/2/obj at/_/IN/6/case 900/_/CD/2/obl and/_/CC/9/cc the/_/DT/9/det "
        "UPC/UPC/NNP/4/conj at/_/IN/11/case 500/_/CD/2/obl ./././2/punct"
    )
    figures = {"a": figure_in(text, "900", 900, ""), "b": figure_in(text, "500", 500, "")}
    found = strengths(text, tree, figures, "ORG M23; ORG UPC")
    assert sorted((one["actor"], one["low"]) for one in found) == [
        (["M23"], ["900"]),
        (["UPC"], ["500"]),
    ]


def test_what_it_is_down_from_was_its_own():
    text = "The M23 has 500 fighters, down from 900."
    tree = (
        "The/_/DT/2/det M23/M23/NNP/3/nsubj has/have/VBZ/0/root 500/_/CD/5/nummod "
        "fighters/fighter/NNS/3/obj ,/,/,/9/punct down/_/RB/3/advmod from/_/IN/9/case "
        "900/_/CD/7/obl ./././3/punct"
    )
    figures = {
        "a": figure_in(text, "500 fighters", 500, "fighter"),
        "b": figure_in(text, "900", 900, ""),
    }
    found = strengths(text, tree, figures, "ORG M23")
    assert sorted(one["low"] for one in found) == [["500"], ["900"]]
    assert [one["actor"] for one in found] == [["M23"], ["M23"]]


def test_a_number_in_another_clause_is_none():
    text = "The M23 has 500 fighters and killed 900."
    tree = (
        "The/_/DT/2/det M23/M23/NNP/3/nsubj has/have/VBZ/0/root 500/_/CD/5/nummod "
        "fighters/fighter/NNS/3/obj and/_/CC/7/cc killed/kill/VBD/3/conj "
        "900/_/CD/7/obj ./././3/punct"
    )
    figures = {
        "a": figure_in(text, "500 fighters", 500, "fighter"),
        "b": figure_in(text, "900", 900, ""),
    }
    assert len(strengths(text, tree, figures, "ORG M23")) == 1


TOLD = """
The/_/DT/2/det M23/M23/NNP/3/nsubj has/have/VBZ/0/root 500/_/CD/5/nummod fighters/fighter/NNS/3/obj ./././3/punct
The/_/DT/2/det mayor/_/NN/3/nsubj told/tell/VBD/0/root us/_/PRP/3/iobj 300/_/CD/3/obj ./././3/punct
"""


def test_another_tells_another_number():
    text = "The M23 has 500 fighters. The mayor told us 300."
    figures = {
        "a": figure_in(text, "500 fighters", 500, "fighter"),
        "b": figure_in(text, "300", 300, ""),
    }
    found = strengths(text, TOLD, figures, "ORG M23")
    assert [(one["actor"], one["low"]) for one in found][-1] == (["M23"], ["300"])


def test_after_a_toll_another_number_is_no_strength():
    text = "The M23 has 500 fighters and lost 20. The mayor told us 300."
    tree = TOLD.replace(
        "./././3/punct\nThe",
        "and/_/CC/7/cc lost/lose/VBD/3/conj 20/_/CD/7/obj ./././3/punct\nThe",
    )
    figures = {
        "a": figure_in(text, "500 fighters", 500, "fighter"),
        "b": figure_in(text, "20", 20, ""),
        "c": figure_in(text, "300", 300, ""),
    }
    assert len(strengths(text, tree, figures, "ORG M23")) == 1
