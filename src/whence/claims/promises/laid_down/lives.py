"""How long a truce or a deal lived that is only *it*: *It failed*, *it survived for two months*.

With the pact for a subject these verbs are entries of the codebook; a pronoun is taken for one
only where the sentence before has no other subject or is no more than its name.
"""

from collections.abc import Iterable, Iterator, Set
from dataclasses import replace

from whence.claims.drafts.draft import Draft
from whence.claims.promises.term import LIFE, deed_of
from whence.claims.roles.fillers import Fillers
from whence.claims.roles.filling import Bound, Match
from whence.claims.syntax.negatives import NEGATING
from whence.claims.syntax.tree import SUBJECTS, Tree
from whence.codebook.entries import Entry
from whence.model.claim import Frame, Role

PRIOR = 0.75
ENDS = {
    "kept": frozenset("survive last hold endure".split()),
    "broken": frozenset("fail collapse die founder unravel dead over finished".split()),
    "suspended": frozenset("expire lapse".split()),
    "progress": frozenset("begin start".split()),
}
ENTRY = {
    value: Entry(LIFE, Frame.COMMITMENT, value, "", frozenset({"VERB"}), (), ())
    for value in (*ENDS, "made")
}
# What lives and dies of itself; an *agreement* may fail a vote, too, but *it* then names it.
PACTS = frozenset(
    """truce ceasefire cease-fire armistice cessation pause lull accord pact deal agreement
    arrangement understanding""".split()
)
AHEAD = frozenset({"will", "shall", "'ll", "’ll"})
MEASURES = frozenset({"obj", "obl:unmarked"})  # *is to last a month*
UNTIL = frozenset({"until", "till", "to", "for"})


def find_lives(tree: Tree, done: Set[int]) -> Iterator[Match]:
    """What is told of a pact that the sentence before is about.

    Args:
        tree: The document's trees.
        done: Words that evoke a commitment already.
    """
    for word, read in enumerate(tree.words):
        if tree.base(word) not in {"root", "conj", "parataxis", "ccomp"}:
            continue
        subject = tree.kid(word, "nsubj")
        if subject is None or read.upos == "NOUN":
            continue
        value = _value(word, tree)
        if word in done and value != "made":
            continue
        if (
            tree.lemma[subject] in PACTS and value == "made"
        ):  # *the truce is to last until June*
            yield Match(
                ENTRY[value], word, (word,), (Bound("term", subject, "any", 0),), PRIOR
            )
        if tree.form[subject] != "it":
            continue
        if value is None or tree.sentence(word).of(tree.text).rstrip().endswith("?"):
            continue
        pact = _pact_before(word, tree)
        if pact is not None:
            yield Match(ENTRY[value], word, (word,), (), PRIOR)


def with_lives(drafts: Iterable[Draft], tree: Tree, fillers: Fillers) -> list[Draft]:
    """Drafts in the same order; what *it* is, of which they tell, is named from before.

    So is what a word is given for that stands beside it: *we will go by Friday, I give my word*.

    Args:
        drafts: In any order.
        tree: The document's trees.
        fillers: What its words stand for.
    """
    return [_named(one, tree, fillers) for one in drafts]


def _named(draft: Draft, tree: Tree, fillers: Fillers) -> Draft:
    word = draft.match.trigger
    if any(role.name == "term" for role in draft.roles):
        return draft
    if draft.match.entry.name == LIFE:
        pact = _pact_before(word, tree)
        term = None if pact is None else fillers.words_of(pact)
    else:
        vowed = _vowed_beside(draft, tree)
        term = None if vowed is None else deed_of(vowed, tree, negative=True)
    if term is None:
        return draft
    before = [role for role in draft.roles if role.name in {"by", "to"}]
    after = [role for role in draft.roles if role.name not in {"by", "to"}]
    return replace(draft, roles=(*before, Role("term", (term,)), *after))


def _vowed_beside(draft: Draft, tree: Tree) -> int | None:
    word, above = draft.match.trigger, tree.head(draft.match.trigger)
    made = draft.frame is Frame.COMMITMENT and draft.match.entry.value == "made"
    if not made or above < 0 or tree.base(word) != "parataxis":
        return None
    return above if {tree.form[k] for k in tree.kids[above]} & AHEAD else None


def _value(word: int, tree: Tree) -> str | None:
    lemma, kids = tree.lemma[word], tree.kids[word]
    ahead = any(tree.form[k] in AHEAD for k in kids)
    if lemma == "last" and (ahead or tree.is_infinitive(word)):
        be = any(tree.form[k] in {"is", "'s", "’s", "was"} for k in kids)
        long = any(tree.case(k) in UNTIL or tree.rel(k) in MEASURES for k in kids)
        return "made" if (ahead or be) and long else None
    if any(
        tree.base(k) == "aux" and tree.form[k] not in {"has", "had", "did"} for k in kids
    ):
        return None
    if tree.kid(word, "obj") is not None:
        return None  # *it survived the vote*, *it failed them*
    value = next((v for v, lemmas in ENDS.items() if lemma in lemmas), None)
    undone = any(tree.form[k] in NEGATING for k in kids)
    return "broken" if undone and value == "kept" else value


def _pact_before(word: int, tree: Tree) -> int | None:
    """The pact that the sentence before is about: its name, its subject, or what was agreed on."""
    here = tree.words[word].sentence
    before = [k for k in range(word) if tree.words[k].sentence == here - 1]
    pacts = [k for k in before if tree.lemma[k] in PACTS and tree.words[k].upos == "NOUN"]
    own = [k for k in range(word) if tree.words[k].sentence == here]
    if any(tree.words[k].upos == "NOUN" and tree.rel(k) in SUBJECTS for k in own):
        return None
    for pact in pacts:
        head = tree.head(pact)
        if head < 0 or (tree.rel(pact) in SUBJECTS and tree.base(head) == "root"):
            return pact
        subject = tree.kid(head, "nsubj")
        made = tree.base(pact) == "obj" and tree.base(head) == "root"
        if made and subject is not None and tree.words[subject].xpos in {"NNS", "NNPS"}:
            return pact
    return None
