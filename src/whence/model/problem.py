"""What could not be done with one source, recorded beside what could."""

from dataclasses import dataclass, field

# Kind of what was passed over on purpose, such as a README: told and kept, and no fault.
NO_ARTICLE = "no-article"
# Kind of what is read and claims to be of a day that has not come.
FUTURE = "future-date"


@dataclass(frozen=True, slots=True)
class Problem:
    """A fault of one source. The run went on.

    Attributes:
        name: The source as the user gave it.
        stage: Stage that met it: ``ingest``, ``read``, ``resolve`` or ``claims``.
        kind: Short stable name, such as ``password-protected``; summaries count by it.
        why: One clause, lower case, without a full stop.
        remedy: What the user can do, or an empty string.
        origin: Path or address it was met at; empty where `name` is that.
    """

    name: str
    stage: str
    kind: str
    why: str
    remedy: str = ""
    origin: str = field(default="", compare=False)
