"""Names in a text: the reader's mentions and the gazetteer's, reconciled to one list."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace

from whence.model.actor import Actor, ActorKind
from whence.model.reading import Mention, MentionKind
from whence.model.span import Span, SpanIndex
from whence.resolve.gazetteer.folding import fold_name
from whence.resolve.phrases.mentions import (
    clean_mentions,
    head_of,
    proper_nouns,
    words_in,
)
from whence.resolve.phrases.nouns import NounClass, class_of, load_lexicon
from whence.resolve.phrases.tree import Tree

# A mention the reader is less sure of than this, and that no gazetteer knows, is no name.
SUREST_UNKNOWN_SCORE = 0.35
MOST_LETTERS = 3  # of a short form that may be somebody else's
# In capitals these are part of a name ("Southern Red Cross"), other describing words are not.
QUARTERS = frozenset({"northern", "southern", "eastern", "western", "central"})
# Bodies whose names are built alike, so that one may end another's.
BODIES = frozenset(
    {
        ActorKind.ORGANISATION,
        ActorKind.MEDIA,
        ActorKind.INTERNATIONAL_BODY,
        ActorKind.GOVERNMENT_BODY,
    }
)
# What can be named by the name of a place as well.
PEOPLE = frozenset({NounClass.PERSON, NounClass.FIGHTERS, NounClass.CROWD, NounClass.GROUP})
_PEOPLES = frozenset({ActorKind.COMMUNITY})
SEATED = frozenset({ActorKind.STATE, ActorKind.GOVERNMENT_BODY}) | _PEOPLES
_AT = frozenset({"at", "in", "near", "outside", "around", "inside", "into", "towards"})


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
    by_span = {name.span: name for name in known}
    index = SpanIndex((name.span, name) for name in by_span.values())
    seen: list[NameHit] = []
    for mention in _apart(clean_mentions(tree), by_span):
        seen.extend(_from_mention(tree, mention, by_span, index))
    hits = _with_known(tree, seen, known)
    covered = {index for hit in hits for index in range(hit.first, hit.end)}
    for proper in proper_nouns(tree, covered):
        hits.extend(_hit(tree, proper.span, proper.kind, ()))
    hits = _borne_out(tree, _as_surnames(tree, hits))
    return sorted(set(hits), key=lambda hit: (hit.span.start, -hit.span.end))


def _borne_out(tree: Tree, hits: Sequence[NameHit]) -> list[NameHit]:
    """Names without the armed group whose few letters they share where nothing speaks for it.

    *ABM systems*: letters that somebody goes by stand for much else too. They are the group's
    where they do something or own people, where the reader sees a body, or where the text
    tells of its country or names it in full.
    """
    bodies = {
        one.span.of(tree.text).removeprefix("The ").removeprefix("the ")
        for one in tree.reading.mentions
        if one.kind is MentionKind.ORGANISATION and one.score >= SUREST_UNKNOWN_SCORE
    }
    somebody = bodies | {hit.text for hit in hits if _is_somebody(tree, hit.head)}
    doubted = {hit.text for hit in hits if _is_group_by_letters(hit)} - somebody
    others = [actor for hit in hits if hit.text not in doubted for actor in hit.actors]
    told = {actor.id for actor in others} | {actor.country for actor in others}
    return [_only_told(hit, told) if hit.text in doubted else hit for hit in hits]


def _only_told(hit: NameHit, told: Set[str]) -> NameHit:
    return replace(hit, actors=tuple(a for a in hit.actors if told & {a.id, a.country}))


def _is_somebody(tree: Tree, head: int) -> bool:
    """*ABM says*, *ABM's raid*, *ABM fighters*: what has a part that somebody has."""
    owned, deprel = tree.words[head].head, tree.words[head].deprel
    of = tree.lower(owned) if deprel == "compound" else ""
    people = {class_of(of), class_of(of.removesuffix("s"))} & PEOPLE
    return deprel in {"nsubj", "nmod:poss"} or bool(people)


def _is_group_by_letters(hit: NameHit) -> bool:
    """Whether a name is a few letters, and not the own name of a group of one country."""
    letters = hit.text.isupper() and hit.text.isalpha() and len(hit.text) <= MOST_LETTERS
    groups = all(a.kind is ActorKind.ARMED_GROUP and a.country for a in hit.actors)
    own = {fold_name(actor.name) for actor in hit.actors}
    return letters and bool(hit.actors) and groups and fold_name(hit.text) not in own


def _as_surnames(tree: Tree, hits: Sequence[NameHit]) -> list[NameHit]:
    """Names with the kind left open where somebody of that surname does something.

    A reader that met a person in full takes the surname alone for a place as often as not.
    """
    people = (hit.text.split() for hit in hits if hit.kind is MentionKind.PERSON)
    surnames = {words[-1] for words in people if len(words) > 1}
    return [
        replace(hit, kind=None)
        if hit.text in surnames and not hit.actors and _acts(tree, hit.head)
        else hit
        for hit in hits
    ]


def _acts(tree: Tree, head: int) -> bool:
    """Whether a name is the subject of a verb."""
    verb = tree.words[head].head
    acts = tree.relation(head) == "nsubj" and verb >= 0 and tree.words[verb].upos == "VERB"
    return acts and not any(tree.children(head, "case", "det"))


