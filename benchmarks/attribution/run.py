"""Who says what, by which words: PolNeAR, exact spans and whole attributions."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from benchmarks.scoring import (
    Marked,
    Tally,
    document_of,
    lines_of,
    main,
    own_documents,
    real_documents,
)

from whence.model.reading import AttributedSpeech, Reader
from whence.model.span import Span
from whence.read.reader import TrainedReader
from whence.read.understudy import Understudy
from whence.read.words import word_spans

Words = tuple[int, ...]
Parts = dict[str, tuple[Words, ...]]  # source, cue and content: runs of words
ROLES = ("source", "cue", "content")


def gold_of(path: Path) -> list[dict[str, list[tuple[int, int]]]]:
    """The attributions of one brat file, by role."""
    spans: dict[str, list[tuple[int, int]]] = {}
    events = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        columns = line.split("\t")
        if len(columns) < 2:
            continue
        if columns[0].startswith("T") and " " in columns[1]:
            pieces = [piece.split() for piece in columns[1].split(" ", 1)[1].split(";")]
            spans[columns[0]] = [(int(a), int(b)) for a, b in pieces]
        elif columns[0].startswith("E"):
            events.append(columns[1].split())
    found = []
    for event in events:
        parts: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for argument in event[1:]:
            role, _, target = argument.partition(":")
            parts[role.rstrip("0123456789").lower()] += spans.get(target, [])
        found.append(parts)
    return found


class Rows:
    """Offsets of a text's words, to compare spans by words."""

    def __init__(self, text: str) -> None:
        self.offsets = word_spans(text)

    def of(self, spans: Sequence[tuple[int, int]]) -> tuple[Words, ...]:
        """The words of each span that has any."""
        runs = (
            tuple(n for n, (a, b) in enumerate(self.offsets) if a < end and start < b)
            for start, end in sorted(set(spans))
        )
        return tuple(run for run in runs if run)


def parts_of(speech: AttributedSpeech, rows: Rows) -> Parts:
    """One attribution found, in words."""

    def words(spans: tuple[Span, ...]) -> tuple[Words, ...]:
        return rows.of([(span.start, span.end) for span in spans])

    return {
        "source": words(speech.source), "cue": words(speech.cue),
        "content": words(speech.content),
    }  # fmt: skip


def outermost(found: Sequence[AttributedSpeech]) -> list[AttributedSpeech]:
    """Those whose cue lies in no other's content: the set marks no nested ones."""
    return [
        one for one in found
        if not any(
            other is not one and any(span.overlaps(one.cue[0]) for span in other.content)
            for other in found
        )
    ]  # fmt: skip


def flat(runs: Sequence[Words]) -> set[int]:
    """All words of all runs."""
    return {word for run in runs for word in run}


def relaxed(mine: Parts, gold: Parts) -> bool:
    """Cues overlap, sources overlap or are both absent, contents share at least half."""
    sources = flat(mine["source"]), flat(gold["source"])
    contents = flat(mine["content"]), flat(gold["content"])
    union = len(contents[0] | contents[1])
    return (
        bool(flat(mine["cue"]) & flat(gold["cue"]))
        and (bool(sources[0] & sources[1]) or not (sources[0] or sources[1]))
        and union > 0
        and len(contents[0] & contents[1]) / union >= 0.5
    )


class Score:
    """Counts over all articles."""

    def __init__(self) -> None:
        self.exact = {role: Tally() for role in ROLES}
        self.token = {role: Tally() for role in ROLES}
        self.whole = {
            name: Tally() for name in ("identical", "relaxed", "cue-source", "cue-content")
        }

    def add(self, found: Sequence[Parts], gold: Sequence[Parts]) -> None:
        """Counts one article."""
        for role in ROLES:
            mine = {run for one in found for run in one[role]}
            theirs = {run for one in gold for run in one[role]}
            self.exact[role].add(mine, theirs)
            self.token[role].add(flat(list(mine)), flat(list(theirs)))
        keys = {
            "identical": ROLES,
            "cue-source": ("cue", "source"),
            "cue-content": ("cue", "content"),
        }
        for name, roles in keys.items():
            self.whole[name].add(
                (tuple(one[role] for role in roles) for one in found),
                (tuple(one[role] for role in roles) for one in gold),
            )
        left = list(gold)
        for one in found:
            match = next((other for other in left if relaxed(one, other)), None)
            if match is not None:
                left.remove(match)
                self.whole["relaxed"].right += 1
        self.whole["relaxed"].found += len(found)
        self.whole["relaxed"].gold += len(gold)

    def figures(self, prefix: str = "") -> dict[str, float]:
        """All figures in per cent."""
        out = {f"{prefix}{role} exact F1": tally.f1 for role, tally in self.exact.items()}
        every = Tally(
            *(
                sum(getattr(t, part) for t in self.exact.values())
                for part in ("right", "found", "gold")
            )
        )
        out[f"{prefix}micro exact F1"] = every.f1
        out |= {f"{prefix}{role} token F1": tally.f1 for role, tally in self.token.items()}
        return out | {f"{prefix}whole {name} F1": t.f1 for name, t in self.whole.items()}


