"""Sections of the brief that weighing fills; each is a function from findings to a section."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from whence.model.claim import QUOTED, Frame
from whence.model.finding import (
    AnswerKind,
    ClaimTie,
    Independence,
    Position,
    Question,
    Tie,
    Weighed,
)
from whence.model.ids import ClaimId
from whence.present.brief.found import Found
from whence.present.brief.page import Item, Section
from whence.present.brief.plotting import reports_of
from whence.present.brief.ranges import range_told
from whence.present.brief.wording import count_words, is_name, ways_words

CLASHES = (Tie.CONTRADICTS, Tie.DENIES, Tie.FIGURES_DIFFER, Tie.RETRACTS)
# Frames whose answers give a name or a number, or say which it was not.
NAMING = (Frame.CONTROL, Frame.RESPONSIBILITY, Frame.STRENGTH, Frame.CASUALTIES)
_REACT_TO = " react to "
_STANCES = {AnswerKind.YES: "for", AnswerKind.NO: "against"}
# Nobody's words are so or not: somebody says them, or the opposite.
_SAID = {"yes": "says so", "no": "says it is not so"}
_REPEATED = 2  # tellings that make one origin look like more
_MOST_ITEMS = 12
_MOST_ROWS = 24
_MOST_REASONS = 3


SectionOf = Callable[[Found], Section | None]


def disputed(found: Found) -> Section | None:
    """Questions to which the articles carry answers that cannot both hold."""
    items = []
    for question in found.weighed.questions:
        ties = [tie for tie in question.ties if tie.tie in CLASHES and found.apart(tie)]
        if not ties or not (
            question.frame is Frame.STATEMENT or _names_its_parties(question)
        ):
            continue
        lines = [_position_line(question, position) for position in question.positions]
        reasons = dict.fromkeys(tie.why for tie in ties)
        lines += list(reasons)[:_MOST_REASONS]
        if len(reasons) > _MOST_REASONS:
            lines.append(f"… and {len(reasons) - _MOST_REASONS} more such.")
        items.append(Item(question.text, lines, found.shown(_clashing(question, ties))))
    return _section("What is disputed", "disputed", disputed, items)


def changed(found: Found) -> Section | None:
    """Sources that changed their answer, and words that grew stronger or weaker on their way."""
    items = []
    for question in found.weighed.questions:
        for shift in question.shifts:
            heading = f"{shift.source}: {question.text}"
            answers = f"First “{shift.from_answer}”, later “{shift.to_answer}”."
            claims = (shift.earlier, shift.later)
            items.append(Item(heading, (answers, shift.why), found.shown(claims)))
        for drift in question.drifts:
            heading = f"The words grew {drift.direction.value}: {question.text}"
            items.append(
                Item(heading, (drift.why,), found.shown((drift.nearer, drift.further)))
            )
    return _section("What changed", "changed", changed, items)


def single_origin(found: Found) -> Section | None:
    """What several articles carry and what nevertheless goes back to one origin.

    Copies and versions of one article count as one.
    """
    items = []
    for question, position in _positions(found.weighed):
        one = position.origins.independence is Independence.ONE
        if one and found.tellings(position.claims) >= _REPEATED:
            heading = f"{question.text} – {_answer(question, position)}"
            shown = found.shown(position.claims)
            items.append(Item(heading, (position.origins.why,), shown))
    return _section("What rests on one source", "one-source", single_origin, items)


def figures(found: Found) -> Section | None:
    """Figures over independent origins; every report's own figure stays in view."""
    items = [
        Item(
            question.text,
            (f"{range_told(question)}.",),
            (),
            reports_of(found.told(question.claims), question.range.unit),
        )
        for question in found.weighed.questions
        if question.range is not None and _is_worth_a_plot(question)
    ]
    return _section("Figures", "figures", figures, items)


def _is_worth_a_plot(question: Question) -> bool:
    """Every strength, for its bounds and doubts; a toll only where reports can be compared."""
    return question.frame is Frame.STRENGTH or len(question.claims) > 1


def relations(found: Found) -> Section | None:
    """Who is said to be allied, split, supported or at odds with whom."""
    return _overview("Who stands with whom", "relations", relations, found, Frame.RELATION)


def control(found: Found) -> Section | None:
    """Who is said to hold, take or lose which place."""
    return _overview("Who holds what", "control", control, found, Frame.CONTROL)


def commitments(found: Found) -> Section | None:
    """What was promised, and whether it is said to have been kept."""
    title = "Promises and what became of them"
    return _overview(title, "commitments", commitments, found, Frame.COMMITMENT)


