"""The reader's mentions cut to names, and proper nouns that it does not mark."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from whence.model.reading import ROOT, Mention, MentionKind
from whence.model.span import Span
from whence.resolve.phrases.nouns import NounClass, class_of, load_lexicon
from whence.resolve.phrases.tree import Tree

LONGEST_NAME_WORDS = 12


def clean_mentions(tree: Tree) -> list[Mention]:
    """Mentions of names, without articles, titles, brackets and what is joined to them.

    Args:
        tree: The reading's tree with its mentions.

    Returns:
        Mentions whose words are a name and nothing else; they may overlap.
    """
    found: dict[Span, Mention] = {}
    for mention in tree.reading.mentions:
        if mention.kind not in NAMED or "\n" in mention.span.of(tree.text):
            continue
        for first, end in _pieces(tree, mention):
            span = Span(tree.words[first].span.start, tree.words[end - 1].span.end)
            known = found.get(span)
            if known is None or known.score < mention.score:
                found[span] = replace(mention, span=span)
    return sorted(found.values(), key=lambda one: one.span)


def _pieces(tree: Tree, mention: Mention) -> Iterator[tuple[int, int]]:
    """Word ranges of the names in one mention: more than one where it joins several."""
    first, end = words_in(tree, mention.span)
    if end - first > LONGEST_NAME_WORDS:
        return
    start = first
    for index in range(first, end + 1):
        if index == end or _parts_names(tree, mention.kind, start, index, end):
            trimmed = _trimmed(tree, mention.kind, start, index)
            if trimmed is not None:
                yield trimmed
            start = index + 1
            if index < end and tree.form(index) in OPENING:
                return


def _parts_names(tree: Tree, kind: MentionKind, first: int, index: int, end: int) -> bool:
    """Whether a word ends one name and opens another, or a bracket."""
    word = tree.form(index)
    if word in OPENING or word in SPLITTING or index == first:
        return word in OPENING or word in SPLITTING
    if tree.lower(index) not in ("and", "or", "&") or index + 1 >= end:
        return False
    after = tree.words[index + 1]
    return kind is not MentionKind.ORGANISATION or after.upos == "DET"


def _trimmed(tree: Tree, kind: MentionKind, first: int, end: int) -> tuple[int, int] | None:
    while first < end and (_is_weak_start(tree, first) or tree.form(first) in EDGES):
        first += 1
    while first < end and (_is_weak_end(tree, end - 1)):
        end -= 1
    if kind is MentionKind.PERSON:
        for index in range(end - 2, first - 1, -1):
            if tree.form(index + 1) in EDGES:
                continue
            if tree.lower(index).strip(".") in load_lexicon().titles or _is_post(
                tree, index
            ):
                first = _after_office(tree, index + 1, end)
                break
    if first >= end:
        return None
    return (first, end) if is_name(tree, first, end) else None


def _after_office(tree: Tree, first: int, end: int) -> int:
    """*Secretary of State Ann Rowe*: where the name opens after the rest of the office."""
    rest = first + 1
    office = first < end and tree.lower(first) == "of" and rest + 1 < end
    return rest + 1 if office and tree.lower(rest) in PORTFOLIOS else first


def _is_weak_start(tree: Tree, index: int) -> bool:
    is_low = tree.form(index)[:1].islower() and tree.lower(index) not in PARTICLES
    return is_low or tree.words[index].upos in WEAK


def _is_weak_end(tree: Tree, index: int) -> bool:
    form = tree.form(index)
    if form in EDGES or form.lower() in ("'s", "’s", "'", "’"):
        return True
    if not form[:1].islower():
        return False
    noun = form.lower()
    known = class_of(noun) or class_of(noun.removesuffix("s"))
    return known is not None or tree.words[index].upos != "PROPN"


def _is_post(tree: Tree, index: int) -> bool:
    return class_of(tree.lower(index)) is NounClass.PERSON


def is_name(tree: Tree, first: int, end: int) -> bool:
    """Whether words are one phrase with a capital by right at its head."""
    if not tree.has_syntax:
        return any(tree.form(index)[:1].isupper() for index in range(first, end))
    inside = range(first, end)
    if any(tree.words[index].upos in ("VERB", "AUX", "SCONJ", "PRON") for index in inside):
        return False
    if end - first == 1 and tree.words[first].upos in ("ADV", "ADP", "DET", "ADJ"):
        return False
    head = head_of(tree, first, end)
    if tree.words[head].upos == "PROPN":
        return tree.form(head)[:1].isupper() or end - first > 1
    return any(
        index not in tree.openings and tree.form(index)[:1].isupper() for index in inside
    )


@dataclass(frozen=True, slots=True)
class ProperNoun:
    """A proper noun with what its form says it names, or `None`."""

    span: Span
    kind: MentionKind | None


def proper_nouns(tree: Tree, taken: set[int]) -> list[ProperNoun]:
    """Proper nouns outside the words in `taken`, each with its compound and flat parts."""
    found = []
    for index, word in enumerate(tree.words):
        is_part = tree.relation(index) in ("flat", "compound", "amod", "nummod")
        is_low = not tree.form(index)[:1].isupper()
        if (
            word.upos != "PROPN"
            or index in taken
            or is_part
            or is_low
            or _is_day(tree, index)
        ):
            continue
        first, end = index, index + 1
        while first and _continues(tree, first - 1, index, taken):
            first -= 1
        while end < len(tree.words) and _continues(tree, end, index, taken):
            end += 1
        if not all(_is_generic(tree, n) for n in range(first, end)):
            span = Span(tree.words[first].span.start, tree.words[end - 1].span.end)
            found.append(ProperNoun(span, _kind_by_form(tree, first, end)))
    return found


def _is_generic(tree: Tree, index: int) -> bool:
    """Whether a capital word is a title or a common noun ("Chair", "Committee")."""
    word = tree.lower(index).strip(".")
    in_brackets = index > 0 and tree.form(index - 1) in OPENING and word in ("d", "r", "i")
    return word in load_lexicon().titles or class_of(word) is not None or in_brackets


def _continues(tree: Tree, index: int, head: int, taken: set[int]) -> bool:
    word = tree.words[index]
    hangs = tree.relation(index) in ("flat", "compound") and tree.is_inside(index, head)
    return hangs and word.upos == "PROPN" and index not in taken


def _kind_by_form(tree: Tree, first: int, end: int) -> MentionKind | None:
    """A first name or a title before it makes it a person's; else nothing is known."""
    words = tuple(tree.form(index) for index in range(first, end))
    titled = any(
        tree.lower(child) in load_lexicon().titles
        for child in tree.children(first, "nmod:desc")
    )
    named = len(words) > 1 and words[0].lower() in load_lexicon().first_names
    return MentionKind.PERSON if titled or named else None


