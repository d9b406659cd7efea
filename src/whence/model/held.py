"""Who analysts hold to be whom: what their judgements make of the actors that articles name."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from whence.model.actor import ActorKind
from whence.model.claim import Claim, Filler, Hop
from whence.model.describing import MADE_ID, fold, is_nameless
from whence.model.ids import ActorId, make_id
from whence.model.judgement import Judgement, JudgementKind

# Ids that no gazetteer gave: of an actor first met in a case, or told apart by an analyst.
_OURS = re.compile(r"[an][0-9a-f]{16}")
# Where an actor comes from that no article was read to name.
JUDGED = "an analyst"
# Roles that no actor fills.
_NO_ACTOR = frozenset({"place", "post"})
Pair = tuple[str, str]


def new_actor(name: str) -> ActorId:
    """The id of an actor that an analyst gave a name; the same name is the same actor."""
    return ActorId(make_id("n", fold(name)))


def apart_from(actor: str) -> ActorId:
    """The id of an actor that an analyst holds to be another than one of the same name."""
    return ActorId(make_id("n", "apart", actor))


class Held:
    """What standing judgements make of actors.

    An actor first met in a case is known by its name too, as weighing knows it: a judgement
    holds for words of that name that nobody resolved, and outlives the id.

    Args:
        judgements: Those on actors that stand, oldest first.
        names: Names of actors by id, for judgements that were written without them.

    Attributes:
        names: Names of the actors judged, by id.
        kinds: Their kinds, where words were given to them or they stand for others.
    """

    def __init__(
        self, judgements: Iterable[Judgement], names: Mapping[str, str] | None = None
    ) -> None:
        self.names = dict(names or {})
        self.kinds: dict[str, ActorKind] = {}
        self._links: list[Pair] = []
        self._apart: dict[str, str] = {}
        self._shown: dict[str, str] = {}
        self._given: list[Judgement] = []
        for judgement in judgements:
            self._take(judgement)
        self._group = _groups([*self._links, *((one, one) for one in self._shown)])
        self._root = {one: self._first(group) for one, group in self._group.items()}
        self._by_name = self._named_ids()

    def __bool__(self) -> bool:
        return bool(self._root or self._apart or self._given)

    @property
    def given(self) -> tuple[Judgement, ...]:
        """Judgements by which words were given to another actor."""
        return tuple(self._given)

    def _take(self, judgement: Judgement) -> None:
        subject, value, named = judgement.subject, judgement.value, judgement.named
        if named:
            self.names[subject] = named.name or self.names.get(subject, subject)
            if value and judgement.kind is not JudgementKind.NAME:
                self.names[value] = named.other or self.names.get(value, value)
                self.kinds |= {value: ActorKind(named.kind)} if named.kind else {}
        if judgement.kind is JudgementKind.MERGE:
            self._apart.pop(subject, None)
            self._links.append((subject, value))
        elif judgement.kind is JudgementKind.SPLIT:
            pair = {subject, value}
            self._links = [link for link in self._links if set(link) != pair]
            if self._key(subject) == self._key(value):
                self._apart[subject] = apart_from(subject)
                self.names[apart_from(subject)] = self.names.get(subject, subject)
        elif judgement.kind is JudgementKind.NAME:
            self._shown[subject] = value
        elif judgement.kind is JudgementKind.GIVE:
            self._given.append(judgement)

    def _key(self, actor: str) -> str:
        """What weighing knows an actor by."""
        return fold(self.names.get(actor, actor)) if MADE_ID.fullmatch(actor) else actor

    def _first(self, group: Collection[str]) -> str:
        """The one of a group that the others are held to be: a known one before ours."""
        targets = [value for _subject, value in self._links if value in group]
        subjects = {subject for subject, _value in self._links}
        known = [one for one in (*sorted(group), *targets) if not _OURS.fullmatch(one)]
        last = [one for one in targets if one not in subjects]
        return [*sorted(group), *targets, *last, *known][-1]

    def _named_ids(self) -> dict[str, str]:
        """Ids of actors first met in a case that are held to be others, by folded name."""
        found = {}
        for one, root in self._root.items():
            name = self.names.get(one, "")
            other = self._root_name(root)
            moved = not MADE_ID.fullmatch(root) or fold(other) != fold(name)
            if MADE_ID.fullmatch(one) and name and moved and not is_nameless(name):
                found[fold(name)] = one
        return found

    def _root_name(self, root: str) -> str:
        group = self._group.get(root, (root,))
        shown = [name for one, name in self._shown.items() if one in group]
        return shown[-1] if shown else self.names.get(root, root)

    # --- of whole actors -------------------------------------------------------------------

    def group(self, actor: str) -> tuple[str, ...]:
        """Ids of those held to be the same as `actor`, itself first."""
        others = self._group.get(actor, ())
        return (actor, *(one for one in others if one != actor))

    def who(self, actor: str | None, name: str) -> tuple[str | None, str]:
        """Id and name of whoever an actor is held to be; its own where nobody judged it."""
        one = self._apart.get(actor, actor) if actor else None
        if one not in self._root and one == actor and _is_loose(actor):
            one = self._by_name.get(fold(name), one)
        if one is not None and one in self._root:
            root = self._root[one]
            return root, self._root_name(root)
        return one, name

    # --- of claims -------------------------------------------------------------------------

    def claim(self, claim: Claim, given: Collection[str] = ()) -> Claim:
        """A claim as it is with the actors that analysts hold its words to stand for.

        Args:
            claim: The claim as it was read.
            given: Ids of the judgements that gave this one claim away.
        """
        roles = tuple(
            role
            if role.name in _NO_ACTOR
            else replace(
                role, fillers=tuple(self._filler(each, given) for each in role.fillers)
            )
            for role in claim.roles
        )
        chain = tuple(self._hop(hop, given) for hop in claim.chain)
        if roles == claim.roles and chain == claim.chain:
            return claim
        return replace(claim, roles=roles, chain=chain)

    def _filler(self, filler: Filler, given: Collection[str]) -> Filler:
        if filler.span is None:
            return filler
        actor, name = self._meant(filler.id, filler.name, filler.text, given)
        return replace(filler, id=actor, name=name)

    def _hop(self, hop: Hop, given: Collection[str]) -> Hop:
        read = list(zip(hop.name, hop.ids, strict=True))
        meant = [self._meant(actor, name, hop.text, given) for name, actor in read]
        if meant == [(actor, name) for name, actor in read]:
            return hop
        each = list(dict.fromkeys(meant))
        known = all(actor for actor, _name in each)
        return replace(
            hop,
            name=tuple(name for _actor, name in each),
            ids=tuple(ActorId(actor) if actor else None for actor, _name in each),
            source_class=None if known else hop.source_class,
        )

    def _meant(
        self, actor: str | None, name: str, text: str, given: Collection[str]
    ) -> tuple[str | None, str]:
        for judgement in self._given:
            named = judgement.named
            chosen = named is not None and fold(named.words) == fold(text)
            if (chosen or judgement.id in given) and self._is_of(judgement, actor, name):
                actor, name = (
                    judgement.value,
                    self.names.get(judgement.value, judgement.value),
                )
        return self.who(actor, name)

    def _is_of(self, judgement: Judgement, actor: str | None, name: str) -> bool:
        subject = judgement.subject
        if subject in {actor, self.who(actor, name)[0]}:
            return True
        named = self.names.get(subject, "")
        loose = _is_loose(actor) and bool(MADE_ID.fullmatch(subject))
        return loose and not is_nameless(named) and fold(named) == fold(name)


def _is_loose(actor: str | None) -> bool:
    """Whether an actor is known by its name alone."""
    return actor is None or bool(MADE_ID.fullmatch(actor))


def _groups(links: Iterable[Pair]) -> dict[str, tuple[str, ...]]:
    """Those that are linked to each other, by each of them."""
    found: dict[str, tuple[str, ...]] = {}
    for one, other in links:
        both = (*found.get(one, (one,)), *found.get(other, (other,)))
        group = tuple(dict.fromkeys(both))
        found |= dict.fromkeys(group, group)
    return found