def _with_known(
    tree: Tree, seen: Sequence[NameHit], known: Sequence[KnownName]
) -> list[NameHit]:
    """The reader's names with those of the gazetteer; a shorter name gives way."""
    hits = dict(enumerate(seen))
    taken = SpanIndex((hit.span, hit.span) for hit in seen)
    held = SpanIndex((hit.span, number) for number, hit in hits.items())
    added = len(seen)
    for name in known:
        covering = taken.overlapping(name.span)
        if not all(_gives_way(span, name.span) for span, _ in covering):
            continue
        for _, number in held.overlapping(name.span):
            hits.pop(number, None)
        for hit in _hit(tree, name.span, None, name.actors):
            hits[added] = hit
            held.add(hit.span, added)
            added += 1
    return list(hits.values())


def _apart(mentions: Sequence[Mention], known: Mapping[Span, KnownName]) -> list[Mention]:
    """Mentions that do not overlap: known names first, then the surer, then the longer."""
    order = sorted(mentions, key=lambda m: (m.span not in known, -m.score, -len(m.span)))
    kept: SpanIndex[Mention] = SpanIndex()
    apart: list[Mention] = []
    for mention in order:
        if not any(True for _ in kept.overlapping(mention.span)):
            kept.add(mention.span, mention)
            apart.append(mention)
    return sorted(apart, key=lambda m: m.span)


def _gives_way(mention: Span, known: Span) -> bool:
    return len(mention) < len(known)


def _from_mention(
    tree: Tree,
    mention: Mention,
    known: Mapping[Span, KnownName],
    index: SpanIndex[KnownName],
) -> list[NameHit]:
    exact = known.get(mention.span)
    if exact is not None:
        fitting = _of_kind(exact.actors, mention.kind)
        somewhere = mention.kind is MentionKind.PLACE and _is_where(tree, mention.span)
        actors = tuple(a for a in fitting if not somewhere or a.kind in SEATED)
        return _hit(tree, mention.span, mention.kind, actors)
    near = index.overlapping(mention.span)
    inner = [name for span, name in near if mention.span.covers(span)]
    ending = next((name for name in inner if name.span.end == mention.span.end), None)
    if ending is not None:
        other = _is_tail(tree, mention.span, ending)
        if other or _only_describes(tree.text, mention.span, ending):
            actors = () if other else ending.actors
            return _hit(tree, mention.span, mention.kind, actors)
    owners = [name for name in inner if tree.text.startswith(("'s", "’s"), name.span.end)]
    if owners and owners[0].span.start == mention.span.start:
        return []  # "al-Qaeda's Syrian …" names an owner, not one more actor
    if mention.score < SUREST_UNKNOWN_SCORE and not _is_proper(tree, mention.span):
        return []
    if mention.kind in (MentionKind.PLACE, MentionKind.COMMUNITY) and inner:
        town = mention.kind is MentionKind.PLACE and _is_town(tree, mention.span, ending)
        # Else the gazetteer's own spans stand.
        return _hit(tree, mention.span, mention.kind, ()) if town else []
    outer = _hit(tree, mention.span, mention.kind, ())
    if mention.kind is MentionKind.PERSON:
        return outer
    nested = [hit for name in inner for hit in _hit(tree, name.span, None, name.actors)]
    return outer + nested


def _is_where(tree: Tree, span: Span) -> bool:
    """*At Rada*, *near Badr*: one word that a preposition of place makes a place."""
    if " " in span.of(tree.text):
        return False
    head = head_of(tree, *words_in(tree, span))
    return any(tree.lower(child) in _AT for child in tree.children(head, "case"))


def _is_town(tree: Tree, outer: Span, inner: KnownName | None) -> bool:
    """*Tal Afar*: a place of several proper names of which a people's is the last."""
    if inner is None:
        return False
    first, end = words_in(tree, Span(outer.start, inner.span.start))
    proper = all(tree.words[n].upos == "PROPN" for n in range(first, end))
    return proper and all(actor.kind not in SEATED - _PEOPLES for actor in inner.actors)


def _is_proper(tree: Tree, span: Span) -> bool:
    """Whether the grammar takes the head of a doubtful mention for a proper noun."""
    return tree.words[head_of(tree, *words_in(tree, span))].upos == "PROPN"


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


def _is_tail(tree: Tree, outer: Span, inner: KnownName) -> bool:
    """Whether a known body's name only ends a longer one: another body's ("Delta Red Cross")."""
    if " " not in inner.span.of(tree.text) or not all(
        actor.kind in BODIES for actor in inner.actors
    ):
        return False
    first, end = words_in(tree, Span(outer.start, inner.span.start))
    before = [n for n in range(first, end) if tree.lower(n) != "the"]
    return bool(before) and all(
        tree.form(n)[:1].isupper()
        and tree.lower(n).strip(".") not in load_lexicon().titles
        and (tree.lower(n) in QUARTERS or tree.lower(n) not in load_lexicon().describing)
        for n in before
    )


def _only_describes(text: str, outer: Span, inner: KnownName) -> bool:
    """Whether the words before a known name only describe it ("the Afghan Taliban")."""
    before = text[outer.start : inner.span.start].split()
    if not before or all(
        word.lower().strip(".,-") in load_lexicon().describing for word in before
    ):
        return True
    is_person = all(actor.kind is ActorKind.PERSON for actor in inner.actors)
    return is_person and all(
        word.lower().rstrip(".") in load_lexicon().titles for word in before
    )


def _hit(
    tree: Tree, span: Span, kind: MentionKind | None, actors: tuple[Actor, ...]
) -> list[NameHit]:
    first, end = words_in(tree, span)
    if first == end:
        return []
    text = span.of(tree.text)
    return [NameHit(span, first, end, head_of(tree, first, end), text, kind, actors)]
