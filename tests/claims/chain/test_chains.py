"""Chains: who a claim is attributed to, hop by hop, nearest the article first."""

from dataclasses import replace

import pytest
from tests.claims.hand import coded, hops_of, resolved_of

import whence
from whence.model.claim import Claim, Frame, Polarity, SourceClass
from whence.model.reading import Mention, MentionKind
from whence.model.span import Span

HELD = "the M23 held Goma"


def test_an_attribution_inside_another_is_the_later_hop() -> None:
    text = f"Reuters reported that Yusuf said {HELD}."
    tree = (
        "Reuters/Reuters/NNP/2/nsubj reported/report/VBD/0/root that/_/IN/5/mark "
        "Yusuf/Yusuf/NNP/5/nsubj said/say/VBD/2/ccomp the/_/DT/7/det M23/M23/NNP/8/nsubj "
        "held/hold/VBD/5/ccomp Goma/Goma/NNP/8/obj ./././2/punct"
    )
    claims = coded(
        resolved_of(text, tree, "ORG Reuters; PER Yusuf; ORG M23", "Goma")
    ).claims
    assert [hops_of(one) for one in claims] == [["Reuters", "Yusuf"]]


def test_according_to_gives_its_source_and_the_rest_is_content() -> None:
    text = "According to Yusuf, the M23 held Goma."
    tree = (
        "According/accord/VBG/3/case to/_/IN/1/fixed Yusuf/Yusuf/NNP/7/obl ,/,/,/3/punct "
        "the/_/DT/6/det M23/M23/NNP/7/nsubj held/hold/VBD/0/root Goma/Goma/NNP/7/obj "
        "./././7/punct"
    )
    claims = coded(resolved_of(text, tree, "PER Yusuf; ORG M23", "Goma")).claims
    assert [hops_of(one) for one in claims] == [["Yusuf"]]


def test_a_report_is_a_hop_of_whoever_issued_it() -> None:
    text = "A report by Amnesty said the M23 held Goma."
    tree = (
        "A/_/DT/2/det report/_/NN/5/nsubj by/_/IN/4/case Amnesty/Amnesty/NNP/2/nmod "
        "said/say/VBD/0/root the/_/DT/7/det M23/M23/NNP/8/nsubj held/hold/VBD/5/ccomp "
        "Goma/Goma/NNP/8/obj ./././5/punct"
    )
    (claim,) = coded(resolved_of(text, tree, "ORG Amnesty; ORG M23", "Goma")).claims
    assert hops_of(claim) == ["Amnesty"]
    assert claim.chain[0].document == "A report by Amnesty"


def test_joint_sources_are_one_hop_with_two_names() -> None:
    text = "Yusuf and Amina said the M23 held Goma."
    tree = (
        "Yusuf/Yusuf/NNP/4/nsubj and/_/CC/3/cc Amina/Amina/NNP/1/conj said/say/VBD/0/root "
        "the/_/DT/6/det M23/M23/NNP/7/nsubj held/hold/VBD/4/ccomp Goma/Goma/NNP/7/obj "
        "./././4/punct"
    )
    (claim,) = coded(
        resolved_of(text, tree, "PER Yusuf; PER Amina; ORG M23", "Goma")
    ).claims
    assert len(claim.chain) == 1
    assert claim.chain[0].name == ("Yusuf", "Amina")


def test_a_paragraph_after_a_colon_is_the_speaker_s() -> None:
    text = "Yusuf said on Monday:\n\nThe M23 held Goma."
    tree = (
        "Yusuf/Yusuf/NNP/2/nsubj said/say/VBD/0/root on/_/IN/4/case Monday/Monday/NNP/2/obl "
        ":/:/:/2/punct\n"
        "The/_/DT/2/det M23/M23/NNP/3/nsubj held/hold/VBD/0/root Goma/Goma/NNP/3/obj "
        "./././3/punct"
    )
    speech = [("Yusuf", "said", "on Monday")]
    claims = coded(
        resolved_of(text, tree, "PER Yusuf; ORG M23", "Goma", speech=speech)
    ).claims
    assert [hops_of(one) for one in claims if one.kind == "controls"] == [["Yusuf"]]


