"""The profile of one actor: what it is said to be and do, what it says, and how far it is trusted."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from whence.model.actor import Actor
from whence.model.claim import Claim, Frame
from whence.model.judgement import Judgement, JudgementKind
from whence.present.brief.wording import TOPICS
from whence.present.web import urls
from whence.present.web.desk import Asked, Desk, NoSuchPageError
from whence.present.web.parts import Cell, ClaimCard, Link, Table
from whence.present.web.pictures.bars import BarChart, bars_of

_MOST_CLAIMS = 120
_SHOWN = 12
GRADES = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "cannot be judged",
}


@dataclass(frozen=True, slots=True)
class Section:
    """Claims of one sort, latest first; `more` leads to the rest, or is empty."""

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
        sections: Claims about it, by what they are about.
        said: Claims on its word.
        cites: Whom it passes on, when it is a source.
        first_hand: How often it speaks for itself, in words.
        bars: Every figure given of its strength.
        questions: Questions its claims answer.
        grade: Its Admiralty grade in words, or empty.
        grades: Grades that can be given.
        merged: Other actors analysts hold to be the same.
        judgements: What was decided on it.
        here: Where to come back to.
    """

    title: str
    id: str
    kind: str
    names: Sequence[str]
    origin: str
    table: Table
    sections: Sequence[Section]
    said: Section
    cites: Sequence[Link]
    first_hand: str
    bars: BarChart
    questions: Sequence[Link]
    grade: str
    grades: Sequence[tuple[str, str]]
    merged: Sequence[Link]
    judgements: Sequence[Judgement]
    here: str
    template: str = "actor.html"


def build(desk: Desk, asked: Asked) -> Profile:
    """One actor, with those it was merged with."""
    ids = desk.judgements.merged_with(asked.key)
    entries = desk.lookup.actor(ids)
    own = [entry for entry in entries if entry.id == asked.key]
    if not own:
        raise NoSuchPageError(f"no actor with the id {asked.key!r}")
    about = desk.lookup.claims_about(ids, _MOST_CLAIMS)
    said = desk.lookup.claims_by(ids, _MOST_CLAIMS)
    cards = {card.id: card for card in desk.cards((*about, *said))}
    judged = desk.judgements.on(asked.key)
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
        id=asked.key,
        kind=own[0].kind.value.replace("_", " "),
        names=_names(entries, name),
        origin=own[0].source,
        table=_lineage(entries, desk),
        sections=_sections(about, cards, name),
        said=_section("On its word", said, cards, urls.search(source=name)),
        cites=_cites(said, ids),
        first_hand=_first_hand(said, ids),
        bars=bars_of(strength, {c.id: cards[c.id] for c in strength}, "fighter"),
        questions=tuple(Link(text, href) for href, text in asked_about.items()),
        grade=f"{grades[-1].value}: {GRADES.get(grades[-1].value, '')} ({grades[-1].who})"
        if grades
        else "",
        grades=tuple(GRADES.items()),
        merged=tuple(Link(one, urls.actor(one)) for one in ids if one != asked.key),
        judgements=judged,
        here=urls.actor(asked.key),
    )


def _names(entries: Iterable[Actor], name: str) -> tuple[str, ...]:
    # A tilde marks a name that only a context gives, such as a capital for its government.
    every = {one for entry in entries for one in (entry.name, *entry.names)}
    return tuple(sorted(one for one in every - {name} if not one.startswith("~")))


def _lineage(entries: Iterable[Actor], desk: Desk) -> Table:
    ties = list(dict.fromkeys(tie for entry in entries for tie in entry.lineage))
    known = {one.id: one.name for one in desk.lookup.actor([tie.other for tie in ties])}
    rows = [
        (
            Cell(tie.kind.value.replace("_", " ")),
            Cell(
                known.get(tie.other) or _spelled(tie.other),
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
    """An id as words, for an actor that no article of the case names.

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
    return Section(f"{title} ({len(claims)})", shown, more if len(claims) > _SHOWN else "")


def _sections(
    claims: Sequence[Claim], cards: dict[str, ClaimCard], name: str
) -> tuple[Section, ...]:
    made = []
    for frame in Frame:
        own = [claim for claim in claims if claim.frame is frame]
        if own:
            more = urls.search(frame=frame.value, actor=name)
            made.append(_section(TOPICS[frame], own, cards, more))
    return tuple(made)


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
