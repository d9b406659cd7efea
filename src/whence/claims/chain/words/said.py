"""Whether what is attributed says something: a clause, a count, what a thing is called."""

from collections.abc import Sequence

from whence.claims.chain.spoken import Speech
from whence.claims.roles.fillers import Fillers
from whence.claims.sound.asked import ASKING_WORDS, WHETHER
from whence.claims.syntax.tree import VERBAL, Tree
from whence.model.reading import SpeechKind

FEWEST_WORDS = 3
ASKING = ASKING_WORDS | {WHETHER, "whose"}


def says_something(
    tree: Tree, fillers: Fillers, speech: Speech, words: Sequence[int]
) -> bool:
    """Whether an attribution holds a predicate, a count or enough quoted words.

    Args:
        tree: The document's tree.
        fillers: What its words stand for.
        speech: The attribution.
        words: Its own words, without those of attributions in it and without punctuation.
    """
    if speech.kind is SpeechKind.INDIRECT and (
        is_count(tree, fillers, words) or _is_called(tree, speech, words)
    ):
        return True
    if len(words) < FEWEST_WORDS:
        return False
    if not any(tree.words[w].upos for w in words):
        return True  # the understudy cannot tell a predicate
    if any(tree.words[w].upos in VERBAL for w in words):
        full = len(words) > FEWEST_WORDS or (
            is_clause(tree, words) and tree.words[words[-1]].upos != "AUX"
        )  # not *that everything has*
        return full or speech.kind is not SpeechKind.INDIRECT
    return speech.kind is not SpeechKind.INDIRECT and len(words) >= 2 * FEWEST_WORDS


def is_clause(tree: Tree, words: Sequence[int]) -> bool:
    """Whether words are a clause with its own subject, no indirect question."""
    if not words or tree.form[words[0]] in ASKING:
        return False
    inside = set(words)
    return any(
        tree.base(w) in {"nsubj", "expl", "csubj"} and tree.head(w) in inside for w in words
    )


def is_count(tree: Tree, fillers: Fillers, words: Sequence[int]) -> bool:
    """*Spoke of 34 surrenderers*, *puts it at nine*: how many, and no more said of them."""
    tags = {tree.words[w].upos for w in words}
    return (
        not tags & VERBAL
        and bool(tags & {"NOUN", "NUM"})
        and any(w in fillers.figures for w in words)
    )


def _is_called(tree: Tree, speech: Speech, words: Sequence[int]) -> bool:
    """*Called the evidence thin*; *called it thin* says nothing that can be quoted."""
    inside, cue = set(words), speech.cue
    if cue is None or tree.words[cue].upos != "VERB":
        return False
    kids = [kid for kid in tree.kids[cue] if kid in inside]
    named = any(
        tree.base(kid) == "obj" and tree.words[kid].upos in {"NOUN", "PROPN"}
        for kid in kids
    )
    told = any(
        tree.base(kid) == "xcomp" and tree.words[kid].upos in {"ADJ", "NOUN"}
        for kid in kids
    )
    return named and told
