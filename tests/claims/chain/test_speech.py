"""Whose belief, fear or hope a claim is: it is never told in the paper's own voice."""

import pytest

import whence
from whence.model.claim import Frame

HELD = [
    ("Residents do not believe the army will leave Konduga.", "Residents", "denied"),
    ("Traders doubt that the army will leave Konduga.", "Traders", "denied"),
    ("Traders are not convinced that the army has left Konduga.", "Traders", "denied"),
    ("Residents do not doubt that the army shelled Konduga.", "Residents", "affirmed"),
    ("Farmers are afraid that Boko Haram will attack Konduga.", "Farmers", "affirmed"),
    ("Villagers worry that Boko Haram could attack Konduga.", "Villagers", "affirmed"),
    ("Many fear Boko Haram will attack Konduga again.", "Many", "affirmed"),
    ("Mediators are confident the army will leave Konduga.", "Mediators", "affirmed"),
    ("The mayor, who expects the rebels to leave Konduga, was absent.", "The mayor", "affirmed"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "holder", "polarity"), HELD)
def test_what_somebody_holds_is_his_and_so_is_his_doubt(sentence, holder, polarity):
    found = [
        (claim.chain[-1].name, claim.wording.polarity.value)
        for claim in whence.read(sentence, published="2024-05-01")
        if "Konduga" in claim.quote and claim.chain
    ]
    assert found
    assert set(found) == {((holder,), polarity)}


@pytest.mark.parametrize(
    "sentence",
    [
        "Thousands fled amid fears that Boko Haram will attack Konduga.",
        "Rumours spread that the army had left Konduga.",
        "There are concerns that the army shelled Konduga.",
        "The army did not deny that it shelled Konduga.",
    ],
)
def test_what_nobody_is_said_to_hold_is_no_claim(sentence):
    claims = whence.read(sentence, published="2024-05-01")
    told = {"RETREAT", "ASSAULT", "event/ASSAULT", "event/RETREAT"}
    assert not told & {claim.kind for claim in claims}


NESTED = [
    ("Gunmen killed nine people in Konduga, residents said, the Lake Herald reported.",
     ["Lake Herald", "residents"]),
    ("Residents said, the Lake Herald reported, that the army had shelled Konduga.",
     ["Lake Herald", "Residents"]),
    ("The Lake Herald, citing two officials, reported that the ministry believed the army had "
     "shelled Konduga.", ["Lake Herald", "two officials", "the ministry"]),
    ("The mission said witnesses reported that the army had shelled Konduga.",
     ["The mission", "witnesses"]),
    ("The mayor said he had been told by traders that the army had shelled Konduga.",
     ["The mayor", "traders"]),
    ("Officials said a report by the Horn Institute found that the army had shelled Konduga.",
     ["Officials", "Horn Institute"]),
    ("The Lake Herald reported that the army had told diplomats the rebels held Konduga.",
     ["Lake Herald", "the army"]),
    ("According to the Lake Herald, residents said the army had shelled Konduga.",
     ["Lake Herald", "residents"]),
    ("The Lake Herald quotes Umar Bello as saying in a letter: \"The army shelled Konduga.\"",
     ["Lake Herald", "Umar Bello"]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "chain"), NESTED)
def test_every_hop_is_kept_the_paper_s_nearest(sentence, chain):
    chains = [
        [" and ".join(hop.name) for hop in claim.chain]
        for claim in whence.read(sentence, published="2024-05-01")
        if claim.frame != "statement"
    ]
    assert chains
    assert all(one == chain for one in chains)


SPOKEN_ON = [
    ("Police said nine people were killed in Konduga. They added that Boko Haram had shelled it.",
     "Police"),
    ("Police said nine people had died. They said the army had shelled Konduga.", "Police"),
    ("The mayor said shops were open. A trader said roads were blocked. She added that the army "
     "had shelled Konduga.", "A trader"),
    ("The governor of Borno spoke on Monday.\n\n\"The army shelled Konduga,\" he said.",
     "The governor of Borno"),
    ("Umar Bello, an elder of Konduga, praised the elders, arguing that France is weak, adding that "
     "the army of France has shelled Konduga.", "Umar Bello"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker"), SPOKEN_ON)
def test_whoever_spoke_last_speaks_on_and_the_dead_do_not(text, speaker):
    hops = {
        claim.chain[-1].name
        for claim in whence.read(text, published="2024-05-01")
        if "shelled" in claim.quote
    }
    assert hops == {(speaker,)}


def test_a_paper_that_says_we_speaks_for_itself_and_a_speaker_who_does_not():
    paper = "We previously wrote that the army had shelled Konduga."
    speaker = '"We said that the army had shelled Konduga," said Umar Bello, an elder.'
    chains = [
        {
            claim.chain
            for claim in whence.read(text, published="2024-05-01")
            if "shelled" in claim.quote
        }
        for text in (paper, speaker)
    ]
    assert chains[0] == {()}
    assert {hop.name for one in chains[1] for hop in one} == {("Umar Bello",)}
    assert () not in chains[1]


@pytest.mark.parametrize(
    "sentence",
    [
        "Rwanda denied that its soldiers were in Goma.",
        "The Taliban denied on Friday that al-Qaeda fighters were in Kabul.",
    ],
)
def test_a_denied_presence_is_denied(sentence):
    found = [claim for claim in whence.read(sentence) if claim.frame == "presence"]
    assert {claim.wording.polarity.value for claim in found} == {"denied"}


def test_a_count_in_an_aside_is_not_of_who_is_blamed_after_it():
    text = (
        "The raid, in which six died according to the mayor, was the work of the militia."
    )
    chains = {
        one.frame: [hop.text for hop in one.chain]
        for one in whence.read(text)
        if one.frame in {Frame.CASUALTIES, Frame.RESPONSIBILITY}
    }
    assert not chains.get(Frame.RESPONSIBILITY)
    assert chains[Frame.CASUALTIES] == ["the mayor"]


def test_what_and_joins_to_a_past_saying_is_said_too():
    text = "The bus was bombed by Hamas, Salonga said on Monday, and the front had nothing to do with it."
    blamed = [one for one in whence.read(text) if one.frame is Frame.RESPONSIBILITY]
    assert all(one.chain for one in blamed)
