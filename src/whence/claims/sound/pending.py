"""Deeds that are only pending: what must be, what would end something, what is proposed."""

from whence.claims.sound.ahead.presupposed import AHEAD
from whence.claims.sound.unfulfilled import is_unfulfilled
from whence.claims.syntax.tree import SUBJECTS, VERBAL, Tree

# Clauses that open like this tell of what has not come: *until it retreats*.
AWAITING = frozenset({"until", "till", "before", "after", "once", "unless", "lest"})
# *Has to comply*, *needs to withdraw*: a duty, not a deed.
OBLIGING = frozenset({"have", "need", "suppose", "oblige", "require", "ought"})
# *Refused to leave*, *undertook to hand them over*: the word given tells of no deed.
SWORN = frozenset({"refuse", "decline", "undertake", "bind"})
# *Proposed holding talks*, *ruled out sending troops*.
WEIGHING = frozenset(
    """propose suggest recommend consider contemplate avoid oppose favour favor advocate risk
    mull urge envisage rule discuss ban forbid prohibit""".split()
)
# *Demanded that the government investigate*: a bare verb under these is a wish.
WISHING = frozenset(
    """demand ask insist propose suggest recommend urge request require order call plead appeal
    ensure""".split()
)
# *An attempted murder*, *the planned strike*: not carried out, as far as told.
UNDONE = frozenset(
    """attempted failed foiled thwarted planned threatened possible potential imminent averted
    looming""".split()
)
# *Foiled a plot to kill*, *the attempt to seize the town failed*: it did not come to it.
PLOTS = frozenset("plot attempt bid conspiracy scheme plan effort move".split())
FOILED = frozenset(
    "foil thwart avert abort frustrate fail prevent uncover collapse".split()
)
# What these take as object, or with *for*, is only wished for.
SOUGHT = frozenset(
    """demand seek request want urge call ask appeal press propose need avoid prevent avert
    oppose favour favor advocate hope consider contemplate fear foil thwart""".split()
)
# *Asked for guarantees that it would not enter*: what is to be guaranteed is as far off.
PLEDGES = frozenset("guarantee assurance promise pledge commitment undertaking".split())
SUPPOSED = frozenset({"any", "whichever", "whatever"})
NAMED = frozenset({"NOUN", "PROPN", "PRON"})
# *To verify that it has left*: what is to be found out is not found yet.
CHECKING = frozenset("verify certify ensure check ascertain".split())
# *Let it fall*, *helped them escape*: a bare verb under these is no order.
CAUSING = frozenset("let make help have see watch hear bid".split())
FAR = 3
UP = 5  # heads between a deed and the clause it is supposed in
AIMING = frozenset("focus focused concentrate intent bent keen concentrated".split())
MENTIONING = frozenset(
    """mention talk reference prospect possibility idea likelihood chance risk danger fear
    discussion""".split()
)
HEADING = frozenset(
    """head chief director commander leader coordinator deputy specialist expert adviser
    advisor secretary""".split()
)


def is_pending(tree: Tree, trigger: int) -> bool:
    """Whether the words leave a deed to be done, without any future tense.

    Args:
        tree: The document's trees.
        trigger: Word that tells of the deed.
    """
    if _is_aimed(tree, trigger) or is_unfulfilled(tree, trigger):
        return True
    if _is_supposed(tree, trigger) or _is_likened(tree, trigger):
        return True
    if tree.words[trigger].upos == "NOUN":
        return _is_only_named(tree, trigger)
    return _is_pending_verb(tree, trigger)


def is_asked_for(tree: Tree, word: int, head: int) -> bool:
    """*Demand talks*, *called for a strike*, *sought help from*: wished for, not done."""
    if tree.words[word].upos not in {"NOUN", "PROPN"} or tree.lemma[head] not in SOUGHT:
        return False
    rel = tree.base(word)
    # *Calls for a pullout and for the release of X*: the second is wished for as the first.
    return rel == "obj" or (rel in {"obl", "nmod", "conj"} and tree.case(word) == "for")


def _is_supposed(tree: Tree, trigger: int) -> bool:
    """*Any truce that leaves X in control*, *asked for guarantees that X would not enter*."""
    word = trigger
    for _ in range(UP):
        head = tree.head(word)
        if head < 0:
            return False
        told = tree.words[word].xpos in {"VBD", "VBN"}
        supposed = any(tree.form[kid] in SUPPOSED for kid in tree.kids[head])
        if tree.rel(word) == "acl:relcl" and supposed and not told:
            return True
        pledge = tree.lemma[head] in PLEDGES and tree.base(word) in {"acl", "ccomp"}
        if pledge and tree.head(head) >= 0 and is_asked_for(tree, head, tree.head(head)):
            return True
        word = head
    return False


def _is_likened(tree: Tree, trigger: int) -> bool:
    """*As one talks to a neighbour*, *as if it had won*, *as though*: a comparison, no deed."""
    form = tree.form
    if trigger >= 2 and form[trigger - 2 : trigger] == ["as", "one"]:
        return True
    return any(
        form[kid] in {"if", "though"} and kid > 0 and form[kid - 1] == "as"
        for kid in tree.kids[trigger]
    )


