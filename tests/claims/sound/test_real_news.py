"""Faults that reading wire reports by others than the piles' writers has shown."""

import pytest

import whence

DATE = "2024-05-01"


def told(sentence):
    """Kinds, modes and fillers of every claim of a sentence."""
    return [
        (
            claim.kind,
            {r.name: "+".join(f.name or f.text for f in r.fillers) for r in claim.roles},
            claim.wording.polarity.value,
        )
        for claim in whence.read(sentence, published=DATE)
    ]


def roles_of(sentence, kind):
    return [roles for known, roles, _ in told(sentence) if known.endswith(kind)]


@pytest.mark.parametrize(
    ("sentence", "mode"),
    [
        ("Two bombings at hotels in Gao killed nine people.", "bombing"),
        ("A car bomb attack at the barracks in Gao killed nine soldiers.", "bombing"),
        ("The shooting took place outside a school in Gao.", "shooting"),
        ("Two attacks in Gao killed nine people.", "other"),
    ],
)
def test_the_means_that_a_noun_names_is_kept_whatever_verb_it_has(sentence, mode):
    assert {roles["mode"] for roles in roles_of(sentence, "ASSAULT")} == {mode}


def test_a_name_opens_after_the_whole_of_the_office():
    (role,) = [r for r in map(dict, (x[1] for x in told(
        "Secretary of State Ann Rowe arrived in Gao."))) if "post" in r]  # fmt: skip
    assert role["person"] == "Ann Rowe"
    assert role["post"] == "Secretary of State"
    (role,) = [r for r in map(dict, (x[1] for x in told(
        "Defence Minister Ann Rowe arrived in Gao."))) if "post" in r]  # fmt: skip
    assert role["post"] == "Defence Minister"
    assert role.get("organisation") != "Defence"


def test_those_somebody_speaks_for_are_no_post_of_his():
    claims = told(
        "The envoy Lee Odom, on behalf of the northern mayors, condemned the raid."
    )
    assert {r["post"] for _, r, _ in claims if "post" in r} == {"The envoy"}


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        (
            "A $2 million reward has been offered for the capture of the commander.",
            "COERCE",
        ),
        (
            "The plan calls for a pullout and for the deployment of the army in Gao.",
            "MOBILIZE",
        ),
        ("The council charged the envoys with overseeing the vote in Gao.", "ACCUSE"),
        ("Officials in Gao finished drafting the rules.", "recruits"),
        ("Mali and Niger are two countries surrounding the lake region.", "surrounded"),
        ("Talks between Mali and Niger have been cut off for two years.", "CONSULT"),
    ],
)
def test_words_that_tell_of_no_such_deed_make_none(sentence, kind):
    assert not roles_of(sentence, kind)


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The capture of the commander was announced by the army.", "COERCE"),
        ("The court charged the envoys with murder.", "ACCUSE"),
        ("The militia drafted boys in the camps near Gao.", "recruits"),
        ("Troops are surrounding Gao.", "surrounded"),
        ("Talks between Mali and Niger were held in Gao.", "CONSULT"),
    ],
)
def test_near_those_words_the_deeds_are_told(sentence, kind):
    assert roles_of(sentence, kind)


def test_what_is_to_be_verified_is_not_told_as_done():
    asked = "The council sent the envoys for verifying that the army has destroyed its missiles."
    assert not roles_of(asked, "ASSAULT")
    assert roles_of("The team verified that the army had destroyed the depot.", "ASSAULT")


def test_an_embassy_before_a_blast_is_what_was_struck():
    for roles in roles_of("He was held over last year's embassy blasts in Gao.", "ASSAULT"):
        assert "actor" not in roles


def test_places_joined_before_the_verb_kill_nobody():
    for _, roles, _ in told(
        "The blasts at the posts in Mali and Niger have killed 200 people."
    ):
        assert "perpetrator" not in roles


def test_who_after_where_people_are_from_means_the_people():
    sentence = "They were aided by guerrillas from Qar Tola, who attacked the army."
    assert [r["actor"] for r in roles_of(sentence, "ASSAULT")] == [
        "guerrillas from Qar Tola"
    ]


def test_who_shot_somebody_was_not_shot():
    sentence = "The guard who allegedly shot and killed two clerks was tried."
    assert "The guard" not in {r.get("recipient") for r in roles_of(sentence, "ASSAULT")}


