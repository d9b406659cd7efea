"""Overviews of one frame: what has a source or several articles first, asides folded."""

from dataclasses import replace

from whence.model.claim import Frame
from whence.model.finding import Question
from whence.present.brief.findings import (
    Head,
    names_its_parties,
    position_line,
    section_of,
)
from whence.present.brief.found import Found
from whence.present.brief.sections.disputes import clashes
from whence.present.brief.sections.shown import Item, Section
from whence.present.brief.wording import capital, spelled

_MOST_SHOWN = 6
_ASIDE = ", said by one article in its own voice, without a source"


def relations(found: Found) -> Section | None:
    """Who is said to be allied, split, supported or at odds with whom."""
    return _overview(
        Head("Who stands with whom", "relations", relations), found, Frame.RELATION
    )


def control(found: Found) -> Section | None:
    """Who is said to hold, take or lose which place."""
    return _overview(Head("Who holds what", "control", control), found, Frame.CONTROL)


def responsibility(found: Found) -> Section | None:
    """Who is said to have done what, and who claims or denies it."""
    title = "Who is held responsible"
    return _overview(
        Head(title, "responsible", responsibility), found, Frame.RESPONSIBILITY
    )


def commitments(found: Found) -> Section | None:
    """What was promised, and whether it is said to have been kept."""
    title = "Promises and what became of them"
    return _overview(Head(title, "commitments", commitments), found, Frame.COMMITMENT)


def _overview(head: Head, found: Found, frame: Frame) -> Section | None:
    """The questions of one frame, with numbers in place of sentences; disputes stand above."""
    disputed = {clash.question.id for clash in clashes(found)}
    asked = [
        question
        for question in found.weighed.questions
        if question.frame is frame and names_its_parties(question)
    ]
    rest = [question for question in asked if question.id not in disputed]
    rest.sort(key=lambda question: _standing(found, question), reverse=True)
    borne = sum(_is_borne(found, question) for question in rest)
    above = len(asked) - len(rest)
    lead = f"{capital(spelled(above))} more under “What is disputed”." if above else ""
    items = [_item(question, found) for question in rest]
    section = section_of(head, lead, items, min(borne, _MOST_SHOWN), quoted=False)
    only_asides = borne <= _MOST_SHOWN
    return replace(section, aside=_ASIDE) if section and only_asides else section


def _is_borne(found: Found, question: Question) -> bool:
    """Whether a source stands behind it, or several articles; else it is one article's aside."""
    sourced = any(position.origins.count for position in question.positions)
    return sourced or found.tellings(question.claims) > 1


def _standing(found: Found, question: Question) -> tuple[bool, int, int, int]:
    """Who bears it, how many: what most stand behind comes first."""
    origins = max((position.origins.count for position in question.positions), default=0)
    articles = found.tellings(question.claims)
    return _is_borne(found, question), articles, origins, len(question.claims)


def _item(question: Question, found: Found) -> Item:
    lines = tuple(position_line(question, position) for position in question.positions)
    return Item(question.text, lines, found.shown(question.claims))
