"""What those who govern decide shall be done by a day, in the words of officials.

*The minister directs that the families be brought home before June*; *The council took these
decisions: - the road will be returned to traffic by 1 October*. What others are told to do is
an order and binds them, not whoever gives it: only the passive is a word given.
"""

from collections.abc import Iterator, Set

from whence.claims.promises.laid_down.days import done_by, is_by_a_day
from whence.claims.promises.term import DUE
from whence.claims.roles.fillers import Fillers
from whence.claims.roles.filling import Bound, Match
from whence.claims.speakers.party import RANKS, VOICES, party_named
from whence.claims.syntax.tree import Tree
from whence.codebook.entries import Entry
from whence.model.claim import Frame

PRIOR = 0.75
ENTRY = Entry(DUE, Frame.COMMITMENT, "made", "", frozenset({"VERB"}), (), ())
DECIDING = frozenset("direct order instruct decree decide resolve ordain".split())
DECISIONS = frozenset("decision measure step resolution decide resolve agree order".split())
DONE = frozenset(
    """bring return reopen open release free lift restore rebuild repair pay resettle evacuate
    vacate hand withdraw remove dismantle compensate rehouse house transfer""".split()
)
BULLETS = ("-", "–", "—", "•", "*", "·", "(")
FAR = 6  # items of a list between what it is a list of and one of them


def find_decided(tree: Tree, fillers: Fillers, done: Set[int]) -> Iterator[Match]:
    """The deeds that somebody who governs has decided on, with a day for them.

    Args:
        tree: The document's trees.
        fillers: What its words stand for.
        done: Words that evoke a commitment already.
    """
    for word, read in enumerate(tree.words):
        passive = read.upos == "VERB" and tree.kid(word, "nsubj:pass") is not None
        if word in done or not passive or tree.lemma[word] not in DONE:
            continue
        if done_by(word, tree, fillers) is not None or not is_by_a_day(word, tree, fillers):
            continue
        by, trigger = _directed_by(word, tree, fillers), tree.head(word)
        if by is None:
            by, trigger = _listed_by(word, tree, fillers), word
        if by is not None:
            roles = (Bound("by", by, "actor", 0), Bound("term", word, "any", 0))
            yield Match(ENTRY, trigger, (trigger,), roles, PRIOR)


def _governs(word: int, tree: Tree, fillers: Fillers) -> bool:
    posts = tree.lemma[word] in VOICES | RANKS | {"council", "committee", "cabinet"}
    return posts or party_named(word, fillers) is not None


def _directed_by(word: int, tree: Tree, fillers: Fillers) -> int | None:
    """*The minister directs that they be brought home*: the one who is to see to it."""
    above = tree.head(word)
    if tree.base(word) != "ccomp" or above < 0 or tree.lemma[above] not in DECIDING:
        return None
    aux = {tree.form[k] for k in tree.kids[word] if tree.base(k) == "aux"}
    subject = tree.kid(above, "nsubj")
    if not aux & {"be", "will", "shall", "should"} or subject is None:
        return None
    return subject if _governs(subject, tree, fillers) else None


def _listed_by(word: int, tree: Tree, fillers: Fillers) -> int | None:
    """*The council took these decisions: - the road will be reopened by May*."""
    sentences, here = tree.reading.sentences, tree.words[word].sentence
    ahead = {tree.form[k] for k in tree.kids[word]} & {"will", "shall"}
    if tree.base(word) != "root" or not ahead or not _is_item(here, tree):
        return None
    for before in range(here - 1, max(-1, here - 1 - FAR), -1):
        if _is_item(before, tree):
            continue
        inside = range(sentences[before].first, sentences[before].end)
        listed = sentences[before].span.of(tree.text).rstrip().endswith(":")
        if not listed or not any(tree.lemma[k] in DECISIONS for k in inside):
            return None
        root = next((k for k in inside if tree.base(k) == "root"), None)
        subject = None if root is None else tree.kid(root, "nsubj")
        return subject if subject is not None and _governs(subject, tree, fillers) else None
    return None


def _is_item(sentence: int, tree: Tree) -> bool:
    return tree.reading.sentences[sentence].span.of(tree.text).lstrip().startswith(BULLETS)
