"""The errors a caller can act on.

A fault of one document is data and becomes a `Problem`; what stands here stops a run or a command.
Every message reads ``cannot <do> <what>: <why>`` and ends in a remedy where there is one.
"""

from pathlib import Path


class WhenceError(Exception):
    """Anything Whence refuses to do, phrased for the person who asked."""


class UnreadableSourceError(WhenceError):
    """The bytes of one source could not be turned into text.

    Attributes:
        name: File name or address as the user gave it.
        kind: Short stable name of the fault, such as ``password-protected``.
        why: One clause, lower case, without a full stop.
        remedy: What the user can do, or an empty string.
    """

    def __init__(self, name: str, kind: str, why: str, remedy: str = "") -> None:
        super().__init__(f"cannot read {name!r}: {why}" + (f"; {remedy}" if remedy else ""))
        self.name = name
        self.kind = kind
        self.why = why
        self.remedy = remedy


class NotACaseError(WhenceError):
    """The file is there but is no case file."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"cannot open {str(path)!r} as a case: {why}")
        self.path = path


class NewerCaseError(NotACaseError):
    """The case was written by a later version of Whence."""

    def __init__(self, path: Path, revision: str) -> None:
        why = f"it was written by a newer Whence (schema {revision}); upgrade Whence to open it"
        super().__init__(path, why)
        self.revision = revision


class CaseBusyError(WhenceError):
    """Another process is writing to the case.

    Attributes:
        path: The case file.
        waited_s: Seconds waited before giving up.
    """

    def __init__(self, path: Path, waited_s: float) -> None:
        super().__init__(
            f"cannot write to {str(path)!r}: another process is writing to it "
            f"(waited {waited_s:.0f} s); try again when it has finished"
        )
        self.path = path
        self.waited_s = waited_s


class StorageFullError(WhenceError):
    """The disk is full; everything finished so far is kept."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"cannot write to {str(path)!r}: no space left on the device; "
            "finished articles are kept, free some space and run the same command again"
        )
        self.path = path


class ReadOnlyCaseError(WhenceError):
    """The case may be read here and not written to."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"cannot write to {str(path)!r}: the case, or the folder it lies in, is read-only; "
            "change its permissions, or work on a copy"
        )
        self.path = path


class OverwriteError(WhenceError):
    """What is asked to be written would take the place of something that must not be lost."""

    def __init__(self, path: Path, what: str) -> None:
        super().__init__(
            f"cannot write {str(path)!r}: there is {what}, and that is never written over; "
            "give another name with -o"
        )
        self.path = path


class FilterError(WhenceError, ValueError):
    """A condition on claims that nothing can meet, because it is no such condition.

    Attributes:
        condition: Which one.
    """

    def __init__(self, condition: str, value: object, hint: str) -> None:
        super().__init__(f"cannot look for {condition} {value!r}: {hint}")
        self.condition = condition


class ClusterError(WhenceError):
    """The cluster cannot be used; nothing was lost."""

    def __init__(self, why: str) -> None:
        super().__init__(f"cannot read on a cluster: {why}")


class MissingWeightsError(WhenceError):
    """A model file is missing or is not the one this version was made for."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(
            f"cannot load the reader's weights from {str(path)!r}: {why}; "
            "reinstall Whence, or ask for the understudy with --reader understudy"
        )
        self.path = path


class CodebookError(WhenceError):
    """An entry of the codebook is malformed.

    Attributes:
        where: File and entry, such as ``relation.yml: maintain-ties``.
        why: One clause.
    """

    def __init__(self, where: str, why: str) -> None:
        super().__init__(f"cannot use codebook entry {where}: {why}")
        self.where = where
        self.why = why


class MissingLibraryError(WhenceError):
    """A library that is not part of the install is asked for.

    Attributes:
        library: Its name.
    """

    def __init__(self, library: str) -> None:
        super().__init__(
            f"cannot make a {library} table: {library} is not installed; pip install {library}"
        )
        self.library = library


class SettingsError(WhenceError):
    """A setting holds what it cannot be."""

    def __init__(self, why: str) -> None:
        super().__init__(f"cannot use the settings: {why}")


class UnknownNameError(WhenceError):
    """Nothing in the case carries the name that was asked for."""

    def __init__(self, kind: str, name: str, near: tuple[str, ...] = ()) -> None:
        hint = f"; did you mean {', '.join(near)}?" if near else ""
        super().__init__(f"cannot find {kind} {name!r} in this case{hint}")
        self.kind = kind
        self.name = name
        self.near = near