def test_it_added_goes_on_with_the_speaker_before() -> None:
    text = "Amnesty said the M23 held Goma. It added that the M23 left Goma."
    tree = (
        "Amnesty/Amnesty/NNP/2/nsubj said/say/VBD/0/root the/_/DT/4/det M23/M23/NNP/5/nsubj "
        "held/hold/VBD/2/ccomp Goma/Goma/NNP/5/obj ./././2/punct\n"
        "It/_/PRP/2/nsubj added/add/VBD/0/root that/_/IN/6/mark the/_/DT/5/det M23/M23/NNP/6/nsubj "
        "left/leave/VBD/2/ccomp Goma/Goma/NNP/6/obj ./././2/punct"
    )
    claims = coded(resolved_of(text, tree, "ORG Amnesty; ORG M23", "Goma")).claims
    assert [hops_of(one) for one in claims] == [["Amnesty"], ["Amnesty"]]


@pytest.mark.parametrize(
    ("text", "tree", "coded_as"),
    [
        pytest.param(
            "No other envoy said the M23 held Goma.",
            "No/_/DT/3/det other/_/JJ/3/amod envoy/_/NN/4/nsubj said/say/VBD/0/root "
            "the/_/DT/6/det M23/M23/NNP/7/nsubj held/hold/VBD/4/ccomp Goma/Goma/NNP/7/obj "
            "./././4/punct",
            [],
            id="nobody says it",
        ),
        pytest.param(
            "Yusuf never claimed the M23 held Goma.",
            "Yusuf/Yusuf/NNP/3/nsubj never/_/RB/3/advmod claimed/claim/VBD/0/root "
            "the/_/DT/5/det M23/M23/NNP/6/nsubj held/hold/VBD/3/ccomp Goma/Goma/NNP/6/obj "
            "./././3/punct",
            [],
            id="the saying is negated",
        ),
        pytest.param(
            "No evidence suggests the M23 held Goma.",
            "No/_/DT/2/det evidence/_/NN/3/nsubj suggests/suggest/VBZ/0/root "
            "the/_/DT/5/det M23/M23/NNP/6/nsubj held/hold/VBD/3/ccomp Goma/Goma/NNP/6/obj "
            "./././3/punct",
            [Polarity.NEGATED],
            id="a proof that nobody has is a claim, and turns nobody's saying down",
        ),
    ],
)
def test_what_nobody_says_is_no_claim_of_the_article(text, tree, coded_as) -> None:
    claims = coded(resolved_of(text, tree, "ORG M23; PER Yusuf", "Goma")).claims
    assert [one.wording.polarity for one in claims] == coded_as


def blamed(text: str, tree: str, actors: str = "ORG M23") -> Claim:
    return next(
        one for one in coded(resolved_of(text, tree, actors)).claims if one.kind == "blamed"
    )


def test_whoever_blames_is_the_last_hop() -> None:
    text = "Residents blamed the M23 for the raid."
    tree = (
        "Residents/resident/NNS/2/nsubj blamed/blame/VBD/0/root the/_/DT/4/det "
        "M23/M23/NNP/2/obj for/_/IN/7/case the/_/DT/7/det raid/_/NN/2/obl ./././2/punct"
    )
    claim = blamed(text, tree)
    assert (hops_of(claim), claim.chain[0].cue) == (["Residents"], "blamed")
    assert claim.chain[0].source_class is SourceClass.RESIDENT


def test_the_agent_of_a_passive_blame_is_the_last_hop() -> None:
    text = "The raid was blamed by officials on the M23."
    tree = (
        "The/_/DT/2/det raid/_/NN/4/nsubj:pass was/be/AUX/4/aux:pass blamed/blame/VBN/0/root "
        "by/_/IN/6/case officials/official/NNS/4/obl:agent on/_/IN/9/case the/_/DT/9/det "
        "M23/M23/NNP/4/obl ./././4/punct"
    )
    assert hops_of(blamed(text, tree)) == ["officials"]


