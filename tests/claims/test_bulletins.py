"""Communiqués, live pages and aid bulletins: what their wording gives and what it does not."""

import pytest

import whence


def read(text):
    return whence.read(text, published="2024-05-01")


def kinds(text):
    return {(claim.frame.value, claim.kind) for claim in read(text)}


def names(claim, role):
    return {f.name for one in claim.roles if one.name == role for f in one.fillers}


CODED = [
    ("The minister presents the condolences of the nation to the families.", "reaction", "lament"),
    ("Algeria sent a message of support to the junta.", "reaction", "endorse"),
    ("The general staff refuted the information circulating online.", "reaction", "reject"),
    ("The depot was hit on Monday. Ankara described it as a war crime.", "reaction", "condemn"),
    ("The coalition reiterated its determination to defend the port.", "commitment", "made"),
    ("The governor suspended the activities of two charities.", "event", "SANCTION"),
    ("Two trucks of the agency were stopped at a checkpoint.", "event", "COERCE"),
    ("Russia launched 140 drones from Kursk.", "event", "ASSAULT"),
    ("The mission handed out nine tonnes of rice.", "event", "AID"),
    ("Local officials reported shelling of the camp.", "event", "ASSAULT"),
    ("Six pupils were taken into the bush.", "event", "ASSAULT"),
    ("Stray bullets struck a school.", "event", "ASSAULT"),
    ("Turkey declared the network a terrorist organisation.", "event", "SANCTION"),
    ("Some 1,200 people took refuge at the base.", "casualties", ""),
    ("Nineteen civilians were being treated at the clinic for burns.", "casualties", ""),
    ("Some 300 soldiers are holed up in the barracks of Lashio.", "presence", "based"),
    ("The mayor accused the rebels of having mounted the ambush.", "responsibility", "blamed"),
    ("The rebels hold three of the five wards.", "control", "controls"),
    ("Omar Sani, who speaks for the militia, was absent.", "role", "current"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "frame", "kind"), CODED)
def test_what_bulletins_tell_is_coded(text, frame, kind):
    assert (frame, kind) in kinds(text)


@pytest.mark.parametrize(
    ("text", "frame", "kind"),
    [
        ("The ambassador presented his credentials to the emir.", "reaction", "lament"),
        ("The army was accused of mounting the ambush.", "responsibility", "blamed"),
        ("Nobody accused the army of mounting the ambush.", "responsibility", "blamed"),
        ("Some 40 people were treated at the clinic for cholera.", "casualties", ""),
        ("Some 300 people took shelter from the rain.", "casualties", ""),
        ("Six pupils were taken into the hall.", "event", "ASSAULT"),
        ("The rebels handed out leaflets.", "event", "AID"),
        ("The officer listed three terrorist attacks.", "event", "SANCTION"),
        ("The shot hit the record books.", "event", "ASSAULT"),
        ("The rebels pretended to have taken the depot.", "control", "captured"),
        ("The ministry launched a drone.", "event", "ASSAULT"),
        ("Residents showed their determination to stay.", "commitment", "made"),
    ],
)
def test_what_they_do_not_tell_is_not(text, frame, kind):
    assert (frame, kind) not in kinds(text)


def test_who_gives_support_stands_before_who_gets_it():
    (tie,) = [
        one
        for one in read("The junta enjoys the backing of Russia.")
        if one.kind == "supports"
    ]
    assert names(tie, "a") == {"Russia"}


def test_a_junta_is_not_the_band_told_of_before():
    for claim in read("The TNLA took Kyaukme. The junta shelled the hospital."):
        if claim.kind == "ASSAULT":
            assert "Ta'ang National Liberation Army" not in names(claim, "actor")


def test_who_rejects_a_charge_does_not_deny_being_charged():
    claims = read(
        "Kigali accuses the FDLR of burning villages; the group rejects the charge."
    )
    accused = [one for one in claims if one.kind == "accuse"]
    assert accused
    assert not [hop for one in accused for hop in one.chain]


def test_the_label_of_a_live_page_says_nothing():
    text = "15:20 UPDATED Lway Yay Oo, spokeswoman for the TNLA, tells us her men entered the depot."
    assert "UPDATED" not in {
        name for one in read(text) for hop in one.chain for name in hop.name
    }


def test_a_share_is_of_the_number_told_last():
    text = "By noon 38 bodies had come in and 64 people were being fed there, nine of them children."
    for claim in read(text):
        assert "9" not in {
            f.name for r in claim.roles if r.name == "killed" for f in r.fillers
        }


def test_the_fallen_have_wounded_nobody():
    for claim in read("Our losses: 5 guards fallen on the field of honour, 8 wounded."):
        assert not names(claim, "perpetrator")
