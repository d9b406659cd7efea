"""Whether what is attributed says something, and whether somebody says it."""

from collections.abc import Sequence

from whence.claims.chain.chains import Chains
from whence.claims.chain.spoken import Speech
from whence.claims.roles.fillers import Fillers
from whence.claims.sound.asked import ASKING_WORDS, WHETHER
from whence.claims.syntax.tree import FINITE, VERBAL, Tree
from whence.model.reading import SpeechKind

FEWEST_WORDS = 3
ASKING = ASKING_WORDS | {WHETHER, "whose"}
# Attributions the reader is less sure of were mostly none (*the poster showed a picture*).
LEAST_SPEECH = 0.25
LEAST_UNKNOWN = 0.6
# A whole clause that hangs on a verb of speech is said, however unsure the reader is.
LEAST_CLAUSE = 0.1
LEAST_COUNT = 0.4  # *spoke of 43 pieces*
COMPLEMENTS = frozenset({"ccomp", "parataxis"})
UNRESOLVED = frozenset({"it", "they"})  # kept as the words of a hop: *they say that P*
BELIEVED = "believe"  # *knowing that they would*: nobody speaks
WISHING = frozenset({"hope", "wish", "fear", "doubt"})  # *I hope that P* does not hold P
SPOKEN = frozenset({"i", "we", "you", "it", "who", "which", "that", "this", "they"})


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


def is_said(chains: Chains, speech: Speech, words: Sequence[int]) -> bool:
    """Whether somebody known says it: a cue of speech, a source that is not *we*.

    Args:
        chains: Who says what in the document.
        speech: The attribution.
        words: Its own words, without those of attributions in it.
    """
    source, fillers, tree = speech.source, chains.fillers, chains.tree
    clause = is_clause(tree, words)
    if source is not None and tree.form[source] in SPOKEN:
        referent = fillers.stands_for(source)
        unknown = referent is None or referent.name.lower() in SPOKEN
        spoken = clause and speech.cue_kind not in {"", BELIEVED}
        kept = (tree.form[source] in UNRESOLVED and spoken) or (
            clause and _is_writers(chains, speech)
        )
        if unknown and not kept:
            return False
    least = LEAST_SPEECH if speech.cue_kind else LEAST_UNKNOWN
    verb = speech.cue is not None and tree.words[speech.cue].upos == "VERB"
    if clause and _hangs_on(tree, speech, words):
        least = LEAST_CLAUSE if speech.cue_kind else LEAST_SPEECH
    elif verb and is_count(tree, fillers, words):
        least = min(least, LEAST_COUNT)
    return speech.score >= least


def _is_writers(chains: Chains, speech: Speech) -> bool:
    """*We judge that P*: whoever writes holds P, by a verb of his own and in no quotation."""
    tree, cue, source = chains.tree, speech.cue, speech.source
    if source is None or cue is None or tree.form[source] not in {"we", "i"}:
        return False
    finite = tree.words[cue].xpos in FINITE and tree.head(source) == cue
    held = bool(speech.cue_kind) and tree.lemma[cue] not in WISHING
    quoted = chains.is_quoted(tree.words[cue].span.start)
    return held and finite and not quoted and not chains.around(cue)


def _hangs_on(tree: Tree, speech: Speech, words: Sequence[int]) -> bool:
    """Whether a clause hangs on a verb of speech, or *according to* on the clause."""
    cue, inside = speech.cue, set(words)
    if cue is None:
        return False
    if tree.words[cue].upos not in VERBAL or tree.base(cue) == "case":
        who = cue if speech.source is None else speech.source
        return bool(speech.cue_kind) and tree.head(who) in inside
    kids = (kid for kid in tree.kids[cue] if tree.base(kid) in COMPLEMENTS)
    return any(kid in inside for kid in kids)
