"""What a noun for a promise tells by itself: whose word it is, and to do what."""

from dataclasses import replace

from whence.claims.promises.given import FATES
from whence.claims.roles.fillers import Fillers
from whence.claims.roles.filling import Bound, Match
from whence.claims.syntax.tree import Tree

WORDS = frozenset("promise pledge vow undertaking commitment word assurance".split())
# *A promise made by the army*: these say no more than whose it is.
GIVING = frozenset({"make", "give", "issue"})
BY, TERM = "by", "term"


def opened(match: Match, tree: Tree, fillers: Fillers) -> Match:
    """A promise kept or broken with whose it is and its own term, where its noun has them.

    *The army's promise to leave Goma was broken*: the army's, and to leave Goma.

    Args:
        match: A commitment.
        tree: The document's trees.
        fillers: What its words stand for.
    """
    terms = [one.word for one in match.roles if one.role == TERM]
    heads = (w for w in (*terms, *match.words) if tree.lemma[w] in WORDS)
    word = next(heads, None)
    if word is None or (terms and (match.entry.value not in FATES or word not in terms)):
        return match
    what, whose = _term(word, tree), _giver(word, tree)
    roles = [one for one in match.roles if what is None or one.role != TERM]
    if what is not None:
        roles.append(Bound(TERM, what, "any", 1))
    known = any(one.role == BY for one in roles)
    if not known and whose is not None and fillers.is_actor(whose):
        roles.append(Bound(BY, whose, "actor", 1))
    return replace(match, roles=tuple(roles))


def _given(word: int, tree: Tree) -> int | None:
    """The participle of *the promise made by the army*."""
    after = (k for k in tree.kids[word] if tree.base(k) == "acl" and k > word)
    return next((k for k in after if tree.lemma[k] in GIVING), None)


def _term(word: int, tree: Tree) -> int | None:
    """The verb of *the promise to leave*, or the noun of *the promise of elections*."""
    given = _given(word, tree)
    near: list[int] = [*tree.kids[word], *(() if given is None else tree.kids[given])]
    clauses = (k for k in near if k > word and tree.base(k) in {"acl", "xcomp", "ccomp"})
    clause = next((k for k in clauses if k != given and _is_told(k, tree)), None)
    if clause is not None:
        return clause
    of = [k for k in tree.kids[word] if k > word and tree.case(k) == "of"]
    nouns = [k for k in of if tree.words[k].upos == "NOUN"]
    return nouns[0] if nouns else None


def _is_told(clause: int, tree: Tree) -> bool:
    """*To leave*, *that they would leave*; not *which they gave in May*."""
    marks = {tree.form[k] for k in tree.kids[clause] if tree.base(k) == "mark"}
    return bool(marks & {"to", "that"})


def _giver(word: int, tree: Tree) -> int | None:
    """Whose promise it is: *the army's*, *made by the army*."""
    given = _given(word, tree)
    owner = tree.kid(word, "nmod:poss")
    return tree.kid(given, "obl:agent") if owner is None and given is not None else owner
