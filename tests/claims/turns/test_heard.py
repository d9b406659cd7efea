"""Whose words a turn, a labelled quotation and a quotation that goes on are."""

from tests.claims.hand import hops_of

import whence

TALK = (
    "Transcript of the evening programme.\n\n"
    "RADIO SELT: With us is Colonel Tomas Orda of the border guards. Who holds the ford?\n\n"
    "TOMAS ORDA: The guards hold the ford. The rebels shelled the mill on Friday.\n\n"
    "RADIO SELT: Did the rebels take the mill?\n\n"
    "ORDA: Nobody in this brigade sold a rifle. [Laughter in the hall.] They have not left.\n\n"
)


def _hops(text: str, words: str) -> list[list[str]]:
    at = text.index(words)
    return [
        hops_of(one)
        for one in whence.read(text)
        if any(span.start < at + len(words) and at < span.end for span in one.spans)
    ]


def test_every_sentence_of_a_turn_is_its_speakers() -> None:
    for words in ("hold the ford", "shelled the mill", "sold a rifle", "have not left"):
        found = _hops(TALK, words)
        assert found
        assert all(hops[-1].casefold() == "tomas orda" for hops in found)


def test_what_is_asked_is_no_claim() -> None:
    assert _hops(TALK, "take the mill") == []


def test_a_letter_answers_for_whom_the_headline_names() -> None:
    text = (
        "Four questions to General Basil Renko\n\nThe head of the river command received us.\n\n"
        "Q. Who holds the ford?\n\nA. The rebels hold the ford.\n\n"
        "Q. And the mill?\n\nA. They shelled the mill on Friday.\n\n"
    )
    assert _hops(text, "hold the ford") == [["Basil Renko"]]


def test_whom_nobody_names_answers_nothing_in_anothers_name() -> None:
    text = (
        "Pell and Renko met Orda.\n\nQ. Who holds the ford?\n\nA. The rebels hold the ford.\n\n"
        "Q. And the mill?\n\nA. They shelled the mill on Friday.\n\n"
    )
    assert not any("Orda" in hops for hops in _hops(text, "hold the ford"))


def test_a_name_and_a_colon_before_a_quotation() -> None:
    text = (
        "08:10 Good morning from the border.\n\n"
        '09:40 A ferryman at the ford, reached by telephone: "The rebels shelled the mill. '
        'They are still here."\n\n'
        "10:15 The rebels hold the bridge, a baker tells us."
    )
    assert _hops(text, "shelled the mill") == [["A ferryman at the ford"]]


def test_a_quotation_that_goes_on_is_of_who_spoke_before_it() -> None:
    text = (
        "08:10 Good morning from the border.\n\n"
        "09:40 Major Ada Pell tells the radio that the rebels shelled the mill. "
        '"Our men are still in the fort."\n\n'
        "10:15 Two lorries of the rebels burned, a baker tells us."
    )
    assert all(hops == ["Ada Pell"] for hops in _hops(text, "still in the fort"))


def test_a_sentence_with_a_verb_before_the_colon_names_no_speaker() -> None:
    text = (
        'The rebels left the ford with a word on the wall: "We shelled the mill on Friday."'
    )
    assert ["The rebels"] not in _hops(text, "shelled the mill")


def test_whom_something_reaches_is_not_wounded() -> None:
    text = TALK + (
        "RADIO SELT: And their chief?\n\n"
        "ORDA: What reaches me is that Viktor Brand was wounded in the leg.\n\n"
    )
    claims = [one for one in whence.read(text) if one.spans[0].start > len(TALK)]
    wounded = {
        each.text
        for one in claims
        for role in one.roles
        if role.name == "wounded"
        for each in role.fillers
    }
    assert "me" not in wounded
    assert claims


def test_our_estimate_is_the_speakers_and_no_further_hop() -> None:
    text = TALK + (
        "RADIO SELT: How many are they?\n\n"
        "ORDA: Our present estimate is that the rebels have as many as 400 fighters.\n\n"
    )
    assert all(len(hops) == 1 for hops in _hops(text, "as many as 400 fighters"))


def test_whoever_is_addressed_says_nothing_by_it() -> None:
    asked = "RADIO SELT: Colonel Tomas Orda, the rebels say they have been at the mill since Friday. Is it so?\n\n"
    text = TALK.replace("RADIO SELT: Did the rebels take the mill?\n\n", asked)
    assert not any("Orda" in str(hops) for hops in _hops(text, "been at the mill"))


def test_what_a_guest_is_reminded_of_is_his_own_saying() -> None:
    text = (
        "PELL: Who holds the ford?\n\nORDA: The army holds the ford.\n\n"
        "PELL: In May you said that the rebels shelled the mill.\n\n"
        "ORDA: I had that from the radio. Is it wrong?\n\n"
        "PELL: And the bridge?\n\nORDA: The army holds the bridge.\n\n"
    )
    assert all(hops[-1] == "ORDA" for hops in _hops(text, "shelled the mill"))
    assert _hops(text, "shelled the mill")
