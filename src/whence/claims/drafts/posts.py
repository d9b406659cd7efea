"""Posts: whose spokesman *its spokesman* is, and which words name no post."""

from collections.abc import Iterable
from dataclasses import replace

from whence.claims.drafts.draft import Draft
from whence.claims.roles.fillers import Fillers
from whence.claims.syntax.tree import Tree
from whence.model.claim import Frame, Role
from whence.model.reading import MentionKind
from whence.model.span import Span

POST, PERSON, BODY = "post", "person", "organisation"
LINKING = frozenset({"be", "serve", "remain", "become"})
BETWEEN_TOKENS = 16
OWNING = frozenset({"its", "their"})
_QUOTES = frozenset({'"', "“", "”", "'", "’"})


def with_bodies(drafts: Iterable[Draft], tree: Tree, fillers: Fillers) -> list[Draft]:
    """Drafts in the same order; *its spokesman* is that of who did what is told before.

    Args:
        drafts: In any order.
        tree: The document's tree.
        fillers: What its words stand for.
    """
    return [
        _with_body(draft, tree, fillers) if draft.frame is Frame.ROLE else draft
        for draft in drafts
    ]


def _with_body(draft: Draft, tree: Tree, fillers: Fillers) -> Draft:
    post = next((one.word for one in draft.match.roles if one.role == POST), None)
    had = any(role.name == BODY for role in draft.roles)
    if post is None or had:
        return draft
    owner = tree.kid(post, "nmod:poss")
    if owner is None or tree.form[owner] not in OWNING:
        return draft
    meant = fillers.stands_for(owner)
    if meant is not None and meant.id is not None:
        return draft
    body = _subject_before(owner, tree)
    if body is None or not fillers.fits("body", body):
        return draft
    return replace(draft, roles=(*draft.roles, Role(BODY, (fillers.filler(body),))))


def _subject_before(word: int, tree: Tree) -> int | None:
    """The subject of the sentence before, in the same paragraph."""
    here = tree.words[word].sentence
    sentences = tree.reading.sentences
    if not here or sentences[here].part != sentences[here - 1].part:
        return None
    before = sentences[here - 1]
    root = next((w for w in range(before.first, before.end) if tree.head(w) < 0), None)
    return None if root is None else tree.kid(root, "nsubj", "nsubj:pass")


def names_another(draft: Draft, tree: Tree, fillers: Fillers) -> bool:
    """*Counterterrorism coordinator Ida Roos* as the post of somebody else."""
    at = {role.name: role.fillers[0].span for role in draft.roles if role.fillers}
    post, person = at.get(POST), at.get(PERSON)
    if post is None or person is None:
        return False
    names = (fillers.mentions.get(word) for word in fillers.words_in(post))
    return any(
        one is not None
        and one.kind is MentionKind.PERSON
        and not one.span.overlaps(person)
        and _is_name(one.span, tree, fillers)
        for one in names
    )


def _is_name(span: Span, tree: Tree, fillers: Fillers) -> bool:
    """Whether somebody is named, not only described: *The governor*."""
    return any(tree.words[word].upos == "PROPN" for word in fillers.words_in(span))


def is_likened(tree: Tree, post: int) -> bool:
    """*He has been a leader*: a quality said of somebody, not an office."""
    indefinite = any(tree.form[kid] in {"a", "an"} for kid in tree.kids[post])
    return indefinite and tree.kid(post, "cop") is not None


def is_part_of_post(word: int, tree: Tree, fillers: Fillers) -> bool:
    """*Deputy* of *deputy information minister*: the post is the whole of it."""
    head = tree.head(word)
    described = tree.base(word) in {"amod", "compound"}
    return described and head > word and tree.lemma[head] in fillers.lists["post-noun"]


def are_many(post: int, person: int, tree: Tree, fillers: Fillers) -> bool:
    """*A few bishops … Rivera*: several who hold a post, and one name."""
    if tree.words[post].xpos not in {"NNS", "NNPS"} or tree.kid(post, "cop") is not None:
        return False
    opens = tree.start_of_phrase(post)
    if tree.form[max(0, opens - 2) : opens] == ["one", "of"]:
        return False
    after = fillers.words_in(fillers.name_span(person))[-1] + 1
    while after < len(tree.form) and tree.form[after] in _QUOTES:
        after += 1
    listed = {person, *tree.conjuncts(person)} - {person} or "conj" in tree.rel(person)
    return not listed and tree.form[after : after + 1] not in (["and"], [","])


def are_parted(one: int, other: int, tree: Tree) -> bool:
    """Whether a verb or a joining word stands between two words."""
    first, last = sorted((one, other))
    if last - first > BETWEEN_TOKENS:
        return True
    return any(_parts(word, (first, last), tree) for word in range(first + 1, last))


def _parts(word: int, ends: tuple[int, int], tree: Tree) -> bool:
    """Whether a word between post and person sets them apart.

    A joining word deep inside the post (*for trade and industry*) does not.
    """
    if tree.words[word].upos == "CCONJ":
        joined = tree.head(word)
        second = (
            joined >= 0 and tree.base(joined) == "conj" and tree.head(joined) == ends[0]
        )
        return joined in ends or tree.form[word - 1] == "," or second
    verb = tree.words[word].upos == "VERB"
    described = tree.base(word) in {"amod", "compound"}
    return verb and not described and tree.lemma[word] not in LINKING
