"""Days set for a deed that have come or gone: *did not leave by the tenth*, *the deadline passed*.

The deed may have been promised long before, or in another article: that a day was set for it is
enough to say that somebody was bound.
"""

from collections.abc import Iterator, Set

from whence.claims.promises.laid_down.days import SET, is_by_a_day
from whence.claims.promises.promise import is_told
from whence.claims.promises.term import DUE, FATE
from whence.claims.roles.fillers import Fillers
from whence.claims.roles.filling import Bound, Match
from whence.claims.speakers.party import GROUPS, party_named
from whence.claims.syntax.negatives import NEGATING
from whence.claims.syntax.tree import VERBAL, Tree
from whence.codebook.entries import Entry
from whence.model.claim import Frame

PRIOR = 0.75
MADE, BROKEN, UNSHOWN = "made", "broken", "no-evidence"
# What is broken is told as the fate of a promise: its negation is the breaking.
ENTRY = {
    value: Entry(name, Frame.COMMITMENT, value, "", frozenset({"VERB"}), (), ())
    for value, name in ((MADE, DUE), (BROKEN, FATE), (UNSHOWN, DUE))
}
# What one side does because it has said that it would, or was told to.
DEEDS = frozenset(
    """leave withdraw vacate evacuate pull quit free release hand return surrender give reopen
    unblock lift remove dismantle disarm demobilise demobilize disband restore transfer""".split()
)
# *Came and went*, *passed without a withdrawal*: nothing was done by then.
PASSING = frozenset({"pass", "expire", "elapse", "lapse"})
VAIN = frozenset({"without", "with-no"})
SETTING = frozenset("set fix agree name appoint lay choose".split())
PROMISING = frozenset("promise pledge agree undertake vow swear commit".split())
ALL = frozenset({"everyone", "everybody", "all", "both", "each"})
# *The governor's four hundred never came*: who has men or money to send.
SENDING = frozenset(
    """governor president premier minister government ministry king general army junta mayor
    capital state""".split()
)
COMING = frozenset(
    "come arrive materialise materialize materialised materialized appear reach".split()
)
BACK = frozenset({"back", "home", "forward", "close", "near"})
GIVEN = frozenset({"promised", "pledged", "announced"})
LOADED = frozenset("truck lorry convoy wagon barge flight ship tanker bus".split())
ENTERING = frozenset("reach arrive enter pass come cross get go".split())


def find_due(tree: Tree, fillers: Fillers, done: Set[int]) -> Iterator[Match]:
    """Words that tell of a day set for a deed, and what came of it.

    Args:
        tree: The document's trees.
        fillers: What its words stand for.
        done: Words that evoke a commitment already.
    """
    for word, read in enumerate(tree.words):
        if word in done:
            continue
        if read.upos in VERBAL:
            match = (
                _missed(word, tree, fillers)
                or _yet_to(word, tree, fillers)
                or _passed(word, tree, fillers)
                or _never_came(word, tree)
                or _meant(word, tree, fillers)
                or _promised_by_all(word, tree)
            )
        else:
            match = _is_the_day(word, tree, fillers) if tree.lemma[word] in SET else None
        if match is not None:
            yield match


def _match(word: int, value: str, by: int | None, term: int | None) -> Match:
    bound = () if by is None else (Bound("by", by, "actor", 0),)
    said = () if term is None else (Bound("term", term, "any", 0),)
    return Match(ENTRY[value], word, (word,), (*bound, *said), PRIOR)


def _side(word: int | None, fillers: Fillers) -> bool:
    """Whether a word is of those who bear arms or govern: theirs is a deed that others wait for."""
    if word is None:
        return False
    tree = fillers.tree
    men = any(
        tree.rel(k) == "nmod:poss" and party_named(k, fillers) is not None
        for k in tree.kids[word]
    )
    armed = any(tree.form[k] == "armed" for k in tree.kids[word])
    group = tree.lemma[word] in GROUPS
    return men or armed or group or party_named(word, fillers) is not None


def _missed(word: int, tree: Tree, fillers: Fillers) -> Match | None:
    """*Did not leave by 10 April*, *had not quit the base by the deadline*, *on time*."""
    if tree.lemma[word] not in DEEDS or not is_told(word, tree):
        return None
    if not any(tree.form[k] in NEGATING for k in tree.kids[word]):
        return None
    late = any(tree.form[k] == "time" and tree.case(k) == "on" for k in tree.kids[word])
    subject = tree.kid(word, "nsubj")
    if not (late or is_by_a_day(word, tree, fillers)) or not _side(subject, fillers):
        return None
    return _match(word, BROKEN, subject, word)


def _yet_to(word: int, tree: Tree, fillers: Fillers) -> Match | None:
    """*Have yet to surrender a weapon*: not done so far."""
    above = tree.head(word)
    if tree.lemma[word] not in DEEDS or tree.base(word) != "xcomp" or above < 0:
        return None
    yet = tree.lemma[above] in {"have", "be"} and tree.is_infinitive(word)
    if not yet or not any(tree.form[k] == "yet" for k in tree.kids[above]):
        return None
    subject = tree.kid(above, "nsubj")
    return _match(word, UNSHOWN, subject, word) if _side(subject, fillers) else None


