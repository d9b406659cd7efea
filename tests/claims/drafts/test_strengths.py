"""A number of fighters is a strength only where somebody has them."""

import pytest
from tests.claims.hand import coded, figure_in, resolved_of, roles_of


def strengths(text, tree, words, number):
    figures = {"n": figure_in(text, words, number, "fighter")}
    claims = coded(resolved_of(text, tree, "ORG M23", figures=figures)).claims
    return [roles_of(one) for one in claims if one.frame.value == "strength"]


def test_what_a_group_has_is_its_strength():
    text = "The M23 has 500 fighters."
    tree = (
        "The/_/DT/2/det M23/M23/NNP/3/nsubj has/have/VBZ/0/root 500/_/CD/5/nummod "
        "fighters/fighter/NNS/3/obj ./././3/punct"
    )
    assert [one["actor"] for one in strengths(text, tree, "500 fighters", 500)] == [["M23"]]


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        pytest.param(
            "Police stopped 26 M23 fighters.",
            "Police/police/NNS/2/nsubj stopped/stop/VBD/0/root 26/_/CD/5/nummod "
            "M23/M23/NNP/5/compound fighters/fighter/NNS/2/obj ./././2/punct",
            id="done to them",
        ),
        pytest.param(
            "The release of 26 M23 fighters began.",
            "The/_/DT/2/det release/_/NN/7/nsubj of/_/IN/6/case 26/_/CD/6/nummod "
            "M23/M23/NNP/6/compound fighters/fighter/NNS/2/nmod began/begin/VBD/0/root "
            "./././7/punct",
            id="of a deed",
        ),
        pytest.param(
            "Hundreds of 26 M23 fighters surrendered.",
            "Hundreds/hundred/NNS/6/nsubj of/_/IN/5/case 26/_/CD/5/nummod M23/M23/NNP/5/compound "
            "fighters/fighter/NNS/1/nmod surrendered/surrender/VBD/0/root ./././6/punct",
            id="a round number of a deed",
        ),
        pytest.param(
            "A third of the M23 (26 fighters) rests.",
            "A/_/DT/2/det third/third/NN/10/nsubj of/_/IN/5/case the/_/DT/5/det M23/M23/NNP/2/nmod "
            "(/(/-LRB-/8/punct 26/_/CD/8/nummod fighters/fighter/NNS/5/appos )/)/-RRB-/8/punct "
            "rests/rest/VBZ/0/root ./././10/punct",
            id="a part of it",
        ),
    ],
)
def test_what_is_done_to_fighters_counts_no_strength(text, tree):
    assert strengths(text, tree, "26", 26) == []


def test_whoever_puts_a_group_at_a_number_does_not_have_it():
    text = "Observers put the M23 at 5000 fighters."
    tree = (
        "Observers/observer/NNS/2/nsubj put/put/VBD/0/root the/_/DT/4/det M23/M23/NNP/2/obj "
        "at/_/IN/7/case 5000/_/CD/7/nummod fighters/fighter/NNS/2/obl ./././2/punct"
    )
    assert [one["actor"] for one in strengths(text, tree, "5000 fighters", 5000)] == [
        ["M23"]
    ]


def test_fighters_counted_dead_are_nobody_s_strength():
    text = "The M23 counted 340 fighters killed."
    tree = (
        "The/_/DT/2/det M23/M23/NNP/3/nsubj counted/count/VBD/0/root 340/_/CD/5/nummod "
        "fighters/fighter/NNS/3/obj killed/kill/VBN/5/acl ./././3/punct"
    )
    assert strengths(text, tree, "340 fighters", 340) == []


def test_there_being_so_many_is_a_strength_however_few():
    text = "There are 26 M23 fighters."
    tree = (
        "There/_/EX/2/expl are/be/VBP/0/root 26/_/CD/5/nummod M23/M23/NNP/5/compound "
        "fighters/fighter/NNS/2/obl ./././2/punct"
    )
    found = strengths(text, tree, "26 M23 fighters", 26)
    assert [one["actor"] for one in found] == [["M23"]]


