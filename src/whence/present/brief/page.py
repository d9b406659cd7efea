"""What a brief shows, as records; the templates use exactly these fields."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from whence.model.problem import Problem
from whence.present.brief.sections.shown import Crumb, Entry, Piece, Section


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
        title: Headline, or how the article begins.
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
class Told:
    """A sentence or two of the opening under a catchword, and the section that says more, or empty."""

    catchword: str
    words: str
    anchor: str = ""


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
        title: What it is about, when.
        summary: What it rests on and whom it is about, in a sentence or two.
        opening: What matters most, a sentence or two each.
        problems: What could not be read.
        articles: The articles, earliest first.
        sections: What weighing found; empty until it has run.
        others: Questions that stand in no section, by what they are about.
        groups: Who said what.
        making: How it was made.
    """

    template: ClassVar[str] = "brief.html"
    markdown_template: ClassVar[str] = "brief.md"

    title: str
    summary: str
    opening: Sequence[Told]
    problems: Sequence[Problem]
    articles: Sequence[Article]
    sections: Sequence[Section]
    others: Sequence[Section]
    groups: Sequence[SpeakerGroup]
    making: Making
