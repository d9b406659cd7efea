"""Clauses that stand side by side in what somebody says: each of them tells something."""

from collections.abc import Iterator, Sequence

from whence.claims.chain.spoken import Speech
from whence.claims.chain.words.said import ASKING, FEWEST_WORDS
from whence.claims.syntax.tree import FINITE, SUBJECTS, VERBAL, Tree
from whence.model.reading import SpeechKind

_OPENING = frozenset({"cc", "mark", "punct"})
# *Let us be clear*, *may God have mercy*, *who knows*: nothing is told.
_UNTOLD = ASKING | {"let", "may"}
_MINE = frozenset({"i", "we"})


def clauses_said(tree: Tree, speech: Speech, words: Sequence[int]) -> Iterator[list[int]]:
    """*Said that P and that Q*: the words of P, and those of Q.

    Args:
        tree: The document's trees.
        speech: The attribution.
        words: Its own words, without those of attributions in it, in order.
    """
    inside = set(words)
    # *X claims P, but that is a lie*: what stands beside the saying itself is not said by X.
    tops = [
        w
        for w in words
        if tree.head(w) not in inside
        and not (tree.head(w) == speech.cue and tree.base(w) == "conj")
        and _is_predicate(tree, w)
    ]
    heads = [one for top in tops for one in _with_conjuncts(tree, top, inside)]
    for head in heads:
        own = _own_words(tree, head, set(heads) - {head}, inside)
        # What another clause parts is no stretch to be quoted; what says who says it may.
        mine = set(own)
        whole = all(w in mine for w in words if own and own[0] <= w <= own[-1])
        if whole and _tells(tree, own, reported=speech.kind is SpeechKind.INDIRECT):
            yield own


def chief_words(tree: Tree, clause: Sequence[int]) -> set[int]:
    """The words of a clause without those of clauses that only say of whom or what it tells."""
    aside = {w for one in clause if tree.rel(one) == "acl:relcl" for w in tree.below(one)}
    return set(clause) - aside


def runs(words: Sequence[int]) -> list[tuple[int, int]]:
    """Stretches of words without a gap, each with its first and its last."""
    starts = [w for n, w in enumerate(words) if n == 0 or words[n - 1] != w - 1]
    ends = [w for n, w in enumerate(words) if w == words[-1] or words[n + 1] != w + 1]
    return list(zip(starts, ends, strict=True))


def _tells(tree: Tree, words: Sequence[int], *, reported: bool) -> bool:
    """Whether a clause tells something, and not of the writer who reports it."""
    if len(words) < FEWEST_WORDS:
        return False
    if len(words) == FEWEST_WORDS and any(tree.words[w].upos == "PRON" for w in words):
        return False  # *it is ours*, *will there be*
    after = words[-1] + 1
    asks = after < len(tree.words) and tree.form[after] == "?"
    form = {tree.form[w] for w in words[:2]}
    return (
        not asks and tree.form[words[0]] not in _UNTOLD and not (reported and form & _MINE)
    )


def _with_conjuncts(tree: Tree, top: int, inside: set[int]) -> Iterator[int]:
    yield top
    for kid in tree.kids[top]:
        beside = tree.base(kid) == "conj" or _is_another_that(tree, kid)
        if beside and kid in inside and _is_predicate(tree, kid):
            yield from _with_conjuncts(tree, kid, inside)


def _is_another_that(tree: Tree, word: int) -> bool:
    """*That P, that Q*: nothing but another thing said, even where the parser hangs it on P."""
    mark = tree.kid(word, "mark")
    if mark is None or tree.form[mark] != "that" or tree.base(word) != "advcl":
        return False
    return tree.form[mark - 1] in {",", "and"}


def _is_predicate(tree: Tree, word: int) -> bool:
    """Whether a word is told of somebody: a finite verb, or anything with a subject."""
    kids = tree.kids[word]
    if any(tree.rel(kid) in SUBJECTS or tree.base(kid) == "expl" for kid in kids):
        return True
    verbs = [word, *(kid for kid in kids if tree.words[kid].upos in VERBAL)]
    return tree.words[word].upos in VERBAL and any(
        tree.words[one].xpos in FINITE for one in verbs
    )


def _own_words(tree: Tree, head: int, others: set[int], inside: set[int]) -> list[int]:
    """The words of a clause without those of its neighbours and without what opens it."""
    apart = {w for one in others if head in tree.above(one) for w in tree.below(one)}
    own = sorted(w for w in tree.below(head) if w in inside and w not in apart)
    while own and (tree.base(own[0]) in _OPENING and own[0] != head):
        own.pop(0)
    while own and (tree.base(own[-1]) in _OPENING and own[-1] != head):
        own.pop()
    return own
