"""Whose commitments *those commitments* are: of the one who was last said to have made some."""

import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import replace

from whence.claims.drafts.draft import Draft
from whence.claims.promises.term import FATE
from whence.claims.promises.which.promised import with_promise
from whence.claims.syntax.tree import Tree
from whence.codebook.entries import Entry
from whence.model.claim import Filler, Frame, Polarity, Role, Wording
from whence.model.span import Span

# How many sentences back the commitments may have been told of.
REACH = 4
BY, TERM = "by", "term"
POINTING = frozenset({"these", "those", "this", "that", "such"})
PLAIN = frozenset({"they", "it", "he", "she", "them"})
# What nobody can show is so asks for somebody's commitments even where none are named.
KEPT, BROKEN = "kept", "broken"
NOBODY = ("no ", "none", "nobody", "neither")
UNSHOWN = "no-evidence"
ANSWERED = 0.95  # an answer to a question that names both leaves little open
ASKING = frozenset("ask press question challenge quiz wonder inquire enquire".split())
# "18,000 people had fled, not 80,000".
_INSTEAD = re.compile(
    r",? (?:and )?(?:not|rather than|instead of) (?:the )?\d(?:[\d,]*\d)?\b(?!\s*%)"
)


# What is denied without naming it, and how a denial of it reads.
CHARGES = frozenset("it this that both these".split()) | frozenset(
    f"{which} {noun}"
    for which in ("the", "this", "that", "a", "its")
    for noun in ("charge", "accusation", "allegation", "claim", "charges", "accusations")
)
DENIALS = frozenset({"reaction.deny-report", "reaction.deny-any", "reaction.reject"})
DENIAL = Entry(
    "responsibility.deny-it", Frame.RESPONSIBILITY, "denied", "", frozenset(), (), ()
)


def with_committed(drafts: Iterable[Draft], tree: Tree, pacts: Set[str]) -> list[Draft]:
    """Drafts in the same order; commitments pointed back to have the one who is bound by them.

    One that nobody could show anything for, of nobody known, is left out.

    Args:
        drafts: In any order.
        tree: The document's tree.
        pacts: Lemmas of nouns for what binds somebody.
    """
    ordered = list(drafts)
    found: list[Draft] = []
    for each in ordered:
        asked = _asked_before(each, ordered, tree)
        if asked is not None:
            found.append(_with_asked(each, asked))
            continue
        draft = each
        if draft.frame is Frame.COMMITMENT:
            draft = with_promise(draft, ordered, tree)
        if draft.frame is Frame.COMMITMENT and _points_back(draft, tree, pacts):
            bound = _bound_before(draft, ordered, tree)
            if bound is not None:
                found.append(_with(draft, bound))
                continue
        told = draft.match.entry.name == FATE  # the promise stands before it
        if draft.kind != UNSHOWN or told or _filled(draft, BY):
            found.append(draft)
    return found


def _asked_before(draft: Draft, drafts: Sequence[Draft], tree: Tree) -> Draft | None:
    """*Asked if X had done anything to meet these terms, he could give no example*: of X."""
    at = draft.match.trigger
    if draft.kind != UNSHOWN or _filled(draft, BY):
        return None
    for one in reversed(drafts):
        word = one.match.trigger
        near = word < at and tree.words[at].sentence - tree.words[word].sentence <= 1
        kept = one.frame is Frame.COMMITMENT and one.kind == KEPT and _filled(one, BY)
        if near and kept and _is_asked(word, tree):
            return one
    return None


def _is_asked(word: int, tree: Tree) -> bool:
    """Whether a deed stands in a question that somebody puts: *asked whether it had*."""
    path = (word, *tree.above(word))
    return any(
        tree.form[kid] in {"if", "whether"} for one in path for kid in tree.kids[one]
    ) and any(tree.lemma[one] in ASKING for one in path)


def _with_asked(draft: Draft, asked: Draft) -> Draft:
    """An answer with what was asked: whose commitment it is, and which."""
    more = tuple(one for one in asked.roles if one.name in {BY, TERM})
    match = replace(draft.match, score=max(draft.match.score, ANSWERED))
    return replace(draft, match=match, roles=(*more, *draft.roles))


def with_denials(drafts: Iterable[Draft], tree: Tree) -> list[Draft]:
    """Drafts in the same order; *denied it*, of one just blamed, is his denial of the deed."""
    ordered = list(drafts)
    blames = [
        one for one in ordered if one.frame is Frame.RESPONSIBILITY and one.kind == "blamed"
    ]
    return [_with_deed(one, blames, tree) for one in ordered]


