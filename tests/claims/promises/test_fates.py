"""What became of a promise is read from plain words after it."""

import pytest
from tests.claims.hand import coded, resolved_of, roles_of

from whence.model.claim import Claim, Frame, Polarity

PROMISED = (
    "M23/M23/NNP/2/nsubj promised/promise/VBD/0/root to/_/TO/4/mark open/_/VB/2/xcomp "
    "roads/road/NNS/4/obj ./_/./2/punct"
)


def commitments(text: str, tree: str) -> list[Claim]:
    claims = coded(resolved_of(text, tree, "ORG M23")).claims
    return [one for one in claims if one.frame is Frame.COMMITMENT]


@pytest.mark.parametrize(
    ("told", "tree", "kind", "term"),
    [
        (
            "M23 did not.",
            "M23/M23/NNP/2/nsubj did/do/VBD/0/root not/_/RB/2/advmod ./_/./2/punct",
            "broken",
            "to open roads",
        ),
        (
            "M23 did so.",
            "M23/M23/NNP/2/nsubj did/do/VBD/0/root so/_/RB/2/advmod ./_/./2/punct",
            "kept",
            "to open roads",
        ),
        (
            "M23 opened two.",
            "M23/M23/NNP/2/nsubj opened/open/VBD/0/root two/_/CD/2/obj ./_/./2/punct",
            "progress",
            "two",
        ),
    ],
)
def test_fate_of_a_promise(told: str, tree: str, kind: str, term: str) -> None:
    found = commitments(f"M23 promised to open roads. {told}", f"{PROMISED}\n{tree}")
    assert [one.kind for one in found] == ["made", kind]
    assert roles_of(found[1])["term"] == [term]
    assert found[1].wording.polarity is Polarity.AFFIRMED


def test_what_follows_no_promise_has_no_fate() -> None:
    asked = PROMISED.replace("promised/promise", "opened/open").replace(
        "open/_/VB", "pave/_/VB"
    )
    did = "M23/M23/NNP/2/nsubj did/do/VBD/0/root not/_/RB/2/advmod ./_/./2/punct"
    assert not commitments("M23 opened to pave roads. M23 did not.", f"{asked}\n{did}")


def test_nobody_is_no_course_that_was_promised() -> None:
    offered = "M23/M23/NNP/2/nsubj offered/offer/VBD/0/root money/_/NN/2/obj ./_/./2/punct"
    came = "nobody/_/NN/3/nsubj has/have/VBZ/3/aux come/come/VBN/0/root ./_/./3/punct"
    found = commitments("M23 offered money. nobody has come.", f"{offered}\n{came}")
    assert [one.kind for one in found] == ["made"]


def test_kept_as_promised() -> None:
    tree = (
        "M23/M23/NNP/2/nsubj opened/open/VBD/0/root roads/road/NNS/2/obj as/_/IN/5/mark "
        "promised/promise/VBN/2/advcl ./_/./2/punct"
    )
    found = commitments("M23 opened roads as promised.", tree)
    assert [one.kind for one in found] == ["kept"]
    assert roles_of(found[0])["term"] == ["roads"]


@pytest.mark.parametrize(
    ("word", "kinds"), [("stop", ["made"]), ("win", []), ("not leave", ["refused"])]
)
def test_what_one_says_one_will_do(word: str, kinds: list[str]) -> None:
    negated = word.startswith("not")
    deed = "leave" if negated else word
    text = f"M23 said it would {'not ' if negated else ''}{deed}."
    last = 6 if negated else 5
    tree = (
        f"M23/M23/NNP/2/nsubj said/say/VBD/0/root it/_/PRP/{last}/nsubj "
        f"would/_/MD/{last}/aux {f'not/_/RB/{last}/advmod ' if negated else ''}"
        f"{deed}/_/VB/2/ccomp ./_/./2/punct"
    )
    assert [one.kind for one in commitments(text, tree)] == kinds


def test_what_will_be_kept_is_not_kept_yet() -> None:
    text = "M23 will honour the truce."
    tree = (
        "M23/M23/NNP/3/nsubj will/_/MD/3/aux honour/_/VB/0/root the/_/DT/5/det "
        "truce/_/NN/3/obj ./_/./3/punct"
    )
    assert not commitments(text, tree)
    held = tree.replace("will/_/MD/3/aux", "has/have/VBZ/3/aux").replace(
        "honour/_/VB", "honoured/honour/VBN"
    )
    found = commitments("M23 has honoured the truce.", held)
    assert [one.kind for one in found] == ["kept"]


def test_a_promise_of_a_state_is_of_all_that_is_said_of_it() -> None:
    text = "The M23 promised the families that the road would be open."
    tree = (
        "The/_/DT/2/det M23/M23/NNP/3/nsubj promised/promise/VBD/0/root the/_/DT/5/det "
        "families/family/NNS/3/iobj that/_/IN/11/mark the/_/DT/8/det road/_/NN/11/nsubj "
        "would/_/MD/11/aux be/_/VB/11/cop open/_/JJ/3/ccomp ./././3/punct"
    )
    (claim,) = [
        c for c in coded(resolved_of(text, tree, "ORG M23")).claims if c.kind == "made"
    ]
    terms = [
        one.text for role in claim.roles if role.name == "term" for one in role.fillers
    ]
    assert terms == ["that the road would be open"]
