"""What a parser's process and its owner say to each other.

Every message is its length in eight bytes and a pickle; both ends are this package, so nothing
foreign is ever unpickled.
"""

import pickle
import struct
from dataclasses import dataclass
from datetime import datetime
from typing import BinaryIO

from whence.ingest.ingesting import Ingested
from whence.ingest.source import Limits, RawSource

LENGTH = struct.Struct(">Q")


@dataclass(frozen=True, slots=True)
class Task:
    """A source to read and all that reading it needs."""

    source: RawSource
    retrieved: datetime
    limits: Limits


@dataclass(frozen=True, slots=True)
class Ready:
    """A new process has loaded what it needs; only now does a parser's time begin."""


def send(stream: BinaryIO, message: Task | Ingested | Ready) -> None:
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
