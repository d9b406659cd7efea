"""A determiner stays on its own side of the verb."""

import pytest
from tests.claims.hand import resolved_of

from whence.claims.syntax.repairs import related


@pytest.mark.parametrize(
    ("text", "tree", "head", "relation"),
    [
        (
            "None of them was hurt in the raid.",
            "None/_/NN/8/det of/_/IN/3/case them/_/PRP/1/nmod was/be/VBD/5/aux:pass "
            "hurt/_/VBN/0/root in/_/IN/8/case the/_/DT/8/det raid/_/NN/5/obl ./././5/punct",
            "hurt",
            "nsubj:pass",
        ),
        (
            "No guard was hurt in the raid.",
            "No/_/DT/7/det guard/_/NN/4/nsubj was/be/VBD/4/aux:pass hurt/_/VBN/0/root "
            "in/_/IN/7/case the/_/DT/7/det raid/_/NN/4/obl ./././4/punct",
            "guard",
            "det",
        ),
        (
            "No armed guard was hurt.",
            "No/_/DT/3/det armed/_/JJ/3/amod guard/_/NN/5/nsubj was/be/VBD/5/aux:pass "
            "hurt/_/VBN/0/root ./././5/punct",
            "guard",
            "det",
        ),
    ],
)
def test_a_negative_word_does_not_reach_past_the_verb(text, tree, head, relation):
    words = related(resolved_of(text, tree).reading.words, text)
    assert words[words[0].head].span.of(text) == head
    assert words[0].deprel == relation
