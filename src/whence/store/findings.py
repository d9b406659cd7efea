"""What weighing found, kept in a case and rebuilt where it has to be."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from sqlalchemy import bindparam, delete, select

from whence.model.claim import Claim
from whence.model.document import Document
from whence.model.finding import CopyKind, CopyPair, HeadlineGap, Question
from whence.model.ids import ClaimId, DocId, QuestionId, RunId
from whence.store import rows
from whence.store import tables as t
from whence.store.case import Case
from whence.store.lists.digests import Digest, digest_of

# SQLite takes 32,766 bound values in one statement; well below it.
AT_ONCE = 5000


@dataclass(frozen=True, slots=True)
class Listing:
    """What weighing needs to know of an article without its text."""

    document: DocId
    name: str
    outlet: str | None
    published: str | None
    version_of: str
    text_key: str


class Findings:
    """The findings of one case."""

    def __init__(self, case: Case) -> None:
        self._case, self._session = case, case.session

    # --- reading ---------------------------------------------------------------------------

    def questions(self, frame: str | None = None) -> Iterator[Question]:
        """Questions, those with most claims first."""
        query = select(t.question.c.record)
        if frame:
            query = query.where(t.question.c.frame == frame)
        ordered = query.order_by(
            t.question.c.claims.desc(), t.question.c.text, t.question.c.id
        )
        return (rows.question_of(row) for row in self._session.rows(ordered))

    def question(self, question: QuestionId) -> Question | None:
        """One question, or `None`."""
        query = select(t.question.c.record).where(t.question.c.id == question)
        return next((rows.question_of(row) for row in self._session.rows(query)), None)

    def question_of(self, claim: ClaimId) -> QuestionId | None:
        """The question a claim answers, or `None` when it was not weighed."""
        query = select(t.question_claim.c.question).where(t.question_claim.c.claim == claim)
        return next(
            (QuestionId(row["question"]) for row in self._session.rows(query)), None
        )

    def claims_by_id(self, claims: Iterable[ClaimId]) -> dict[ClaimId, Claim]:
        """These claims."""
        found = self._where(t.claim.c.id, t.claim.c.record, claims)
        return {claim.id: claim for claim in map(rows.claim_of, found)}

    def claims_of_keys(self, keys: Iterable[str]) -> list[tuple[Claim, str]]:
        """Every claim weighed under one of these keys, with its key."""
        key = t.claim.c.question_key
        found = self._where(key, t.claim.c.record, keys, key)
        return [(rows.claim_of(row), row["question_key"]) for row in found]

    def headline_gaps(self) -> Iterator[HeadlineGap]:
        """Headlines at odds with their article."""
        for row in self._session.rows(
            select(t.headline_gap).order_by(t.headline_gap.c.headline)
        ):
            yield HeadlineGap(row["headline"], row["body"], row["why"])

    def copy_pairs(self) -> dict[tuple[DocId, DocId], CopyPair | None]:
        """Every pair of articles that was measured; `None` for one that is no copy."""
        return {
            (DocId(row["first"]), DocId(row["second"])): _pair_of(row)
            for row in self._session.rows(select(t.copy_pair))
        }

    def sketches(self) -> dict[DocId, bytes]:
        """Sampled runs by article."""
        return {
            DocId(r["document"]): bytes(r["sampled"])
            for r in self._session.rows(select(t.sketch))
        }

    def listings(self) -> list[Listing]:
        """Every coded article, without its text."""
        d = t.document.c
        query = (
            select(d.id, d.name, d.outlet, d.published, d.version_of, d.text_sha256)
            .join(t.coded, t.coded.c.document == d.id)
            .order_by(d.name, d.id)
        )
        return [Listing(*row.values()) for row in self._session.rows(query)]

    def documents(self, wanted: Iterable[DocId]) -> Iterator[Document]:
        """These articles, with their text."""
        for part in batched(wanted, AT_ONCE):
            query = select(t.document).where(t.document.c.id.in_(part))
            yield from (rows.document_of(row) for row in self._session.rows(query))

    def weighed(self) -> dict[DocId, str]:
        """Articles whose claims are in the questions, with the family they were weighed in."""
        return {
            DocId(row["document"]): row["kin"]
            for row in self._session.rows(select(t.weighed))
        }

    def keys_to_weigh(self, documents: Iterable[DocId]) -> set[str]:
        """Question keys of the claims of these articles, and of claims dropped since."""
        stale = {row["question_key"] for row in self._session.rows(select(t.stale_key))}
        found = self._where(t.claim.c.document, t.claim.c.question_key, documents)
        return stale | {row["question_key"] for row in found}

    def keys_of(self, frames: Iterable[str]) -> set[str]:
        """Question keys of all claims of these frames."""
        found = self._where(t.claim.c.frame, t.claim.c.question_key, frames)
        return {row["question_key"] for row in found}

    def keys_citing(self, is_one: Callable[[str], bool]) -> set[str]:
        """Question keys of claims whose chain names a source that is one of some kind."""
        hop, key = t.claim_hop, t.claim.c.question_key
        names = {row["name"] for row in self._session.rows(select(hop.c.name).distinct())}
        asked = select(key).join(hop, hop.c.claim == t.claim.c.id).distinct()
        parts = batched(sorted(filter(is_one, names)), AT_ONCE)
        cited = (self._session.rows(asked.where(hop.c.name.in_(part))) for part in parts)
        return {row["question_key"] for found in cited for row in found}

    def vectors(self, text_keys: Iterable[str]) -> dict[str, bytes]:
        """Vectors that are known, by hash of the text."""
        found = self._where(
            t.vector.c.text_key, t.vector.c.vector, text_keys, t.vector.c.text_key
        )
        return {row["text_key"]: bytes(row["vector"]) for row in found}

    def texts_of_keys(self, keys: Iterable[str]) -> dict[QuestionId, str]:
        """The questions under these keys, as they are asked."""
        q = t.question.c
        found = self._where(q.question_key, q.id, keys, q.text)
        return {QuestionId(row["id"]): row["text"] for row in found}

    def history(
        self, until: RunId, only: Iterable[QuestionId] | None = None
    ) -> dict[QuestionId, Digest]:
        """What each question asked after the run `until` came to; of all questions or of some."""
        runs = [run.id for run in self._case.runs()]
        counted = runs[: runs.index(until) + 1]
        digests: dict[QuestionId, Digest] = {}
        found = {(r["run"], r["question"]): r for r in self._noted(only)}
        for (run, _), row in sorted(found.items(), key=lambda kv: _place(runs, kv[0][0])):
            if run in counted:
                digests[row["question"]] = digest_of(row)
        return {each: digest for each, digest in digests.items() if digest.positions}

    def asked_still(self, questions: Iterable[QuestionId]) -> set[QuestionId]:
        """Those of some questions that are asked now."""
        found = self._where(t.question.c.id, t.question.c.id, questions)
        return {QuestionId(row["id"]) for row in found}

    def changed_by(self, run: RunId) -> list[QuestionId]:
        """Questions that a run changed or left without a claim."""
        query = select(t.history.c.question).where(t.history.c.run == run)
        return [QuestionId(row["question"]) for row in self._session.rows(query)]

    # --- writing ---------------------------------------------------------------------------

    def add_sketches(self, sketches: Mapping[DocId, bytes]) -> None:
        """Sampled runs of new articles."""
        new = [{"document": d, "sampled": s} for d, s in sorted(sketches.items())]
        self._session.insert(t.sketch, new)

    def change_copy_pairs(
        self,
        gone: Iterable[tuple[DocId, DocId]],
        new: Mapping[tuple[DocId, DocId], CopyPair | None],
    ) -> None:
        """Pairs that are no longer worth measuring, and those measured now."""
        c = t.copy_pair.c
        one = (c.first == bindparam("a")) & (c.second == bindparam("b"))
        if dropped := [{"a": a, "b": b} for a, b in sorted(gone)]:
            self._session.execute(delete(t.copy_pair).where(one), dropped)
        self._session.insert(t.copy_pair, [_pair_row(*kv) for kv in sorted(new.items())])

    def replace_questions(
        self,
        keys: Iterable[str],
        made: Sequence[tuple[str, Question]],
        gaps: Sequence[HeadlineGap],
    ) -> None:
        """Questions under `keys` as they are now, in the place of those before."""
        for part in batched(sorted(keys), AT_ONCE):
            headlines = select(t.claim.c.id).where(t.claim.c.question_key.in_(part))
            for table, column, gone in (
                (t.headline_gap, t.headline_gap.c.headline, headlines),
                (t.question, t.question.c.question_key, part),
            ):
                self._session.execute(delete(table).where(column.in_(gone)))
        self._session.insert(t.question, [rows.question_row(q, key) for key, q in made])
        placed = [row for _, question in made for row in rows.question_claim_rows(question)]
        self._session.insert(t.question_claim, placed)
        self._session.insert(
            t.headline_gap,
            [{"headline": g.headline, "body": g.body, "why": g.why} for g in gaps],
        )

    def forget_stale_keys(self) -> None:
        """Keys of dropped claims, once all of them were weighed."""
        self._session.execute(delete(t.stale_key))

    def mark_weighed(self, kin: Mapping[DocId, str]) -> None:
        """Articles whose claims are in the questions now."""
        for part in batched(sorted(kin), AT_ONCE):
            self._session.execute(delete(t.weighed).where(t.weighed.c.document.in_(part)))
        self._session.insert(
            t.weighed, [{"document": d, "kin": k} for d, k in sorted(kin.items())]
        )

    def add_history(self, run: RunId, questions: Iterable[Question]) -> None:
        """What questions came to in a run that changed them."""
        new = [
            {"run": run, "question": q.id, "text": q.text, "digest": rows.digest_of(q)}
            for q in questions
        ]
        self._session.insert(t.history, new)

    def add_gone(self, run: RunId, questions: Mapping[QuestionId, str]) -> None:
        """Questions that a run left without a claim, by their text."""
        none = {"run": run, "digest": rows.NO_DIGEST}
        new = [
            none | {"question": q, "text": text} for q, text in sorted(questions.items())
        ]
        self._session.insert(t.history, new)

    def add_vectors(self, vectors: Mapping[str, bytes]) -> None:
        """Vectors by hash of the text; known ones stay."""
        new = [{"text_key": k, "vector": v} for k, v in sorted(vectors.items())]
        self._session.keep(t.vector, new)

    # --- below the door --------------------------------------------------------------------

    def _noted(self, only: Iterable[QuestionId] | None) -> Iterator[Any]:
        if only is None:
            return self._session.rows(select(t.history))
        first, *others = t.history.c
        return self._where(t.history.c.question, first, only, *others)

    def _where(
        self, column: Any, wanted: Any, values: Iterable[str], *more: Any
    ) -> Iterator[Any]:
        for part in batched(sorted(values), AT_ONCE):
            yield from self._session.rows(select(wanted, *more).where(column.in_(part)))


def batched(values: Iterable[str], size: int) -> Iterator[tuple[Any, ...]]:
    """`values` in tuples of at most `size`; Python 3.11 has no `itertools.batched`."""
    coming = iter(values)
    while part := tuple(islice(coming, size)):
        yield part


def _place(runs: Sequence[RunId], run: str) -> int:
    return runs.index(RunId(run))


def _pair_of(row: Mapping[str, Any]) -> CopyPair | None:
    if not row["kind"]:
        return None
    kind = CopyKind(row["kind"])
    return CopyPair(
        row["first"], row["second"], kind, row["resemblance"], row["containment"]
    )


def _pair_row(key: tuple[DocId, DocId], pair: CopyPair | None) -> rows.Row:
    return {
        "first": key[0],
        "second": key[1],
        "kind": pair.kind if pair else "",
        "resemblance": pair.resemblance if pair else 0.0,
        "containment": pair.containment if pair else 0.0,
    }
