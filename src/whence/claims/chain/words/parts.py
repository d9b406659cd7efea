"""Sentences that only say who some of those just told of were."""

from itertools import pairwise

from whence.claims.syntax.tree import Tree

OPENING = 4  # words
THEM = frozenset({"them", "these", "those"})


def tells_who(tree: Tree, first: int) -> bool:
    """*Five of them were soldiers*, *among them two nuns*: on the word of whoever told of them.

    Only where the sentence has no verb but *be*: what else is told of them may be told by others.

    Args:
        tree: The document's trees.
        first: The first word of the sentence.
    """
    sentence = tree.reading.sentences[tree.words[first].sentence]
    inside = range(sentence.first, sentence.end)
    root = next((w for w in inside if tree.head(w) < 0), None)
    if root is None or tree.words[root].upos not in {"NOUN", "PROPN", "NUM"}:
        return False
    opened = pairwise(tree.form[first : first + OPENING])
    return any(one in {"of", "among"} and other in THEM for one, other in opened)
