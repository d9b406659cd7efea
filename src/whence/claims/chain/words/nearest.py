"""Who a pronoun that says something is, where the reader took somebody from another paragraph."""

from collections.abc import Sequence
from dataclasses import replace

from whence.claims.chain.sources import SourceReader
from whence.claims.chain.spoken import Speech
from whence.claims.roles.fillers import Fillers
from whence.claims.roles.kinds import PERSONAL
from whence.model.claim import Hop
from whence.model.reading import MentionKind, SpeechKind

# Forms in which a speaker goes on: *he said*, *according to him*, *in his view*.
GOING_ON = {
    "him": "he", "his": "he", "her": "she", "them": "they", "their": "they", "its": "it",
}  # fmt: skip
SOME_OF = frozenset({"one", "two", "three", "some", "several", "many", "most", "few"})
GROUP = frozenset({"them", "whom"})
_SINGULAR = frozenset({"NN", "NNP", ""})


def is_named_here(fillers: Fillers, word: int, names: Sequence[str]) -> bool:
    """Whether a name stands before a word in its own paragraph, or a subject that is a pronoun.

    "He was arrested. Deng came. He said P": the paragraph tells of him all along.
    """
    tree = fillers.tree
    sentences, here = tree.reading.sentences, tree.words[word].sentence
    part = sentences[here].part
    return any(
        one.name in names
        and at < word
        and (tree.form[at] not in PERSONAL or tree.base(at) == "nsubj")
        and sentences[tree.words[at].sentence].part == part
        for at, one in fillers.referent.items()
    )


def is_person(fillers: Fillers, word: int) -> bool:
    """Whether a word is for one person: a name, or a noun for a post or a trade."""
    tree = fillers.tree
    if tree.words[word].xpos not in _SINGULAR:
        return False
    mention = fillers.mentions.get(word)
    if mention is not None and mention.kind is MentionKind.PERSON:
        return True
    # *Okello acknowledged*: a bare name that is nobody's yet, whatever kind it was taken for.
    bare = tree.words[word].upos == "PROPN" and fillers.named(word)[1] is None
    lone = bare and tree.start_of_phrase(word) == word
    return lone or (mention is None and _is_human(fillers, word))


def is_body(fillers: Fillers, word: int) -> bool:
    """Whether a word is for one body or paper, which *it* can take up."""
    tree = fillers.tree
    if tree.words[word].xpos not in _SINGULAR or tree.form[word] in PERSONAL:
        return False
    mention = fillers.mentions.get(word)
    if mention is not None and mention.kind is MentionKind.PERSON:
        return False
    return not _is_human(fillers, word)


def _is_human(fillers: Fillers, word: int) -> bool:
    lists, lemma = fillers.lists, fillers.tree.lemma[word]
    human = lists["post-noun"] | lists["rank-noun"] | lists["source-resident"]
    return lemma in human | lists["source-witness"] | lists["source-analyst"] or (
        fillers.tree.form[word] in {"official", "diplomat", "source", "spokesman"}
    )


def some_of(fillers: Fillers, word: int) -> bool:
    """*One of them*: a part of those who spoke before."""
    tree = fillers.tree
    return (
        tree.form[word] in SOME_OF
        and word + 2 < len(tree.words)
        and tree.form[word + 1] == "of"
        and tree.form[word + 2] in GROUP
    )


def fits(fillers: Fillers, form: str, word: int) -> bool:
    """Whether a pronoun can stand for what a word names."""
    return is_person(fillers, word) if form in {"he", "she"} else is_body(fillers, word)


def is_from_elsewhere(fillers: Fillers, form: str, speech: Speech, hop: Hop) -> bool:
    """Whether a pronoun was read as nobody, or as one whom its paragraph does not tell of.

    Of *he said P*, without a quotation, the reader of pronouns knows more than the order.
    """
    if form not in {"he", "she", "it"} or speech.source is None:
        return False
    known = any(one is not None for one in hop.ids)
    if form != "it" and known and speech.kind is SpeechKind.INDIRECT:
        return False
    return not is_named_here(fillers, speech.source, hop.name)


def subject_before(sources: SourceReader, form: str, speech: Speech) -> Hop | None:
    """Of whom the sentence before what is said tells, in the same paragraph.

    A person only before a quotation: *Okello left the room. “Q,” he said*.
    """
    if form != "it" and speech.kind is not SpeechKind.DIRECT:
        return None
    fillers = sources.fillers
    tree = fillers.tree
    sentences = tree.reading.sentences
    start = min(piece.start for piece in (*speech.content, *speech.cue_spans))
    here = next((n for n, one in enumerate(sentences) if one.span.end > start), 0)
    if here == 0 or sentences[here - 1].part != sentences[here].part:
        return None
    for word in range(sentences[here - 1].first, sentences[here].first):
        ruled = tree.head(word)
        chief = ruled >= 0 and tree.base(ruled) == "root" and tree.base(word) == "nsubj"
        if chief and fits(fillers, form, word) and fillers.can_speak(word):
            spans = (fillers.phrase(word),)
            return sources.hop(replace(speech, source=word, source_spans=spans))
    return None
