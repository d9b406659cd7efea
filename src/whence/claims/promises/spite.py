"""Deeds told against a word given: *has not left, in spite of its undertaking to the mediators*."""

from collections.abc import Iterator, Set

from whence.claims.promises.promise import is_told
from whence.claims.roles.fillers import Fillers
from whence.claims.roles.filling import Bound, Match
from whence.claims.syntax.arguments import Arguments
from whence.claims.syntax.negatives import NEGATING
from whence.claims.syntax.tree import VERBAL, Tree
from whence.codebook.entries import Entry
from whence.model.claim import Frame

PRIOR = 0.8
ENTRY = Entry(
    "commitment.fate", Frame.COMMITMENT, "broken", "", frozenset({"VERB"}), (), ()
)
WORDS = frozenset(
    """promise pledge vow undertaking commitment assurance guarantee word agreement accord deal
    truce ceasefire cease-fire""".split()
)
PROMISING = frozenset("promise pledge agree undertake vow swear guarantee".split())
AGAINST = frozenset({"despite", "notwithstanding"})
# *In spite of*, *in breach of*, *contrary to*, by their words before the noun.
PHRASES = (
    ("in", "spite", "of"),
    ("in", "breach", "of"),
    ("in", "violation", "of"),
    ("in", "defiance", "of"),
    ("contrary", "to"),
)
SAYING = frozenset("say tell report claim add note announce insist".split())
REACH = 7  # words between such a phrase and its noun


def find_in_spite(
    tree: Tree, arguments: Arguments, fillers: Fillers, done: Set[int]
) -> Iterator[Match]:
    """Verbs of what was or was not done in spite of a promise, which is then broken.

    Args:
        tree: The document's trees.
        arguments: What hangs on its words.
        fillers: What its words stand for.
        done: Words that evoke a commitment already.
    """
    for said in range(len(tree.words)):
        pact = tree.lemma[said] in WORDS and tree.words[said].upos == "NOUN"
        vowed = tree.lemma[said] in PROMISING and tree.words[said].upos == "VERB"
        if not (pact or vowed) or not _goes_against(said, tree):
            continue
        word = _deed(said, tree)
        if word is None or word in done or not is_told(word, tree):
            continue
        subject = arguments.subject(word)
        if subject is None:
            continue
        thing = next((k for k in tree.kids[word] if tree.base(k) == "obj"), None)
        undone = any(tree.form[k] in NEGATING for k in tree.kids[word])
        told = word if thing is None or not undone else thing
        known = fillers.fits("actor", subject)
        by = (Bound("by", subject, "actor", 0),) if known else ()
        yield Match(ENTRY, word, (word,), (*by, Bound("term", told, "any", 0)), PRIOR)


def _goes_against(said: int, tree: Tree) -> bool:
    """Whether *in spite of* or the like stands before a word given, with no verb between."""
    first = max(0, said - REACH)
    for at in range(said - 1, first - 1, -1):
        if tree.form[at] in AGAINST:
            return True
        if any(tuple(tree.form[at : at + len(p)]) == p for p in PHRASES):
            return True
        if tree.words[at].sentence != tree.words[said].sentence:
            return False
        if tree.words[at].upos in VERBAL and tree.words[said].upos == "NOUN":
            return False
    return False


def _deed(said: int, tree: Tree) -> int | None:
    """The verb of what was done against it: the nearest finite one above."""
    for above in tree.above(said):
        if tree.words[above].upos in VERBAL and above != said:
            return None if tree.lemma[above] in SAYING else above
    return None
