"""What the side that speaks says it will do itself, in its own words or with a day set for it.

*"We will leave the town by the tenth," said the group's spokesman*; *the bridge will be reopened
before 3 March, the chief of staff said*. What others will do, what is hoped for and what is only
announced for a day (*the school opens on Monday*) binds nobody.
"""

from collections.abc import Iterable, Iterator

from whence.claims.chain.chains import Chains
from whence.claims.promises.laid_down.days import done_by
from whence.claims.promises.quoted import OWN
from whence.claims.promises.term import AHEAD
from whence.claims.roles.fillers import Fillers
from whence.claims.roles.filling import Bound, Match
from whence.claims.speakers.party import (
    commands,
    is_ours,
    party_named,
    party_of,
    speaker_of,
)
from whence.claims.syntax.negatives import NEGATING
from whence.claims.syntax.tree import Tree
from whence.codebook.entries import Entry
from whence.model.claim import Frame

PRIOR = 0.75
REACH = 2  # sentences back to who speaks
MADE, REFUSED = "made", "refused"
ENTRY = {
    value: Entry(OWN, Frame.COMMITMENT, value, "", frozenset({"VERB"}), (), ())
    for value in (MADE, REFUSED)
}
# Deeds that somebody else waits for: whoever says that he will do them binds himself.
GIVEN = frozenset(
    """leave withdraw vacate evacuate pull free release hand return surrender give reopen open
    unblock lift remove dismantle stop halt cease suspend pause end disarm demobilise demobilize
    disband restore allow let permit grant pardon compensate pay rebuild repair punish prosecute
    exchange swap transfer deliver respect observe honour honor uphold keep abide comply
    investigate publish hold""".split()
)
# Of those, what passes for a word given when a thing is to be done by a day and nobody says by whom.
DONE = frozenset(
    """vacate evacuate free release return surrender reopen open unblock lift remove dismantle
    disarm demobilise demobilize disband restore hand withdraw transfer exchange swap halt
    suspend""".split()
)
# What a verb of this kind is done to is no concession: *hold the line*, *keep our weapons*.
FIGHTING = frozenset(
    """line ground position fire weapon gun post front city town village bridgehead struggle
    fight guard eye""".split()
)
WO = frozenset({"wo"})  # *won't*
# What somebody who will not do it refuses to no one: *we will not stop until they are gone*.
FORBORNE = frozenset({"stop", "halt", "end", "keep", "hold", "investigate", "publish"})
KEPT = frozenset({"hold", "keep", "give", "open", "return", "deliver"})
# What is opened or shut for others by those who bear arms or govern.
WAYS = frozenset(
    """road highway bridge border crossing checkpoint corridor airport airspace port route
    frontier pass supply water electricity access strike shelling operation siege blockade
    offensive attack fire flight patrol""".split()
)
OPENED = frozenset({"reopen", "open", "restore", "halt", "suspend", "transfer", "lift"})
DEADLINE = frozenset({"by", "before", "until", "within"})
CONDITIONAL = frozenset({"if", "unless", "when", "once", "until", "whenever"})


def find_own(
    tree: Tree, fillers: Fillers, chains: Chains, matches: Iterable[Match]
) -> Iterator[Match]:
    """Words in which a side says what it will do.

    Args:
        tree: The document's trees.
        fillers: What its words stand for.
        chains: Who says what.
        matches: What was found; words that evoke a commitment already are passed over.
    """
    bound = [one for one in matches if one.entry.frame is Frame.COMMITMENT]
    passed = {word for one in bound for word in one.words}
    for word, read in enumerate(tree.words):
        if read.upos != "VERB" or word in passed or passed & set(tree.kids[word]):
            continue
        if not _is_promised(word, tree):
            continue
        by, refused = _bound(word, tree, fillers, chains), _is_refused(word, tree)
        ours = by is not None and is_ours(by, tree)
        if by is not None and (ours or not refused):
            roles = (Bound("by", by, "any", 0), Bound("term", word, "any", 0))
            yield Match(ENTRY[REFUSED if refused else MADE], word, (word,), roles, PRIOR)


def _bound(word: int, tree: Tree, fillers: Fillers, chains: Chains) -> int | None:
    """Whoever binds himself: *we*, or whose word it is that a thing will be done by a day."""
    source = speaker_of(word, chains)
    speech = chains.innermost(word)
    own = speech is not None and speech.own  # a turn of his, wherever he was introduced
    if source is None or not (own or _is_near(source, word, tree)):
        return None
    side, subject = party_of(source, fillers), tree.kid(word, "nsubj", "nsubj:pass")
    if subject is None or (side is None and not commands(source, tree)):
        return None
    if is_ours(subject, tree):
        return subject if tree.lemma[word] in GIVEN and not _fights(word, tree) else None
    near = tree.words[source].sentence == tree.words[word].sentence
    if not near or tree.lemma[word] not in DONE or not _by_when(word, tree, fillers):
        return None
    told = subject if tree.rel(subject) == "nsubj:pass" else tree.kid(word, "obj")
    if tree.lemma[word] in OPENED and (told is None or tree.lemma[told] not in WAYS):
        return None  # *the school will be reopened by Monday*: announced, and no word given
    if tree.rel(subject) == "nsubj:pass" and done_by(word, tree, fillers) is None:
        return source
    return subject if _is_same_side(subject, side, fillers) else None


def _is_near(source: int, word: int, tree: Tree) -> bool:
    """Whether who speaks is named in the paragraph, or hardly before it."""
    one, other = (tree.words[each].sentence for each in (source, word))
    sentences = tree.reading.sentences
    return other - one <= REACH or sentences[one].part == sentences[other].part


def _is_same_side(subject: int, side: int | None, fillers: Fillers) -> bool:
    """*The army will reopen the bridge*, as its spokesman says."""
    named = party_named(subject, fillers)
    if named is None or side is None or fillers.tree.words[subject].upos == "PRON":
        return False
    one, other = fillers.filler(named), fillers.filler(side)
    known = one.id is not None and one.id == other.id
    return known or fillers.tree.lemma[named] == fillers.tree.lemma[side]


def _is_promised(word: int, tree: Tree) -> bool:
    aux = {tree.form[k] for k in tree.kids[word] if tree.base(k) == "aux"}
    if not aux & (AHEAD | WO) or aux & {"have"}:
        return False
    if _is_refused(word, tree) and tree.lemma[word] in FORBORNE:
        return False  # *we will not hold elections before June*, *we will not stop*
    if tree.base(word) not in {"root", "ccomp", "parataxis", "conj"}:
        return False
    if tree.sentence(word).of(tree.text).rstrip("”\"') ").endswith("?"):
        return False
    return not any(
        tree.base(k) == "advcl" and tree.case(k) in CONDITIONAL for k in tree.kids[word]
    )


def _is_refused(word: int, tree: Tree) -> bool:
    """*We will not leave*, *we shall never release them*: a word given all the same."""
    return any(tree.form[k] in NEGATING for k in tree.kids[word])


def _fights(word: int, tree: Tree) -> bool:
    thing = tree.kid(word, "obj")
    return tree.lemma[word] in KEPT and thing is not None and tree.lemma[thing] in FIGHTING


def _by_when(word: int, tree: Tree, fillers: Fillers) -> bool:
    """Whether a day is set by which it is to be done."""
    return any(
        tree.base(k) == "obl" and tree.case(k) in DEADLINE and _is_time(k, tree, fillers)
        for k in tree.kids[word]
    )


def _is_time(word: int, tree: Tree, fillers: Fillers) -> bool:
    return any(k in fillers.times for k in (word, *tree.kids[word]))
