"""Days set for a deed: *by the tenth*, *before 3 March*, *by the deadline*, *on time*."""

from whence.claims.roles.fillers import Fillers
from whence.claims.syntax.tree import Tree

BY = frozenset({"by", "before", "within", "until", "till"})
SET = frozenset({"deadline", "date", "day", "cut-off"})
HOURS = frozenset(
    """noon midday nightfall dusk dawn sunset sunrise evening morning afternoon night midnight
    daybreak hour minute then now""".split()
)


def is_by_a_day(word: int, tree: Tree, fillers: Fillers) -> bool:
    """Whether a day is set by which a verb's deed is to be done; an hour is no such day.

    Args:
        word: A verb.
        tree: The document's trees.
        fillers: What its words stand for.
    """
    return any(
        tree.base(k) == "obl" and tree.case(k) in BY and is_a_day(k, tree, fillers)
        for near in (
            word,
            *(k for k in tree.kids[word] if tree.base(k) in {"obj", "xcomp"}),
        )
        for k in tree.kids[near]
    )


def is_a_day(word: int, tree: Tree, fillers: Fillers) -> bool:
    """*10 April*, *the end of June*, *the deadline*: a date, and no time of day."""
    near = (word, *tree.kids[word])
    if any(tree.lemma[k] in HOURS for k in near):
        return False
    return tree.lemma[word] in SET or any(k in fillers.times for k in near)


def done_by(word: int, tree: Tree, fillers: Fillers) -> int | None:
    """Who does it in a passive; *by 3 March* is nobody."""
    agent = tree.agent(word)
    return None if agent is None or is_a_day(agent, tree, fillers) else agent
