"""What a page is made from: the open case, what was asked, and how claims are shown."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from whence.model.claim import Claim
from whence.model.document import Document
from whence.model.ids import ClaimId, DocId
from whence.model.judgement import JudgementKind
from whence.pipeline.alike import Embed
from whence.present.brief.marking import excerpt_of
from whence.present.brief.speakers import trail_of
from whence.present.brief.wording import note_phrases, published_words, topic_words
from whence.present.facts import outlet_of
from whence.present.web import urls
from whence.present.web.parts import ClaimCard, Step
from whence.store import Case
from whence.store.findings import Findings
from whence.store.judgements import Judgements
from whence.store.lookup import Lookup

_AT_ONCE = 5000
_WHOLE = 1_000_000  # lines; a case has fewer of anything
_DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
JUDGED = {
    JudgementKind.ACCEPT: "accepted",
    JudgementKind.REJECT: "rejected",
    JudgementKind.CORRECT: "corrected",
    JudgementKind.NOTE: "noted",
}


def done_words(kind: str) -> str:
    """A decision as what was done: ``accepted`` for ``accept``."""
    others = {JudgementKind.GRADE: "graded", JudgementKind.MERGE: "the same as"}
    others[JudgementKind.SPLIT] = "not the same as"
    others[JudgementKind.GIVE] = "held to be"
    others[JudgementKind.NAME] = "to be called"
    return (JUDGED | others).get(JudgementKind(kind), kind)


def is_day(words: str) -> bool:
    """Whether the words are a day, a month or a year of the calendar.

    >>> is_day("2024-06"), is_day("2024-06-31"), is_day("yesterday")
    (True, False, False)
    """
    if not _DAY.fullmatch(words):
        return False
    try:
        date.fromisoformat(words + "-01-01"[3 * words.count("-") :])
    except ValueError:
        return False
    return True


class NoSuchPageError(Exception):
    """There is nothing at this address; the message says what was looked for."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked for.

    Attributes:
        key: Id in the path, or empty.
        words: What stands after the question mark, by name.
        whole: Whether a list is wanted from end to end, as for a download.
    """

    key: str = ""
    words: Mapping[str, str] = field(default_factory=dict)
    whole: bool = False

    def get(self, name: str) -> str:
        """What was asked under a name, or empty."""
        return self.words.get(name, "").strip()

    def day(self, name: str) -> str:
        """A day, month or year, or empty when it is none."""
        value = self.get(name)
        return value if is_day(value) else ""

    def faults(self) -> tuple[str, ...]:
        """What was asked for as a day and is none, in words."""
        given = [self.get(name) for name in ("since", "until")]
        return tuple(
            f"“{value}” is no date and was left out. Write a year, a month or a day: 2024, 2024-06 or 2024-06-30."
            for value in dict.fromkeys(given)
            if value and not is_day(value)
        )

    def size(self, usual: int) -> int:
        """How many lines of a list are wanted."""
        return _WHOLE if self.whole else usual

    def page(self) -> int:
        """Number of the page asked for, from 1."""
        value = "" if self.whole else self.get("page")
        return (
            max(1, int(value))
            if value.isascii() and value.isdigit() and len(value) < 7
            else 1
        )

    def among(self, name: str, allowed: Iterable[str]) -> str:
        """One of the allowed values, or empty."""
        value = self.get(name)
        return value if value in allowed else ""


class Desk:
    """The case, open for one page.

    Args:
        case: The case.
        embed: Meaning of texts as vectors, or `None` where there is no model for it.
    """

    def __init__(self, case: Case, embed: Embed | None = None) -> None:
        self.case, self.embed = case, embed
        self.lookup, self.findings = Lookup(case), Findings(case)
        self.judgements = Judgements(case)

    def documents(self, wanted: Iterable[DocId]) -> dict[DocId, Document]:
        """These articles, by id."""
        return {one.id: one for one in self.findings.documents(dict.fromkeys(wanted))}

    def cards(self, claims: Sequence[Claim]) -> tuple[ClaimCard, ...]:
        """How claims are shown, in the same order."""
        if len(claims) > _AT_ONCE:  # a database takes only so many ids in one question
            parts = (claims[n : n + _AT_ONCE] for n in range(0, len(claims), _AT_ONCE))
            return tuple(card for part in parts for card in self.cards(part))
        documents = self.documents(claim.document for claim in claims)
        questions = self.lookup.questions_of(claim.id for claim in claims)
        judged = self.judgements.on_claims(claims)
        made = []
        for claim in claims:
            question, text = questions.get(claim.id, ("", ""))
            marks = tuple(
                f"{JUDGED[j.kind]} by {j.who}" for j in judged[claim.id] if j.kind in JUDGED
            )
            made.append(card_of(claim, documents[claim.document], question, text, marks))
        return tuple(made)

    def cards_of(self, ids: Iterable[ClaimId]) -> dict[ClaimId, ClaimCard]:
        """How claims are shown, by id."""
        wanted = list(dict.fromkeys(ids))
        found = self.findings.claims_by_id(wanted)
        cards = self.cards([found[one] for one in wanted if one in found])
        return {ClaimId(card.id): card for card in cards}


def card_of(
    claim: Claim, document: Document, question: str, text: str, marks: Sequence[str]
) -> ClaimCard:
    """How a claim is shown."""
    return ClaimCard(
        id=claim.id,
        href=urls.claim(claim.id),
        topic=topic_words(claim),
        excerpt=excerpt_of(document, (claim,)),
        trail=tuple(
            Step(crumb.name, crumb.words, crumb.cue, _actor_href(claim, place))
            for place, crumb in enumerate(trail_of(claim, outlet_of(document)))
        ),
        notes=note_phrases(claim),
        polarity=claim.wording.polarity.value,
        hedged=bool(claim.wording.hedges),
        published=published_words(document.metadata.published),
        outlet=outlet_of(document),
        article=urls.article(document.id, claim.id),
        question=urls.question(question) if question else "",
        question_text=text,
        judged=tuple(marks),
    )


def _actor_href(claim: Claim, place: int) -> str:
    """Address of the actor at a place of the trail; the first place is the outlet's."""
    if place == 0:
        return ""
    ids = claim.chain[place - 1].ids
    return urls.actor(ids[0]) if len(ids) == 1 and ids[0] else ""
