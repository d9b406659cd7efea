"""From a reading and known names to a finished walk: names, phrases, things, meanings."""

from bisect import bisect_left
from collections.abc import Sequence

from whence.model.actor import ActorKind
from whence.model.document import Document, PartKind
from whence.model.reading import MentionKind, Reading
from whence.model.span import Span
from whence.resolve.coreference.branches import BranchesOf, no_branches
from whence.resolve.coreference.nominal.own_bodies import NOWHERE, Homeland
from whence.resolve.coreference.pronouns import Chooser, choose
from whence.resolve.coreference.speech import Speech, find_quoted
from whence.resolve.coreference.walk import Scene, Walk
from whence.resolve.phrases.aliases import find_things
from whence.resolve.phrases.brackets import find_introduced, is_short_form
from whence.resolve.phrases.mentions import words_in
from whence.resolve.phrases.names import KnownName, NameHit, find_names
from whence.resolve.phrases.noun_phrases import Form, Phrase, find_phrases
from whence.resolve.phrases.nouns import NounClass, class_of
from whence.resolve.phrases.tree import Tree

# A phrase that a bracket gives a short form to is headed no further before it.
FAR_WORDS = 40


def follow(
    document: Document,
    reading: Reading,
    known: Sequence[KnownName] = (),
    branches_of: BranchesOf = no_branches,
    chooser: Chooser = choose,
) -> Walk:
    """Say of every phrase of a document what it stands for.

    Args:
        document: The article.
        reading: What the reader saw in it.
        known: What the gazetteer finds in it.
        branches_of: The gazetteer's known branches of an actor.
        chooser: How a pronoun's candidate is chosen; training puts its own here.

    Returns:
        The finished walk.
    """
    return walk_through(open_scene(document, reading, known), branches_of, chooser)


def open_scene(
    document: Document, reading: Reading, known: Sequence[KnownName] = ()
) -> Scene:
    """What is there to be walked through: the names and phrases of a document.

    Args:
        document: The article.
        reading: What the reader saw in it.
        known: What the gazetteer finds in it.
    """
    tree = Tree(reading, document.text)
    hits = find_names(tree, known)
    phrases = find_phrases(tree)
    hits = _with_defined(tree, phrases, hits)
    things = find_things(hits, find_introduced(hits, document.text))
    ends = [part.span.end for part in document.parts]
    speech = Speech(reading.attributions, find_quoted(document.text, ends))
    told = [one for one in _merged(tree, phrases, hits) if _is_told(document, tree, one)]
    return Scene(tree, told, hits, things, speech)


def walk_through(
    scene: Scene,
    branches_of: BranchesOf = no_branches,
    chooser: Chooser = choose,
    home: Homeland = NOWHERE,
) -> Walk:
    """Say of every phrase of a scene what it stands for; see `follow`.

    Args:
        scene: What `open_scene` gives.
        branches_of: The gazetteer's known branches of an actor.
        chooser: How a pronoun's candidate is chosen.
        home: The country the document tells of.
    """
    walk = Walk(scene, branches_of, chooser, home)
    walk.run()
    return walk


def _is_told(document: Document, tree: Tree, phrase: Phrase) -> bool:
    """Whether a phrase belongs to what is told; where it was written does nothing in it."""
    part = tree.reading.sentences[phrase.sentence].part
    return document.parts[part].kind is not PartKind.DATELINE


def _with_defined(
    tree: Tree, phrases: Sequence[Phrase], hits: Sequence[NameHit]
) -> list[NameHit]:
    """Phrases that a bracket makes a name: "the office of the inspector general (OIG)"."""
    taken = {hit.head for hit in hits}
    found = list(hits)
    heads = [phrase.head for phrase in phrases]
    for index in range(1, len(tree.words) - 2):
        if tree.form(index) not in ("(", "["):
            continue
        short = tree.form(index + 1)
        if tree.form(index + 2) not in (")", "]"):
            continue
        near = slice(bisect_left(heads, index - FAR_WORDS), bisect_left(heads, index))
        for phrase in phrases[near]:
            if phrase.head in taken or phrase.form is Form.PRONOUN:
                continue
            made = _defined(tree, phrase, index, short)
            if made is not None:
                found.append(made)
                taken.add(phrase.head)
                break
    return sorted(found, key=lambda hit: (hit.span.start, -hit.span.end))


def _defined(tree: Tree, phrase: Phrase, bracket: int, short: str) -> NameHit | None:
    if not phrase.first < bracket or phrase.head >= bracket or phrase.end < bracket - 1:
        return None
    first = phrase.first
    while first < phrase.head and tree.lower(first) in ("the", "a", "an", "its", "their"):
        first += 1
    span = Span(tree.words[first].span.start, tree.words[bracket - 1].span.end)
    text = span.of(tree.text)
    if first == bracket - 1 or "\n" in text or not is_short_form(short, text):
        return None
    return NameHit(span, first, bracket, phrase.head, text, None, ())


def _merged(tree: Tree, phrases: Sequence[Phrase], hits: Sequence[NameHit]) -> list[Phrase]:
    """Phrases with names among them, one for each head, by position of the head."""
    by_head = {phrase.head: phrase for phrase in phrases if not _is_title(tree, phrase)}
    inside = {index for hit in hits for index in range(hit.first, hit.end)}
    heads = {hit.head for hit in hits}
    merged = {
        head: phrase
        for head, phrase in by_head.items()
        if head not in inside or head in heads
    }
    for hit in hits:
        merged[hit.head] = _named(tree, hit, by_head.get(hit.head))
    return [merged[head] for head in sorted(merged)]


def _is_title(tree: Tree, phrase: Phrase) -> bool:
    relation = tree.words[phrase.head].deprel
    return (
        relation in ("nmod:desc", "nmod:unmarked") and phrase.noun_class is NounClass.PERSON
    )


def _named(tree: Tree, hit: NameHit, phrase: Phrase | None) -> Phrase:
    first = hit.first
    before = [] if phrase is None else list(tree.children(hit.head, *NAME_MODIFIERS))
    while first - 1 in before:
        first -= 1
    span = Span(tree.words[first].span.start, max(hit.span.end, hit.span.start + 1))
    sentence = tree.words[hit.head].sentence
    return Phrase(
        hit.head, first, hit.end, span, Form.NAME, hit.text.lower(), _class_of_name(hit),
        None, None, tree.role_of(hit.head), sentence,
    )  # fmt: skip


def _class_of_name(hit: NameHit) -> NounClass | None:
    known = {actor.kind for actor in hit.actors}
    if hit.kind is MentionKind.PERSON or known == {ActorKind.PERSON}:
        return NounClass.PERSON
    return class_of(hit.text.rsplit(" ", 1)[-1].lower())


NAME_MODIFIERS = ("det", "amod", "nmod:desc", "compound")


def phrase_in(walk: Walk, span: Span) -> Phrase | None:
    """The phrase of a walk whose head stands in `span`, the outermost one; or `None`."""
    first, end = words_in(walk.tree, span)
    inside = [phrase for phrase in walk.phrases if first <= phrase.head < end]
    return min(inside, key=lambda p: (-(p.end - p.first), p.head), default=None)
