"""What a section of a brief shows, as records: claims, answers with their holders, reactions."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence; `said` when it belongs to the claim itself."""

    text: str
    said: bool


@dataclass(frozen=True, slots=True)
class Crumb:
    """One station on the way from the article to the one who said it.

    Attributes:
        name: Who.
        words: The article's own words for them where they differ, or empty.
        cue: The words that show the attribution, or empty.
    """

    name: str
    words: str = ""
    cue: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One claim as the reader of a brief sees it.

    Attributes:
        number: Article number and place in the article, such as ``3.4``.
        anchor: Name to link to, from the text and back.
        topic: What it is about, in plain words.
        excerpt: The sentence, with the words of the claim marked.
        trail: From the outlet to the source.
        notes: Denials, hedges, figures, dates and places, each a short phrase.
        article: Anchor of the article.
        outlet: Who published it.
        published: The article's date in words, or "no date".
    """

    number: str
    anchor: str
    topic: str
    excerpt: Sequence[Piece]
    trail: Sequence[Crumb]
    notes: Sequence[str]
    article: str
    outlet: str
    published: str


@dataclass(frozen=True, slots=True)
class Report:
    """One report of a figure, as a row with a bar.

    Attributes:
        entry: The claim.
        figure: The figure in words, with its bounds.
        left: Where the bar begins on the common scale, in per cent from 0.
        width: How long it is, in per cent; small but never nothing.
        is_open: Whether the words set no upper end, as in "at least 40".
        has_no_floor: Whether they set no lower end, as in "fewer than 5,000".
    """

    entry: Entry
    figure: str
    left: float
    width: float
    is_open: bool
    has_no_floor: bool


@dataclass(frozen=True, slots=True)
class Voice:
    """One who holds an answer, quoted once.

    Attributes:
        name: Who.
        entry: The claim that is quoted.
        others: More claims of the same one to the same effect.
        grades: Four grades of the claim, in the order of `grades.HEADS`.
    """

    name: str
    entry: Entry
    others: Sequence[Entry]
    grades: Sequence[str]


@dataclass(frozen=True, slots=True)
class Side:
    """One answer with everybody who holds it.

    Attributes:
        answer: The answer.
        rests_on: How many origins, and the words it is put in where they are several.
        voices: Everybody who holds it.
    """

    answer: str
    rests_on: str
    voices: Sequence[Voice]


@dataclass(frozen=True, slots=True)
class Response:
    """One reaction, as a row.

    Attributes:
        who: Who reacted.
        how: For or against, and in which form.
        target: To what, in the article's words.
        word: On whose word, and on how many origins that rests.
        entries: The claims.
    """

    who: str
    how: str
    target: str
    word: str
    entries: Sequence[Entry]


@dataclass(frozen=True, slots=True)
class Item:
    """One finding: a heading, sentences that explain it, and the claims it rests on.

    Attributes:
        heading: What it is about.
        lines: Sentences that explain it.
        entries: The claims, quoted.
        reports: For a figure, every report of it, in place of quotations.
        sides: For a dispute, every answer with those who hold it, in place of quotations.
        responses: For reactions, each as a row, in place of lines.
        reasons: More sentences, for who wants to know exactly.
    """

    heading: str
    lines: Sequence[str]
    entries: Sequence[Entry]
    reports: Sequence[Report] = ()
    sides: Sequence[Side] = ()
    responses: Sequence[Response] = ()
    reasons: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """Findings of one sort, such as what is disputed.

    Attributes:
        title: Heading.
        anchor: Name to link to.
        lead: The main thing, in a sentence.
        intro: What the findings have in common, in words.
        items: The findings one should read.
        tail: The others, to be unfolded.
        quoted: Whether sentences are shown, or only the numbers of the claims.
        aside: What the tail is, after "3 more"; or empty.
    """

    title: str
    anchor: str
    lead: str
    intro: str
    items: Sequence[Item]
    tail: Sequence[Item]
    quoted: bool
    aside: str = ""

    @property
    def count(self) -> int:
        """How many findings there are."""
        return len(self.items) + len(self.tail)
