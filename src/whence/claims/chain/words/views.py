"""*In his view P*, *in the opinion of traders P*: whose view it is."""

from collections.abc import Iterator

from whence.claims.syntax.tree import NOMINAL, Tree

VIEWS = frozenset("view opinion estimation judgment judgement telling reckoning".split())
LONGEST = 8  # words of a name before its *'s*
OWNING = frozenset({"'s", "’s", "'", "’"})
POSSESSIVE = frozenset({"his", "her", "their", "its"})


def views(tree: Tree) -> Iterator[tuple[int, int]]:
    """Each noun for a view that opens a clause, with the head of the words for its holder."""
    for noun, lemma in enumerate(tree.lemma):
        if lemma in VIEWS:
            holder = holder_of(tree, noun)
            if holder is not None:
                yield noun, holder


def holder_of(tree: Tree, noun: int) -> int | None:
    """Whose view a noun tells of, where *in* brings it in."""
    before = noun - 1
    if before > 0 and tree.form[before] in POSSESSIVE:
        return before if tree.form[before - 1] == "in" else None
    if before > 1 and tree.form[before] in OWNING:
        owner = before - 1
        named = tree.words[owner].upos in NOMINAL
        return owner if named and _is_in(tree, owner) else None
    after = noun + 1
    if before < 1 or tree.form[before] != "the" or tree.form[before - 1] != "in":
        return None
    held = after + 1 < len(tree.words) and tree.form[after] == "of"
    return last_noun(tree, after + 1) if held else None


def _is_in(tree: Tree, owner: int) -> bool:
    """Whether *in* stands before the phrase that ends in a word."""
    first = tree.start_of_phrase(owner)
    return first > 0 and tree.form[first - 1] == "in" and owner - first < LONGEST


def last_noun(tree: Tree, at: int) -> int | None:
    """The last noun of the run that begins at a word."""
    head = None
    while at < len(tree.words) and tree.words[at].upos in {
        "DET",
        "ADJ",
        "NOUN",
        "PROPN",
        "NUM",
    }:
        head = at if tree.words[at].upos in {"NOUN", "PROPN"} else head
        at += 1
    return head