def _is_only_named(tree: Tree, trigger: int) -> bool:
    """A noun for a deed that is led to, mentioned, or said not to have come off."""
    led = tree.head(trigger) >= 0 and tree.case(trigger) == "to"
    sought = led and tree.form[tree.head(trigger)] == "leading"  # information leading to
    # *Pleaded guilty to attempted murder*: right before it, whatever the tree makes of it.
    near = (*tree.kids[trigger], trigger - 1) if trigger else tree.kids[trigger]
    undone = any(tree.form[kid] in UNDONE for kid in near)
    return sought or undone or _is_mentioned(tree, trigger)


def _is_pending_verb(tree: Tree, trigger: int) -> bool:
    word = trigger
    for _ in range(FAR):
        if tree.words[word].upos not in VERBAL:
            return False
        if _is_awaited(tree, word) or _is_foiled(tree, word) or _is_bidden(tree, word):
            return True
        head = tree.head(word)
        if head < 0:
            return False
        if _is_owed(tree, word, head) or _is_weighed(tree, word, head):
            return True
        if tree.base(word) != "conj":
            return False
        word = head
    return False


def _is_bidden(tree: Tree, word: int) -> bool:
    """*Rely on nobody, men of the hills!*: told to do it, they have not done it yet."""
    whole = tree.head(word) < 0 or tree.base(word) in {"parataxis", "ccomp"}
    bare = tree.words[word].upos == "VERB" and tree.words[word].xpos == "VB" and whole
    if not bare or (tree.head(word) >= 0 and tree.lemma[tree.head(word)] in CAUSING):
        return False
    aided = {
        tree.form[k] for k in tree.kids[word] if tree.base(k) in {"aux", "cop", "mark"}
    }
    if aided - {"do"} or (aided and tree.kid(word, *SUBJECTS) is not None):
        return False  # *do not shoot* is bidden, too
    named = [k for k in tree.kids[word] if k < word and tree.words[k].upos in NAMED]
    return not named or "!" in tree.form[named[-1] : word]


def _is_aimed(tree: Tree, word: int) -> bool:
    """*Is focused on attacking X*, *bent on war*: an aim, and no deed."""
    head = tree.head(word)
    toward = head >= 0 and tree.case(word) in {"on", "in", "at"}
    noun = tree.words[word].upos == "NOUN" and tree.lemma[head] != "bent"
    return toward and not noun and tree.lemma[head] in AIMING


def _is_mentioned(tree: Tree, word: int) -> bool:
    """*No mention of an operation*, *the head of special operations*: spoken of, not told."""
    head = tree.head(word)
    of = head >= 0 and tree.base(word) == "nmod" and tree.case(word) in {"of", "for"}
    if not of or tree.words[head].upos != "NOUN":
        return False
    bare = not any(tree.base(k) == "det" for k in tree.kids[word])
    titled = bare and tree.words[word].xpos == "NNS" and tree.lemma[head] in HEADING
    return titled or tree.lemma[head] in MENTIONING


def _is_awaited(tree: Tree, word: int) -> bool:
    """A clause in the present under *until* and the like; the past has happened.

    So it has not where what it hangs on is to come: *would leave once the army had gone*.
    """
    if tree.base(word) != "advcl":
        return False
    opening = {tree.case(word), *(tree.form[k] for k in tree.kids[word] if k < word)}
    above = tree.head(word)
    ahead = {tree.form[kid] for kid in tree.kids[above] if tree.base(kid) == "aux"} & AHEAD
    present = tree.words[word].xpos in {"VB", "VBP", "VBZ"}
    return (present and tree.case(word) in AWAITING) or bool(ahead and opening & AWAITING)


def _is_foiled(tree: Tree, word: int) -> bool:
    """An infinitive that says what a plot was for, where the plot came to nothing."""
    above, plotted = word, False
    for _ in range(FAR if tree.is_infinitive(word) else 0):
        above = tree.head(above)
        if above < 0:
            return False
        plotted |= tree.lemma[above] in PLOTS
        if tree.lemma[above] in FOILED:
            beside = (k for k in tree.kids[above] if tree.base(k) in {"obj", "nsubj"})
            return plotted or any(tree.lemma[k] in PLOTS for k in beside if k < word)
    return False


def _is_owed(tree: Tree, word: int, head: int) -> bool:
    owed = tree.base(word) == "xcomp" and tree.is_infinitive(word)
    return owed and tree.lemma[head] in OBLIGING | SWORN


def _is_weighed(tree: Tree, word: int, head: int) -> bool:
    """A gerund that is only thought about, or a bare verb in a wished-for clause."""
    tag = tree.words[word].xpos
    if tree.base(word) not in {"xcomp", "ccomp", "obj"}:
        return False
    loose = tree.words[head].xpos == "VBG" or tree.is_infinitive(head)
    if tree.base(word) == "ccomp" and tree.lemma[head] in CHECKING and loose:
        return True
    if tag == "VBG":
        return tree.lemma[head] in WEIGHING
    aided = {tree.form[kid] for kid in tree.kids[word] if tree.base(kid) in {"aux", "cop"}}
    wished = tag == "VB" and not aided  # *demand that it be kept*: bare in the passive too
    return (wished or aided == {"be"}) and tree.lemma[head] in WISHING
