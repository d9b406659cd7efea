"""What a finished claim carries: words, rule, certainty, place."""

from tests.claims.hand import coded, resolved_of

from whence.model.claim import Claim

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
