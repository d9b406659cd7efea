"""The one way through the house: sources in, a case with its claims out.

The only package that knows more than one stage.
"""

from whence.ingest.sidecar import SIDECAR_NAME
from whence.pipeline.add import AddOptions, Summary, Watch, add, missing
from whence.pipeline.article import Article, Tools, ToolsSpec, code_document, load_tools
from whence.pipeline.check import Fault, check, odd
from whence.pipeline.workers import Coder

__all__ = [
    "SIDECAR_NAME",
    "AddOptions",
    "Article",
    "Coder",
    "Fault",
    "Summary",
    "Tools",
    "ToolsSpec",
    "Watch",
    "add",
    "check",
    "code_document",
    "load_tools",
    "missing",
    "odd",
]
