"""The time a claim's words speak of."""

import pytest
from tests.claims.hand import resolved_of

from whence.claims.syntax.arguments import Arguments
from whence.claims.syntax.tree import Tree
from whence.claims.tense import is_set_down, tense_of
from whence.codebook import load_codebook

SUBJECT = "Rebels/rebel/NNS"


@pytest.mark.parametrize(
    ("text", "tree", "word", "tense"),
    [
        (
            "Rebels left.",
            f"{SUBJECT}/2/nsubj left/leave/VBD/0/root ./././2/punct",
            "left",
            "past",
        ),
        (
            "Rebels to leave",
            f"{SUBJECT}/3/nsubj to/_/TO/3/mark leave/leave/VB/0/root",
            "leave",
            "future",
        ),
        (
            "Rebels to leave.",
            f"{SUBJECT}/3/nsubj to/_/TO/3/mark leave/leave/VB/0/root ./././3/punct",
            "leave",
            None,
        ),
        (
            "Rebels have left.",
            f"{SUBJECT}/3/nsubj have/_/AUX/3/aux left/leave/VBN/0/root ./././3/punct",
            "left",
            "past",
        ),
        (
            "Rebels will leave.",
            f"{SUBJECT}/3/nsubj will/_/MD/3/aux leave/_/VB/0/root ./././3/punct",
            "leave",
            "future",
        ),
        (
            "Rebels might leave.",
            f"{SUBJECT}/3/nsubj might/_/MD/3/aux leave/_/VB/0/root ./././3/punct",
            "leave",
            "future",
        ),
        (
            "Rebels plan to leave.",
            f"{SUBJECT}/2/nsubj plan/_/VBP/0/root to/_/TO/4/mark leave/_/VB/2/xcomp "
            "./././2/punct",
            "leave",
            "future",
        ),
        (
            "Rebels leave.",
            f"{SUBJECT}/2/nsubj leave/_/VBP/0/root ./././2/punct",
            "leave",
            "present",
        ),
        (
            "Rebels planned an attack.",
            f"{SUBJECT}/2/nsubj planned/plan/VBD/0/root an/_/DT/4/det attack/_/NN/2/obj "
            "./././2/punct",
            "attack",
            "future",
        ),
        (
            "Rebels may attempt raids.",
            f"{SUBJECT}/3/nsubj may/_/MD/3/aux attempt/_/VB/0/root raids/raid/NNS/3/obj "
            "./././3/punct",
            "raids",
            "future",
        ),
    ],
)
def test_tense(text: str, tree: str, word: str, tense: str) -> None:
    resolved = resolved_of(text, tree)
    book = load_codebook()
    trees = Tree(resolved.reading, text)
    arguments = Arguments(trees, book.words["light-verb"])
    assert tense_of(trees, arguments, trees.form.index(word), book.words) == tense


@pytest.mark.parametrize(
    ("be", "between", "rel", "scheduled"),
    [
        pytest.param("are", "", "root", True, id="set down for later"),
        pytest.param("were", "", "root", False, id="may have been called off"),
        pytest.param("are", "yet", "root", False, id="not done so far"),
        pytest.param("are", "", "advcl", False, id="an aim"),
    ],
)
def test_what_is_set_down_is_to_come(
    be: str,
    between: str,
    rel: str,
    *,
    scheduled: bool,
) -> None:
    verb = 5 if between else 4
    text = " ".join(word for word in ("Rebels", be, between, "to", "leave.") if word)
    more = f" {between}/_/RB/{verb}/advmod" if between else ""
    root = (
        f"{verb + 1}/advcl ./././0/root"
        if rel == "advcl"
        else f"0/{rel} ./././{verb}/punct"
    )
    tree = (
        f"{SUBJECT}/{verb}/nsubj {be}/be/VBP/{verb}/aux{more} to/_/TO/{verb}/mark "
        f"leave/_/VB/{root}"
    )
    trees = Tree(resolved_of(text, tree).reading, text)
    assert is_set_down(trees, trees.form.index("leave")) is scheduled
