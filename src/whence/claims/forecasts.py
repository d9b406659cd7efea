"""Plain future deeds: what an actor will, may or could do where no entry says more."""

from collections.abc import Iterable, Sequence

from whence.claims.drafts.draft import Draft
from whence.claims.roles.fillers import Fillers
from whence.claims.roles.filling import Bound, Match
from whence.claims.syntax.arguments import Arguments
from whence.claims.syntax.tree import Tree
from whence.claims.tense import FUTURE, MODAL
from whence.codebook.entries import Entry
from whence.model.claim import Frame, Wording

ENTRY = Entry("forecast.modal", Frame.FORECAST, "", "", frozenset({"VERB"}), (), ())
PRIOR = 0.6
# Verbs that name no deed: *what they plan to do*.
EMPTY = frozenset({"do", "be", "have", "say", "go"})
SAYING = frozenset({"say", "like", "want", "think", "know", "see", "be", "have", "need"})


def find_forecasts(
    tree: Tree, arguments: Arguments, fillers: Fillers, done: set[int]
) -> Iterable[Match]:
    """Verbs in the future or with a modal, done by someone who bears arms or governs.

    Args:
        tree: The document's trees.
        arguments: What hangs on its words.
        fillers: What its words stand for.
        done: Words that evoked another frame; their clauses are passed over.
    """
    for i, word in enumerate(tree.words):
        if word.upos != "VERB" or i in done or tree.lemma[i] in SAYING:
            continue
        if not any(tree.form[k] in FUTURE | MODAL for k in tree.kids[i]):
            continue
        if _is_no_forecast(i, tree):
            continue
        if done & set(tree.below(i)) or tree.sentence(i).of(tree.text).rstrip().endswith(
            "?"
        ):
            continue
        roles = _roles(i, arguments, fillers)
        if roles:
            yield Match(ENTRY, i, (i,), roles, PRIOR)


def _may_act(word: int, fillers: Fillers) -> bool:
    return fillers.fits("force", word) and fillers.is_armed_or_state(word)


def _is_no_forecast(i: int, tree: Tree) -> bool:
    """*Could have come*, *so that it will*, *how it might*: no outlook on what comes."""
    forms = {tree.form[k] for k in tree.kids[i]}
    if forms & {"have", "so", "how", "why", "whether", "if", "lest"}:
        return True
    refused = "would" in forms and bool(forms & {"not", "n't", "n’t"})
    return refused and tree.base(i) != "ccomp"


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
    roles = [Bound("actor", actor.word, "force", actor.far)]
    for role, slots, is_a in (
        ("target", ("obj", "against", "to"), "thing"),
        ("place", ("in", "at", "for", "on"), "place"),
    ):
        found = next(
            (
                one
                for one in around
                if one.slot in slots
                and one.word != actor.word
                and fillers.fits(is_a, one.word)
            ),
            None,
        )
        if found is not None:
            roles.append(Bound(role, found.word, is_a, found.far))
    return tuple(roles) if len(roles) > 1 else ()


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
