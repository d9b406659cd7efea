"""Titles: the words of a post that a tree has torn off, and words that are no office."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from whence.claims.drafts.draft import Draft
from whence.claims.drafts.posts import GENERALS
from whence.claims.roles.fillers import Fillers
from whence.claims.roles.filling import MODEL
from whence.claims.syntax.tree import Tree
from whence.model.claim import Filler, Frame, Role
from whence.model.span import Span

# They open a title and are no body: *Deputy* is not whose secretary somebody is.
RANKING = frozenset(
    "acting interim caretaker deputy vice assistant chief former comrade prime".split()
)
# A title never ends with one of these.
OPENING = frozenset("acting interim caretaker deputy vice assistant".split())
# *Defence minister*: what the ministry is for, and no body by itself.
PORTFOLIOS = frozenset(
    """defense defence foreign interior finance justice health energy labor labour information
    education agriculture trade culture science home environment transport""".split()
)
HYPHENED = ["-", "general"]  # *Secretary-General*, parted at the hyphen
# *Our colleague*, *one of his coworkers*, *the killer*: what somebody is to others or has done.
NO_OFFICE = frozenset(
    """one colleague coworker co-worker killer user gunman suspect attacker victim survivor
    friend neighbour neighbor co-author carrier roommate classmate passer-by
    bystander""".split()
)
KIN = frozenset(
    """daughter son wife husband widow brother sister mother father nephew niece cousin
    bodyguard house home residence""".split()
)
# *The first minister to be killed*, *the next president*: which of them, not who holds it.
_RANKED = re.compile(
    r"(?:the |The )?(?:next|future|would-be|(?:only|first|second|third|last|best|\d+(?:st|nd|rd|th))"
    r"\b.*)\b"
)
JUDGED = frozenset({"best", "worst", "greatest", "biggest"})
_STRAY = ("as well as ", "also ")
_OURS = ("our ", "Our ", "my ", "My ")
COMING = frozenset({"become", "be", "serve", "act"})


def with_titles(drafts: Iterable[Draft], tree: Tree, fillers: Fillers) -> list[Draft]:
    """Drafts in the same order; posts with all words of the title, and no rank for a body.

    Args:
        drafts: In any order.
        tree: The document's tree.
        fillers: What its words stand for.
    """
    return [_with_title(one, tree, fillers) for one in drafts]


def _with_title(draft: Draft, tree: Tree, fillers: Fillers) -> Draft:
    if draft.frame is not Frame.ROLE:
        return draft
    person = next((r.fillers[0].span for r in draft.roles if r.name == "person"), None)
    roles = tuple(
        Role("post", (_whole(role.fillers[0], person, tree, fillers),))
        if role.name == "post"
        else role
        for role in draft.roles
        if not (role.name == "organisation" and _is_no_body(role.fillers[0], tree, fillers))
    )
    return draft if roles == draft.roles else replace(draft, roles=roles)


def _is_no_body(body: Filler, tree: Tree, fillers: Fillers) -> bool:
    """A word of the title, or where its holder is from: *the Russian president*."""
    words = [] if body.span is None else fillers.words_in(body.span)
    adjective = len(words) == 1 and tree.words[words[0]].upos == "ADJ"
    # *Defence Minister General X*: the post before the rank is no body.
    titled = bool(words) and tree.lemma[words[-1]].lower() in fillers.lists["post-noun"]
    post = titled and body.id is None and " of " not in body.text
    return _is_rank(body) or post or (body.id is None and adjective)


def _is_rank(body: Filler) -> bool:
    return body.id is None and body.text.lower() in RANKING | PORTFOLIOS


def _whole(post: Filler, person: Span | None, tree: Tree, fillers: Fillers) -> Filler:
    """*Acting* before a title, and the rest of it before the name; no open bracket."""
    inside = [] if post.span is None else fillers.words_in(post.span)
    if not inside:
        return post
    first, last = inside[0], inside[-1]
    alone = first == last and first > 0 and tree.form[first] == HYPHENED[-1]
    if alone and tree.lemma[first - 1] in GENERALS:
        first -= 1  # *secretary general X*: no rank
    while first > 0 and tree.form[first - 1] in OPENING and _touch(first - 1, tree):
        first -= 1
    if person is not None:
        last = _end_of_title(last, person, tree, fillers)
    if tree.lemma[last] in GENERALS and tree.form[last + 1 : last + 3] == HYPHENED:
        last += 2
    if _goes_on(last, person, tree, fillers):
        last += 2
    if "(" in tree.form[first : last + 1] and ")" not in tree.form[first : last + 1]:
        last = max(first, first + tree.form[first : last + 1].index("(") - 1)
    span = Span(tree.words[first].span.start, tree.words[last].span.end)
    text = span.of(tree.text)
    return post if span == post.span else Filler(text, span, text)


def _goes_on(last: int, person: Span | None, tree: Tree, fillers: Fillers) -> bool:
    """*Secretary of State Ann Rowe*: what she is secretary of is part of the title."""
    named = [] if person is None else fillers.words_in(person)
    of = tree.form[last + 1 : last + 2] == ["of"] and bool(named) and named[0] == last + 3
    return of and tree.lemma[last] == "secretary"


def _touch(word: int, tree: Tree) -> bool:
    one, other = tree.words[word], tree.words[word + 1]
    return one.sentence == other.sentence


def _end_of_title(last: int, person: Span, tree: Tree, fillers: Fillers) -> int:
    """The last word before the name, where only nouns that end in a title stand between."""
    named = fillers.words_in(person)
    if not named or not last < named[0] <= last + 4:
        return last
    gap = range(last + 1, named[0])
    nouns = all(tree.words[w].upos in {"NOUN", "PROPN"} for w in gap)
    ends = bool(gap) and tree.lemma[gap[-1]].lower() in fillers.lists["post-noun"]
    return gap[-1] if nouns and ends else last


def faults_of_title(draft: Draft, tree: Tree, fillers: Fillers) -> Iterator[str]:
    """Why words are no office that somebody is said to hold."""
    match = draft.match
    texts = {role.name: role.fillers[0].text for role in draft.roles if role.fillers}
    post, person = texts.get("post", ""), texts.get("person", "")
    word = next((one.word for one in match.roles if one.role == "post"), match.trigger)
    if match.entry.name == MODEL and tree.lemma[match.trigger].lower() in NO_OFFICE:
        yield "post: no office"
    if JUDGED & set(post.lower().split()):
        yield "post: a judgement of somebody, no office"  # *the raiders' best recruiter*
    ours = match.entry.name == MODEL and post.startswith(_OURS)
    if ours or post.startswith(_STRAY):
        yield "post: begins with a word of the sentence"
    if _RANKED.match(post) and (tree.kid(word, "cop", "acl") is not None):
        yield "post: which of them, not who holds it"
    if person.startswith("the ") and person[4:5].isupper() and len(person.split()) > 2:
        yield "person: begins with the end of the post"
    if _is_cut(draft, tree, fillers):
        yield "post: only the first word of it"
    yield from _misplaced(word, draft, tree, fillers)


def _is_cut(draft: Draft, tree: Tree, fillers: Fillers) -> bool:
    """*Deputy* alone before a noun that is not the name."""
    spans = {role.name: role.fillers[0].span for role in draft.roles if role.fillers}
    post, person = spans.get("post"), spans.get("person")
    inside = [] if post is None else fillers.words_in(post)
    if len(inside) != 1 or tree.form[inside[0]] not in RANKING:
        return False
    after = inside[0] + 1
    if after >= len(tree.words) or (person and person.overlaps(tree.words[after].span)):
        return False
    return tree.words[after].upos in {"NOUN", "PROPN"} or tree.form[after] == "-"


def _misplaced(word: int, draft: Draft, tree: Tree, fillers: Fillers) -> Iterator[str]:
    """Posts that are somebody else's, or that somebody is only to get."""
    titles = fillers.lists["post-noun"]
    above = tree.head(word)
    at = {one.role: one.word for one in draft.match.roles}
    person = at.get("person", word)
    kin = above >= 0 and tree.lemma[above] in KIN and tree.case(word) == "of"
    if kin and tree.form[person - 1 : person] == [","]:
        yield "person: kin of the holder, or the holder"
    first = min(tree.below(word), default=word)
    spoken_for = "behalf" in tree.form[max(0, first - 2) : word]
    if spoken_for and person < first:
        yield "post: those somebody else speaks for"
    owners = [k for k in tree.kids[word] if tree.base(k) == "nmod" and k > word]
    owned = any(
        tree.lemma[k] in titles and tree.kid(k, "nmod:poss") is not None for k in owners
    )
    if owned:  # *the governor of Borno's spokesman*
        yield "post: one post is of another"
    verb = word if tree.lemma[word] in COMING else above
    coming = verb >= 0 and tree.lemma[verb] == "become" and tree.is_infinitive(verb)
    if coming and tree.words[verb].upos in {"VERB", "AUX"}:
        yield "post: to be held, if at all"
