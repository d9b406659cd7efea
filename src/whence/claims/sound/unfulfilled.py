"""Deeds nobody has done: what one is reluctant to do, what nearly was, what was called off."""

from collections.abc import Iterator

from whence.claims.syntax.tree import VERBAL, Tree

# *Is reluctant to join*, *struggles to topple*: a mood or an effort, and no deed.
# What is *likely to* come is foretold.
MINDED = frozenset(
    """unwilling inclined reluctant unable eager struggle resolve hesitate refuse decline
    scheduled schedule""".split()
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
    ban""".split()
)
LONGING = frozenset({"long", "wait", "hope", "yearn", "prepare", "ask", "appeal", "call"})
FAR = 4


def is_unfulfilled(tree: Tree, trigger: int) -> bool:
    """Whether the words tell of a deed as wished, weighed, nearly done or called off.

    Args:
        tree: The document's trees.
        trigger: Word that tells of the deed.
    """
    if tree.words[trigger].upos == "NOUN":
        return _is_led_to(tree, trigger) or _is_open_object(tree, trigger)
    if _is_nearly(tree, trigger) or _is_unreal(tree, trigger) or _is_either(tree, trigger):
        return True
    return any(
        _is_minded(tree, word, head) or _is_weighed(tree, word, head)
        for word, head in _upward(tree, trigger)
    ) or _is_led_to(tree, trigger)


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
    return dependent and bool({tree.lemma[head], tree.form[head]} & MINDED)


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
    if (
        not toward or not bound or tree.is_infinitive(word)
    ):  # *a plan to strike* is foretold
        return False
    noun = tree.words[head].upos == "NOUN" and tree.lemma[head] in LEADING
    longed = tree.words[head].upos == "VERB" and tree.lemma[head] in LONGING
    return noun or (longed and tree.case(word) == "for")


def _is_open_object(tree: Tree, word: int) -> bool:
    head = tree.head(word)
    held = head >= 0 and tree.base(word) in {"obj", "ccomp"} and tree.rel(word) != "nsubj"
    return held and tree.words[head].upos == "VERB" and tree.lemma[head] in OPEN_OBJECT
