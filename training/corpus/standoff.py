"""Mark-up of real text kept apart from the text: writing it, and joining both again."""

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from training.corpus.markup import STANDOFF_NOTICE, parse_text
from training.corpus.records import (
    Attribution,
    Claim,
    Header,
    Mention,
    Paragraph,
    QuantityNote,
    Span,
)

_LABEL = re.compile(r"^# judged (?P<label>\w+) \| (?P<facts>.*)$")
_HASH = re.compile(r"^# sha256 (?P<id>\S+) (?P<hash>[0-9a-f]{64})$", re.MULTILINE)


def load_standoff(path: Path, texts: Mapping[str, str]) -> tuple[Paragraph, ...]:
    """Join a stand-off file with the texts of its documents, by document id.

    Documents whose text is not among `texts` are left out.

    Raises:
        ValueError: a text is not the one that was marked up (its hash differs).
        MarkupError: the file breaks the format.
    """
    return _join(path.read_text(encoding="utf-8"), path.name, texts)


def _join(source: str, name: str, texts: Mapping[str, str]) -> tuple[Paragraph, ...]:
    hashes = {match["id"]: match["hash"] for match in _HASH.finditer(source)}
    for identifier, text in texts.items():
        if identifier in hashes and hash_text(text) != hashes[identifier]:
            raise ValueError(f"{identifier}: the text differs from the one marked up")
    head, *documents = re.split(r"^(?=@doc )", source, flags=re.MULTILINE)
    known = [one for one in documents if one[5:].split(" | ")[0] in texts]

    def passage(identifier: str, start: int, end: int) -> str:
        return texts[identifier][start:end]

    return parse_text(head + "".join(known), name, passage)


@dataclass(frozen=True, slots=True)
class Judged:
    """One claim that an analyst judged.

    Attributes:
        label: ``accepted``, ``corrected`` (what it should have been), ``replaced`` (what it
            was before that) or ``rejected``.
        facts: By whom (``by``), when (``at``), on which version (``seen``), and so on.
        paragraph: The paragraph it stands in; of its claims only this one is meant.
        claim: The claim.
    """

    label: str
    facts: Mapping[str, str]
    paragraph: Paragraph
    claim: Claim


def load_judged(path: Path, texts: Mapping[str, str]) -> tuple[Judged, ...]:
    """Every claim with its label from a file of `whence export --to judgements`.

    `load_standoff` reads the same file and gives what is right only: claims that were accepted,
    and those corrected as they should have been. Paragraphs are marked in part in either case:
    what nobody judged is no negative.

    Raises:
        ValueError: as `load_standoff` does.
    """
    labels: list[tuple[str, Mapping[str, str]]] = []
    lines: list[str] = []
    kept = True
    for line in path.read_text(encoding="utf-8").splitlines():
        found = _LABEL.match(line)
        if line.startswith("@doc "):
            kept = line[5:].split(" | ")[0] in texts
        if found and kept:
            facts = dict(part.split("=", 1) for part in found["facts"].split(" | "))
            labels.append((found["label"], facts))
        lines.append(line.removeprefix("# ") if line.startswith("# F ") else line)
    paragraphs = _join("\n".join(lines) + "\n", path.name, texts)
    claims = [(paragraph, claim) for paragraph in paragraphs for claim in paragraph.claims]
    return tuple(
        Judged(label, facts, paragraph, claim)
        for (label, facts), (paragraph, claim) in zip(labels, claims, strict=True)
    )


def format_standoff(paragraphs: Iterable[Paragraph], texts: Mapping[str, str]) -> str:
    """Write paragraphs without their words, as offsets into the texts of their documents.

    Raises:
        ValueError: a paragraph does not occur in its document.
    """
    lines = [f"{STANDOFF_NOTICE} mark-up of real text; the text itself is not here."]
    for header, group in groupby(paragraphs, key=lambda one: one.header):
        text = texts[header.document_id]
        lines += ["", _header(header)]
        lines.append(f"# sha256 {header.document_id} {hash_text(text)}")
        end = 0
        for one in group:
            start = text.find(one.text, end)
            if start < 0:
                raise ValueError(
                    f"{header.document_id}: paragraph {one.number} is not there"
                )
            end = start + len(one.text)
            part = "P" if one.part == "body" else f"P.{one.part}"
            lines += ["", f"{part} @{start}-{end}", *_annotations(one)]
    return "\n".join(lines) + "\n"


def hash_text(text: str) -> str:
    """Return the SHA-256 of a text in UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def _header(header: Header) -> str:
    return (
        f"@doc {header.document_id} | genre={header.genre} | conflict={header.conflict}"
        f" | outlet={header.outlet} | date={header.published}"
    )


def _annotations(one: Paragraph) -> list[str]:
    return [
        *(_mention(m, one.text) for m in one.mentions),
        *(_attribution(a) for a in one.attributions),
        *(_claim(c) for c in one.claims),
        *(f"T {_at(t.span)} = {t.value}" for t in one.times),
        *(f"Q {_at(q.span)} = {_quantity(q)}" for q in one.quantities),
        *(f"H {_at(h.span)} = {h.axis}" for h in one.hedges),
        *(f"N {_at(n.cue)} | {_at(n.scope)}" for n in one.negations),
        *(f"L {link.later} {link.relation} {link.earlier}" for link in one.links),
    ]


def _at(span: Span) -> str:
    return "@" + "+".join(f"{start}-{end}" for start, end in span.pieces)


def _mention(one: Mention, text: str) -> str:
    named = "" if one.refers_to == one.span.words(text) else f" = {one.refers_to}"
    return f"M {one.kind} {_at(one.span)}{named}"


def _attribution(one: Attribution) -> str:
    source = _at(one.source) if one.source else "-"
    klass = f"kind={one.manner} class={one.cue_class} in={one.within or 0}"
    origin = f" src={one.source_class}" if one.source_class else ""
    return f"A {_at(one.cue)} | {source} | {_at(one.content)} | {klass}{origin}"


def _claim(one: Claim) -> str:
    frame = one.frame + (f".{one.kind}" if one.kind else "")
    frame += f"/{one.detail}" if one.detail else ""
    roles = "; ".join(f"{filler.role}={_at(filler.span)}" for filler in one.roles)
    options = f"polarity={one.polarity}; certainty={one.certainty}; tense={one.tense}"
    if one.hedges:
        options += f"; hedges={_at(one.hedges)}"
    if one.chain is not None:
        options += f"; chain={' < '.join(one.chain) or '-'}"
    if one.question:
        options += f"; q={one.question}"
    return f"F {frame} | {_at(one.trigger)} | {roles} | {options}"


def _quantity(one: QuantityNote) -> str:
    low = "" if one.low is None else f"{one.low:f}"
    high = "" if one.high is None else f"{one.high:f}"
    return f"{low}..{high} {one.unit} {one.bound}"
