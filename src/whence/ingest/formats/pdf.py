"""PDF files to drafts: lines from the page, paragraphs from where the lines stand."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

import pypdfium2 as pdfium

from whence.ingest.draft import Block, Draft, Field, Find
from whence.ingest.errors import UnreadableContentError
from whence.ingest.normal import ENDS_SENTENCE, STARTS_LOWER, WORD, joined, one_line, tidy
from whence.model.document import FactSource, PartKind, Removed

MIN_LETTERS = 20
# Shares of the line height or of the column's width, read off typeset reports and papers.
GAP_SHARE, INDENT_SHARE, EARLY_SHARE, SIZE_SHARE = 0.75, 0.8, 0.08, 0.15
HEADLINE_SHARE, SUBHEAD_SHARE = 1.35, 1.12
MAX_HEAD_WORDS = 30
# A running head or foot stands among the first or last lines of several pages.
EDGE_LINES, MIN_REPEATS, MAX_RUNNING_WORDS = 2, 3, 14
PAGE_NUMBER = re.compile(
    r"(?:page |p\. ?|[-–—| ]*)?\d{1,4}(?: ?(?:of|/) ?\d{1,4})?[-–—| ]*", re.I
)
# PDFium marks a hyphen at the end of a line by one of these.
LINE_HYPHENS = re.compile("[\x02\ufffe\u00ad]$")
SOFTWARE_TITLE = re.compile(
    r"microsoft word|\.(?:docx?|indd|qxd|pdf|rtf)$|^untitled|^slide ", re.I
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page; the box is in points from the lower left corner."""

    text: str
    page: int
    left: float
    right: float
    bottom: float
    top: float

    @property
    def height(self) -> float:
        """Height of the line's box, in points."""
        return self.top - self.bottom


def parse_pdf(content: bytes) -> Draft:
    """The paragraphs of a PDF, words cut at line ends made whole.

    Raises:
        UnreadableContentError: It is locked, damaged, or has pictures of text only.
    """
    try:
        document = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        raise _refusal(str(error)) from error
    try:
        lines = [
            line for number in range(len(document)) for line in _lines(document, number)
        ]
        finds = tuple(_finds(document.get_metadata_dict()))
    except pdfium.PdfiumError as error:
        raise _refusal(str(error)) from error
    finally:
        document.close()
    if sum(letter.isalpha() for line in lines for letter in line.text) < MIN_LETTERS:
        raise UnreadableContentError(
            "needs-ocr",
            "it holds no text, only pictures of pages",
            "run it through OCR first",
        )
    kept, removed = _without_running_heads(lines)
    return Draft(tuple(_blocks(kept)), finds, removed)


def _refusal(message: str) -> UnreadableContentError:
    if "password" in message.lower() or "security" in message.lower():
        return UnreadableContentError(
            "password-protected", "it needs a password", "save a copy without one"
        )
    return UnreadableContentError("damaged", "it is not a whole PDF", "download it again")


def _lines(document: pdfium.PdfDocument, number: int) -> Iterator[Line]:
    page = document[number]
    text_page = page.get_textpage()
    start = 0
    for raw in text_page.get_text_range(errors="replace").split("\n"):
        text = raw.rstrip("\r\n ")
        first = len(text) - len(text.lstrip())
        if text.strip():
            last = start + len(text) - 1
            left, bottom, _, top = _box(text_page, start + first)
            _, end_bottom, right, end_top = _box(text_page, last)
            text = LINE_HYPHENS.sub("-", text)
            yield Line(
                tidy(text).strip(),
                number,
                left,
                right,
                min(bottom, end_bottom),
                max(top, end_top),
            )
        start += len(raw) + 1
    text_page.close()
    page.close()


def _box(text_page: pdfium.PdfTextPage, index: int) -> tuple[float, float, float, float]:
    try:
        left, bottom, right, top = text_page.get_charbox(index, loose=True)
    except pdfium.PdfiumError:
        return 0.0, 0.0, 0.0, 0.0
    return left, bottom, right, top


def _without_running_heads(lines: Sequence[Line]) -> tuple[list[Line], tuple[Removed, ...]]:
    pages = max(line.page for line in lines) + 1
    edges: set[int] = set()
    for number in range(pages):
        here = [index for index, line in enumerate(lines) if line.page == number]
        edges.update(here[:EDGE_LINES] + here[-EDGE_LINES:])
    counts = Counter(_shape(lines[index].text) for index in edges)
    removed: dict[int, Removed] = {}
    for index in edges:
        text = lines[index].text
        if PAGE_NUMBER.fullmatch(text):
            removed[index] = Removed(text, "page-number")
        elif len(text.split()) <= MAX_RUNNING_WORDS and counts[_shape(text)] >= MIN_REPEATS:
            removed[index] = Removed(text, "running-head")
    kept = [line for index, line in enumerate(lines) if index not in removed]
    if not kept:
        return list(lines), ()
    return kept, tuple(removed[index] for index in sorted(removed))


def _shape(text: str) -> str:
    return re.sub(r"\d+", "0", text.casefold())


def _blocks(lines: Sequence[Line]) -> Iterator[Block]:
    usual = median(line.height for line in lines)
    lexicon = Counter(WORD.findall(" ".join(line.text for line in lines).casefold()))
    group: list[Line] = []
    for line in lines:
        if group and not _goes_on(group, line):
            yield _block(group, usual, lexicon)
            group = []
        group.append(line)
    if group:
        yield _block(group, usual, lexicon)


def _goes_on(group: Sequence[Line], line: Line) -> bool:
    last = group[-1]
    ends = ENDS_SENTENCE.search(last.text) is not None
    beside = line.page != last.page or line.bottom > last.top
    if abs(line.height - last.height) > SIZE_SHARE * max(line.height, last.height):
        return False
    if beside:
        return not ends and (
            STARTS_LOWER.match(line.text) is not None or last.text.endswith("-")
        )
    if last.bottom - line.top > GAP_SHARE * last.height:
        return False
    right = (
        max(each.right for each in group) if len(group) > 1 else max(last.right, line.right)
    )
    width = right - min(each.left for each in (*group, line))
    early = last.right < right - EARLY_SHARE * width
    indented = line.left > last.left + INDENT_SHARE * line.height and len(group) > 1
    return not (ends and (early or indented))


def _block(group: Sequence[Line], usual: float, lexicon: Counter[str]) -> Block:
    text = group[0].text
    for line in group[1:]:
        text = joined(text, line.text, lexicon)
    height = max(line.height for line in group)
    short = len(text.split()) <= MAX_HEAD_WORDS and not text.endswith(".")
    kind = PartKind.BODY
    if short and height >= HEADLINE_SHARE * usual and group[0].page == 0:
        kind = PartKind.HEADLINE
    elif short and height >= SUBHEAD_SHARE * usual:
        kind = PartKind.SUBHEAD
    return Block(kind, text)


def _finds(facts: dict[str, str]) -> Iterator[Find]:
    title = one_line(facts.get("Title", ""))
    if title and not SOFTWARE_TITLE.search(title):
        yield Find(Field.TITLE, title, FactSource.HEADER)
    if facts.get("Author"):
        yield Find(Field.AUTHOR, facts["Author"], FactSource.HEADER)
    made = re.match(r"(?:D:)?(\d{4})(\d\d)(\d\d)", facts.get("CreationDate", ""))
    if made is not None:
        yield Find(Field.PUBLISHED, "-".join(made.groups()), FactSource.HEADER)
