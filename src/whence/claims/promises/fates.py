"""What became of a promise, told in plain words after it.

*The army undertook to open a base. It has not done so. It lifted two of the five posts.* No word
of the second sentence is one of keeping or breaking: what was promised before makes it so.
"""

from collections.abc import Iterator, Sequence, Set

from whence.claims.chain.chains import Chains
from whence.claims.promises.laid_down.set_down import find_set_down
from whence.claims.promises.laid_down.told import find_told
from whence.claims.promises.own import find_own
from whence.claims.promises.promise import (
    Promise,
    is_told,
    is_undone,
    promise_of,
    words_after,
)
from whence.claims.promises.spite import find_in_spite
from whence.claims.promises.term import FATE
from whence.claims.promises.vows import find_vows
from whence.claims.roles.fillers import Fillers
from whence.claims.roles.filling import Bound, Match
from whence.claims.syntax.arguments import Arguments
from whence.claims.syntax.negatives import NEGATING, is_none
from whence.claims.syntax.tree import SUBJECT_PRONOUNS, VERBAL, Tree
from whence.codebook.entries import Entry
from whence.model.claim import Frame

PRIOR = 0.75
KEPT, PROGRESS, UNSHOWN, BROKEN = "kept", "progress", "no-evidence", "broken"
ENTRY = {
    value: Entry(FATE, Frame.COMMITMENT, value, "", frozenset({"VERB"}), (), ())
    for value in (KEPT, PROGRESS, UNSHOWN, BROKEN)
}
# Deeds that fulfil one another: who promised to *send* boats has kept it when some *arrived*.
ALIKE = tuple(
    frozenset(words.split())
    for words in (
        """send deliver station supply provide give pay transfer hand arrive come receive reach get land
        deploy field contribute donate return ship""",
        "withdraw leave pull vacate evacuate go depart quit move",
        "free release let pardon exchange swap return",
        "open reopen unblock restore resume",
        "lift remove end stop halt cease suspend drop dismantle",
        "begin start open launch set hold",
        "build finish complete rebuild repair construct pave open appear",
        "name appoint nominate publish submit present table",
        "disarm surrender decommission hand demobilise demobilize dissolve disband",
        "join integrate train hire enrol absorb recruit",
        "prosecute try charge arrest punish investigate",
    )
)
# What is done to a thing promised when the promise is carried out.
CARRIED_OUT = frozenset().union(*ALIKE) - frozenset(
    """go get move quit try set lift remove end stop halt cease suspend drop dismantle hold
    depart""".split()
)
HALF_WAY = frozenset({"begin", "start"})
SHARES = frozenset("half some part third quarter few first most".split())
WHOLE = frozenset({"both", "all", "every", "everything", "each"})
LOOSE = frozenset(
    "none nothing nobody one two three other it them these those neither either".split()
)
SIDES = frozenset({"side", "party"})  # *both sides*: those who promised
KEEPING = frozenset({"keep", "honour", "honor", "respect", "observe", "uphold"})
IT = frozenset({"it", "them", "both"})
PROMISING = frozenset("promise pledge agree undertake vow swear".split())


def find_promised(
    arguments: Arguments, fillers: Fillers, chains: Chains, matches: Sequence[Match]
) -> list[Match]:
    """Plain words that give a promise, and those that tell whether one was carried out.

    Args:
        arguments: What hangs on the document's words.
        fillers: What its words stand for.
        chains: Who says what.
        matches: What was found; a word that evokes a commitment already is passed over.
    """
    tree = fillers.tree
    bound = [one for one in matches if one.entry.frame is Frame.COMMITMENT]
    found = list(find_own(tree, fillers, chains, bound))
    done = {word for one in (*bound, *found) for word in one.words}
    found += find_vows(tree, fillers, done)
    bound += found
    found += (set_down := list(find_set_down(tree, fillers, bound)))
    bound += set_down
    against = list(find_in_spite(tree, arguments, fillers, done))
    done.update(one.trigger for one in against)
    found += against
    for one in sorted(bound, key=lambda match: match.trigger, reverse=True):
        if one.entry.value != "made" or is_undone(tree, one.trigger):
            continue
        promise = promise_of(one, tree)
        for word in words_after(promise, tree):
            if word in done:
                continue
            fate = _fate(word, promise, tree, arguments, fillers)
            if fate is not None:
                done.add(word)
                found.append(fate)
    done.update(one.trigger for one in found)
    found += find_told(tree, fillers, done)
    done.update(one.trigger for one in found)
    return [*found, *_as_promised(tree, arguments, fillers, done)]


