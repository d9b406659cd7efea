"""Whether grammar lets a pronoun stand for the subject that was named before it."""

from collections.abc import Collection

from whence.claims.syntax.tree import RELATIVE, VERBAL, Tree

ACTED_ON = frozenset({"obj", "iobj", "obl"})
REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves"})
CLIMBS = frozenset({"conj", "xcomp", "advcl", "ccomp", "acl", "parataxis"})


def may_be_subject(tree: Tree, pronoun: int, subjects: Collection[int]) -> bool:
    """Whether a pronoun may stand for one of the subjects before it.

    *X armed it*, *X, its ally*, *X is its rival*: neither the one acted on nor the one whose
    ally X is can be X; a reflexive is.

    Args:
        tree: The document's tree.
        pronoun: The pronoun.
        subjects: The words of one name that are subjects in its sentence.
    """
    if tree.form[pronoun] in REFLEXIVE:
        return True
    if any(above in subjects for above in tree.above(pronoun)):
        return False  # inside the subject's own phrase
    if tree.base(pronoun) == "nmod":
        return not _said_of(tree, pronoun, subjects)
    if tree.base(pronoun) not in ACTED_ON:
        return True
    acting = _acting(tree, tree.head(pronoun))
    return acting is not None and acting not in subjects and not _is_relative(tree, acting)


def _said_of(tree: Tree, pronoun: int, subjects: Collection[int]) -> bool:
    """*X is part of it*, *X is its rival*; of *its own* nothing is known."""
    noun = tree.head(pronoun)
    while noun >= 0 and tree.base(noun) == "conj":
        noun = tree.head(noun)
    own = pronoun + 1 < len(tree.words) and tree.form[pronoun + 1] == "own"
    if noun < 0 or own or tree.kid(noun, "cop") is None or tree.case(noun):
        return False
    return tree.kid(noun, "nsubj") in subjects


def _acting(tree: Tree, verb: int) -> int | None:
    """The subject of a verb, or of the clause that shares its own with it."""
    for _ in range(len(tree.words)):
        if verb < 0:
            return None
        subject = tree.kid(verb, "nsubj")
        if subject is not None:
            return subject
        if tree.base(verb) not in CLIMBS:
            noun = tree.words[verb].upos not in VERBAL
            return verb if noun else None  # hung on the noun that acts
        verb = tree.head(verb)
    return None


def _is_relative(tree: Tree, word: int) -> bool:
    return tree.form[word] in RELATIVE
