"""How well are numbers and what they count found?"""

import argparse
import json
import math
import re
import sys
import time
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from whence.model.figure import Bound
from whence.resolve.figures import Counted, find_counted

sys.path.insert(0, str(Path(__file__).parents[1]))
from gate import enforce

HERE = Path(__file__).parent
# What the set's guidelines take vague words to be; ours are floors.
VAGUE = {
    "dozens": (12.0, 12.0), "hundreds": (100.0, 1000.0), "thousands": (1000.0, 10_000.0),
    "millions": (1e6, 1e7), "billions": (1e9, 1e10), "tens of thousands": (1e4, 1e5),
    "hundreds of thousands": (1e5, 1e6), "tens of millions": (1e7, 1e8),
    "hundreds of millions": (1e8, 1e9),
}  # fmt: skip
# Names the set gives to units that we call otherwise.
UNITS = {
    "percent": "percentage", "yen": "japanese yen", "yuan": "chinese yuan", "pound": "pound-mass",
    "time": "count", "gigatonne": "gigaton", "yen per": "japanese yen per",
    "danish crown": "danish krone", "ppg": "point per game", "rpg": "rebound per game", "apg": "assist per game",
}  # fmt: skip
MEASURED = re.compile(
    r"(?:second|minute|hour|day|week|month|year|decade|century|mile|yard|foot|inch|metre|kilometre|"
    r"count|celsius|fahrenheit|dollar|euro|cent|point|horsepower|percentage)(?: per .*| of age)?"
)
NATION = re.compile(r"(?:Australian|Canadian|New Zealand|Hong Kong|Singapore)(?= dollar)")
LEMMAS = {"best": "good", "better": "good", "bigger": "big", "biggest": "big", "largest": "large",
          "larger": "large", "smaller": "small", "proudest": "proud"}  # fmt: skip
LEAD = re.compile(r"\b(from|to)\s*$", re.IGNORECASE)
LINK = re.compile(
    r"(?:\s+[\w.]+){0,5}?\s+(?:to|from)(?:\s+about|\s+around)?\s*", re.IGNORECASE
)
SMALL = frozenset("the a an of and most its their his her these those this that".split())


@dataclass(frozen=True)
class Quantity:
    value: tuple[float, float]
    unit: str


def gold_of(entry: dict[str, str]) -> Quantity:
    value = str(entry["value"])
    unit = entry["normalized_unit"].lower()
    if "E" not in value and not value.startswith("-") and "-" in value:
        low, high = value.split("-")[:2]
        return Quantity((float(low), float(high)), unit)
    return Quantity((float(value), float(value)), unit)


def quantities(text: str) -> list[Quantity]:
    """What the package finds, in the words of the set's guidelines."""
    found = []
    for counted in as_changes(text, find_counted(text)):
        if counted.vague and counted.vague.lower() not in VAGUE:
            continue  # "several" is no quantity there
        value = VAGUE[counted.vague.lower()] if counted.vague else counted.value
        if counted.figure.bound is not Bound.BETWEEN and not counted.vague:
            value = (counted.value[0], counted.value[0])
        unit = unit_of(counted)
        if value[0] != value[1] and unit == "year of age":
            continue  # "aged 18 to 34" is no quantity there
        if value[0] != value[1] and " or " in counted.figure.text:
            found += [
                Quantity((end, end), unit) for end in value
            ]  # "eight or nine" are two
        else:
            found.append(Quantity(value, unit))
    return found


def as_changes(text: str, figures: Iterable[Counted]) -> list[Counted]:
    """Two figures that say what a count was and is, as the one range the set makes of them."""
    merged: list[Counted] = []
    for figure in figures:
        ends = change_of(text, merged[-1], figure) if merged else None
        if ends is None:
            merged.append(figure)
        else:
            unit = merged[-1].figure.unit
            whole = replace(
                merged[-1].figure, unit=unit or figure.figure.unit, bound=Bound.BETWEEN
            )
            merged[-1] = merged[-1]._replace(figure=whole, value=ends)
    return merged


def change_of(text: str, one: Counted, other: Counted) -> tuple[float, float] | None:
    """Was and is, where the words are "from ONE … to OTHER" or "to ONE … from OTHER"."""
    if one.figure.unit != other.figure.unit or one.vague or other.vague:
        return None
    if one.value[0] != one.value[1] or other.value[0] != other.value[1]:
        return None
    lead = LEAD.search(text[: one.figure.span.start])
    link = text[one.figure.span.end : other.figure.span.start]
    if lead is None or not LINK.fullmatch(link):
        return None
    was, now = (one, other) if lead[1].lower() == "from" else (other, one)
    turned = link.split()[-1].lower() == ("to" if was is one else "from")
    return (was.value[0], now.value[0]) if turned else None


