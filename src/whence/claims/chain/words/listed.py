"""Joint sources: *A, B and C say*, all three, where the tree holds only one of them."""

import itertools
from dataclasses import dataclass

from whence.claims.roles.fillers import Fillers
from whence.claims.syntax.tree import Tree

_JOINS = frozenset({"and", "&"})
# What brings in a place or a body after a noun: *residents of Goma and two sources*.
_AFTER = frozenset({"of", "in", "at", "from", "with", "for"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_NAMES = frozenset({"NNP", "NNPS"})
_BEFORE_NOUNS = frozenset({"DT", "PDT", "JJ", "JJR", "JJS", "CD", "PRP$", "POS", "HYPH"})
_INSIDE = frozenset({"compound", "amod", "nmod", "nmod:desc"})


@dataclass(frozen=True, slots=True)
class _Part:
    """One noun phrase of a list: its first word, its last noun, and what comes after."""

    first: int
    head: int
    longer: bool
    end: int


def joint_heads(fillers: Fillers, first: int, cue: int | None) -> list[int]:
    """Heads of the noun phrases that a list of sources names, or nothing where it is no list.

    Args:
        fillers: What the words of the document stand for.
        first: The first word of the source.
        cue: The word for the saying, before or after.
    """
    tree = fillers.tree
    parts: list[_Part] = []
    joined, commas, at = False, 0, first
    while True:
        part = _part(tree, at)
        if part is None or joined:
            if part is None:
                return []
            parts.append(part)
            break
        parts.append(part)
        at = part.end
        if at < len(tree.words) and tree.form[at] == ",":
            commas, at = commas + 1, at + 1
        if at < len(tree.words) and tree.form[at] in _JOINS:
            joined, at = True, at + 1
        elif tree.form[at - 1] != ",":
            return []
    end = parts[-1].end
    # *Karim, a farmer and father of two, said*: a comma closes what only describes.
    closed = end < len(tree.words) and tree.form[end] == ","
    after = cue is not None and cue >= end
    if (after and closed) or (commas and not after):
        return []
    return [one.head for one in parts] if _is_list(fillers, parts) else []


def opens_list(fillers: Fillers, first: int) -> int | None:
    """The word that begins a list of which a source was cut off: *Mali, [Niger and Chad] say*."""
    tree = fillers.tree
    comma = first - 1
    if comma < 1 or tree.form[comma] != ",":
        return None
    sentence = tree.reading.sentences[tree.words[first].sentence].first
    part = _part(tree, sentence)
    return sentence if part is not None and part.end == comma else None


def _part(tree: Tree, at: int) -> _Part | None:
    """The noun phrase that begins at a word, with what a preposition adds to it."""
    head, end = _phrase(tree, at)
    if head is None:
        return None
    longer = False
    while end < len(tree.words) and tree.form[end] in _AFTER:
        inner, after = _phrase(tree, end + 1)
        if inner is None:
            break
        longer, end = True, after
    return _Part(at, head, longer, end)


def _phrase(tree: Tree, at: int) -> tuple[int | None, int]:
    """The last noun of a run of determiners, adjectives and nouns, and where the run ends."""
    head, sentence = None, tree.words[at].sentence if at < len(tree.words) else -1
    while at < len(tree.words) and tree.words[at].sentence == sentence:
        tag = tree.words[at].xpos
        if tag in _NOUNS:
            head = at
        elif tag not in _BEFORE_NOUNS or (tag == "DT" and head is not None):
            break
        at += 1
    return head, at


def _may_say(fillers: Fillers, word: int) -> bool:
    """Whether a noun can be one of those who say it: no day, and no bare place."""
    apart = word in fillers.times or word in fillers.places
    return fillers.can_speak(word) or not apart


def _is_list(fillers: Fillers, parts: list[_Part]) -> bool:
    """Whether every part is somebody of its own, and none only a word of the next."""
    tree = fillers.tree
    if len(parts) < 2 or not all(_may_say(fillers, one.head) for one in parts):
        return False
    last = parts[-1]
    fresh = tree.words[last.first].xpos in {"DT", "CD", "PRP$"}
    common = tree.words[last.head].xpos in {"NN", "NNS"}
    named = tree.words[last.first].xpos in _NAMES
    for one, after in itertools.pairwise(parts):
        mention = fillers.mentions.get(one.head)
        if mention is not None and mention.span.covers(tree.words[after.head].span):
            return False  # one name
        alone = one.first == one.head
        # *Army and police officials*, *UN and EU officials*: both words are of the officials.
        inside = tree.head(one.head) == after.head and tree.rel(one.head) in _INSIDE
        singular = alone and tree.words[one.head].xpos == "NN"
        shared = alone and named and common and after.first != after.head
        # *Envoys of Mali, Niger and the Union*, *the minister of war and veterans*.
        ruled = one.longer and (len(parts) > 2 or not (fresh and common))
        if inside or singular or shared or ruled:
            return False
    return True
