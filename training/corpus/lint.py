"""Command that checks every corpus file, counts its mark-up and lists doubtful spots."""

import argparse
import sys
from collections import Counter
from pathlib import Path

from training.corpus import suspects, vocabulary
from training.corpus.load import FOLDER, TEXTS, load_splits, replace_part
from training.corpus.markup import read_text
from training.corpus.records import Paragraph

NO_CONFLICT = "-"
"""What a header says of a text on business or the like; no such text is split by conflict."""


def main(arguments: list[str] | None = None) -> int:
    """Check the files or folders named (default: all texts); return 1 on any error."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="*", type=Path, default=[TEXTS])
    parser.add_argument("--no-counts", action="store_true", help="only errors")
    parser.add_argument("--suspects", action="store_true", help="list doubtful spots")
    parser.add_argument("--write", action="store_true", help="update README.md")
    options = parser.parse_args(arguments)
    paths = [file for path in options.paths for file in find_files(path)]
    paragraphs: list[Paragraph] = []
    errors = 0
    for path in paths:
        found, messages = check_file(path)
        paragraphs.extend(found)
        errors += len(messages)
        for message in messages:
            print(message, file=sys.stderr)
        if options.suspects:
            for spot in (spot for one in found for spot in suspects.find_suspects(one)):
                print(f"{path.name}:{spot}")
    if not options.no_counts:
        print(format_counts(tuple(paragraphs)))
    if options.write:
        table = f"```\n{format_counts(tuple(paragraphs))}\n```"
        replace_part(FOLDER / "README.md", "counts", table)
    print(f"{len(paths)} files, {errors} errors")
    return 1 if errors else 0


def find_files(path: Path) -> tuple[Path, ...]:
    """Return the corpus files at or below `path`, sorted."""
    return (path,) if path.is_file() else tuple(sorted(path.rglob("*.txt")))


def check_file(path: Path) -> tuple[tuple[Paragraph, ...], tuple[str, ...]]:
    """Return the paragraphs of a file that parse, and everything wrong with it."""
    paragraphs, errors = read_text(path.read_text(encoding="utf-8"), path.name)
    known = {name for names in load_splits().values() for name in names}
    messages = [str(error) for error in errors]
    for conflict in sorted({one.header.conflict for one in paragraphs}):
        if conflict not in known | {NO_CONFLICT}:
            messages.append(f"{path.name}: conflict '{conflict}' is in no split")
        elif path.parent.name in known and path.parent.name != conflict:
            messages.append(f"{path.name}: conflict '{conflict}' in another's folder")
    return paragraphs, tuple(messages)


def format_counts(paragraphs: tuple[Paragraph, ...]) -> str:
    """Lay out how much there is of everything, one count a line."""
    words = sum(len(one.text.split()) for one in paragraphs)
    documents = len({one.header.document_id for one in paragraphs})
    lines = [f"{documents} documents, {len(paragraphs)} paragraphs, {words} words"]
    splits = load_splits()
    for split, conflicts in splits.items():
        part = [one for one in paragraphs if one.header.conflict in conflicts]
        size = sum(len(one.text.split()) for one in part)
        lines.append(f"  {split}: {len(part)} paragraphs, {size} words")
    lines += _tally("genre", Counter(one.header.genre for one in paragraphs))
    lines += _tally("mention", Counter(m.kind for p in paragraphs for m in p.mentions))
    cues = [one for paragraph in paragraphs for one in paragraph.attributions]
    lines += _tally("attribution", Counter(one.manner for one in cues))
    lines += _tally("cue class", Counter(one.cue_class for one in cues))
    nested = sum(one.within is not None for one in cues)
    lines.append(f"attribution nested {nested}")
    for layer in ("times", "quantities", "hedges", "negations", "links"):
        lines.append(f"{layer} {sum(len(getattr(one, layer)) for one in paragraphs)}")
    claims = [claim for paragraph in paragraphs for claim in paragraph.claims]
    lines += _tally("polarity", Counter(claim.polarity for claim in claims))
    counted = Counter((claim.frame, claim.kind) for claim in claims)
    lines.append(f"claims {len(claims)}")
    for frame in (*vocabulary.FRAMES, "forecast"):
        kinds = [kind for other, kind in all_kinds() if other == frame]
        tally = ", ".join(f"{kind} {counted[frame, kind]}".strip() for kind in kinds)
        lines.append(f"  {frame}: {tally}")
    return "\n".join(lines)


def all_kinds() -> tuple[tuple[str, str], ...]:
    """Return every frame with every kind it has."""
    plain = [
        (f, kind) for f, rule in vocabulary.FRAMES.items() for kind in rule.kinds or [""]
    ]
    return (*plain, *(("forecast", frame) for frame in vocabulary.FRAMES))


def _tally(title: str, counts: Counter[str]) -> list[str]:
    parts = ", ".join(f"{name} {count}" for name, count in counts.most_common())
    return [f"{title} {sum(counts.values())}: {parts}"]


if __name__ == "__main__":
    sys.exit(main())
