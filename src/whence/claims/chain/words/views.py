"""*In his view P*, *by the count of traders P*: whose view or account it is."""

from collections.abc import Iterator

from whence.claims.syntax.tree import NOMINAL, Tree

VIEWS = frozenset("view opinion estimation judgment judgement telling reckoning".split())
# *By the army's count P*, *going by their own figures P*: whose word it is.
ACCOUNTS = frozenset("account count tally admission calculation figure version".split())
OWNED = VIEWS | ACCOUNTS
LEADING = {"in": VIEWS, "by": OWNED}
LONGEST = 8  # words of a name before its *'s*
OWNING = frozenset({"'s", "’s", "'", "’"})
POSSESSIVE = frozenset({"his", "her", "their", "its"})


def views(tree: Tree) -> Iterator[tuple[int, int]]:
    """Each noun for a view that opens a clause, with the head of the words for its holder."""
    for noun, lemma in enumerate(tree.lemma):
        counted = lemma in ACCOUNTS and tree.rel(noun) in {"obl", "obl:agent"}
        if lemma in VIEWS or counted:
            holder = holder_of(tree, noun)
            if holder is not None:
                yield noun, holder


def holder_of(tree: Tree, noun: int) -> int | None:
    """Whose view a noun tells of, where *in* brings it in, or whose account, where *by* does."""
    before = noun - 1
    if before > 0 and tree.form[before] == "own":
        before -= 1  # *by the army's own count*
    if before > 0 and tree.form[before] in POSSESSIVE:
        return before if _leads(tree, before - 1, noun) else None
    if before > 1 and tree.form[before] in OWNING:
        owner = before - 1
        first = tree.start_of_phrase(owner)
        near = first > 0 and owner - first < LONGEST and _leads(tree, first - 1, noun)
        return owner if tree.words[owner].upos in NOMINAL and near else None
    if tree.lemma[noun] in ACCOUNTS:
        return None  # *stands by the figure of six dead*
    after = noun + 1
    if before < 1 or tree.form[before] != "the" or not _leads(tree, before - 1, noun):
        return None
    held = after + 1 < len(tree.words) and tree.form[after] == "of"
    return last_noun(tree, after + 1) if held else None


def _leads(tree: Tree, word: int, noun: int) -> bool:
    """Whether a word is the preposition that brings in a noun for a view or an account."""
    return tree.lemma[noun] in LEADING.get(tree.form[word], ())


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
