"""Which question a claim answers: same frame, same resolved roles, same spell of time."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from whence.model.claim import Claim, Filler, Frame
from whence.model.ids import QuestionId, make_id
from whence.weigh.names import fillers, fold, key_of, keys, listed
from whence.weigh.spells import Moment, cut, moment_of

# Days without a claim after which a new question begins; frames not named here have no time.
GAP_DAYS: Mapping[Frame, int] = {
    Frame.CONTROL: 180,  # a campaign season; Kunduz in 2015 is not Kunduz in 2021
    Frame.STRENGTH: 400,  # estimates are yearly at best
    Frame.CASUALTIES: 3,  # reports of one attack appear within days
    Frame.EVENT: 7,
    Frame.RESPONSIBILITY: 14,  # claims of responsibility come late
    Frame.REACTION: 30,
    Frame.PRESENCE: 400,
}
# A claim over more days than this is a tally of many incidents, not a report of one.
INCIDENT_DAYS = 14

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Claims that answer one question, before anything is weighed."""

    id: QuestionId
    frame: Frame
    text: str
    about: tuple[str, ...]
    start: date | None
    end: date | None
    claims: tuple[Claim, ...]


def group_claims(
    claims: Sequence[Claim], same_matter: Callable[[Sequence[Claim]], list[list[Claim]]]
) -> tuple[Group, ...]:
    """Claims by the question they answer.

    Args:
        claims: Any number, in any order.
        same_matter: Splits free statements into those that say the same thing.

    Returns:
        Groups of one or more, by frame and then by text; every claim is in exactly one.
    """
    blocks: defaultdict[tuple[Frame, Key], list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda each: each.id):
        blocks[claim.frame, question_key(claim)].append(claim)
    groups = [
        _group(frame, key, part)
        for (frame, key), block in blocks.items()
        for part in _parts(frame, block, same_matter)
    ]
    return tuple(sorted(groups, key=lambda group: (group.frame, group.text, group.id)))


def question_key(claim: Claim) -> Key:
    """What the claim's question is about; equal for claims that may share a question."""
    return _KEYS.get(claim.frame, _by_actor)(claim)


def _parts(
    frame: Frame,
    block: list[Claim],
    same_matter: Callable[[Sequence[Claim]], list[list[Claim]]],
) -> list[list[Claim]]:
    if frame in {Frame.STATEMENT, Frame.FORECAST}:
        return same_matter(block)
    gap = GAP_DAYS.get(frame)
    return [block] if gap is None else cut(block, moment_of, gap)


def _group(frame: Frame, key: Key, claims: Sequence[Claim]) -> Group:
    moments = (
        [m for claim in claims if (m := moment_of(claim))] if frame in GAP_DAYS else []
    )
    start = min((m.first for m in moments), default=None)
    last = max((m.last for m in moments), default=None)
    about, text = _WORDS.get(frame, _about_what)(claims)
    anchor = min(claim.id for claim in claims)
    spell = start.isoformat() if start else ""
    # Free statements have no roles to name them by: their earliest claim does.
    parts = (
        frame,
        *key,
        spell,
        anchor if frame in {Frame.STATEMENT, Frame.FORECAST} else "",
    )
    return Group(
        QuestionId(make_id("q", *parts)),
        frame,
        text + _period(start, last),
        about,
        start,
        last + timedelta(days=1) if last else None,
        tuple(claims),
    )


def _period(start: date | None, last: date | None) -> str:
    if not start or not last:
        return ""
    if start == last:
        return f" ({start:%-d %B %Y})"
    first, second = f"{start:%B %Y}", f"{last:%B %Y}"
    return f" ({first})" if first == second else f" ({first} to {second})"


# --- keys: what makes two claims of a frame answers to one question -----------------------


def _by_actor(claim: Claim) -> Key:
    about = keys(claim, "actor", "topic", "a", "by", "person", "perpetrator")
    if about:
        return ("actor", *about)
    if claim.chain:
        hop = claim.chain[-1]
        return ("source", *sorted(hop.ids[i] or fold(n) for i, n in enumerate(hop.name)))
    return ("words", fold(claim.quote))


def _pair(claim: Claim) -> Key:
    return tuple(sorted((*keys(claim, "a"), *keys(claim, "b"))))


def _reaction(claim: Claim) -> Key:
    return ("by", *keys(claim, "actor"), "to", *keys(claim, "target"))


def _place(claim: Claim) -> Key:
    return keys(claim, "place") or tuple(sorted(p.id or fold(p.name) for p in claim.where))


def _control(claim: Claim) -> Key:
    return _place(claim) or ("units", *keys(claim, "actor"))


def _presence(claim: Claim) -> Key:
    return ("who", *keys(claim, "actor"), "where", *_place(claim))


def _strength(claim: Claim) -> Key:
    return ("who", *keys(claim, "actor"), "unit", _unit(claim))


def _incident(claim: Claim) -> Key:
    where = _place(claim) or ("by", *keys(claim, "perpetrator", "actor"))
    moment = moment_of(claim) if claim.when else None
    return ("tally" if _long(moment) else "incident", *where)


def _event(claim: Claim) -> Key:
    who = ("by", *keys(claim, "actor"), "on", *keys(claim, "recipient"))
    return (claim.kind, *who, "in", *_place(claim))


def _act(claim: Claim) -> Key:
    return _place(claim) or ("act", *keys(claim, "act"))


def _commitment(claim: Claim) -> Key:
    return ("by", *keys(claim, "by"))


def _post(claim: Claim) -> Key:
    return ("who", *keys(claim, "person"), "of", *keys(claim, "organisation", "place"))