def _with_deed(draft: Draft, blames: Sequence[Draft], tree: Tree) -> Draft:
    """A report denied as the deed denied, where whoever denies it was blamed for it."""
    word = draft.match.trigger
    if draft.match.entry.name not in DENIALS:
        return draft
    if not all(one.text.lower() in CHARGES for one in _filled(draft, "target")):
        return draft
    deniers = {one.name for one in _filled(draft, "actor")}
    for blame in reversed(blames):
        at = blame.match.trigger
        near = 0 <= tree.words[word].sentence - tree.words[at].sentence <= 1
        act = _filled(blame, "act")
        same = deniers & {one.name for one in _filled(blame, "actor")}
        if at < word and near and act and same:
            status = Role("status", (Filler("denied", None, "denied"),))
            roles = (Role("actor", _filled(draft, "actor")), Role("act", act), status)
            match = replace(draft.match, entry=DENIAL)
            return Draft(Frame.RESPONSIBILITY, "denied", match, roles, draft.spans)
    return draft


def as_broken(draft: Draft, wording: Wording) -> tuple[Draft, Wording]:
    """*Has not kept its promise*: it is broken, unless nobody is said to have kept it."""
    negated = wording.polarity is Polarity.NEGATED
    if (
        draft.match.entry.name == FATE and draft.kind == BROKEN
    ):  # *did not*: broken, not kept
        return draft, replace(wording, polarity=Polarity.AFFIRMED)
    open_yet = wording.conditional or wording.tense == "future"
    if draft.frame is not Frame.COMMITMENT or draft.kind != KEPT or not negated or open_yet:
        return draft, wording
    by = _filled(draft, BY)
    if not by or any(one.text.lower().startswith(NOBODY) for one in by):
        return draft, wording
    status = Role("status", (Filler(BROKEN, None, BROKEN),))
    roles = tuple(status if role.name == "status" else role for role in draft.roles)
    return (
        replace(draft, kind=BROKEN, roles=roles),
        replace(wording, polarity=Polarity.AFFIRMED),
    )


def with_replaced(draft: Draft, text: str) -> Draft:
    """A count with the number it takes the place of: "18 fled, not 80", where that follows."""
    if draft.frame not in {Frame.CASUALTIES, Frame.STRENGTH} or not draft.spans:
        return draft
    *before, last = draft.spans
    found = _INSTEAD.match(text, last.end)
    if not found:
        return draft
    return replace(draft, spans=(*before, Span(last.start, found.end())))


def _points_back(draft: Draft, tree: Tree, pacts: Set[str]) -> bool:
    # The words count, not the tree: "those" is easily hung on the wrong noun.
    by = _filled(draft, BY)
    if any(not _is_open(one) for one in by):
        return False
    if not by:
        return draft.kind == UNSHOWN
    heads = [bound.word for bound in draft.match.roles if bound.role == TERM]
    return any(
        tree.form[k] in POINTING and tree.lemma[k + 1] in pacts
        for head in heads
        for k in range(head - 1, max(head, *tree.below(head)))
        if k >= 0
    )


def _is_open(filler: Filler) -> bool:
    """Whether it is a pronoun that nothing says the meaning of."""
    return filler.id is None and filler.name.lower() in PLAIN


def _bound_before(draft: Draft, drafts: Sequence[Draft], tree: Tree) -> Filler | None:
    """Who is bound by the commitment told of last before this one."""
    here = tree.words[draft.match.trigger].sentence
    before = [
        one
        for one in drafts
        if one.frame is Frame.COMMITMENT
        and 0 < here - tree.words[one.match.trigger].sentence <= REACH
        and any(not _is_open(filler) for filler in _filled(one, BY))
    ]
    if not before:
        return None
    last = max(before, key=lambda one: one.match.trigger)
    return next(filler for filler in _filled(last, BY) if not _is_open(filler))


def _with(draft: Draft, bound: Filler) -> Draft:
    """The draft with the one bound: under the pronoun if there is one, else where it was named."""
    pronoun = next(iter(_filled(draft, BY)), None)
    meant = bound
    if pronoun is not None:
        meant = Filler(pronoun.text, pronoun.span, bound.name, bound.id)
    others = tuple(role for role in draft.roles if role.name != BY)
    return replace(draft, roles=(Role(BY, (meant,)), *others))


def _filled(draft: Draft, name: str) -> tuple[Filler, ...]:
    return next((role.fillers for role in draft.roles if role.name == name), ())
