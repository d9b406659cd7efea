"""What an agreement sets down: who is to do what under it.

*An accord under which the front will free its prisoners*; *under the deal, trucks are to be let
through*; *the two generals announced an arrangement. All fighters are to leave by the tenth*;
*the army shall halt its flights* in the text of one; *Rebels to quit town under deal*.
"""

from collections.abc import Iterable, Iterator, Set

from whence.claims.promises.laid_down.days import done_by, is_by_a_day
from whence.claims.promises.term import SET_DOWN
from whence.claims.roles.fillers import Fillers
from whence.claims.roles.filling import Bound, Match
from whence.claims.speakers.party import party_named
from whence.claims.syntax.negatives import NEGATING
from whence.claims.syntax.tree import VERBAL, Tree
from whence.claims.tense import FUTURE
from whence.codebook.entries import Entry
from whence.model.claim import Frame

PRIOR = 0.8
ENTRY = Entry(SET_DOWN, Frame.COMMITMENT, "made", "", frozenset({"VERB"}), (), ())
# What sets a course down, beside the nouns of pacts in the codebook.
PAPERS = frozenset("paper terms text plan exchange swap pause memorandum".split())
NO_PACTS = frozenset({"resolution", "condition", "guarantee", "provision", "obligation"})
UNDER = frozenset({"under", "by", "in"})
NOT = NEGATING | {"no"}
# A deed that is owed to others: whoever is told to do it by a deal is bound.
OWED = frozenset(
    """leave withdraw vacate evacuate pull quit free release hand return surrender give reopen
    open unblock lift remove dismantle stop halt cease suspend end disarm demobilise demobilize
    restore allow let pass permit transfer exchange swap deliver respect observe go stay keep
    refrain hold move""".split()
)
# What one gets by a deal binds the others.
GETTING = frozenset("get receive win gain benefit see obtain lose remain".split())
GIVEN = frozenset({"made", "refused"})
REACH = 2  # sentences back to the pact, where only *are to* or *shall* says that a thing is set down


def find_set_down(
    tree: Tree, fillers: Fillers, matches: Iterable[Match]
) -> Iterator[Match]:
    """The deeds that a pact binds somebody to.

    Args:
        tree: The document's trees.
        fillers: What its words stand for.
        matches: Commitments found; words in which something is promised or refused are passed
            over, and what would be kept or put off is what is set down.
    """
    done = {w for one in matches if one.entry.value in GIVEN for w in one.words}
    found: set[int] = set()
    for word, read in enumerate(tree.words):
        if read.upos not in VERBAL and tree.kid(word, "cop") is None:
            continue
        if word in done or tree.head(word) in done or _is_asked(word, tree):
            continue
        subject = tree.kid(word, "nsubj", "nsubj:pass")
        headed = _headed(word, tree)
        subject = headed if subject is None else subject
        if subject is None or tree.lemma[word] in GETTING:
            continue
        pact = _pact_of(word, tree, fillers, found)
        told = _is_ahead(word, tree) or (pact is not None and _was_ahead(word, tree))
        if headed is None and not told:
            continue
        if pact is None and not _is_owed(word, subject, found, fillers):
            continue
        by = _doer(word, subject, tree, fillers)
        if by is None and not _is_passive(word, subject, tree):
            continue
        found.add(word)
        bound = () if by is None else (Bound("by", by, "actor", 0),)
        near = pact is not None and "," not in tree.form[min(pact, word) : max(pact, word)]
        paper = (Bound("document", pact, "any", 0),) if pact is not None and near else ()
        yield Match(
            ENTRY, word, (word,), (*bound, Bound("term", word, "any", 0), *paper), PRIOR
        )


def _is_asked(word: int, tree: Tree) -> bool:
    return tree.sentence(word).of(tree.text).rstrip("”\"') ").endswith("?")


def _headed(word: int, tree: Tree) -> int | None:
    """The subject of a headline's infinitive: *Rebels to quit town*."""
    above, line = tree.head(word), tree.sentence(word).of(tree.text).rstrip()
    if not tree.is_infinitive(word) or not line[-1:].isalnum():
        return None
    if tree.base(word) == "root":
        return tree.kid(word, "nsubj")
    noun = tree.rel(word) == "acl" and above >= 0 and tree.base(above) == "root"
    return above if noun and tree.words[above].upos in {"NOUN", "PROPN"} else None