def _as_promised(
    tree: Tree, arguments: Arguments, fillers: Fillers, done: Set[int]
) -> Iterator[Match]:
    """*Lifted the post, as it had promised*, *has not freed them as agreed*."""
    for said in range(len(tree.words)):
        word = tree.head(said)
        if tree.lemma[said] not in PROMISING or word < 0 or word in done:
            continue
        if tree.base(said) != "advcl" or tree.case(said) != "as" or not is_told(word, tree):
            continue
        subject, thing = arguments.subject(word), _kid(tree, word, "obj")
        if (
            tree.words[word].upos not in VERBAL
            or subject is None
            or _kid(tree, word, "ccomp")
        ):
            continue
        passive = tree.is_passive(word)
        told = subject if passive else word if thing is None else thing
        doer = arguments.subject(said) if passive else subject
        by = () if doer is None or not fillers.fits("actor", doer) else (doer,)
        roles = (
            *(Bound("by", one, "actor", 0) for one in by),
            Bound("term", told, "any", 0),
        )
        yield _match(word, BROKEN if _is_negative(word, tree) else KEPT, roles)


def _fate(
    word: int, promise: Promise, tree: Tree, arguments: Arguments, fillers: Fillers
) -> Match | None:
    """The match of a verb that tells what became of a promise; `None` where it tells of else."""
    subject = _kid(tree, word, "nsubj")
    thing = _kid(tree, word, "obj")
    near = tree.words[word].sentence - tree.words[promise.trigger].sentence
    if subject is None and tree.base(word) == "conj":
        subject = arguments.subject(word)
    if subject is None:
        return None
    if _stands_for_deed(word, thing, tree):
        if near > 1 or promise.term is None or tree.rel(subject) == "expl":
            return None
        roles = (
            *_who(subject, promise, tree, fillers),
            Bound("term", promise.term, "any", 1),
        )
        return _match(word, BROKEN if _is_negative(word, tree) else KEPT, roles)
    passive = tree.is_passive(word) or tree.rel(subject) == "nsubj:pass"
    told = subject if passive or thing is None else thing
    if tree.lemma[word] in KEEPING and tree.form[told] in IT and told != subject:
        kept = BROKEN if _is_negative(word, tree) else KEPT
        who = _who(subject, promise, tree, fillers)
        return (
            _match(word, kept, (*who, Bound("term", told, "any", 0))) if near < 2 else None
        )
    if not _is_carried_out(word, subject, told, promise, tree, fillers):
        return None
    value = _value(word, subject, told, promise, tree)
    roles = _whose(word, subject, told, promise, tree, fillers)
    if told == subject and _is_doer(subject, promise, tree, fillers) and not passive:
        own = () if promise.term is None else (Bound("term", promise.term, "any", 1),)
        return _match(word, value, (*_who(subject, promise, tree, fillers), *own))
    return _match(word, value, (*roles, Bound("term", told, "any", 0)))


def _whose(
    word: int, subject: int, told: int, promise: Promise, tree: Tree, fillers: Fillers
) -> tuple[Bound, ...]:
    """Whose promise it was: of whoever did it, or where that is left open, of who made it."""
    passive = tree.is_passive(word) or tree.rel(subject) == "nsubj:pass"
    agent = tree.agent(word) if passive else None
    if agent is not None and fillers.fits("actor", agent):
        return (Bound("by", agent, "actor", 0),)
    if told != subject:
        return _who(subject, promise, tree, fillers)
    if passive and promise.by is not None:  # *the road was opened*: his word is kept
        return (Bound("by", promise.by.word, promise.by.is_a, 1),)
    return ()


def _match(word: int, value: str, roles: tuple[Bound, ...]) -> Match:
    return Match(ENTRY[value], word, (word,), roles, PRIOR)


def _kid(tree: Tree, word: int, base: str) -> int | None:
    return next((k for k in tree.kids[word] if tree.base(k) == base), None)


def _stands_for_deed(word: int, thing: int | None, tree: Tree) -> bool:
    """*Did so*, *has not done so*, *it did not*, *and he did*."""
    if tree.lemma[word] != "do" or thing is not None:
        return False
    kids = [k for k in tree.kids[word] if tree.base(k) not in {"punct", "cc", "aux"}]
    said = {tree.form[k] for k in kids if k > word}
    return "so" in said or not said - NEGATING - {"yet", "either", "within", "."}


