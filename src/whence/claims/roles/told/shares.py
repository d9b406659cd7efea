"""Shares of a toll: so many of those just counted, told by who they were.

*Twelve dead, three of them police officers*, *nine people died. Five of them were soldiers*: no
verb of harm stands by the second number; what became of the whole became of its part.
"""

from collections.abc import Iterator, Sequence, Set

from whence.claims.roles.fillers import Fillers
from whence.claims.roles.filling import Bound, Match
from whence.claims.syntax.tree import VERBAL, Tree
from whence.codebook.entries import Entry
from whence.model.claim import DONE_TO, Frame
from whence.model.figure import Figure
from whence.model.span import Span

ENTRY = Entry("casualties.share", Frame.CASUALTIES, "", "", frozenset({"NUM"}), (), ())
PRIOR = 0.75
# What a part has of its whole: who did it and where.
LENT = frozenset({"perpetrator", "place"})
THEM = frozenset({"them", "whom", "these", "those"})
ALONE = frozenset({"including"})
LINKS = frozenset({"were", "was", "are", ","})
MAYBE = frozenset("may might could would will shall should must if whether".split())
OPENING = 3  # words of a sentence before the number in which it goes on with the one before


def find_shares(tree: Tree, fillers: Fillers, matches: Sequence[Match]) -> list[Match]:
    """Tolls told of some of those whom a toll right before has counted.

    Args:
        tree: The document's trees.
        fillers: What its words stand for.
        matches: What was found so far; its figures are taken.
    """
    tolls = [one for one in matches if any(_is_count(b, fillers) for b in one.roles)]
    taken = {
        fillers.figures[bound.word].span
        for one in matches
        if one.entry.frame is not Frame.STRENGTH  # a share is nobody's strength
        for bound in one.roles
        if bound.word in fillers.figures and bound.is_a in {"figure", "headcount"}
    }
    found: list[Match] = []
    for figure in sorted({one.span: one for one in fillers.figures.values()}.items()):
        if figure[0] not in taken:
            found.extend(_share(figure[1], tolls, tree, fillers))
    return found


def is_marked_share(word: int, tree: Tree, fillers: Fillers) -> bool:
    """Whether words before or after a number make it part of another: *among them five*."""
    words = fillers.words_in(fillers.figures[word].span)
    return bool(_marks(words[0], words, tree))


def _is_count(bound: Bound, fillers: Fillers) -> bool:
    return (
        bound.role in DONE_TO
        and bound.is_a == "headcount"
        and bound.word in fillers.figures
    )


def _share(
    figure: Figure, tolls: Sequence[Match], tree: Tree, fillers: Fillers
) -> Iterator[Match]:
    words = fillers.words_in(figure.span)
    first = words[0]
    marks = _marks(first, words, tree)
    people = _people(first, words, marks, tree, fillers) if marks else None
    if people is None or figure.of_total is not None:
        return
    counted, who = people
    whole = _whole(min(first, *marks), tolls, tree, fillers)
    if whole is None or not _is_less(figure, fillers.figures[whole[1].word]):
        return
    toll, count = whole
    roles = [Bound(count.role, counted, "headcount", 0)]
    if who != counted and _says_who(who, fillers):
        roles.append(Bound("victims", who, "actor", 1))
    roles += [one for one in toll.roles if one.role in LENT and one.word != who]
    yield Match(ENTRY, counted, (counted, *marks), tuple(roles), PRIOR)


def _marks(first: int, words: Sequence[int], tree: Tree) -> tuple[int, ...]:
    """Words that make a number part of another: *of them*, *among whom*, *including*."""
    form = tree.form
    at = next((w + 1 for w in words if form[w + 1 : w + 2] == ["of"]), -1)
    if at > 0 and form[at + 1 : at + 2] and form[at + 1] in THEM:
        return (at, at + 1)
    before = first - 1
    while before > 0 and form[before] in LINKS:
        before -= 1
    if before < 0 or tree.words[before].sentence != tree.words[first].sentence:
        return ()
    if form[before] in ALONE:
        return (before,)
    led = form[before] in THEM and before > 0 and form[before - 1] in {"among", "of"}
    return (before - 1, before) if led else ()


