"""Which promise *the promise* is, and who *they* are who gave their word: those told of before."""

from collections.abc import Sequence
from dataclasses import replace

from whence.claims.drafts.draft import Draft
from whence.claims.promises.which.noun import BY, TERM, WORDS
from whence.claims.syntax.tree import Tree
from whence.model.claim import Filler, Frame, Role

# How many sentences back a promise may have been told.
REACH = 4
MADE = "made"
THEY, IT = frozenset({"they", "their"}), frozenset({"it", "its"})
DEFINITE = frozenset({"the", "this", "that", "its", "their", "his", "her"})
# Commitments that tell of a promise: made, or come true.
TOLD = frozenset({MADE, "kept", "broken", "progress"})
# What describes the promise itself, and so may tell it from the one before.
DESCRIBING = frozenset({"acl", "nmod", "amod", "compound"})


def with_promise(draft: Draft, drafts: Sequence[Draft], tree: Tree) -> Draft:
    """A commitment of *they*, or of *the promise*, with who made it and to what.

    Args:
        draft: A commitment.
        drafts: All of its document.
        tree: The document's tree.
    """
    heads = [one.word for one in draft.match.roles if one.role == TERM]
    by = _filled(draft, BY)
    pronoun = by[0].text.lower() if by and by[0].id is None else ""
    open_by = pronoun in THEY | IT and by[0].name.lower() == pronoun
    bare = [word for word in heads if _is_bare(word, tree)]
    own = next((one for one in drafts if not by and _is_made_at(one, heads)), None)
    other = any(tree.lemma[w] in WORDS and w not in bare for w in heads)
    if own is None and (other or not (open_by or bare)):
        return draft  # *new commitments* are not the ones told of before
    plural = pronoun in THEY
    told = drafts if open_by or not by else [d for d in drafts if _is_same(by[0], d)]
    before = own or _promise_before(draft, told, tree, plural=plural)
    if before is None:
        return draft
    maker = _filled(before, BY)[0]
    meant = Filler(by[0].text, by[0].span, maker.name, maker.id) if open_by else maker
    roles = [Role(BY, (meant,)), *(r for r in draft.roles if r.name != BY)]
    if by and not open_by:
        roles = list(draft.roles)
    promised = _filled(before, TERM)
    if (bare or own is not None) and promised and draft.kind != MADE:
        roles = [Role(TERM, promised) if role.name == TERM else role for role in roles]
    return replace(draft, roles=tuple(roles))


def _is_made_at(draft: Draft, words: Sequence[int]) -> bool:
    """*A violation of their pledge*: the pledge itself tells whose it is."""
    made = draft.frame is Frame.COMMITMENT and draft.kind == MADE
    return made and draft.match.trigger in words and bool(_filled(draft, BY))


def _is_same(one: Filler, promise: Draft) -> bool:
    """Whether whoever kept or broke it is whoever had promised."""
    known = [(other.id or other.name) for other in _filled(promise, BY)]
    return (one.id or one.name) in known


def _is_bare(word: int, tree: Tree) -> bool:
    """*The promise*, *its word*: definite, and without words that say which."""
    if tree.lemma[word] not in WORDS or tree.words[word].upos != "NOUN":
        return False
    kids = tree.kids[word]
    owner = tree.kid(word, "nmod:poss")  # *the army's promise*: of those the army made
    described = any(
        tree.base(k) in DESCRIBING and tree.form[k] not in DEFINITE and k != owner
        for k in kids
    )
    return not described and any(tree.form[k] in DEFINITE or k == owner for k in kids)


def _promise_before(
    draft: Draft, drafts: Sequence[Draft], tree: Tree, *, plural: bool
) -> Draft | None:
    """The last promise that somebody known was said to have made."""
    here = draft.match.trigger
    sentence = tree.words[here].sentence
    before = [
        one
        for one in drafts
        if one.frame is Frame.COMMITMENT
        and one.kind in TOLD
        and one.match.trigger < here
        and sentence - tree.words[one.match.trigger].sentence <= REACH
        and (maker := _filled(one, BY))
        and maker[0].name.lower() not in THEY | IT | {"he", "she", "we", "i"}
        and (not plural or _may_be_they(one, tree))
    ]
    return max(before, key=lambda one: one.match.trigger, default=None)


def _may_be_they(promise: Draft, tree: Tree) -> bool:
    """Whether those who promised are no single person: *they* stands for groups and plurals."""
    heads = [one.word for one in promise.match.roles if one.role == BY]
    return all(tree.form[word] not in {"he", "she"} for word in heads)


def _filled(draft: Draft, name: str) -> tuple[Filler, ...]:
    return next((role.fillers for role in draft.roles if role.name == name), ())