def _is_day(tree: Tree, index: int) -> bool:
    return class_of(tree.lower(index)) is NounClass.TIME


def words_in(tree: Tree, span: Span) -> tuple[int, int]:
    """Index of the first word that overlaps `span`, and the index after the last."""
    low, high = 0, len(tree.words)
    while low < high:
        middle = (low + high) // 2
        if tree.words[middle].span.end <= span.start:
            low = middle + 1
        else:
            high = middle
    end = low
    while end < len(tree.words) and tree.words[end].span.start < span.end:
        end += 1
    return low, end


def head_of(tree: Tree, first: int, end: int) -> int:
    """The word among `first` … `end` that the others hang on; the last one without syntax."""
    for index in range(first, end):
        word = tree.words[index]
        outside = word.head == ROOT or not first <= word.head < end
        if tree.has_syntax and outside and word.upos not in ("PUNCT", "ADP", "DET", "PART"):
            return index
    for index in range(first + 1, end):
        if tree.lower(index) in ("of", "in", "for", "and"):
            return index - 1
    return end - 1


NAMED = frozenset(
    (
        MentionKind.PERSON,
        MentionKind.ORGANISATION,
        MentionKind.PLACE,
        MentionKind.COMMUNITY,
    )
)
# What a secretary or minister is of, and no part of a name.
PORTFOLIOS = frozenset(
    """state defense defence justice interior finance health energy labor labour commerce
    agriculture education transport transportation information war staff police""".split()
)
# Small words that open names without a capital.
PARTICLES = frozenset(
    ("al", "el", "as", "ash", "an", "at", "bin", "ibn", "de", "von", "van")
)
SPLITTING = frozenset(",/;)]}")
OPENING = frozenset("([{")
EDGES = frozenset("\"'“”‘’()[]«».,;:—–-`") | {"``", "''"}
WEAK = frozenset(
    ("DET", "PUNCT", "ADP", "CCONJ", "PRON", "SCONJ", "VERB", "AUX", "ADV", "PART")
)