def test_a_refused_objection_was_raised_and_talks_nobody_details_were_held():
    refused = "The court rejected Malian objections to the border deal."
    assert "denied" not in {polarity for _, _, polarity in told(refused)}
    silent = "The police gave no details about the negotiations with the rebels."
    assert {p for kind, _, p in told(silent) if kind == "CONSULT"} <= {"affirmed"}
    none = "The police held no talks with the rebels."
    assert {p for kind, _, p in told(none) if kind == "CONSULT"} == {"negated"}


def test_a_denial_of_what_is_to_come_is_no_denied_deed():
    ahead = "The mayor denied that he would expel the traders."
    assert not [r for r in roles_of(ahead, "denied") if "act" in r]


def test_a_figure_topped_is_a_floor():
    (claim,) = whence.read("Deaths topped 2,200.", published=DATE)
    (named,) = claim.figures
    assert (named.figure.low, named.figure.high) == (2200, None)


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Laws prohibit violence against doctors in Gao.", "ASSAULT"),
        ("Police evacuated the building in Gao.", "lost"),
        ("Malian exiles in Gao said the raid failed.", "based"),
    ],
)
def test_what_a_law_forbids_the_police_clear_or_exiles_say_is_no_deed_of_war(
    sentence, kind
):
    assert not roles_of(sentence, kind)


def test_the_army_that_evacuates_a_town_loses_it():
    assert roles_of("The army evacuated the town of Gao.", "lost")


def test_two_persons_by_chance_are_not_the_two_men():
    text = "Lee Odom told Ann Rowe about the fire. The two men are believed to live in Gao."
    for claim in whence.read(text, published=DATE):
        names = {f.name for role in claim.roles for f in role.fillers}
        assert not any("Odom and" in name for name in names)


@pytest.mark.parametrize(
    "sentence",
    [
        "Reports on social media of drone strikes on houses are baseless.",
        "The claims spread by rebels that the army shelled Tessaro are false.",
    ],
)
def test_what_reports_tell_is_denied_whatever_stands_before_of_or_that(sentence):
    assert {mark for kind, _, mark in told(sentence) if "ASSAULT" in kind} == {"denied"}


def test_a_criticism_withdrawn_is_held_no_longer():
    assert (
        roles_of("Governor Ann Rowe withdrew her criticism of the army.", "criticise") == []
    )
    assert (
        roles_of("Governor Ann Rowe voiced her criticism of the army.", "criticise") != []
    )


def test_a_place_cleared_of_fighters_is_lost_to_them():
    said = "The army says the valley has been cleared of militants."
    (roles,) = [roles for kind, roles, _ in told(said) if "place" in roles]
    assert (roles["actor"], roles["status"]) == ("militants", "lost")


def test_some_of_those_killed_are_nobody_s_strength():
    said = (
        "The gang killed 112 people, among them 58 members of the security forces and "
        "39 civilians."
    )
    assert all("low" not in roles for _, roles, _ in told(said))


def test_of_any_group_that_threatens_no_threat_is_told():
    said = "Chad does not shelter any group that threatens its neighbours, Ann Rowe said."
    assert roles_of(said, "threaten") == []


def test_a_bare_number_counts_what_was_counted_before_it():
    said = (
        "The disaster authority registered 2,400 displaced families by 30 September. The "
        "United Nations refugee agency put the number at 3,500."
    )
    counted = [roles for kind, roles, _ in told(said) if set(roles.values()) & {"3500"}]
    assert all("killed" not in roles for roles in counted)


def test_a_year_of_the_number_left_behind_is_not_that_of_the_number_now():
    said = "Diplomats estimate that the M23 has 300 fighters, down from 2,500 in 2021."
    times = {
        claim.chief_figure.figure.low: claim.when and claim.when.text
        for claim in whence.read(said, published=DATE)
        if claim.chief_figure
    }
    assert times == {300: None, 2500: "2021"}


def test_who_names_the_governor_in_his_own_words_is_not_the_governor():
    said = (
        "Governor Lee Odom spoke of 14 dead in Gao. The bishop of Gao, Tom Sall, told a "
        'reporter that 22 people had been buried. "The number the governor gave is too '
        'low," he said.'
    )
    chains = [one.chain for one in whence.read(said, published=DATE) if "low" in one.quote]
    assert {hop.name[0] for chain in chains for hop in chain} <= {"Tom Sall"}


def test_who_counts_attacks_has_not_killed_those_they_killed():
    said = (
        "Key figures. The Khyber Observatory counted 63 militant attacks in Khyber in "
        "September, up from 41 in August. They killed 112 people, among them 39 civilians."
    )
    assert not any("Observatory" in r.get("perpetrator", "") for _, r, _ in told(said))


