"""Events of which too little is said, or the wrong thing: bare numbers, bare demands, departures."""

from collections.abc import Iterator

from whence.claims.drafts.draft import Draft
from whence.claims.syntax.negatives import is_none
from whence.claims.syntax.tree import Tree

DOERS = frozenset({"actor"})
SUFFERERS = frozenset({"recipient"})
# Types that say nothing without a doer: *families are asked to bring their cards*.
OF_SOMEBODY = frozenset({"REQUEST", "THREATEN", "REJECT"})
UNKNOWN = frozenset({"perpetrator", "culprit"})
MISHAPS = frozenset(
    "fire blaze flood storm earthquake quake cyclone landslide accident".split()
)
DAYTIMES = frozenset("night day morning evening dawn pillion".split())
LEAVING = "event.leave"
# What sets out on a way when it leaves: no side gives up ground by it.
TRAVELLING = frozenset(
    """convoy bus train plane flight ship vessel lorry truck vehicle car boat ferry helicopter
    minibus caravan taxi jet aircraft""".split()
)


def bare(draft: Draft, tree: Tree) -> Iterator[str]:
    """Why an event is none, or says nothing; nothing when no check speaks against it.

    Args:
        draft: A draft of an event.
        tree: The document's tree.
    """
    roles = {role.name for role in draft.roles}
    killed = tree.lemma[draft.match.trigger] == "kill" and "place" not in roles
    if killed and any(
        one.role == "recipient" and tree.words[one.word].upos == "NUM"
        for one in draft.match.roles
    ):
        yield "recipient: a number alone, which is told as a toll"
    if not roles & DOERS and draft.kind in OF_SOMEBODY:
        yield "actor: nobody is named, and nothing else tells whose"
    if draft.kind == "COERCE" and not roles & (DOERS | SUFFERERS | {"mode"}):
        yield "actor: nobody is named, and it is not told what is done"
    for one in draft.match.roles:
        if one.role == "actor" and tree.lemma[one.word] in UNKNOWN:
            yield "actor: whoever did it"
        if one.role == "means" and tree.lemma[one.word] in MISHAPS:
            yield "means: a mishap, and no attack"
        if one.role == "recipient" and tree.lemma[one.word] in DAYTIMES:
            yield "recipient: only half of what is meant"  # *banned night fishing*
    if draft.match.entry.name == LEAVING:
        yield from _leaving(draft, tree)


def _leaving(draft: Draft, tree: Tree) -> Iterator[str]:
    word = draft.match.trigger
    bare_form = tree.words[word].xpos == "VBN"
    for one in draft.match.roles:
        if one.role != "actor":
            continue
        if tree.lemma[one.word] in TRAVELLING:
            yield "actor: sets out, and gives up nothing"
        aux = any(tree.base(kid) == "aux" for kid in tree.kids[word])
        remains = tree.rel(word) == "acl" and tree.head(word) == one.word and not aux
        if remains or (is_none(tree, one.word) and not aux and bare_form):
            yield "trigger: who remains, and not who goes"  # *not one soldier left here*
