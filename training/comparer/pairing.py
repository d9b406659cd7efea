"""Two texts as one row of wordpieces, as the comparer reads them."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

# A text is a headline, which may be empty, and words.
Text = tuple[str, str]

MOST_HEADLINE, MOST_WORDS = 24, 70
CLS, SEP = 101, 102


def paired(
    tokenizer: Tokenizer, pairs: Sequence[tuple[Text, Text]]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Pieces of pairs of texts, each a headline and words.

    Args:
        tokenizer: Of the comparer.
        pairs: First and second text; either may have no headline.

    Returns:
        Ids, 0 for padding, and the side, 1 on the second text, both (pairs, pieces).
    """
    texts = sorted({part for pair in pairs for text in pair for part in text})
    coded = tokenizer.encode_batch(texts, add_special_tokens=False)
    pieces = {text: found.ids for text, found in zip(texts, coded, strict=True)}
    rows = [[_side(pieces, text) for text in pair] for pair in pairs]
    width = max(1 + len(first) + len(second) for first, second in rows)
    ids = np.zeros((len(rows), width), dtype=np.int64)
    side = np.zeros_like(ids)
    for row, (first, second) in enumerate(rows):
        ids[row, : 1 + len(first) + len(second)] = [CLS, *first, *second]
        side[row, 1 + len(first) : 1 + len(first) + len(second)] = 1
    return ids, side


def _side(pieces: dict[str, list[int]], text: Text) -> list[int]:
    headline, words = (pieces[part] for part in text)
    return [*headline[:MOST_HEADLINE], SEP, *words[:MOST_WORDS], SEP]
