"""Fitting: the fillers of a stance or a blame cut to what they are, and no more.

*Accused them of theft*: who is accused ends before *of theft*; *regretted that the truce had
ended*: what is regretted is all of that clause.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from whence.claims.roles.fillers import Fillers
from whence.claims.roles.filling import Bound, Match
from whence.claims.syntax.tree import VERBAL, Tree
from whence.model.claim import Filler, Frame, Role
from whence.model.span import Span

FITTED = frozenset({Frame.REACTION, Frame.RESPONSIBILITY})
CLAUSES = frozenset({"ccomp", "xcomp", "csubj", "acl", "advcl"})
THINGS = frozenset({"target", "reason"})
# How joy is shown is nothing one rejoices at: *fireworks to mark the return, as well as gunfire*.
SHOWING = frozenset(
    """gunfire firework fireworks sweets sweet candy parade chant song ululation drumming gunshot
    confetti""".split()
)
OWN = frozenset({"his", "her", "its", "their", "our", "my", "your"})
_EDGE = " \t\n,;:"


def fitted(
    roles: Iterable[Role], match: Match, tree: Tree, fillers: Fillers
) -> Iterator[Role]:
    """The roles of a match in order, each filler within its bounds; other frames as they are.

    Args:
        roles: What the match fills.
        match: A match.
        tree: The document's trees.
        fillers: What its words stand for.
    """
    if match.entry.frame not in FITTED:
        yield from roles
        return
    bound = {one.role: one for one in match.roles}
    for role in roles:
        one = bound.get(role.name)
        if one is None:
            yield role
            continue
        kept = tuple(_kept(role, one, match, tree, fillers))
        if kept:
            yield replace(role, fillers=kept)


def _kept(
    role: Role, one: Bound, match: Match, tree: Tree, fillers: Fillers
) -> Iterator[Filler]:
    if role.name == "reason" and tree.lemma[one.word] == "occasion":
        return  # *threatened on several occasions*: how often, and not what for
    if role.name in THINGS and _is_clause(one.word, tree):
        yield _clause(one.word, tree, fillers)
        return
    noun = tree.words[one.word].upos not in VERBAL
    for filler in role.fillers:
        if filler.span is None:
            yield filler
            continue
        head = next(iter(_heads(filler.span, tree, fillers)), one.word)
        if role.name == "reason" and _is_part(filler, match, tree):
            continue
        if role.name in THINGS and noun and head != one.word:
            # *Endorsed violence, incited murder*: another verb, and no second thing.
            if tree.words[head].upos == "VERB" and tree.base(head) == "conj":
                continue
            if match.entry.value == "celebrate" and tree.lemma[head] in SHOWING:
                continue
        yield _cut(filler, one, match, tree)


def _is_clause(word: int, tree: Tree) -> bool:
    return tree.words[word].upos in VERBAL and tree.base(word) in CLAUSES


def _clause(word: int, tree: Tree, fillers: Fillers) -> Filler:
    span = fillers.whole_phrase(word)
    text = span.of(tree.text)
    text = text[: len(text.rstrip(_EDGE + "."))]
    return Filler(text, Span(span.start, span.start + len(text)), text)


def _heads(span: Span, tree: Tree, fillers: Fillers) -> Iterator[int]:
    """Words of a stretch that hang on a word outside it."""
    inside = fillers.words_in(span)
    return (word for word in inside if tree.head(word) not in inside)


def _is_part(filler: Filler, match: Match, tree: Tree) -> bool:
    """*For his efforts*, *for the rebels' decision*: an owner is no reason by himself."""
    if filler.text.lower() in OWN:
        return True
    for one in match.roles:
        if one.role in {"reason"} and tree.rel(one.word) == "nmod:poss":
            return any(
                other.role == "target" and tree.head(one.word) == other.word
                for other in match.roles
            )
    return False


def _cut(filler: Filler, one: Bound, match: Match, tree: Tree) -> Filler:
    """A filler that ends before the phrase which fills another role of the same match."""
    span = filler.span
    if span is None:
        return filler
    end = span.end
    for other in match.roles:
        at = other.word
        start = tree.words[at].span.start
        if other is one or other.role == "place" or not one.word < at:
            continue
        if tree.base(at) not in {"obl", "nmod"} or not start < end:
            continue
        first = _opening(at, one.word, tree)
        if first > one.word:
            end = min(end, tree.words[first].span.start)
    text = tree.text[span.start : end].rstrip(_EDGE)
    if end == span.end or not text:
        return filler
    cut = Span(span.start, span.start + len(text))
    return Filler(text, cut, text if filler.name == filler.text else filler.name, filler.id)


def _opening(word: int, after: int, tree: Tree) -> int:
    """The preposition that opens the phrase of a word, or the word itself."""
    cases = [k for k in tree.kids[word] if tree.base(k) == "case" and after < k < word]
    return min(cases, default=word)
