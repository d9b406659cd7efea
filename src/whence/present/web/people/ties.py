"""Two actors: how they are said to stand to each other, since when, and on how many origins."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from whence.model.claim import Claim, Polarity
from whence.model.finding import Question
from whence.model.ids import ClaimId, QuestionId
from whence.present.brief.wording import count_words, published_words
from whence.present.cli.words import answer_words
from whence.present.grades import origin_words
from whence.present.web import urls
from whence.present.web.desk import Asked, Desk, NoSuchPageError
from whence.present.web.parts import Cell, ClaimCard, Table
from whence.store.lists.ties import find_ties

_MOST = 60


@dataclass(frozen=True, slots=True)
class Ties:
    """What is said of two actors.

    Attributes:
        title: Title of the page.
        words: How much is said, and of which period.
        table: Every answer with its period and its origins.
        cards: The claims, latest first.
    """

    title: str
    words: str
    table: Table
    cards: Sequence[ClaimCard]
    template: str = "ties.html"


def build(desk: Desk, asked: Asked) -> Ties:
    """The two that were asked for, by their ids or names."""
    one, other = asked.get("one"), asked.get("other")
    if not one or not other:
        raise NoSuchPageError("nothing on two actors that are not named")
    (first, names), (last, others) = _named(desk, one), _named(desk, other)
    since, until = asked.day("since"), asked.day("until")
    claims = find_ties(desk.case, names, others, since, until and f"{until}~")
    period = " ".join(
        part for part in (since and f"from {since}", until and f"to {until}") if part
    )
    told = f"{count_words(len(claims), 'claim')}{f', published {period}' if period else ''}"
    if len(claims) > _MOST:
        told += f"; the latest {_MOST} are shown"
    return Ties(
        title=f"{first} and {last}",
        words=f"{told}.",
        table=_table(desk, claims),
        cards=desk.cards(claims[: asked.size(_MOST)]),
    )


def _named(desk: Desk, asked: str) -> tuple[str, Sequence[str]]:
    """An actor's name, and all that it may be found under."""
    found = desk.lookup.actor((asked,))
    if not found:
        return asked, (asked,)
    return found[0].name, (asked, *dict.fromkeys(actor.name for actor in found))


def _table(desk: Desk, claims: Sequence[Claim]) -> Table:
    questions = desk.lookup.questions_of(claim.id for claim in claims)
    together: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        together[questions[claim.id][0] if claim.id in questions else ""].append(claim)
    ordered = sorted(together.items(), key=lambda kv: (-len(kv[1]), kv[0]))
    rows = [
        _row(own, desk.findings.question(QuestionId(key)) if key else None)
        for key, own in ordered
    ]
    columns = ("Said to be", "Published", "Claims", "Rests on", "Question")
    return Table("How they stand", columns, rows, "No claim ties these two in this period.")


def _row(own: Sequence[Claim], question: Question | None) -> Sequence[Cell]:
    kinds = Counter(map(_said, own))
    days = sorted((c.published for c in own if c.published), key=lambda day: day.start)
    ends = dict.fromkeys(published_words(day) for day in (*days[:1], *days[-1:]))
    asked = (question.text, urls.question(question.id)) if question else ("", "")
    return (
        Cell(", ".join(f"{kind} {count}" for kind, count in kinds.most_common())),
        Cell(" to ".join(ends) or "no date"),
        Cell(f"{len(own):,}", number=True),
        Cell(_origins({claim.id: claim for claim in own}, question)),
        Cell(*asked),
    )


def _said(claim: Claim) -> str:
    kind, polarity = claim.kind.replace("-", " "), claim.wording.polarity
    return kind if polarity is Polarity.AFFIRMED else f"{kind} ({polarity.value})"


def _origins(own: Mapping[ClaimId, Claim], question: Question | None) -> str:
    """On how many origins each answer rests that one of these claims gives."""
    if question is None:
        return "not weighed"
    given = [one for one in question.positions if not own.keys().isdisjoint(one.claims)]
    if len(given) == 1:
        return origin_words(given[0].origins)
    return "\n".join(
        f"{answer_words(question, one)}: {origin_words(one.origins)}" for one in given
    )
