"""Clauses of a saying, on trees written by hand."""

from tests.claims.hand import resolved_of

from whence.claims.chain.clauses import (
    bare,
    behind_aside,
    between_commas,
    claimed,
    expected,
    name_after,
    who_before,
)
from whence.claims.syntax.arguments import Arguments
from whence.claims.syntax.tree import Tree


def tree_of(text: str, words: str) -> Tree:
    return Tree(resolved_of(text, words).reading, text)


def test_what_is_cited_bears_no_preposition():
    cited = tree_of("citing two officials", "citing/cite/VBG/0/root two/_/CD/3/nummod "
                    "officials/official/NNS/1/obl")  # fmt: skip
    assert bare(cited, 0, "obj", "obl") == 2
    told = tree_of("told by officials", "told/tell/VBN/0/root by/_/IN/3/case "
                   "officials/official/NNS/1/obl")  # fmt: skip
    assert bare(told, 0, "obj", "obl") is None
    assert told.agent(0) == 2


ASIDE = (
    "Residents said, the Herald reported, that troops left.",
    "Residents/resident/NNS/2/nsubj said/say/VBD/0/root ,/,/,/6/punct the/_/DT/5/det "
    "Herald/_/NNP/6/nsubj reported/report/VBD/2/parataxis ,/,/,/6/punct that/_/IN/10/mark "
    "troops/troop/NNS/10/nsubj left/leave/VBD/6/ccomp "
    "./././2/punct",
)


def test_the_clause_behind_a_saying_put_in_between():
    tree = tree_of(*ASIDE)
    assert behind_aside(tree, 1, {"report"}) == 9
    assert behind_aside(tree, 1, {"sing"}) is None


def test_what_is_expected_of_somebody():
    tree = tree_of("They expect it to fail", "They/_/PRP/2/nsubj expect/_/VBP/0/root "
                   "it/_/PRP/2/obj to/_/TO/5/mark fail/_/VB/2/xcomp")  # fmt: skip
    assert expected(tree, 1) == 4
    alone = tree_of("They hope to win", "They/_/PRP/2/nsubj hope/_/VBP/0/root "
                    "to/_/TO/4/mark win/_/VB/2/xcomp")  # fmt: skip
    assert expected(alone, 1) is None


def test_a_saying_between_commas_whose_noun_was_hung_elsewhere():
    tree = tree_of("Gunmen left, residents said, papers reported", "Gunmen/gunman/NNS/2/nsubj "
                   "left/leave/VBD/8/ccomp ,/,/,/2/punct residents/resident/NNS/7/compound "
                   "said/say/VBD/8/advcl ,/,/,/5/punct papers/paper/NNS/8/nsubj "
                   "reported/report/VBD/0/root")  # fmt: skip
    assert between_commas(tree, 4) == (3, 1)
    assert between_commas(tree, 7) is None


def test_a_name_right_after_a_verb_that_closes_a_sentence_says_it():
    tree = tree_of(
        "Troops left, reckons Yusuf",
        "Troops/troop/NNS/2/nsubj left/leave/VBD/4/ccomp ,/,/,/4/punct "
        "reckons/reckon/VBZ/0/root Yusuf/Yusuf/NNP/4/ccomp",
    )
    assert name_after(tree, 3) == 4
    assert name_after(tree, 1) is None


def test_who_goes_on_over_and():
    text = "Yusuf, who condemned it and said so"
    words = (
        "Yusuf/Yusuf/NNP/0/root ,/,/,/4/punct who/_/WP/4/nsubj condemned/condemn/VBD/1/acl:relcl "
        "it/_/PRP/4/obj and/_/CC/7/cc said/say/VBD/1/conj so/_/RB/7/advmod"
    )
    tree = tree_of(text, words)
    assert who_before(tree, Arguments(tree, frozenset()), 6) == 0
    assert who_before(tree, Arguments(tree, frozenset()), 3) is None


def test_only_a_deed_not_told_of_is_claimed():
    words = "They/_/PRP/2/nsubj claimed/claim/VBD/0/root {}/_/DT/4/det raid/_/NN/2/obj"
    one, told = (tree_of(f"They claimed {a} raid", words.format(a)) for a in ("a", "the"))
    assert claimed(one, 1, {"raid"}) == 3
    assert claimed(told, 1, {"raid"}) is None
