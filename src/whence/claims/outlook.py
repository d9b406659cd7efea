"""Outlooks: whether the words weigh a deed that has yet to come."""

from whence.claims.syntax.tree import Tree
from whence.claims.tense import FUTURE, MODAL, OUTLOOK

# *Could have come*, *so that it will*, *how it might*: no outlook on what comes.
NO_FORECAST = frozenset({"have", "so", "how", "why", "whether", "if", "lest"})
POSSIBLE = frozenset({"could", "may", "might"})
NOT = frozenset({"not", "n't", "n’t", "cannot"})
WEIGHING = frozenset(
    """probably likely possibly perhaps presumably soon certainly surely inevitably
    eventually""".split()
)
LOOKING = frozenset("likely unlikely expect expected poised set due bound".split())
# *Warns that it will*: here what somebody will do is no vow of his but what others foresee.
FORESEEING = frozenset(
    """warn fear predict forecast foresee expect anticipate judge assess believe think estimate
    doubt reckon""".split()
)
# Verbs that only carry a deed: *may try to seize*, *is likely to keep firing*.
CARRYING = frozenset(
    "try attempt seek continue keep begin start resume move choose go stop cease".split()
)
# What a turn of a war itself does: *talks could resume*, *the war will probably go on*.
BEFALLING = frozenset(
    """come follow resume begin start erupt break spread continue intensify escalate happen
    occur take ensue widen go flare worsen expand reach rise increase""".split()
)
DEEMING = frozenset(
    "consider rate deem think judge call regard see describe believe".split()
)
LIKELIHOOD = OUTLOOK | {"possible", "remote", "conceivable", "plausible", "doubtful"}
UP = 4


def is_weighed(i: int, tree: Tree, depth: int = 0) -> bool:
    """*May seize*, *will probably leave*, *is likely to try to return*, *fears it will strike*.

    Args:
        i: A verb.
        tree: The document's trees.
        depth: How many verbs that carry this one were passed.
    """
    aux = {tree.form[k] for k in tree.kids[i] if tree.base(k) == "aux"}
    forms = {tree.form[k] for k in tree.kids[i]}
    if forms & NO_FORECAST:
        return False
    if aux & POSSIBLE:
        return not (forms & NOT and "could" in aux)  # *could not* is as often the past
    above = tree.head(i)
    if aux & (FUTURE | MODAL):
        foreseen = above >= 0 and tree.base(i) == "ccomp"
        return bool(forms & WEIGHING) or (foreseen and tree.lemma[above] in FORESEEING)
    if above < 0:
        return False
    if _is_looked_for(i, above, tree):
        return True
    return depth < UP and _is_carried(i, above, tree) and is_weighed(above, tree, depth + 1)


def _is_looked_for(i: int, above: int, tree: Tree) -> bool:
    clause = tree.base(i) in {"xcomp", "ccomp"} and tree.is_infinitive(i)
    return clause and bool({tree.lemma[above], tree.form[above]} & LOOKING)


def _is_carried(i: int, above: int, tree: Tree) -> bool:
    """Whether a verb takes its outlook from the one it hangs on or is joined to."""
    if tree.base(i) == "xcomp":
        return tree.lemma[above] in CARRYING
    own = any(tree.base(k) in {"aux", "nsubj", "mark", "cop"} for k in tree.kids[i])
    bare = tree.words[i].xpos == "VB" or tree.is_infinitive(i)
    return tree.base(i) == "conj" and bare and not own and tree.words[above].upos == "VERB"


def is_awaited(i: int, tree: Tree) -> bool:
    """*A counter-attack is likely*, *fears a war*, *considers a split unlikely*.

    Args:
        i: A noun for a deed or a turn of events.
        tree: The document's trees.
    """
    above = tree.head(i)
    if above < 0 or any(tree.lemma[k] in {"such", "past"} for k in tree.kids[i]):
        return False
    rel, lemma = tree.base(i), tree.lemma[above]
    if any(tree.form[k] == "had" for k in tree.kids[above]):
        return False  # *had been expecting this offensive*
    doing = tree.kid(above, "xcomp", "ccomp") if rel == "obj" else None
    if doing is not None and tree.words[doing].upos == "VERB":
        return lemma in LIKELIHOOD and tree.lemma[doing] in BEFALLING
    if rel in {"nsubj", "obj"} and lemma in LIKELIHOOD:
        return True
    if rel == "obj" and lemma in DEEMING:
        return any(_is_rated(k, tree) for k in tree.kids[above])
    return rel == "nsubj" and lemma in BEFALLING and is_weighed(above, tree)


def _is_rated(kid: int, tree: Tree) -> bool:
    """*Rates it as unlikely*, *thinks it possible*."""
    rated = tree.base(kid) in {"xcomp", "obl", "advcl", "amod"}
    return rated and tree.lemma[kid] in LIKELIHOOD and tree.words[kid].upos == "ADJ"


def is_permitted(i: int, tree: Tree) -> bool:
    """*May enter the terminal*: said of those who neither fight nor govern, it is leave."""
    return any(tree.base(k) == "aux" and tree.form[k] == "may" for k in tree.kids[i])


def was_unable(i: int, tree: Tree) -> bool:
    """*Could not take him because he was away*: as often the past, and nothing to come."""
    forms = {tree.form[k] for k in tree.kids[i] if tree.base(k) in {"aux", "advmod"}}
    return "could" in forms and bool(forms & NOT)


def is_likened(i: int, tree: Tree) -> bool:
    """*The stabbing would be his third attack*: what it is called, and nothing to come."""
    cop = tree.kid(i, "cop")
    return cop is not None and any(tree.form[k] == "would" for k in tree.kids[i])
