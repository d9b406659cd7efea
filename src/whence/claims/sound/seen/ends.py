"""Who cannot stand at an end of a tie, or be bound by a promise.

Each check is a kind of fault that reading claims has shown: a drone backs nobody, nobody is no
ally, *whose leader* is no name, and *side* in *fought side by side* is no third party.
"""

from collections.abc import Iterator, Mapping

from whence.claims.drafts.draft import Draft
from whence.claims.roles.fillers import Fillers
from whence.claims.syntax.arguments import Arguments
from whence.claims.syntax.tree import Tree
from whence.model.claim import Filler, Frame

WHO = frozenset({"a", "b", "by", "actor"})
ENDS = frozenset({"a", "b"})
WHOSE = "whose "
# What one does for others, or needs of them, can be said to be done for nobody.
DONE_FOR = frozenset("funds trains arms shelters supports depends allied".split())
NOBODY = frozenset({"nobody", "none", "nothing"})
# What people join in for a while, without becoming a part of anything.
OCCASIONS = frozenset(
    """talk talks exercise exercises drill drills meeting ceremony summit visit mission patrol
    discussion discussions dinner lunch session event celebration prayer tour march""".split()
)
LAWLESS = frozenset(
    """bandit criminal terrorist attacker gunman extremist thug looter robber gangster problem
    situation threat issue crisis case matter""".split()
)
# *Have allies in the town*, *became his ally*: the subject is tied to whom it has or is.
HAVING = frozenset(
    """be become remain have call name consider regard describe see list designate make declare
    count find gain win lack keep need treat""".split()
)
KIN = frozenset(
    f"relation.{one}" for one in ("ally", "affiliate", "backer", "rival", "proxy", "funder")
)
# *Received machine gun and grenade fire*: so near after the arms.
UNDER_FIRE = frozenset(
    {"fire", "attack", "attacks", "strikes", "shelling", "barrage", "shots"}
)
REACH = 7
GIVEN = frozenset({"arms", "funds"})
OFFICES = frozenset("media press propaganda information publicity public relations".split())


def misplaced(
    draft: Draft, tree: Tree, arguments: Arguments, fillers: Fillers
) -> Iterator[str]:
    """Why what stands at the ends of a draft cannot stand there.

    Args:
        draft: Any draft; only ties and commitments are looked at.
        tree: The document's tree.
        arguments: What hangs on its words.
        fillers: What its words stand for.
    """
    frame = draft.match.entry.frame
    for role in draft.roles:
        if role.name in WHO and any(map(_is_nameless, role.fillers)):
            yield f"{role.name}: no name, and nobody known"
    if frame is not Frame.RELATION:
        return
    ends = {one.role: one.word for one in draft.match.roles if one.role in ENDS}
    for name, word in ends.items():
        if tree.form[word] == "side" and "by" in tree.form[word - 1 : word + 2]:
            yield f"{name}: only how they fought"
    for name, word in ends.items():
        if len(set(ends.values())) > 1 and _is_of_sides(word, tree, fillers):
            yield f"{name}: sides, and nobody says which"
    if "b" in ends and _is_nobody(ends["b"], tree) and not _is_denied(draft, tree):
        yield "b: nobody"
    yield from _of_entry(draft, ends, tree, arguments, fillers)


def _is_nameless(one: Filler) -> bool:
    """*Whose leader* of nobody known, or *it* that stands for him; *so* of *so-called*."""
    said, name = one.text.lower(), one.name.lower()
    relative = name.startswith(WHOSE) and (said.startswith(WHOSE) or " " not in said)
    return relative or name == "so"


def _is_of_sides(word: int, tree: Tree, fillers: Fillers) -> bool:
    """*Fights both sides*: of nobody known."""
    if tree.lemma[word] not in {"side", "party"} or tree.words[word].xpos != "NNS":
        return False
    if not {"both", "all", "two"} & {tree.form[kid] for kid in tree.kids[word]}:
        return False
    meant = fillers.stands_for(word)
    return meant is None or (meant.id is None and not meant.members)


def _is_nobody(word: int, tree: Tree) -> bool:
    no_one = tree.form[word] == "one" and word > 0 and tree.form[word - 1] == "no"
    return no_one or tree.form[word] in NOBODY


def _is_denied(draft: Draft, tree: Tree) -> bool:
    """*Trains nobody*, *depends on nobody*: that it does so at all is denied, and that is told."""
    ends = (one.word for one in draft.match.roles if one.role == "b")
    needed = all(tree.base(word) in {"obj", "obl"} for word in ends)
    return needed and draft.kind in DONE_FOR and draft.match.entry.name != "relation.pay"


def _of_entry(
    draft: Draft,
    ends: Mapping[str, int],
    tree: Tree,
    arguments: Arguments,
    fillers: Fillers,
) -> Iterator[str]:
    name, word, kind = draft.match.entry.name, draft.match.trigger, draft.kind
    if tree.lemma[word] in {"join", "rejoin"} and _is_for_a_while(word, tree):
        yield "b: joined for an occasion, and no body"
    lawless = "b" in ends and tree.lemma[ends["b"]] in LAWLESS
    if tree.lemma[word] in {"deal", "dealing"} and lawless:
        yield "b: who is dealt with, and not a partner"
    if name == "relation.with-help" and "a" in ends and tree.case(ends["a"]) == "from":
        yield "a: from whom it was taken"
    if kind in GIVEN and tree.base(word) == "obl" and tree.case(word) == "for":
        yield "trigger: what it was given for, and not what was given"
    if kind == "arms" and UNDER_FIRE & set(tree.form[word + 1 : word + REACH]):
        yield "trigger: fired, and not given"
    if name == "relation.stand-by" and all(map(fillers.is_person, ends.values())):
        yield "a and b: two persons, no powers"
    if name == "relation.branch-own" and _is_own_office(word, ends, tree, fillers):
        yield "a: an office of its own, by no name"
    if name in KIN and _is_beside(draft, ends, tree, arguments):
        yield "a: does something to them, and is not who they are tied to"


def _is_for_a_while(word: int, tree: Tree) -> bool:
    """*Joined the minister for talks*, *will join Jordan in an exercise*."""
    return any(
        tree.base(kid) == "obl"
        and tree.case(kid) in {"for", "in", "at", "on"}
        and bool({tree.form[kid], *(tree.form[k] for k in tree.kids[kid])} & OCCASIONS)
        for kid in tree.kids[word]
    )


def _is_beside(
    draft: Draft, ends: Mapping[str, int], tree: Tree, arguments: Arguments
) -> bool:
    """*The siege put the army's partners in a bad light*: the siege is none of them."""
    word = draft.match.trigger
    if len(ends) < 2 or word in ends.values() or tree.base(word) not in {"obj", "obl"}:
        return False
    governor = arguments.governor(word)
    if governor is None or tree.lemma[governor] in HAVING:
        return False
    owned = tree.rel(ends["b"]) == "nmod:poss" and tree.head(ends["b"]) == word
    return owned and arguments.subject(governor) == ends["a"]


def _is_own_office(
    word: int, ends: Mapping[str, int], tree: Tree, fillers: Fillers
) -> bool:
    """*The army's media wing*: part of the army by its very name."""
    if ends.get("a") != word:
        return False
    meant = fillers.stands_for(word)
    known = meant is not None and meant.id is not None
    return not known and any(tree.form[kid] in OFFICES for kid in tree.kids[word])
