"""Reads codebook files into records; a case may bring files of its own."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import yaml

from whence.codebook.entries import (
    AROUND,
    Codebook,
    Cue,
    Entry,
    FrameRule,
    HedgeTerm,
    Pattern,
    RoleRule,
    Surround,
    Term,
)
from whence.errors import CodebookError
from whence.model.claim import Frame

DATA = Path(__file__).parent / "data"

UPOS = {
    "verb": frozenset({"VERB", "AUX"}),
    "noun": frozenset({"NOUN", "PROPN"}),
    "adj": frozenset({"ADJ", "VERB"}),
    "word": frozenset({"VERB", "AUX", "NOUN", "PROPN", "ADJ", "ADV", "ADP"}),
}
FILLERS = (
    "actor", "force", "people", "ground", "holder", "band", "visitor", "employer", "blow", "told", "course", "doing", "done", "attack", "deed", "harm", "site", "target", "mortal", "counted", "headcount", "armed", "killer", "place", "person", "body", "document", "voice", "event", "pact", "post", "figure",
    "materiel", "weapon", "thing", "any", "other",
)  # fmt: skip

Yaml = Mapping[str, Any]
Lists = Mapping[str, frozenset[str]]

_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def load_codebook(extra: Sequence[Path] = ()) -> Codebook:
    """The codebook that ships with Whence, with further frame files read after it.

    Raises:
        CodebookError: a file is not YAML or an entry is malformed.
    """
    return _load(tuple(extra))


@lru_cache(maxsize=8)
def _load(extra: tuple[Path, ...]) -> Codebook:
    lists = read_lists(DATA / "words.yml")
    rules: dict[Frame, FrameRule] = {}
    entries: list[Entry] = []
    patterns: dict[Frame, dict[str, Pattern]] = {}
    for path in (*sorted((DATA / "frames").glob("*.yml")), *extra):
        content = read_yaml(path)
        rule = parse_frame(content, path)
        rules.setdefault(rule.frame, rule)
        known = patterns.setdefault(rule.frame, {})
        known.update(parse_patterns(content, path))
        entries.extend(
            parse_entry(raw, rules[rule.frame], known, lists, path)
            for raw in content.get("entries") or ()
        )
    return Codebook(
        frames=tuple(rules[frame] for frame in Frame if frame in rules),
        entries=tuple(entries),
        cues=tuple(parse_cues(read_yaml(DATA / "cues.yml"))),
        hedges=tuple(parse_hedges(read_yaml(DATA / "hedges.yml"))),
        words=lists,
        hash=_hash((*sorted(DATA.rglob("*.yml")), *extra)),
    )


def _hash(paths: Iterable[Path]) -> str:
    digest = sha256()
    for path in paths:
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def read_yaml(path: Path) -> Yaml:
    """The mapping in a YAML file; raises `CodebookError` when there is none."""
    try:
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise CodebookError(path.name, f"not readable as YAML ({error})") from error
    if not isinstance(content, dict):
        raise CodebookError(path.name, "the file must hold a mapping")
    return content


def read_lists(path: Path) -> Lists:
    """Named word lists; ``$name`` inside a list stands for the list of that name."""
    lists: dict[str, frozenset[str]] = {}
    for name, words in read_yaml(path).items():
        lists[name] = frozenset(_expand(words, lists, path.name))
    return lists


def parse_frame(content: Yaml, path: Path) -> FrameRule:
    """The head of a frame file."""
    try:
        frame = Frame(content["frame"])
    except (KeyError, ValueError) as error:
        raise CodebookError(path.name, f"no known frame ({error})") from error
    return FrameRule(
        frame=frame,
        definition=" ".join(str(content.get("definition", "")).split()),
        roles=tuple(Term(k, v) for k, v in content.get("roles", {}).items()),
        coded=content.get("coded", ""),
        values=tuple(Term(k, v) for k, v in content.get("values", {}).items()),
        speaker=content.get("speaker", ""),
    )


def parse_patterns(content: Yaml, path: Path) -> dict[str, Pattern]:
    """The patterns of a frame file by name."""
    return {
        name: parse_pattern(name, roles, f"{path.name}: patterns.{name}")
        for name, roles in content.get("patterns", {}).items()
    }


def parse_pattern(name: str, raw: Yaml, where: str) -> Pattern:
    """A pattern: ``role: slots [@type]``, with ``?`` after a role that may be missing."""
    rules = []
    need: tuple[str, ...] = ()
    for key, value in raw.items():
        if key == "need":
            need = tuple(value.split())
            continue
        slots, _, is_a = str(value).partition("@")
        role = key.rstrip("?")
        kind = is_a.strip() or "thing"
        if kind not in FILLERS:
            raise CodebookError(where, f"no filler type {kind!r}")
        split = tuple(slot.strip() for slot in slots.split("|"))
        rules.append(RoleRule(role, split, kind, required=not key.endswith("?")))
    return Pattern(name, tuple(rules), need)


def parse_entry(
    raw: Yaml, rule: FrameRule, patterns: Mapping[str, Pattern], lists: Lists, path: Path
) -> Entry:
    """One entry of a frame file."""
    where = f"{path.name}: {raw.get('id', '?')}"
    shapes = [shape for shape in UPOS if shape in raw]
    if len(shapes) != 1 or "id" not in raw:
        raise CodebookError(where, f"needs an id and one of {', '.join(UPOS)}")
    try:
        used = tuple(patterns[name] for name in str(raw.get("as", "")).split())
    except KeyError as error:
        raise CodebookError(where, f"no pattern {error} in this file") from error
    words = sorted(_expand(raw[shapes[0]], lists, where))
    return Entry(
        name=f"{rule.frame.value}.{raw['id']}",
        frame=rule.frame,
        value=str(raw.get("gives", "")),
        mode=str(raw.get("mode", "")),
        upos=UPOS[shapes[0]],
        triggers=tuple(tuple(word.split("_")) for word in words),
        patterns=used,
        where=_surround(raw, "", lists, where),
        unless=_surround(raw, "not_", lists, where),
        prior=float(raw.get("prior", 0.85)),
        reach=raw.get("reach") == "governor" or "governor" in raw,
        yes=tuple(raw.get("yes", ())),
        no=tuple(raw.get("no", ())),
        source=path.name,
    )


def _surround(raw: Yaml, prefix: str, lists: Lists, where: str) -> Surround:
    return Surround(
        *(frozenset(_expand(raw.get(prefix + key, ""), lists, where)) for key in AROUND)
    )


def parse_cues(content: Yaml) -> Iterable[Cue]:
    """The cues: class → shape → words."""
    for kind, shapes in content["classes"].items():
        for shape, words in shapes.items():
            for word in str(words).split():
                yield Cue(tuple(word.split("_")), kind, shape)


def parse_hedges(content: Yaml) -> Iterable[HedgeTerm]:
    """The hedges: kind → value → words, band and certainty."""
    for kind, values in content.items():
        for value, raw in values.items():
            band = raw.get("band")
            for words in raw["words"]:
                yield HedgeTerm(
                    tuple(str(words).split()),
                    kind,
                    value,
                    (int(band[0]), int(band[1])) if band else None,
                    raw.get("certainty", ""),
                )


def _expand(raw: Any, lists: Lists, where: str) -> Iterable[str]:
    for word in raw if isinstance(raw, list) else str(raw).split():
        if word.startswith("$") and len(word) > 1:  # "$" alone is the sign of a dollar
            if word[1:] not in lists:
                raise CodebookError(where, f"no word list {word}")
            yield from lists[word[1:]]
        else:
            yield word
