"""What an export could not carry, told to the one who asked for it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass


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
        for loss in self.losses:
            count = f" ({loss.count:,})" if loss.count else ""
            yield f"not carried: {loss.what}{count}: {loss.why}"


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
