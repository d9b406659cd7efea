"""Filling: the roles of a pattern from what hangs on its trigger."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from whence.claims.roles.fillers import Fillers
from whence.claims.roles.heard import is_misheard
from whence.claims.syntax.arguments import Arguments
from whence.claims.syntax.pairs import is_paired
from whence.claims.syntax.slots import Argument, by_slot
from whence.claims.syntax.tree import ABROAD, Tree
from whence.codebook.entries import Entry, Pattern, RoleRule
from whence.model.claim import Frame
from whence.model.reading import RoleProposal
from whence.model.span import Span

MODEL = "model.frame"  # the entry of what only the model sees
NAMELESS = "role.former-nameless"  # the entry of who is known by a post he held alone
# How far off a filler is taken to be that only the model sees.
HEARD = 3
# What passing a role on (through a light verb, a joined verb, an object) costs in certainty.
STEP_COST = 0.04
ACT = "act"
# What deeds happen on, not to.
GROUNDS = frozenset("highway road route motorway street avenue outskirts soil".split())
DAYTIMES = frozenset("morning afternoon evening night noon midnight dawn dusk eve".split())
MISSING_COST = 0.03
Seen = tuple[Mapping[str, Sequence[Argument]], Sequence[RoleProposal]]


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


def fill(
    entry: Entry,
    words: Sequence[int],
    arguments: Arguments,
    fillers: Fillers,
    heard: Sequence[RoleProposal] = (),
) -> Match | None:
    """The match of an entry at its words, by the first pattern whose roles can be filled.

    A role that nothing in the tree fills is taken from what the model has `heard`, the surest
    first.
    """
    around = _arguments(words, arguments, entry)
    onlooker = _onlooker(entry, words[0], arguments)
    heard = [one for one in heard if one.word != onlooker]
    heard = [one for one in heard if not is_misheard(entry, words[0], one, fillers.tree)]
    if entry.frame is Frame.ROLE:  # a post and its holder stand close together
        around = [one for one in around if one.far <= ("VERB" in entry.upos)]
    seen_all = by_slot(around), heard
    for pattern, seen in _tried(entry, seen_all):
        roles = _fill(pattern, words, seen, fillers)
        if roles is not None and _is_sound(entry, words[0], roles, arguments.tree):
            roles = _fill(pattern, words, seen_all, fillers) or roles
            score = _score(entry, pattern, roles)
            return Match(entry, words[0], tuple(words), roles, score)
    return None


def _tried(entry: Entry, seen: Seen) -> Iterable[tuple[Pattern, Seen]]:
    """The patterns in order; those of ties by the tree alone before what the model has heard.

    *X and Y were partners* gives both by the tree, in the second pattern.
    """
    around, heard = seen
    if heard and entry.frame is Frame.RELATION:
        yield from ((pattern, (around, ())) for pattern in entry.patterns)
    yield from ((pattern, seen) for pattern in entry.patterns)


def _onlooker(entry: Entry, i: int, arguments: Arguments) -> int | None:
    """*The front cheered the fall of the town*: whoever only speaks of a deed or feels for it."""
    tree, governor = arguments.tree, arguments.governor(i)
    deed = entry.frame in {Frame.CONTROL, Frame.EVENT} and tree.words[i].upos == "NOUN"
    if not deed or governor is None or tree.words[governor].upos != "VERB":
        return None
    carried = tree.lemma[governor] in arguments.light
    return None if carried else arguments.subject(governor)


def _fill(
    pattern: Pattern,
    words: Sequence[int],
    seen: Seen,
    fillers: Fillers,
) -> tuple[Bound, ...] | None:
    around, heard = seen
    taken: set[int] = set(words)
    filled: list[Bound] = []
    for rule in pattern.roles:
        bound = _find(rule, words[0], around, taken, fillers)
        bound = bound or _hear(rule, heard, taken, fillers)
        if bound is not None:
            taken.add(bound.word)
            filled.append(bound)
        elif rule.required:
            return None
    if pattern.need and not any(one.role in pattern.need for one in filled):
        return None
    return tuple(filled)


def _find(
    rule: RoleRule,
    i: int,
    around: Mapping[str, Sequence[Argument]],
    taken: set[int],
    fillers: Fillers,
) -> Bound | None:
    for slot in rule.slots:
        if slot in {"self", "same"}:
            if fillers.fits(rule.is_a, i):
                return Bound(rule.role, i, rule.is_a, 0)
            continue
        second = slot.endswith("-other")
        half = 1 if second else 0 if slot.endswith("-one") else None
        for one in around.get(slot, ()):
            free = second or one.word not in taken
            if not free or _is_barred(rule, i, one, taken, fillers):
                continue
            if _fits(rule.is_a, one, fillers):
                word = one.word if rule.role != ACT else fillers.deed_of(one.word)
                if word is not None:
                    return Bound(rule.role, word, rule.is_a, one.far, half)
    return None


def _is_barred(
    rule: RoleRule, i: int, one: Argument, taken: set[int], fillers: Fillers
) -> bool:
    """Whether an argument is of a role's type and yet never fills it."""
    if rule.is_a in {"place", "ground"}:
        return fillers.is_of_speaker(one.word, i) or _is_inside(
            one.word, taken, fillers.tree
        )
    return rule.role == "recipient" and _is_where_or_when(one, fillers.tree)


