"""Finds the words that evoke a frame and the words that fill its roles."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from whence.claims.roles.fillers import Fillers
from whence.claims.syntax.arguments import Arguments
from whence.claims.syntax.slots import Argument
from whence.claims.syntax.tree import Tree
from whence.codebook.entries import Codebook, Entry, Pattern, RoleRule, Surround
from whence.model.claim import Frame

# Frames whose nouns mean nothing inside a compound (*attack helicopter*).
DEEDS = frozenset({Frame.EVENT, Frame.CASUALTIES, Frame.CONTROL, Frame.STRENGTH})

# Entries that give way when another frame was evoked by the same word.
_FULLER: Mapping[str, frozenset[Frame]] = {
    "event.kill": frozenset({Frame.CASUALTIES}),
    "event.massacre-noun": frozenset({Frame.CASUALTIES}),
    "event.capture": frozenset({Frame.CASUALTIES, Frame.CONTROL}),
    "event.recruit": frozenset({Frame.PRESENCE}),
    "event.fight": frozenset({Frame.RELATION}),
    "event.run-camp": frozenset({Frame.PRESENCE}),
    "presence.train": frozenset({Frame.RELATION}),
    "casualties.materiel": frozenset({Frame.CONTROL}),
    "relation.controlled-adj": frozenset({Frame.CONTROL}),
}

# What passing a role on (through a light verb, a joined verb, an object) costs in certainty.
STEP_COST = 0.04
MISSING_COST = 0.03


# Frames whose triggers may be part of a name: a title, an affiliate's "Front".
NAMED_TRIGGERS = frozenset({Frame.ROLE, Frame.RELATION})


@dataclass(frozen=True, slots=True)
class Bound:
    """A role with the word at the head of its filler; `far` as in `Argument`."""

    role: str
    word: int
    is_a: str
    far: int
    half: int | None = None  # 0 or 1 when it is one of a pair


@dataclass(frozen=True, slots=True)
class Match:
    """An entry that applies at a trigger.

    Attributes:
        entry: The entry.
        trigger: Index of the trigger word.
        words: Every word of the trigger.
        roles: Roles filled, in the pattern's order.
        score: Prior of the entry less what the roles cost; 0-1.
    """

    entry: Entry
    trigger: int
    words: tuple[int, ...]
    roles: tuple[Bound, ...]
    score: float

    @property
    def rank(self) -> tuple[int, int, int, float]:
        """How specific the match is; the highest of a frame wins at one trigger."""
        return len(self.words), self.entry.where.size, len(self.roles), self.score


class Matcher:
    """The entries of a codebook, indexed by the lemma of their trigger."""

    def __init__(self, codebook: Codebook) -> None:
        self.light = codebook.words["light-verb"]
        self._index: dict[str, list[tuple[Entry, tuple[str, ...]]]] = {}
        for entry in codebook.entries:
            for trigger in entry.triggers:
                self._index.setdefault(trigger[0], []).append((entry, trigger[1:]))

    def _entries(
        self, lemma: str, form: str
    ) -> Sequence[tuple[Entry, tuple[str, ...]]] | None:
        """Entries of a lemma, or of what the form may come from when the lemma is unknown."""
        found = self._index.get(lemma)
        if lemma != form and form in self._index:  # participles that are adjectives
            return [*(found or ()), *self._index[form]]
        if found is not None or lemma != form or len(form) < 5:
            return found
        return next(filter(None, map(self._index.get, _stems(form))), None)

    def matches(self, tree: Tree, arguments: Arguments, fillers: Fillers) -> list[Match]:
        """The best match of each frame at each word of a document."""
        found: list[Match] = []
        for i, lemma in enumerate(tree.lemma):
            entries = self._entries(lemma, tree.form[i])
            if entries is not None and not _is_asked(tree, i) and i not in fillers.times:
                found.extend(_best(_at(i, entries, tree, arguments, fillers)))
        return _without_doubles(found, tree)


def _stems(form: str) -> Iterable[str]:
    """Lemmas a form may belong to, for readers that left it as it stood."""
    if form.endswith("ied") or form.endswith("ies"):
        yield form[:-3] + "y"
    if form.endswith("s"):
        yield form[:-1]
    for ending in ("ed", "ing", "es"):
        if form.endswith(ending):
            stem = form[: -len(ending)]
            yield stem
            yield stem + "e"
            if len(stem) > 3 and stem[-1] == stem[-2]:
                yield stem[:-1]


def _is_asked(tree: Tree, i: int) -> bool:
    """Whether a word stands in a question, which claims nothing."""
    sentence = tree.sentence(i)
    return tree.text[sentence.start : sentence.end].rstrip("\"”’')] ").endswith("?")


def _without_doubles(matches: Sequence[Match], tree: Tree) -> list[Match]:
    """Of two frames that say the same of one deed, the fuller one."""
    at: dict[int, set[Frame]] = {}
    for match in matches:
        at.setdefault(match.trigger, set()).add(match.entry.frame)
    kept = [
        match
        for match in matches
        if not at[match.trigger] & _FULLER.get(match.entry.name, frozenset())
    ]
    used = {
        (match.entry.frame, match.entry.value, word)
        for match in kept
        for word in _carried(match, tree)
    }
    return [
        match
        for match in kept
        if (match.entry.frame, match.entry.value, match.trigger) not in used
    ]


def _carried(match: Match, tree: Tree) -> Iterable[int]:
    """Nouns that belong to a trigger of several words: *step up attacks*."""
    yield from match.words[1:]
    if match.entry.where.object:
        for kid in tree.kids[match.trigger]:
            if tree.rel(kid) in {"obj", "nsubj:pass"}:
                yield kid


def _best(matches: Iterable[Match]) -> Iterable[Match]:
    best: dict[str, Match] = {}
    for match in matches:
        frame = match.entry.frame.value
        if frame not in best or match.rank > best[frame].rank:
            best[frame] = match
    return best.values()


def _at(
    i: int,
    entries: Sequence[tuple[Entry, tuple[str, ...]]],
    tree: Tree,
    arguments: Arguments,
    fillers: Fillers,
) -> Iterable[Match]:
    upos = tree.words[i].upos
    for entry, rest in entries:
        if upos not in entry.upos or (
            upos == "PROPN" and entry.frame not in NAMED_TRIGGERS
        ):
            continue
        if entry.frame in DEEDS and "NOUN" in entry.upos and tree.base(i) == "compound":
            continue
        if upos == "VERB" and "ADJ" in entry.upos and not _is_attribute(tree, i):
            continue
        words = _near(tree, i, rest)
        if words is None or not _surrounded(tree, arguments, i, entry):
            continue
        for pattern in entry.patterns:
            around = _arguments(words, arguments, entry)
            roles = _fill(pattern, i, words, around, fillers)
            if roles is not None and not _is_sound(entry, i, roles, tree):
                roles = None
            if roles is not None:
                yield Match(entry, i, words, roles, _score(entry, pattern, roles))
                break


def _is_attribute(tree: Tree, i: int) -> bool:
    """Whether a participle stands like an adjective."""
    return tree.base(i) in {"amod", "acl", "compound"} or tree.kid(i, "cop") is not None


def _near(tree: Tree, i: int, rest: Sequence[str]) -> tuple[int, ...] | None:
    """The further words of a trigger, in order after it; `None` when one is missing."""
    found = [i]
    for lemma in rest:
        last = found[-1]
        for word in range(last + 1, min(last + 6, len(tree.words))):
            if tree.lemma[word] == lemma or tree.form[word] == lemma:
                found.append(word)
                break
        else:
            return None
    if len(found) > 1 and tree.words[found[-1]].sentence != tree.words[i].sentence:
        return None
    linked = all(_linked(tree, i, word) for word in found[1:])
    return tuple(found) if linked else None


def _linked(tree: Tree, i: int, word: int) -> bool:
    """Whether a further word of a trigger hangs on it, or heads what hangs on it."""
    return i in islice(tree.above(word), 3) or tree.head(i) == word


def _surrounded(tree: Tree, arguments: Arguments, i: int, entry: Entry) -> bool:
    where, unless = entry.where, entry.unless
    if where.size and not _has_all(tree, arguments, i, where):
        return False
    return not (unless.size and _has_any(tree, arguments, i, unless))


def _lemmas(tree: Tree, arguments: Arguments, i: int) -> dict[str, set[str]]:
    governor = arguments.governor(i)
    around = arguments.of(i)
    return {
        "governor": set() if governor is None else {tree.lemma[governor]},
        "object": {tree.lemma[a.word] for a in around if a.slot == "obj"},
        "subject": {tree.lemma[a.word] for a in around if a.slot == "subj"},
        "modifier": {tree.lemma[k] for k in tree.kids[i]},
    }


def _has_all(tree: Tree, arguments: Arguments, i: int, wanted: Surround) -> bool:
    around = _lemmas(tree, arguments, i)
    return all(
        not getattr(wanted, name) or getattr(wanted, name) & around[name] for name in around
    )


def _has_any(tree: Tree, arguments: Arguments, i: int, barred: Surround) -> bool:
    around = _lemmas(tree, arguments, i)
    return any(getattr(barred, name) & around[name] for name in around)


def _fill(
    pattern: Pattern,
    i: int,
    words: Sequence[int],
    around: Sequence[Argument],
    fillers: Fillers,
) -> tuple[Bound, ...] | None:
    taken: set[int] = set(words)
    filled: list[Bound] = []
    for rule in pattern.roles:
        bound = _find(rule, i, around, taken, fillers)
        if bound is not None:
            taken.add(bound.word)
            filled.append(bound)
        elif rule.required:
            return None
    if pattern.need and not any(one.role in pattern.need for one in filled):
        return None
    return tuple(filled)


def _find(
    rule: RoleRule, i: int, around: Sequence[Argument], taken: set[int], fillers: Fillers
) -> Bound | None:
    for slot in rule.slots:
        if slot in {"self", "same"}:
            if fillers.fits(rule.is_a, i):
                return Bound(rule.role, i, rule.is_a, 0)
            continue
        second = slot.endswith("-other")
        half = 1 if second else 0 if slot.endswith("-one") else None
        for one in around:
            free = second or one.word not in taken
            if one.slot == slot and free and _fits(rule.is_a, one, fillers):
                return Bound(rule.role, one.word, rule.is_a, one.far, half)
    return None


def _is_sound(entry: Entry, i: int, roles: Sequence[Bound], tree: Tree) -> bool:
    """Whether roles hang close enough: posts near, and no plural kin of nobody's name."""
    if entry.frame is Frame.ROLE:
        return all(one.far < 3 for one in roles)
    kin = entry.frame is Frame.RELATION and any(one.word == i for one in roles)
    return not (kin and tree.words[i].xpos in {"NNS", "NNPS"})


def _fits(is_a: str, one: Argument, fillers: Fillers) -> bool:
    """Whether an argument is of a type; some slots ask for more than the type."""
    if is_a == "figure" and one.slot == "num" and one.far > 0:
        return False
    if one.slot == "mod" and is_a in _ACTING and not fillers.is_named_actor(one.word):
        return False
    return fillers.fits(is_a, one.word)


_ACTING = frozenset({"actor", "force", "body", "person"})


def _arguments(words: Sequence[int], arguments: Arguments, entry: Entry) -> list[Argument]:
    """Arguments of the trigger, of nouns that are part of it, and of a governor asked for."""
    around = list(arguments.of(words[0]))
    if entry.reach:
        around.extend(arguments.governed(words[0]))
    for word in words[1:]:
        if arguments.tree.rel(word) in {"obj", "nsubj:pass", "obl", "xcomp"}:
            around.extend(
                one for one in arguments.of(word) if one.slot not in {"subj", "obj"}
            )
    return around


def _score(entry: Entry, pattern: Pattern, roles: Sequence[Bound]) -> float:
    far = sum(min(one.far, 3) for one in roles)
    missing = len(pattern.roles) - len(roles)
    return max(0.05, entry.prior - STEP_COST * far - MISSING_COST * missing)
