"""Word files to drafts."""

import io
import zipfile
import zlib
from collections.abc import Iterator

import docx
from docx.document import Document as WordDocument
from docx.opc.exceptions import PackageNotFoundError
from docx.table import Table
from docx.text.paragraph import Paragraph
from lxml import etree

from whence.ingest.draft import Block, Draft, Field, Find
from whence.ingest.errors import UnreadableContentError
from whence.model.document import FactSource, PartKind

MAX_UNPACKED_BYTES = 512 * 1024 * 1024
STYLES = (
    ("title", PartKind.HEADLINE),
    ("subtitle", PartKind.STANDFIRST),
    ("heading", PartKind.SUBHEAD),
    ("caption", PartKind.CAPTION),
    ("list", PartKind.LIST),
    ("quote", PartKind.QUOTE),
    ("intense quote", PartKind.QUOTE),
)
# What writing programs put there by themselves.
NO_AUTHORS = frozenset({"python-docx", "microsoft office user", "user", "windows user"})
NOTES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
TEXT_TAG = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"
PARAGRAPH_TAG = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"


def parse_word(content: bytes) -> Draft:
    """Paragraphs, tables and footnotes of a Word file.

    Raises:
        UnreadableContentError: It is truncated, damaged or unpacks to too much.
    """
    try:
        _refuse_bomb(content)
        document = docx.Document(io.BytesIO(content))
        blocks = (*_blocks(document), *_footnotes(document))
    except (
        zipfile.BadZipFile,
        zlib.error,
        PackageNotFoundError,
        etree.XMLSyntaxError,
        EOFError,
        KeyError,
        ValueError,
        RuntimeError,
        NotImplementedError,
    ) as error:
        raise UnreadableContentError(
            "damaged", "it is not a whole Word file", "copy it again or save it anew"
        ) from error
    return Draft(blocks, tuple(_finds(document)))


def _refuse_bomb(content: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        unpacked = sum(info.file_size for info in archive.infolist())
    if unpacked > MAX_UNPACKED_BYTES:
        why = f"it would unpack to {unpacked:,} bytes"
        raise UnreadableContentError("archive-bomb", why)


def _blocks(document: WordDocument) -> Iterator[Block]:
    for item in document.iter_inner_content():
        if isinstance(item, Paragraph):
            style = (item.style.name or "").lower() if item.style is not None else ""
            kind = next(
                (kind for name, kind in STYLES if style.startswith(name)), PartKind.BODY
            )
            for text in item.text.split("\n"):
                yield Block(kind, text)
        elif isinstance(item, Table):
            for row in item.rows:
                cells = dict.fromkeys(cell.text.strip() for cell in row.cells)
                yield Block(PartKind.TABLE, " | ".join(cell for cell in cells if cell))


def _footnotes(document: WordDocument) -> Iterator[Block]:
    for relation in document.part.rels.values():
        if relation.reltype == NOTES and not relation.is_external:
            tree = etree.fromstring(relation.target_part.blob)
            for paragraph in tree.iter(PARAGRAPH_TAG):
                text = "".join(node.text or "" for node in paragraph.iter(TEXT_TAG))
                yield Block(PartKind.LIST, text)


def _finds(document: WordDocument) -> Iterator[Find]:
    facts = document.core_properties
    if facts.title:
        yield Find(Field.TITLE, facts.title, FactSource.HEADER)
    if facts.author and facts.author.lower() not in NO_AUTHORS:
        yield Find(Field.AUTHOR, facts.author, FactSource.HEADER)
        if facts.created is not None:
            yield Find(Field.PUBLISHED, facts.created.date().isoformat(), FactSource.HEADER)
