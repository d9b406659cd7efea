"""Finds the words that evoke a frame and the words that fill its roles."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from whence.claims.roles.doubles import best_of_frames, each_counted, without_doubles
from whence.claims.roles.fillers import Fillers
from whence.claims.roles.filling import Match, fill
from whence.claims.roles.gapped import find_gapped
from whence.claims.roles.heard import Heard
from whence.claims.roles.surroundings import Surroundings, find_words
from whence.claims.roles.told.apposed import find_apposed
from whence.claims.roles.told.changed import find_changed
from whence.claims.roles.told.retold import find_retold
from whence.claims.roles.told.shares import find_shares
from whence.claims.syntax.arguments import Arguments
from whence.claims.syntax.tree import Tree
from whence.codebook.entries import Codebook, Entry
from whence.codebook.once import once_of
from whence.model.claim import Frame

# Frames whose nouns mean nothing inside a compound (*attack helicopter*).
DEEDS = frozenset({Frame.EVENT, Frame.CASUALTIES, Frame.CONTROL, Frame.STRENGTH})

# Frames whose triggers may be part of a name: a title, an affiliate's "Front".
NAMED_TRIGGERS = frozenset({Frame.ROLE, Frame.RELATION})

# Parts of speech of an entry of adjectives: a participle may be one.
ADJECTIVES = frozenset({"ADJ", "VERB"})

Indexed = tuple[Entry, tuple[str, ...]]


class Matcher:
    """The entries of a codebook, indexed by the lemma of their trigger."""

    def __init__(self, codebook: Codebook) -> None:
        self.light = codebook.words["light-verb"]
        around = (words for one in codebook.entries for _, words in one.where.asked)
        self._known = frozenset().union(
            *codebook.words.values(),
            *around,
            (t[0] for e in codebook.entries for t in e.triggers),
        )
        self._index: dict[str, list[Indexed]] = {}
        for entry in codebook.entries:
            for trigger in entry.triggers:
                self._index.setdefault(trigger[0], []).append((entry, trigger[1:]))

    @property
    def known(self) -> frozenset[str]:
        """Every lemma the codebook has a use for."""
        return self._known

    def _entries(self, lemma: str, form: str) -> Sequence[Indexed] | None:
        """Entries of a lemma, and of a participle that is an adjective."""
        found = self._index.get(lemma)
        if lemma != form and form in self._index:
            as_adjective = [one for one in self._index[form] if "ADJ" in one[0].upos]
            return [*(found or ()), *as_adjective]
        return found

    def bars(self, frame: Frame, i: int, tree: Tree, arguments: Arguments) -> bool:
        """Whether an entry of a frame knows a word and says that it evokes nothing here."""
        entries = self._entries(tree.lemma[i], tree.form[i]) or ()
        around = Surroundings(arguments)
        return any(entry.frame is frame and around.bar(i, entry) for entry, _ in entries)

    def matches(self, tree: Tree, arguments: Arguments, fillers: Fillers) -> list[Match]:
        """The best match of each frame at each word of a document."""
        found: list[Match] = []
        heard, around = Heard(tree, fillers), Surroundings(arguments)
        for i, lemma in enumerate(tree.lemma):
            entries = self._entries(lemma, tree.form[i])
            if entries is not None and not _is_asked(tree, i) and i not in fillers.times:
                tried = _at(i, entries, arguments, fillers, heard, around)
                found.extend(best_of_frames(tried))
        single = without_doubles(found, tree)
        told = [one for each in single for one in each_counted(each, tree, fillers)]
        told += find_shares(tree, fillers, told)
        told += find_retold(tree, arguments, fillers, told)
        told += find_apposed(tree, fillers, told)
        told += find_gapped(tree, arguments, fillers, told)
        return [*told, *find_changed(tree, fillers, told)]


def _is_asked(tree: Tree, i: int) -> bool:
    """Whether a word stands in a question, which claims nothing."""
    sentence = tree.sentence(i)
    return tree.text[sentence.start : sentence.end].rstrip("\"”’')] ").endswith("?")


def _at(
    i: int,
    entries: Sequence[Indexed],
    arguments: Arguments,
    fillers: Fillers,
    heard: Heard,
    around: Surroundings,
) -> Iterable[Match]:
    tree = arguments.tree
    for entry, rest in entries:
        if not _may_evoke(entry, i, tree):
            continue
        words = find_words(tree, i, rest)
        if words is None or not around.are_right(i, entry):
            continue
        match = fill(entry, words, arguments, fillers, heard.roles(entry.frame, i))
        if match is not None:
            yield _from_what_is_told(match, tree)


def _from_what_is_told(match: Match, tree: Tree) -> Match:
    """*The rebels are not in the town*: what is negated or to come hangs on the ground, not *are*."""
    linked = tree.base(match.trigger) == "cop" and tree.head(match.trigger) >= 0
    return replace(match, trigger=tree.head(match.trigger)) if linked else match


def _may_evoke(entry: Entry, i: int, tree: Tree) -> bool:
    """Whether a word has the part of speech and the standing an entry asks for."""
    upos = tree.words[i].upos
    if upos not in entry.upos or (upos == "PROPN" and entry.frame not in NAMED_TRIGGERS):
        return False
    if entry.frame in DEEDS and "NOUN" in entry.upos and tree.base(i) == "compound":
        return False
    if upos != "VERB" or "ADJ" not in entry.upos:
        return True
    return _is_attribute(tree, i) and (entry.upos != ADJECTIVES or _is_form(entry, i, tree))


def _is_form(entry: Entry, i: int, tree: Tree) -> bool:
    """*Freed by the rebels* is no *free*: a participle is an adjective by its own form."""
    return any(tree.form[i] == words[0] for words in entry.triggers)


def _is_attribute(tree: Tree, i: int) -> bool:
    """Whether a participle stands like an adjective.

    *Who linked hands* is a clause with a verb of its own.
    """
    if tree.base(i) in {"amod", "acl", "compound"} and tree.rel(i) != "acl:relcl":
        return True
    return any(tree.lemma[k] == "be" and k < i for k in tree.kids[i])


matcher_of = once_of(Matcher)