@pytest.mark.parametrize(("lemma", "counts"), [("admit", 0), ("field", 1)])
def test_fighters_given_up_are_nobody_s_strength_however_many(lemma, counts):
    text = "Rebels admitted 2000 M23 fighters."
    tree = (
        f"Rebels/rebel/NNS/2/nsubj admitted/{lemma}/VBD/0/root 2000/_/CD/5/nummod "
        "M23/M23/NNP/5/compound fighters/fighter/NNS/2/obj ./././2/punct"
    )
    assert len(strengths(text, tree, "2000 M23 fighters", 2000)) == counts


def test_those_who_do_a_deed_are_counted_for_the_deed():
    text = "Goma was invaded by 30,000 M23 soldiers."
    tree = (
        "Goma/Goma/NNP/3/nsubj:pass was/be/VBD/3/aux:pass invaded/invade/VBN/0/root by/_/IN/7/case "
        "30,000/_/CD/7/nummod M23/M23/NNP/7/compound soldiers/soldier/NNS/3/obl ./././3/punct"
    )
    assert strengths(text, tree, "30,000 M23 soldiers", 30_000) == []


def test_whoever_finds_so_many_has_none():
    text = "The M23 found 2,000 fighters."
    tree = (
        "The/_/DT/2/det M23/M23/NNP/3/nsubj found/find/VBD/0/root 2,000/_/CD/5/nummod "
        "fighters/fighter/NNS/3/obj ./././3/punct"
    )
    assert strengths(text, tree, "2,000 fighters", 2_000) == []


@pytest.mark.parametrize(
    ("verb", "tag", "found"), [("join", "VBP", 1), ("joined", "VBD", 0)]
)
def test_fighters_who_come_along_time_and_again_are_a_strength(verb, tag, found):
    text = f"Some 9,000 fighters {verb} the M23 for raids."
    tree = (
        "Some/_/RB/2/advmod 9,000/_/CD/3/nummod fighters/fighter/NNS/4/nsubj "
        f"{verb}/join/{tag}/0/root the/_/DT/6/det M23/M23/NNP/4/obj for/_/IN/8/case "
        "raids/raid/NNS/4/obl ./_/./4/punct"
    )
    assert len(strengths(text, tree, "Some 9,000 fighters", 9000)) == found


def test_a_figure_somebody_gives_is_a_strength():
    text = "He gave a figure of 300 M23 fighters."
    tree = (
        "He/he/PRP/2/nsubj gave/give/VBD/0/root a/_/DT/4/det figure/_/NN/2/obj of/_/IN/8/case "
        "300/_/CD/8/nummod M23/M23/NNP/8/compound fighters/fighter/NNS/4/nmod ./././2/punct"
    )
    assert [one["actor"] for one in strengths(text, tree, "300 M23 fighters", 300)] == [
        ["M23"]
    ]


@pytest.mark.parametrize(
    ("modal", "had"), [("will", False), ("may", True), ("could", True)]
)
def test_a_strength_to_come_is_foretold(modal, had):
    text = f"M23 {modal} have 500 fighters."
    tree = (
        f"M23/M23/NNP/3/nsubj {modal}/_/MD/3/aux have/_/VB/0/root 500/_/CD/5/nummod "
        "fighters/fighter/NNS/3/obj ./././3/punct"
    )
    assert bool(strengths(text, tree, "500 fighters", 500)) is had


def test_a_strength_promised_is_the_term_of_a_promise():
    text = "M23 promised to have 500 fighters."
    tree = (
        "M23/M23/NNP/2/nsubj promised/promise/VBD/0/root to/_/TO/4/mark have/_/VB/2/xcomp "
        "500/_/CD/6/nummod fighters/fighter/NNS/4/obj ./././2/punct"
    )
    assert strengths(text, tree, "500 fighters", 500) == []
