"""Some of those whom a toll has counted, told by who they were."""

from tests.claims.hand import coded, figure_in, hops_of, resolved_of, roles_of

MAYOR = "The mayor counted 12 dead, three of them nurses."
MAYORS_TREE = (
    "The/_/DT/2/det mayor/_/NN/3/nsubj counted/count/VBD/0/root 12/_/CD/5/nummod "
    "dead/_/NNS/3/obj ,/_/./10/punct three/_/CD/10/nsubj of/_/IN/9/case them/_/PRP/7/nmod "
    "nurses/nurse/NNS/5/appos ./_/./3/punct"
)
GOMA = "Nine people died in Goma, a guard said. Five of them were soldiers."
GOMAS_TREE = """
Nine/_/CD/2/nummod people/person/NNS/3/nsubj died/die/VBD/0/root in/_/IN/5/case Goma/_/NNP/3/obl ,/_/./9/punct a/_/DT/8/det guard/_/NN/9/nsubj said/say/VBD/3/parataxis ./_/./3/punct
Five/_/CD/5/nsubj of/_/IN/3/case them/_/PRP/1/nmod were/be/AUX/5/cop soldiers/soldier/NNS/0/root ./_/./5/punct
"""
DENIED = "The army did not kill 12 people, including three nurses."
DENIED_TREE = (
    "The/_/DT/2/det army/_/NN/5/nsubj did/do/AUX/5/aux not/_/RB/5/advmod kill/_/VB/0/root "
    "12/_/CD/7/nummod people/person/NNS/5/obj ,/_/./11/punct including/include/VBG/11/case "
    "three/_/CD/11/nummod nurses/nurse/NNS/7/nmod ./_/./5/punct"
)


def tolls(text, tree, figures, speech=()):
    found = coded(resolved_of(text, tree, places="Goma" if "Goma" in text else "",
                              figures=figures, speech=speech)).claims  # fmt: skip
    return [one for one in found if one.frame.value == "casualties"]


def test_a_part_is_told_with_what_became_of_the_whole():
    figures = {
        "all": figure_in(MAYOR, "12 dead", 12, "dead"),
        "some": figure_in(MAYOR, "three", 3, ""),
    }
    found = tolls(MAYOR, MAYORS_TREE, figures)
    assert sorted(one.quote for one in found) == [
        "The mayor counted 12 dead",
        "three of them nurses",
    ]
    assert sorted(roles_of(one)["killed"] for one in found) == [["12"], ["3"]]


def test_a_part_in_the_next_sentence_stands_on_the_same_word():
    figures = {
        "all": figure_in(GOMA, "Nine people", 9, "person"),
        "some": figure_in(GOMA, "Five", 5, ""),
    }
    speech = [("a guard", "said", "Nine people died in Goma")]
    part = tolls(GOMA, GOMAS_TREE, figures, speech)[-1]
    assert roles_of(part)["killed"] == ["5"]
    assert roles_of(part)["place"] == ["Goma"]
    assert hops_of(part) == ["a guard"]


def test_what_is_denied_has_no_parts():
    figures = {
        "all": figure_in(DENIED, "12 people", 12, "person"),
        "some": figure_in(DENIED, "three nurses", 3, "nurse"),
    }
    assert len(tolls(DENIED, DENIED_TREE, figures)) == 1


def test_more_than_the_whole_is_no_part():
    figures = {
        "all": figure_in(MAYOR, "12 dead", 2, "dead"),
        "some": figure_in(MAYOR, "three", 3, ""),
    }
    assert len(tolls(MAYOR, MAYORS_TREE, figures)) == 1
