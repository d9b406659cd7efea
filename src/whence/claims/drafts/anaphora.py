"""Whose deed it was: *the victory*, *the raid* as targets, from the claims before.

And deeds of a *they* whom nobody knows: *they have killed 80 people* still tells how many.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from whence.claims.drafts.draft import Draft, without_bound
from whence.claims.roles.fillers import Fillers
from whence.claims.syntax.tree import Tree
from whence.model.claim import Filler, Frame, Role

# How many sentences back the deed may have been told.
REACH = 4
# Deeds by the frame that tells of them: a victory is no raid, a decision neither.
WON = frozenset(
    """takeover capture conquest seizure victory triumph advance push return success""".split()
)
NAMELESS = frozenset({"they", "he", "she", "it", "we", "i", "you", "their", "his", "its"})
# Who did it, and what tells enough without him.
DOER = {Frame.EVENT: "actor", Frame.CASUALTIES: "perpetrator"}
# *We consider the army's figure too low*: whoever writes judges, and his chain is empty.
JUDGING = frozenset({"reaction.judge-figure"})
WRITER = frozenset({"we", "i"})
TELLING = frozenset(
    {"recipient", "killed", "wounded", "captured", "missing", "displaced", "materiel"}
)
REPORTED = frozenset({"it", "this", "that"})
# Acts of speech and will are somebody's or nothing.
DONE = frozenset({"", "ASSAULT", "COERCE"})
DOERS = {Frame.CONTROL: "actor", Frame.EVENT: "actor"}


def with_doers(drafts: Sequence[Draft], tree: Tree, fillers: Fillers) -> list[Draft]:
    """Drafts in text order; reactions to a deed told before also name who did it."""
    found: list[Draft] = []
    ordered = sorted(drafts, key=lambda one: one.match.trigger)
    for each in ordered:
        draft, doer = each, None
        if draft.frame is Frame.REACTION:
            draft = _with_likewise(draft, tree, fillers)
            told = _points_back(draft, tree, fillers)
            doer = None if told is None else _doer(found, told, draft, tree)
        found.append(draft if doer is None else _added(draft, doer))
    return found


def _with_likewise(draft: Draft, tree: Tree, fillers: Fillers) -> Draft:
    """*X condemned it, as did Y and Z*: they did, too."""
    did = next(
        (kid for kid in tree.kids[draft.match.trigger] if _is_likewise(kid, tree)), None
    )
    who = None if did is None else tree.kid(did, "nsubj", "obj")
    if who is None or not fillers.fits("voice", who):
        return draft
    more = fillers.all_of(who, "voice")
    roles = tuple(
        Role(role.name, (*role.fillers, *more)) if role.name == "actor" else role
        for role in draft.roles
    )
    return replace(draft, roles=roles)


def _is_likewise(kid: int, tree: Tree) -> bool:
    joined = tree.base(kid) in {"advcl", "conj", "parataxis"}
    return joined and tree.lemma[kid] == "do" and tree.form[kid - 1] in {"as", "so"}


def with_grounds(drafts: Sequence[Draft], tree: Tree, fillers: Fillers) -> list[Draft]:
    """Drafts in text order in which *took Goma and held it* tells what was held.

    Args:
        drafts: In any order.
        tree: The document's trees.
        fillers: What its words stand for.
    """
    found: list[Draft] = []
    for draft in sorted(drafts, key=lambda one: one.match.trigger):
        found.append(_grounded(draft, found, tree, fillers))
    return found


def with_open_reports(drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Drafts in which *denied it* rejects what was said, and nobody who said it.

    Args:
        drafts: In any order.
    """
    for draft in drafts:
        if draft.frame is not Frame.REACTION or draft.kind != "reject":
            yield draft
            continue
        roles = tuple(
            Role(r.name, tuple(_as_report(f) for f in r.fillers))
            if r.name == "target"
            else r
            for r in draft.roles
        )
        yield replace(draft, roles=roles)


def _as_report(one: Filler) -> Filler:
    pointed = one.text.lower() in REPORTED
    return replace(one, name=one.text, id=None) if pointed else one


def _grounded(draft: Draft, before: Sequence[Draft], tree: Tree, fillers: Fillers) -> Draft:
    it = next((b.word for b in draft.match.roles if b.role == "place"), None)
    if draft.frame is not Frame.CONTROL or it is None or tree.form[it] != "it":
        return draft
    meant = fillers.stands_for(it)
    if meant is not None and meant.id is not None:
        return draft
    ground = _told_ground(draft, before, tree) or _ground_near(it, tree, fillers)
    if ground is None:
        return draft
    roles = tuple(
        Role(r.name, tuple(replace(f, name=ground.name, id=ground.id) for f in r.fillers))
        if r.name == "place"
        else r
        for r in draft.roles
    )
    return replace(draft, roles=roles)


