"""Announced words: *the report contains another finding.* and what the next sentence says."""

from collections.abc import Iterator
from itertools import pairwise

from whence.claims.chain.spoken import ANNOUNCED, RULE_SCORE, Speech
from whence.claims.roles.fillers import Fillers
from whence.claims.syntax.subjects import CITING
from whence.claims.syntax.tree import Tree
from whence.model.reading import SpeechKind

HOLDING = frozenset(
    "contain include offer make provide hold carry have add feature present".split()
)
FINDINGS = frozenset(
    """observation finding passage detail assessment warning point conclusion revelation
    estimate remark note admission judgment judgement disclosure caveat""".split()
)
POINTED = frozenset({"the", "this", "that", "its", "their", "his", "her"})
_TOLD = frozenset({"acl", "ccomp", "xcomp", "nmod", "appos", "parataxis", "obl"})
OPENING = ("“", '"')
CLOSING = ("”", '"')


def announced(tree: Tree, fillers: Fillers) -> Iterator[Speech]:
    """Attributions that a sentence makes of the one after it.

    Args:
        tree: The document's trees.
        fillers: What its words stand for.
    """
    sentences = tree.reading.sentences
    for here, after in pairwise(sentences):
        if after.part - here.part > 1:
            continue
        for verb in range(here.first, here.end):
            source = _source(tree, fillers, verb)
            if source is None or tree.base(verb) != "root":
                continue
            quoted = _is_quotation(after.span.of(tree.text))
            cites = (
                tree.lemma[verb] in CITING and quoted and _cites_paper(tree, fillers, verb)
            )
            if cites or (_points_ahead(tree, verb) and after.part == here.part):
                yield Speech(
                    source,
                    (fillers.phrase(source),),
                    verb,
                    (tree.words[verb].span,),
                    (after.span,),
                    SpeechKind.INDIRECT,
                    ANNOUNCED,
                    RULE_SCORE,
                )


def _source(tree: Tree, fillers: Fillers, verb: int) -> int | None:
    """The document that is the subject, where the text has told of it before."""
    source = tree.kid(verb, "nsubj")
    if source is None or tree.lemma[source] not in fillers.lists["document-noun"]:
        return None
    kids = tree.kids[source]
    known = any(tree.form[k] in POINTED or tree.rel(k) == "nmod:poss" for k in kids)
    return source if known else None


def _points_ahead(tree: Tree, verb: int) -> bool:
    """Whether a finding is only announced, and not told in the same sentence."""
    found = tree.kid(verb, "obj")
    if (
        tree.lemma[verb] not in HOLDING
        or found is None
        or tree.lemma[found] not in FINDINGS
    ):
        return False
    return not any(
        tree.base(k) in _TOLD and k > found for w in (verb, found) for k in tree.kids[w]
    )


def _cites_paper(tree: Tree, fillers: Fillers, verb: int) -> bool:
    """*The report cites the agency's assessment*, whose words then follow."""
    paper = tree.kid(verb, "obj")
    if paper is None or tree.lemma[paper] not in fillers.lists["document-noun"]:
        return False
    return tree.kid(paper, "nmod:poss") is not None and tree.kid(verb, "ccomp") is None


def _is_quotation(words: str) -> bool:
    """Whether a sentence is one quotation: *“P,” the report says, “Q”* has its own source."""
    words = words.strip().rstrip(".,")
    whole = words.startswith(OPENING) and words.endswith(CLOSING)
    return whole and not any(mark in words[1:-1] for mark in (*OPENING, *CLOSING))
