"""The time a claim's words speak of: past, present or future."""

from collections.abc import Mapping
from itertools import islice

from whence.claims.syntax.arguments import Arguments
from whence.claims.syntax.tree import VERBAL, Tree
from whence.model.reading import ROOT

FUTURE = frozenset({"will", "'ll", "’ll", "shall", "wo"})
MODAL = frozenset({"could", "may", "might", "would", "'d", "’d"})
PAST_BE = frozenset({"was", "were", "had", "did"})
DEEPEST = 6
SOUGHT = frozenset({"seek", "try", "attempt", "want", "continue"})
INTENTIONS = frozenset("plan plans intention intentions".split())
# *An attack is likely*, *expects an offensive*: what these say of a noun has yet to come.
OUTLOOK = frozenset(
    """likely unlikely probable improbable imminent inevitable expect foresee forecast predict
    anticipate unavoidable fear possibility""".split()
)
# *Could provoke a strike*, *will attempt raids*: what is yet to be caused, tried or met with is
# yet to come.
CAUSING = frozenset(
    """bring provoke trigger draw reopen revive spark cause prompt invite produce renew unleash
    ignite reignite rekindle spur attempt see face suffer endure experience""".split()
)

# *Are to leave*: what is set down for them; in a clause with *if* it is an aim.
SETTING = frozenset({"is", "are"})
SET_DOWN = frozenset({"root", "ccomp", "conj", "parataxis", "acl"})

Lists = Mapping[str, frozenset[str]]

NOT = frozenset({"not", "n't", "n’t", "cannot"})
# *Could not name one*: tried and failed, not something to come.
SHOWING = frozenset(
    "provide give name offer cite produce find identify point explain".split()
)


def tense_of(
    tree: Tree, arguments: Arguments, i: int, lists: Lists, depth: int = 0
) -> str | None:
    """The tense of what a trigger says.

    Plans, vows and orders put what they are about in the future, whatever their own tense;
    a noun takes its tense from the light verb that carries it.
    """
    if depth > DEEPEST:
        return None
    if tree.words[i].upos in VERBAL:
        return _verb_tense(tree, arguments, i, lists, depth)
    cop = tree.kid(i, "cop")
    if cop is not None:
        forms = {tree.form[k] for k in tree.kids[i] if tree.base(k) == "aux"}
        if forms & FUTURE or (forms & MODAL and "have" not in forms):
            return "future"
        return _finite(tree, i, tree.words[cop].xpos, tree.form[cop])
    if any(tree.lemma[k] in {"former", "ex", "then", "late"} for k in tree.kids[i]):
        return "past"
    governor = arguments.governor(i)
    return (
        None
        if governor is None
        else _noun_tense(tree, arguments, i, governor, lists, depth)
    )


def _noun_tense(
    tree: Tree, arguments: Arguments, i: int, governor: int, lists: Lists, depth: int
) -> str | None:
    """A noun takes its tense from what plans it or carries it."""
    judged = tree.base(i) == "xcomp"  # *which they consider a member of it*
    planned = tree.lemma[governor] in lists["planning"] and not judged
    if planned and tree.case(i) in {"", "for", "on"}:
        return "future"
    if tree.lemma[governor] in OUTLOOK and tree.base(i) in {"nsubj", "obj", "conj"}:
        return "future"
    if _is_yet_to_be_caused(tree, i, governor):
        return "future"
    if tree.lemma[governor] in arguments.light or tree.base(i) in {"nsubj", "xcomp"}:
        return tense_of(tree, arguments, governor, lists, depth + 1)
    return None


def _is_yet_to_be_caused(tree: Tree, i: int, governor: int) -> bool:
    """*Warned of a coup*, *could draw a strike*; *could bring up the strike* is of the past."""
    if tree.lemma[governor] == "warn" and tree.case(i) == "of":
        return True
    known = any(tree.form[kid] in {"the", "this", "that"} for kid in tree.kids[i])
    caused = tree.lemma[governor] in CAUSING and tree.base(i) == "obj"
    answered = tree.lemma[governor] in {"answer", "respond"} and tree.case(i) == "with"
    aux = {tree.form[kid] for kid in tree.kids[governor] if tree.base(kid) == "aux"}
    modal = bool(aux & (FUTURE | MODAL)) and "have" not in aux
    return (caused or answered) and modal and not known


def _verb_tense(
    tree: Tree, arguments: Arguments, i: int, lists: Lists, depth: int
) -> str | None:
    auxiliaries = [k for k in tree.kids[i] if tree.base(k) in {"aux", "cop"}]
    forms = {tree.form[k] for k in auxiliaries}
    head = tree.head(i)
    ahead = _is_going_to(tree, i) or _is_intended(tree, i) or is_set_down(tree, i)
    if forms & FUTURE or ahead:
        return "future"
    if forms & MODAL:
        unable = (
            "could" in forms and forms_below(tree, i) & NOT and tree.lemma[i] in SHOWING
        )
        return "past" if "have" in forms or unable else "future"
    if head != ROOT and tree.base(i) == "xcomp" and (done := _done_already(tree, head)):
        return done
    if head != ROOT and _is_planned(tree, i, head, lists):
        return "future"
    if auxiliaries:
        first = auxiliaries[0]
        return _finite(tree, i, tree.words[first].xpos, tree.form[first])
    if head != ROOT and tree.words[i].xpos not in _FINITE and tree.base(i) in _TAKING_OVER:
        return tense_of(tree, arguments, head, lists, depth + 1)
    return _bare_tense(tree, i)


