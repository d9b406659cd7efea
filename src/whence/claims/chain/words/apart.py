"""Two sources side by side, neither of whom tells of the other; and charges that one denies."""

from collections.abc import Sequence, Set
from dataclasses import replace

from whence.claims.chain.spoken import Speech
from whence.claims.roles.fillers import Fillers
from whence.claims.roles.kinds import PERSONAL
from whence.claims.syntax.tree import Tree
from whence.model.reading import SpeechKind
from whence.model.span import Span

AGAINST = frozenset({"but", "while", "whereas", "although", "though"})
TURNS = AGAINST | {"and"}
CHARGES = frozenset(
    "charge accusation allegation claim assertion contention suggestion".split()
)
ACCUSING = frozenset({"accuse", "blame", "allege", "charge"})
_MARKS = frozenset({",", "–", "—", "-", "--", "(", ";"})


def carried_on(tree: Tree, fillers: Fillers, speeches: Sequence[Speech]) -> list[Speech]:
    """The attributions; of *P, X said on Monday, and Q* both are his where nobody tells Q.

    Args:
        tree: The document's trees.
        fillers: What words stand for.
        speeches: Every attribution.
    """
    cues = [one.cue for one in speeches if one.cue is not None]
    found = []
    for one in speeches:
        more = None if one.cue is None else _clause_after(tree, one, cues)
        spans = () if more is None else (fillers.whole_phrase(more),)
        found.append(replace(one, content=(*one.content, *spans)))
    return found


def _clause_after(tree: Tree, one: Speech, cues: Sequence[int]) -> int | None:
    """The clause with a subject of its own that *and* joins to what is said before the saying."""
    cue = one.cue
    if cue is None or one.source is None or one.kind is not SpeechKind.INDIRECT:
        return None
    aside = tree.base(cue) == "parataxis" and tree.form[min(cue, one.source) - 1] != "and"
    said = all(piece.end <= tree.words[cue].span.start for piece in one.content)
    if not (aside and said and one.content):
        return None
    last = tree.words[cue].sentence
    if any(cue < other and tree.words[other].sentence == last for other in cues):
        return None
    for kid in tree.kids[tree.head(cue)]:
        joined = kid > cue and tree.base(kid) == "conj"
        of = tree.kid(kid, "nsubj", "nsubj:pass") if joined else None
        both = joined and any(tree.form[k] == "and" for k in tree.kids[kid])
        # *Has drones, X reported, and the town is in reach*: the second is the writer's.
        both = both and all(_is_past(tree, w) for w in (tree.head(cue), cue, kid))
        if both and of is not None and of > cue and tree.form[of] not in PERSONAL:
            return kid
    return None


def _is_past(tree: Tree, verb: int) -> bool:
    tags = {tree.words[k].xpos for k in (verb, *tree.kids[verb])}
    return "VBD" in tags and not tags & {"VBZ", "VBP"}


def without_others(
    tree: Tree, quotes: Sequence[Span], seen: Sequence[Speech], shown: Sequence[Speech]
) -> list[Speech]:
    """The seen attributions without quotations whose own sentence says who speaks them.

    *"We were late," Orda said. "They shot first," the guard Pell replied*: not both are Orda's.

    Args:
        tree: The document's trees.
        quotes: Stretches between quotation marks.
        seen: Attributions of the reader.
        shown: Those that the syntax shows, at other cues.
    """
    told = [
        (tree.words[one.cue].sentence, piece)
        for one in shown
        if one.cue is not None and one.source is not None
        if not any(quote.covers(tree.words[one.cue].span) for quote in quotes)
        for piece in one.content
    ]
    found = []
    for one in seen:
        at = None if one.cue is None else tree.words[one.cue].sentence
        kept = tuple(
            piece
            for piece in one.content
            if at is None
            or not any(quote.covers(piece) or piece.covers(quote) for quote in quotes)
            or not any(
                sentence != at
                and piece.overlaps(other)
                and tree.reading.sentences[sentence].span.covers(piece)
                for sentence, other in told
            )
        )
        found.append(replace(one, content=kept) if kept else one)
    return found


def set_apart(tree: Tree, speeches: Sequence[Speech]) -> list[Speech]:
    """The attributions, each cut back to its own half of a sentence that sets two side by side."""
    found = list(speeches)
    for i in range(len(found)):
        for j in range(len(found)):
            one, other = found[i], found[j]
            if i == j or one.cue is None or other.cue is None or one.cue >= other.cue:
                continue
            same = tree.words[one.cue].sentence == tree.words[other.cue].sentence
            if not same or one.inner or other.inner or one.source is None:
                continue
            at = _turn(tree, one, other)
            if at is None or _is_quoted(tree, at, one.cue):
                continue
            before, after = _cut(one.content, 0, at), _cut(other.content, at, 1 << 40)
            if before and after:
                found[i] = replace(one, content=before)
                found[j] = replace(other, content=after)
    return found


def _turn(tree: Tree, one: Speech, other: Speech) -> int | None:
    """Where in the text a sentence turns from what one says to what the other does."""
    if one.cue is None or one.source is None or other.cue is None or other.source is None:
        return None
    aside = max(one.cue, one.source)
    # *…, according to X, but …, Y said*
    for word in (aside + 1, aside + 2):
        if word < other.cue and tree.form[word] in TURNS and tree.form[word - 1] == ",":
            begins = min(one.cue, one.source) - 1
            closes = _is_aside(tree, begins) and _is_last(tree, other)
            own = _has_verb(tree, word, min(other.cue, other.source))
            return tree.words[word].span.start if closes and own else None
    # *X said P, but Y said Q*
    first = tree.start_of_phrase(other.source)
    turns = first > aside + 1 and tree.form[first - 1] in AGAINST
    if not turns or other.cue < other.source or tree.form[other.source] in PERSONAL:
        return None
    direct = SpeechKind.DIRECT in {one.kind, other.kind}
    return None if direct else tree.words[first - 1].span.start


def _is_aside(tree: Tree, before: int) -> bool:
    """Whether a saying is brought in after a comma, with its own words between."""
    while before > 0 and tree.form[before] != ",":
        if tree.words[before].upos in {"VERB", "AUX"}:
            return False
        before -= 1
    return before > 0


def _is_last(tree: Tree, one: Speech) -> bool:
    """Whether a saying follows all that is said."""
    return one.cue is not None and all(
        piece.end <= tree.words[one.cue].span.start for piece in one.content
    )


def _has_verb(tree: Tree, start: int, end: int) -> bool:
    return any(tree.words[word].upos == "VERB" for word in range(start, end))


def _is_quoted(tree: Tree, at: int, cue: int) -> bool:
    """Whether a place stands inside quotation marks opened in the sentence of a cue."""
    before = tree.text[tree.sentence(cue).start : at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _cut(content: Sequence[Span], start: int, end: int) -> tuple[Span, ...]:
    """The pieces of what is said between two places."""
    return tuple(
        Span(max(one.start, start), min(one.end, end))
        for one in content
        if one.start < end and one.end > start
    )


def rejects_charge(
    tree: Tree, cue: int | None, said: Sequence[int], deny: Set[str]
) -> bool:
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
            if other.cue is not None and _in_one(tree, other.cue, one.cue)
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
    return closed and _in_one(tree, cue, cue + 2)


def _in_one(tree: Tree, one: int, other: int) -> bool:
    return tree.words[one].sentence == tree.words[other].sentence
