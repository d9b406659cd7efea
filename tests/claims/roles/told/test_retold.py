"""A number alone counts what the toll before it counted."""

from tests.claims.hand import coded, figure_in, hops_of, resolved_of, roles_of

TEXT = "The M23 says 52 people died. The army says nine."
TREE = """
The/_/DT/2/det M23/M23/NNP/3/nsubj says/say/VBZ/0/root 52/_/CD/5/nummod people/person/NNS/6/nsubj died/die/VBD/3/ccomp ./_/./3/punct
The/_/DT/2/det army/_/NN/3/nsubj says/say/VBZ/0/root nine/_/CD/3/obj ./_/./3/punct
"""


def tolls(text, tree, figures):
    found = coded(resolved_of(text, tree, "ORG M23", figures=figures)).claims
    return [one for one in found if one.frame.value == "casualties"]


def test_another_says_another_number():
    figures = {
        "a": figure_in(TEXT, "52 people", 52, "person"),
        "b": figure_in(TEXT, "nine", 9, ""),
    }
    again = tolls(TEXT, TREE, figures)[-1]
    assert roles_of(again) == {"killed": ["9"]}
    assert hops_of(again) == ["The army"]


def test_a_number_of_something_is_told_by_its_own_noun():
    text = "The M23 says 52 people died. The army says nine trucks."
    tree = TREE.replace("nine/_/CD/3/obj", "nine/_/CD/5/nummod trucks/truck/NNS/3/obj")
    figures = {
        "a": figure_in(text, "52 people", 52, "person"),
        "b": figure_in(text, "nine trucks", 9, "truck"),
    }
    assert len(tolls(text, tree, figures)) == 1


def test_without_a_toll_before_it_a_number_counts_nothing_known():
    text = "The army says nine."
    tree = (
        "The/_/DT/2/det army/_/NN/3/nsubj says/say/VBZ/0/root nine/_/CD/3/obj ./_/./3/punct"
    )
    assert tolls(text, tree, {"b": figure_in(text, "nine", 9, "")}) == []


def test_a_number_is_put_at_another():
    text = "The M23 says 52 people died. The army put the number at nine."
    tree = TREE.strip().splitlines()[0] + (
        "\nThe/_/DT/2/det army/_/NN/3/nsubj put/_/VBD/0/root the/_/DT/5/det "
        "number/_/NN/3/obj at/_/IN/7/case nine/_/CD/3/obl ./_/./3/punct"
    )
    figures = {
        "a": figure_in(text, "52 people", 52, "person"),
        "b": figure_in(text, "nine", 9, ""),
    }
    again = tolls(text, tree, figures)[-1]
    assert roles_of(again) == {"killed": ["9"]}
    assert hops_of(again) == ["The army"]


def test_a_number_somebody_is_said_to_be_is_his_age():
    text = "The M23 says 52 people died. The army says he was nine."
    tree = TREE.strip().splitlines()[0] + (
        "\nThe/_/DT/2/det army/_/NN/3/nsubj says/say/VBZ/0/root he/_/PRP/6/nsubj "
        "was/be/VBD/6/cop nine/_/CD/3/ccomp ./_/./3/punct"
    )
    figures = {
        "a": figure_in(text, "52 people", 52, "person"),
        "b": figure_in(text, "nine", 9, ""),
    }
    assert len(tolls(text, tree, figures)) == 1
