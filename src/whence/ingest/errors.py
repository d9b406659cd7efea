"""The fault of one source, before its name is known."""


class UnreadableContentError(Exception):
    """Bytes that cannot become a document; named for the user where the source is known.

    Attributes:
        kind: Short stable name of the fault.
        why: One clause, lower case, without a full stop.
        remedy: What the user can do, or an empty string.
    """

    def __init__(self, kind: str, why: str, remedy: str = "") -> None:
        super().__init__(f"{kind}: {why}")
        self.kind = kind
        self.why = why
        self.remedy = remedy
