"""Strengths: whether somebody has so many fighters, and how firmly he holds a place."""

from collections.abc import Iterator

from whence.claims.drafts.draft import Draft
from whence.claims.roles.fillers import Fillers
from whence.claims.roles.filling import Match
from whence.claims.syntax.tree import VERBAL, Tree
from whence.model.claim import Frame
from whence.model.figure import Figure

A_FORCE = 100  # so many of somebody's own are a force, whatever is told of them
AN_ARMY = 1000  # so many are one even when nobody is said to have them
NUMBERED = frozenset(
    "force strength army garrison total number size rank group militia concentration".split()
)
CONTESTED = "contested"
CONTESTING = frozenset({"contest", "dispute", "influence"})
HAVING = frozenset(
    """have field command number include be boast deploy station muster remain comprise
    consist keep maintain estimate count total send provide put say believe contain operate
    involve make lead control retain claim base confront face call mobilise mobilize""".split()
)


def is_own_strength(draft: Draft, tree: Tree, fillers: Fillers) -> bool:
    """Whether a number of fighters is what somebody has, not what a deed was done to.

    Args:
        draft: A draft of a strength.
        tree: The document's trees.
        fillers: What its words stand for.
    """
    word = draft.match.trigger
    if draft.match.entry.name != "strength.force":
        return True
    owned = tree.kid(word, "nmod:poss") is not None
    while tree.base(word) in {"conj", "nummod", "amod"} and tree.head(word) >= 0:
        word = tree.head(word)
    above, rel = tree.head(word), tree.base(word)
    if above < 0 or rel in {"root", "appos", "parataxis", "xcomp"}:
        return True
    if _makes_up(tree, fillers, word, above):
        return True
    least = min((f.low or f.high or 0 for f in _counted(draft, fillers)), default=0)
    enough = A_FORCE if owned else AN_ARMY
    return least >= enough and not _is_harmed(tree, fillers, word, above)


def is_either(tree: Tree, match: Match) -> bool:
    """*Controls or contests 12 districts*: of no one of the two can it be said alone."""
    word = match.trigger
    if match.entry.frame is not Frame.CONTROL or match.entry.value != "controls":
        return False
    joined = [k for k in tree.kids[word] if tree.base(k) == "conj"]
    if tree.base(word) == "conj" and tree.head(word) >= 0:
        joined.append(tree.head(word))
    return any(
        tree.lemma[one] in CONTESTING
        and "or" in tree.form[min(one, word) + 1 : max(one, word)]
        for one in joined
    )


def _counted(draft: Draft, fillers: Fillers) -> Iterator[Figure]:
    for bound in draft.match.roles:
        figure = fillers.figures.get(bound.word)
        if figure is not None:
            yield figure


def _makes_up(tree: Tree, fillers: Fillers, word: int, above: int) -> bool:
    """*Has 500 fighters*, *a force of 500 fighters*, *estimated at 500 fighters*."""
    joined = tree.base(word) in {"nmod", "obl", "compound"}
    if tree.words[above].upos in VERBAL:
        put = tree.case(word) in {"at", "to", "by", "between", "of", "from"}
        return tree.lemma[above] in HAVING and (put or not joined)
    body = tree.lemma[above] in NUMBERED or fillers.fits("force", above)
    return not joined or (body and tree.case(word) in {"of", "with", "at", ""})


def _is_harmed(tree: Tree, fillers: Fillers, word: int, above: int) -> bool:
    """*Saw 120 soldiers killed*, *the release of 300 fighters*: done to them."""
    near = {above, *tree.kids[word], *tree.kids[above]}
    return tree.lemma[above] in fillers.lists["event-noun"] or any(
        tree.lemma[one] in fillers.lists["harm-verb"] for one in near
    )
