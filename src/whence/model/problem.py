"""What could not be done with one source, recorded beside what could."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """A fault of one source. The run went on.

    Attributes:
        name: The source as the user gave it.
        stage: Stage that met it: ``ingest``, ``read``, ``resolve`` or ``claims``.
        kind: Short stable name, such as ``password-protected``; summaries count by it.
        why: One clause, lower case, without a full stop.
        remedy: What the user can do, or an empty string.
    """

    name: str
    stage: str
    kind: str
    why: str
    remedy: str = ""
