"""Words that fit a promise kept or broken, of which none is told of.

*A pact that lasted for eleven months* was neither kept nor broken by these words alone; *when a
promise has been broken* speaks of any promise, and *progress in clearing the town* of none.
"""

from collections.abc import Iterator, Set

from whence.claims.drafts.draft import Draft
from whence.claims.syntax.tree import Tree

LASTING = frozenset({"last", "survive", "endure"})
SPANS = frozenset("hour day week month year night minute".split())
WHENEVER = frozenset({"when", "whenever", "if", "once", "where"})
ANY = frozenset({"a", "an", "any", "every"})
# What somebody makes progress in where he carries out what he has undertaken.
FULFILLING = frozenset(
    """carry implement deliver fulfil fulfill honour honor meet apply comply execute withdraw
    release free disarm return reopen hand vacate demobilise demobilize""".split()
)
# What one may keep to without having promised it.
FIGURES = frozenset(
    """figure toll count estimate number account denial position stance tally total""".split()
)
GETTING = frozenset("receive obtain win secure get gain extract".split())
NO_PLEDGE = "term: no promise"


def loose(draft: Draft, tree: Tree, pacts: Set[str]) -> Iterator[str]:
    """Why a commitment of this kind is none; nothing when the words tell of one.

    Args:
        draft: A draft of a commitment.
        tree: The document's tree.
        pacts: Lemmas of nouns for what binds somebody.
    """
    word, kind = draft.match.trigger, draft.kind
    terms = [one.word for one in draft.match.roles if one.role == "term"]
    if draft.match.entry.name == "commitment.word" and _is_given_to(draft, tree):
        yield "by: is given the promise"
    if kind in {"kept", "broken"}:
        if _is_generic(word, terms, tree):
            yield "term: any promise, and none that is told of"
        if word > 1 and tree.form[word - 1] == "-" and tree.form[word - 2] == "half":
            yield "trigger: kept in part"
    if kind == "kept":
        if tree.lemma[word] in LASTING and _is_over(word, tree):
            yield "trigger: so long, and no longer"
        if any(tree.lemma[term] in FIGURES for term in terms):
            yield NO_PLEDGE
    if kind == "progress" and tree.lemma[word] in {"progress", "headway", "step"}:
        known = pacts | FULFILLING
        told = (w for term in terms for w in (term, *tree.below(term)))
        if not any(tree.lemma[one] in known for one in told):
            yield NO_PLEDGE


def _is_given_to(draft: Draft, tree: Tree) -> bool:
    """*Obtained a promise that the others would consult it*: they promise."""
    verb = tree.head(draft.match.trigger)
    got = verb >= 0 and tree.lemma[verb] in GETTING and not tree.is_passive(verb)
    by = next((one.word for one in draft.match.roles if one.role == "by"), None)
    return got and by is not None and by < draft.match.trigger


def _is_generic(word: int, terms: list[int], tree: Tree) -> bool:
    """*Nobody says when a promise has been broken*."""
    if not any(tree.form[kid] in WHENEVER for kid in tree.kids[word]):
        return False
    return any(
        tree.base(kid) == "det" and tree.form[kid] in ANY
        for term in terms
        for kid in tree.kids[term]
    )


def _is_over(word: int, tree: Tree) -> bool:
    """*Lasted for eleven months*, *lasted eleven months*, told of what is past."""
    past = tree.words[word].xpos in {"VBD", "VBN"} and not any(
        tree.form[kid] in {"has", "have"} for kid in tree.kids[word]
    )
    return past and any(
        tree.lemma[kid] in SPANS and tree.case(kid) in {"", "for", "only"}
        for kid in tree.kids[word]
        if tree.base(kid) in {"obl", "obj"}
    )
