"""re3d's relations between entities, against what our claims say of the same two."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from benchmarks.scoring import Tally, document_of, lines_of

from whence.model.claim import Claim, Filler
from whence.model.document import Document
from whence.model.span import Span

# The BBC's part may not be used commercially; it is left out, as in training.
LEFT_OUT = "BBC Online"
SURE = 0.5
BOTH_WAYS = frozenset({"FightingAgainst", "AlliesOf", "CommWith", "CoLocated"})
# frame, kind ("" for any), one role, other role, relation
MAP = (
    ("relation", "fighting", "a", "b", "FightingAgainst"),
    ("relation", "rival", "a", "b", "FightingAgainst"),
    ("event", "ASSAULT", "actor", "recipient", "FightingAgainst"),
    ("casualties", "", "perpetrator", "killed", "FightingAgainst"),
    ("relation", "allied", "a", "b", "AlliesOf"),
    ("relation", "supports", "a", "b", "AlliesOf"),
    ("relation", "cooperates", "a", "b", "AlliesOf"),
    ("event", "COOPERATE", "actor", "recipient", "AlliesOf"),
    ("relation", "member", "a", "b", "BelongsTo"),
    ("relation", "affiliated", "a", "b", "BelongsTo"),
    ("role", "", "person", "organisation", "InChargeOf"),
    ("control", "controls", "actor", "place", "InChargeOf"),
    ("relation", "commands", "a", "b", "InChargeOf"),
    ("event", "CONSULT", "actor", "recipient", "CommWith"),
    ("relation", "trains", "a", "b", "CommWith"),
    ("reaction", "praise", "actor", "target", "Likes"),
    ("reaction", "endorse", "actor", "target", "Likes"),
    ("reaction", "welcome", "actor", "target", "Likes"),
    ("reaction", "condemn", "actor", "target", "Dislikes"),
    ("reaction", "criticise", "actor", "target", "Dislikes"),
    ("reaction", "accuse", "actor", "target", "Dislikes"),
    ("presence", "", "actor", "place", "CoLocated"),
    ("event", "", "actor", "place", "CoLocated"),
    ("event", "", "recipient", "place", "CoLocated"),
    ("control", "", "actor", "place", "CoLocated"),
    ("casualties", "", "killed", "place", "CoLocated"),
)  # fmt: skip
TYPES = tuple(dict.fromkeys(row[-1] for row in MAP))


@dataclass(frozen=True, slots=True)
class Entry:
    """One document with its relations: type and the places of the two entities."""

    text: str
    relations: tuple[tuple[str, Span, Span], ...]


def measure(code: Callable[[Document], Sequence[Claim]], data: Path) -> Mapping[str, float]:
    """F1 by type in per cent, of pairs found whole: type, direction and both entities."""
    tallies = {name: Tally() for name in TYPES}
    for entry in entries(data):
        document = document_of(entry.text, lines_of(entry.text) or [(0, len(entry.text))])
        found = {pair for claim in code(document) for pair in pairs(claim)}
        for name in TYPES:
            gold = [one for one in entry.relations if one[0] == name]
            mine = {one for one in found if one[0] == name and known(one, entry)}
            hit = [one for one in gold if any(same(one, other) for other in mine)]
            good = [one for one in mine if any(same(other, one) for other in gold)]
            tallies[name].gold += len(gold)
            tallies[name].found += len(mine) + len(hit) - len(good)
            tallies[name].right += len(hit)
    figures = {f"re3d {name} F1": tally.f1 for name, tally in tallies.items()}
    both = Tally(*(sum(getattr(t, n) for t in tallies.values()) for n in Tally.__slots__))
    return figures | both.row("re3d all")


def entries(data: Path) -> Iterator[Entry]:
    """Documents of every part but one."""
    for folder in sorted((data / "re3d").iterdir()):
        if not folder.is_dir() or folder.name == LEFT_OUT:
            continue
        relations: dict[str, dict[tuple[str, Span, Span], None]] = {}
        for row in rows(folder / "relations.json"):
            if float(row["confidence"]) >= SURE:
                source = Span(int(row["sourceBegin"]), int(row["sourceEnd"]))
                target = Span(int(row["targetBegin"]), int(row["targetEnd"]))
                one = (str(row["type"]), source, target)
                back = (one[0], target, source)
                held = relations.setdefault(str(row["documentId"]), {})
                if one[0] not in BOTH_WAYS or back not in held:
                    held[one] = None
        for row in rows(folder / "documents.json"):
            yield Entry(str(row["text"]), tuple(relations.get(str(row["_id"]), ())))


def rows(path: Path) -> Iterator[Mapping[str, str]]:
    """Records, one a line."""
    for line in path.read_text(encoding="utf-8-sig").splitlines():
        if line.strip():
            yield json.loads(line)


def pairs(claim: Claim) -> Iterator[tuple[str, Span, Span]]:
    """Relations a claim stands for."""
    if claim.wording.polarity.value != "affirmed":
        return
    frame, kind = claim.frame.value, claim.kind
    if frame == "forecast":
        frame, _, kind = claim.kind.partition("/")
    for one, value, first, second, name in MAP:
        if one == frame and value in {"", kind}:
            for a, b in product(fillers(claim, first), fillers(claim, second)):
                if a.span is not None and b.span is not None:
                    yield name, a.span, b.span


def fillers(claim: Claim, role: str) -> list[Filler]:
    return [filler for one in claim.roles if one.name == role for filler in one.fillers]


def known(one: tuple[str, Span, Span], entry: Entry) -> bool:
    """Whether both ends are entities of some relation; other pairs were never asked about."""
    ends = [span for _, a, b in entry.relations for span in (a, b)]
    return all(any(span.overlaps(end) for end in ends) for span in one[1:])


def same(gold: tuple[str, Span, Span], mine: tuple[str, Span, Span]) -> bool:
    """Same type and the two entities overlap, either way round where that says the same."""
    straight = gold[1].overlaps(mine[1]) and gold[2].overlaps(mine[2])
    turned = gold[1].overlaps(mine[2]) and gold[2].overlaps(mine[1])
    return gold[0] == mine[0] and (straight or (gold[0] in BOTH_WAYS and turned))
