"""Sections of the brief that weighing fills; each is a function from findings to a section."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from whence.model.claim import QUOTED, Frame
from whence.model.finding import AnswerKind, Independence, Position, Question, Weighed
from whence.present.brief.found import Found
from whence.present.brief.plotting import reports_of
from whence.present.brief.ranges import range_told
from whence.present.brief.sections.shown import Item, Section
from whence.present.brief.wording import capital, is_name, spelled, ways_words
from whence.present.grades import origin_words

CHANGED, ONE_SOURCE = "changed", "one-source"
# Frames whose answers give a name or a number, or say which it was not.
NAMING = (Frame.CONTROL, Frame.RESPONSIBILITY, Frame.STRENGTH, Frame.CASUALTIES)
_STANCES = {AnswerKind.YES: "for", AnswerKind.NO: "against"}
# Nobody's words are so or not: somebody says them, or the opposite.
_SAID = {"yes": "says so", "no": "says it is not so"}
_REPEATED = 2  # tellings that make one origin look like more
_MOST_SHOWN = 3
_MOST_FIGURES = 5


SectionOf = Callable[[Found], Section | None]


def changed(found: Found) -> Section | None:
    """Sources that changed their answer, and words that grew stronger or weaker on their way."""
    shifts, drifts = [], []
    for question in found.weighed.questions:
        for shift in question.shifts:
            heading = f"{shift.source}: {question.text}"
            answers = f"First “{shift.from_answer}”, later “{shift.to_answer}”."
            claims = (shift.earlier, shift.later)
            shifts.append(Item(heading, (answers, shift.why), found.shown(claims)))
        for drift in question.drifts:
            heading = f"The words grew {drift.direction.value}: {question.text}"
            drifts.append(
                Item(heading, (drift.why,), found.shown((drift.nearer, drift.further)))
            )
    lead = _change_lead(found, len(shifts), len(drifts))
    items = [*shifts, *drifts]
    return _section(Head("What changed", CHANGED, changed), lead, items, _MOST_SHOWN)


def _change_lead(found: Found, shifts: int, drifts: int) -> str:
    """How often, or that nothing did; and for how many sources a change could be seen at all."""
    seen = found.recurring()
    who = f"{spelled(seen)} source{'' if seen == 1 else 's'}"
    speak = "speaks" if seen == 1 else "speak"
    could = (
        f"{capital(who)} {speak} in articles of more than one day; only there can a change of "
        "answer be seen."
    )
    if not shifts and not drifts:
        return (
            "Nothing, as far as the program could tell: no source changed its answer, and no "
            f"wording grew stronger or weaker on its way. {could}"
        )
    words = [f"sources changed their answer {_times(shifts)}"] if shifts else []
    words += [f"wording changed on its way {_times(drifts)}"] if drifts else []
    return f"{capital(' and '.join(words))}. {could}"


def _times(count: int) -> str:
    return "once" if count == 1 else f"{spelled(count)} times"


def single_origin(found: Found) -> Section | None:
    """What several articles carry and what nevertheless goes back to one origin. Copies and versions of one article count as one."""
    told = []
    for question, position in _positions(found.weighed):
        one = position.origins.independence is Independence.ONE
        tellings = found.tellings(position.claims)
        if one and tellings >= _REPEATED:
            heading = f"{question.text} – {answer_told(question, position)}"
            shown = found.shown(position.claims)
            told.append((tellings, Item(heading, (position.origins.why,), shown)))
    told.sort(key=lambda pair: -pair[0])
    items = [item for _, item in told]
    go = "answer goes" if len(items) == 1 else "answers go"
    lead = f"{capital(spelled(len(items)))} {go} back to a single origin, though several articles carry {'it' if len(items) == 1 else 'them'}."
    title = "What rests on one source"
    return section_of(Head(title, ONE_SOURCE, single_origin), lead, items, _MOST_SHOWN)


def figures(found: Found) -> Section | None:
    """Figures over independent origins; every report's own figure stays in view."""
    items = [
        (
            _is_worth_a_plot(question),
            len(question.claims),
            Item(
                question.text,
                (f"{range_told(question)}.",),
                (),
                reports_of(found.told(question.claims), question.range.unit),
            ),
        )
        for question in found.weighed.questions
        if question.range is not None
    ]
    items.sort(key=lambda told: told[:2], reverse=True)
    most = min(_MOST_FIGURES, sum(worth for worth, _, _ in items))
    lead = "" if most else "Each figure is told once only, so none can be compared."
    told = [item for _, _, item in items]
    return section_of(Head("Figures", "figures", figures), lead, told, most)


def _is_worth_a_plot(question: Question) -> bool:
    """Every strength, for its bounds and doubts; a toll only where reports can be compared."""
    return question.frame is Frame.STRENGTH or len(question.claims) > 1


def headline_gaps(found: Found) -> Section | None:
    """Headlines that say more than their article, or the opposite."""
    items = []
    for gap in found.weighed.headline_gaps:
        claims = (gap.headline,) if gap.body is None else (gap.headline, gap.body)
        items.append(Item(gap.why, (), found.shown(claims)))
    title = "Headlines against their articles"
    return section_of(Head(title, "headlines", headline_gaps), "", items, _MOST_SHOWN)


def names_its_parties(question: Question) -> bool:
    """Whether what the question is about has a name, so that the question stands by itself."""
    least = 2 if question.frame is Frame.RELATION else 1
    return len(question.about) >= least and all(map(is_name, question.about))


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above a section: its title, the name to link to, and whose docstring tells what it holds."""

    title: str
    anchor: str
    made_by: SectionOf


def section_of(
    head: Head, lead: str, items: Sequence[Item], most: int, *, quoted: bool = True
) -> Section | None:
    """A section of findings; `most` of them are shown at once and no one is left out."""
    return _section(head, lead, items, most, quoted=quoted) if items else None


def _section(
    head: Head, lead: str, items: Sequence[Item], most: int, *, quoted: bool = True
) -> Section:
    intro = " ".join((head.made_by.__doc__ or "").split())
    shown, folded = tuple(items[:most]), tuple(items[most:])
    return Section(head.title, head.anchor, lead, intro, shown, folded, quoted)


def _positions(weighed: Weighed) -> Iterator[tuple[Question, Position]]:
    for question in weighed.questions:
        for position in question.positions:
            yield question, position


def answer_told(question: Question, position: Position) -> str:
    """An answer in words, with the side on which it stands."""
    kind, label = position.answer.kind, position.answer.label
    if question.frame is Frame.REACTION and kind in _STANCES:
        return f"{_STANCES[kind]}: {label}"
    if question.frame in QUOTED and label in _SAID:
        return _SAID[label]
    if kind not in _STANCES or question.frame in NAMING or label == kind.value:
        return label
    return f"{kind.value}: {label}"


def rests_words(position: Position) -> str:
    """On how many origins an answer rests, and the words of a plain yes or no."""
    return "; ".join(filter(None, (origin_words(position.origins), ways_words(position))))


def position_line(question: Question, position: Position) -> str:
    """An answer with all who hold it and on how many origins it rests."""
    holders = ", ".join(position.held_by) or "an article's own voice"
    rests, ways = origin_words(position.origins), ways_words(position)
    plain = f"{answer_told(question, position)} – {holders} ({rests})"
    return f"{plain}; {ways}" if ways else plain