def _passed(word: int, tree: Tree, fillers: Fillers) -> Match | None:
    """*The deadline for the front to leave passed*, *the day it had set came and went*."""
    subject = tree.kid(word, "nsubj", "nsubj:pass")
    if subject is None:  # *the day they had set came*: read as *that day it came*
        days = (k for k in tree.kids[word] if tree.rel(k) == "obl:unmarked" and k < word)
        subject = next((k for k in days if tree.lemma[k] in SET), None)
    if subject is None:
        return None
    gone = any(tree.lemma[k] == "go" for k in tree.kids[word] if tree.base(k) == "conj")
    vain = tree.lemma[word] == "come" and gone
    if not vain and tree.lemma[word] not in PASSING:
        return None
    vain = vain or any(tree.case(k) in VAIN for k in tree.kids[word])
    if not vain and tree.lemma[subject] != "deadline":
        return None
    by, term = _bound_by(subject, tree, fillers)
    if by is None and term is None:
        return None
    return _match(word, BROKEN if vain else MADE, by, subject)


def _bound_by(day: int, tree: Tree, fillers: Fillers) -> tuple[int | None, int | None]:
    """Who is bound by a day and to what: *the deadline for X to leave*, *the date X had set*."""
    by: int | None = None
    term: int | None = None
    for kid in tree.kids[day]:
        clause = tree.base(kid) == "acl"
        if tree.case(kid) == "for" and _side(kid, fillers):
            by = kid
        elif (
            tree.case(kid) == "for" and tree.lemma[kid] in fillers.lists["event-noun"]
        ) or (clause and tree.is_infinitive(kid)):
            term = kid
        elif clause and tree.rel(kid) == "acl:relcl" and _is_set(kid, tree):
            who, term = tree.kid(kid, "nsubj"), kid
            own = tree.lemma[kid] in SETTING | PROMISING  # what others want binds nobody
            by = who if who is not None and own and fillers.fits("actor", who) else by
    return by, term


def _is_set(clause: int, tree: Tree) -> bool:
    """*That it had set for itself*, *by which it was to leave*."""
    by = any(tree.form[k] == "which" and tree.case(k) == "by" for k in tree.kids[clause])
    return by or tree.lemma[clause] in SETTING


def _never_came(word: int, tree: Tree) -> Match | None:
    """*The governor's four hundred never came*, *the promised boats never materialised*."""
    subject = tree.kid(word, "nsubj", "nsubj:pass")
    never = any(tree.form[k] == "never" for k in tree.kids[word])
    if tree.lemma[word] not in COMING or subject is None or not never:
        return None
    if any(tree.form[k] in BACK for k in tree.kids[word]):
        return None
    if any(tree.form[k] in GIVEN for k in tree.kids[subject] if k < subject):
        return _match(word, BROKEN, None, subject)
    number = tree.words[subject].upos == "NUM" or any(
        tree.words[k].upos == "NUM" for k in tree.kids[subject]
    )
    owner = tree.kid(subject, "nmod:poss")
    sent = owner is not None and tree.lemma[owner] in SENDING
    return _match(word, BROKEN, owner, subject) if sent and number else None


def _meant(word: int, tree: Tree, fillers: Fillers) -> Match | None:
    """*Sixty were supposed to go through*, of lorries told of; *the army was to have left*."""
    deed = tree.kid(word, "xcomp")
    if tree.form[word] not in {"supposed", "meant"} or deed is None:
        return None
    told = any(tree.form[k] in {"was", "were"} for k in tree.kids[word])
    subject = tree.kid(word, "nsubj", "nsubj:pass")
    if subject is None or not told or not tree.is_infinitive(deed):
        return None
    if _side(subject, fillers) and tree.lemma[deed] in DEEDS:
        return _match(word, MADE, subject, deed)
    loads = tree.lemma[subject] in LOADED or (
        tree.words[subject].upos == "NUM" and _speaks_of_loads(subject, tree)
    )
    return (
        _match(word, MADE, None, deed) if loads and tree.lemma[deed] in ENTERING else None
    )


def _speaks_of_loads(word: int, tree: Tree) -> bool:
    here = tree.words[word].sentence
    near = (k for k in range(word) if here - tree.words[k].sentence <= 1)
    return any(tree.lemma[k] in LOADED for k in near)


def _promised_by_all(word: int, tree: Tree) -> Match | None:
    """*Everyone with a gun has promised to be gone*: all of them, though nobody is named."""
    subject, term = tree.kid(word, "nsubj"), tree.kid(word, "xcomp")
    if tree.lemma[word] not in PROMISING or subject is None:
        return None
    if term is None or tree.form[subject] not in ALL or tree.words[word].xpos == "VB":
        return None
    be = any(tree.lemma[k] == "be" for k in (term, *tree.kids[term]))
    whole = word if be else term  # *promised to be off the hill*
    bound = (Bound("by", subject, "any", 0), Bound("term", whole, "any", 0))
    return Match(ENTRY[MADE], word, (word,), bound, PRIOR)


def _is_the_day(word: int, tree: Tree, fillers: Fillers) -> Match | None:
    """*Friday was the day set for the evacuation*, *1 May is the deadline for the front to go*."""
    told = tree.kid(word, "cop") is not None and tree.kid(word, "nsubj") is not None
    if not told or any(tree.form[k] in NEGATING for k in tree.kids[word]):
        return None
    if tree.lemma[word] == "deadline":
        by, term = _bound_by(word, tree, fillers)
        return None if by is None and term is None else _match(word, MADE, by, term)
    for clause in tree.kids[word]:
        if tree.rel(clause) == "acl" and tree.lemma[clause] in SETTING:
            deed = next((k for k in tree.kids[clause] if tree.case(k) == "for"), None)
            if deed is not None and tree.lemma[deed] in fillers.lists["event-noun"] | OWED:
                return _match(word, MADE, None, deed)
    return None


# Nouns for deeds that a day is set for and that are no news of themselves.
OWED = frozenset(
    """evacuation withdrawal handover hand-over pull-out pullout release return exchange transfer
    disarmament departure reopening""".split()
)
