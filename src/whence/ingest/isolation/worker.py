"""The process that parses for another: sources come in by its input, results go out.

Started as ``python -m whence.ingest.isolation.worker``.
"""

import os
import sys

from whence.ingest.ingesting import read_source
from whence.ingest.isolation.messages import Ready, Task, receive, send


def serve() -> None:
    """Read sources until the other end closes."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(
        sys.stderr.fileno(), sys.stdout.fileno()
    )  # a parser that prints must not reach them
    from whence.ingest.formats import page  # noqa: F401, PLC0415 -- the slowest one to load

    send(answers, Ready())
    capped = False
    while isinstance(task := receive(sys.stdin.buffer), Task):
        if not capped:
            _cap_memory(task.limits.parse_bytes)
            capped = True
        send(answers, read_source(task.source, task.retrieved, task.limits))


def _cap_memory(limit_bytes: int) -> None:
    try:
        import resource  # noqa: PLC0415 -- there is none on Windows
    except ImportError:
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    if hard == resource.RLIM_INFINITY or limit_bytes < hard:
        resource.setrlimit(resource.RLIMIT_AS, (limit_bytes, hard))


if __name__ == "__main__":
    serve()
