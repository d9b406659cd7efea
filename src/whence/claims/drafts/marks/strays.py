"""Strays: words that fill a role and yet are not who or where the deed is of."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from whence.claims.drafts.draft import Draft, without_bound
from whence.claims.roles.fillers import Fillers
from whence.claims.roles.filling import MODEL, Bound
from whence.claims.syntax.tree import Tree
from whence.model.claim import DONE_TO, Filler, Frame, Role

DOERS = frozenset({"actor", "perpetrator", "a", "by"})
ONE = ("a ", "an ")
PERSONS = frozenset(
    """soldier policeman policewoman officer commando paratrooper conscript serviceman guard
    agent sailor marine pilot""".split()
)
PLACE, A, BODY = "place", "a", "organisation"
CODED = frozenset({"type", "mode"})  # an event of which no more is known is none
# A state by its letters before a noun says whose that is: *a U.S. drone strike*.
LETTERS = frozenset("u.s. us u.k. uk u.n. un eu e.u.".split())
GROUND = frozenset({"ground"})  # *battles on the ground*: on land, nowhere in particular
IN = frozenset({"in", "at", "near", "around", "outside"})
# How words begin without which nobody is told to be hurt: a model's guess alone is none.
HURT = tuple(
    """wound injur hurt maim hospital treat burn casualt harm shot shoot stab shrapnel
    victim toll bleed critical condition""".split()
)
WOUNDED = "wounded"
HELPING = frozenset("support help assist aid back backing assistance solidarity".split())
THEIRS = frozenset({"their", "its", "his", "her"})
STRUGGLES = frozenset({"fight", "war", "struggle", "battle", "campaign", "conflict"})


def without_strays(
    drafts: Iterable[Draft], tree: Tree, fillers: Fillers
) -> Iterator[Draft]:
    """Drafts in the same order, each role held by what the words say fills it.

    Args:
        drafts: In any order.
        tree: The document's trees.
        fillers: What its words stand for.
    """
    for draft in drafts:
        told = _without_lone_state(draft, tree, fillers)
        told = _without_nowhere(told, tree)
        if draft.frame is Frame.CASUALTIES:
            told = _with_own_place(_without_guessed(told, tree), tree, fillers)
        if draft.frame is Frame.ROLE:
            told = _without_body_as_place(told)
        if draft.frame is Frame.RELATION and draft.kind == "fighting":
            told = _with_helped(told, tree, fillers)
        if draft.frame is not Frame.EVENT or any(r.name not in CODED for r in told.roles):
            yield told


def _without_lone_state(draft: Draft, tree: Tree, fillers: Fillers) -> Draft:
    """*A Turkish policeman shot him*: one man did, whom no state has sent for all that is told."""
    roles = tuple(
        Role(role.name, tuple(_alone(one, tree, fillers) for one in role.fillers))
        if role.name in DOERS
        else role
        for role in draft.roles
    )
    return draft if roles == draft.roles else replace(draft, roles=roles)


def _alone(one: Filler, tree: Tree, fillers: Fillers) -> Filler:
    if one.id is None or one.span is None or not one.text.lower().startswith(ONE):
        return one
    inside = fillers.words_in(one.span)
    head = next((w for w in inside if tree.head(w) not in inside), inside[0])
    person = tree.words[head].xpos == "NN" and tree.lemma[head] in PERSONS
    if not (person and fillers.is_state(one.id)):
        return one
    return Filler(one.text, one.span, one.text)


def _without_nowhere(draft: Draft, tree: Tree) -> Draft:
    """Without a place that is none: whose strike it was, or *the ground* alone."""
    bound = next((one for one in draft.match.roles if one.role == PLACE), None)
    if bound is None or not (_is_whose(bound.word, tree) or _is_ground(bound.word, tree)):
        return draft
    return _left_out(draft, PLACE)


def _is_whose(word: int, tree: Tree) -> bool:
    after = word + 1
    described = tree.base(word) in {"compound", "amod"} and tree.head(word) > word
    noun = after < len(tree.words) and tree.words[after].upos in {"NOUN", "ADJ"}
    return tree.form[word] in LETTERS and described and noun


def _is_ground(word: int, tree: Tree) -> bool:
    bare = all(tree.base(kid) in {"det", "case", "punct"} for kid in tree.kids[word])
    return tree.form[word] in GROUND and tree.case(word) == "on" and bare


def _without_body_as_place(draft: Draft) -> Draft:
    """*The Lund Police superintendent*: the police are what he is of, and not where."""
    held = {role.name: [one.span for one in role.fillers] for role in draft.roles}
    same = held.get(PLACE) is not None and held.get(PLACE) == held.get(BODY)
    return _left_out(draft, PLACE) if same else draft


def _without_guessed(draft: Draft, tree: Tree) -> Draft:
    """*The 20 killed included four children and four women*: the women are not hurt."""
    if draft.match.entry.name != MODEL or all(r.name != WOUNDED for r in draft.roles):
        return draft
    bounds = tree.reading.sentences[tree.words[draft.match.trigger].sentence]
    if any(one.startswith(HURT) for one in tree.form[bounds.first : bounds.end]):
        return draft
    left = _left_out(draft, WOUNDED)
    return left if any(role.name in DONE_TO for role in left.roles) else draft


def _with_own_place(draft: Draft, tree: Tree, fillers: Fillers) -> Draft:
    """*Killed 130 in Paris and 32 in Brussels*: the 32 where their own words say."""
    place = next((one for one in draft.match.roles if one.role == PLACE), None)
    counts = [one.word for one in draft.match.roles if one.role in DONE_TO]
    if place is None or len(counts) != 1 or tree.base(counts[0]) != "conj":
        return draft
    count = counts[0]
    own = [
        kid
        for kid in tree.kids[count]
        if kid > count and kid in fillers.places and tree.case(kid) in IN
    ]
    if not own or place.word in own or place.word > count:
        return draft
    roles = tuple(
        Role(PLACE, (fillers.filler(own[0]),)) if role.name == PLACE else role
        for role in draft.roles
    )
    bounds = tuple(
        Bound(PLACE, own[0], one.is_a, one.far) if one is place else one
        for one in draft.match.roles
    )
    return replace(draft, roles=roles, match=replace(draft.match, roles=bounds))


def _with_helped(draft: Draft, tree: Tree, fillers: Fillers) -> Draft:
    """*Their support for the Zerians in their fight*: the fight is that of those helped."""
    owner = next((one.word for one in draft.match.roles if one.role == A), None)
    helped = None if owner is None else _helped(owner, tree)
    if helped is None or not fillers.is_actor(helped):
        return draft
    meant = fillers.all_of(helped, "actor")
    roles = tuple(Role(A, meant) if one.name == A else one for one in draft.roles)
    return replace(draft, roles=roles)


def _helped(owner: int, tree: Tree) -> int | None:
    """Whom a word of help just before is for, where *in their fight* follows it."""
    fight = tree.head(owner)
    led = fight >= 0 and tree.form[owner] in THEIRS and tree.rel(owner) == "nmod:poss"
    if not led or tree.lemma[fight] not in STRUGGLES or tree.case(fight) != "in":
        return None
    for word in tree.above(fight):
        if tree.lemma[word] in HELPING:
            told = [kid for kid in tree.kids[word] if word < kid < owner]
            verb = tree.words[word].upos == "VERB"
            return next(
                (
                    kid
                    for kid in told
                    if (verb and tree.base(kid) == "obj")
                    or (not verb and tree.case(kid) in {"for", "of", "to"})
                ),
                None,
            )
    return None


def _left_out(draft: Draft, name: str) -> Draft:
    roles = tuple(role for role in draft.roles if role.name != name)
    return without_bound(draft, roles, name)