def _is_ahead(word: int, tree: Tree) -> bool:
    """*Will leave*, *shall leave*, *are to leave*; *would leave* may only be supposed."""
    aux = {tree.form[k] for k in tree.kids[word] if tree.base(k) == "aux"}
    return (bool(aux & FUTURE) and "have" not in aux) or _is_to(word, tree)


def _was_ahead(word: int, tree: Tree) -> bool:
    """*Would leave*, *must leave*, *were to leave*: with the deal named that says so."""
    aux = {tree.form[k] for k in tree.kids[word] if tree.base(k) == "aux"}
    past = any(tree.form[k] in {"was", "were"} for k in tree.kids[word])
    to = past and tree.is_infinitive(word)
    return to or bool(aux & {"would", "must", "should"} and "have" not in aux)


def _is_to(word: int, tree: Tree) -> bool:
    """*Are to leave*, *is to be out of town*, *was to have left*."""
    be = [k for k in tree.kids[word] if tree.form[k] in {"is", "are", "'s", "’s"}]
    return tree.is_infinitive(word) and any(tree.form[k + 1] in {"to", "not"} for k in be)


def _is_pact(word: int, tree: Tree, fillers: Fillers) -> bool:
    known = tree.lemma[word] in (fillers.lists["pact-noun"] | PAPERS) - NO_PACTS
    return known and tree.words[word].upos in {"NOUN", "PROPN"}


def _pact_of(word: int, tree: Tree, fillers: Fillers, found: Set[int]) -> int | None:
    """*Under the deal*, *an accord by which*: what sets a deed down, or joined to one set down."""
    for kid in tree.kids[word]:
        # Of *which* and *whereby* the clause tells more below.
        under = tree.base(kid) == "obl" and tree.case(kid) in {"under", "by-virtue-of"}
        if under and _is_pact(kid, tree, fillers):
            return kid
    above = tree.head(word)
    if above < 0:
        return None
    if tree.rel(word) == "acl:relcl" and _is_pact(above, tree, fillers):
        return above if _says_under_which(word, tree) else None
    if tree.base(word) == "conj" and above in found:
        return _pact_of(above, tree, fillers, found)
    return None


def _says_under_which(word: int, tree: Tree) -> bool:
    return any(
        tree.form[k] == "whereby" or (tree.form[k] == "which" and tree.case(k) in UNDER)
        for k in tree.kids[word]
    )


def _is_owed(word: int, subject: int, found: Set[int], fillers: Fillers) -> bool:
    """*All fighters are to leave by June*, *the army shall halt its flights*, after a pact."""
    tree = fillers.tree
    if tree.base(word) not in {"root", "conj", "parataxis", "ccomp"}:
        return False
    aux = {tree.form[k] for k in tree.kids[word] if tree.base(k) == "aux"}
    said = "shall" in aux or (_is_to(word, tree) and is_by_a_day(word, tree, fillers))
    if not said or tree.lemma[word] not in OWED:
        return False
    armed = fillers.is_armed_or_state(subject) or party_named(subject, fillers) is not None
    bearing = any(tree.form[k] == "armed" for k in tree.kids[subject])
    here = tree.words[
        word
    ].sentence  # *they*, of whom the sentence before sets another deed down
    same = any(here - tree.words[one].sentence == 1 for one in found)
    armed = armed or (same and tree.form[subject] in {"they", "it"})
    return (armed or bearing) and _is_told_of_a_pact(word, tree, fillers)


def _is_told_of_a_pact(word: int, tree: Tree, fillers: Fillers) -> bool:
    """Whether a pact is spoken of in the sentence or hardly before it."""
    here = tree.words[word].sentence
    for at in range(word - 1, -1, -1):
        if here - tree.words[at].sentence > REACH:
            return False
        if _is_pact(at, tree, fillers):
            return True
    return False


def _doer(word: int, subject: int, tree: Tree, fillers: Fillers) -> int | None:
    """Who is bound: the subject that acts, or whoever a passive names."""
    told = done_by(word, tree, fillers) if _is_passive(word, subject, tree) else subject
    return told if told is not None and fillers.fits("actor", told) else None


def _is_passive(word: int, subject: int, tree: Tree) -> bool:
    return tree.rel(subject) == "nsubj:pass" or tree.is_passive(word)
