"""Names in a text: the reader's mentions and the gazetteer's, reconciled to one list."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from whence.model.actor import Actor, ActorKind
from whence.model.reading import ROOT, Mention, MentionKind
from whence.model.span import Span
from whence.resolve.phrases.nouns import NounClass, class_of, load_lexicon
from whence.resolve.phrases.tree import Tree

# A mention the reader is less sure of than this, and that no gazetteer knows, is no name.
SUREST_UNKNOWN_SCORE = 0.35
LONGEST_NAME_WORDS = 12


@dataclass(frozen=True, slots=True)
class KnownName:
    """Words the gazetteer knows, with everyone they could name, best first."""

    span: Span
    actors: tuple[Actor, ...]


@dataclass(frozen=True, slots=True)
class NameHit:
    """One name where it stands.

    Attributes:
        span: Its characters, without a leading article.
        first: Index of its first word.
        end: Index after its last word.
        head: Index of its head word.
        text: Its characters.
        kind: What the reader takes it for, or `None` when only the gazetteer knows it.
        actors: Whom the gazetteer knows by these words.
    """

    span: Span
    first: int
    end: int
    head: int
    text: str
    kind: MentionKind | None
    actors: tuple[Actor, ...]


def find_names(tree: Tree, known: Sequence[KnownName]) -> list[NameHit]:
    """Every name in the text, in text order; a longer name covers those inside it.

    Args:
        tree: The reading's tree with its mentions.
        known: What the gazetteer finds in the same text.

    Returns:
        Names that do not overlap, except that a known name inside the reader's longer name of
        another kind is kept ("Taliban" in "Taliban Defence Ministry").
    """
    mentions = [
        trimmed
        for mention in tree.reading.mentions
        if mention.kind in NAMED
        and (trimmed := _trim(mention, tree.text)) is not None
        and is_name(tree, *words_in(tree, trimmed.span))
    ]
    by_span = {name.span: name for name in known}
    hits: list[NameHit] = []
    for mention in mentions:
        hits.extend(_from_mention(tree, mention, by_span))
    taken = [hit.span for hit in hits]
    for name in known:
        covering = [span for span in taken if span.overlaps(name.span)]
        if all(_gives_way(span, name.span) for span in covering):
            hits = [hit for hit in hits if not hit.span.overlaps(name.span)]
            hits.extend(_hit(tree, name.span, None, name.actors))
    hits.extend(_unmarked(tree, hits))
    return sorted(set(hits), key=lambda hit: (hit.span.start, -hit.span.end))


def _unmarked(tree: Tree, hits: Sequence[NameHit]) -> list[NameHit]:
    """Proper nouns that neither the reader's mentions nor the gazetteer mark as names."""
    taken = {index for hit in hits for index in range(hit.first, hit.end)}
    found = []
    for index, word in enumerate(tree.words):
        is_part = tree.relation(index) in ("flat", "compound", "amod", "nummod")
        is_low = not tree.form(index)[:1].isupper()
        if word.upos != "PROPN" or index in taken or is_part or is_low or _is_day(tree, index):
            continue
        first, end = index, index + 1
        while first and _continues(tree, first - 1, index, taken):
            first -= 1
        while end < len(tree.words) and _continues(tree, end, index, taken):
            end += 1
        span = Span(tree.words[first].span.start, tree.words[end - 1].span.end)
        found.extend(_hit(tree, span, _kind_by_form(tree, first, end), ()))
    return found


def _continues(tree: Tree, index: int, head: int, taken: set[int]) -> bool:
    word = tree.words[index]
    hangs = tree.relation(index) in ("flat", "compound") and tree.is_inside(index, head)
    return hangs and word.upos == "PROPN" and index not in taken


def _kind_by_form(tree: Tree, first: int, end: int) -> MentionKind | None:
    """A first name or a title before it makes it a person's; else nothing is known."""
    words = tuple(tree.form(index) for index in range(first, end))
    titled = any(tree.lower(child) in TITLES for child in tree.children(first, "nmod:desc"))
    named = len(words) > 1 and words[0].lower() in load_lexicon().first_names
    return MentionKind.PERSON if titled or named else None


def _is_day(tree: Tree, index: int) -> bool:
    return class_of(tree.lower(index)) is NounClass.TIME


def is_name(tree: Tree, first: int, end: int) -> bool:
    """Whether a mention is one short phrase with a word that is capital by right."""
    if not tree.has_syntax or end - first > LONGEST_NAME_WORDS:
        return end - first <= LONGEST_NAME_WORDS
    inside = range(first, end)
    if any(tree.words[index].upos in ("VERB", "AUX", "SCONJ", "PRON") for index in inside):
        return False
    return any(
        tree.words[index].upos == "PROPN"
        or (index not in tree.openings and tree.form(index)[:1].isupper())
        for index in inside
    )


