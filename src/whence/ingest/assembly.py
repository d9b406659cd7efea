"""A draft made into a document: swept, its facts settled, its parts laid out."""

from collections.abc import Iterable, Sequence
from dataclasses import astuple, replace
from datetime import datetime
from hashlib import sha256

from whence.ingest.draft import Block, Draft, Field, Find
from whence.ingest.errors import UnreadableContentError
from whence.ingest.facts.clues import find_agency_mark, find_clues
from whence.ingest.facts.headlines import with_headline, without_outlet_line
from whence.ingest.facts.settling import finds_of, settle, version_key
from whence.ingest.fetching import is_address
from whence.ingest.noise.captions import with_captions
from whence.ingest.noise.sweep import swept
from whence.ingest.noise.tongues import find_language
from whence.ingest.normal import one_line
from whence.ingest.source import Limits, Loaded, RawSource
from whence.model.document import Document, FactSource, Original, Part, PartKind, Removed
from whence.model.ids import DocId, make_id
from whence.model.span import Span

BREAK = "\n\n"
OUTSIDE_BODY = frozenset({PartKind.CAPTION, PartKind.SOURCE_LINE})


def document_of(
    draft: Draft, source: RawSource, loaded: Loaded, retrieved: datetime, limits: Limits
) -> Document:
    """The document a draft amounts to.

    Raises:
        UnreadableContentError: Nothing is left to read, or far too much.
    """
    tidied = (replace(block, text=one_line(block.text)) for block in draft.blocks)
    blocks = tuple(block for block in tidied if block.text)
    size_chars = sum(len(block.text) for block in blocks)
    if size_chars > limits.text_chars:
        why = f"its text has {size_chars:,} characters, more than {limits.text_chars:,}"
        raise UnreadableContentError("too-long", why, "split it into parts")
    language = find_language(_body_of(blocks))
    kept, removed = swept(with_captions(blocks), language)
    finds = (
        *draft.finds,
        *finds_of(source.facts),
        *find_agency_mark(blocks),
        *_own_address(draft, source),
    )
    headed = with_headline(kept, finds)
    clues = find_clues(headed.blocks)
    metadata = settle((*finds, *headed.finds, *clues.finds))
    named = without_outlet_line(clues.blocks, metadata)
    if not named.blocks:
        raise UnreadableContentError("no-text", "it holds no text to read")
    name = f"{source.name}#{draft.name}" if draft.name else source.name
    text, parts = _laid_out(named.blocks)
    original = _original(draft, source, loaded, retrieved)
    return Document(
        id=DocId(make_id("d", name, original.sha256, *astuple(source.facts))),
        name=name,
        text=text,
        parts=parts,
        metadata=metadata,
        language=find_language(_body_of(named.blocks)) if removed else language,
        removed=(*draft.removed, *removed, *headed.removed, *clues.removed, *named.removed),
        original=original,
        version_of=version_key(metadata, name),
    )


def _own_address(draft: Draft, source: RawSource) -> tuple[Find, ...]:
    if draft.name or not is_address(source.origin):
        return ()
    return (Find(Field.URL, source.origin, FactSource.URL),)


def _original(
    draft: Draft, source: RawSource, loaded: Loaded, retrieved: datetime
) -> Original:
    content = draft.content or loaded.content
    return Original(
        sha256=sha256(content).hexdigest(),
        media_type=draft.media_type or loaded.media_type,
        retrieved=draft.retrieved or retrieved,
        content=content,
        origin=source.origin,
    )


def _body_of(blocks: Iterable[Block]) -> str:
    return "\n".join(block.text for block in blocks if block.kind not in OUTSIDE_BODY)


def _laid_out(blocks: Sequence[Block]) -> tuple[str, tuple[Part, ...]]:
    parts: list[Part] = []
    words: list[str] = []
    start = 0
    for block in blocks:
        end = start + len(block.text)
        parts.append(Part(block.kind, Span(start, end)))
        words += block.text, " " if block.runs_on else BREAK
        start = end + len(words[-1])
    return "".join(words[:-1]), tuple(parts)


def noted(draft: Draft, note: str, why: str) -> Draft:
    """The draft with a remark on how it was read, kept beside what was removed."""
    return replace(draft, removed=(Removed(note, why), *draft.removed)) if note else draft
