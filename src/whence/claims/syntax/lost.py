"""Lost subjects: nouns that a tree hangs in the clause before the one they rule.

*Although the ministry says the front is leaving the league, the paper and diplomats argue
otherwise*: the paper leaves nobody.
"""

from whence.claims.syntax.tree import NOMINAL, SUBJECTS, VERBAL, Tree

OPENING = frozenset(
    "although though while whereas when as because since if despite after before once".split()
)


def is_lost_subject(tree: Tree, held: int, word: int) -> bool:
    """Whether a noun joined to another is the subject of the main clause that lacks one.

    Args:
        tree: The document's trees.
        held: The noun it is joined to.
        word: The noun.
    """
    if word <= held or tree.form[tree.start_of_phrase(word) - 1] != ",":
        return False
    bounds = tree.reading.sentences[tree.words[word].sentence]
    if tree.form[bounds.first] not in OPENING:
        return False
    root = next((w for w in range(bounds.first, bounds.end) if tree.head(w) < 0), None)
    if root is None or root <= word or tree.words[root].upos not in VERBAL:
        return False
    bare = tree.kid(root, *SUBJECTS, "expl") is None
    return bare and root not in tree.kids[held] and root in set(tree.above(held))


def is_joined_at_once(tree: Tree, word: int) -> bool:
    """*A convoy and a barracks*: a noun right after the *and* that joins it to the one before."""
    at = tree.start_of_phrase(word) - 1
    joined = tree.form[at] == "and" and tree.words[at - 1].upos in NOMINAL
    return joined and tree.words[word].upos == "NOUN"
