"""What *it* is that was broken: the pact told of before."""

from collections.abc import Iterable, Iterator, Set
from dataclasses import replace

from whence.claims.promises.given import VOUCHING, course_of
from whence.claims.promises.which.noun import opened
from whence.claims.roles.fillers import Fillers
from whence.claims.roles.filling import MODEL, Bound, Match
from whence.claims.syntax.tree import Tree
from whence.model.claim import Frame

ONE = frozenset({"it", "that", "this"})
MANY = frozenset({"them", "those", "these"})
# Entries of what was kept or broken that say so of *it* alone, where a pact was told of before.
ITS = frozenset({"commitment.keep-it", "commitment.was-broken"})
REACH, NEAR = 6, 1  # sentences back to a pact
PACTS = frozenset({"pause", "promise", "word", "deal", "lull", "cessation"})
PLURAL = frozenset({"NNS", "NNPS"})


def with_meant(matches: Iterable[Match], tree: Tree, fillers: Fillers) -> list[Match]:
    """The matches in the same order; a broken *it* is the pact told of before.

    Args:
        matches: In any order.
        tree: The document's trees.
        fillers: What its words stand for.
    """
    told = (
        opened(_with_meant(one, tree, fillers), tree, fillers)
        if one.entry.frame is Frame.COMMITMENT
        else one
        for one in matches
    )
    pacts = fillers.lists["pact-noun"] | PACTS
    return [one for one in told if one.entry.name not in ITS or _is_of(one, pacts, tree)]


def _is_of(match: Match, pacts: Set[str], tree: Tree) -> bool:
    """Whether it is a pact that was kept or broken, and not a cup or a letter."""
    return any(one.role == "term" and tree.lemma[one.word] in pacts for one in match.roles)


def _with_meant(match: Match, tree: Tree, fillers: Fillers) -> Match:
    roles = tuple(_meant(bound, match, tree, fillers) for bound in match.roles)
    return replace(match, roles=roles)


def _meant(bound: Bound, match: Match, tree: Tree, fillers: Fillers) -> Bound:
    word = bound.word
    if bound.role == "term" and tree.lemma[match.trigger] in VOUCHING:
        return replace(bound, word=course_of(word, tree))
    broken = match.entry.name in ITS or match.entry.name == "commitment.break-it"
    if bound.role != "term" or tree.form[word] not in ONE | MANY or not broken:
        return bound
    many = tree.form[word] in MANY
    taken = {one.word for one in match.roles}
    pacts = fillers.lists["pact-noun"] | PACTS
    reach = NEAR if match.entry.name in ITS else REACH
    found = _before(word, reach, many=many, tree=tree)
    pact = next((k for k in found if tree.lemma[k] in pacts and k not in taken), None)
    return bound if pact is None else Bound("term", pact, "any", 1)


def _before(word: int, reach: int, *, many: bool, tree: Tree) -> Iterator[int]:
    """Nouns of one number before a word, the nearest first."""
    here = tree.words[word].sentence
    for at in range(word - 1, -1, -1):
        if here - tree.words[at].sentence > reach:
            return
        if tree.words[at].upos == "NOUN" and (tree.words[at].xpos in PLURAL) == many:
            yield at


def is_seen_refusal(match: Match, kind: str) -> bool:
    """*Would never leave*, seen as refusing by the model: the negation is the refusal."""
    return match.entry.name == MODEL and kind == "refused"


def is_seen_promise(match: Match, kind: str) -> bool:
    """*Had no plans to send troops*, seen as a promise by the model."""
    return match.entry.name == MODEL and kind == "made"
