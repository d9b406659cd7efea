"""The process that parses for another: sources come in by its input, results go out.

Started as ``python -m whence.ingest.isolation.worker``. Every message is its length in eight
bytes and a pickle; both ends are this package, so nothing foreign is ever unpickled.
"""

import os
import pickle
import struct
import sys
from dataclasses import dataclass
from datetime import datetime
from typing import BinaryIO

from whence.ingest.ingesting import Ingested, read_source
from whence.ingest.source import Limits, RawSource

LENGTH = struct.Struct(">Q")


@dataclass(frozen=True, slots=True)
class Task:
    """A source to read and all that reading it needs."""

    source: RawSource
    retrieved: datetime
    limits: Limits


def send(stream: BinaryIO, message: Task | Ingested) -> None:
    """Write one message and flush it."""
    payload = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
    stream.write(LENGTH.pack(len(payload)) + payload)
    stream.flush()


def receive(stream: BinaryIO) -> object:
    """The next message; `None` when the other end is gone."""
    head = stream.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    (size,) = LENGTH.unpack(head)
    payload = stream.read(size)
    if len(payload) < size:
        return None
    return pickle.loads(payload)  # noqa: S301 -- from our own child


def serve() -> None:
    """Read sources until the other end closes."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(
        sys.stderr.fileno(), sys.stdout.fileno()
    )  # a parser that prints must not reach them
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
