"""Many documents through all stages, on several processes, in the order they came."""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from itertools import chain, islice
from multiprocessing import get_context

from whence.model.claim import Coded
from whence.model.document import Document
from whence.model.problem import Problem
from whence.pipeline.article import Article, Tools, ToolsSpec, code_document, load_tools

Coder = Callable[[Iterable[Document], ToolsSpec, Tools], Iterator[Article]]
"""What brings documents through all stages, in their order."""

# Below this many documents, loading the reader once more costs more than a second core gives.
WORTH_WORKERS = 16
# Documents a process that are handed out ahead: none waits for work while the next are made
# ready, and a crash must repeat no more than these.
AHEAD = 4


def code_documents(
    documents: Iterable[Document], spec: ToolsSpec, tools: Tools, workers: int | None = None
) -> Iterator[Article]:
    """What came of each document, in their order.

    A document that kills its worker process costs that document only.

    Args:
        documents: Any number; consumed lazily.
        spec: What the workers load.
        tools: The same, loaded, for the few documents that are not worth a worker.
        workers: Processes to use; `None` for one per core.
    """
    count = workers or os.cpu_count() or 1
    coming = iter(documents)
    first = list(islice(coming, WORTH_WORKERS))
    every = chain(first, coming)
    if count == 1 or len(first) < WORTH_WORKERS:
        yield from (code_document(document, tools) for document in every)
    else:
        yield from _pooled(every, spec, count)


def _pooled(coming: Iterator[Document], spec: ToolsSpec, count: int) -> Iterator[Article]:
    pool = _new_pool(spec, count)
    held: deque[Document] = deque()
    handed_out: deque[Future[Article]] = deque()
    try:
        while True:
            held.extend(islice(coming, AHEAD * count - len(held)))
            if not held:
                return
            try:
                for document in islice(held, len(handed_out), None):
                    handed_out.append(pool.submit(_code_one, document))
                article = handed_out.popleft().result()
            except BrokenProcessPool:
                yield from _singly(held, spec)
                held.clear()
                handed_out.clear()
                pool = _new_pool(spec, count)
            else:
                yield replace(article, document=held.popleft())
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _new_pool(spec: ToolsSpec, count: int) -> ProcessPoolExecutor:
    # One thread a process: two processes of one thread read more than one process of two.
    return ProcessPoolExecutor(
        count,
        get_context("spawn"),
        initializer=_prepare,
        initargs=(replace(spec, threads=1),),
    )


def _singly(documents: Iterable[Document], spec: ToolsSpec) -> Iterator[Article]:
    for document in documents:
        with _new_pool(spec, 1) as pool:
            try:
                yield replace(pool.submit(_code_one, document).result(), document=document)
            except BrokenProcessPool:
                yield crashed(document)


def crashed(document: Document) -> Article:
    """What is left of a document that ended the process that read it."""
    why = "the program crashed on it"
    remedy = "the article is kept; please report this"
    problem = Problem(document.name, "read", "reader-crashed", why, remedy)
    return Article(document, None, Coded(()), (), problem)


_TOOLS: list[Tools] = []


def _prepare(spec: ToolsSpec) -> None:
    _TOOLS[:] = [load_tools(spec)]


def _code_one(document: Document) -> Article:
    return code_slim(document, _TOOLS[0])


def code_slim(document: Document, tools: Tools) -> Article:
    """What came of a document, without what who sent it has already or does not ask for."""
    article = code_document(document, tools)
    return replace(article, document=slim(document), reading=None)


def slim(document: Document) -> Document:
    """The document without the bytes it was made from; no stage after ingest looks at them."""
    return replace(document, original=replace(document.original, content=b""))
