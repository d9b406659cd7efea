"""From trees written by hand to claims: roles, chains, wording."""

from dataclasses import replace

import pytest
from tests.claims.hand import coded, figure_in, hops_of, resolved_of, roles_of

import whence
from whence.claims.stage import each_once
from whence.model.claim import Frame, Polarity
from whence.model.ids import ClaimId

ACTIVE = (
    "The M23 captured Goma.",
    "The/_/DT/2/det M23/M23/NNP/3/nsubj captured/capture/VBD/0/root "
    "Goma/Goma/NNP/3/obj ././././punct",
)
PASSIVE = (
    "Goma was captured by the M23.",
    "Goma/Goma/NNP/3/nsubj:pass was/be/AUX/3/aux:pass captured/capture/VBN/0/root "
    "by/_/IN/6/case the/_/DT/6/det M23/M23/NNP/3/obl:agent ././././punct",
)
RELATIVE = (
    "Goma, which the M23 captured, fell silent.",
    "Goma/Goma/NNP/8/nsubj ,/,/,/1/punct which/_/WDT/6/obj the/_/DT/5/det M23/M23/NNP/6/nsubj "
    "captured/capture/VBD/1/acl:relcl ,/,/,/1/punct fell/fall/VBD/0/root silent/_/JJ/8/xcomp "
    "././././punct",
)
NOUN = (
    "The capture of Goma by the M23 surprised diplomats.",
    "The/_/DT/2/det capture/_/NN/8/nsubj of/_/IN/4/case Goma/Goma/NNP/2/nmod by/_/IN/7/case "
    "the/_/DT/7/det M23/M23/NNP/2/nmod surprised/surprise/VBD/0/root "
    "diplomats/diplomat/NNS/8/obj ././././punct",
)
JOINED = (
    "The M23 shelled Sake and captured Goma.",
    "The/_/DT/2/det M23/M23/NNP/3/nsubj shelled/shell/VBD/0/root Sake/Sake/NNP/3/obj "
    "and/_/CC/6/cc captured/capture/VBD/3/conj Goma/Goma/NNP/6/obj ././././punct",
)


@pytest.mark.parametrize(
    "case", [ACTIVE, PASSIVE, RELATIVE, NOUN, JOINED], ids=lambda one: one[0]
)
def test_one_capture_however_the_sentence_turns_it(case: tuple[str, str]) -> None:
    text, rows = case
    resolved = resolved_of(text, fixed(rows), "ORG M23", "Goma")
    captures = [one for one in coded(resolved).claims if one.kind == "captured"]
    assert [roles_of(one) for one in captures] == [
        {"actor": ["M23"], "place": ["Goma"], "status": ["captured"]}
    ]
    assert captures[0].wording.polarity is Polarity.AFFIRMED
    assert captures[0].chain == ()


def fixed(rows: str) -> str:
    """The rows with the full stop hung on the root."""
    words = rows.split()
    root = next(i for i, one in enumerate(words, 1) if one.split("/")[-2] == "0")
    return " ".join(f"./././{root}/punct" if one.startswith("./") else one for one in words)


SAID = (
    "The army said the M23 left Goma.",
    "The/_/DT/2/det army/_/NN/3/nsubj said/say/VBD/0/root the/_/DT/5/det M23/M23/NNP/6/nsubj "
    "left/leave/VBD/3/ccomp Goma/Goma/NNP/6/obj ./././3/punct",
)


def test_the_reader_s_attribution_becomes_a_hop() -> None:
    text, rows = SAID
    speech = [("The army", "said", "the M23 left Goma")]
    claims = coded(resolved_of(text, rows, "ORG M23", "Goma", speech=speech)).claims
    assert {one.frame for one in claims} == {Frame.EVENT}
    assert hops_of(claims[0]) == ["The army"]
    assert claims[0].chain[0].source_class == "official"
    assert claims[0].attribution is not None


def test_syntax_shows_an_attribution_the_reader_missed() -> None:
    text, rows = SAID
    claims = coded(resolved_of(text, rows, "ORG M23", "Goma")).claims
    assert [hops_of(one) for one in claims] == [["The army"]]


def test_attributed_words_that_no_entry_covers_are_one_statement() -> None:
    text = "The envoy said the weather would stay fine."
    rows = (
        "The/_/DT/2/det envoy/_/NN/3/nsubj said/say/VBD/0/root the/_/DT/5/det "
        "weather/_/NN/7/nsubj would/_/MD/7/aux stay/_/VB/3/ccomp fine/_/JJ/7/xcomp ./././3/punct"
    )
    claims = coded(resolved_of(text, rows)).claims
    assert [one.frame for one in claims] == [Frame.STATEMENT]
    assert claims[0].quote == "the weather would stay fine"
    assert claims[0].wording.tense == "future"
    assert claims[0].made_by.rule == "statement.attributed"


