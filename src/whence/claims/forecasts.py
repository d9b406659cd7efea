"""Plain future deeds: what an actor will, may or could do where no entry says more."""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import replace

from whence.claims.drafts.draft import Draft
from whence.claims.outlook import is_awaited, is_permitted, is_weighed
from whence.claims.promises.term import SET_DOWN
from whence.claims.roles.fillers import Fillers
from whence.claims.roles.filling import MODEL, Bound, Match
from whence.claims.syntax.arguments import Arguments
from whence.claims.syntax.slots import Argument
from whence.claims.syntax.tree import Tree
from whence.codebook.entries import Entry
from whence.model.claim import Frame, Role, Wording

ENTRY = Entry("forecast.modal", Frame.FORECAST, "", "", frozenset({"VERB"}), (), ())
# What a side says that it will do itself.
VOWS = frozenset({"commitment.own", "commitment.vow"})
# What a deal sets down of a tie or a place tells more than that it was set down.
TIES = ("relation", "control")
PRIOR = 0.6
SEEN_PRIOR = 0.75  # where the model sees a forecast at the same word
# Frames of the model's that are but leads when it alone sees them.
SEEN = frozenset({Frame.FORECAST, Frame.EVENT})
# Verbs that name no deed: *what they plan to do*.
EMPTY = frozenset({"do", "be", "have", "say", "go"})
SAYING = frozenset(
    {"say", "like", "want", "think", "know", "see", "be", "have", "need", "do"}
)
# Verbs that only carry the deed after them.
HOLLOW = frozenset({"try", "attempt", "seek", "continue", "keep", "begin", "start"})
# Deeds and turns of a war, beside the nouns of events, by the frame they foretell.
TURNS = {
    "event": frozenset(
        """counter-attack counterattack counter-offensive counteroffensive escalation
        resurgence reprisal infiltration settlement understanding reconciliation standoff
        stand-off intervention mutiny purge counter-strike retaliation handover evacuation
        bloodshed unrest revenge famine skirmish hostility confrontation kidnapping coup
        stalemate deadlock deployment surrender recognition""".split()
    ),
    "relation": frozenset(
        "war split alliance merger defection rift rupture unification realignment".split()
    ),
    "control": frozenset("capture seizure fall takeover conquest recapture loss".split()),
    "casualties": frozenset({"displacement", "exodus"}),
    "commitment": frozenset(
        """breakdown arrangement truce ceasefire cease-fire armistice accord pact deal
        agreement""".split()
    ),
}
# What befalls a truce, a war or a withdrawal, which nobody does to it: *is unlikely to end*.
BEFALLING = frozenset(
    """end finish conclude begin start resume last hold collapse survive fail unravel expire
    continue""".split()
)
LAID_DOWN = frozenset(
    "decommissioning disarmament demobilisation demobilization repatriation truce".split()
)
UNITING = frozenset("split unite merge ally defect side splinter fragment".split())


def find_forecasts(
    tree: Tree,
    arguments: Arguments,
    fillers: Fillers,
    matches: Sequence[Match],
) -> list[Match]:
    """The matches, with deeds told to be likely or possible, done by those who fight or govern.

    What somebody *will* or *would* do is as often his promise or his claim: only with a word
    that weighs how likely it is does it pass for an outlook. Where the words weigh a deed that
    the model alone has seen, both make one match: its kind and its roles are kept.

    Args:
        tree: The document's trees.
        arguments: What hangs on its words.
        fillers: What its words stand for.
        matches: Other matches; the clauses of their words are passed over.
    """
    seen = {
        one.trigger: one
        for one in matches
        if one.entry.name == MODEL and one.entry.frame in SEEN
    }
    done = {w for one in matches if one.trigger not in seen for w in one.words}
    found: dict[int, Match] = {}
    for i, word in enumerate(tree.words):
        if word.upos not in {"VERB", "NOUN"} or i in done or tree.lemma[i] in SAYING:
            continue
        if not _is_foretold(i, tree, fillers, seen) or done & set(tree.below(i)):
            continue
        if i not in seen and tree.lemma[i] in HOLLOW and tree.kid(i, "xcomp") is not None:
            continue
        match = _match(i, arguments, fillers, seen)
        told = match is not None and any(one.word in found for one in match.roles)
        if match is not None and not told:  # *a withdrawal is unlikely to begin*: once
            found[i] = match
    rest = (one for one in matches if one.trigger not in found)
    return [*rest, *found.values()]


def _is_foretold(i: int, tree: Tree, fillers: Fillers, seen: Mapping[int, Match]) -> bool:
    if _is_asked(i, tree):
        return False
    if tree.words[i].upos == "VERB":
        return is_weighed(i, tree)
    turn = tree.lemma[i] in fillers.lists["event-noun"] or _turn(tree.lemma[i]) != ""
    return (turn or i in seen) and is_awaited(i, tree)


def _turn(lemma: str) -> str:
    """The frame a noun foretells, or nothing for a noun that is none of the turns."""
    return next((frame for frame, nouns in TURNS.items() if lemma in nouns), "")


def _match(
    i: int, arguments: Arguments, fillers: Fillers, seen: Mapping[int, Match]
) -> Match | None:
    tree, model = arguments.tree, seen.get(i)
    verb = tree.words[i].upos == "VERB"
    roles = (
        _roles(i, arguments, fillers, model) if verb else _noun_roles(i, arguments, fillers)
    )
    kind = _turn(tree.lemma[i]) or "event"
    if verb and not roles and tree.lemma[i] in BEFALLING and model is None:
        roles = _course(i, arguments, fillers)
        kind = "commitment" if roles and _turn(tree.lemma[roles[0].word]) else kind
    if verb and not roles:
        return None
    if verb and tree.lemma[i] in UNITING:
        kind = "relation"
    if model is not None:
        kind = _seen_kind(model)
        had, taken = {one.role for one in roles}, {one.word for one in roles}
        taken |= set(tree.above(i))  # *those who fear that it will fall* are not its target
        roles += tuple(
            one
            for one in (replace(b, role=CALLED.get(b.role, b.role)) for b in model.roles)
            if one.role not in had and one.word not in taken
        )
    prior = PRIOR if model is None else SEEN_PRIOR
    return Match(replace(ENTRY, value=kind), i, (i,), roles, prior)


