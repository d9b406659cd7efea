"""Reactions: those that name the same party stand together, each with what it was to."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from whence.model.claim import Frame
from whence.model.describing import fold
from whence.model.finding import Position, Question
from whence.present.brief.findings import Head, answer_told, names_its_parties, section_of
from whence.present.brief.found import Found
from whence.present.brief.sections.shown import Item, Response, Section
from whence.present.brief.wording import is_name, listed
from whence.present.grades import origin_words

_REACT_TO = " react to "
_UNTOLD = "not said"
_MOST_SHOWN = 4
_MOST_TOLD_OF = 4


@dataclass(frozen=True, slots=True)
class _Told:
    """One reaction with whom and which places its target names."""

    response: Response
    parties: frozenset[str]
    places: frozenset[str]


def reactions(found: Found) -> Section | None:
    """Who praised, welcomed, condemned or rejected what. Reactions whose targets name the same party stand together; whether they are to one event is for the reader."""
    told = list(_all(found))
    counts = Counter(name for one in told for name in one.parties)
    groups: defaultdict[str, list[_Told]] = defaultdict(list)
    for one in told:
        groups[_party(one, told, counts)].append(one)
    items = list(_items(found, groups))
    lead = _lead(items)
    return section_of(
        Head("Reactions", "reactions", reactions), lead, items, _MOST_SHOWN, quoted=False
    )


def _lead(items: Sequence[Item]) -> str:
    first = items[0] if items else None
    if first is None or not first.heading.startswith("Around"):
        return ""
    who = list(dict.fromkeys(one.who for one in first.responses))
    return f"Most are {first.heading[:1].lower()}{first.heading[1:]}: from {listed(who, _MOST_TOLD_OF)}."


def _items(found: Found, groups: Mapping[str, Sequence[_Told]]) -> Iterator[Item]:
    """The largest group first; single reactions together, and last what has no target."""
    named = {party: group for party, group in groups.items() if party}
    many = [(party, group) for party, group in named.items() if len(group) > 1]
    for party, group in sorted(many, key=lambda pair: -len(pair[1])):
        targets = {one.response.target for one in group}
        around = f"Around {found.called(party)}"
        yield _item(around if len(targets) > 1 else f"To {targets.pop()}", group)
    if single := [group[0] for group in named.values() if len(group) == 1]:
        yield _item("To others" if many else "One by one", single)
    if untold := groups.get("", ()):
        yield _item("To what the words do not say", untold)


def _item(heading: str, group: Sequence[_Told]) -> Item:
    rows = tuple(one.response for one in group)
    entries = tuple(dict.fromkeys(entry for row in rows for entry in row.entries))
    return Item(heading, (), entries, responses=rows)


def _all(found: Found) -> Iterator[_Told]:
    names = _names(found)
    places = {
        fold(place.name): place.name
        for claim in found.claims.values()
        for place in claim.where
    }
    for question in found.weighed.questions:
        if question.frame is not Frame.REACTION or not names_its_parties(question):
            continue
        target, _, when = question.text.partition(_REACT_TO)[2].partition("?")
        for position in question.positions:
            response = _response(found, question, position, target, when)
            words = f" {fold(target.replace('’', ' '))} "
            near = frozenset(names[key] for key in names if f" {key} " in words)
            there = frozenset(places[key] for key in places if f" {key} " in words)
            yield _Told(response, near - there, there)


def _names(found: Found) -> dict[str, str]:
    """Names of parties that the questions are about, by their folded form."""
    return {
        fold(name): name
        for question in found.weighed.questions
        for name in question.about
        if is_name(name) and fold(name)
    }


def _response(
    found: Found, question: Question, position: Position, target: str, when: str
) -> Response:
    who = question.text.removeprefix("How did ").partition(" react")[0]
    own = any(name in one for name in question.about for one in position.held_by)
    rests = origin_words(position.origins)
    holders = ", ".join(position.held_by) or "an article’s own voice"
    return Response(
        who,
        answer_told(question, position),
        f"{target or _UNTOLD}{when}",
        f"its own ({rests})" if own else f"{holders} ({rests})",
        found.shown(position.claims),
    )


def _party(one: _Told, told: Sequence[_Told], counts: Counter[str]) -> str:
    """The party a reaction is filed under: the one most targets name.

    A target that names only a place goes where other targets name that place beside a party.
    """
    near = one.parties
    if not near and one.places:
        near = frozenset(
            name for other in told if other.places & one.places for name in other.parties
        )
    if near:
        return max(sorted(near), key=lambda name: counts[name])
    target = one.response.target
    return "" if target.startswith(_UNTOLD) else target
