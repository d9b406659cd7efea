"""Charges that somebody denies: *P, X says – a charge Y rejects –*, and what Y has thereby denied."""

from collections.abc import Sequence, Set
from dataclasses import replace

from whence.claims.chain.spoken import Speech
from whence.claims.syntax.tree import Tree
from whence.model.span import Span

CHARGES = frozenset(
    "charge accusation allegation claim assertion contention suggestion".split()
)
ACCUSING = frozenset({"accuse", "blame", "allege", "charge"})
_MARKS = frozenset({",", "–", "—", "-", "--", "(", ";"})


def rejects_charge(tree: Tree, cue: int | None, said: Sequence[int], deny: Set[str]) -> bool:
    """*X accuses Y of arson; Y rejects the charge*: that X accuses Y is not what Y denies.

    Args:
        tree: The document's trees.
        cue: The word of denying.
        said: Words of what it is said to deny.
        deny: Lemmas that deny.
    """
    if cue is None or tree.lemma[cue] not in deny:
        return False
    charge = tree.kid(cue, "obj")
    if charge is None or tree.lemma[charge] not in CHARGES:
        return False
    return any(tree.lemma[word] in ACCUSING for word in said)


def without_charges(tree: Tree, speeches: Sequence[Speech], deny: Set[str]) -> list[Speech]:
    """The attributions; who denies a charge set in as an aside denies the words before it alone.

    *P, which X says – a charge Y denies – and Q*: P is X's, whom Y's denial does not speak for,
    and Q is neither's. What X says stays X's; the denial stands as Y's reaction to the charge.

    Args:
        tree: The document's trees.
        speeches: Every attribution.
        deny: Lemmas that deny.
    """
    found: list[Speech] = []
    for one in speeches:
        noun = _charge(tree, one.cue, deny)
        if noun is None or one.cue is None:
            found.append(one)
            continue
        claimed = _before(tree, noun)
        held = any(
            piece.overlaps(claimed)
            for other in speeches
            if other is not one and other.source is not None and other.cue != one.cue
            if other.cue is not None and _same_sentence(tree, other.cue, one.cue)
            for piece in other.content
        )
        if held:
            continue
        goes_on = _goes_on(tree, one.cue)
        found.append(replace(one, content=(claimed,)) if goes_on else one)
    return found


def _charge(tree: Tree, cue: int | None, deny: Set[str]) -> int | None:
    """The noun of *a charge Y denies* by the word of denying."""
    if cue is None or tree.lemma[cue] not in deny or tree.base(cue) != "acl":
        return None
    noun = tree.head(cue)
    aside = noun > 1 and tree.lemma[noun] in CHARGES and noun < cue
    article = aside and tree.form[noun - 1] in {"a", "an"}
    return noun if article and tree.form[noun - 2] in _MARKS else None


def _before(tree: Tree, noun: int) -> Span:
    """The words between the mark before *a charge* and the mark before that."""
    end = noun - 2
    first = tree.reading.sentences[tree.words[noun].sentence].first
    start = end - 1
    while start > first and tree.form[start - 1] not in _MARKS:
        start -= 1
    return Span(tree.words[start].span.start, tree.words[end - 1].span.end)


def _goes_on(tree: Tree, cue: int) -> bool:
    """Whether the sentence goes on after the aside."""
    closed = cue + 2 < len(tree.words) and tree.form[cue + 1] in _MARKS
    return closed and _same_sentence(tree, cue, cue + 2)


def _same_sentence(tree: Tree, one: int, other: int) -> bool:
    return tree.words[one].sentence == tree.words[other].sentence
