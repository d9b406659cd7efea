"""An attribution without another claim is one statement, and only if it says something."""

import pytest
from tests.claims.hand import coded, hops_of, resolved_of

import whence
from whence.model.claim import Frame

TREE = (
    "Yusuf/Yusuf/NNP/2/nsubj said/say/VBD/0/root the/_/DT/4/det rain/_/NN/5/nsubj "
    "ruined/ruin/VBD/2/ccomp the/_/DT/7/det harvest/_/NN/5/obj ./././2/punct"
)
TEXT = "Yusuf said the rain ruined the harvest."


def test_one_statement_with_its_chain() -> None:
    speech = [("Yusuf", "said", "the rain ruined the harvest")]
    (claim,) = coded(resolved_of(TEXT, TREE, "PER Yusuf", speech=speech)).claims
    assert claim.frame is Frame.STATEMENT
    assert hops_of(claim) == ["Yusuf"]
    assert claim.quote == "the rain ruined the harvest"


def test_a_bare_noun_is_no_statement() -> None:
    text = "Yusuf announced the harvest."
    tree = (
        "Yusuf/Yusuf/NNP/2/nsubj announced/announce/VBD/0/root the/_/DT/4/det "
        "harvest/_/NN/2/obj ./././2/punct"
    )
    speech = [("Yusuf", "announced", "the harvest")]
    assert coded(resolved_of(text, tree, "PER Yusuf", speech=speech)).claims == ()


def test_neither_a_title_nor_a_raid_known_of_is_what_is_said() -> None:
    text = "Governor Yusuf Amani may have known of the raid in advance, the Daily Herald reported."
    said = [one for one in whence.read(text) if one.frame is Frame.STATEMENT]
    assert ["known of the raid" in one.quote for one in said] == [True]


@pytest.mark.parametrize(
    "said",
    [
        "the raid on Goma by the M23 shows the weakness of the army",
        "the raid on Goma by the M23 was a crime",
    ],
)
def test_what_is_told_of_a_raid_is_said_and_not_the_raid_alone(said: str) -> None:
    assert said in said_in(f"Colonel Yusuf Amani said {said}.")


def said_in(text: str) -> list[str]:
    return [one.quote for one in whence.read(text) if one.frame is Frame.STATEMENT]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "There were guests among us, according to a waiter quoted by the Herald.",
            "guests",
        ),
        ("A mayor of the valley insists that it was elsewhere.", "it was elsewhere"),
        ("A cousin in Beni says he dug the grave.", "he dug the grave"),
        ("Baghdad now speaks of 43 pieces.", "43 pieces"),
        ("The office called the evidence thin.", "the evidence thin"),
        ("The reporters wrote to the board. They say they are independent.", "independent"),
    ],
)
def test_a_clause_a_count_and_what_is_called_so_are_said(text: str, quote: str) -> None:
    assert any(quote in one for one in said_in(text))


@pytest.mark.parametrize(
    "text",
    [
        "The office called it thin.",
        "The public is reminded that the market is over.",
        "In the valley the office did what it said it would do.",
        "They left early, knowing that they would eventually return.",
    ],
)
def test_neither_a_hearer_nor_what_was_promised_is_said(text: str) -> None:
    assert said_in(text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("We judge that the village is empty.", ["the village is empty"]),
        ("I note that the figure has not moved.", ["the figure has not moved"]),
        ("We hope that the village is empty.", []),
    ],
)
def test_what_the_writer_holds_is_in_his_own_voice(text: str, said: list[str]) -> None:
    claims = [one for one in whence.read(text) if one.frame is Frame.STATEMENT]
    assert [one.quote for one in claims] == said
    assert not any(one.chain for one in claims)
