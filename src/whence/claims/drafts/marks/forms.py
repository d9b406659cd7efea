"""Forms: how a reaction is shown, by statement or message, by fireworks, flags or sweets."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from whence.claims.drafts.draft import Draft
from whence.claims.drafts.quoting import pieces
from whence.claims.roles.fillers import Fillers
from whence.claims.syntax.tree import VERBAL, Tree
from whence.model.claim import Filler, Frame, Role
from whence.model.span import Span

JOY = frozenset({"praise", "celebrate", "congratulate", "welcome"})
# What nobody has or does but to show joy, wherever it stands in the clause.
SHOWN = {
    "firework": "fireworks",
    "sweet": "sweets",
    "sweets": "sweets",
    "candy": "sweets",
    "pastry": "sweets",
    "gunfire": "gunfire",
    "parade": "parade",
    "motorcade": "parade",
    "flag": "flags",
    "banner": "flags",
}
# What somebody says it in.
WORDED = {
    "statement": "statement",
    "communique": "statement",
    "communiqué": "statement",
    "declaration": "statement",
    "message": "message",
    "letter": "message",
    "telegram": "message",
    "video": "message",
    "recording": "message",
    "audio": "message",
    "post": "message",
    "tweet": "message",
    "visit": "visit",
}
IN_WORDS = frozenset({"in", "via", "through", "by", "with"})
CARRIED = frozenset({"wave", "raise", "hoist", "fly", "carry", "brandish", "display"})
SHOTS = frozenset({"shot", "round", "gun", "rifle", "bullet", "volley", "weapon"})
AIR = "air"
# What goes on with a deed: *launched fireworks to celebrate*, *drove by, waving flags*.
TOGETHER = frozenset({"advcl", "conj", "acl", "xcomp"})


def with_forms(drafts: Iterable[Draft], tree: Tree, fillers: Fillers) -> Iterator[Draft]:
    """Drafts in the same order; reactions with the forms that their clause tells of.

    Args:
        drafts: In any order.
        tree: The document's trees.
        fillers: What its words stand for.
    """
    for draft in drafts:
        yield draft if draft.frame is not Frame.REACTION else _formed(draft, tree, fillers)


def _formed(draft: Draft, tree: Tree, fillers: Fillers) -> Draft:
    found = dict(_forms(draft, tree))
    if not found:
        return draft
    forms = dict.fromkeys(found.values())
    own = [f.name for role in draft.roles if role.name == "form" for f in role.fillers]
    # *Fired into the air* is gunfire where the words tell of shots and of no fireworks.
    named = dict.fromkeys([*own, *forms])
    fillers_of = tuple(Filler(one, None, one) for one in named)
    roles = [role for role in draft.roles if role.name != "form"]
    honoured = _honoured(draft, found, tree, fillers)
    if honoured is not None:
        roles.insert(1, Role("target", (honoured,)))
    roles.append(Role("form", fillers_of))
    spans = pieces([*draft.spans, *(tree.words[word].span for word in found)])
    return replace(draft, roles=tuple(roles), spans=spans)


def _forms(draft: Draft, tree: Tree) -> Iterator[tuple[int, str]]:
    """Words of forms with what they are, in the deed and in what goes on with it."""
    joyful = draft.kind in JOY
    taken = _spoken_of(draft)
    for word in sorted(_together(draft.match.trigger, tree)):
        lemma, span = tree.lemma[word], tree.words[word].span
        if any(one.covers(span) for one in taken):
            continue
        if tree.words[word].upos in VERBAL:
            if lemma == "parade" and joyful:
                yield word, "parade"
            elif (
                lemma in {"fire", "shoot"} and joyful and AIR in tree.form[word : word + 6]
            ):
                yield word, "gunfire"
            continue
        by = tree.head(word)
        if lemma in {"flag", "banner"} and not (by >= 0 and tree.lemma[by] in CARRIED):
            continue
        if joyful and lemma in SHOWN:
            yield word, SHOWN[lemma]
        elif lemma in WORDED and tree.case(word) in IN_WORDS:
            yield word, WORDED[lemma]


def _spoken_of(draft: Draft) -> list[Span]:
    """What is reacted to and by whom: *welcomed the statement* has no statement for a form."""
    return [
        one.span
        for role in draft.roles
        if role.name in {"actor", "target", "reason"}
        for one in role.fillers
        if one.span is not None
    ]


def _together(trigger: int, tree: Tree) -> set[int]:
    """Words of a trigger's clause, of the deed it is the aim of, and of what goes with both."""
    tops = [trigger]
    head = tree.head(trigger)
    if head >= 0 and tree.base(trigger) in {"advcl", "acl", "xcomp", "conj"}:
        tops.append(head)
        above = tree.head(head)
        if above >= 0 and tree.base(head) == "acl":
            tops.append(above)
    found = set(tops)
    stack = list(tops)
    while stack:
        word = stack.pop()
        for kid in tree.kids[word]:
            clause = (
                tree.base(kid) in {"ccomp", "parataxis"} or tree.rel(kid) == "acl:relcl"
            )
            own = tree.kid(kid, "nsubj", "nsubj:pass") is not None
            apart = tree.base(kid) in TOGETHER and own
            if kid not in found and not clause and not apart and tree.base(kid) != "nsubj":
                found.add(kid)
                stack.append(kid)
    return found


def _honoured(
    draft: Draft, found: Iterable[int], tree: Tree, fillers: Fillers
) -> Filler | None:
    """Whose flags are waved, where nobody else is said to be hailed."""
    if any(role.name == "target" for role in draft.roles):
        return None
    for word in found:
        if tree.lemma[word] in {"flag", "banner"}:
            for kid in tree.kids[word]:
                owner = tree.base(kid) in {"compound", "nmod", "amod"}
                if owner and fillers.is_named_actor(kid):
                    return fillers.filler(kid)
    return None
