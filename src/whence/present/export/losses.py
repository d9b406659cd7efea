"""What an export could not carry, told to the one who asked for it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from whence.present.withholding import Persons


@dataclass(frozen=True, slots=True)
class Loss:
    """One sort of thing the format has no place for.

    Attributes:
        what: The thing, in words.
        count: How many of them the case has; 0 where it holds for every line written.
        why: One clause.
    """

    what: str
    count: int
    why: str


@dataclass(frozen=True, slots=True)
class LossReport:
    """What was written and what was not.

    Attributes:
        written: Number of rows, features, annotations and so on.
        unit: What is counted, plural.
        losses: What the format cannot carry, in a fixed order.
    """

    written: int
    unit: str
    losses: tuple[Loss, ...] = ()

    def lines(self) -> Iterator[str]:
        """The report in words, a line each."""
        yield f"{self.written:,} {self.unit} written"
        yield from map(_line, self.losses)


class Tally:
    """Counts what is left out, by what it is and why."""

    def __init__(self) -> None:
        self._counted: Counter[tuple[str, str]] = Counter()

    def leave_out(self, what: str, why: str) -> None:
        """Note one thing that was left out."""
        self._counted[what, why] += 1

    def losses(self, *always: tuple[str, str]) -> tuple[Loss, ...]:
        """What was left out, most first, and then what the format never carries."""
        counted = sorted(self._counted.items(), key=lambda item: (-item[1], item[0]))
        found = [Loss(what, count, why) for (what, why), count in counted]
        return (*found, *(Loss(what, 0, why) for what, why in always))


def _line(loss: Loss) -> str:
    count = f" ({loss.count:,})" if loss.count else ""
    return f"not carried: {loss.what}{count}: {loss.why}"


def withheld(persons: Persons) -> tuple[Loss, ...]:
    """How many names were covered, and which were not: whom to look at before giving it away."""
    covered = Loss(
        "names of private persons, each spelling once",
        len(persons.private),
        "withheld; they hold no post in the case and are no known actor",
    )
    kept = ", ".join(persons.known)
    why = f"still shown, with those of authors: {kept}" if kept else "there is nobody else"
    return covered, Loss("cover for persons who hold a post", len(persons.known), why)


def withheld_lines(persons: Persons) -> Iterator[str]:
    """The same in words, a line each."""
    yield from map(_line, withheld(persons))