def unit_of(counted: Counted) -> str:
    """The unit as lemmas of the whole noun phrase, as the set has it."""
    unit, _, rate = counted.figure.unit.partition(" per ")
    unit = UNITS.get(unit, unit) + (f" per {rate}" if rate else "")
    if not counted.noun or MEASURED.fullmatch(unit):
        nation = NATION.match(counted.noun)
        return f"{nation[0].lower()} {unit}" if nation else unit or "-"
    words = re.split(r"\s+", counted.noun)
    kept = [lemma(word) for word in words[:-1] if word.lower() not in SMALL]
    kept = kept[: len(words) - len(unit.split(" per ")[0].split())]
    head = "people" if words[-1].lower() == "people" else unit
    return " ".join([*kept, head]).lower()


def lemma(word: str) -> str:
    """Base form of an adjective: the set lemmatises superlatives."""
    low = word.lower()
    if low in LEMMAS or not low.endswith("est") or len(low) < 6:
        return LEMMAS.get(low, low)
    base = low.removesuffix("est")
    return base[:-1] if base[-1] == base[-2] and base[-1] != "l" else base


def same(gold: tuple[float, float], found: tuple[float, float]) -> bool:
    if (gold[0] == gold[1]) != (found[0] == found[1]):
        return False
    return all(
        math.isclose(one, other, rel_tol=1e-5, abs_tol=1e-8)
        for one, other in zip(gold, found, strict=True)
    )


def count(gold: list[Quantity], found: list[Quantity]) -> tuple[int, int]:
    """Right values and right values with unit, as the set's own scorer counts them."""
    right_value = right_unit = 0
    left, free = len(gold), sorted(found, key=lambda q: q.unit)
    for wanted in sorted(gold, key=lambda q: q.unit):
        for candidate in list(free):
            if not same(wanted.value, candidate.value):
                continue
            if left > 0:
                right_value += 1
                left -= 1
            if candidate.unit == wanted.unit:
                right_unit += 1
                free.remove(candidate)
                break
    return right_value, right_unit


def strict_values(gold: list[Quantity], found: list[Quantity]) -> int:
    """Right values when each found one serves once; the set's scorer is laxer."""
    free, right = list(found), 0
    for wanted in gold:
        match = next((q for q in free if same(wanted.value, q.value)), None)
        if match is not None:
            free.remove(match)
            right += 1
    return right


def f1(right: int, found: int, gold: int) -> float:
    return round(200 * right / (found + gold), 2) if found + gold else 0.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--data", type=Path, required=True, help="directory with the data sets"
    )
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--misses", action="store_true", help="print every miss")
    parser.add_argument("--gate", action="store_true", help="fail below the floors")
    options = parser.parse_args()
    path = options.data / "quantities_newsquant" / "NewsQuant.json"
    rows = json.loads(path.read_text(encoding="utf-8"))
    began = time.perf_counter()
    pairs = [
        ([gold_of(q) for q in row["quantities"]], quantities(row["text"])) for row in rows
    ]
    seconds = time.perf_counter() - began
    gold, found = sum(len(g) for g, _ in pairs), sum(len(f) for _, f in pairs)
    right = [count(g, f) for g, f in pairs]
    figures = {
        "value": f1(sum(value for value, _ in right), found, gold),
        "value+unit": f1(sum(unit for _, unit in right), found, gold),
        "value-once": f1(sum(strict_values(g, f) for g, f in pairs), found, gold),
        "gold": gold,
        "found": found,
        "sentences": len(rows),
        "words_per_second": round(sum(len(row["text"].split()) for row in rows) / seconds),
    }
    if options.misses:
        for row, (wanted, got) in zip(rows, pairs, strict=True):
            if missing(wanted, got):
                print(row["text"], *missing(wanted, got), sep="\n    ")
    print(json.dumps(figures, indent=None if options.json else 2))
    if options.gate:
        enforce(figures, HERE / "baseline.json")


def missing(gold: list[Quantity], found: list[Quantity]) -> list[str]:
    free, lines = list(found), []
    for wanted in gold:
        if wanted in free:
            free.remove(wanted)
            continue
        near = next((q for q in free if same(q.value, wanted.value)), None)
        if near is not None:
            free.remove(near)
        lines.append(
            f"unit {wanted.unit!r} as {near.unit!r}" if near else f"missed {wanted}"
        )
    return lines + [f"spurious {q}" for q in free]


if __name__ == "__main__":
    main()
