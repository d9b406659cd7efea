"""Attributions that the syntax shows by itself."""

from tests.claims.hand import coded, holding, hops_of, resolved_of


def test_what_a_reply_implies_is_nobody_s_saying():
    text, tree = holding(
        "Yusuf implied", "Yusuf/Yusuf/NNP/2/nsubj implied/imply/VBD/0/root", 2
    )
    claims = coded(resolved_of(text, tree, "PER Yusuf; ORG M23", "Goma")).claims
    assert all(hops_of(one) == [] for one in claims)


def test_a_deed_that_is_claimed_has_the_claimant_in_its_chain():
    text = "The M23 claimed a raid on Goma."
    tree = (
        "The/_/DT/2/det M23/M23/NNP/3/nsubj claimed/claim/VBD/0/root a/_/DT/5/det "
        "raid/_/NN/3/obj on/_/IN/7/case Goma/Goma/NNP/5/nmod ./././3/punct"
    )
    claims = coded(resolved_of(text, tree, "ORG M23", "Goma")).claims
    chains = {one.frame.value: hops_of(one) for one in claims}
    assert chains["event"] == ["M23"]
    assert chains["responsibility"] == []


def test_a_paragraph_after_a_colon_has_its_speaker_though_the_reader_saw_none():
    text = "Yusuf noted:\n\nThe M23 held Goma."
    tree = (
        "Yusuf/Yusuf/NNP/2/nsubj noted/note/VBD/0/root :/:/:/2/punct\n"
        "The/_/DT/2/det M23/M23/NNP/3/nsubj held/hold/VBD/0/root Goma/Goma/NNP/3/obj "
        "./././3/punct"
    )
    claims = coded(resolved_of(text, tree, "PER Yusuf; ORG M23", "Goma")).claims
    assert [hops_of(one) for one in claims if one.kind == "controls"] == [["Yusuf"]]


def test_what_no_one_should_think_is_the_article_s():
    text, tree = holding(
        "No one thinks", "No/_/DT/2/det one/_/NN/3/nsubj thinks/think/VBZ/0/root", 3
    )
    claims = coded(resolved_of(text, tree, "ORG M23", "Goma")).claims
    assert all(hops_of(one) == [] for one in claims)


def test_that_another_did_what_he_is_accused_of_is_the_accuser_s_to_say():
    text = "Yusuf accused the M23 of attacking Goma."
    tree = (
        "Yusuf/Yusuf/NNP/2/nsubj accused/accuse/VBD/0/root the/_/DT/4/det M23/M23/NNP/2/obj "
        "of/_/IN/6/mark attacking/attack/VBG/2/advcl Goma/Goma/NNP/6/obj ./././2/punct"
    )
    claims = coded(resolved_of(text, tree, "PER Yusuf; ORG M23", "Goma")).claims
    assert [hops_of(one) for one in claims if one.frame == "event"] == [["Yusuf"]]


def test_an_oblique_is_no_speaker_beside_a_subject():
    text = "Asked, Norway, Yusuf said that the M23 held Goma."
    tree = (
        "Asked/ask/VBN/6/advcl ,/,/,/3/punct Norway/Norway/NNP/6/obl ,/,/,/3/punct "
        "Yusuf/Yusuf/NNP/6/nsubj said/say/VBD/0/root that/_/IN/10/mark the/_/DT/9/det "
        "M23/M23/NNP/10/nsubj held/hold/VBD/6/ccomp Goma/Goma/NNP/10/obj ./././6/punct"
    )
    speech = [("Norway, Yusuf", "said", "the M23 held Goma")]
    found = resolved_of(text, tree, "GPE Norway; PER Yusuf; ORG M23", "Goma", speech=speech)
    assert [hops_of(one) for one in coded(found).claims if one.frame == "control"] == [
        ["Yusuf"]
    ]


def test_a_word_of_another_sentence_hangs_on_none_before_a_stop():
    text = "The M23 held Goma. It left Goma."
    tree = (
        "The/_/DT/2/det M23/M23/NNP/3/nsubj held/hold/VBD/0/root Goma/Goma/NNP/3/obj "
        "./././3/punct It/_/PRP/7/nsubj left/leave/VBD/3/parataxis Goma/Goma/NNP/3/obl "
        "./././3/punct"
    )
    claims = coded(resolved_of(text, tree, "ORG M23", "Goma")).claims
    assert [one.quote for one in claims if one.kind == "controls"] == ["The M23 held Goma"]
