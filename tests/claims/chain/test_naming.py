"""What a speaker is called."""

import pytest
from tests.claims.hand import coded, holding, hops_of, resolved_of


@pytest.mark.parametrize(
    ("opening", "tree", "cue", "actors", "name"),
    [
        pytest.param(
            "Lt Gen (retd) Karim Baloch said",
            "Lt/Lt/NNP/2/compound Gen/Gen/NNP/7/nsubj (/(/-LRB-/4/punct retd/_/VBN/2/amod "
            ")/)/-RRB-/4/punct Karim/Karim/NNP/2/appos Baloch/Baloch/NNP/6/flat "
            "said/say/VBD/0/root".replace("NNP/7/nsubj", "NNP/8/nsubj"),
            8,
            "PER Karim Baloch",
            "Karim Baloch",
            id="behind titles and a bracket",
        ),
        pytest.param(
            "The adviser, a Kenyan, said",
            "The/_/DT/2/det adviser/_/NN/7/nsubj ,/,/,/5/punct a/_/DT/5/det "
            "Kenyan/Kenyan/NNP/2/appos ,/,/,/2/punct said/say/VBD/0/root",
            7,
            "GPE Kenyan",
            "The adviser",
            id="where somebody is from is not who speaks",
        ),
        pytest.param(
            "Officials of the Yusuf administration said",
            "Officials/official/NNS/6/nsubj of/_/IN/5/case the/_/DT/5/det Yusuf/Yusuf/NNP/5/compound "
            "administration/_/NN/1/nmod said/say/VBD/0/root",
            6,
            "PER Yusuf",
            "Officials of the Yusuf administration",
            id="a name before a noun names no speaker",
        ),
        pytest.param(
            "The mayor, Yusuf, said",
            "The/_/DT/2/det mayor/_/NN/6/nsubj ,/,/,/4/punct Yusuf/Yusuf/NNP/2/appos "
            ",/,/,/4/punct said/say/VBD/0/root",
            6,
            "PER Yusuf",
            "Yusuf",
            id="behind a post",
        ),
        pytest.param(
            "A tally whose said",
            "A/_/DT/2/det tally/_/NN/4/nsubj whose/_/WP$/2/nmod:poss said/say/VBD/0/root",
            4,
            "PER Yusuf",
            "A tally",
            id="an owner behind the noun, where the tree is broken",
        ),
    ],
)
def test_a_speaker_is_named_by_the_name(opening, tree, cue, actors, name):
    text, words = holding(opening, tree, cue)
    span = opening.rsplit(" ", 1)[0]
    speech = [(span, "said", "the M23 held Goma")]
    claims = coded(
        resolved_of(text, words, f"{actors}; ORG M23", "Goma", speech=speech)
    ).claims
    assert [hops_of(one) for one in claims if one.kind == "controls"] == [[name]]
