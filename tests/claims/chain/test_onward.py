"""Hops that the words for a source tell of."""

import pytest
from tests.claims.hand import coded, holding, hops_of, resolved_of


@pytest.mark.parametrize(
    ("opening", "tree", "cue", "chain"),
    [
        pytest.param(
            "A trader quoted by Gazette said",
            "A/_/DT/2/det trader/_/NN/6/nsubj quoted/quote/VBN/2/acl by/_/IN/5/case "
            "Gazette/Gazette/NNP/3/obl said/say/VBD/0/root",
            6,
            ["Gazette", "A trader"],
            id="who quotes somebody is outside",
        ),
        pytest.param(
            "Gazette, citing Amnesty, said",
            "Gazette/Gazette/NNP/6/nsubj ,/,/,/3/punct citing/cite/VBG/1/acl "
            "Amnesty/Amnesty/NNP/3/obj ,/,/,/3/punct said/say/VBD/0/root",
            6,
            ["Gazette", "Amnesty"],
            id="who is cited is inside",
        ),
        pytest.param(
            "Gazette, which attributed the figure to elders, said",
            "Gazette/Gazette/NNP/9/nsubj ,/,/,/4/punct which/_/WDT/4/nsubj "
            "attributed/attribute/VBD/1/acl:relcl the/_/DT/6/det figure/_/NN/4/obj "
            "to/_/IN/8/case elders/elder/NNS/4/obl ,/,/,/4/punct said/say/VBD/0/root".replace(
                "NNP/9/nsubj", "NNP/10/nsubj"
            ),
            10,
            ["Gazette", "elders"],
            id="what is attributed on is somebody else's",
        ),
    ],
)
def test_a_source_that_has_a_source_gives_two_hops(opening, tree, cue, chain):
    text, words = holding(opening, tree, cue)
    claims = coded(
        resolved_of(text, words, "ORG Gazette; ORG Amnesty; ORG M23", "Goma")
    ).claims
    assert [hops_of(one) for one in claims if one.kind == "controls"] == [chain]
