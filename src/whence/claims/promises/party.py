"""For whom somebody speaks: the side that is bound when its spokesman says *we*."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from whence.claims.chain.chains import Chains
from whence.claims.drafts.draft import Draft
from whence.claims.roles.fillers import Fillers
from whence.claims.syntax.tree import Tree
from whence.model.claim import Filler, Frame, Role
from whence.model.span import Span, hull

# Posts whose holder speaks for a side that bears arms or governs.
VOICES = frozenset(
    """spokesman spokeswoman spokesperson spokesmen commander chief leader head minister
    president representative negotiator secretary delegate commandant""".split()
)
# Those who command: what they say will be done is theirs to do.
RANKS = frozenset(
    """general colonel major captain lieutenant brigadier admiral marshal commander commandant
    lieutenant-colonel""".split()
)
OWN = "commitment.own"  # the entry of what a side says in its own words
US = frozenset({"we", "us"})
OUR = "our"
# *Our side*, *our men*: all of whom one speaks for, or those who do its will.
OURS = frozenset(
    """side part party movement men fighter troop soldier force unit army people brother group
    front command comrade mujahideen battalion brigade garrison""".split()
)
GROUPS = frozenset(
    "group movement militia faction front army force fighter organisation".split()
)
EDGES = "\"“”'‘’,.;: \n"
# Bodies that govern, by whatever name.
GOVERNING = frozenset("government ministry junta cabinet presidency authorities".split())
OWNED = frozenset({"of", "for", "in", ""})


def party_named(word: int, fillers: Fillers) -> int | None:
    """The word for a side that bears arms or governs in a phrase: *the Reed Front rebels*."""
    tree = fillers.tree
    if fillers.is_armed_or_state(word):
        return word
    if tree.lemma[word] in GOVERNING and tree.words[word].upos in {"NOUN", "PROPN"}:
        return word
    if tree.lemma[word] not in GROUPS:
        return None
    armed = tree.lemma[word] in fillers.lists["armed-noun"]
    kids = [k for k in tree.kids[word] if tree.base(k) in {"compound", "amod", "nmod"}]
    named = (
        k
        for k in kids
        if (meant := fillers.stands_for(k)) is not None
        and meant.id is not None
        and fillers.is_armed_or_state(k)
        and not fillers.is_state(meant.id)
    )
    return next(named, word if armed else None)


def party_of(source: int, fillers: Fillers) -> int | None:
    """The word for the side that a source speaks for, or is.

    Args:
        source: Head of the words for the source.
        fillers: What words stand for.
    """
    own = _owner(source, fillers)
    if own is not None or not fillers.is_person(source):
        return party_named(source, fillers) if own is None else own
    meant = fillers.stands_for(source)
    if meant is None or meant.id is None:
        return None
    # *Dersim*, who was *Farhad Dersim, a spokesman of the front* where he was named first.
    for word, other in sorted(fillers.referent.items()):
        if other.id == meant.id and word != source:
            own = _owner(word, fillers)
            if own is not None:
                return own
    return None


def _owner(source: int, fillers: Fillers) -> int | None:
    tree = fillers.tree
    for post in _posts(source, tree):
        for kid in tree.kids[post]:
            owning = tree.base(kid) in {"nmod", "compound"}
            if (
                owning
                and tree.case(kid) in OWNED | {"'s", "’s"}
                and not fillers.is_person(kid)
            ):
                side = party_named(kid, fillers) or _group_before(kid, tree, fillers)
                if side is not None:
                    return side
    return None


def _group_before(word: int, tree: Tree, fillers: Fillers) -> int | None:
    """*The group*, after *the Reed Front rebel group*: the last one that had a name."""
    if tree.lemma[word] not in GROUPS or not any(
        tree.form[k] == "the" for k in tree.kids[word]
    ):
        return None
    same = (k for k in range(word - 1, -1, -1) if tree.lemma[k] == tree.lemma[word])
    return next((side for k in same if (side := party_named(k, fillers)) is not None), None)


def commands(source: int, tree: Tree) -> bool:
    """Whether a source is an officer: *General X*, *the chief of staff, Gen. X*."""
    near = [source, *tree.kids[source]]
    near += [
        k for one in tree.kids[source] if tree.base(one) == "appos" for k in tree.kids[one]
    ]
    return any(tree.lemma[k].lower() in RANKS and tree.base(k) != "conj" for k in near)


def _posts(source: int, tree: Tree) -> Iterator[int]:
    """*The army's spokesman, Col. X*; *X, the spokesman of the army*; *army spokesman X*."""
    above = tree.head(source)
    near = [source, *tree.kids[source]]
    if above >= 0 and tree.base(source) in {"appos", "flat", "compound"}:
        near += [above]
    yield from (word for word in near if tree.lemma[word] in VOICES)


def speaker_of(word: int, chains: Chains) -> int | None:
    """Head of the words for whoever says a word, or `None`."""
    around = chains.around(word)
    return chains.speeches[around[-1]].source if around else None


def with_sides(drafts: Sequence[Draft], chains: Chains, fillers: Fillers) -> list[Draft]:
    """Drafts in the same order; *we* who bind ourselves are the side that the speaker is of.

    Args:
        drafts: In any order.
        chains: Who says what.
        fillers: What words stand for.
    """
    bound = [
        _with_side(one, chains, fillers) if one.frame is Frame.COMMITMENT else one
        for one in drafts
    ]
    return [as_spoken(one, chains) if one.match.entry.name == OWN else one for one in bound]


def _with_side(draft: Draft, chains: Chains, fillers: Fillers) -> Draft:
    bound = next((one for one in draft.match.roles if one.role == "by"), None)
    if bound is None or not is_ours(bound.word, fillers.tree):
        return draft
    source = speaker_of(draft.match.trigger, chains)
    side = None if source is None else party_of(source, fillers)
    if side is None:
        return draft
    party = fillers.filler(side)
    roles = tuple(
        Role(
            "by", tuple(replace(f, name=party.name, id=party.id) for f in role.fillers[:1])
        )
        if role.name == "by"
        else role
        for role in draft.roles
    )
    return replace(draft, roles=roles)


def as_spoken(draft: Draft, chains: Chains) -> Draft:
    """A draft whose term and words end where the quotation does that holds them."""
    around = chains.around(draft.match.trigger)
    content = chains.speeches[around[-1]].content if around else ()
    if not content:
        return draft
    held = hull(content)
    text = chains.tree.text
    roles = tuple(
        replace(role, fillers=tuple(_clipped(one, held, text) for one in role.fillers))
        if role.name == "term"
        else role
        for role in draft.roles
    )
    spans = tuple(cut for one in draft.spans if (cut := _cut(one, held, text)) is not None)
    return replace(draft, roles=roles, spans=spans or draft.spans)


def _clipped(one: Filler, held: Span, text: str) -> Filler:
    cut = None if one.span is None else _cut(one.span, held, text)
    return one if cut is None else Filler(cut.of(text), cut, cut.of(text), one.id)


def _cut(span: Span, held: Span, text: str) -> Span | None:
    """The part of a stretch that lies in another, without quotation marks at its ends."""
    start, end = max(span.start, held.start), min(span.end, held.end)
    while start < end and text[start] in EDGES:
        start += 1
    while start < end and text[end - 1] in EDGES:
        end -= 1
    return Span(start, end) if start < end else None


def is_ours(word: int, tree: Tree) -> bool:
    """*We*, *our side*, *our men*."""
    if tree.form[word] in US:
        return True
    return tree.lemma[word] in OURS and any(tree.form[k] == OUR for k in tree.kids[word])