def _told_ground(draft: Draft, before: Sequence[Draft], tree: Tree) -> Filler | None:
    """The one place that the last claim before it, in this sentence or the one before, is about."""
    sentence = tree.words[draft.match.trigger].sentence
    for one in reversed(before):
        if sentence - tree.words[one.match.trigger].sentence > 1:
            return None
        held = [f for r in one.roles if r.name == "place" for f in r.fillers]
        if one.frame is Frame.CONTROL and held:
            same = held[0].text.lower() == "it" and held[0].name == held[0].text
            return held[0] if len(held) == 1 and not same else None
    return None


def _ground_near(it: int, tree: Tree, fillers: Fillers) -> Filler | None:
    """The last place before it that is subject or object in this sentence or the one before."""
    sentence = tree.words[it].sentence
    for word in range(it - 1, -1, -1):
        if sentence - tree.words[word].sentence > 1:
            return None
        if word in fillers.places and tree.base(word) in {"nsubj", "obj"}:
            return fillers.filler(word)
    return None


def _points_back(draft: Draft, tree: Tree, fillers: Fillers) -> Frame | None:
    """The frame that told of a target, where it is a deed that its own words give to nobody."""
    for bound in draft.match.roles:
        if bound.role != "target":
            continue
        word = bound.word
        referent = fillers.stands_for(word)
        if referent is not None and referent.id is not None:
            return None
        kids = [tree.form[k] for k in tree.kids[word]]
        bare = not any(tree.base(k) in {"nmod", "compound"} for k in tree.kids[word])
        if not bare or not {"the", "this", "that"} & set(kids):
            return None
        if tree.lemma[word] in WON:
            return Frame.CONTROL
        return Frame.EVENT if tree.lemma[word] in fillers.lists["attack-noun"] else None
    return None


def _doer(before: Iterable[Draft], told: Frame, draft: Draft, tree: Tree) -> Filler | None:
    """Who did the deed told of last: of two told in one sentence nobody knows which is meant."""
    sentence = tree.words[draft.match.trigger].sentence
    own = {f.name for r in draft.roles if r.name == "actor" for f in r.fillers}
    last: Filler | None = None
    for one in reversed(list(before)):
        if sentence - tree.words[one.match.trigger].sentence > REACH:
            break
        if one.frame is not told or (told is Frame.EVENT and one.kind != "ASSAULT"):
            continue
        role = DOERS[told]
        doers = [f for r in one.roles if r.name == role for f in r.fillers]
        if last is not None:
            # Another has struck as well: which of the two deeds is meant is not told.
            if any(doer.name != last.name for doer in doers):
                return None
        elif len(doers) == 1 and doers[0].id is not None and doers[0].name not in own:
            last = doers[0]
        else:
            return None
    return last


def _added(draft: Draft, doer: Filler) -> Draft:
    roles = tuple(
        Role(role.name, (*role.fillers, doer)) if role.name == "target" else role
        for role in draft.roles
    )
    return replace(draft, roles=roles)


def without_nameless(drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Drafts in which a deed done to somebody has no doer rather than an unknown pronoun.

    Args:
        drafts: In any order.
    """
    for each in drafts:
        draft = _without_us(each)
        name = DOER.get(draft.frame, "")
        told = any(role.name in TELLING for role in draft.roles)
        if draft.match.entry.name in JUDGING:
            roles = tuple(r for r in draft.roles if not _is_writer(r))
            yield (
                draft
                if len(roles) == len(draft.roles)
                else without_bound(draft, roles, "actor")
            )
            continue
        if not name or not told or draft.kind not in DONE:
            yield draft
            continue
        roles = tuple(r for r in draft.roles if r.name != name or not _is_nameless(r))
        yield draft if len(roles) == len(draft.roles) else without_bound(draft, roles, name)


def _is_writer(role: Role) -> bool:
    return role.name == "actor" and all(
        one.id is None and one.name.lower() in WRITER for one in role.fillers
    )


def _without_us(draft: Draft) -> Draft:
    """*The rebels attacked us*: they attacked, and the text leaves open who *us* are."""
    doers = [one for role in draft.roles if role.name == "actor" for one in role.fillers]
    if draft.frame is not Frame.EVENT or not any(one.id is not None for one in doers):
        return draft
    left = tuple(r for r in draft.roles if r.name != "recipient" or not _is_us(r))
    return (
        draft if len(left) == len(draft.roles) else without_bound(draft, left, "recipient")
    )


def _is_us(role: Role) -> bool:
    return all(one.id is None and one.name.lower() in {"us", "me"} for one in role.fillers)


def _is_nameless(role: Role) -> bool:
    return all(one.id is None and one.name.lower() in NAMELESS for one in role.fillers)
