"""Plain future deeds: what an actor will, may or could do where no entry says more."""

from collections.abc import Iterable, Sequence

from whence.claims.drafts.draft import Draft
from whence.claims.roles.fillers import Fillers
from whence.claims.roles.filling import Bound, Match
from whence.claims.syntax.arguments import Arguments
from whence.claims.syntax.slots import Argument
from whence.claims.syntax.tree import Tree
from whence.claims.tense import FUTURE, MODAL, OUTLOOK
from whence.codebook.entries import Entry
from whence.model.claim import Frame, Wording

ENTRY = Entry("forecast.modal", Frame.FORECAST, "", "", frozenset({"VERB"}), (), ())
PRIOR = 0.6
# Verbs that name no deed: *what they plan to do*.
EMPTY = frozenset({"do", "be", "have", "say", "go"})
SAYING = frozenset(
    {"say", "like", "want", "think", "know", "see", "be", "have", "need", "do"}
)
# *Could have come*, *so that it will*, *how it might*: no outlook on what comes.
NO_FORECAST = frozenset({"have", "so", "how", "why", "whether", "if", "lest"})
POSSIBLE = frozenset({"could", "may", "might"})
WEIGHING = frozenset(
    "probably likely possibly perhaps presumably soon certainly surely".split()
)
LOOKING = frozenset("likely unlikely expect expected poised set due bound".split())
# Deeds and turns of a war, beside the nouns of events.
TURNS = frozenset(
    """counter-attack counterattack counter-offensive counteroffensive escalation resurgence
    reprisal infiltration settlement understanding reconciliation standoff stand-off split
    intervention mutiny purge breakdown counter-strike retaliation handover evacuation""".split()
)


def find_forecasts(
    tree: Tree, arguments: Arguments, fillers: Fillers, done: set[int]
) -> Iterable[Match]:
    """Deeds told to be likely or possible, done by someone who bears arms or governs.

    What somebody *will* or *would* do is as often his promise or his claim: only with a word
    that weighs how likely it is does it pass for an outlook.

    Args:
        tree: The document's trees.
        arguments: What hangs on its words.
        fillers: What its words stand for.
        done: Words that evoked another frame; their clauses are passed over.
    """
    for i, word in enumerate(tree.words):
        if word.upos not in {"VERB", "NOUN"} or i in done or tree.lemma[i] in SAYING:
            continue
        verb = word.upos == "VERB"
        told = _is_weighed(i, tree) if verb else _is_awaited_noun(i, tree, fillers)
        if not told or done & set(tree.below(i)) or _is_asked(i, tree):
            continue
        roles = (
            _roles(i, arguments, fillers) if verb else _noun_roles(i, arguments, fillers)
        )
        if roles:
            yield Match(ENTRY, i, (i,), roles, PRIOR)


def _is_asked(i: int, tree: Tree) -> bool:
    return tree.sentence(i).of(tree.text).rstrip().endswith("?")


def _may_act(word: int, fillers: Fillers) -> bool:
    return fillers.fits("force", word) and fillers.is_armed_or_state(word)


def _is_weighed(i: int, tree: Tree) -> bool:
    """*May seize*, *will probably leave*, *is likely to return*, *expects it to strike*."""
    aux = {tree.form[k] for k in tree.kids[i] if tree.base(k) == "aux"}
    forms = {tree.form[k] for k in tree.kids[i]}
    if forms & NO_FORECAST:
        return False
    negated = bool(forms & {"not", "n't", "n’t", "cannot"})
    if aux & POSSIBLE:
        return not negated
    if aux & (FUTURE | MODAL):
        return bool(forms & WEIGHING)
    above = tree.head(i)
    return (
        above >= 0
        and tree.base(i) in {"xcomp", "ccomp"}
        and tree.is_infinitive(i)
        and bool({tree.lemma[above], tree.form[above]} & LOOKING)
    )


def _is_awaited_noun(i: int, tree: Tree, fillers: Fillers) -> bool:
    """*A counter-attack is likely*, *expects an escalation*."""
    if tree.lemma[i] not in fillers.lists["event-noun"] | TURNS:
        return False
    above = tree.head(i)
    return (
        above >= 0
        and tree.base(i) in {"nsubj", "obj"}
        and tree.lemma[above] in OUTLOOK | {"possible"}
    )


def _roles(i: int, arguments: Arguments, fillers: Fillers) -> tuple[Bound, ...]:
    around = arguments.of(i)
    actor = next(
        (
            one
            for one in around
            if one.slot == "subj" and one.far < 3 and _may_act(one.word, fillers)
        ),
        None,
    )
    if actor is None:
        return ()
    return (
        Bound("actor", actor.word, "force", actor.far),
        *_rest(around, fillers, actor.word),
    )


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
    found = []
    for draft, wording in kept:
        match = draft.match
        if match.entry.frame is Frame.FORECAST:
            acts = [bound.word for bound in match.roles if bound.role == "act"]
            planned = any(w in triggers for act in acts for w in tree.below(act))
            if planned or any(tree.lemma[act] in EMPTY for act in acts):
                continue
        found.append((draft, wording))
    return found