def test_a_deed_that_another_says_somebody_did_is_not_claimed_by_him():
    said = (
        'Interview: "Nobody asked us"\n\nMalik Zareen, an elder, spoke to The Review.\n\n'
        "Q: What happened in Gao?\n\nA: Drones came. They hit two houses and killed six.\n\n"
        "Q: Do you think the M23 carried out the bombing?\n\nA: Everybody knows that "
        "Jamaat-ul-Ahrar did it.\n\nQ: How many have left?\n\nA: About 3,000 families."
    )
    claims = whence.read(said, published=DATE)
    assert not any(one.kind == "claimed" for one in claims)
    assert not any("carried out" in one.quote for one in claims)


@pytest.mark.parametrize(
    ("sentence", "stands"),
    [
        ("The mayor of Tarno, at the wake, thanked God.", 0),
        ("The commander of the Kessari Front praised Allah for the victory.", 1),
        ("The mayor of Tarno thanked the army for the rescue.", 1),
    ],
)
def test_god_is_thanked_for_something_or_it_is_no_stand(sentence, stands):
    assert sum(one.frame == "reaction" for one in whence.read(sentence)) == stands


def test_whoever_is_railed_against_for_refusing_has_refused():
    said = (
        "Officials of the ministry railed against the Reed Front for refusing to leave Gao."
    )
    assert {r["by"] for r in roles_of(said, "refused")} == {"Reed Front"}


def test_a_conviction_that_something_is_so_is_no_verdict():
    said = "The spokesman emphasised his conviction that there are other ways."
    assert not roles_of(said, "SANCTION")


@pytest.mark.parametrize(
    ("sentence", "groups"),
    [
        ("The treaty limits ABM systems. Russia deployed ABM near Moscow.", set()),
        ("Egypt said that ABM killed four soldiers.", {"Ansar Bayt al-Maqdis"}),
    ],
)
def test_letters_are_a_group_only_where_the_text_bears_it_out(sentence, groups):
    names = {name for _, roles, _ in told(sentence) for name in roles.values()}
    assert names & {"Ansar Bayt al-Maqdis"} == groups


def test_initials_with_a_space_between_them_are_one_name():
    said = "The U. S. Army killed four fighters in Gao. The U. S. attacked Gao."
    actors = {roles["actor"] for roles in roles_of(said, "ASSAULT")}
    assert actors == {"American army", "United States"}


def test_what_is_done_because_of_fighting_lends_it_no_place():
    said = (
        "Because of the fighting around the hotel, two nurses were trapped at the school."
    )
    assert not any("school" in r.get("place", "") for r in roles_of(said, "ASSAULT"))


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Israel obtained a promise that Ostland would not attack Gao.", "made"),
        (
            "The groups went on with the war, as they have insisted on pursuing it.",
            "REQUEST",
        ),
        ("The minister went home after settling a dispute with Turkey.", "strained"),
        ("Stop bombing civilian targets and inhabited farms.", "ASSAULT"),
    ],
)
def test_what_is_obtained_insisted_on_settled_or_forbidden_is_not_told(sentence, kind):
    assert not roles_of(sentence, kind)


def test_what_somebody_is_considered_to_be_is_no_forecast():
    said = "Colonel Sallo was considered to be closely linked to the Reed Front."
    claims = whence.read(said, published=DATE)
    assert not any(one.frame == "forecast" for one in claims)


def test_how_often_somebody_is_threatened_is_no_reason():
    said = "The mayor had been threatened on several occasions by the Reed Front."
    assert not any("reason" in roles for _, roles, _ in told(said))


def test_what_one_could_view_as_something_nobody_says():
    said = (
        "This would show that the five groups resist peace. Those groups could view a cut in "
        "military aid as a sign of weakening of the government, and that they would win."
    )
    assert not [
        one for one in whence.read(said, published=DATE) if one.frame == "statement"
    ]


def test_lives_that_bombings_claimed_are_no_claim_of_anybody():
    said = (
        "The bombings in Gao last week claimed 217 lives and injured nearly 5,000 people."
    )
    claims = whence.read(said, published=DATE)
    assert not any("claimed" in one.wording.evidentials for one in claims)
    assert not any(one.quote.startswith("Gao") for one in claims)


def test_who_did_not_deserve_to_die_is_not_told_to_live():
    said = "He said the mayor was kind, worked for peace, and did not deserve to die like that."
    claims = whence.read(said, published=DATE)
    assert not any(one.frame == "casualties" for one in claims)
