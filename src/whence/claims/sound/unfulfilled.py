"""Deeds nobody has done: what one is reluctant to do, what nearly was, what was called off."""

from collections.abc import Iterator

from whence.claims.syntax.negatives import NEGATING
from whence.claims.syntax.tree import VERBAL, Tree

# *Is reluctant to join*, *struggles to topple*: a mood or an effort, and no deed.
# What is *likely to* come is foretold.
MINDED = frozenset(
    """unwilling inclined reluctant unable eager struggle resolve hesitate refuse decline
    scheduled schedule pretend deserve""".split()
)
# *It is desirable that both sides agree*: told to be good or doubtful, not to be so.
WEIGHED = frozenset(
    """doubtful desirable necessary essential important possible impossible vital imperative
    crucial urgent""".split()
)
# *A warrant for his arrest*, *plans for killing*, *a request to delay*: for, not of.
LEADING = frozenset(
    """plan proposal call demand request warrant order need appeal prelude willingness readiness
    intention desire wish hope condition offer petition opportunity""".split()
)
NEARLY = frozenset({"almost", "nearly"})
# *Suspended the talks*; *longs for the release*.
OPEN_OBJECT = frozenset(
    """suspend cancel postpone delay prevent avert block forbid
    ban prohibit outlaw facilitate advise recommend await""".split()
)
REWARDS = frozenset({"reward", "bounty", "prize", "ransom"})  # *offered for his capture*
LONGING = frozenset({"long", "wait", "hope", "yearn", "prepare", "ask", "appeal", "call"})
# *The raid they seek to mount*, *refused to hold talks*.
MEANT = frozenset("seek want plan threaten intend hope try attempt aspire".split())
# *The truce is not possible*, *makes a deal harder*.
UNSURE = WEIGHED | frozenset("difficult hard harder unlikely easy easier likely".split())
# *A new round of talks*: what leads to the round leads to the talks.
SERIES = frozenset("round series resumption start opening wave spate string set".split())
TIES = frozenset("relation tie link contact".split())  # broken off, they are
ASIDE = frozenset({"instead", "rather"})
FAR = 4


def is_unfulfilled(tree: Tree, trigger: int) -> bool:
    """Whether the words tell of a deed as wished, weighed, nearly done or called off.

    Args:
        tree: The document's trees.
        trigger: Word that tells of the deed.
    """
    if tree.words[trigger].upos == "NOUN":
        return _is_open_noun(tree, trigger)
    if _is_set_aside(tree, trigger) or _is_imminent(tree, trigger):
        return True
    if _is_forbidden(tree, trigger):
        return True
    if _is_nearly(tree, trigger) or _is_unreal(tree, trigger) or _is_either(tree, trigger):
        return True
    return any(
        _is_minded(tree, word, head) or _is_weighed(tree, word, head)
        for word, head in _upward(tree, trigger)
    ) or _is_led_to(tree, trigger)


def _is_forbidden(tree: Tree, trigger: int) -> bool:
    """*Stop bombing the town*: bidden, and nobody tells whether it was bombed."""
    head = tree.head(trigger)
    if head < 0 or tree.lemma[head] not in {"stop", "cease"} or tree.base(head) != "root":
        return False
    bare = not any(tree.base(kid) in {"nsubj", "aux", "mark"} for kid in tree.kids[head])
    return bare and tree.words[head].xpos == "VB"


def _upward(tree: Tree, trigger: int) -> Iterator[tuple[int, int]]:
    """A verb with what governs it, and so on through joined and dependent infinitives."""
    word = trigger
    for _ in range(FAR):
        head = tree.head(word)
        if head < 0:
            return
        yield word, head
        if tree.base(word) not in {"xcomp", "conj"}:
            return
        word = head


def _is_minded(tree: Tree, word: int, head: int) -> bool:
    dependent = tree.base(word) in {"xcomp", "acl", "advcl"} and tree.is_infinitive(word)
    minded = bool({tree.lemma[head], tree.form[head]} & MINDED) or _is_unmeant(tree, head)
    return dependent and minded


def _is_unmeant(tree: Tree, head: int) -> bool:
    """*Did not mean to shoot them*: whether he did is not what is denied."""
    aided = {tree.form[kid] for kid in tree.kids[head]}
    return (
        tree.lemma[head] in {"mean", "intend"} and "did" in aided and bool(aided & NEGATING)
    )


def _is_weighed(tree: Tree, word: int, head: int) -> bool:
    clause = tree.base(word) in {"ccomp", "csubj", "xcomp", "advcl"}
    told = tree.words[word].xpos in {"VBD", "VBN"}
    return clause and not told and tree.lemma[head] in WEIGHED


def _is_nearly(tree: Tree, trigger: int) -> bool:
    past = tree.words[trigger].xpos in {"VBD", "VBN"}
    return past and any(tree.form[kid] in NEARLY for kid in tree.kids[trigger])


def _is_unreal(tree: Tree, trigger: int) -> bool:
    """*Would have killed*: it has not."""
    forms = {tree.form[kid] for kid in tree.kids[trigger] if tree.base(kid) == "aux"}
    return {"would", "have"} <= forms and tree.words[trigger].upos in VERBAL


