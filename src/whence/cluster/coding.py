"""Documents through all stages on a cluster, in units, and back in the order they came."""

import os
import pickle
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import replace
from functools import lru_cache

from whence.errors import ClusterError
from whence.model.document import Document
from whence.pipeline.article import Article, Tools, ToolsSpec, load_tools
from whence.pipeline.workers import Coder, code_slim, crashed, slim
from whence.version import VERSION

try:
    import dask
    from distributed import Client, Future, KilledWorker, LocalCluster, wait
except ImportError as error:
    raise ClusterError(
        "the extra `cluster` is not installed; pip install 'whence[cluster]'"
    ) from error

LOCAL = "local"
# What is sent at once: enough that sending costs little, few enough that a crash repeats little.
UNIT = 25
UNIT_CHARACTERS = 2_000_000
AHEAD = 2  # units that wait for each thread of the cluster
PATIENCE_S = 20  # for a scheduler to answer

Made = tuple[str, str, str]
Sent = deque[tuple[list[Document], "Future[list[Article]]"]]


def cluster_coder(address: str, workers: int | None = None) -> Coder:
    """Codes documents on the cluster whose scheduler has this address.

    A document that kills its worker costs that document only. The workers need the same version
    of Whence, and where weights or codebook files are given, the same files at the same path.

    Args:
        address: Such as ``tcp://host:8786``; `LOCAL` makes a cluster of processes for the run.
        workers: Processes of a local cluster; `None` for one a core.
    """

    def code(
        documents: Iterable[Document], spec: ToolsSpec, tools: Tools
    ) -> Iterator[Article]:
        with ExitStack() as stack:
            client = stack.enter_context(_connected(address, workers, stack))
            one_thread = replace(spec, threads=1)
            yield from _Coding(client, one_thread, _made(tools)).over(documents)

    return code


def _connected(address: str, workers: int | None, stack: ExitStack) -> Client:
    if address != LOCAL:
        try:
            return Client(address, timeout=PATIENCE_S)
        except (OSError, ValueError) as error:
            raise ClusterError(f"no scheduler answers at {address} ({error})") from error
    # A task that killed its worker is not tried again as it is: its documents are, singly.
    stack.enter_context(dask.config.set({"distributed.scheduler.allowed-failures": 0}))
    cluster = LocalCluster(
        n_workers=workers or os.cpu_count(), threads_per_worker=1, dashboard_address=None
    )
    return Client(stack.enter_context(cluster))


class _Coding:
    """One corpus on one cluster."""

    def __init__(self, client: Client, spec: ToolsSpec, made: Made) -> None:
        self._client, self._spec, self._made = client, spec, made

    def over(self, documents: Iterable[Document]) -> Iterator[Article]:
        sent: Sent = deque()
        most = AHEAD * max(1, sum(self._client.nthreads().values()))
        for unit in units_of(documents):
            sent.append((unit, self._send(unit)))
            if len(sent) > most:
                yield from self._received(*sent.popleft(), sent)
        while sent:
            yield from self._received(*sent.popleft(), sent)

    def _send(self, unit: Sequence[Document]) -> Future[list[Article]]:
        # As bytes, so that nothing but the worker that reads them unpacks the documents.
        packed = pickle.dumps([slim(document) for document in unit])
        return self._client.submit(code_unit, packed, self._spec, self._made, pure=False)

    def _received(
        self, unit: list[Document], future: Future[list[Article]], sent: Sent
    ) -> Iterator[Article]:
        try:
            yield from _own(unit, future.result())
        except KilledWorker:
            # Alone on the cluster, so that none is blamed for what another did.
            wait([each for _, each in sent])
            for document in unit:
                yield self._singly(document)
        except MismatchError as error:
            raise ClusterError(str(error)) from error

    def _singly(self, document: Document) -> Article:
        try:
            return next(_own([document], self._send([document]).result()))
        except KilledWorker:
            return crashed(document)


def _own(unit: Sequence[Document], articles: Sequence[Article]) -> Iterator[Article]:
    for document, article in zip(unit, articles, strict=True):
        yield replace(article, document=document)


def units_of(documents: Iterable[Document]) -> Iterator[list[Document]]:
    """Documents in the portions in which they are sent."""
    unit: list[Document] = []
    size = 0
    for document in documents:
        unit.append(document)
        size += len(document.text)
        if len(unit) == UNIT or size > UNIT_CHARACTERS:
            yield unit
            unit, size = [], 0
    if unit:
        yield unit


class MismatchError(Exception):
    """A worker would make something else of the documents than we say it did."""


def code_unit(packed: bytes, spec: ToolsSpec, made: Made) -> list[Article]:
    """What came of each document; runs on a worker.

    Args:
        packed: The documents, pickled.
        spec: What to work with.
        made: What the case will say the claims were made with.
    """
    tools = _tools(spec)
    if _made(tools) != made:
        raise MismatchError(
            f"a worker has version, reader and codebook {_made(tools)}, this machine {made}"
        )
    return [code_slim(document, tools) for document in pickle.loads(packed)]  # noqa: S301 - our own


def _made(tools: Tools) -> Made:
    return VERSION, tools.reader.name, tools.codebook.hash


@lru_cache(maxsize=2)
def _tools(spec: ToolsSpec) -> Tools:
    return load_tools(spec)
