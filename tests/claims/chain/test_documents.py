"""Who issued a document."""

import pytest
from tests.claims.hand import coded, holding, hops_of, resolved_of

SEEN = (
    "A report seen by Gazette said",
    "A/_/DT/2/det report/_/NN/6/nsubj seen/see/VBN/2/acl by/_/IN/5/case "
    "Gazette/Gazette/NNP/3/obl said/say/VBD/0/root",
    6,
)
KEPT = (
    "A tally kept by Gazette said",
    "A/_/DT/2/det tally/_/NN/6/nsubj kept/keep/VBN/2/acl by/_/IN/5/case "
    "Gazette/Gazette/NNP/3/obl said/say/VBD/0/root",
    6,
)

RELIED_ON = (
    "A report that Gazette awaits said",
    "A/_/DT/2/det report/_/NN/6/nsubj that/_/WDT/5/obj Gazette/Gazette/NNP/5/nsubj "
    "awaits/await/VBZ/2/acl:relcl said/say/VBD/0/root",
    6,
)
WRITTEN = (
    "A report that Gazette published said",
    "A/_/DT/2/det report/_/NN/6/nsubj that/_/WDT/5/obj Gazette/Gazette/NNP/5/nsubj "
    "published/publish/VBD/2/acl:relcl said/say/VBD/0/root",
    6,
)


@pytest.mark.parametrize(
    ("opening", "source"),
    [
        pytest.param(SEEN, "A report", id="whoever saw it did not write it"),
        pytest.param(RELIED_ON, "A report", id="whoever awaits it did not write it"),
        pytest.param(WRITTEN, "Gazette", id="whoever published it issued it"),
        pytest.param(KEPT, "Gazette", id="whoever keeps it issued it"),
    ],
)
def test_a_document_is_of_its_issuer(opening, source):
    text, tree = holding(*opening)
    (claim,) = coded(resolved_of(text, tree, "ORG Gazette; ORG M23", "Goma")).claims
    assert [name.lower() for name in hops_of(claim)] == [source.lower()]


def test_what_is_told_in_a_report_makes_the_report_the_teller_s():
    text, tree = holding(
        "Gazette said in a report that",
        "Gazette/Gazette/NNP/2/nsubj said/say/VBD/0/root in/_/IN/5/case a/_/DT/5/det "
        "report/_/NN/2/obl that/_/IN/9/mark",
        2,
    )
    more, rest = holding(
        "The document said",
        "The/_/DT/2/det document/_/NN/3/nsubj said/say/VBD/0/root",
        3,
    )
    claims = coded(
        resolved_of(f"{text} {more}", f"{tree}\n{rest}", "ORG Gazette; ORG M23", "Goma")
    ).claims
    assert [hops_of(one) for one in claims] == [["Gazette"], ["Gazette"]]


def test_a_message_on_a_channel_is_of_whose_channel_it_is():
    text, tree = holding(
        "A message on Gazette's channel said",
        "A/_/DT/2/det message/_/NN/7/nsubj on/_/IN/6/case Gazette/Gazette/NNP/6/nmod:poss "
        "'s/_/POS/4/case channel/_/NN/2/nmod said/say/VBD/0/root",
        7,
    )
    (claim,) = coded(resolved_of(text, tree, "ORG Gazette; ORG M23", "Goma")).claims
    assert (hops_of(claim), claim.chain[0].document[:9]) == (["Gazette"], "A message")
