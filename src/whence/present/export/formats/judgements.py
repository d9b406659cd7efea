"""What analysts decided on claims, as stand-off mark-up that a reader can be trained on.

The file holds ids, hashes and offsets and no article's words; docs/exports.md tells the form.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from whence.model.claim import Claim
from whence.model.correction import apply
from whence.model.document import Document, Part, PartKind
from whence.model.judgement import Judgement, JudgementKind
from whence.model.span import Span, find_words, hull
from whence.present.export.losses import LossReport, Tally
from whence.present.export.marks import attribution_mark, claim_mark
from whence.present.facts import outlet_of
from whence.present.view import CaseView
from whence.store.rows import text_hash

NOTICE = (
    "# Stand-off mark-up of real text, judged by analysts; the text itself is not here."
)
_PARTS = {PartKind.HEADLINE, PartKind.STANDFIRST, PartKind.CAPTION, PartKind.LIST}
_DECIDED = (JudgementKind.ACCEPT, JudgementKind.REJECT, JudgementKind.CORRECT)


@dataclass(frozen=True, slots=True)
class _Label:
    """A claim with what was decided on it, and by which judgement."""

    judgement: Judgement
    claim: Claim


def write(view: CaseView, path: Path) -> LossReport:
    """Write every claim on which analysts decided and agree."""
    tally = Tally()
    labels: dict[str, list[_Label]] = defaultdict(list)
    for label in _agreed(view, tally):
        labels[label.claim.document].append(label)
    lines, count = [NOTICE], 0
    for document in view.documents():
        own = _document_lines(document, labels.get(document.id, ()), tally)
        if own:
            count += sum(line.startswith("# judged ") for line in own)
            lines += ["", *_head(document), *own]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    losses = tally.losses(
        ("what nobody judged", "silence says nothing: a claim left out is not a wrong one"),
        ("notes, grades of sources, actors held to be the same", "they label no words"),
        (
            "the classes of cues and the modes of events",
            "nobody judges them; cues are `say`",
        ),
    )
    return LossReport(count, "labels", losses)


def _agreed(view: CaseView, tally: Tally) -> Iterator[_Label]:
    """The last word of every analyst on a claim, where all of them say the same."""
    last: dict[str, dict[str, _Label]] = defaultdict(dict)
    for judgement, claim in view.judged():
        if judgement.kind not in _DECIDED:
            continue
        if claim is None:
            tally.leave_out("claims no longer known", "an old judgement did not keep them")
            continue
        last[judgement.subject][judgement.who] = _Label(judgement, claim)
    for by_analyst in last.values():
        said = {
            (label.judgement.kind, label.judgement.correction)
            for label in by_analyst.values()
        }
        if len(said) == 1:
            yield max(by_analyst.values(), key=lambda label: label.judgement.at)
        else:
            tally.leave_out("claims that analysts disagree on", "a label says one thing")


def _head(document: Document) -> Sequence[str]:
    published = document.metadata.published
    length = {"day": 10, "month": 7, "year": 4}
    date = published.start.isoformat()[: length[published.precision]] if published else "-"
    outlet = " ".join(outlet_of(document).replace("|", "/").split())
    return (
        f"@doc {document.id} | genre=unknown | conflict=- | outlet={outlet} | date={date}",
        f"# sha256 {document.id} {text_hash(document.text)}",
    )


def _document_lines(
    document: Document, labels: Iterable[_Label], tally: Tally
) -> list[str]:
    by_part: dict[int, list[_Label]] = defaultdict(list)
    for label in labels:
        here = hull(label.claim.spans)
        place = next((n for n, p in enumerate(document.parts) if p.span.covers(here)), None)
        if place is None:
            tally.leave_out("claims over several paragraphs", "a paragraph is marked alone")
        else:
            by_part[place].append(label)
    lines = []
    for place, own in sorted(by_part.items()):
        marks = _part_lines(document, document.parts[place], own, tally)
        if marks:
            part = document.parts[place]
            mark = f"P.{part.kind.value}" if part.kind in _PARTS else "P"
            lines += ["", f"{mark} @{part.span.start}-{part.span.end}", *marks]
    return lines


def _part_lines(
    document: Document, part: Part, labels: Sequence[_Label], tally: Tally
) -> list[str]:
    ordered = sorted(labels, key=lambda one: (one.claim.spans, one.claim.id))
    lines = list(_spoken(ordered, part.span))
    for label in ordered:
        found = list(_labelled(document, part.span, label))
        if not found:
            tally.leave_out("claims without words that say them", "a mark needs a trigger")
        lines += found
    return lines


def _spoken(labels: Sequence[_Label], part: Span) -> Iterator[str]:
    """Who says what, where the chain was held to be right; each attribution once."""
    marked: dict[str, None] = {}
    cues: list[Span] = []
    for label in labels:
        told, right = label.claim.attribution, label.judgement.correction
        kept = right is None or right.chain == label.claim.chain
        if told is None or label.judgement.kind is JudgementKind.REJECT or not kept:
            continue
        line = attribution_mark(told, label.claim, part)
        if line in marked or any(a.overlaps(b) for a in cues for b in told.cue):
            continue
        if line:
            marked[line] = None
            cues += told.cue
    yield from marked


def _labelled(document: Document, part: Span, label: _Label) -> Iterator[str]:
    judgement, claim = label.judgement, label.claim
    seen = claim_mark(claim, _trigger(document, claim), part)
    if judgement.correction is not None:
        right = apply(judgement.correction, claim)
        line = claim_mark(right, judgement.correction.trigger_span, part)
        if line:
            yield _judged("corrected", judgement, claim)
            yield line
            if seen:
                yield _judged("replaced", judgement, claim)
                yield f"# {seen}"
    elif seen and judgement.kind is JudgementKind.ACCEPT:
        yield _judged("accepted", judgement, claim)
        yield seen
    elif seen and judgement.kind is JudgementKind.REJECT:
        yield _judged("rejected", judgement, claim)
        # A comment, so that whoever reads only what is right never takes it for that.
        yield f"# {seen}"


def _judged(label: str, judgement: Judgement, claim: Claim) -> str:
    facts: Mapping[str, str] = {
        "by": judgement.who,
        "at": judgement.at.isoformat(timespec="seconds"),
        "seen": judgement.seen,
        "certainty": f"{claim.extraction:.3f}",
        "note": judgement.note,
    }
    told = (f"{k}={' '.join(v.replace('|', '/').split())}" for k, v in facts.items() if v)
    return f"# judged {label} | {' | '.join(told)}"


def _trigger(document: Document, claim: Claim) -> Span | None:
    words = claim.made_by.trigger
    found = find_words(document.text, words, hull(claim.spans), claim.sentence)
    return found if found and claim.sentence.overlaps(found) else None
