"""Many sources read, each so that a parser it crashes or hangs costs that source only."""

import subprocess
import sys
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from datetime import datetime
from typing import BinaryIO, cast

from whence.ingest.errors import UnreadableContentError
from whence.ingest.ingesting import Ingested, problem_of, read_source
from whence.ingest.isolation.messages import Task, receive, send
from whence.ingest.source import DEFAULT_LIMITS, Limits, RawSource

# Read by our own code, which neither crashes nor hangs; all else goes through foreign parsers.
SAFE_TYPES = frozenset({"text/plain", "text/markdown"})
LOOK_AHEAD = 4
START_S = 120.0
COMMAND = (sys.executable, "-X", "faulthandler", "-m", "whence.ingest.isolation.worker")


def isolated(
    sources: Iterable[RawSource],
    retrieved: datetime,
    limits: Limits = DEFAULT_LIMITS,
    worker_count: int = 2,
) -> Iterator[Ingested]:
    """What came of each source, in the order of `sources`.

    Foreign parsers work in child processes that are started when first needed and used again; one
    that dies or exceeds its time is replaced, and its source becomes a problem of kind
    ``parser-crashed`` or ``parser-hung``.

    Args:
        sources: What to read; taken a few at a time.
        retrieved: Moment to record as the time the bytes were read, in UTC.
        limits: How much is read, and for how long, before it is refused.
        worker_count: Most child processes at once.
    """
    children = _Children(limits)
    ahead: deque[Future[Ingested]] = deque()
    with ThreadPoolExecutor(worker_count, "whence-parser") as threads:
        try:
            for source in sources:
                ahead.append(_started(source, retrieved, limits, children, threads))
                while ahead and (ahead[0].done() or len(ahead) > LOOK_AHEAD * worker_count):
                    yield ahead.popleft().result()
            while ahead:
                yield ahead.popleft().result()
        finally:
            for future in ahead:
                future.cancel()
            children.close()


def _started(
    source: RawSource,
    retrieved: datetime,
    limits: Limits,
    children: "_Children",
    threads: ThreadPoolExecutor,
) -> Future[Ingested]:
    if (
        source.media_type in SAFE_TYPES
        and source.path is not None
        and not _is_disguised(source)
    ):
        future: Future[Ingested] = Future()
        future.set_result(read_source(source, retrieved, limits))
        return future
    return threads.submit(children.read, Task(source, retrieved, limits))


def _is_disguised(source: RawSource) -> bool:
    """Whether a text file's first bytes are those of a format with a foreign parser."""
    if source.path is None or source.member:
        return bool(source.member)
    try:
        with source.path.open("rb") as stream:
            head = stream.read(2048).lstrip()
    except OSError:
        return False
    return head.startswith((b"<", b"%PDF", b"PK", b"WARC", b"\x1f\x8b"))


class _Children:
    """One child process per thread, replaced when it dies."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._own = threading.local()
        self._all: list[subprocess.Popen[bytes]] = []

    def read(self, task: Task) -> Ingested:
        """What the child of this thread makes of the task."""
        child = self._child()
        allowed_s = self._limits.parse_s
        if task.source.path is None:
            allowed_s += self._limits.fetch_s
        answer, hung = _asked(child, task, allowed_s)
        if isinstance(answer, Ingested):
            return answer
        self._bury(child)
        return _lost(task, hung=hung, allowed_s=allowed_s)

    def _child(self) -> subprocess.Popen[bytes]:
        child: subprocess.Popen[bytes] | None = getattr(self._own, "child", None)
        if child is None or child.poll() is not None:
            child = subprocess.Popen(  # noqa: S603 -- our own module
                COMMAND,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
            self._own.child = child
            self._all.append(child)
            _asked(child, None, START_S)
        return child

    def _bury(self, child: subprocess.Popen[bytes]) -> None:
        self._own.child = None
        child.kill()
        self._let_go(child)

    def _let_go(self, child: subprocess.Popen[bytes]) -> None:
        for stream in (child.stdin, child.stdout):
            if stream is not None:
                with suppress(OSError):
                    stream.close()
        child.wait()

    def close(self) -> None:
        """Stop every child."""
        for child in self._all:
            child.kill()
            self._let_go(child)


def _asked(
    child: subprocess.Popen[bytes], task: Task | None, allowed_s: float
) -> tuple[object, bool]:
    """The child's next message, `None` if it dies, and whether it was stopped for taking long."""
    hung = threading.Event()

    def stop() -> None:
        hung.set()
        child.kill()

    timer = threading.Timer(allowed_s, stop)
    timer.start()
    answer: object = None
    try:
        if task is not None:
            send(cast(BinaryIO, child.stdin), task)
        answer = receive(cast(BinaryIO, child.stdout))
    except OSError:
        answer = None
    finally:
        timer.cancel()
    return answer, hung.is_set()


def _lost(task: Task, *, hung: bool, allowed_s: float) -> Ingested:
    if hung:
        why = f"its parser did not finish within {allowed_s:g} s"
        fault = UnreadableContentError("parser-hung", why, "convert it to text")
    else:
        fault = UnreadableContentError(
            "parser-crashed", "its parser crashed on it", "convert it to text"
        )
    return Ingested(task.source, (), (problem_of(task.source.name, fault),))
