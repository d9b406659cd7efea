"""Strengths told beside their noun: *the volunteers, about 120 of them, hold the bridge*."""

from collections.abc import Sequence

from whence.claims.roles.fillers import Fillers
from whence.claims.roles.filling import Bound, Match, figures_taken
from whence.claims.syntax.tree import Tree
from whence.codebook.entries import Entry
from whence.model.claim import Frame

ENTRY = Entry("strength.apposed", Frame.STRENGTH, "", "", frozenset({"NUM"}), (), ())
PRIOR = 0.75
LEAST = 10  # *two soldiers, nine of them*: fewer are some people, no strength
MEN = frozenset("man troop volunteer auxiliary peacekeeper reservist irregular".split())
HEDGES = frozenset("perhaps maybe probably possibly numbering".split())
OPENING = frozenset({",", "("})
# What ends a number that stands for all of them; *120 of them wounded* are a part.
CLOSING = frozenset({",", ")", ";", "."})
WHOLE = frozenset({("in", "all"), ("in", "total"), ("all", "told"), ("of", "them")})
TELLING = frozenset({"according", "by"})


def find_apposed(tree: Tree, fillers: Fillers, matches: Sequence[Match]) -> list[Match]:
    """Bare numbers that stand as another word for fighters named right before.

    Args:
        tree: The document's trees.
        fillers: What its words stand for.
        matches: What was found so far; its figures are taken.
    """
    taken = figures_taken(matches, fillers)
    found: list[Match] = []
    for word in sorted(fillers.figures):
        figure, noun = fillers.figures[word], tree.head(word)
        words = fillers.words_in(figure.span)
        beside = tree.words[word].upos == "NUM" and tree.base(word) == "appos" and noun >= 0
        if not beside or figure.span in taken or (figure.low or figure.high or 0) < LEAST:
            continue
        if _are_fighters(noun, tree, fillers) and _is_set_off(words, tree):
            roles = (Bound("actor", noun, "force", 0), Bound("figure", word, "figure", 0))
            found.append(Match(ENTRY, word, (word, noun), roles, PRIOR))
    return found


def _are_fighters(noun: int, tree: Tree, fillers: Fillers) -> bool:
    """Whether a plural noun names fighters who are not counted yet and were not harmed."""
    member = tree.lemma[noun] in fillers.lists["member-noun"] | MEN
    plural = tree.words[noun].xpos == "NNS" and noun not in fillers.figures
    near = {tree.head(noun), *tree.kids[noun]}
    harmed = any(tree.lemma[w] in fillers.lists["harm-verb"] for w in near if w >= 0)
    return member and plural and not harmed and fillers.fits("force", noun)


def _is_set_off(words: Sequence[int], tree: Tree) -> bool:
    """Whether a number stands between commas or brackets, as a word for all of them."""
    before, after = words[0] - 1, words[-1] + 1
    while before > 0 and tree.form[before] in HEDGES:
        before -= 1
    if tree.form[before] not in OPENING:
        return False
    rest = tree.form[after : after + 3]
    if tuple(rest[:2]) in WHOLE:
        return rest[2:] == [] or rest[2] in CLOSING
    return rest == [] or rest[0] in CLOSING | TELLING