def _who(subject: int, promise: Promise, tree: Tree, fillers: Fillers) -> tuple[Bound, ...]:
    """Who did it or did not; a pronoun that stands for nobody is the one who promised."""
    meant = fillers.stands_for(subject)
    if tree.form[subject] in SUBJECT_PRONOUNS and (meant is None or meant.id is None):
        if promise.by is not None:
            return (Bound("by", promise.by.word, promise.by.is_a, 1),)
        return ()
    fits = fillers.fits("actor", subject) or tree.words[subject].upos == "NUM"
    return (Bound("by", subject, "actor", 0),) if fits or is_none(tree, subject) else ()


def _is_doer(subject: int, promise: Promise, tree: Tree, fillers: Fillers) -> bool:
    """Whether a subject without object is the one who promised: *they have not left*."""
    if promise.by is None or tree.lemma[subject] in promise.things:
        return False
    if tree.form[subject] in SUBJECT_PRONOUNS | {"neither", "each", "both"}:
        return True
    if tree.lemma[subject] in SIDES | {tree.lemma[promise.by.word]}:
        return True
    if tree.words[subject].upos == "NUM" and _some_of_them(subject, tree):
        return True
    return _same(subject, promise.by.word, fillers)


def _some_of_them(word: int, tree: Tree) -> bool:
    return any(tree.form[k] == "them" and tree.case(k) == "of" for k in tree.kids[word])


def _same(one: int, other: int, fillers: Fillers) -> bool:
    left, right = fillers.stands_for(one), fillers.stands_for(other)
    known = left is not None and right is not None and left.id is not None
    return known and left is not None and right is not None and left.id == right.id


def _is_loose(word: int, tree: Tree) -> bool:
    """*None*, *42*, *only two of them*: a number of what was spoken of."""
    number = tree.words[word].upos == "NUM" or tree.form[word] in LOOSE | WHOLE | SHARES
    return number and not any(
        tree.base(k) == "nmod" and tree.words[k].upos in {"NOUN", "PROPN"}
        for k in tree.kids[word]
    )


def _is_thing(word: int, promise: Promise, tree: Tree) -> bool:
    """Whether a word is the thing promised, or a number of it: *two of the boats*."""
    of = [k for k in tree.kids[word] if tree.base(k) == "nmod" and tree.case(k) == "of"]
    number = tree.words[word].upos == "NUM" or tree.form[word] in LOOSE | SHARES
    return tree.lemma[word] in promise.things or (
        number and any(tree.lemma[k] in promise.things for k in of)
    )


def _is_carried_out(
    word: int, subject: int, told: int, promise: Promise, tree: Tree, fillers: Fillers
) -> bool:
    """Whether a deed is the one promised: by its verb, and by whom or what it is done to."""
    lemma = tree.lemma[word]
    alike = lemma in promise.deeds or any(
        lemma in group and group & promise.deeds for group in ALIKE
    )
    if told != subject and not _is_doer(subject, promise, tree, fillers):
        given = _is_thing(told, promise, tree) or tree.form[told] in LOOSE | WHOLE
        if lemma not in {"receive", "get", "see"} or not given:
            return False
    if _is_thing(told, promise, tree):
        return alike or lemma in CARRIED_OUT
    near = tree.words[word].sentence - tree.words[promise.trigger].sentence <= 1
    if _is_loose(told, tree):
        return near and (alike or (not promise.deeds and lemma in CARRIED_OUT))
    return near and told == subject and alike and _is_doer(subject, promise, tree, fillers)


def _is_negative(word: int, tree: Tree) -> bool:
    around = [k for k in tree.kids[word] if tree.base(k) in {"nsubj", "obj"}]
    return any(tree.form[k] in NEGATING for k in tree.kids[word]) or any(
        is_none(tree, k) or tree.form[k] == "nothing" for k in around
    )


def _value(word: int, subject: int, told: int, promise: Promise, tree: Tree) -> str:
    """Not yet done nobody can show; done in part is progress."""
    if _is_negative(word, tree):
        aux = {tree.form[k] for k in tree.kids[word] if tree.base(k) == "aux"}
        open_yet = {"yet", "far"} & {tree.form[k] for k in tree.below(word)}
        nobody = told == subject or is_none(tree, subject)
        return UNSHOWN if aux & {"has", "have"} and (open_yet or nobody) else BROKEN
    kids = [tree.form[k] for k in (told, *tree.kids[told], *tree.kids[word])]
    if tree.lemma[word] in HALF_WAY or {"only", "partly"} & set(kids) or SHARES & set(kids):
        return PROGRESS
    number = any(tree.words[k].upos == "NUM" for k in (told, *tree.kids[told]))
    return PROGRESS if number and (promise.counted or not WHOLE & set(kids)) else KEPT
