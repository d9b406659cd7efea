"""Plain words for what the case holds as codes."""

from collections.abc import Iterable, Sequence
from datetime import date

from whence.model.claim import Claim, Frame, NamedFigure, Polarity
from whence.model.document import DatePrecision, FactSource, Published
from whence.model.figure import Bound, Figure
from whence.model.finding import AnswerKind, CopyKind, Position
from whence.model.when import When

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

NUMBERS = (
    *("no", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)

TOPICS = {
    Frame.RELATION: "Ties",
    Frame.REACTION: "Reaction",
    Frame.RESPONSIBILITY: "Responsibility",
    Frame.CONTROL: "Who holds what",
    Frame.PRESENCE: "Presence",
    Frame.STRENGTH: "Strength",
    Frame.CASUALTIES: "Losses",
    Frame.EVENT: "Event",
    Frame.COMMITMENT: "Commitment",
    Frame.ROLE: "Post",
    Frame.FORECAST: "Forecast",
    Frame.STATEMENT: "Statement",
}
# PLOVER's sixteen events.
EVENTS = {
    "AGREE": "agreement",
    "CONSULT": "talks",
    "SUPPORT": "support",
    "CONCEDE": "concession",
    "COOPERATE": "cooperation",
    "AID": "aid",
    "RETREAT": "withdrawal",
    "REQUEST": "demand",
    "ACCUSE": "accusation",
    "REJECT": "refusal",
    "THREATEN": "threat",
    "PROTEST": "protest",
    "SANCTION": "sanction",
    "MOBILIZE": "mobilisation",
    "COERCE": "coercion",
    "ASSAULT": "attack",
}
FOUND_IN = {
    FactSource.SIDECAR: "the list beside the file",
    FactSource.FRONT_MATTER: "the head of the file",
    FactSource.JSON_LD: "the page's own record",
    FactSource.META: "the page's own record",
    FactSource.FEED: "the feed",
    FactSource.HEADER: "the file's properties",
    FactSource.TEXT: "the text itself",
    FactSource.URL: "the web address",
    FactSource.FILE_NAME: "the file's name",
}

NO_NAMES = frozenset(
    "he him his she her it its they them their we us our i you who which whom others officials "
    "residents witnesses analysts sources police".split()
)
COPIED = {
    CopyKind.EXACT: "the same words as article {} ({})",
    CopyKind.NEAR: "nearly the same words as article {} ({})",
    CopyKind.CONTAINED: "carries the words of article {} ({})",
    CopyKind.PART: "carries passages of article {} ({}) word for word",
    CopyKind.VERSION: "another version of article {} ({})",
}


def day_words(day: date) -> str:
    """The day as a newspaper writes it.

    >>> day_words(date(2024, 3, 9))
    '9 March 2024'
    """
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def published_words(published: Published | None) -> str:
    """The date of an article, no more precise than it is known."""
    if published is None:
        return "no date"
    if published.precision is DatePrecision.YEAR:
        return str(published.start.year)
    if published.precision is DatePrecision.MONTH:
        return f"{MONTHS[published.start.month - 1]} {published.start.year}"
    return day_words(published.start)


def reported_words(published: Iterable[Published | None]) -> str:
    """From the first to the last article, each no more precisely than its date is known."""
    known = sorted((each for each in published if each), key=lambda each: each.start)
    told = list(dict.fromkeys(map(published_words, known)))
    return " to ".join(dict.fromkeys((*told[:1], *told[-1:])))


def span_words(first: date, last: date) -> str:
    """The days from first to last; a whole month or year by its name.

    >>> span_words(date(2024, 2, 1), date(2024, 2, 29)), span_words(date(2024, 1, 1), date(2024, 12, 31))
    ('February 2024', '2024')
    """
    after = date.fromordinal(last.toordinal() + 1) if last < date.max else last
    if first.day != 1 or after.day != 1:
        return period_words((first, last))
    if first.month == after.month == 1:
        years = dict.fromkeys((first.year, last.year))
        return " to ".join(map(str, years))
    ends = (f"{MONTHS[day.month - 1]} {day.year}" for day in (first, last))
    return " to ".join(dict.fromkeys(ends))


def period_words(days: Iterable[date]) -> str:
    """From the first to the last of the days, or empty when there are none."""
    known = sorted(days)
    if not known:
        return ""
    first, last = known[0], known[-1]
    return day_words(first) if first == last else f"{day_words(first)} to {day_words(last)}"


def count_words(count: int, one: str, many: str = "") -> str:
    """A count with its noun.

    >>> count_words(1, "article"), count_words(2, "party", "parties")
    ('1 article', '2 parties')
    """
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def spelled(count: int) -> str:
    """A small number as a word.

    >>> spelled(5), spelled(1200)
    ('five', '1,200')
    """
    return NUMBERS[count] if count < len(NUMBERS) else f"{count:,}"


def capital(words: str) -> str:
    """Words as they open a sentence; the others keep their capitals."""
    return words[:1].upper() + words[1:]


def listed(words: Sequence[str], most: int = 0) -> str:
    """Words in a row as a sentence has them; of more than `most` the others are counted.

    >>> listed(["A", "B", "C"]), listed(["A", "B", "C"], 1)
    ('A, B and C', 'A and two more')
    """
    rest = len(words) - most if most and len(words) > most else 0
    shown = [*words[: len(words) - rest], *([f"{spelled(rest)} more"] if rest else [])]
    return " and ".join(part for part in (", ".join(shown[:-1]), *shown[-1:]) if part)


def is_name(words: str, *, at_start: bool = False) -> bool:
    """Whether the words look like a name rather than "they" or "the group".

    Args:
        words: Such as ``al-Qaeda`` or ``residents``.
        at_start: Whether a capital may be there only because a sentence begins.

    >>> is_name("al-Qaeda"), is_name("They"), is_name("Western officials", at_start=True)
    (True, False, False)
    """
    first, *others = words.split() or [""]
    if not others:
        return words.casefold() not in NO_NAMES and any(map(str.isupper, words))
    counted = others if at_start else [first, *others]
    return any(part[:1].isupper() for part in counted)


def topic_words(claim: Claim) -> str:
    """What the claim is about, such as ``Responsibility: claimed``."""
    topic = TOPICS[claim.frame]
    *frames, kind = claim.kind.split("/")  # a forecast of an event is ``event/RETREAT``
    words = EVENTS.get(kind, kind.replace("-", " "))
    if kind not in EVENTS and frames and frames[0] in set(Frame):
        words = f"{TOPICS[Frame(frames[0])]}, {words}".lower()
    return f"{topic}: {words}" if words else topic


def note_phrases(claim: Claim) -> tuple[str, ...]:
    """What qualifies the claim, most important first."""
    wording = claim.wording
    notes = []
    if wording.polarity is Polarity.DENIED:
        notes.append("denies it")
    elif wording.polarity is Polarity.NEGATED:
        # A statement's quotation holds its own "not"; nobody says that the quotation is not so.
        is_whole = claim.frame is Frame.STATEMENT
        notes.append("put in the negative" if is_whole else "says it is not so")
    hedges = tuple(dict.fromkeys(hedge.text for hedge in wording.hedges))
    if hedges:
        notes.append("hedged: " + ", ".join(f"“{words}”" for words in hedges))
    if wording.likelihood and wording.likelihood_range:
        low, high = wording.likelihood_range
        notes.append(f"{wording.likelihood} ({low}–{high} %)")
    if wording.confidence:
        notes.append(f"{wording.confidence} confidence")
    if wording.conditional:
        notes.append("on a condition")
    notes.extend(_figure_phrase(named) for named in claim.figures)
    if claim.when is not None:
        notes.append(f"when: {_when_words(claim.when)}")
    places = tuple(dict.fromkeys(place.name for place in claim.where))
    if places:
        notes.append("where: " + ", ".join(places))
    return tuple(notes)


def _when_words(when: When) -> str:
    if when.start is None or when.end is None:
        return when.text
    last = date.fromordinal(when.end.toordinal() - 1)
    days = span_words(when.start, last)
    return f"{days} (“{when.text}”)" if when.text and when.text != days else days


def figure_words(figure: Figure) -> str:
    """The figure as an interval in words, such as ``at least 40 soldiers``."""
    low, high = (number_words(value) for value in (figure.low, figure.high))
    if low and high and low != high:
        value = f"{low} to {high}"
    elif figure.bound is Bound.EXACT or figure.bound is Bound.BETWEEN:
        value = low or high
    elif low and not high:
        value = f"at least {low}"
    elif high and not low:
        value = f"at most {high}"
    else:
        value = f"{figure.bound.value} {low or high}"
    return f"{value} of {number_words(figure.of_total)}" if figure.of_total else value


def ways_words(position: Position) -> str:
    """The words a plain yes or no is given in, where they are several; they follow the answer."""
    plain = position.answer.label in {AnswerKind.YES, AnswerKind.NO}
    return f"put as {', '.join(position.ways)}" if plain and position.ways else ""


def _figure_phrase(named: NamedFigure) -> str:
    return f"{named.name.replace('_', ' ')}: {figure_words(named.figure)}"


def number_words(value: float | None) -> str:
    """The number with thousands parted; nothing for none."""
    if value is None:
        return ""
    return f"{value:,.0f}" if value == int(value) else f"{value:,}"