def measure(reader: TrainedReader, data: Path, split: str) -> Mapping[str, float]:
    """The reader's figures, and beside them the understudy's."""
    folder = data / "polnear" / "data" / split
    readers: dict[str, Reader] = {"": reader, "understudy ": Understudy()}
    scores = {name: Score() for name in readers}
    seen: set[str] = set()
    for path in sorted((folder / "attributions").glob("*.ann")):
        name = path.stem.rsplit("_", 1)[0]
        if name in seen:
            continue  # a second annotator of the same article
        seen.add(name)
        text = (folder / "text" / f"{name}.txt").read_text(encoding="utf-8")
        rows = Rows(text)
        gold = [
            {role: rows.of(one.get(role, [])) for role in ROLES} for one in gold_of(path)
        ]
        document = document_of(text, lines_of(text))
        for label, one in readers.items():
            found = outermost(one.read(document).attributions)
            scores[label].add([parts_of(speech, rows) for speech in found], gold)
    figures = {
        k: v for label, score in scores.items() for k, v in score.figures(label).items()
    }
    figures |= own(reader, own_documents(data, split), "own corpus")
    real = list(real_documents(data, split))
    return figures | own(reader, real, "real documents") if real else figures


def own(reader: TrainedReader, documents: Iterable[Marked], name: str) -> dict[str, float]:
    """The same on our own corpus: nested attributions count, marks at a span's edge do not."""
    score, nested = Score(), Tally()
    for text, places, paragraphs in documents:
        rows = Rows(text)
        gold, inner = [], set()
        for (base, _), paragraph in zip(places, paragraphs, strict=True):
            for one in paragraph.attributions:
                spans = {"source": one.source, "cue": one.cue, "content": one.content}
                part = {
                    role: rows.of(
                        [(base + a, base + b) for a, b in span.pieces] if span else []
                    )
                    for role, span in spans.items()
                }
                gold.append(trimmed(part, rows, text))
                if one.within is not None:
                    inner.add(gold[-1]["cue"])
        found = reader.read(document_of(text, places)).attributions
        mine = [trimmed(parts_of(speech, rows), rows, text) for speech in found]
        score.add(mine, gold)
        nested.add(nested_cues(mine), inner)
    return {**score.figures(f"{name} "), f"{name} nested cue F1": nested.f1}


def trimmed(parts: Parts, rows: Rows, text: str) -> Parts:
    """Spans without the marks at their edges."""
    return {
        role: tuple(run for one in runs if (run := _bare(one, rows, text)))
        for role, runs in parts.items()
    }


def _bare(run: Words, rows: Rows, text: str) -> Words:
    def mark(word: int) -> bool:
        start, end = rows.offsets[word]
        return not any(character.isalnum() for character in text[start:end])

    first, end = 0, len(run)
    while first < end and mark(run[first]):
        first += 1
    while end > first and mark(run[end - 1]):
        end -= 1
    return run[first:end]


def nested_cues(found: Sequence[Parts]) -> list[tuple[Words, ...]]:
    """Cues that lie in another attribution's content."""
    return [
        one["cue"] for one in found
        if any(other is not one and flat(one["cue"]) & flat(other["content"]) for other in found)
    ]  # fmt: skip


if __name__ == "__main__":
    main("Attribution, PolNeAR", measure, Path(__file__).with_name("baseline.json"))
