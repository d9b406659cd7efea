"""Who says so, since when, and on whose word? Reporting on armed conflict, read into a cited case.

`read` gives the claims of one text; `Case` is a case file; `add` reads articles into one. Names
are loaded when first used, so that `import whence` costs nothing.
"""

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

from whence.version import VERSION

if TYPE_CHECKING:
    from whence.errors import WhenceError
    from whence.model.claim import Claim
    from whence.model.document import Document
    from whence.model.finding import Question
    from whence.pipeline.add import add
    from whence.pipeline.single import read
    from whence.present.tables import claims_table
    from whence.store import Case, ClaimFilter
    from whence.store.findings import Findings

__version__ = VERSION
__all__ = [
    "Case",
    "Claim",
    "ClaimFilter",
    "Document",
    "Findings",
    "Question",
    "WhenceError",
    "__version__",
    "add",
    "claims_table",
    "read",
]

_HOMES = {
    "Case": "whence.store",
    "Claim": "whence.model.claim",
    "ClaimFilter": "whence.store",
    "Document": "whence.model.document",
    "Findings": "whence.store.findings",
    "Question": "whence.model.finding",
    "WhenceError": "whence.errors",
    "add": "whence.pipeline.add",
    "claims_table": "whence.present.tables",
    "read": "whence.pipeline.single",
}


def __dir__() -> list[str]:
    """The public names too, which are not there before they are used."""
    return sorted({*globals(), *__all__})


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'whence' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


class _Whence(ModuleType):
    """This package; `whence.read` is the function, though a stage has the same name.

    Loading the stage would otherwise put its package in the function's place.
    """

    @property
    def read(self) -> Any:
        return __getattr__("read")

    @read.setter
    def read(self, stage: ModuleType) -> None:
        """The stage is found under its full name, so nothing is kept here."""


sys.modules[__name__].__class__ = _Whence
