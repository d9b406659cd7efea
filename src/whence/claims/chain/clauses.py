"""Where the words of a saying hang in the tree: its agent, what it cites, its clause."""

from collections.abc import Container

from whence.claims.syntax.tree import SUBJECTS, Tree


def bare(tree: Tree, i: int, *relations: str) -> int | None:
    """A dependant that no preposition brings in; an object is at times hung as oblique."""
    return next(
        (kid for kid in tree.kids[i] if tree.base(kid) in relations and not tree.case(kid)),
        None,
    )


def agent(tree: Tree, i: int) -> int | None:
    """Who tells or believes: *was told by soldiers that*, *is believed by them to*."""
    return next(
        (kid for kid in tree.kids[i] if tree.base(kid) == "obl" and tree.case(kid) == "by"),
        None,
    )


def behind_aside(tree: Tree, i: int, cues: Container[str]) -> int | None:
    """*X said, Y reported, that …*: the clause hung on the saying put in between."""
    for kid in tree.kids[i]:
        if tree.base(kid) == "parataxis" and kid > i and tree.lemma[kid] in cues:
            clause = tree.kid(kid, "ccomp")
            if clause is not None and tree.kid(clause, "mark") is not None:
                return clause
    return None


def between_commas(tree: Tree, i: int) -> tuple[int, int] | None:
    """*…, residents said, Y reported*: who says it and what, however the two were hung.

    What is said is the clause that the second saying governs.
    """
    last = len(tree.words) - 1
    if not 1 < i < last or tree.form[i - 2] != "," or tree.form[i + 1] != ",":
        return None
    by = tree.head(i)
    clause = tree.kid(by, "ccomp") if by > i else None
    noun = tree.words[i - 1].upos in {"NOUN", "PROPN", "PRON"}
    return (i - 1, clause) if noun and clause is not None and clause < i else None


def expected(tree: Tree, i: int) -> int | None:
    """The infinitive in *expects X to leave*, X being its subject."""
    clause = tree.kid(i, "xcomp")
    if clause is None or not tree.is_infinitive(clause):
        return None
    owned = tree.kid(i, "obj"), tree.kid(clause, *SUBJECTS)
    return None if owned == (None, None) else clause