def _is_either(tree: Tree, trigger: int) -> bool:
    """*Either they accept or they fight*: one of two, and nobody says which."""
    for kid in (k for k in tree.kids[trigger] if k < trigger):
        if tree.form[kid] == "either" and tree.base(kid) in {"cc", "advmod"}:
            return True
        if tree.base(kid) == "nsubj":
            first = min(kid, *tree.below(kid))
            before = first - (tree.form[first] != "either")
            whole = before >= 0 and tree.form[before] == "either" and before + 1 != kid
            end = tree.sentence(trigger).end
            if whole and " or " in tree.text[tree.words[trigger].span.end : end]:
                return True
    return False


def _is_led_to(tree: Tree, word: int) -> bool:
    head = tree.head(word)
    toward = head >= 0 and tree.case(word) in {"for", "to"}
    bound = tree.base(word) in {"nmod", "acl", "obl", "xcomp", "advcl"}
    of = head >= 0 and bound and tree.case(word) == "of"
    if of and tree.lemma[head] in {"favour", "favor"}:
        return True  # *voted in favour of expelling them*
    if (
        not toward or not bound or tree.is_infinitive(word)
    ):  # *a plan to strike* is foretold
        return False
    paid = any(tree.lemma[kid] in REWARDS for kid in (head, *tree.kids[head]))
    if paid and tree.case(word) == "for" and tree.words[word].upos == "NOUN":
        return True
    noun = tree.words[head].upos == "NOUN" and tree.lemma[head] in LEADING
    longed = tree.words[head].upos == "VERB" and tree.lemma[head] in LONGING
    return noun or (longed and tree.case(word) == "for")


def _is_cut_off(tree: Tree, word: int, head: int) -> bool:
    """*The talks were broken off*, *have been cut off for two years*."""
    off = any(
        tree.form[k] == "off" and tree.rel(k) == "compound:prt" for k in tree.kids[head]
    )
    return (
        off
        and tree.lemma[word] not in TIES
        and tree.rel(word) == "nsubj:pass"
        and tree.lemma[head] in {"cut", "break", "call"}
    )


def _is_open_object(tree: Tree, word: int) -> bool:
    head = tree.head(word)
    if head >= 0 and _is_cut_off(tree, word, head):
        return True
    held = head >= 0 and tree.base(word) in {"obj", "ccomp"} and tree.rel(word) != "nsubj"
    if not held or tree.words[head].upos != "VERB":
        return False
    joined = {tree.lemma[k] for k in tree.kids[head] if tree.base(k) == "conj" and k < word}
    return bool({tree.lemma[head], *joined} & OPEN_OBJECT)


def _is_open_noun(tree: Tree, trigger: int) -> bool:
    """A noun for a deed that is planned, weighed, refused or only might have been."""
    word, head = trigger, tree.head(trigger)
    if head >= 0 and tree.case(word) == "of" and tree.lemma[head] in SERIES:
        word = head
    if _is_led_to(tree, word) or _is_open_object(tree, word) or _is_meant(tree, word):
        return True
    head = tree.head(word)
    if head < 0:
        return _was_not(tree, word)
    if tree.base(word) in {"nsubj", "obj"} and _is_held_unsure(tree, word, head):
        return True
    carried = tree.base(word) == "obj" and tree.words[head].upos in VERBAL
    return (tree.base(word) == "nsubj" and _was_not(tree, head)) or (
        carried and any(_is_minded(tree, *pair) for pair in _upward(tree, head))
    )


def _is_meant(tree: Tree, word: int) -> bool:
    """*The aggression that they seek to launch*."""
    return any(
        tree.rel(kid) == "acl:relcl"
        and tree.lemma[kid] in MEANT
        and any(tree.base(k) == "xcomp" and tree.is_infinitive(k) for k in tree.kids[kid])
        for kid in tree.kids[word]
    )


def _is_held_unsure(tree: Tree, word: int, head: int) -> bool:
    said = [head] if tree.words[head].upos == "ADJ" else []
    if tree.lemma[head] in {"make", "render"}:
        said = [k for k in tree.kids[head] if tree.base(k) == "xcomp" and k > word]
    return any({tree.lemma[k], tree.form[k]} & UNSURE for k in said)


def _was_not(tree: Tree, head: int) -> bool:
    """*There would not have been an attack*."""
    return {"would", "have"} <= {tree.form[k] for k in tree.kids[head]}


def _is_set_aside(tree: Tree, trigger: int) -> bool:
    """*Instead of shelling the town*, *rather than attack*: something else is done."""
    near = {*tree.kids[trigger], *(j for k in tree.kids[trigger] for j in tree.kids[k])}
    before = (k for k in near if trigger - 3 <= k < trigger)
    return any(tree.form[k] in ASIDE for k in before)


def _is_imminent(tree: Tree, trigger: int) -> bool:
    """*The bomb was about to explode*: told as past, and not yet done."""
    about = tree.is_infinitive(trigger) and trigger > 1
    about = about and tree.form[trigger - 2 : trigger] == ["about", "to"]
    return about and tree.form[trigger - 3] in {"was", "were"}
