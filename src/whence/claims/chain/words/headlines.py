"""Headlines that name their source by a mark alone: *Six killed near X: police*."""

from collections.abc import Iterator

from whence.claims.chain.spoken import RULE_SCORE, Speech
from whence.claims.roles.fillers import Fillers
from whence.claims.syntax.tree import Tree
from whence.model.claim import SourceClass
from whence.model.reading import MentionKind, Sentence, SpeechKind
from whence.model.span import Span

MARKS = frozenset({":", "–", "—", "-"})
STOPS = (".", "!", "?", "”", '"', "…", ",")
LONGEST_SOURCE = 4  # words
FEWEST_TOLD = 4
SAY = "say"
_UNNAMED = frozenset({SourceClass.MILITANT, SourceClass.OTHER, SourceClass.PEOPLE_FAMILIAR})


def headlined(tree: Tree, fillers: Fillers) -> Iterator[Speech]:
    """Attributions of headlines: the source stands after the last mark or before a colon.

    Args:
        tree: The document's trees.
        fillers: What its words stand for.
    """
    for one in tree.reading.sentences:
        words = range(one.first, one.end)
        told = one.span.of(tree.text).rstrip()
        if len(words) <= FEWEST_TOLD or told.endswith(STOPS):
            continue
        found = _parted(tree, fillers, one)
        if found is None:
            continue
        mark, source, content = found
        yield Speech(
            source,
            (fillers.phrase(source),),
            mark,
            (tree.words[mark].span,),
            (content,),
            SpeechKind.INDIRECT,
            SAY,
            RULE_SCORE,
        )


def _parted(tree: Tree, fillers: Fillers, one: Sentence) -> tuple[int, int, Span] | None:
    """The mark, the head of the source and what is told."""
    marks = [w for w in range(one.first, one.end) if tree.form[w] in MARKS]
    apart = [w for w in marks if tree.form[w] == ":" or _stands_apart(tree, w)]
    if len(apart) != 1:
        return None
    mark = apart[0]
    before, after = range(one.first, mark), range(mark + 1, one.end)
    start, end = one.span.start, one.span.end
    source = _source(tree, fillers, after, after=True)
    if source is not None and _tells(tree, before):
        return mark, source, Span(start, tree.words[mark - 1].span.end)
    if tree.form[mark] != ":":
        return None
    source = _source(tree, fillers, before, after=False)
    if source is not None and _tells(tree, after):
        return mark, source, Span(tree.words[mark + 1].span.start, end)
    return None


def _stands_apart(tree: Tree, mark: int) -> bool:
    """Whether a dash stands between spaces: no part of a word or a range."""
    span = tree.words[mark].span
    return tree.text[span.start - 1] == " " == tree.text[span.end : span.end + 1]


def _tells(tree: Tree, words: range) -> bool:
    return len(words) >= FEWEST_TOLD and any(tree.words[w].upos == "VERB" for w in words)


def _source(tree: Tree, fillers: Fillers, words: range, *, after: bool) -> int | None:
    """The last noun of a short phrase for who can tell of it.

    *Mali: six killed* says where, *Militia: six killed* whom it is about, *Transcript: six
    speeches* what follows.
    """
    if not 0 < len(words) <= LONGEST_SOURCE:
        return None
    nominal = all(tree.words[w].upos in {"NOUN", "PROPN", "ADJ", "DET"} for w in words)
    last = words[-1]
    if not nominal or fillers.is_place(last):
        return None
    mention = fillers.mentions.get(last)
    person = mention is not None and mention.kind is MentionKind.PERSON
    lists, lemma = fillers.lists, tree.lemma[last]
    known = any(
        lemma in lists.get(f"source-{kind.value.replace(' ', '-')}", ())
        for kind in SourceClass
        if kind not in _UNNAMED
    )
    told = known or (after and lemma in lists["document-noun"] | lists["source-noun"])
    return last if (person or told) and fillers.can_speak(last) else None
