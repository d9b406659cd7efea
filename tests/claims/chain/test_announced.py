"""A sentence that only says that words follow, and the words after it."""

import pytest
from tests.claims.hand import coded, hops_of, resolved_of

HOLDS = "The/_/DT/2/det M23/M23/NNP/3/nsubj holds/hold/VBZ/0/root Goma/Goma/NNP/3/obj ./_/./3/punct"
QUOTED = (
    '"/_/``/4/punct The/_/DT/3/det M23/M23/NNP/4/nsubj holds/hold/VBZ/0/root '
    "Goma/Goma/NNP/4/obj ./_/./4/punct \"/_/''/4/punct"
)
CONTAINS = (
    "The/_/DT/2/det report/_/NN/3/nsubj contains/contain/VBZ/0/root another/_/DT/5/det "
    "finding/_/NN/3/obj ./_/./3/punct"
)
CITES = (
    "The/_/DT/2/det report/_/NN/3/nsubj cites/cite/VBZ/0/root the/_/DT/5/det "
    "bureau/_/NN/7/nmod:poss 's/_/POS/5/case assessment/_/NN/3/obj ./_/./3/punct"
)


@pytest.mark.parametrize(
    ("text", "tree", "chain"),
    [
        pytest.param(
            "The report contains another finding. The M23 holds Goma.",
            f"{CONTAINS}\n{HOLDS}",
            ["The report"],
            id="a finding announced is the report's",
        ),
        pytest.param(
            "The report contains another finding.\n\nThe M23 holds Goma.",
            f"{CONTAINS}\n{HOLDS}",
            [],
            id="but not past its paragraph",
        ),
        pytest.param(
            'The report cites the bureau\'s assessment. "The M23 holds Goma."',
            f"{CITES}\n{QUOTED}",
            ["The report", "the bureau"],
            id="what is quoted after an assessment is the bureau's, by the report",
        ),
        pytest.param(
            "The report cites the bureau's assessment. The M23 holds Goma.",
            f"{CITES}\n{HOLDS}",
            [],
            id="what is not quoted may be the article's own",
        ),
    ],
)
def test_announced_words_have_the_hop_of_who_announced_them(
    text: str, tree: str, chain: list[str]
) -> None:
    claims = coded(resolved_of(text, tree, "ORG M23", "Goma")).claims
    held = next(one for one in claims if one.frame.value == "control")
    assert hops_of(held) == chain
