"""Posts: whose spokesman *its spokesman* is, and which words name no post."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from whence.claims.drafts.draft import Draft
from whence.claims.drafts.offices.parted import BETWEEN_TOKENS, are_parted
from whence.claims.roles.fillers import Fillers
from whence.claims.roles.filling import MODEL, NAMELESS, Match
from whence.claims.syntax.tree import VERBAL, Tree
from whence.model.claim import Filler, Frame, Role
from whence.model.reading import MentionKind
from whence.model.span import Span

POSTS = frozenset({"role.post", "role.rank", "role.former"})
POST, PERSON, BODY = "post", "person", "organisation"
OWNING = frozenset({"its", "their"})
# *Secretary general*, *attorney general*: the adjective stands behind.
GENERALS = frozenset("secretary attorney consul inspector prosecutor solicitor".split())
GONE = frozenset("former ex late then outgoing incoming new current".split())
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
    torn = _body_before(post, draft, tree, fillers)
    if torn is not None:
        return replace(draft, roles=(*draft.roles, Role(BODY, (torn,))))
    owner = tree.kid(post, "nmod:poss")
    if owner is None or tree.form[owner] not in OWNING:
        return draft
    meant = fillers.stands_for(owner)
    if meant is not None and meant.id is not None:
        return draft
    body = subject_before(owner, tree)
    if body is None or not fillers.fits("body", body):
        return draft
    return replace(draft, roles=(*draft.roles, Role(BODY, (fillers.filler(body),))))


def _body_before(post: int, draft: Draft, tree: Tree, fillers: Fillers) -> Filler | None:
    """The body right before a title that a tree has torn off it: *UN envoy*."""
    opens, before = _opening(post, tree, fillers), post - 1
    known = fillers.named(before)[1] if opens < post else None
    body = (
        opens < post and fillers.fits("employer", before) and not fillers.is_person(before)
    )
    named = tree.words[before].upos == "PROPN" or known is not None or opens < before
    if draft.match.entry.name == MODEL or not (body and named):
        return None
    while opens < before and tree.words[opens].upos == "ADJ" and tree.form[opens] in GONE:
        opens += 1
    span = Span(tree.words[opens].span.start, tree.words[before].span.end)
    text = span.of(tree.text)
    name = fillers.named(before)[0] if known else text
    person = known is not None and fillers.is_one(known)
    return None if person else Filler(text, span, name, known)


def whole_post(post: Filler, word: int, tree: Tree, fillers: Fillers) -> Filler:
    """A post with the words a tree has torn off: *secretary general*, *police chief*.

    Args:
        post: The words taken for it so far.
        word: The noun at the head of it.
        tree: The document's tree.
        fillers: What its words stand for.
    """
    if post.span is None or tree.words[word].upos not in {"NOUN", "PROPN"}:
        return post
    inside = fillers.words_in(post.span)
    first, last = inside[0], inside[-1]
    if last == word and tree.form[word + 1 : word + 2] == ["general"]:
        last += tree.lemma[word] in GENERALS
    if first == word:
        first = _opening(word, tree, fillers)
    span = Span(tree.words[first].span.start, tree.words[last].span.end)
    text = span.of(tree.text)
    return post if span == post.span else Filler(text, span, text)


def whole_name(held: Filler, word: int, tree: Tree, fillers: Fillers) -> Filler:
    """A person by the whole name: not the last word of it, not *a priest* of *X, a priest who*.

    Args:
        held: The person as read so far.
        word: The word taken for the person.
        tree: The document's tree.
        fillers: What its words stand for.
    """
    beside = tree.base(word) == "appos" and tree.words[word].upos == "NOUN"
    if beside and fillers.is_person(tree.head(word)):
        return fillers.without_title(fillers.filler(tree.head(word)))
    last = tree.base(word) == "flat" and held.span == tree.words[word].span
    named = fillers.mentions.get(tree.head(word)) if last and held.id is None else None
    if named is None or named.kind is not MentionKind.PERSON:
        return held
    text = named.span.of(tree.text)
    return Filler(text, named.span, text) if text.endswith(held.text) else held


def after_title(held: Filler, match: Match, tree: Tree) -> Filler:
    """A person without the title before the name, where both were read as the name.

    Args:
        held: The person as read so far.
        match: What tells of the post.
        tree: The document's tree.
    """
    title = match.trigger
    opens = tree.words[title].span
    own = any(one.role == POST and one.word == title for one in match.roles)
    inside = held.span is not None and held.span.covers(opens)
    if held.span is None or not (own and inside) or held.span.end == opens.end:
        return held
    if tree.words[title].upos in VERBAL or "," in held.text:
        return held
    span = Span(tree.words[title + 1].span.start, held.span.end)
    text = span.of(tree.text)
    name = text if held.id is None else held.name
    return Filler(text, span, name, held.id) if text[:1].isupper() else held


def _opening(word: int, tree: Tree, fillers: Fillers) -> int:
    """The first of the nouns right before a title that stands alone in the tree."""
    first = word
    if tree.form[word - 1 : word] == ["under"] and tree.lemma[word] == "secretary":
        return word - 1
    while first > 0 and _is_of_title(first - 1, word, tree, fillers):
        first -= 1
    return first


def _is_of_title(before: int, word: int, tree: Tree, fillers: Fillers) -> bool:
    one, mention = tree.words[before], fillers.mentions.get(before)
    if one.sentence != tree.words[word].sentence or before in fillers.times:
        return False
    person = mention is not None and mention.kind is MentionKind.PERSON
    titles = fillers.lists["post-noun"] | fillers.lists["rank-noun"]
    if tree.lemma[before] in titles - {"deputy"}:
        return False
    near = before < tree.head(before) <= word + 2
    described = tree.base(before) in {"compound", "amod", "nmod", "flat"}
    return one.upos in {"NOUN", "PROPN", "ADJ"} and near and described and not person


def subject_before(word: int, tree: Tree) -> int | None:
    """The subject of the sentence before, in the same paragraph."""
    here = tree.words[word].sentence
    sentences = tree.reading.sentences
    if not here or sentences[here].part != sentences[here - 1].part:
        return None
    before = sentences[here - 1]
    root = next((w for w in range(before.first, before.end) if tree.head(w) < 0), None)
    return None if root is None else tree.kid(root, "nsubj", "nsubj:pass")


def faults_of_post(draft: Draft, tree: Tree, fillers: Fillers) -> Iterator[str]:
    """*The minister and President X*: a post and a person that do not belong together."""
    match = draft.match
    words = {role.name: role.fillers[0].text for role in draft.roles if role.fillers}
    if words.get("person", "?") in words.get("post", "") and match.entry.name != NAMELESS:
        yield "post: holds the name as well"
    yield from _misnamed(draft, tree, fillers)
    if _is_part_of_post(match.trigger, tree, fillers):
        yield "post: the first word of a longer one"
    if match.entry.name == MODEL and match.entry.value != "current":
        yield "status: nothing says so"
    at = {one.role: one.word for one in match.roles}
    post, person = at.get("post"), at.get("person")
    if post is not None and person != post and person in tree.conjuncts(post):
        yield "person: somebody beside who holds the post"
    if post is not None and _is_counted(post, tree):
        yield "post: several people, and no post of one"
    if match.entry.name not in POSTS or post is None or person is None:
        return
    if _are_many(post, person, tree, fillers) or are_parted(post, person, tree):
        yield "person: not next to the post, or one of several who hold it"
    organisation = at.get("organisation")
    given = organisation is not None and tree.base(organisation) == "nsubj"
    if organisation and not given and are_parted(organisation, post, tree):
        yield "organisation: not next to the post"
    if organisation is None and _is_likened(tree, post):
        yield "post: a quality, not an office"


def _is_counted(post: int, tree: Tree) -> bool:
    """*Five members of the group, among them X*."""
    many = tree.words[post].xpos == "NNS"
    return many and any(tree.base(kid) == "nummod" for kid in tree.kids[post])


def is_before_name(draft: Draft, tree: Tree) -> bool:
    """*The former president X will not come*: the verb negates no post that only says who X is."""
    if draft.frame is not Frame.ROLE or tree.words[draft.match.trigger].upos in VERBAL:
        return False
    at = {one.role: one.word for one in draft.match.roles}
    post = at.get(POST, draft.match.trigger)
    said = any(tree.kid(word, "cop") is not None for word in (post, *at.values()))
    return not said and not any(tree.form[kid] in {"no", "not"} for kid in tree.kids[post])


def _misnamed(draft: Draft, tree: Tree, fillers: Fillers) -> Iterator[str]:
    """Why the words of a post are a name."""
    if _is_inside_out(draft, tree, fillers):
        yield "post: the name, and the person a post"
    if _names_another(draft, tree, fillers):
        yield "post: holds somebody else's name"


def _names_another(draft: Draft, tree: Tree, fillers: Fillers) -> bool:
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


def _is_inside_out(draft: Draft, tree: Tree, fillers: Fillers) -> bool:
    """*Its leader, Amir Muhammad*: a first name that is also a title."""
    at = {one.role: one.word for one in draft.match.roles}
    post, person = at.get(POST), at.get(PERSON)
    if post is None or person is None or tree.words[post].upos != "PROPN":
        return False
    common = tree.words[person].upos == "NOUN"
    return common and tree.lemma[person] in fillers.lists["post-noun"] | {"member"}


def _is_name(span: Span, tree: Tree, fillers: Fillers) -> bool:
    """Whether somebody is named, not only described: *The governor of the Sahel region*."""
    inside = fillers.words_in(span)
    titles = fillers.lists["post-noun"] | fillers.lists["rank-noun"]
    heads = [word for word in inside if tree.head(word) not in inside]
    if any(tree.lemma[word] in titles for word in heads):
        return False
    return any(tree.words[word].upos == "PROPN" for word in inside)


def _is_likened(tree: Tree, post: int) -> bool:
    """*He has been a leader*: a quality said of somebody, not an office."""
    indefinite = any(tree.form[kid] in {"a", "an"} for kid in tree.kids[post])
    return indefinite and tree.kid(post, "cop") is not None


def _is_part_of_post(word: int, tree: Tree, fillers: Fillers) -> bool:
    """*Deputy* of *deputy information minister*: the post is the whole of it."""
    head = tree.head(word)
    described = tree.base(word) in {"amod", "compound"}
    return described and head > word and tree.lemma[head] in fillers.lists["post-noun"]


def _are_many(post: int, person: int, tree: Tree, fillers: Fillers) -> bool:
    """*A few bishops … Rivera*: several who hold a post, and one name."""
    if tree.words[post].xpos not in {"NNS", "NNPS"} or tree.kid(post, "cop") is not None:
        return False
    opens = tree.start_of_phrase(post)
    before = tree.form[max(0, opens - BETWEEN_TOKENS // 2) : post]
    if any(before[n : n + 2] == ["one", "of"] for n in range(len(before))):
        return False
    after = fillers.words_in(fillers.name_span(person))[-1] + 1
    while after < len(tree.form) and tree.form[after] in _QUOTES:
        after += 1
    listed = {person, *tree.conjuncts(person)} - {person} or "conj" in tree.rel(person)
    return not listed and tree.form[after : after + 1] not in (["and"], [","])
