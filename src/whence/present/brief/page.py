"""What a brief shows, as records; the templates use exactly these fields."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from whence.model.problem import Problem


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
class Passage:
    """A sentence with all the claims it makes on the same word.

    Attributes:
        excerpt: The sentence, with the words of all its claims marked.
        trail: From the outlet to the source.
        published: The article's date in words.
        entries: The claims.
    """

    excerpt: Sequence[Piece]
    trail: Sequence[Crumb]
    published: str
    entries: Sequence[Entry]


@dataclass(frozen=True, slots=True)
class Speaker:
    """A source with everything the articles have it say, earliest first."""

    name: str
    anchor: str
    claim_count: int
    passages: Sequence[Passage]


@dataclass(frozen=True, slots=True)
class SpeakerGroup:
    """Speakers of one sort, such as unnamed sources."""

    title: str
    intro: str
    speakers: Sequence[Speaker]


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of an article with the claims that begin, stand and end in it.

    Attributes:
        text: The words.
        begins: Anchors of claims that begin here.
        target: Anchor of the entry to go to, or empty where nothing is claimed.
        depth: How many claims cover the words.
        ends: Numbers and anchors of claims that end here.
    """

    text: str
    begins: Sequence[str] = ()
    target: str = ""
    depth: int = 0
    ends: Sequence[tuple[str, str]] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One part of an article; `kind` is that of its `Part`."""

    kind: str
    marks: Sequence[Mark]


@dataclass(frozen=True, slots=True)
class Article:
    """One article in full.

    Attributes:
        number: Its place in the brief, from 1.
        anchor: Name to link to.
        name: File name as it was given.
        title: Headline, or the file name.
        heading: The title with its claims marked.
        outlet: Who published it, or the file name.
        authors: By whom, in words, or empty.
        published: The date in words, or "no date".
        dated_from: Where the date was found, in words, or empty.
        address: Web address, or empty; never anything but http and https.
        claim_count: How many claims it makes.
        repeats: Which article it carries the words of, in words, or empty.
        remark: What a reader must know of it, such as that it is not in English; or empty.
        removed_count: Pieces of page furniture that were taken out.
        sha256: Hash of the bytes as they came.
        paragraphs: The text below the title.
    """

    number: int
    anchor: str
    name: str
    title: str
    heading: Sequence[Mark]
    outlet: str
    authors: str
    published: str
    dated_from: str
    address: str
    claim_count: int
    repeats: str
    remark: str
    removed_count: int
    sha256: str
    paragraphs: Sequence[Paragraph]


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
class Item:
    """One finding: a heading, sentences that explain it, and the claims it rests on.

    Attributes:
        heading: What it is about.
        lines: Sentences that explain it.
        entries: The claims, quoted.
        reports: For a figure, every report of it, in place of quotations.
    """

    heading: str
    lines: Sequence[str]
    entries: Sequence[Entry]
    reports: Sequence[Report] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """Findings of one sort, such as what is disputed.

    Attributes:
        title: Heading.
        anchor: Name to link to.
        intro: What the findings have in common, in words.
        items: The findings.
        quoted: Whether sentences are shown, or only the numbers of the claims.
    """

    title: str
    anchor: str
    intro: str
    items: Sequence[Item]
    quoted: bool


@dataclass(frozen=True, slots=True)
class Making:
    """How the case was made.

    Attributes:
        readers: Readers and content hashes of their weights.
        version: Versions of Whence that wrote to the case.
        last_run: When it was last written to, in words, or empty.
    """

    readers: Sequence[str]
    version: str
    last_run: str


@dataclass(frozen=True, slots=True)
class BriefPage:
    """The whole brief.

    Attributes:
        title: Name of the case.
        summary: What it rests on, one sentence.
        problems: What could not be read.
        articles: The articles, earliest first.
        sections: What weighing found; empty until it has run.
        groups: Who said what.
        making: How it was made.
    """

    template: ClassVar[str] = "brief.html"
    markdown_template: ClassVar[str] = "brief.md"

    title: str
    summary: str
    problems: Sequence[Problem]
    articles: Sequence[Article]
    sections: Sequence[Section]
    groups: Sequence[SpeakerGroup]
    making: Making
