"""The profile of one actor: what it is said to be and do, what it says, and how far it is trusted."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import product

from whence.model.actor import Actor
from whence.model.claim import Claim, Filler, Frame, Polarity
from whence.model.judgement import Judgement, JudgementKind
from whence.pipeline.countries import actor_names
from whence.present.brief.wording import TOPICS
from whence.present.grades import ADMIRALTY
from whence.present.web import urls
from whence.present.web.desk import Asked, Desk, NoSuchPageError
from whence.present.web.parts import Cell, ClaimCard, Link, Table
from whence.present.web.people.parting import Parting, parting_of
from whence.present.web.pictures.bars import BarChart, bars_of
from whence.store.lists.sources import find_moved

_MOST_CLAIMS = 120
_SHOWN, _OFFERED = 12, 300


@dataclass(frozen=True, slots=True)
class Section:
    """Claims of one sort, latest first; `more` leads to the rest, or is empty."""

    anchor: str
    title: str
    cards: Sequence[ClaimCard]
    more: str


@dataclass(frozen=True, slots=True)
class Profile:
    """One actor.

    Attributes:
        title: Its name.
        id: Its id.
        kind: What sort of actor it is.
        names: Other names and spellings.
        origin: Where the entry came from.
        table: Lineage, membership and posts.
        ties: How it is said to stand to others, and when that was published.
        moved: Where it changed its answer.
        sections: Claims about it, by what they are about.
        said: Claims on its word.
        cites: Whom it passes on, when it is a source.
        first_hand: How often it speaks for itself, in words.
        bars: Every figure given of its strength.
        questions: Questions its claims answer.
        grade: Its Admiralty grade in words, or empty.
        grades: Grades that can be given.
        others: Ids and names of other actors, to be offered for merging.
        merged: Names of other actors analysts hold to be the same.
        parting: What can be given to another actor.
        judgements: What was decided on it.
        here: Where to come back to.
    """

    title: str
    id: str
    kind: str
    names: Sequence[str]
    origin: str
    table: Table
    ties: Table
    moved: Sequence[Link]
    sections: Sequence[Section]
    said: Section
    cites: Sequence[Link]
    first_hand: str
    bars: BarChart
    questions: Sequence[Link]
    grade: str
    grades: Sequence[tuple[str, str]]
    others: Sequence[tuple[str, str]]
    merged: Sequence[str]
    parting: Parting
    judgements: Sequence[Judgement]
    here: str
    template: str = "actor.html"


def build(desk: Desk, asked: Asked) -> Profile:
    """One actor, with those it was merged with."""
    held = desk.judgements.held()
    key = held.who(asked.key, "")[0] or asked.key
    ids = held.group(key)
    entries = desk.lookup.actor(ids)
    own = [entry for entry in entries if entry.id == key]
    if not own:
        raise NoSuchPageError(f"no actor with the id {asked.key!r}")
    about = desk.lookup.claims_about(ids, _MOST_CLAIMS)
    said = desk.lookup.claims_by(ids, _MOST_CLAIMS)
    cards = {card.id: card for card in desk.cards((*about, *said))}
    judged = desk.judgements.on_all(ids)
    grades = [one for one in judged if one.kind is JudgementKind.GRADE]
    name = own[0].name
    asked_about = {
        card.question: card.question_text
        for claim in about
        if (card := cards[claim.id]).question
    }
    strength = [claim for claim in about if claim.frame is Frame.STRENGTH]
    return Profile(
        title=name,
        id=key,
        kind=own[0].kind.value.replace("_", " "),
        names=_names(entries, name),
        origin=own[0].source,
        table=_lineage(entries, desk),
        ties=_ties(about, ids),
        moved=_moved(desk, {name, *_names(entries, name)}),
        sections=_sections(about, cards, name, ids),
        said=_section("On its word", said, cards, urls.search(source=name)),
        cites=_cites(said, ids),
        first_hand=_first_hand(said, ids),
        bars=bars_of(strength, {c.id: cards[c.id] for c in strength}, "fighter"),
        questions=tuple(Link(text, href) for href, text in asked_about.items()),
        grade=f"{grades[-1].value}: {ADMIRALTY.get(grades[-1].value, '')} ({grades[-1].who})"
        if grades
        else "",
        grades=tuple(ADMIRALTY.items()),
        others=_others(desk, ids),
        merged=_merged(desk, ids),
        parting=parting_of((*about, *said), ids),
        judgements=judged,
        here=urls.actor(key),
    )


def _merged(desk: Desk, ids: Sequence[str]) -> tuple[str, ...]:
    known = desk.judgements.known_actors(ids[1:])
    return tuple(sorted({known[one][0] if one in known else one for one in ids[1:]}))


def _names(entries: Iterable[Actor], name: str) -> tuple[str, ...]:
    # A tilde marks a name that only a context gives, such as a capital for its government.
    every = {one for entry in entries for one in (entry.name, *entry.names)}
    return tuple(sorted(one for one in every - {name} if not one.startswith("~")))


def _lineage(entries: Iterable[Actor], desk: Desk) -> Table:
    ties = list(dict.fromkeys(tie for entry in entries for tie in entry.lineage))
    known = {one.id: one.name for one in desk.lookup.actor([tie.other for tie in ties])}
    common = actor_names() if ties else {}
    rows = [
        (
            Cell(tie.kind.value.replace("_", " ")),
            Cell(
                known.get(tie.other) or common.get(tie.other) or _spelled(tie.other),
                urls.actor(tie.other) if tie.other in known else "",
            ),
            Cell(" to ".join(str(day) for day in (tie.start, tie.end) if day)),
            Cell(tie.note),
        )
        for tie in ties
    ]
    return Table(
        "Lineage and posts", ("Tie", "To", "When", "Note"), rows, "No tie is on record."
    )


def _spelled(actor: str) -> str:
    """An id as words, for an actor that neither the case nor common knowledge names.

    >>> _spelled("islamic-courts-union"), _spelled("mali/army")
    ('Islamic Courts Union', 'Army (Mali)')
    """
    place, _, name = actor.rpartition("/")
    words = " ".join(part.capitalize() for part in name.split("-"))
    return f"{words} ({place.replace('-', ' ').title()})" if place else words


def _section(
    title: str, claims: Sequence[Claim], cards: dict[str, ClaimCard], more: str
) -> Section:
    shown = tuple(cards[claim.id] for claim in claims[:_SHOWN])
    anchor = "-".join(("claims", *title.lower().split()))
    return Section(
        anchor, f"{title} ({len(claims)})", shown, more if len(claims) > _SHOWN else ""
    )


def _sections(
    claims: Sequence[Claim], cards: dict[str, ClaimCard], name: str, ids: Sequence[str]
) -> tuple[Section, ...]:
    made = []
    for frame in Frame:
        more = urls.search(frame=frame.value, actor=name)
        own = [claim for claim in claims if claim.frame is frame]
        given = [claim for claim in own if _fills(claim, "actor", ids)]
        parts = [(TOPICS[frame], own)]
        if frame is Frame.REACTION:
            others = [claim for claim in own if claim not in given]
            parts = [("Reactions it gave", given), ("Reactions to it", others)]
        made += [_section(title, part, cards, more) for title, part in parts if part]
    return tuple(made)


def _fills(claim: Claim, role: str, ids: Sequence[str]) -> bool:
    return any(f.id in ids for r in claim.roles if r.name == role for f in r.fillers)


def _ties(claims: Sequence[Claim], ids: Sequence[str]) -> Table:
    """Who is said to stand how to whom, it being one of them, by the months of publication."""
    told: defaultdict[tuple[Filler, str, str, Filler], list[str]] = defaultdict(list)
    for claim in claims:
        if claim.frame is not Frame.RELATION:
            continue
        day = claim.published.start.isoformat()[:7] if claim.published else ""
        polarity = (
            ""
            if claim.wording.polarity is Polarity.AFFIRMED
            else claim.wording.polarity.value
        )
        ends = {role.name: role.fillers for role in claim.roles}
        for one, other in product(ends.get("a", ()), ends.get("b", ())):
            if {one.id, other.id} & set(ids):
                told[_bare(one), claim.kind, polarity, _bare(other)].append(day)
    rows = [
        (
            Cell(" to ".join(dict.fromkeys((min(days), max(days)))) or "no date"),
            _named(one),
            Cell(kind.replace("-", " "), note=polarity),
            _named(other),
            Cell(f"{len(days)}", number=True),
        )
        for (one, kind, polarity, other), days in told.items()
    ]
    rows.sort(key=lambda row: [cell.text for cell in row])
    columns = ("Published", "Who", "is said to stand so", "to whom", "Claims")
    return Table(
        "Ties over time", columns, rows, "No article says how it stands to others."
    )


def _bare(filler: Filler) -> Filler:
    """Who it is, wherever the words stand."""
    return Filler("", None, filler.name, filler.id)


def _named(filler: Filler) -> Cell:
    return Cell(filler.name, urls.actor(filler.id) if filler.id else "")


def _moved(desk: Desk, names: Collection[str]) -> tuple[Link, ...]:
    """Questions on which it changed its answer."""
    return tuple(
        Link(
            question.text,
            urls.question(question.id),
            f"first “{shift.from_answer}”, later “{shift.to_answer}”",
        )
        for question in find_moved(desk.case)
        for shift in question.shifts
        if shift.source in names
    )


def _others(desk: Desk, ids: Sequence[str]) -> tuple[tuple[str, str], ...]:
    lines = [line for line in desk.lookup.actors() if line.id not in ids]
    return tuple((line.id, line.name) for line in lines[:_OFFERED])


def _cites(said: Iterable[Claim], ids: Sequence[str]) -> tuple[Link, ...]:
    """Those whose words it passes on."""
    found: dict[str, Link] = {}
    for claim in said:
        places = [n for n, hop in enumerate(claim.chain) if set(hop.ids) & set(ids)]
        for hop in claim.chain[places[0] + 1 :] if places else ():
            name = " and ".join(hop.name)
            actor = hop.ids[0] if len(hop.ids) == 1 else None
            found.setdefault(name, Link(name, urls.actor(actor) if actor else ""))
    return tuple(found.values())


def _first_hand(said: Sequence[Claim], ids: Sequence[str]) -> str:
    if not said:
        return ""
    own = sum(bool(set(claim.chain[-1].ids) & set(ids)) for claim in said)
    return f"It speaks for itself in {own} of {len(said)} claims; in the others it passes on another’s words."
