"""Frames of our own corpus: triggers, kinds and roles as the network proposes them."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from benchmarks.scoring import (
    Marked,
    Tally,
    document_of,
    main,
    news_documents,
    own_documents,
    real_documents,
)
from training.corpus.records import Claim

from whence.model.reading import Reading
from whence.model.span import Span
from whence.read.reader import TrainedReader


def triggers(reading: Reading) -> set[tuple[str, int, int]]:
    """Frame and trigger words found."""
    return {(one.frame, one.trigger.start, one.trigger.end) for one in reading.frames}


def matched(
    found: set[tuple[str, int, int]], gold: set[tuple[str, int, int]]
) -> tuple[int, int, int]:
    """Right (same frame, triggers overlap, one to one), found and gold counts."""
    left, right = set(gold), 0
    for frame, start, end in sorted(found):
        hit = next(
            (g for g in sorted(left) if g[0] == frame and g[1] < end and start < g[2]), None
        )
        if hit:
            left.remove(hit)
            right += 1
    return right, len(found), len(gold)


def place(claim: Claim, base: int) -> tuple[str, int, int]:
    """Frame and trigger of a gold claim, in offsets of the document."""
    first = claim.trigger.pieces[0]
    return (claim.frame, base + first[0], base + first[1])


def roles_right(reading: Reading, claims: list[tuple[Claim, int]]) -> tuple[int, int, int]:
    """Roles whose frame is found and whose word lies in the gold filler, one to one."""
    gold = {
        (claim.frame, base + claim.trigger.start, n, role.role): [
            Span(base + a, base + b) for a, b in role.span.pieces
        ]
        for claim, base in claims
        for n, role in enumerate(claim.roles)
    }
    found = right = 0
    left = dict(gold)
    for frame in reading.frames:
        for role in frame.roles:
            found += 1
            word = reading.words[role.word].span
            hit = next(
                (
                    key for key, spans in left.items()
                    if key[0] == frame.frame and key[3] == role.role
                    and abs(key[1] - frame.trigger.start) <= 12
                    and any(span.overlaps(word) for span in spans)
                ),
                None,
            )  # fmt: skip
            if hit:
                del left[hit]
                right += 1
    return right, found, len(gold)


def measure(reader: TrainedReader, data: Path, split: str) -> Mapping[str, float]:
    """Figures on the invented part, then on the real part and on news, which bear their names."""
    figures = score(reader, own_documents(data, split))
    for name, read in (("real", real_documents), ("news", news_documents)):
        documents = list(read(data, split))
        if documents:
            marked = float(sum(len(paragraphs) for _, _, paragraphs in documents))
            figures |= {
                f"{name} documents": float(len(documents)),
                f"{name} paragraphs": marked,
            }
            part = score(reader, documents)
            figures |= {f"{name} {k}": v for k, v in part.items() if "hedge" not in k}
    return figures


def score(reader: TrainedReader, documents: Iterable[Marked]) -> dict[str, float]:
    """Trigger, kind, role and hedge F1."""
    every, roles, kinds = Tally(), Tally(), Tally()
    frames: dict[str, Tally] = {}
    hedges = Tally()
    for text, bases, paragraphs in documents:
        reading = reader.read(document_of(text, bases))
        claims = [
            (c, base)
            for p, (base, _) in zip(paragraphs, bases, strict=True)
            for c in p.claims
        ]
        gold = {place(claim, base) for claim, base in claims}
        found = triggers(reading)
        add(every, matched(found, gold))
        for frame in {key[0] for key in found | gold}:
            one = frames.setdefault(frame, Tally())
            add(
                one,
                matched(
                    {f for f in found if f[0] == frame}, {g for g in gold if g[0] == frame}
                ),
            )
        add(roles, roles_right(reading, claims))
        add(kinds, kinds_right(reading, claims))
        marked = {
            n
            for p, (base, _) in zip(paragraphs, bases, strict=True)
            for h in p.hedges
            for a, b in h.span.pieces
            for n in range(base + a, base + b)
        }
        mine = {
            n for hedge in reading.hedges for n in range(hedge.span.start, hedge.span.end)
        }
        hedges.add(mine, marked)
    figures = every.row("trigger") | roles.row("role") | kinds.row("trigger with kind")
    figures["hedge character F1"] = hedges.f1
    return figures | {f"trigger {name} F1": t.f1 for name, t in sorted(frames.items())}


def kinds_right(reading: Reading, claims: list[tuple[Claim, int]]) -> tuple[int, int, int]:
    """Triggers found with the right kind (events: root)."""
    gold = {(f"{c.frame}.{c.kind}", *place(c, base)[1:]) for c, base in claims}
    found = {
        (f"{f.frame}.{f.kind.split('/')[0]}", f.trigger.start, f.trigger.end)
        for f in reading.frames
    }
    return matched(found, gold)


def add(tally: Tally, counts: tuple[int, int, int]) -> None:
    """Adds right, found and gold counts."""
    tally.right += counts[0]
    tally.found += counts[1]
    tally.gold += counts[2]


if __name__ == "__main__":
    main("Frames, own corpus", measure, Path(__file__).with_name("baseline.json"))
