"""Frames only the model sees: its proposals where no entry of the codebook matched."""

from collections.abc import Callable, Iterable, Sequence

from whence.claims.roles.fillers import Fillers
from whence.claims.roles.filling import MODEL, Bound, Match
from whence.claims.syntax.arguments import Arguments
from whence.claims.syntax.tree import VERBAL, Tree
from whence.codebook.entries import Entry, FrameRule
from whence.model.claim import DONE_TO, Frame
from whence.model.reading import FrameProposal, RoleProposal
from whence.model.span import Span

LEAST_FRAME = 0.5
LEAST_ROLE = 0.5
# A proposal is right less often than its score says; fitted on the corpus' dev part.
TRUST = 0.85
FIGURES = frozenset(
    {"figure", "units", "killed", "wounded", "missing", "displaced", "attacks"}
)
PLACES = frozenset({"place", "from", "to"})
DOERS = frozenset({"actor", "a", "b", "by", "perpetrator"})
# Without these roles a proposal says too little. Frames that are not named are not proposed.
NEEDED: dict[Frame, tuple[frozenset[str], ...]] = {
    Frame.RELATION: (frozenset({"a", "b"}),),
    Frame.REACTION: (frozenset({"actor", "target"}),),
    Frame.EVENT: (frozenset({"actor"}), frozenset({"recipient"})),
    Frame.PRESENCE: (frozenset({"actor", "place"}),),
    Frame.RESPONSIBILITY: (frozenset({"actor", "act"}), frozenset({"actor", "by"})),
    Frame.CONTROL: (frozenset({"actor", "place"}),),
    Frame.STRENGTH: (frozenset({"actor", "figure"}),),
    Frame.COMMITMENT: (frozenset({"by", "term"}),),
    Frame.ROLE: (frozenset({"person", "post"}),),
    Frame.FORECAST: (frozenset({"actor"}), frozenset({"target"})),
}
# The roles of what is foretold, as a forecast calls them.
FORETOLD = {
    "a": "actor",
    "by": "actor",
    "person": "actor",
    "b": "target",
    "recipient": "target",
}
# A tie that one name with more than one behind it says: *the two groups split*.
MUTUAL = frozenset({"allied", "cooperates", "fighting", "rival", "split", "strained"})
# What becomes of a promise, whoever made it.
FATES = frozenset({"broken", "kept", "no-evidence", "progress", "suspended"})
# *Nobody has said who killed him*: these words own up to nothing by themselves.
MERE_SAYING = frozenset({"say", "tell", "state", "add"})
# Where the tree has what a verb needs and the model does not say.
IN_TREE = {
    "actor": ("subj",), "a": ("subj",), "by": ("subj",), "person": ("subj",),
    "perpetrator": ("subj",), "target": ("obj",), "recipient": ("obj",),
    "b": ("obj", "with", "to", "from"), "term": ("obj",), "place": ("in", "at", "near", "obj"),
}  # fmt: skip
NEAR = 4  # words between triggers that are one


def find_proposals(
    arguments: Arguments,
    fillers: Fillers,
    rules: Iterable[FrameRule],
    matches: Sequence[Match],
    bars: Callable[[Frame, int], bool],
) -> list[Match]:
    """Matches from the model's proposals, best first, each trigger once.

    Args:
        arguments: What hangs where in the document's trees.
        fillers: What its words stand for.
        rules: Frames with their values and roles.
        matches: What the codebook found; the same frame near by is not proposed again.
        bars: Whether the codebook says that a word does not evoke a frame here.
    """
    tree = arguments.tree
    known = {rule.frame.value: rule for rule in rules}
    taken = {(match.entry.frame, word) for match in matches for word in match.words}
    told = {word for match in matches for word in match.words}
    counted = {figure for match in matches for figure in _counts(match, fillers)}
    found: list[Match] = []
    for one in sorted(tree.reading.frames, key=lambda one: -one.score):
        rule = known.get(one.frame)
        words = fillers.words_in(one.trigger)
        if rule is None or one.score < LEAST_FRAME or not words:
            continue
        near = range(words[0] - NEAR, words[0] + NEAR + 1)
        if any((rule.frame, word) in taken for word in near):
            continue
        if rule.frame is Frame.FORECAST and any(word in told for word in words):
            continue  # its own tense makes it one
        match = _match(one, rule, arguments, fillers)
        if match is None or any(bars(rule.frame, word) for word in words):
            continue
        figures = set(_counts(match, fillers))
        if not figures & counted:
            counted |= figures
            taken.update((rule.frame, word) for word in match.words)
            told.update(match.words)
            found.append(match)
    return found


def _counts(match: Match, fillers: Fillers) -> Iterable[tuple[Frame, Span]]:
    """The figures of a match: what two words of a sentence count is one thing."""
    for one in match.roles:
        figure = fillers.figures.get(one.word)
        if one.is_a == "figure" and figure is not None:
            yield match.entry.frame, figure.span