def test_who_passes_the_blame_on_stands_before_the_one_who_blames() -> None:
    text = "Yusuf said residents blamed the M23 for the raid."
    tree = (
        "Yusuf/Yusuf/NNP/2/nsubj said/say/VBD/0/root residents/resident/NNS/4/nsubj "
        "blamed/blame/VBD/2/ccomp the/_/DT/6/det M23/M23/NNP/4/obj for/_/IN/9/case "
        "the/_/DT/9/det raid/_/NN/4/obl ./././2/punct"
    )
    assert hops_of(blamed(text, tree, "PER Yusuf; ORG M23")) == ["Yusuf", "residents"]


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("The M23 is blamed for the raid.",
         "The/_/DT/2/det M23/M23/NNP/4/nsubj:pass is/be/AUX/4/aux:pass blamed/blame/VBN/0/root "
         "for/_/IN/7/case the/_/DT/7/det raid/_/NN/4/obl ./././4/punct"),
        ("Nobody blamed the M23 for the raid.",
         "Nobody/_/PRP/2/nsubj blamed/blame/VBD/0/root the/_/DT/4/det M23/M23/NNP/2/obj "
         "for/_/IN/7/case the/_/DT/7/det raid/_/NN/2/obl ./././2/punct"),
    ],
)  # fmt: skip
def test_blame_that_nobody_named_lays_has_no_hop(text: str, tree: str) -> None:
    assert hops_of(blamed(text, tree)) == []


def test_a_person_without_a_name_is_of_a_class() -> None:
    text = "A trader said the M23 held Goma."
    tree = (
        "A/_/DT/2/det trader/_/NN/3/nsubj said/say/VBD/0/root the/_/DT/5/det "
        "M23/M23/NNP/6/nsubj held/hold/VBD/3/ccomp Goma/Goma/NNP/6/obj ./././3/punct"
    )
    resolved = resolved_of(
        text, tree, "ORG M23", "Goma", speech=[("A trader", "said", HELD)]
    )
    seen = Mention(Span(0, len("A trader")), MentionKind.PERSON)
    reading = replace(resolved.reading, mentions=[seen, *resolved.reading.mentions])
    (claim,) = coded(replace(resolved, reading=reading)).claims
    assert claim.chain[0].source_class is SourceClass.RESIDENT


OPENS = "The minister welcomes the truce.\n\nThe minister said:\n\n"
STATEMENT = (
    "We welcome the truce that the rebels signed.\n\nThe rebels killed nine men in Gao.\n\n"
    "They must release the four hostages."
)


def hops_of_dead(text: str) -> list[list[str]]:
    """The chains of what a text tells of the dead."""
    return [
        [name for hop in claim.chain for name in hop.name]
        for claim in whence.read(text, published="2024-05-01")
        if claim.frame is Frame.CASUALTIES
    ]


def test_a_statement_without_quotation_marks_runs_to_the_end() -> None:
    assert hops_of_dead(OPENS + STATEMENT) == [["The minister"]]


def test_where_others_speak_later_the_statement_is_one_paragraph() -> None:
    later = "\n\nThe mayor of Gao said the men were herders."
    assert hops_of_dead(OPENS + STATEMENT + later) == [[]]


def test_somebody_quoted_by_an_outlet_stands_behind_it() -> None:
    text = "Nine men were killed in Gao, the mayor was quoted as saying by the Gazette."
    assert hops_of_dead(text) == [["Gazette", "the mayor"]]


def test_what_an_outlet_quotes_somebody_as_saying_is_told_once() -> None:
    text = "The Gazette quoted the mayor as saying that nine men were killed in Gao."
    claims = whence.read(text, published="2024-05-01")
    assert [claim.frame for claim in claims] == [Frame.CASUALTIES]


def test_two_adjectives_of_those_cited_are_not_who_is_cited() -> None:
    text = "The Gazette cited security and judicial sources as saying nine men were killed in Gao."
    assert hops_of_dead(text) == [["Gazette", "security and judicial sources"]]


def test_what_somebody_describes_is_the_article_s_to_tell() -> None:
    text = "Nine men were injured in Gao by an explosion that the mayor described as deliberate."
    claims = whence.read(text, published="2024-05-01")
    assert {c.frame: c.chain for c in claims}[Frame.EVENT] == ()
