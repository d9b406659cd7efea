"""Stays in a place told in several frames, put to one question per place, side and time.

Where somebody is said to hold the place, the question is who holds it; else it is whether the
side is there. Claims are recast for the question; what is stored stays as it was coded.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from whence.model.claim import Claim, Filler, Frame, Polarity, Role
from whence.model.describing import MADE_ID, fold
from whence.model.ids import ClaimId
from whence.weigh.alike.sides import is_of_a_state
from whence.weigh.ground.marks import Spot, spot_in
from whence.weigh.ground.spans import LEFT, lasting_until, over_since
from whence.weigh.ground.stays import ARMY, RETURN, Stay, is_lasting, stay_of
from whence.weigh.names import fillers, mode_of
from whence.weigh.questions.sites import SITE_IN
from whence.weigh.questions.spells import cut, moment_of

# Days without a claim after which somebody's stay in a place is another one.
GAP_DAYS = 180
# Words in the name of a state's army.
_ARMED = frozenset({"army", "armed", "forces", "defence", "defense", "military"})


@dataclass(frozen=True, slots=True)
class _Told:
    """A claim on a ground.

    Attributes:
        claim: The claim.
        part: The place of its group among all.
        spot: Its place and side.
        side: The side it is about, once the army without a name is known.
    """

    claim: Claim
    part: int
    spot: Spot
    side: str

    @property
    def stay(self) -> Stay | None:
        """The stay it tells of; nothing for a claim of control."""
        # The side is known from the key: here only how it was told matters.
        return stay_of(self.claim, {})


def asked_in_one(
    parts: Sequence[list[Claim]], keys: Mapping[ClaimId, str]
) -> list[list[Claim]]:
    """Groups of claims, with those on one stay in one group.

    Args:
        parts: Groups of claims, each on one question.
        keys: The keys of all of them.
    """
    places: defaultdict[str, list[_Told]] = defaultdict(list)
    for at, part in enumerate(parts):
        for claim in part:
            if spot := spot_in(keys[claim.id]):
                places[spot.place].append(_Told(claim, at, spot, spot.party))
    moved: dict[ClaimId, Claim] = {}
    homes: dict[ClaimId, int] = {}
    for _place, told in sorted(places.items()):
        if len({each.part for each in told}) > 1:
            for home, recast in _joined(_with_sides(told)):
                moved |= {claim.id: claim for claim in recast}
                homes |= {claim.id: home for claim in recast}
    kept: list[list[Claim]] = [[] for _part in parts]
    for at, part in enumerate(parts):
        for claim in part:
            kept[homes.get(claim.id, at)].append(moved.get(claim.id, claim))
    return [sorted(part, key=lambda claim: claim.id) for part in kept if part]


def _with_sides(told: Sequence[_Told]) -> list[_Told]:
    """The claims on a place, "the army" under the one state's army that is named there.

    What was handed over by nobody in particular was not by whoever else is said to have done so.
    """
    armies = {
        each.side
        for each in told
        for party in fillers(each.claim, "actor")
        if each.side not in {"", ARMY} and _is_an_army(party)
    }
    givers = {each.side for each in told if each.side and mode_of(each.claim) == RETURN}
    army = next(iter(armies)) if len(armies) == 1 and _fits(told, *armies) else ARMY
    giver = next(iter(givers)) if len(givers) == 1 else ""
    sided = []
    for each in told:
        side = army if each.side == ARMY else each.side
        if not side and mode_of(each.claim) == RETURN:
            side = army if giver == ARMY else giver
        sided.append(replace(each, side=side))
    return sided


def _is_an_army(party: Filler) -> bool:
    return is_of_a_state(party) and bool(_ARMED & set(fold(party.name).split()))


def _fits(told: Sequence[_Told], army: str) -> bool:
    """Whether nothing tells that the named army is of another state than the articles are on.

    The letters of a country's code stand in order in the word for its people: ML in "Malian".
    """
    # What other articles on the place are about says nothing of whose army is meant.
    lands = {each.spot.land for each in told if each.side in {ARMY, army}} - {""}
    if len(lands) > 1:
        return False
    names = [
        party.name for e in told if e.side == army for party in fillers(e.claim, "actor")
    ]
    return all(_has_letters(name, land) for land in lands for name in names)


def _has_letters(name: str, code: str) -> bool:
    first, second = code[0].casefold(), code[1].casefold()
    return any(
        word[0] == first and second in word[1:] for word in fold(name).split() if word
    )


def _joined(told: Sequence[_Told]) -> list[tuple[int, list[Claim]]]:
    """Groups of the claims on one place that are of one side and time, recast, with their home."""
    joined = []
    for side in sorted({each.side for each in told} - {""}):
        own = [each for each in told if each.side == side]
        spells = cut(own, lambda each: moment_of(each.claim), GAP_DAYS)
        for spell in spells:
            control = [each for each in spell if each.claim.frame is Frame.CONTROL]
            control += _rivals(spell, told)
            made = _on_holding(spell, control, told) if control else _on_being(spell)
            joined += [made] if made else []
    return joined


def _rivals(spell: Sequence[_Told], told: Sequence[_Told]) -> list[_Told]:
    """Who is said to have taken over what the side is said to have handed over."""
    given = any(mode_of(each.claim) == RETURN for each in spell)
    if not given:
        return []
    spans = [m for each in spell if (m := moment_of(each.claim))]
    first, last = min(m.first for m in spans), max(m.last for m in spans)
    return [
        each
        for each in told
        if each.claim.frame is Frame.CONTROL
        and each not in spell
        and (own := moment_of(each.claim))
        and (first - own.last).days <= GAP_DAYS
        and (own.first - last).days <= GAP_DAYS
    ]


def _unnamed_keepers(spell: Sequence[_Told], told: Sequence[_Told]) -> list[_Told]:
    """What is "occupied as before", beside a claim in its sentence on who holds the place."""
    beside = {(e.claim.document, e.claim.sentence): e.side for e in spell if not e.stay}
    return [
        replace(e, claim=replace(e.claim, kind="controls"), side=side)
        for e in told
        if e.claim.frame is Frame.CONTROL
        and not fillers(e.claim, "actor")
        and is_lasting(e.claim)
        and (side := beside.get((e.claim.document, e.claim.sentence)))
    ]


def _on_holding(
    spell: Sequence[_Told], control: Sequence[_Told], told: Sequence[_Told]
) -> tuple[int, list[Claim]] | None:
    """The claims as answers to who holds the place."""
    plain = {e.part for e in spell if (s := e.stay) and s.inside and not s.lasting}
    movers = [e for e in spell if e.stay and e.part not in plain]
    if not movers:
        return None
    party, place = _leading(spell), _site_words([*control, *spell])
    home = min(each.part for each in control)
    control = [*control, *_unnamed_keepers(spell, told)]
    recast = [_placed(lasting_until(_renamed(e, party)), place) for e in control]
    for each in movers:
        stay = each.stay
        if stay is None:
            continue
        kind = "controls" if each.claim.frame is Frame.PRESENCE and stay.inside else "lost"
        made = _recast(each.claim, Frame.CONTROL, kind, party, stay)
        recast.append(_placed(made, place))
    return home, recast


def _on_being(spell: Sequence[_Told]) -> tuple[int, list[Claim]] | None:
    """The claims as answers to whether the side is there."""
    stays = [(each, stay) for each in spell if (stay := each.stay)]
    frames = {each.claim.frame for each, _stay in stays}
    several = len({e.part for e, _s in stays}) > 1
    # Two withdrawals and no word against them stay as they were told.
    if not several or (len(frames) < 2 and len({s.inside for _e, s in stays}) < 2):
        return None
    party, place = _leading(spell), _site_words(spell)
    beings = [e.part for e, _s in stays if e.claim.frame is Frame.PRESENCE]
    home = min(beings or [e.part for e, _s in stays])
    recast = []
    for each, stay in stays:
        kind = LEFT if each.claim.frame is Frame.EVENT else each.claim.kind
        made = _recast(each.claim, Frame.PRESENCE, kind, party, stay)
        recast.append(_placed(made, place))
    return home, recast


def _leading(spell: Sequence[_Told]) -> Filler | None:
    """The best name for a side: one that is known, else the commonest words."""
    found = [party for each in spell for party in fillers(each.claim, "actor")]
    known = [p for p in found if p.id and not MADE_ID.fullmatch(p.id)]
    best = min(known or found, key=lambda p: (len(p.name), p.name), default=None)
    if best and not known and any(each.side == ARMY for each in spell):
        return replace(best, name=f"the {ARMY}", id=None)
    return best


def _site_words(told: Sequence[_Told]) -> Filler | None:
    """The best words for the place, of those that name it."""
    found = [f for e in told for f in fillers(e.claim, "place", "recipient")]
    named = [f for f in found if any(word[:1].isupper() for word in f.name.split()[-2:])]
    best = [f for f in named if SITE_IN.fullmatch(f.name)] or named
    return min(best, key=lambda f: (f.id is None, len(f.name), f.name), default=None)


def _renamed(each: _Told, party: Filler | None) -> Claim:
    same = each.side and party and each.side in {party.id, ARMY}
    return _filled(each.claim, party) if same and party else each.claim


def _filled(claim: Claim, party: Filler) -> Claim:
    actor = fillers(claim, "actor")
    named = replace(actor[0], name=party.name, id=party.id) if actor else party
    roles = tuple(r for r in claim.roles if r.name != "actor")
    return replace(claim, roles=(Role("actor", (named,)), *roles))


def _placed(claim: Claim, place: Filler | None) -> Claim:
    """The claim with one name for its place."""
    words = fillers(claim, "place")
    if place is None:
        return claim
    named = replace(words[0] if words else place, name=place.name, id=place.id)
    roles = tuple(r for r in claim.roles if r.name != "place")
    return replace(claim, roles=(*roles, Role("place", (named,))))


def _recast(
    claim: Claim, frame: Frame, kind: str, party: Filler | None, stay: Stay
) -> Claim:
    """A claim of a stay as an answer to the question of another frame."""
    words = fillers(claim, "place") or fillers(claim, "recipient")
    roles = [r for r in claim.roles if r.name == "actor"]
    roles += [Role("place", words)] if words else []
    recast = replace(claim, frame=frame, kind=kind, roles=tuple(roles))
    if frame is Frame.CONTROL and kind == "lost" and claim.frame is Frame.PRESENCE:
        # "Is no longer there" is negated in itself: the place is lost.
        wording = replace(claim.wording, polarity=Polarity.AFFIRMED)
        recast = replace(recast, wording=wording)
    if party:
        recast = _filled(recast, party)
    if claim.frame is Frame.EVENT and not stay.inside:
        return over_since(recast)
    return lasting_until(recast, told=stay.lasting)
