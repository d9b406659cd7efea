"""When a post was held: *served as*, *at the time*, *his dismissal as* tell of one given up."""

import re
from collections.abc import Iterable
from dataclasses import replace

from whence.claims.drafts.draft import Draft
from whence.claims.syntax.tree import Tree
from whence.model.claim import Filler, Frame, Role

CURRENT, FORMER = "current", "former"
SERVING = frozenset({"serve"})
# *The dismissal of X as chief*, *during governor X's tenure*.
ENDS = frozenset(
    """dismissal resignation removal ouster departure firing sacking retirement tenure overthrow
    replacement""".split()
)
# *Unseated president X*, *replaced X as chief*.
ENDING = frozenset(
    """unseat oust depose overthrow topple dismiss sack remove fire replace succeed""".split()
)
# *Resigned as mayor*, *stepped down as leader*.
LEAVING = frozenset({"resign", "step", "quit", "retire"})
# *Demanded his dismissal*: he is in office yet.
ASKING = frozenset(
    "demand call seek urge ask want request reject refuse oppose await".split()
)
STILL = frozenset({"since", "still", "continues"})
PAST = ("former ", "ex-", "onetime ", "ousted ", "deposed ", "late ")
ONCE = ("once ", "formerly ", "previously ")
YEAR = re.compile(r"(?:1[89]|20)\d\d")
NEAR = 8  # words after a post


def with_status(drafts: Iterable[Draft], tree: Tree) -> list[Draft]:
    """Drafts in the same order; a post that was given up has been held, and is not.

    Args:
        drafts: In any order.
        tree: The document's tree.
    """
    return [_as_former(one) if _was_held(one, tree) else one for one in drafts]


def _as_former(draft: Draft) -> Draft:
    status = Role("status", (Filler(FORMER, None, FORMER),))
    roles = tuple(status if role.name == "status" else role for role in draft.roles)
    return replace(draft, kind=FORMER, roles=roles)


def _was_held(draft: Draft, tree: Tree) -> bool:
    if draft.frame is not Frame.ROLE or draft.kind != CURRENT:
        return False
    at = {one.role: one.word for one in draft.match.roles}
    post = at.get("post", draft.match.trigger)
    called = [f.text.lower() for r in draft.roles if r.name == "post" for f in r.fillers]
    if any(text.startswith(PAST) for text in called):
        return True
    words = {post, at.get("person", post), draft.match.trigger}
    if _is_left(post, tree) or any(text.startswith(ONCE) for text in called):
        return True
    above = tree.head(draft.match.trigger)
    if (
        above >= 0
        and tree.form[above] == "used"
        and tree.is_infinitive(draft.match.trigger)
    ):
        return True  # *used to head the council*
    if _is_over(post, tree) or _is_retired(at.get("person", post), tree):
        return True
    if any(_is_then(word, tree) for word in words):
        return True
    return any(_has_ended(word, tree) for word in words)


def _is_left(post: int, tree: Tree) -> bool:
    """*Has resigned as mayor*, and not *will not resign as mayor*."""
    verb = tree.head(post)
    if tree.case(post) != "as" or verb < 0 or tree.lemma[verb] not in LEAVING:
        return False
    forms = {tree.form[kid] for kid in tree.kids[verb]}
    return tree.words[verb].xpos in {"VBD", "VBN"} and not forms & {"not", "n't", "never"}


def _is_over(post: int, tree: Tree) -> bool:
    """*Was mayor between 1984 and 1985*, *its head until his arrest*."""
    cop = tree.kid(post, "cop")
    if cop is None or tree.form[cop] not in {"was", "were"}:
        return False
    end = tree.reading.sentences[tree.words[post].sentence].end
    for word in range(post + 1, min(end, post + NEAR)):
        if tree.words[word].upos == "VERB" or tree.form[word] in {",", ";"}:
            return False
        span = tree.form[word] in {"between", "from"} and YEAR.fullmatch(
            tree.form[word + 1] if word + 1 < end else ""
        )
        if span or tree.form[word] in {"until", "till"}:
            return True
    return False


def _is_retired(person: int, tree: Tree) -> bool:
    """*Captain Luis Soto, retired, …*."""
    words = range(person + 1, min(person + 5, len(tree.form) - 1))
    for word in words:
        if tree.form[word] in {",", "("}:
            return tree.form[word + 1] in {"retired", "ret", "rtd"}
        if tree.words[word].upos != "PROPN":
            return False
    return False


def _is_then(post: int, tree: Tree) -> bool:
    """*Served as envoy*, *his adviser at the time*, *then-director*."""
    end = tree.reading.sentences[tree.words[post].sentence].end
    after = tree.form[post + 1 : min(end, post + NEAR)]
    timed = any(after[n : n + 3] == ["at", "the", "time"] for n in range(len(after)))
    own = not any(tree.words[w].upos == "VERB" for w in range(post + 1, post + len(after)))
    if timed and own:
        return True
    opens = tree.start_of_phrase(post)
    if any(tree.form[w] == "then" for w in range(max(0, opens - 2), post)):
        return True
    verb = post if tree.lemma[post] in SERVING else tree.head(post)
    return verb >= 0 and _served(verb, tree)


def _served(verb: int, tree: Tree) -> bool:
    if tree.lemma[verb] not in SERVING:
        return False
    forms = {tree.form[kid] for kid in tree.kids[verb] if tree.base(kid) == "aux"}
    below = {tree.form[word] for word in tree.below(verb)}
    if below & STILL and "had" not in forms:
        return False
    past = tree.words[verb].xpos == "VBD" and not forms
    return past or "had" in forms or {"at", "time"} <= below


def _has_ended(word: int, tree: Tree) -> bool:
    """Whether an end of it governs a word: *the ouster of X as chief*, *unseated X*."""
    below = word
    for above in tree.above(word):
        if tree.lemma[above] in ENDS and tree.words[above].upos == "NOUN":
            return tree.head(above) < 0 or tree.lemma[tree.head(above)] not in ASKING
        ended = tree.lemma[above] in ENDING and tree.words[above].xpos in {"VBD", "VBN"}
        if ended and tree.rel(below) in {"obj", "nsubj:pass"}:
            return True
        if tree.words[above].upos not in {"NOUN", "PROPN"}:
            return False
        below = above
    return False