def _people(
    first: int, words: Sequence[int], marks: Sequence[int], tree: Tree, fillers: Fillers
) -> tuple[int, int] | None:
    """The word that carries the number, and the noun that says who these people were."""
    carried = [w for w in words if w in fillers.figures]
    if not carried:
        return None
    counted = carried[-1]
    if tree.words[counted].upos == "NOUN":
        who = counted
    elif marks[0] > first:  # *three of them police officers*, *five of them were soldiers*
        who = _named_after(marks[-1], tree)
    else:  # *among them five of our brothers*, *of whom three were children*
        of = (k for k in tree.kids[counted] if k > counted and tree.case(k) == "of")
        who = next(of, _named_after(counted, tree))
    noun = who >= 0 and tree.words[who].upos in {"NOUN", "PROPN"}
    if not noun or tree.base(who) == "compound" or not fillers.fits("mortal", who):
        return None
    verb = tree.head(
        who
    )  # *of whom three nurses have since died*: told by a verb of its own
    acts = tree.base(who) in {"nsubj", "obj"} and verb > who
    own = acts and tree.words[verb].upos in VERBAL and marks[-1] < verb
    return (
        None
        if own and tree.words[verb].sentence == tree.words[who].sentence
        else (counted, who)
    )


def _says_who(word: int, fillers: Fillers) -> bool:
    """Whether a noun stands for itself or for a known body, not for those counted before."""
    name, known = fillers.named(word)
    return known is not None or name == fillers.phrase(word).of(fillers.tree.text)


def _named_after(mark: int, tree: Tree) -> int:
    """The noun that ends the phrase after *of them*; -1 where another word stands there."""
    at = mark + 1
    while at < len(tree.words) and tree.form[at] in LINKS | {"a", "the"}:
        at += 1
    last = -1
    while at < len(tree.words) and tree.words[at].upos in {"NOUN", "PROPN", "ADJ"}:
        last = at if tree.words[at].upos != "ADJ" else last
        at += 1
    return last


def _whole(
    first: int, tolls: Sequence[Match], tree: Tree, fillers: Fillers
) -> tuple[Match, Bound] | None:
    """The one count that a part can be of: told before it in its sentence, or just before that.

    Where a sentence tells of the dead and the wounded nobody knows whose part it is.
    """
    sentence = tree.words[first].sentence
    opens = first - tree.reading.sentences[sentence].first <= OPENING
    for at in (sentence, sentence - 1):
        told = [
            (one, bound)
            for one in tolls
            for bound in one.roles
            if _is_count(bound, fillers)
            and tree.words[bound.word].sentence == at
            and bound.word < first
        ]
        if told:
            if not all(_is_told(one.trigger, tree, fillers) for one, _ in told):
                return None
            spans = {fillers.figures[bound.word].span for _, bound in told}
            if _counts_others(told[-1][1].word, first, spans, fillers):
                return None
            same = _are_told_together(told[0][1].word, first, tree)
            return told[0] if len(spans) == 1 and same else None
        if not opens:
            return None
    return None


def _counts_others(count: int, first: int, told: Set[Span], fillers: Fillers) -> bool:
    """*38 were dead and 64 had come for treatment, nine of them children*: of the 64, then."""
    return any(
        count < word < first and figure.span not in told and fillers.fits("headcount", word)
        for word, figure in fillers.figures.items()
    )


def _is_told(trigger: int, tree: Tree, fillers: Fillers) -> bool:
    """Whether a harm is told as done: what is denied or only possible has no parts."""
    barred = fillers.lists["negator"] | MAYBE
    open_ = any(tree.form[kid] in barred for kid in tree.kids[trigger])
    denied = any(
        tree.lemma[above] in fillers.lists["denying"] for above in tree.above(trigger)
    )
    return not (open_ or denied)


def _are_told_together(count: int, first: int, tree: Tree) -> bool:
    """Whether both stand in one paragraph."""
    sentences = tree.reading.sentences
    one, other = (sentences[tree.words[w].sentence] for w in (count, first))
    return one.part == other.part


def _is_less(part: Figure, whole: Figure) -> bool:
    """Whether a number can be of some of those another counts."""
    most = part.high or part.low
    least = whole.high or whole.low
    return most is not None and least is not None and most < least
