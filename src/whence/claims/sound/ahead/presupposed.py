"""Deeds that a sentence about the future only takes for granted, or that were no outlook then.

Each check is a kind of error that reading the forecasts of real news has shown.
"""

import re

from whence.claims.drafts.draft import Draft
from whence.claims.outlook import BEFALLING, FORESEEING, LIKELIHOOD
from whence.claims.syntax.negatives import NEGATING
from whence.claims.syntax.tree import VERBAL, Tree

AHEAD = frozenset("will would shall could may might can 'll ’ll".split())
# *Once arrested, he will have to explain*, *after it attacks*: when, and not that it will.
WHENEVER = frozenset({"once", "after", "before", "until", "till", "when", "whenever"})
# *Following the disbanding of the units*: it has happened.
SINCE = frozenset({"following", "after", "since", "despite", "amid", "during", "because"})
# What a deed itself will do when it comes: *talks will be held*; of any other verb the deed
# is there already: *the attack would harden attitudes*.
COMING = BEFALLING | frozenset(
    """hold happen last carry complete launch conduct organise organize stage mount become
    include involve need require finish end stop proceed depend arrive near loom
    convene schedule open agree sign make do plan expect postpone deliver implement""".split()
)
# *Will condemn the attack*, *to break the siege*: the deed is there already.
MEETING = frozenset(
    """condemn mark commemorate investigate avenge punish survive repel break resist foil
    discuss mention remember mourn celebrate protest deplore denounce""".split()
)
# Who tells what somebody was going to do; a narrator only says what was meant then.
TELLING = FORESEEING | frozenset(
    """say tell announce report add state declare claim insist argue reply note write suggest
    indicate""".split()
)
ORDERING = frozenset(
    "instruct order ask tell urge permit authorise authorize command".split()
)
PLEDGES = frozenset("guarantee assurance promise pledge commitment undertaking vow".split())
# *Not to the army, but to the mission*: what is negated is only to whom or where.
CONTRAST = re.compile(
    r"^[^.;:]{0,80}?,? but (?:rather |instead )?"
    r"(?:to|in|at|with|by|against|from|on|through)\b"
)
ASKING = ("how many ", "how much ", "which ", "what ", "whose ")
UP = 5


def asks_who(draft: Draft) -> bool:
    """*See how many states will back it*: an open question, whoever is to do it."""
    return any(
        one.text.lower().startswith(ASKING) or one.text.lower() == "what"
        for role in draft.roles
        for one in role.fillers
        if one.span is not None and role.name in {"actor", "a", "b", "recipient", "target"}
    )


def is_told_past(word: int, tree: Tree) -> bool:
    """*The police would not release her*, *knew that they were going to attack*.

    A narrator tells with these what was refused or meant then; a speaker foretells.
    """
    above = tree.head(word)
    forms = {tree.form[kid] for kid in tree.kids[word] if tree.base(kid) != "obj"}
    if "would" in forms and forms & NEGATING:
        return not _is_reported(word, tree)
    if above < 0 or tree.lemma[above] != "go" or tree.base(word) != "xcomp":
        return False
    was = {tree.form[kid] for kid in tree.kids[above]} & {"was", "were"}
    return bool(was) and not _is_reported(above, tree)


def _is_reported(word: int, tree: Tree) -> bool:
    """Whether a clause is what somebody tells or foresees."""
    for _ in range(UP):
        above = tree.head(word)
        if any(_is_aside(kid, tree) for kid in tree.kids[word]):
            return True
        if above < 0:
            return False
        if tree.base(word) in {"ccomp", "parataxis"} and tree.lemma[above] in TELLING:
            return True
        if tree.base(word) not in {"conj", "ccomp", "xcomp", "parataxis", "advcl"}:
            return False
        word = above
    return False


def _is_aside(kid: int, tree: Tree) -> bool:
    return tree.base(kid) == "parataxis" and tree.lemma[kid] in TELLING


def is_contrasted(word: int, tree: Tree) -> bool:
    """*Will not hand them to the army, but to the mission*: it will be done, only otherwise."""
    end = tree.sentence(word).end
    return CONTRAST.search(tree.text[tree.words[word].span.end : end]) is not None


def is_for_granted(word: int, tree: Tree) -> bool:
    """Whether a deed only says when another comes, or already is what the sentence is about."""
    forms = {tree.form[kid] for kid in tree.kids[word] if kid < word}
    if tree.base(word) in {"advcl", "acl"} and tree.words[word].upos in VERBAL:
        opens = tree.case(word) in WHENEVER | SINCE or "once" in forms
        if opens and not forms & AHEAD:
            return True
    if tree.words[word].upos not in {"NOUN", "PROPN"} and tree.words[word].xpos != "VBG":
        return False
    return tree.case(word) in SINCE or _is_there(word, tree)


def _is_there(word: int, tree: Tree) -> bool:
    """*The attack would harden attitudes*, *will condemn the attack*: of a deed done."""
    above = tree.head(word)
    if above < 0 or tree.kid(word, "cop") is not None:
        return False
    if tree.base(word) == "obj":
        return tree.lemma[above] in MEETING
    hoped = tree.base(above) == "ccomp" and tree.lemma[tree.head(above)] == "hope"
    if tree.base(word) != "nsubj" or hoped or tree.lemma[above] in LIKELIHOOD:
        return False
    return tree.words[above].upos == "VERB" and tree.lemma[above] not in COMING


def was_ordered(word: int, tree: Tree) -> bool:
    """*Was instructed to blow it up*: an order of the past, whether or not it was obeyed."""
    above = tree.head(word)
    ordered = above >= 0 and tree.base(word) in {"xcomp", "ccomp"}
    if not ordered or tree.lemma[above] not in ORDERING or not tree.is_infinitive(word):
        return False
    aux = {tree.form[kid] for kid in tree.kids[above] if tree.base(kid) == "aux"}
    return tree.words[above].xpos in {"VBD", "VBN"} and not aux & AHEAD


def is_own_term(word: int, tree: Tree, binding: frozenset[str]) -> bool:
    """*Agreed to begin a dialogue*, *a promise to disarm*: the term of a promise.

    Args:
        word: Word that tells of the deed.
        tree: The document's trees.
        binding: Lemmas of words with which somebody binds itself.
    """
    for _ in range(UP):
        above = tree.head(word)
        if above < 0:
            return False
        rel, clause = tree.base(word), tree.is_infinitive(word)
        if rel == "xcomp" and clause and tree.lemma[above] in binding:
            return True
        if clause and rel == "acl" and tree.lemma[above] in PLEDGES:
            return tree.words[above].upos == "NOUN"
        free = any(tree.base(kid) in {"nsubj", "aux"} for kid in tree.kids[word])
        noun = tree.words[word].upos == "NOUN" and rel == "obj"
        if not (noun or (not free and (rel == "conj" or (rel == "xcomp" and clause)))):
            return False
        word = above
    return False
