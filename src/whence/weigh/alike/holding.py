"""Who holds a place by each claim of control, as far as the claims on its question tell.

"Tessaro has not fallen" names nobody. Where another says that the army has not lost it, both say
that the army holds it, and both stand against "the Reed Front has captured Tessaro".
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from whence.model.actor import ActorKind
from whence.model.claim import Claim, Filler, Frame, Hop, Polarity, Role
from whence.model.describing import fold, has_no_name
from whence.weigh.alike.sides import any_may_be_same, is_bare_army, is_of_a_state
from whence.weigh.names import fillers, listed, lowered, role
from whence.weigh.questions.describing import is_owned
from whence.weigh.questions.nameless import whose_word

Parties = tuple[Filler, ...]
# Who holds a place by a claim, and who does not.
Stance = tuple[Parties, Parties]
# An article, and the source that it has something from.
Told = tuple[str, tuple[str, ...]]

# Kinds by which whoever is named holds the place.
HOLDS = frozenset({"controls", "captured", "claims"})
# Kinds that tell of a change of hands.
CHANGES = frozenset({"captured", "lost"})
# Evidential words that take no position either way.
WITHHOLDING = frozenset({"unverified", "not-confirmed", "no-comment"})
# Roles that weighing adds for itself: who holds the place by a claim, and who does not.
_HOLDING, _WITHOUT = "holding", "without"
# Speakers whose "our troops" are their own.
_ARMED = frozenset({ActorKind.ARMED_GROUP, ActorKind.STATE})
# Words for all soldiers of a state, of which one may stand for the others.
_ARMIES = frozenset({"army", "military", "armed forces"})
_NOBODY: Stance = ((), ())


def stance_of(claim: Claim) -> Stance:
    """Who holds the place by a claim and who does not, with what its question adds."""
    told = _added(claim, _HOLDING), _added(claim, _WITHOUT)
    return told if any(told) else _own_stance(claim)


def names_holder(claim: Claim, *, held: bool) -> bool:
    """Whether a claim says by its own words who holds the place, or else who does not."""
    holding, without = _own_stance(claim)
    return bool(holding if held else without)


def party_key(parties: Iterable[Filler]) -> str:
    """Equal for the same parties."""
    return "+".join(sorted(fold(party.name) for party in parties))


def party_words(parties: Iterable[Filler]) -> str:
    """Parties as they stand in an answer."""
    return listed(lowered(party.name) for party in parties)


def holders_at_odds(first: Claim, second: Claim) -> bool:
    """Whether two claims on who holds a place cannot both be right."""
    (mine, not_mine), (theirs, not_theirs) = stance_of(first), stance_of(second)
    if _shared(mine, not_theirs) or _shared(theirs, not_mine):
        return True
    if mine and theirs:
        return not any_may_be_same(first, mine, second, theirs)
    fell = {_fell(first): first, _fell(second): second}
    # Who says that it was not taken by the one says nothing of others.
    return {True, False} <= fell.keys() and not any(stance_of(fell[False]))


def with_holders(claims: Sequence[Claim]) -> list[Claim]:
    """The claims on one question, those of control with who holds the place by them.

    Nobody is added where several are said to have held it before, or where one is said to have
    taken it and to have lost it: then it changed hands more than once.

    Args:
        claims: All claims on one question, earliest first.
    """
    if any(claim.frame is not Frame.CONTROL for claim in claims):
        return list(claims)
    bodies: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.part != "headline":
            bodies[claim.document].append(claim)
    named = _one_army([_as_in_body(claim, bodies[claim.document]) for claim in claims])
    setting = _setting(named)
    return [_with_stance(claim, setting.stance(claim)) for claim in named]


@dataclass(frozen=True, slots=True)
class _Setting:
    """The one party that held the place before, and the one that is said to have taken it.

    Attributes:
        keeper: Who held it before, or nobody.
        taker: Who is said to have taken it, or nobody.
        named: The one taker that a source of an article names, by article and source.
    """

    keeper: Parties = ()
    taker: Parties = ()
    named: Mapping[Told, Parties] = field(default_factory=dict)

    def stance(self, claim: Claim) -> Stance:
        """Who holds the place by a claim and who does not, with what its question adds."""
        holding, without = stance_of(claim)
        fell = _fell(claim)
        if holding or fell is None:
            return holding, without
        if fell:
            # "The fall of Tessaro" is to whom the same source has it fall.
            own = () if without else self.named.get(_told_by(claim), ())
            return (own, ()) if own else ((), without or self.keeper)
        by_taker = not without or _shared(without, self.taker)
        if self.keeper and by_taker:
            return self.keeper, without
        return (), without or self.taker


def _setting(claims: Sequence[Claim]) -> _Setting:
    kept: dict[str, tuple[Claim, Filler]] = {}
    taken: dict[str, tuple[Claim, Filler]] = {}
    refusing = {_told_by(claim) for claim in claims if _fell(claim) is False}
    for claim in claims:
        holding, without = stance_of(claim)
        fell = _fell(claim)
        if claim.kind == "captured" and fell is not None:
            _add(taken, claim, holding if fell else without)
            _add(kept, claim, without if fell else ())
        elif claim.kind == "lost":
            _add(kept, claim, (*holding, *without))
    for claim in () if kept else claims:
        # "It has not fallen, and our troops are in control of it."
        if claim.kind == "controls" and _told_by(claim) in refusing:
            _add(kept, claim, [p for p in stance_of(claim)[0] if _is_own(claim, p)])
    own = _named_takers(claims)
    if kept.keys() & taken.keys():
        return _Setting(named=own)
    named = {key: told for key, told in taken.items() if not has_no_name(*told)}
    return _Setting(_only(kept), _only(named or taken), own)


def _named_takers(claims: Sequence[Claim]) -> Mapping[Told, Parties]:
    found: defaultdict[Told, dict[str, Parties]] = defaultdict(dict)
    for claim in claims:
        holding = stance_of(claim)[0]
        if holding and _fell(claim):
            found[_told_by(claim)][party_key(holding)] = holding
    return {told: tuple(*each.values()) for told, each in found.items() if len(each) == 1}


def _told_by(claim: Claim) -> Told:
    return claim.document, whose_word(claim)


def _add(
    parties: dict[str, tuple[Claim, Filler]], claim: Claim, found: Iterable[Filler]
) -> None:
    for party in found:
        parties.setdefault(fold(party.name), (claim, party))


def _only(parties: Mapping[str, tuple[Claim, Filler]]) -> Parties:
    return tuple(party for _claim, party in parties.values()) if len(parties) == 1 else ()


def _shared(ones: Parties, others: Parties) -> bool:
    return bool({fold(each.name) for each in ones} & {fold(each.name) for each in others})


def _fell(claim: Claim) -> bool | None:
    """Whether the place changed hands by a claim; `None` where it does not say."""
    if claim.kind not in CHANGES or _takes_none(claim):
        return None
    return claim.wording.polarity is Polarity.AFFIRMED


def _takes_none(claim: Claim) -> bool:
    return claim.wording.conditional or bool(WITHHOLDING & set(claim.wording.evidentials))


def _own_stance(claim: Claim) -> Stance:
    if _takes_none(claim):
        return _NOBODY
    actors = _parties(claim, "actor")
    negative = claim.wording.polarity is not Polarity.AFFIRMED
    if claim.kind == "lost":
        return (actors, ()) if negative else ((), actors)
    if claim.kind not in HOLDS:
        return _NOBODY
    # Of what was driven out, the role tells by whom; of what was captured, from whom.
    before = _parties(claim, "from") if claim.kind == "captured" else ()
    return ((), actors) if negative else (actors, before if actors else ())


def _parties(claim: Claim, name: str) -> Parties:
    """What fills a role; "its troops" only where it is plain whose those are."""
    found = (owner_of(claim, each) for each in fillers(claim, name))
    return tuple(each for each in found if each)


def owner_of(claim: Claim, party: Filler) -> Filler | None:
    """A party, or for "its men" the armed body that speaks of them; nobody where it is not plain."""
    if not is_owned(party.name):
        return party
    speaker = claim.chain[-1] if claim.chain else None
    if speaker is None or len(speaker.name) != 1:
        return None
    owner = replace(party, span=speaker.span, name=speaker.name[0], id=speaker.ids[0])
    return owner if _is_armed(claim, speaker, owner) else None


def _is_own(claim: Claim, party: Filler) -> bool:
    """Whether a party is the one that speaks, or belongs to whoever does."""
    speakers = {fold(name) for hop in claim.chain[-1:] for name in hop.name}
    return is_owned(party.text) or fold(party.name) in speakers


def _is_armed(claim: Claim, speaker: Hop, owner: Filler) -> bool:
    return speaker.kind in _ARMED or is_bare_army(claim, owner)


def _as_in_body(claim: Claim, body: Sequence[Claim]) -> Claim:
    """A headline's "rebels" under the one name that its article has for who took the place."""
    found = fillers(claim, "actor")
    if claim.part != "headline" or not all(has_no_name(claim, each) for each in found):
        return claim
    meant = {
        party.name: party
        for other in body
        for party in stance_of(other)[0]
        if not has_no_name(other, party) and any_may_be_same(claim, found, other, [party])
    }
    if len(meant) != 1:
        return claim
    (party,) = meant.values()
    named = tuple(replace(each, name=party.name, id=party.id) for each in found[:1])
    return _filled(claim, "actor", named)