def _match(
    one: FrameProposal, rule: FrameRule, arguments: Arguments, fillers: Fillers
) -> Match | None:
    """A proposal as a match: it needs its value where the frame has values, and a role."""
    tree = arguments.tree
    values = {term.name for term in rule.values}
    kind, _, mode = one.kind.partition("/")
    if (values and kind not in values) or rule.frame is Frame.STATEMENT:
        return None
    words = tuple(fillers.words_in(one.trigger))
    trigger = next((w for w in words if tree.head(w) not in words), words[0])
    if tree.sentence(trigger).of(tree.text).rstrip("”\"')").endswith("?"):
        return None
    if rule.frame is Frame.RESPONSIBILITY and tree.lemma[trigger] in MERE_SAYING:
        return None
    roles = tuple(_bounds(one.roles, rule, tree, fillers, trigger))
    roles += tuple(_missing(rule.frame, roles, trigger, arguments, fillers))
    if not _says_enough(rule.frame, kind, {one.role for one in roles}) or (
        rule.frame is Frame.ROLE and not _is_post(roles, fillers)
    ):
        return None
    entry = Entry(MODEL, rule.frame, kind, mode, frozenset(), (), ())
    return Match(entry, trigger, (trigger, *(w for w in words if w != trigger)), roles,
                 one.score * TRUST)  # fmt: skip


def _says_enough(frame: Frame, kind: str, roles: set[str]) -> bool:
    """Whether the roles without which a frame says nothing are all there."""
    if frame is Frame.CASUALTIES:
        return bool(roles & DONE_TO)
    if (frame is Frame.RELATION and kind in MUTUAL and "a" in roles) or (
        frame is Frame.COMMITMENT and kind in FATES and "term" in roles
    ):
        return True
    return any(needed <= roles for needed in NEEDED.get(frame, ()))


def _is_post(roles: Sequence[Bound], fillers: Fillers) -> bool:
    """Whether a post says more than the title before a name."""
    words = {one.role: one.word for one in roles}
    if "person" not in words or not {"organisation", "place", "post"} & set(words):
        return False
    if "post" not in words:
        return True
    post, person = fillers.phrase(words["post"]), fillers.phrase(words["person"])
    return "organisation" in words or not post.overlaps(person)


def _bounds(
    proposed: Sequence[RoleProposal],
    rule: FrameRule,
    tree: Tree,
    fillers: Fillers,
    trigger: int,
) -> Iterable[Bound]:
    """The best word of each role, the head rather than what hangs on it."""
    names = {term.name for term in rule.roles} | {"figure", "units"}
    called = FORETOLD if rule.frame is Frame.FORECAST else {}
    best: dict[str, RoleProposal] = {}
    for one in sorted(proposed, key=lambda one: -one.score):
        role = called.get(one.role, one.role)
        if one.score >= LEAST_ROLE and role in names and role != "time":
            best.setdefault(role, one)
    used: set[int] = set()
    for role, one in best.items():
        word = _top(one.word, one.role, proposed, tree)
        kind = _kind(role, word, fillers)
        own = role == "post" or kind == "figure"  # may be what evokes the frame
        if kind is not None and word not in used and (word != trigger or own):
            used.add(word)
            yield Bound(role, word, kind, 2)


def _missing(
    frame: Frame,
    roles: Sequence[Bound],
    trigger: int,
    arguments: Arguments,
    fillers: Fillers,
) -> Iterable[Bound]:
    """Roles a frame needs that the model does not see filled, from what hangs on a verb."""
    if arguments.tree.words[trigger].upos not in VERBAL:
        return
    taken = {one.word for one in roles}
    around = arguments.of(trigger)
    needed = frozenset().union(*NEEDED.get(frame, ()))
    for role in sorted(needed - {one.role for one in roles}):
        for slot in IN_TREE.get(role, ()):
            fit = (
                (one, kind)
                for one in around
                if one.slot == slot and one.far == 0 and one.word not in taken
                if (kind := _kind(role, one.word, fillers)) is not None
            )
            found = next(fit, None)
            if found is not None:
                taken.add(found[0].word)
                yield Bound(role, found[0].word, found[1], 1)
                break


def _top(word: int, role: str, proposed: Sequence[RoleProposal], tree: Tree) -> int:
    """The highest word of a role's words that the best one hangs under."""
    same = {one.word for one in proposed if one.role == role and one.score >= LEAST_ROLE}
    for above in tree.above(word):
        if above not in same:
            break
        word = above
    return word


def _kind(role: str, word: int, fillers: Fillers) -> str | None:
    """What the filler is taken for; `None` when it cannot be."""
    if role in {"figure", "units", "attacks"}:
        return "figure" if word in fillers.figures else None
    if role in FIGURES and word in fillers.figures:
        return "figure"
    if role in PLACES:
        return "place" if fillers.fits("place", word) else None
    if role in DOERS:
        return "actor" if fillers.fits("actor", word) else None
    return "any" if fillers.fits("any", word) else None
