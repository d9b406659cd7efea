"""Kinds of misreading that several reports of one matter have shown, side by side."""

import pytest

import whence
from whence.model.claim import Claim, Frame


def found(text: str, frame: Frame) -> list[Claim]:
    return [one for one in whence.read(text) if one.frame is frame]


def fillers(claim: Claim, role: str) -> list[str]:
    return [one.name for each in claim.roles if each.name == role for one in each.fillers]


def sources(claim: Claim) -> list[str]:
    return [name for hop in claim.chain for name in hop.name]


def test_grounds_that_are_cited_are_no_source() -> None:
    text = "Chadian troops attacked Belm, a panel of envoys said, citing “solid evidence”."
    (raid,) = found(text, Frame.EVENT)
    assert sources(raid) == ["a panel of envoys"]


def test_men_who_cut_a_road_do_not_say_so() -> None:
    text = (
        "The envoys found evidence that Kenyan troops attacked a base in Gedo in May.\n\n"
        "An estimated 1,000 Kenyan troops also cut the main road to Luuq, it said."
    )
    claims = [one for one in found(text, Frame.EVENT) if one.kind == "COERCE"]
    assert [sources(one) for one in claims] == [["it"]]


def test_a_report_fights_nobody_and_is_not_looted() -> None:
    text = (
        "The envoys' report tells of the war in Congo.\n\nIt says in areas held by the M23 "
        "there has been pillaging. The report says during its fight against the M23, "
        "Congolese soldiers worked with the FDLR."
    )
    named = {
        one.name
        for claim in whence.read(text)
        for role in claim.roles
        for one in role.fillers
    }
    assert not any("report" in name for name in named)


@pytest.mark.parametrize(
    "name", ["the M23 rebel group", "the rebel group M23", "M23", "the M23 armed movement"]
)
def test_a_group_by_its_name_and_its_kind_is_that_group(name: str) -> None:
    (tie,) = found(f"Chad arms {name}.", Frame.RELATION)
    assert fillers(tie, "b") == ["March 23 Movement"]


def test_a_part_of_a_group_is_not_the_group() -> None:
    (raid,) = found("The M23 faction attacked Belm.", Frame.EVENT)
    assert fillers(raid, "actor") != ["March 23 Movement"]


@pytest.mark.parametrize(
    "who",
    [
        "A group of UN experts",
        "The United Nations Group of Experts",
        "A panel of United Nations experts",
        "Experts for the UN Security Council",
    ],
)
def test_the_experts_are_one_body_by_whatever_words(who: str) -> None:
    (tie,) = found(f"{who} said Chad trains the Kuman Front.", Frame.RELATION)
    assert sources(tie) == ["UN panel of experts"]


def test_experts_are_not_armed() -> None:
    text = "The United Nations Group of Experts praised the talks. It said Chad arms it."
    assert not found(text, Frame.RELATION)


def test_a_people_commands_no_militia() -> None:
    text = "They were set up to protect villagers from Hutu-led militias."
    assert not found(text, Frame.RELATION)


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Across the border in Chad, the government welcomed the report.", "Chad"),
        ("In Sudan, the army bombed Nyala.", "Sudanese Armed Forces"),
        ("In Kenya's north, the army bombed Luuq.", "Nigerian Army"),
    ],
)
def test_a_clause_set_in_a_country_tells_of_its_own_bodies(text: str, actor: str) -> None:
    before = "The Nigerian Army said it had left Damasak. Nigeria's government praised it.\n\n"
    last = [claim for claim in whence.read(before + text) if claim.quote in text][-1]
    assert fillers(last, "actor") == [actor]