def _one_army(claims: Sequence[Claim]) -> list[Claim]:
    """The claims with one name for "the army", "troops" and "the armed forces".

    Where an army or a state is named besides, whose the troops are is not told.
    """
    told = [(claim, party) for claim in claims for party in _all_parties(claim)]
    bare = [party for claim, party in told if is_bare_army(claim, party)]
    if any(is_of_a_state(party) for claim, party in told if not has_no_name(claim, party)):
        return list(claims)
    many = len({party.name for party in bare}) > 1
    name = next((n for party in bare if many and (n := fold(party.name)) in _ARMIES), "")
    return [_under(claim, f"the {name}") if name else claim for claim in claims]


def _all_parties(claim: Claim) -> Parties:
    holding, without = _own_stance(claim)
    return (*holding, *without)


def _under(claim: Claim, name: str) -> Claim:
    renamed = [
        tuple(replace(p, name=name) if is_bare_army(claim, p) else p for p in parties)
        for parties in _own_stance(claim)
    ]
    return _with_stance(claim, (renamed[0], renamed[1]))


def _with_stance(claim: Claim, stance: Stance) -> Claim:
    holding, without = stance
    return _filled(_filled(claim, _HOLDING, holding), _WITHOUT, without)


def _filled(claim: Claim, name: str, parties: Parties) -> Claim:
    others = tuple(each for each in claim.roles if each.name != name)
    return replace(claim, roles=(*others, Role(name, parties)) if parties else others)


def _added(claim: Claim, name: str) -> Parties:
    found = role(claim, name)
    return found.fillers if found else ()