def _gives_way(mention: Span, known: Span) -> bool:
    return len(mention) < len(known)


def _trim(mention: Mention, text: str) -> Mention | None:
    """The mention without article, possessive ending, quotes and brackets."""
    start, end = mention.span.start, mention.span.end
    while start < end and (text[start] in EDGES or text[start].isspace()):
        start += 1
    if text[start:end].lower().startswith("the "):
        start += 4
    while end > start and (text[end - 1] in EDGES or text[end - 1].isspace()):
        end -= 1
    if text[start:end].endswith(("'s", "’s")):
        end -= 2
    if (
        start >= end
        or not any(c.isupper() for c in text[start:end])
        or "\n" in text[start:end]
    ):
        return None
    return replace(mention, span=Span(start, end))


def _from_mention(
    tree: Tree, mention: Mention, known: dict[Span, KnownName]
) -> list[NameHit]:
    exact = known.get(mention.span)
    if exact is not None:
        return _hit(tree, mention.span, mention.kind, _of_kind(exact.actors, mention.kind))
    inner = [name for span, name in known.items() if mention.span.covers(span)]
    ending = next((name for name in inner if name.span.end == mention.span.end), None)
    if ending is not None and _only_describes(tree.text, mention.span, ending):
        return _hit(tree, mention.span, mention.kind, ending.actors)
    if mention.score < SUREST_UNKNOWN_SCORE:
        return []
    if mention.kind in (MentionKind.PLACE, MentionKind.COMMUNITY) and inner:
        return []  # the gazetteer's own spans stand
    outer = _hit(tree, mention.span, mention.kind, ())
    if mention.kind is MentionKind.PERSON:
        return outer
    nested = [hit for name in inner for hit in _hit(tree, name.span, None, name.actors)]
    return outer + nested


def _of_kind(actors: tuple[Actor, ...], kind: MentionKind) -> tuple[Actor, ...]:
    """Those of `actors` that the reader's kind allows; all when it allows none."""
    if kind is MentionKind.PERSON:
        fitting = tuple(a for a in actors if a.kind is ActorKind.PERSON)
    elif kind in (MentionKind.PLACE, MentionKind.COMMUNITY):
        fitting = tuple(
            a for a in actors if a.kind in (ActorKind.STATE, ActorKind.COMMUNITY)
        )
    else:
        fitting = tuple(a for a in actors if a.kind is not ActorKind.PERSON)
    return fitting or actors


def _only_describes(text: str, outer: Span, inner: KnownName) -> bool:
    """Whether the words before a known name only describe it ("the Afghan Taliban")."""
    before = text[outer.start : inner.span.start].split()
    if not before or all(word.lower().strip(".,-") in DESCRIBING for word in before):
        return True
    is_person = all(actor.kind is ActorKind.PERSON for actor in inner.actors)
    return is_person and all(word.lower().rstrip(".") in TITLES for word in before)


def _hit(
    tree: Tree, span: Span, kind: MentionKind | None, actors: tuple[Actor, ...]
) -> list[NameHit]:
    first, end = words_in(tree, span)
    if first == end:
        return []
    text = span.of(tree.text)
    return [NameHit(span, first, end, head_of(tree, first, end), text, kind, actors)]


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
EDGES = "\"'“”‘’()[]«».,;:"
DESCRIBING = frozenset(
    [
        "former",
        "late",
        "senior",
        "western",
        "eastern",
        "northern",
        "southern",
        "central",
        "global",
        "local",
        "afghan",
    ]
)
TITLES = frozenset(
    [
        "president",
        "minister",
        "prime",
        "general",
        "gen",
        "mr",
        "mrs",
        "ms",
        "dr",
        "sir",
        "sheikh",
        "sheik",
        "mullah",
        "maulvi",
        "mawlawi",
        "ayatollah",
        "imam",
        "emir",
        "amir",
        "caliph",
        "king",
        "queen",
        "prince",
        "senator",
        "sen",
        "rep",
        "secretary",
        "ambassador",
        "colonel",
        "col",
        "major",
        "maj",
        "captain",
        "capt",
        "lieutenant",
        "lt",
        "brigadier",
        "brig",
        "admiral",
        "adm",
        "field",
        "marshal",
        "chancellor",
        "governor",
        "gov",
        "pope",
        "cardinal",
        "judge",
        "justice",
        "lord",
        "lady",
        "haji",
        "qari",
        "ustad",
        "commander",
        "chairman",
        "premier",
        "shaykh",
        "hajji",
    ]
)
