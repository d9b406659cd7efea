"""What a finished claim carries: words, rule, certainty, place."""

import pytest
from tests.claims.hand import coded, resolved_of

import whence
from whence.claims.drafts.scene import COUNTED
from whence.model.claim import Claim, Frame

TEXT = "On Monday the M23, which denies it, captured Goma."
TREE = (
    "On/_/IN/2/case Monday/Monday/NNP/10/obl the/_/DT/4/det M23/M23/NNP/10/nsubj ,/,/,/4/punct "
    "which/_/WDT/7/nsubj denies/deny/VBZ/4/acl:relcl it/_/PRP/7/obj ,/,/,/4/punct "
    "captured/capture/VBD/0/root Goma/Goma/NNP/10/obj ./././10/punct"
)


def captured() -> Claim:
    claims = coded(resolved_of(TEXT, TREE, "ORG M23", "Goma")).claims
    return next(one for one in claims if one.kind == "captured")


def test_a_quote_is_its_spans_and_leaves_other_clauses_and_lead_ins_out() -> None:
    claim = captured()
    assert " … ".join(span.of(TEXT) for span in claim.spans) == claim.quote
    assert claim.quote.endswith("captured Goma")
    assert not claim.quote.startswith("On")


def test_the_same_words_give_the_same_id() -> None:
    assert captured().id == captured().id


def test_it_says_where_and_by_which_rule() -> None:
    claim = captured()
    assert [place.name for place in claim.where] == ["Goma"]
    assert claim.made_by.rule == "control.capture"
    assert claim.made_by.model == "hand"
    assert claim.part == "body"


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        (
            "Police said at least 12 people were killed by Boko Haram in Konduga.",
            "at least 12",
        ),
        ("At least 12 people were killed in Konduga.", "At least 12"),
        ("JNIM was present in at least 15 villages, the mission said.", "at least 15"),
        ("Up to 40 people were killed in Konduga.", "Up to 40"),
    ],
)
def test_words_that_bound_a_number_stay_with_it(sentence, words):
    claims = whence.read(sentence, published="2024-05-01")
    assert claims
    for claim in claims:
        number = words.split()[-1]
        assert words in claim.quote
        cut = [f.text for r in claim.roles for f in r.fillers if number in f.text]
        assert all(text.startswith((words, number)) for text in cut)


@pytest.mark.parametrize(
    ("sentence", "role", "number"),
    [
        ("The number of people killed in the raid has risen to 63.", "killed", "63"),
        ("The number of dead rose to 31, the mayor said.", "killed", "31"),
        ("The number of people wounded has climbed to 90.", "wounded", "90"),
        ("The number of people displaced has risen to 40,000.", "displaced", "40000"),
    ],
)
def test_a_count_that_moves_is_counted_as_what_it_counts(sentence, role, number):
    (claim,) = whence.read(sentence, published="2024-05-01")
    counted = {r.name: r.fillers[0].name for r in claim.roles if r.name in COUNTED}
    assert counted == {role: number}


@pytest.mark.parametrize(
    "headline", ["<Rebels> shell Konduga", "(Rebel) forces capture Konduga"]
)
def test_a_bracket_that_closes_inside_the_quote_opens_in_it(headline):
    (claim,) = whence.read(headline, published="2024-05-01")
    assert claim.quote == headline


def test_beyond_a_border_is_not_where_it_was() -> None:
    text = "The M23 captured the town of Goma near the border with Rwanda."
    tree = (
        "The/_/DT/2/det M23/M23/NNP/3/nsubj captured/capture/VBD/0/root the/_/DT/5/det "
        "town/_/NN/3/obj of/_/IN/7/case Goma/Goma/NNP/5/nmod near/_/IN/10/case the/_/DT/10/det "
        "border/_/NN/5/nmod with/_/IN/12/case Rwanda/Rwanda/NNP/10/nmod ./././3/punct"
    )
    claims = coded(resolved_of(text, tree, "ORG M23", "Goma; Rwanda")).claims
    where = {place.name for claim in claims for place in claim.where}
    assert where == {"Goma"}


def test_a_name_loses_the_title_that_was_read_as_part_of_it() -> None:
    text = "Minister Tobias Ells resigned."
    tree = (
        "Minister/minister/NNP/4/nsubj Tobias/Tobias/NNP/1/appos Ells/Ells/NNP/2/flat "
        "resigned/resign/VBD/0/root ./././4/punct"
    )
    claims = coded(resolved_of(text, tree, "PER Minister Tobias Ells")).claims
    [held] = [one for one in claims if one.frame is Frame.ROLE]
    words = {role.name: [one.text for one in role.fillers] for role in held.roles}
    assert words["person"] == ["Tobias Ells"]
    assert words["post"] == ["Minister"]


def test_two_sides_who_agree_are_told_once() -> None:
    found = whence.read("Both sides agreed to a pause of two hours.")
    deal = next(one for one in found if one.frame is Frame.EVENT)
    assert [role.name for role in deal.roles if role.name in {"actor", "recipient"}] == [
        "actor"
    ]
