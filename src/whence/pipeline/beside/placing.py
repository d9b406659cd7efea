"""Vectors of all claims and sentences of a case, made bit by bit and kept in it."""

from collections.abc import Iterator

from sqlalchemy import select

from whence.model.ids import DocId
from whence.pipeline.alike import Embed, embed_some, embed_texts
from whence.pipeline.beside.uncoded import find_uncoded
from whence.store import Case
from whence.store import tables as t
from whence.store.lists.passages import find_passages


def embed_all(case: Case, embed: Embed, at_once: int) -> None:
    """Make and keep the vectors of all claims, at most so many at once, and of all sentences.

    Raises:
        MissingWeightsError: The encoder is not there.
        CaseBusyError: Another process kept the case locked.
    """
    while embed_some(case, embed, at_once):
        pass
    for _made in embed_sentences(case, embed):
        pass


def embed_sentences(case: Case, embed: Embed) -> Iterator[int]:
    """Make and keep the vectors of all sentences, article by article, the newest first.

    Args:
        case: The case, open.
        embed: Makes vectors.

    Yields:
        Vectors made for each article.

    Raises:
        MissingWeightsError: The encoder is not there.
        CaseBusyError: Another process kept the case locked.
    """
    query = select(t.document.c.id).order_by(t.document.c.published.desc(), t.document.c.id)
    for (article,) in case.session.execute(query).all():
        yield embed_texts(case, _sentences(case, DocId(article)), embed)


def _sentences(case: Case, article: DocId) -> set[str]:
    query = select(t.claim.c.id).where(t.claim.c.document == article)
    claims = [claim for (claim,) in case.session.execute(query)]
    coded = {one.sentence for one in find_passages(case, claims, 0).values()}
    return coded | {one.passage.sentence for one in find_uncoded(case, (article,))}
