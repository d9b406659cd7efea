"""One deed, one claim: matches that say the same thing give way to the fuller one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from whence.claims.roles.fillers import Fillers
from whence.claims.roles.filling import Match
from whence.claims.syntax.tree import VERBAL, Tree
from whence.model.claim import Frame

# Entries that give way when another frame was evoked by the same word.
_FULLER: Mapping[str, frozenset[Frame]] = {
    "event.kill": frozenset({Frame.CASUALTIES}),
    "event.massacre-noun": frozenset({Frame.CASUALTIES}),
    "event.leave": frozenset({Frame.CASUALTIES}),
    "event.blockade": frozenset({Frame.CONTROL}),
    "event.capture": frozenset({Frame.CASUALTIES, Frame.CONTROL}),
    "event.recruit": frozenset({Frame.PRESENCE}),
    "event.fight": frozenset({Frame.RELATION}),
    "event.run-camp": frozenset({Frame.PRESENCE}),
    "event.cooperate": frozenset({Frame.RELATION}),
    # What is given, got or vowed is the tie or the promise, and no deed besides.
    "event.receive-aid": frozenset({Frame.RELATION}),
    "event.give-money": frozenset({Frame.RELATION}),
    "event.vow-harm": frozenset({Frame.COMMITMENT, Frame.REACTION}),
    "event.agree": frozenset({Frame.COMMITMENT}),
    # An offer turned down is a deed; a report or a person rejected, a stance.
    "reaction.reject": frozenset({Frame.EVENT}),
    "reaction.oppose": frozenset({Frame.EVENT}),
    "reaction.apologise": frozenset({Frame.EVENT}),
    # A charge brought is a formal act, mere words a stance.
    "reaction.accuse": frozenset({Frame.EVENT}),
    "presence.train": frozenset({Frame.RELATION}),
    "casualties.materiel": frozenset({Frame.CONTROL}),
    "relation.controlled-adj": frozenset({Frame.CONTROL}),
}
# Who comes to terms with each other when they agree.
_SIDES = frozenset({"side", "party", "two", "both"})


def without_doubles(matches: Sequence[Match], tree: Tree) -> list[Match]:
    """Of two frames that say the same of one deed, the fuller one."""
    at: dict[int, set[Frame]] = {}
    for match in matches:
        if not _trains_a_place(match, tree):
            at.setdefault(match.trigger, set()).add(match.entry.frame)
        governor = tree.head(match.trigger)
        if match.entry.frame is Frame.RELATION and tree.base(match.trigger) == "obj":
            at.setdefault(governor, set()).add(Frame.RELATION)  # *gets money from them*
    kept = [
        match
        for match in matches
        if not at.get(match.trigger, set()) & _FULLER.get(match.entry.name, frozenset())
        or _says_more(match, tree)
    ]
    used = {
        (match.entry.frame, match.entry.value, word)
        for match in kept
        for word in _carried(match, tree)
    }
    # "Progress in keeping the accord": begun, and not kept.
    used |= {
        (Frame.COMMITMENT, "kept", bound.word)
        for match in kept
        if (match.entry.frame, match.entry.value) == (Frame.COMMITMENT, "progress")
        for bound in match.roles
    }
    return [
        match
        for match in kept
        if (match.entry.frame, match.entry.value, match.trigger) not in used
    ]


def _trains_a_place(match: Match, tree: Tree) -> bool:
    """*The front trains at Qar*, with *Qar* taken for whom it trains: it trains there."""
    trains = match.entry.frame is Frame.RELATION and match.entry.value == "trains"
    return trains and any(one.role == "b" and tree.case(one.word) for one in match.roles)


def _says_more(match: Match, tree: Tree) -> bool:
    """*Gunmen killed nine*, *the two sides agreed*: a deed with its doers, besides the other.

    Only of a verb that tells it by itself: *attacked a post, killing nine* is one deed, and one
    side that agrees to something binds itself, which is no accord yet.
    """
    doers = [one.word for one in match.roles if one.role == "actor"]
    if match.entry.name == "event.kill":
        finite = tree.words[match.trigger].xpos in {"VBD", "VBZ", "VBP", "VBN"}
        # A pronoun may stand for nobody known, and then only the dead are told of.
        return finite and any(tree.words[one].upos != "PRON" for one in doers)
    if match.entry.name == "event.agree":
        return any(len(tree.conjuncts(w)) > 1 or tree.lemma[w] in _SIDES for w in doers)
    return False


def each_counted(match: Match, tree: Tree, fillers: Fillers) -> Iterable[Match]:
    """A match of casualties once for each of the joined numbers it counts."""
    yield match
    verb = tree.words[match.trigger].upos in VERBAL
    if match.entry.frame is not Frame.CASUALTIES or not verb:
        return
    bound = {one.word for one in match.roles}
    for n, one in enumerate(match.roles):
        if one.is_a != "headcount":
            continue
        for word in tree.conjuncts(one.word):
            near = word not in bound and fillers.fits(one.is_a, word)
            # *Killed 12 and wounded 20 men*, however the 20 were hung.
            between = tree.lemma[min(one.word, word) + 1 : max(one.word, word)]
            near = near and not fillers.lists["harm-verb"].intersection(between)
            near = near and not is_told_apart(word, tree, fillers)
            if near and (word < match.trigger) == (one.word < match.trigger):
                other = replace(one, word=word)
                yield replace(match, roles=(*match.roles[:n], other, *match.roles[n + 1 :]))
        return


def is_told_apart(word: int, tree: Tree, fillers: Fillers) -> bool:
    """*11 according to the army and 13 according to the mayor*: a number on a word of its own."""
    figure = fillers.figures.get(word)
    after = 0 if figure is None else fillers.words_in(figure.span)[-1] + 1
    return tree.form[after : after + 2] == ["according", "to"]


def _carried(match: Match, tree: Tree) -> Iterable[int]:
    """Nouns that belong to a trigger of several words: *step up attacks*."""
    yield from match.words[1:]
    if match.entry.where.object:
        for kid in tree.kids[match.trigger]:
            if tree.rel(kid) in {"obj", "nsubj:pass"}:
                yield kid


def best_of_frames(matches: Iterable[Match]) -> Iterable[Match]:
    """The best match of each frame."""
    best: dict[str, Match] = {}
    for match in matches:
        frame = match.entry.frame.value
        if frame not in best or match.rank > best[frame].rank:
            best[frame] = match
    return best.values()