def _long(moment: Moment | None) -> bool:
    return moment is not None and (moment.last - moment.first).days > INCIDENT_DAYS


def _unit(claim: Claim) -> str:
    return next((named.figure.unit for named in claim.figures if named.figure.unit), "")


# --- words: the question as a person would ask it -----------------------------------------


Words = tuple[tuple[str, ...], str]


def _names(claims: Sequence[Claim], *roles: str) -> tuple[str, ...]:
    """The commonest name of each thing that fills these roles, sorted by key."""
    seen: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for claim in claims:
        for filler in fillers(claim, *roles):
            seen[key_of(filler)][filler.name] += 1
    return tuple(
        min(seen[k].items(), key=lambda kv: (-kv[1], kv[0]))[0] for k in sorted(seen)
    )


def _where(claims: Sequence[Claim]) -> tuple[str, ...]:
    named = _names(claims, "place")
    return (
        named or tuple(dict.fromkeys(place.name for c in claims for place in c.where))[:2]
    )


def _ask_relation(claims: Sequence[Claim]) -> Words:
    ends: dict[str, Filler] = {}
    for claim in claims:
        for filler in (*fillers(claim, "a"), *fillers(claim, "b")):
            ends.setdefault(key_of(filler), filler)
    about = tuple(ends[key].name for key in sorted(ends))
    kinds = {claim.kind for claim in claims}
    tie = "fighting each other" if kinds <= {"fighting", "rival"} else "tied to each other"
    return about, f"Are {listed(about)} {tie}?"


def _ask_reaction(claims: Sequence[Claim]) -> Words:
    actor, target = _names(claims, "actor"), _names(claims, "target")
    to = f" to {listed(target)}" if target else ""
    return actor + target, f"How did {listed(actor) or 'they'} react{to}?"


def _ask_control(claims: Sequence[Claim]) -> Words:
    place = _where(claims)
    if place:
        return place, f"Who holds {listed(place)}?"
    actor = _names(claims, "actor")
    return actor, f"How much territory does {listed(actor)} hold?"


def _ask_presence(claims: Sequence[Claim]) -> Words:
    actor, place = _names(claims, "actor"), _where(claims)
    return actor + place, f"Is {listed(actor)} present in {listed(place) or 'the area'}?"


def _ask_strength(claims: Sequence[Claim]) -> Words:
    actor = _names(claims, "actor")
    unit = _unit(claims[0]) or "member"
    whose = f" does {listed(actor)} have" if actor else " are there"
    return actor, f"How many {unit}s{whose}?"


def _ask_casualties(claims: Sequence[Claim]) -> Words:
    place, by = _where(claims), _names(claims, "perpetrator")
    where = f" in {listed(place)}" if place else f" by {listed(by)}" if by else ""
    return place or by, f"How many casualties were there{where}?"


def _ask_event(claims: Sequence[Claim]) -> Words:
    actor, on = _names(claims, "actor"), _names(claims, "recipient")
    kind = claims[0].kind.replace("-", " ").lower() or "event"
    to = (
        f" against {listed(on)}" if on and kind in {"assault", "coerce", "threaten"} else ""
    )
    to = to or (f" with {listed(on)}" if on else "")
    where = f" in {listed(_where(claims))}" if _where(claims) else ""
    return actor + on, f"Was there {kind} by {listed(actor) or 'someone'}{to}{where}?"


def _ask_responsibility(claims: Sequence[Claim]) -> Words:
    act, place = _names(claims, "act"), _where(claims)
    what = listed(act[:1]) or "the attack"
    where = f" in {listed(place)}" if place and not any(p in what for p in place) else ""
    return act[:1] + place, f"Who is responsible for {what}{where}?"


def _ask_commitment(claims: Sequence[Claim]) -> Words:
    by = _names(claims, "by")
    return by, f"Does {listed(by) or 'the party'} keep its commitments?"


def _ask_role(claims: Sequence[Claim]) -> Words:
    person, post = _names(claims, "person"), _names(claims, "post")
    of = _names(claims, "organisation")
    whose = f" of {listed(of)}" if of else ""
    return (
        person + of,
        f"Is {listed(person) or 'someone'} {listed(post[:1]) or 'in office'}{whose}?",
    )


def _about_what(claims: Sequence[Claim]) -> Words:
    about = _names(claims, "actor", "topic", "a", "by", "person")
    words = " ".join(min(claims, key=lambda c: (len(c.quote), c.id)).quote.split())
    return about, f"Is it so that “{words}”?"


_KEYS: Mapping[Frame, Callable[[Claim], Key]] = {
    Frame.RELATION: _pair,
    Frame.REACTION: _reaction,
    Frame.CONTROL: _control,
    Frame.PRESENCE: _presence,
    Frame.STRENGTH: _strength,
    Frame.CASUALTIES: _incident,
    Frame.EVENT: _event,
    Frame.RESPONSIBILITY: _act,
    Frame.COMMITMENT: _commitment,
    Frame.ROLE: _post,
}
_WORDS: Mapping[Frame, Callable[[Sequence[Claim]], Words]] = {
    Frame.RELATION: _ask_relation,
    Frame.REACTION: _ask_reaction,
    Frame.CONTROL: _ask_control,
    Frame.PRESENCE: _ask_presence,
    Frame.STRENGTH: _ask_strength,
    Frame.CASUALTIES: _ask_casualties,
    Frame.EVENT: _ask_event,
    Frame.RESPONSIBILITY: _ask_responsibility,
    Frame.COMMITMENT: _ask_commitment,
    Frame.ROLE: _ask_role,
}