def test_nobody_s_saying_is_no_hop_and_turns_the_content_down() -> None:
    text = "No one should think that the M23 left Goma."
    rows = (
        "No/_/DT/2/det one/_/NN/4/nsubj should/_/MD/4/aux think/_/VB/0/root that/_/IN/7/mark "
        "the/_/DT/7/det M23/M23/NNP/8/nsubj left/leave/VBD/4/ccomp Goma/Goma/NNP/8/obj "
        "./././4/punct"
    )
    rows = rows.replace("that/_/IN/7/mark", "that/_/IN/8/mark")
    claims = coded(resolved_of(text, rows, "ORG M23", "Goma")).claims
    assert [one.wording.polarity for one in claims] == [Polarity.DENIED]
    assert claims[0].chain == ()


def test_an_act_of_speech_does_not_repeat_its_speaker() -> None:
    text = "The envoy condemned the killing of Yusuf."
    rows = (
        "The/_/DT/2/det envoy/_/NN/3/nsubj condemned/condemn/VBD/0/root the/_/DT/5/det "
        "killing/_/NN/3/obj of/_/IN/7/case Yusuf/Yusuf/NNP/5/nmod ./././3/punct"
    )
    speech = [("The envoy", "condemned", "the killing of Yusuf")]
    claims = coded(resolved_of(text, rows, "PER Yusuf", speech=speech)).claims
    reaction = next(one for one in claims if one.frame is Frame.REACTION)
    assert roles_of(reaction)["actor"] == ["The envoy"]
    assert reaction.chain == ()
    assert not any(one.frame is Frame.STATEMENT for one in claims)


def test_a_future_deed_is_a_forecast_that_keeps_its_roles() -> None:
    text = "The M23 could capture Goma."
    rows = (
        "The/_/DT/2/det M23/M23/NNP/4/nsubj could/_/MD/4/aux capture/_/VB/0/root "
        "Goma/Goma/NNP/4/obj ./././4/punct"
    )
    (claim,) = coded(resolved_of(text, rows, "ORG M23", "Goma")).claims
    assert claim.frame is Frame.FORECAST
    assert claim.kind == "control/captured"
    assert roles_of(claim)["actor"] == ["M23"]
    assert claim.wording.tense == "future"
    assert claim.wording.certainty == "possible"


def test_killed_and_wounded_of_joined_verbs_are_one_claim() -> None:
    text = "The raid killed 12 soldiers and wounded 30 others."
    rows = (
        "The/_/DT/2/det raid/_/NN/3/nsubj killed/kill/VBD/0/root 12/_/CD/5/nummod "
        "soldiers/soldier/NNS/3/obj and/_/CC/7/cc wounded/wound/VBD/3/conj 30/_/CD/9/nummod "
        "others/other/NNS/7/obj ./././3/punct"
    )
    figures = {
        "killed": figure_in(text, "12 soldiers", 12, "soldier"),
        "wounded": figure_in(text, "30 others", 30, "other"),
    }
    claims = coded(resolved_of(text, rows, figures=figures)).claims
    (claim,) = [one for one in claims if one.frame is Frame.CASUALTIES]
    assert roles_of(claim) == {"killed": ["12"], "wounded": ["30"]}
    assert [one.name for one in claim.figures] == ["killed", "wounded"]


def test_a_question_and_a_demand_claim_nothing() -> None:
    asked = "Has the M23 captured Goma?"
    rows = (
        "Has/have/AUX/4/aux the/_/DT/3/det M23/M23/NNP/4/nsubj captured/capture/VBN/0/root "
        "Goma/Goma/NNP/4/obj ?/?/./4/punct"
    )
    assert coded(resolved_of(asked, rows, "ORG M23", "Goma")).claims == ()
    demanded = "The M23 must leave Goma."
    rows = (
        "The/_/DT/2/det M23/M23/NNP/4/nsubj must/_/MD/4/aux leave/_/VB/0/root "
        "Goma/Goma/NNP/4/obj ./././4/punct"
    )
    assert coded(resolved_of(demanded, rows, "ORG M23", "Goma")).claims == ()


def test_every_claim_is_grounded_and_made_by_something() -> None:
    text, rows = ACTIVE
    resolved = resolved_of(text, fixed(rows), "ORG M23", "Goma")
    result = coded(resolved)
    assert result.refused == ()
    for claim in result.claims:
        assert claim.quote in text
        assert claim.made_by.trigger == "captured"
        assert "evokes control.capture" in claim.made_by.why
        assert 0 < claim.extraction <= 1


def test_one_claim_found_at_two_words_of_a_stretch_is_one() -> None:
    text, rows = ACTIVE
    (claim,) = [
        one
        for one in coded(resolved_of(text, fixed(rows), "ORG M23", "Goma")).claims
        if one.kind == "captured"
    ]
    other = replace(claim, id=ClaimId("another"))
    found = [(claim, True), (other, True), (claim, False)]
    assert list(each_once(found)) == [(claim, True), (other, True)]


def test_a_threat_is_made_now_whatever_it_hangs_on():
    text = "The Karvel Front threatens to attack if the army stays."
    claims = [one for one in whence.read(text) if one.frame is Frame.REACTION]
    assert [one.kind for one in claims] == ["threaten"]