# The roles of an event as a forecast calls them.
CALLED = {"recipient": "target"}


def _seen_kind(model: Match) -> str:
    if model.entry.frame is Frame.FORECAST:
        value = model.entry.value or "event"
        placed = any(one.role == "place" for one in model.roles)
        return value if placed or value != "control" else "event"  # of no place, no control
    frame = model.entry.frame.value
    return f"{frame}/{model.entry.value}" if model.entry.value else frame


def _is_asked(i: int, tree: Tree) -> bool:
    return tree.sentence(i).of(tree.text).rstrip().endswith("?")


def _may_act(word: int, fillers: Fillers) -> bool:
    return fillers.fits("force", word) and fillers.is_armed_or_state(word)


def _roles(
    i: int, arguments: Arguments, fillers: Fillers, model: Match | None
) -> tuple[Bound, ...]:
    """Who is to do it, to whom and where; nothing where no fitting doer is found.

    Where the model has seen a deed of the same doer, he need not be known to bear arms.
    """
    around = arguments.of(i)
    heard = {
        one.word for one in (() if model is None else model.roles) if one.role == "actor"
    }
    told = model is not None and model.entry.value == "statement"
    if told or is_permitted(i, arguments.tree):
        heard = set()
    actor = next(
        (
            one
            for one in around
            if one.slot == "subj" and one.far < 3
            if _may_act(one.word, fillers)
            or (one.word in heard and fillers.fits("force", one.word))
        ),
        None,
    )
    if actor is None:
        return ()
    return (
        Bound("actor", actor.word, "force", actor.far),
        *_rest(around, fillers, actor.word),
    )


def _course(i: int, arguments: Arguments, fillers: Fillers) -> tuple[Bound, ...]:
    """What is to end or to go on: *the truce may collapse*; nothing where it is no such course."""
    subject, tree = arguments.subject(i), arguments.tree
    if subject is None or tree.kid(i, "obj") is not None:
        return ()
    lemma = tree.lemma[subject]
    course = lemma in fillers.lists["event-noun"] | LAID_DOWN or _turn(lemma) != ""
    return (Bound("target", subject, "any", 0),) if course else ()


def _noun_roles(i: int, arguments: Arguments, fillers: Fillers) -> tuple[Bound, ...]:
    """Who is to do it, to whom and where; nothing where nobody and no place is named."""
    around = arguments.of(i)
    actor = next(
        (
            one
            for one in around
            if one.slot in {"poss", "by", "mod", "of"} and _may_act(one.word, fillers)
        ),
        None,
    )
    own = () if actor is None else (Bound("actor", actor.word, "force", actor.far),)
    return (*own, *_rest(around, fillers, -1 if actor is None else actor.word))


def _rest(around: Iterable[Argument], fillers: Fillers, actor: int) -> tuple[Bound, ...]:
    """The target and the place of a deed."""
    found: list[Bound] = []
    for role, slots, is_a in (
        ("target", ("obj", "against", "to", "on"), "thing"),
        ("place", ("in", "at", "for", "on", "to", "into"), "place"),
    ):
        taken = {actor, *(one.word for one in found)}
        one = next(
            (
                one
                for one in around
                if one.slot in slots
                and one.word not in taken
                and fillers.fits(is_a, one.word)
            ),
            None,
        )
        if one is not None:
            found.append(Bound(role, one.word, is_a, one.far))
    return tuple(found)


def without_empty_plans(
    kept: Sequence[tuple[Draft, Wording]], tree: Tree
) -> list[tuple[Draft, Wording]]:
    """Plans are dropped when what is planned is a claim of its own."""
    triggers = {draft.match.trigger for draft, _ in kept}
    vowed, set_down = (_terms_of(kept, names) for names in (VOWS, frozenset({SET_DOWN})))
    found = []
    for draft, wording in kept:
        match = draft.match
        tie = draft.kind.startswith(TIES) and match.trigger not in vowed
        if draft.frame is Frame.FORECAST and match.trigger in vowed | set_down and not tie:
            continue  # whoever says that he will do it binds himself, and foretells nothing
        if match.entry.frame is Frame.FORECAST:
            acts = [bound.word for bound in match.roles if bound.role == "act"]
            planned = any(w in triggers for act in acts for w in tree.below(act))
            if planned or any(tree.lemma[act] in EMPTY for act in acts):
                continue
        found.append((draft, wording))
    return found


def _terms_of(kept: Iterable[tuple[Draft, Wording]], names: Set[str]) -> frozenset[int]:
    """Heads of what somebody binds himself to, by commitments of some entries."""
    return frozenset(
        bound.word
        for draft, _ in kept
        if draft.frame is Frame.COMMITMENT and draft.match.entry.name in names
        for bound in draft.match.roles
        if bound.role == "term"
    )


def without_own_place(roles: Iterable[Role]) -> tuple[Role, ...]:
    """Roles without the place that is only the doer's name: *Boko Haram in Borno will strike*."""
    kept = tuple(roles)
    doers = {one.text for role in kept if role.name == "actor" for one in role.fillers}
    return tuple(
        role
        for role in kept
        if role.name != "place" or not doers & {one.text for one in role.fillers}
    )