def _is_inside(word: int, taken: set[int], tree: Tree) -> bool:
    """*Fired at the judge's car*: an owner or a part of a name, and no place of its own."""
    head = tree.head(word)
    abroad = tree.base(word) == "compound" and head >= 0 and tree.lemma[head] in ABROAD
    return (tree.rel(word) == "nmod:poss" or abroad) and head in taken


def _is_where_or_when(one: Argument, tree: Tree) -> bool:
    """*An ambush on the highway*, *thrown at 0630*: nobody it was done to."""
    word = one.word
    clock = tree.words[word].upos == "NUM" and tree.form[word].replace(".", "").isdigit()
    if one.slot in {"at", "on"} and (tree.lemma[word] in DAYTIMES or clock):
        return True
    return one.slot == "on" and tree.lemma[word] in GROUNDS


def _hear(
    rule: RoleRule, heard: Sequence[RoleProposal], taken: set[int], fillers: Fillers
) -> Bound | None:
    for one in heard:
        same = one.role == rule.role and one.word not in taken
        if same and fillers.fits(rule.is_a, one.word):
            word = one.word if rule.role != ACT else fillers.deed_of(one.word)
            if word is not None:
                return Bound(rule.role, word, rule.is_a, HEARD)
    return None


def _is_sound(entry: Entry, i: int, roles: Sequence[Bound], tree: Tree) -> bool:
    """Whether the trigger can fill a role itself: no plural kin of nobody's name."""
    kin = entry.frame is Frame.RELATION and any(one.word == i for one in roles)
    return not (kin and tree.words[i].xpos in {"NNS", "NNPS"})


def _fits(is_a: str, one: Argument, fillers: Fillers) -> bool:
    """Whether an argument is of a type; some slots ask for more than the type."""
    if _counts_else(is_a, one, fillers):
        return False
    if one.slot == "mod" and is_a in _ACTING and not _may_act(one.word, fillers):
        return False
    tree = fillers.tree
    if one.slot == "mod" and is_paired(tree.words, tree.text, one.word):
        return False  # *a joint Chadian-Nigerian base*: of neither alone
    if is_a == "place" and fillers.is_inside_name(one.word):
        return False
    if is_a == "any" and _is_whole(one, tree):
        return True
    if one.slot == "subj" and fillers.tree.case(one.word) == "including":
        return False  # *killing nine, including the mayor*: one of the nine
    return fillers.fits(is_a, one.word)


def _is_whole(one: Argument, tree: Tree) -> bool:
    """*Promised that the four would be free*, *praised the efforts of the envoy to find peace*."""
    clause = one.slot == "ccomp" and tree.kid(one.word, "cop") is not None
    return clause or (one.slot == "obj" and tree.lemma[one.word] == "effort")


def _may_act(word: int, fillers: Fillers) -> bool:
    """Whether a word before a noun names who acts.

    *The Kasese attacks*: where they were, and nobody who acts.
    """
    home = fillers.is_home_of_actor(word) or fillers.is_named_for(word)
    if fillers.tree.lemma[word + 1 : word + 2] and fillers.tree.lemma[word + 1] in ABROAD:
        return False  # *the U.S. embassy bombings*
    return fillers.is_named_actor(word) and not home


def _counts_else(is_a: str, one: Argument, fillers: Fillers) -> bool:
    """Whether a number counts another thing, or ends a scale.

    *Put those killed in the raid at 27*: no raid at 27.
    """
    if is_a in {"figure", "headcount"}:
        return one.slot == "num" and one.far > 0
    if is_a == "any" and one.slot == "acl":
        # *Accusations made by the front*: who made them, and not what of.
        return fillers.tree.words[one.word].xpos == "VBN"
    return is_a == "any" and one.slot in _SCALED and one.word in fillers.figures


_OF_TRIGGER = frozenset({"obj", "nsubj:pass", "obl", "xcomp", "acl"})
_SCALED = frozenset({"at", "to", "over"})
_ACTING = frozenset({"actor", "force", "body", "person"})


def _arguments(words: Sequence[int], arguments: Arguments, entry: Entry) -> list[Argument]:
    """Arguments of the trigger, of nouns that are part of it, and of a governor asked for."""
    around = list(arguments.of(words[0]))
    if entry.reach:
        around.extend(arguments.governed(words[0]))
    for word in words[1:]:
        if arguments.tree.rel(word) in _OF_TRIGGER:
            around.extend(
                one for one in arguments.of(word) if one.slot not in {"subj", "obj"}
            )
    return around


def _score(entry: Entry, pattern: Pattern, roles: Sequence[Bound]) -> float:
    far = sum(min(one.far, 3) for one in roles)
    missing = len(pattern.roles) - len(roles)
    return max(0.05, entry.prior - STEP_COST * far - MISSING_COST * missing)


def figures_taken(matches: Iterable[Match], fillers: Fillers) -> set[Span]:
    """Where the figures stand that matches have for a role."""
    return {
        fillers.figures[bound.word].span
        for one in matches
        for bound in one.roles
        if bound.word in fillers.figures
    }
