"""A size that is only named lends its owner to the number after it."""

from tests.claims.hand import coded, figure_in, hops_of, resolved_of, roles_of

TEXT = "The strength of the M23 is disputed. We estimate 900."
TREE = """
The/_/DT/2/det strength/_/NN/7/nsubj:pass of/_/IN/5/case the/_/DT/5/det M23/M23/NNP/2/nmod is/be/AUX/7/aux:pass disputed/dispute/VBN/0/root ./_/./7/punct
We/_/PRP/2/nsubj estimate/_/VBP/0/root 900/_/CD/2/obj ./_/./2/punct
"""


def strengths(text, tree):
    figures = {"a": figure_in(text, "900", 900, "")}
    found = coded(resolved_of(text, tree, "ORG M23", figures=figures)).claims
    return [one for one in found if one.frame.value == "strength"]


def test_an_estimate_is_of_whose_size_was_named():
    (found,) = strengths(TEXT, TREE)
    assert roles_of(found)["actor"] == ["M23"]
    assert hops_of(found) == []


def test_whoever_estimates_is_its_source():
    text = TEXT.replace("We", "Traders")
    (found,) = strengths(text, TREE.replace("We/_/PRP", "Traders/trader/NNS"))
    assert hops_of(found) == ["Traders"]


def test_the_size_of_a_thing_lends_nobody():
    text = TEXT.replace("the M23", "the bridge")
    assert strengths(text, TREE.replace("M23/M23/NNP", "bridge/_/NN")) == []
