"""How long each page of the desk takes on a generated case; `run.py CASE [ARTICLES]`.

Beside the time on the clock stands the time of the processor, which other programs on the
machine do not lengthen.
"""

import hashlib
import sys
import time
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from random import Random

import numpy as np
from fastapi.testclient import TestClient
from tests.present import small_case as small

from whence.model.actor import Actor
from whence.model.claim import Claim, Coded, Filler
from whence.model.document import DatePrecision, Document, FactSource, Published
from whence.model.ids import ActorId, ClaimId
from whence.model.judgement import JudgementKind
from whence.pipeline.beside import embed_all
from whence.pipeline.weighing import weigh_case
from whence.present.web.app import create_app
from whence.present.web.guard import Guard
from whence.present.web.pictures.months import number_of
from whence.present.web.rendering import settle
from whence.store import Case, MadeWith
from whence.store.judgements import Judgements
from whence.weigh import question_keys

IN_A_GROUP = 6  # articles that speak of the same two actors
LIMIT_MS = 300
OWN_WORDS = 400
DIMENSIONS = 384  # as many as the encoder has
JUDGED = 2000  # claims that analysts have decided on
FIRST_DAY, DAYS = date(2021, 1, 1), 1400


def embed(texts: list[str]) -> np.ndarray:
    """A direction of its own for every text, not far from the others: what the encoder costs is not measured here."""
    seeds = [int.from_bytes(hashlib.sha256(t.encode()).digest()[:8]) for t in texts]
    made = np.stack([np.random.default_rng(s).standard_normal(DIMENSIONS) for s in seeds])
    made += 1.0  # or nothing would be alike enough to be found
    return (made / np.linalg.norm(made, axis=1, keepdims=True)).astype(np.float32)


def make_case(path: Path, articles: int) -> None:
    """A case of so many articles, each group of which is about actors of its own."""
    with Case.open_or_create(path) as case:
        run = case.start_run("generated", "0", "fake 1")
        sets = list(zip(small.documents(), small.claims(), strict=True))
        for number in range(articles):
            document, claims = sets[number % len(sets)]
            made, own, actors = _varied(document, claims, number)
            keys = question_keys(own)
            made_with = MadeWith("fake 1", "codebook 1", actors, keys)
            case.add_article(made, Coded(own), made_with, run)
        weigh_case(case, run)
        embed_all(case, embed, 5000)
        some = [claim for _, claim in zip(range(JUDGED), case.claims(), strict=False)]
        for start in range(0, len(some), 100):
            Judgements(case).add_all("Ana", JudgementKind.ACCEPT, some[start : start + 100])
        case.finish_run(run, "done", articles, 0)


def _varied(
    document: Document, claims: tuple[Claim, ...], number: int
) -> tuple[Document, tuple[Claim, ...], tuple[Actor, ...]]:
    group = number // IN_A_GROUP
    name = f"{number:06}-{document.name}"
    # Words of its own, or every article would be a copy of thousands of others.
    dice = Random(number)  # noqa: S311 - no secret
    own_words = " ".join(f"w{dice.randrange(10**9)}" for _ in range(OWN_WORDS))
    day = FIRST_DAY + timedelta(days=dice.randrange(DAYS))
    dated = Published(day, DatePrecision.DAY, FactSource.SIDECAR, day.isoformat())
    made = replace(
        document,
        metadata=replace(document.metadata, published=dated),
        id=f"d{number:016x}",
        name=name,
        version_of=name,
        text=f"{document.text}\n\n{own_words}",
    )
    actors = tuple(
        Actor(ActorId(f"{a.id}-{group}"), f"{a.name} {group}", a.kind, a.names)
        for a in small.ACTORS
    )
    own = tuple(
        replace(
            claim,
            id=ClaimId(f"c{number:010x}{place:06x}"),
            document=made.id,
            document_name=name,
            quote=f"{claim.quote} ({number})",
            published=dated,
            extraction=round(dice.random(), 3),
            roles=tuple(
                replace(r, fillers=tuple(_renamed(f, group) for f in r.fillers))
                for r in claim.roles
            ),
            chain=tuple(
                replace(
                    h,
                    ids=tuple(i and f"{i}-{group}" for i in h.ids),
                    name=tuple(f"{n} {group}" for n in h.name),
                )
                for h in claim.chain
            ),
        )
        for place, claim in enumerate(claims)
    )
    return made, own, actors


def _renamed(filler: Filler, group: int) -> Filler:
    if filler.id is None:
        return replace(filler, name=f"{filler.name} {group}") if filler.span else filler
    return replace(filler, id=f"{filler.id}-{group}", name=f"{filler.name} {group}")


def time_pages(path: Path) -> None:
    """Milliseconds a page on the clock and of the processor: medians of five; the least of them marks a slow page."""
    with Case.open(path) as case:
        claim = next(iter(case.claims()))
        driver = case.session.driver
        question = driver("SELECT id FROM question LIMIT 1").scalar_one()
        most = "SELECT id FROM question ORDER BY claims DESC LIMIT 1"
        longest = driver(most).scalar_one()
        print(f"{case.path.stat().st_size / 1e6:.0f} MB")
    client = TestClient(
        create_app(path, Guard.at("127.0.0.1", read_only=False), embed=embed),
        base_url="http://127.0.0.1",
    )
    settle()
    pages = (
        "/ /articles /articles?page=50 /questions /questions?disputed=yes /questions?words=allied "
        f"/matrix /actors /actors?words=reed /actors/reed-front-7 /network /timeline /map /figures "
        f"/figures?frame=casualties /commitments /search /search?words=killed /search?actor=reed-front-7 "
        f"/network?month={number_of('2023-05')}&span=3 /map?month={number_of('2023-05')}&span=3 /sources /sources?order=shifts /timeline?days=reported /search?strength=possible&sure=low "
        f"/search?words=soldiers&by=meaning /search?words=soldiers&by=meaning&frame=control "
        f"/review?frame=event&sure=low /review/together?decision=reject "
        f"/review/together?words=killed&judged=too /claims/{claim.id}/correct "
        f"/problems /review /claims/{claim.id} /articles/{claim.document} /questions/{question} "
        f"/questions/{longest} /matrix/{longest}"
    ).split()
    for page in pages:
        took, worked = [], []
        for _ in range(5):
            start, begun = time.perf_counter(), time.process_time()
            answer = client.get(page)
            took.append(1000 * (time.perf_counter() - start))
            worked.append(1000 * (time.process_time() - begun))
            assert answer.status_code == 200, (page, answer.status_code)
        clock, processor = sorted(took)[2], sorted(worked)[2]
        size = len(answer.content) / 1000
        # Other programs lengthen even this time, since they use the same memory: the least counts.
        mark = "  SLOW" if min(worked) > LIMIT_MS else ""
        print(f"{clock:8.0f} ms {processor:8.0f} ms {size:8.0f} kB  {page}{mark}")


if __name__ == "__main__":
    where, count = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
    if not where.exists():
        begun = time.perf_counter()
        make_case(where, count)
        print(
            f"{count} articles generated and weighed in {time.perf_counter() - begun:.0f} s"
        )
    time_pages(where)
