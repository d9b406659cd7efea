"""Subjects that negate their verb, and those that only seem to."""

import pytest
from tests.claims.hand import resolved_of

from whence.claims.syntax.negatives import is_claimed, is_negative, negators_of, only_bounds
from whence.claims.syntax.tree import Tree

SUBJECTS = {
    "not one of": (
        "Not one of them died.",
        "Not/_/RB/2/advmod one/_/CD/5/nsubj of/_/IN/4/case them/_/PRP/2/nmod died/die/VBD/0/root "
        "./././5/punct",
        True,
    ),
    "not on the number": (
        "Not one guard died.",
        "Not/_/RB/2/advmod one/_/CD/3/nummod guard/_/NN/4/nsubj died/die/VBD/0/root "
        "./././4/punct",
        True,
    ),
    "not on a number after": (
        "Guards, not one, died.",
        "Guards/guard/NNS/6/nsubj ,/,/,/4/punct not/_/RB/4/advmod one/_/CD/1/nummod "
        ",/,/,/4/punct died/die/VBD/0/root ./././6/punct",
        False,
    ),
    "not a single": (
        "Not a single guard died.",
        "Not/_/RB/4/advmod a/_/DT/4/det single/_/JJ/4/amod guard/_/NN/5/nsubj "
        "died/die/VBD/0/root ./././5/punct",
        True,
    ),
    "not a": (
        "Not a guard died.",
        "Not/_/RB/3/advmod a/_/DT/3/det guard/_/NN/4/nsubj died/die/VBD/0/root ./././4/punct",
        True,
    ),
    "not a few": (
        "Not a few died.",
        "Not/_/RB/3/advmod a/_/DT/3/det few/_/NNS/4/nsubj died/die/VBD/0/root ./././4/punct",
        False,
    ),
    "none of": (
        "None of them died.",
        "None/_/NN/4/nsubj of/_/IN/3/case them/_/PRP/1/nmod died/die/VBD/0/root ./././4/punct",
        True,
    ),
    "neither of": (
        "Neither of them died.",
        "Neither/_/DT/4/nsubj of/_/IN/3/case them/_/PRP/1/nmod died/die/VBD/0/root "
        "./././4/punct",
        True,
    ),
    "no": (
        "No guard died.",
        "No/_/DT/2/det guard/_/NN/3/nsubj died/die/VBD/0/root ./././3/punct",
        True,
    ),
    "not all": (
        "Not all guards died.",
        "Not/_/RB/3/advmod all/_/DT/3/det guards/guard/NNS/4/nsubj died/die/VBD/0/root "
        "./././4/punct",
        False,
    ),
    "one": (
        "One of them died.",
        "One/_/CD/4/nsubj of/_/IN/3/case them/_/PRP/1/nmod died/die/VBD/0/root ./././4/punct",
        False,
    ),
}


@pytest.mark.parametrize("name", SUBJECTS)
def test_a_subject_that_says_there_is_none(name):
    text, words, negative = SUBJECTS[name]
    tree = Tree(resolved_of(text, words).reading, text)
    verb = tree.form.index("died")
    subject = next(k for k in tree.kids[verb] if tree.base(k) == "nsubj")
    assert is_negative(tree, verb, subject) is negative


@pytest.mark.parametrize(
    ("article", "noun", "done"),
    [
        pytest.param("the", "raid", True, id="the raid was made"),
        pytest.param("a", "raid", False, id="there may have been none"),
        pytest.param("the", "responsibility", False, id="what is claimed itself"),
    ],
)
def test_what_nobody_claims_has_been_done_if_it_is_known(article, noun, done):
    text = f"Nobody claimed {article} {noun}."
    tree = (
        f"Nobody/_/NN/2/nsubj claimed/claim/VBD/0/root {article}/_/DT/4/det {noun}/_/NN/2/obj "
        "./././2/punct"
    )
    assert is_claimed(Tree(resolved_of(text, tree).reading, text), 1, 3) is done


def test_what_is_no_longer_so_is_negated_on_what_the_copula_is_for():
    text = "The army is no longer in Pirrin."
    tree = Tree(
        resolved_of(
            text,
            "The/_/DT/2/det army/_/NN/7/nsubj is/be/VBZ/7/cop no/_/RB/5/advmod "
            "longer/_/RBR/7/advmod in/_/IN/7/case Pirrin/_/NNP/0/root ./././7/punct",
        ).reading,
        text,
    )
    copula, longer, place = (tree.form.index(w) for w in ("is", "longer", "pirrin"))
    assert place in negators_of(tree, copula)
    assert is_negative(tree, place, longer)


@pytest.mark.parametrize(
    ("at", "no", "noun", "negative"),
    [
        pytest.param("At", "no", "time", True, id="at no time"),
        pytest.param("In", "no", "way", True, id="in no way"),
        pytest.param("In", "no", "time", False, id="in no time is soon"),
        pytest.param("At", "that", "time", False, id="at some time"),
        pytest.param("At", "no", "cost", False, id="what is no occasion"),
    ],
)
def test_a_phrase_that_says_there_was_no_occasion(at, no, noun, negative):
    text = f"{at} {no} {noun} did guards leave."
    tree = Tree(
        resolved_of(
            text,
            f"{at}/_/IN/3/case {no}/_/DT/3/det {noun}/_/NN/6/obl did/do/VBD/6/aux "
            "guards/guard/NNS/6/nsubj leave/_/VB/0/root ./././6/punct",
        ).reading,
        text,
    )
    leave, phrase = tree.form.index("leave"), tree.form.index(noun)
    assert is_negative(tree, leave, phrase) is negative


@pytest.mark.parametrize(
    ("verb", "lemma", "before", "bounds"),
    [
        pytest.param("exceed", "exceed", (), True, id="does not exceed nine"),
        pytest.param("have", "have", ("more", "than"), True, id="does not have more than"),
        pytest.param("have", "have", (), False, id="does not have nine"),
        pytest.param("have", "have", ("fewer", "than"), False, id="no upper bound"),
    ],
)
def test_a_negation_that_only_bounds_a_number(verb, lemma, before, bounds):
    words = ["It", "does", "not", verb, *before, "nine", "men", "."]
    men = len(words) - 1
    more = "".join(f"{word}/_/JJR/{men - 1}/advmod " for word in before)
    text = " ".join(words[:-1]) + "."
    tree = Tree(
        resolved_of(
            text,
            f"It/_/PRP/4/nsubj does/do/VBZ/4/aux not/_/RB/4/advmod {verb}/{lemma}/VB/0/root "
            f"{more}nine/_/CD/{men}/nummod men/man/NNS/4/obj ./././4/punct",
        ).reading,
        text,
    )
    assert only_bounds(tree, 3) is bounds
