"""The parser of the interlinear format: text files in, paragraphs with spans out."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from training.corpus import annotations, vocabulary
from training.corpus.quoting import parse_offsets
from training.corpus.records import (
    Attribution,
    Claim,
    ClaimLink,
    Header,
    HedgeNote,
    Mention,
    NegationNote,
    Paragraph,
    QuantityNote,
    TimeNote,
)

NOTICE = "# Invented text"
STANDOFF_NOTICE = "# Stand-off"
Passage = Callable[[str, int, int], str]
_END = "@end"
_HEADER_KEYS = ("genre", "conflict", "outlet", "date")


class MarkupError(ValueError):
    """A line of a corpus file that breaks the format; says where, what and why."""

    def __init__(self, name: str, line: int, what: str, why: str) -> None:
        super().__init__(f"{name}:{line}: {why} in: {what}")


class ParagraphError(ValueError):
    """A paragraph whose lines are each right but do not go together."""

    def __init__(self, line: int, text: str, why: ValueError) -> None:
        super().__init__(str(why))
        self.line, self.text, self.why = line, text, str(why)


@dataclass
class _Draft:
    """A paragraph while its annotation lines are still being read."""

    header: Header
    number: int
    part: str
    text: str
    line: int
    mentions: list[Mention] = field(default_factory=list)
    attributions: list[Attribution] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    times: list[TimeNote] = field(default_factory=list)
    quantities: list[QuantityNote] = field(default_factory=list)
    hedges: list[HedgeNote] = field(default_factory=list)
    negations: list[NegationNote] = field(default_factory=list)
    links: list[ClaimLink] = field(default_factory=list)
    marked: bool = False

    def finish(self) -> Paragraph:
        """Check what only the whole paragraph can show, and freeze it."""
        attributions = annotations.nest(tuple(self.attributions))
        annotations.check_layers(tuple(self.mentions), attributions)
        annotations.check_links(tuple(self.links), len(self.claims))
        return Paragraph(
            self.header,
            self.number,
            self.part,
            self.text,
            self.line,
            tuple(sorted(self.mentions, key=lambda one: one.span.pieces)),
            attributions,
            tuple(self.claims),
            tuple(self.times),
            tuple(self.quantities),
            tuple(self.hedges),
            tuple(self.negations),
            tuple(self.links),
        )


@dataclass
class _State:
    """Where the parser stands in a file."""

    passage: Passage | None = None
    paragraphs: list[Paragraph] = field(default_factory=list)
    identifiers: set[str] = field(default_factory=set)
    header: Header | None = None
    draft: _Draft | None = None
    opened: int = 0
    opened_in: Header | None = None


def parse_file(path: Path) -> tuple[Paragraph, ...]:
    """Parse one corpus file.

    Raises:
        MarkupError: at the first line that breaks the format.
        OSError: the file cannot be read.
    """
    return parse_text(path.read_text(encoding="utf-8"), path.name)


def parse_text(
    source: str, name: str, passage: Passage | None = None
) -> tuple[Paragraph, ...]:
    """Parse the contents of a corpus file called `name`; raises as `parse_file` does.

    A stand-off file needs `passage`, which returns the characters from start to end of the
    document with an id.
    """
    paragraphs, errors = read_text(source, name, passage)
    if errors:
        raise errors[0]
    return paragraphs


def read_text(
    source: str, name: str, passage: Passage | None = None
) -> tuple[tuple[Paragraph, ...], tuple[MarkupError, ...]]:
    """Parse as `parse_text` does, but go on after an error and return all of them."""
    lines = source.split("\n")
    errors = []
    notice = STANDOFF_NOTICE if passage else NOTICE
    if not lines[0].startswith(notice):
        why = f"the first line must open '{notice}'"
        errors.append(MarkupError(name, 1, lines[0], why))
    state = _State(passage)
    for number, ending in enumerate([*lines, _END], 1):
        line = ending.rstrip()
        if not line or line.startswith("#"):
            continue
        try:
            _read_line(line, number, state)
        except ParagraphError as error:
            errors.append(MarkupError(name, error.line, f"{error.text} …", error.why))
        except ValueError as error:
            errors.append(MarkupError(name, number, line, str(error)))
    return tuple(state.paragraphs), tuple(errors)


def _read_line(line: str, number: int, state: _State) -> None:
    draft = state.draft
    if line.startswith("@doc ") or line[0] == "P" or line == _END:
        state.draft = None
        if line.startswith("@doc "):
            state.header = None
            state.header = _parse_header(line, state.identifiers)
        elif line != _END:
            state.draft = _open(line, state, number)
        if draft is not None:
            try:
                state.paragraphs.append(draft.finish())
            except ValueError as error:
                raise ParagraphError(draft.line, draft.text[:50], error) from error
    elif draft is None:
        raise ValueError("an annotation line before any paragraph")
    elif line == "+" or line.startswith("+ "):
        if draft.marked:
            raise ValueError("text continues after annotation lines")
        draft.text += "\n" + line[2:]
    else:
        draft.marked = True
        _read_annotation(line, draft)


def _parse_header(line: str, identifiers: set[str]) -> Header:
    identifier, *rest = (part.strip() for part in line[5:].split(" | "))
    values = dict(part.split("=", 1) for part in rest if "=" in part)
    missing = [key for key in _HEADER_KEYS if not values.get(key)]
    if missing or len(rest) != len(_HEADER_KEYS):
        raise ValueError(f"a header needs id | {' | '.join(f'{k}=' for k in _HEADER_KEYS)}")
    if values["genre"] not in vocabulary.GENRES:
        raise ValueError(f"unknown genre '{values['genre']}'")
    if identifier in identifiers:
        raise ValueError(f"document id '{identifier}' is used twice")
    if values["date"] != "-":
        annotations.parse_time_value(values["date"])
    identifiers.add(identifier)
    return Header(
        identifier, values["genre"], values["conflict"], values["outlet"], values["date"]
    )


def _open(line: str, state: _State, number: int) -> _Draft:
    header = state.header
    if header is None:
        raise ValueError("a paragraph before any @doc line")
    mark, _, text = line.partition(" ")
    part = mark[2:] if mark.startswith("P.") else "body"
    if part not in vocabulary.PARTS or mark not in ("P", f"P.{part}"):
        raise ValueError(f"unknown part '{mark}'")
    if not text.strip():
        raise ValueError("an empty paragraph")
    if state.passage and text.startswith("@"):
        text = state.passage(header.document_id, *parse_offsets(text[1:]))
    state.opened = state.opened + 1 if header is state.opened_in else 1
    state.opened_in = header
    return _Draft(
        header, state.opened, part, text if state.passage else text.strip(), number
    )


def _read_annotation(line: str, draft: _Draft) -> None:
    letter, _, rest = line.partition(" ")
    text = draft.text
    fields = [part.strip() for part in rest.split("|")]
    match letter:
        case "M":
            for part in fields:
                draft.mentions.extend(annotations.parse_mentions(text, part))
        case "A":
            number = len(draft.attributions) + 1
            draft.attributions.append(annotations.parse_attribution(text, fields, number))
        case "F":
            number = len(draft.claims) + 1
            draft.claims.append(annotations.parse_claim(text, fields, number))
        case "T":
            draft.times.extend(annotations.parse_time(text, part) for part in fields)
        case "Q":
            draft.quantities.extend(annotations.parse_quantity(text, p) for p in fields)
        case "H":
            draft.hedges.extend(annotations.parse_hedge(text, part) for part in fields)
        case "N":
            draft.negations.append(annotations.parse_negation(text, fields))
        case "L":
            draft.links.extend(annotations.parse_link(part) for part in fields)
        case _:
            raise ValueError(f"unknown line type '{letter}'")
