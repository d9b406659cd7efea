"""Every fault of codebook files at once, for people who extend them."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from whence.codebook.entries import AROUND, Entry, FrameRule, Pattern
from whence.codebook.load import (
    DATA,
    UPOS,
    Lists,
    Yaml,
    parse_entry,
    parse_frame,
    parse_pattern,
    parse_patterns,
    read_lists,
    read_yaml,
)
from whence.errors import CodebookError
from whence.model.claim import Frame

ENTRY_KEYS = frozenset(
    {"id", "as", "gives", "mode", "prior", "reach", "yes", "no", *UPOS, *AROUND}
    | {f"not_{name}" for name in AROUND}
)
FILE_KEYS = frozenset(
    {"frame", "definition", "roles", "coded", "speaker", "values", "patterns", "entries"}
)


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong with a codebook file.

    Attributes:
        where: File and entry, such as ``relation.yml: maintain-ties``.
        why: One clause.
    """

    where: str
    why: str


def frame_files() -> tuple[Path, ...]:
    """The frame files that ship with Whence."""
    return tuple(sorted((DATA / "frames").glob("*.yml")))


def lint_codebook(paths: Sequence[Path] = ()) -> tuple[Fault, ...]:
    """Every fault in frame files, in file order.

    Args:
        paths: Files to check; none checks those that ship with Whence.
    """
    lists = read_lists(DATA / "words.yml")
    shipped = {rule.frame: rule for rule in map(_shipped_rule, frame_files())}
    faults: list[Fault] = []
    for path in paths or frame_files():
        try:
            content = read_yaml(path)
            rule = parse_frame(content, path)
        except CodebookError as error:
            faults.append(Fault(error.where, error.why))
            continue
        if not rule.roles:  # an addition to a frame that ships with Whence
            rule = shipped[rule.frame]
        faults.extend(_file_faults(content, rule, lists, path))
    return tuple(faults)


def _shipped_rule(path: Path) -> FrameRule:
    return parse_frame(read_yaml(path), path)


def _shipped_patterns(frame: Frame) -> Mapping[str, Pattern]:
    """Patterns an addition may use without writing them again."""
    path = DATA / "frames" / f"{frame.value}.yml"
    return parse_patterns(read_yaml(path), path) if path.exists() else {}


def _file_faults(
    content: Yaml, rule: FrameRule, lists: Lists, path: Path
) -> Iterable[Fault]:
    for key in content.keys() - FILE_KEYS:
        yield Fault(path.name, f"no key {key!r} in a frame file")
    patterns = dict(_shipped_patterns(rule.frame))
    for name, raw in content.get("patterns", {}).items():
        where = f"{path.name}: patterns.{name}"
        try:
            patterns[name] = parse_pattern(name, raw, where)
        except CodebookError as error:
            yield Fault(error.where, error.why)
    entries = content.get("entries") or []
    counts = Counter(raw.get("id", "?") for raw in entries)
    for raw in entries:
        where = f"{path.name}: {raw.get('id', '?')}"
        if counts[raw.get("id", "?")] > 1:
            yield Fault(where, "the id is used twice")
        for key in raw.keys() - ENTRY_KEYS:
            yield Fault(where, f"no key {key!r} in an entry")
        try:
            entry = parse_entry(raw, rule, patterns, lists, path)
        except CodebookError as error:
            yield Fault(error.where, error.why)
        else:
            yield from (Fault(where, why) for why in _entry_faults(entry, rule))


def _entry_faults(entry: Entry, rule: FrameRule) -> Iterable[str]:
    if not entry.triggers:
        yield "no words evoke it"
    if not entry.patterns:
        yield "no pattern says how its roles hang"
    if entry.value and entry.value not in {term.name for term in rule.values}:
        yield f"the frame has no value {entry.value!r}"
    if not 0 < entry.prior <= 1:
        yield "the prior must be above 0 and at most 1"
