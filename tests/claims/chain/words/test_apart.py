"""Charges that somebody denies: who made them made them, and nothing else is denied."""

import pytest

import whence
from whence.model.claim import Claim, Frame, Polarity


def found(text: str, frame: Frame) -> list[Claim]:
    return [one for one in whence.read(text) if one.frame is frame]


def fillers(claim: Claim, role: str) -> list[str]:
    return [one.name for each in claim.roles if each.name == role for one in each.fillers]


def sources(claim: Claim) -> list[str]:
    return [name for hop in claim.chain for name in hop.name]


def test_a_denied_charge_set_in_as_an_aside_leaves_the_rest_alone() -> None:
    text = (
        "For years, the Kuman Front, which the UN says is backed by Chad – a charge N'Djamena "
        "denies – has been fighting the Sudanese army."
    )
    ties = {one.kind: one for one in found(text, Frame.RELATION)}
    assert ties["fighting"].wording.polarity is Polarity.AFFIRMED
    assert not sources(ties["fighting"])
    assert ties["supports"].wording.polarity is Polarity.AFFIRMED
    assert sources(ties["supports"]) == ["United Nations"]


def test_who_denies_a_charge_is_no_source_of_it() -> None:
    text = (
        "Kenyan officials say Eritrea arms the Ginbar Front, an accusation Asmara rejects."
    )
    (tie,) = found(text, Frame.RELATION)
    assert sources(tie) == ["Kenyan officials"]
    (stance,) = found(text, Frame.REACTION)
    assert (stance.kind, fillers(stance, "actor")) == ("reject", ["Eritrea"])


def test_a_charge_that_nobody_else_makes_is_denied() -> None:
    (tie,) = found(
        "The Kuman Front is funded by Iran, a charge Tehran denies.", Frame.RELATION
    )
    assert (tie.wording.polarity, sources(tie)) == (Polarity.DENIED, ["Iran"])


@pytest.mark.parametrize(
    ("text", "accuser"),
    [
        ("Kenya denied accusations by Chad's government that it arms the Front.", "Chad"),
        (
            "The minister rejected allegations by residents that soldiers looted.",
            "residents",
        ),
    ],
)
def test_a_denied_charge_was_brought_all_the_same(text: str, accuser: str) -> None:
    stances = {one.kind: one for one in found(text, Frame.REACTION)}
    assert stances["accuse"].wording.polarity is Polarity.AFFIRMED
    assert accuser in fillers(stances["accuse"], "actor")[0]
    assert accuser not in fillers(stances["reject"], "actor")[0]