def forms_below(tree: Tree, i: int) -> set[str]:
    """The words that hang on a verb and on its auxiliaries."""
    kids = tree.kids[i]
    return {tree.form[k] for k in (*kids, *(one for kid in kids for one in tree.kids[kid]))}


def _done_already(tree: Tree, head: int) -> str:
    """*Were able to abduct him*: they did. *Would like to express*: it is being done."""
    forms = {tree.form[kid] for kid in tree.kids[head]}
    if (
        tree.lemma[head] == "able"
        and forms & {"was", "were", "been"}
        and not forms & {"not", "n't"}
    ):
        return "past"
    wished = tree.lemma[head] == "like" and forms & {"would", "'d", "’d"}
    return "present" if wished else ""


_FINITE = {"VBD": "past", "VBZ": "present", "VBP": "present"}
_TAKING_OVER = frozenset({"conj", "xcomp", "advcl", "ccomp"})


def _bare_tense(tree: Tree, i: int) -> str | None:
    """The tense of a verb without auxiliaries, by its form."""
    tag = tree.words[i].xpos
    if tag in _FINITE:
        return _FINITE[tag]
    if tag == "VBN" or (not tag and tree.form[i] != tree.lemma[i]):
        return "past"
    return "present" if tag == "VBG" and tree.base(i) in {"acl", "amod"} else None


def _finite(tree: Tree, i: int, tag: str, form: str) -> str:
    if form in FUTURE or form in MODAL:
        return "future"
    if tag == "VBD" or form in PAST_BE:
        return "past"
    if form in {"has", "have", "'ve", "’ve"}:
        return "past"
    for kid in tree.kids[i]:
        if tree.base(kid) == "aux" and (
            tree.form[kid] in FUTURE or tree.form[kid] in MODAL
        ):
            return "future"
    return "present"


def _is_going_to(tree: Tree, i: int) -> bool:
    head = tree.head(i)
    return (
        head != ROOT
        and tree.rel(i) == "xcomp"
        and tree.form[head] == "going"
        and tree.is_infinitive(i)
    )


def is_set_down(tree: Tree, i: int) -> bool:
    """Whether an infinitive tells what is set down for later, and not a mere aim."""
    return _is_scheduled(tree, i) or _is_headed(tree, i)


def _is_scheduled(tree: Tree, i: int) -> bool:
    """*All fighters are to leave by June*: set down for later; *were to leave* may not have been."""
    if not tree.is_infinitive(i) or tree.base(i) not in SET_DOWN:
        return False
    forms = tree.form
    to = next((k for k in tree.kids[i] if forms[k] == "to" and k < i), 0)
    subject = any(tree.base(k) == "nsubj" and k < to for k in tree.kids[i])
    return subject and to > 0 and forms[to - 1] in SETTING


def _is_headed(tree: Tree, i: int) -> bool:
    """*Rebels to leave town*: a headline's future, which no full stop ends."""
    told = tree.base(i) == "root" and tree.is_infinitive(i)
    return told and (
        tree.kid(i, "nsubj") is not None
        and tree.sentence(i).of(tree.text).rstrip()[-1:].isalnum()
    )


def _is_intended(tree: Tree, i: int) -> bool:
    """*Has no plans to send troops*, *no intention of leaving*: to come, if at all."""
    linked = i >= 3 and tree.form[i - 1] in {"to", "of"}
    return linked and tree.form[i - 2] in INTENTIONS and tree.form[i - 3] in {"no", "any"}


def _is_planned(tree: Tree, i: int, head: int, lists: Lists) -> bool:
    """Whether a verb or adjective above makes this something still to come."""
    rel = tree.base(i)
    if rel == "conj" and not any(tree.base(k) == "aux" for k in tree.kids[i]):
        above = tree.head(head)
        return (
            above != ROOT
            and tree.words[i].xpos not in {"VBD", "VBZ", "VBP"}
            and tree.is_infinitive(head)
            and (tree.lemma[above] in lists["prospective"])
        )
    if rel not in {"xcomp", "ccomp", "acl", "advcl"} or not tree.is_infinitive(i):
        return False
    # *Is considered to be linked*: an opinion of what is, and no plan.
    held = tree.lemma[head] == "consider" and tree.is_passive(head)
    return tree.lemma[head] in lists["prospective"] and not held


def may_hold_now(tree: Tree, trigger: int, *, counting: bool = False) -> bool:
    """Whether the words guess at the present: *may be an ally*; *could number 500*, counting."""
    words = (trigger, *islice(tree.above(trigger), 1))
    forms = {tree.form[k] for word in words for k in tree.kids[word]}
    guesses = {"may", "might", "could"} if counting else {"may", "might"}
    return bool(forms & guesses) and not forms & FUTURE


def is_sought(tree: Tree, trigger: int) -> bool:
    """Whether a tie is sought now (*seeks to keep its distance*), not foretold."""
    above = list(islice(tree.above(trigger), 3))
    return any(tree.lemma[word] in SOUGHT for word in above) and not any(
        tree.form[k] in FUTURE for word in above for k in tree.kids[word]
    )
