"""Clauses that ask: "it is not clear whether X attacked Y" says of nobody that he did."""

import re

from whence.claims.syntax.tree import Tree

# What opens an embedded question. "Whether" always asks; the others only below words that leave
# the answer open.
WHETHER = "whether"
ASKING_WORDS = frozenset(
    {"who", "whom", "what", "which", "when", "where", "why", "how", "if"}
)
OPEN = frozenset(
    "ask wonder question investigate probe determine establish inquire examine unclear unknown "
    "unsure uncertain".split()
)
# How a check of facts quotes what it checks.
_TESTED = re.compile(
    r"\W*(?:the )?(?:claim|rumou?r|myth|allegation)\s*\d*\s*:\s*[\"“][^\"”]*",
    re.IGNORECASE,
)
CLAUSES = frozenset({"ccomp", "csubj", "advcl", "xcomp"})
# *On who holds it*, *over who fired first*, *about who was there*.
MATTERS = frozenset("on over about of as regarding concerning with to".split())
FAR = 12


def is_asked(tree: Tree, word: int, negators: frozenset[str]) -> bool:
    """Whether a word stands in a question, put or reported, that the text leaves open.

    Args:
        tree: The document's trees.
        word: A trigger.
        negators: The codebook's words of negation: what is *not* known is open.
    """
    if _is_tested(tree, word):
        return True
    for _ in range(FAR):
        if any(tree.form[kid] == WHETHER for kid in tree.kids[word]):
            return True
        if _is_matter(tree, word):
            return True
        head = tree.head(word)
        if head < 0:
            return False
        if tree.base(word) in CLAUSES and _asks(tree, word, head, negators):
            return True
        word = head
    return False


def _is_tested(tree: Tree, word: int) -> bool:
    """*Claim: "The front shelled the school." Verdict: false*: what is put to the test is not told."""
    at = tree.words[word].span.start
    line = tree.text[tree.text.rfind("\n", 0, at) + 1 : at]
    return _TESTED.fullmatch(line) is not None


def _is_matter(tree: Tree, word: int) -> bool:
    """*An interview on who holds the town*: a preposition before *who* takes what is asked.

    Only *whom* stands for somebody told before it: *the man to whom it belongs*.
    """
    return any(
        tree.form[kid] == "who" and kid and tree.form[kid - 1] in MATTERS
        for kid in tree.kids[word]
    )


def _asks(tree: Tree, clause: int, head: int, negators: frozenset[str]) -> bool:
    first = min(tree.below(clause), default=clause)
    if tree.form[first] not in ASKING_WORDS:
        return False
    # "Said how many were killed": the number stands elsewhere, if anywhere.
    if tree.form[first : first + 2] in (["how", "many"], ["how", "much"]):
        return True
    negated = any(tree.form[kid] in negators for kid in tree.kids[head])
    return negated or tree.lemma[head] in OPEN
