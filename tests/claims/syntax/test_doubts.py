"""Words above a trigger without which a quote of it would say the opposite."""

import pytest
from tests.claims.hand import coded, resolved_of

from whence.model.claim import Frame, Polarity

NO_EVIDENCE = (
    "There is no evidence of ties between the Reed Front and the M23, the ministry said.",
    "There/_/EX/2/expl is/be/VBZ/0/root no/_/DT/4/det evidence/_/NN/2/nsubj of/_/IN/6/case "
    "ties/tie/NNS/4/nmod between/_/IN/10/case the/_/DT/10/det Reed/Reed/NNP/10/compound "
    "Front/Front/NNP/6/nmod and/_/CC/13/cc the/_/DT/13/det M23/M23/NNP/10/conj ,/_/,/17/punct "
    "the/_/DT/16/det ministry/_/NN/17/nsubj said/say/VBD/2/parataxis ./_/./17/punct",
)
HARD = (
    "The M23 kept its ties with the Reed Front, making it difficult for an organisational split.",
    "The/_/DT/2/det M23/M23/NNP/3/nsubj kept/keep/VBD/0/root its/_/PRP$/5/nmod:poss "
    "ties/tie/NNS/3/obj with/_/IN/9/case the/_/DT/9/det Reed/Reed/NNP/9/compound "
    "Front/Front/NNP/5/nmod ,/_/,/11/punct making/make/VBG/3/advcl it/_/PRP/11/obj "
    "difficult/_/JJ/11/xcomp for/_/IN/17/case an/_/DT/17/det "
    "organisational/_/JJ/17/amod split/_/NN/13/obl ./_/./3/punct",
)
LASTING = (
    "The relationship between the M23 and the Reed Front remains close and strong.",
    "The/_/DT/2/det relationship/_/NN/10/nsubj between/_/IN/5/case the/_/DT/5/det "
    "M23/M23/NNP/2/nmod and/_/CC/9/cc the/_/DT/9/det Reed/Reed/NNP/9/compound "
    "Front/Front/NNP/5/conj remains/remain/VBZ/0/root close/_/JJ/10/xcomp and/_/CC/13/cc "
    "strong/_/JJ/11/conj ./_/./10/punct",
)


@pytest.mark.parametrize(
    ("told", "kind", "polarity", "quote", "hedges"),
    [
        pytest.param(
            NO_EVIDENCE,
            "allied",
            Polarity.NEGATED,
            "no evidence of ties between the Reed Front and the M23",
            ["no evidence"],
            id="a proof that nobody has turns nobody's saying down",
        ),
        pytest.param(
            HARD,
            "split",
            Polarity.NEGATED,
            "making it difficult for an organisational split",
            ["making it difficult"],
            id="what makes a thing hard is quoted with it",
        ),
        pytest.param(
            LASTING,
            "allied",
            Polarity.AFFIRMED,
            "The relationship between the M23 and the Reed Front remains close and strong",
            [],
            id="what is told of a tie is quoted with it",
        ),
    ],
)
def test_a_quote_keeps_the_doubt_that_stands_over_it(
    told: tuple[str, str], kind: str, polarity: Polarity, quote: str, hedges: list[str]
) -> None:
    claims = coded(resolved_of(*told, "ORG M23; ORG Reed Front")).claims
    found = next(one for one in claims if one.frame is Frame.RELATION and one.kind == kind)
    assert found.wording.polarity is polarity
    assert quote in found.quote
    assert [one.text for one in found.wording.hedges] == hedges