def reactions(found: Found) -> Section | None:
    """Who praised, welcomed, condemned or rejected what; reactions to one thing stand together."""
    by_target: defaultdict[str, list[Question]] = defaultdict(list)
    for question in found.weighed.questions:
        if question.frame is Frame.REACTION and _names_its_parties(question):
            by_target[question.text.partition(_REACT_TO)[2].partition("?")[0]].append(
                question
            )
    items = [
        Item(
            f"To {target}" if target else "To what is not said",
            tuple(line for question in asked for line in _reaction_lines(question)),
            found.shown([claim for question in asked for claim in question.claims]),
        )
        for target, asked in by_target.items()
    ]
    items.sort(key=lambda item: -len(item.lines))
    return _section("Reactions", "reactions", reactions, items, quoted=False)


def _reaction_lines(question: Question) -> Iterator[str]:
    """Each position with who reacted, where that is not who holds it, and when."""
    when = question.text.rpartition("?")[2]
    who = question.text.removeprefix("How did ").partition(" react")[0]
    for position in question.positions:
        own = any(name in one for name in question.about for one in position.held_by)
        yield f"{'' if own else f'{who}: '}{_position_line(question, position)}{when}"


def headline_gaps(found: Found) -> Section | None:
    """Headlines that say more than their article, or the opposite."""
    items = []
    for gap in found.weighed.headline_gaps:
        claims = (gap.headline,) if gap.body is None else (gap.headline, gap.body)
        items.append(Item(gap.why, (), found.shown(claims)))
    return _section("Headlines against their articles", "headlines", headline_gaps, items)


def _overview(
    title: str, anchor: str, made_by: SectionOf, found: Found, frame: Frame
) -> Section | None:
    """The questions of one frame, most spoken of first, with numbers in place of sentences."""
    items = [
        Item(
            question.text,
            tuple(_position_line(question, position) for position in question.positions),
            found.shown(question.claims),
        )
        for question in found.weighed.questions
        if question.frame is frame and _names_its_parties(question)
    ]
    items.sort(key=lambda item: -len(item.entries))
    return _section(title, anchor, made_by, items, quoted=False)


def _clashing(question: Question, ties: Sequence[ClaimTie]) -> list[ClaimId]:
    """One claim for every answer that stands against another; who repeats it adds nothing."""
    clashing = {claim for tie in ties for claim in (tie.first, tie.second)}
    told = [
        next((claim for claim in position.claims if claim in clashing), None)
        for position in question.positions
    ]
    return [claim for claim in told if claim is not None]


def _names_its_parties(question: Question) -> bool:
    """Whether what the question is about has a name, so that the question stands by itself."""
    least = 2 if question.frame is Frame.RELATION else 1
    return len(question.about) >= least and all(map(is_name, question.about))


def _section(
    title: str,
    anchor: str,
    made_by: SectionOf,
    items: Sequence[Item],
    *,
    quoted: bool = True,
) -> Section | None:
    if not items:
        return None
    intro = " ".join((made_by.__doc__ or "").split())
    most = _MOST_ITEMS if quoted else _MOST_ROWS
    if len(items) > most:
        intro += f" The first {most} of {len(items)}."
    return Section(title, anchor, intro, tuple(items[:most]), quoted)


def _positions(weighed: Weighed) -> Iterator[tuple[Question, Position]]:
    for question in weighed.questions:
        for position in question.positions:
            yield question, position


def _answer(question: Question, position: Position) -> str:
    kind, label = position.answer.kind, position.answer.label
    if question.frame is Frame.REACTION and kind in _STANCES:
        return f"{_STANCES[kind]}: {label}"
    if question.frame in QUOTED and label in _SAID:
        return _SAID[label]
    if kind not in _STANCES or question.frame in NAMING or label == kind.value:
        return label
    return f"{kind.value}: {label}"


def _position_line(question: Question, position: Position) -> str:
    holders = ", ".join(position.held_by) or "an article's own voice"
    origins = position.origins
    if origins.independence is Independence.SEVERAL:
        rests = count_words(origins.count, "independent origin")
    else:
        rests = origins.independence.value
    ways = ways_words(position) if position.answer.kind in _STANCES else ""
    plain = f"{_answer(question, position)} – {holders} ({rests})"
    return f"{plain}; {ways}" if ways and question.frame is not Frame.REACTION else plain


SECTIONS: tuple[SectionOf, ...] = (
    disputed,
    changed,
    single_origin,
    figures,
    relations,
    control,
    commitments,
    reactions,
    headline_gaps,
)
