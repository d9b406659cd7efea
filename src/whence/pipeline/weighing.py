"""A case weighed: only what new or changed articles touch is weighed again."""

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence, Set
from datetime import date
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray

from whence.model.claim import QUOTED
from whence.model.describing import fold
from whence.model.document import Document
from whence.model.finding import CopyPair, Family
from whence.model.ids import DocId, RunId
from whence.store import Case
from whence.store.findings import Findings, Listing
from whence.store.held.keeping import find_due, mark, write_held
from whence.store.lists.rekeying import change_keys, claims_with_keys, known_keys
from whence.store.lists.summaries import summarize
from whence.weigh import (
    Embed,
    Sketch,
    Voice,
    carried_keys,
    families_of,
    find_candidates,
    make_corpus,
    measure,
    on_one_spot,
    outlet_names,
    question_keys,
    sketch_of,
    spread,
    tied,
    together,
    voice_of,
    weigh_claims,
)

# Question keys weighed together: some fifty thousand claims, a few hundred megabytes.
KEYS_AT_ONCE = 10_000


def weigh_case(case: Case, run: RunId, embed: Embed | None = None) -> int:
    """Weigh what is new in a case; the result is the same as of weighing all of it.

    Args:
        case: The case, open.
        run: The run that does it.
        embed: Meaning of texts as vectors, for free statements.

    Returns:
        Questions weighed.
    """
    with case.writing():
        count = _weigh(case, run, embed)
        summarize(case)
    return count


def _weigh(case: Case, run: RunId, embed: Embed | None) -> int:
    findings = Findings(case)
    _hold(case)
    listings = findings.listings()
    families = _families(findings, listings)
    kin = _kin(listings, families)
    before = findings.weighed()
    touched = [
        document for document, family in kin.items() if before.get(document) != family
    ]
    moved = _carried(case, findings, families, touched, before)
    # Whoever is cited under the name of an outlet first met now turns out to be the press.
    outlets = _outlets_first_met(listings, before)
    cited = findings.keys_citing(lambda name: fold(name) in outlets) if outlets else set()
    known = _remembering(findings, embed)
    keys = findings.keys_to_weigh(touched) | cited | moved
    if not keys and not touched:
        return 0
    keys = spread(keys, findings.keys_of(QUOTED), known)
    keys = _with_tied(keys, known_keys(case))
    weighing = _Weighing(findings, listings, families, known)
    count = sum(weighing.weigh(part, run) for part in _in_parts(keys, known))
    findings.forget_stale_keys()
    findings.mark_weighed({document: kin[document] for document in touched})
    return count


def _hold(case: Case) -> None:
    """Let claims stand for whom analysts hold their words to mean; touched articles are new."""
    due = find_due(case)
    for document in sorted(due.documents):
        if write_held(case, due.held, document):
            keyed = claims_with_keys(case, (document,))
            wanted = question_keys(
                [claim for claim, _key in keyed], _openings(case, [document])
            )
            moved = {c.id: wanted[c.id] for c, key in keyed if wanted[c.id] != key}
            change_keys(case, moved)
    mark(case, due)


def _openings(case: Case, documents: Iterable[DocId]) -> dict[DocId, str]:
    """What these articles say first."""
    return {each.id: each.opening for each in Findings(case).documents(documents)}


def _with_tied(wanted: Set[str], known: Set[str]) -> set[str]:
    """Keys to weigh, and those that may be of one incident or place with one of them.

    Args:
        wanted: Keys of what is new, changed or gone.
        known: All keys of the case.
    """
    every = wanted | known
    sets = (s for s in (*tied(every), *on_one_spot(every)) if not wanted.isdisjoint(s))
    return set(wanted).union(*sets)


def _carried(
    case: Case,
    findings: Findings,
    families: Sequence[Family],
    touched: Iterable[DocId],
    before: Mapping[DocId, str],
) -> set[str]:
    """The keys that claims of copies had, once they have those of the claims they carry over."""
    new = set(touched)
    kin = {d for each in families if not new.isdisjoint(each.members) for d in each.members}
    keyed = claims_with_keys(case, kin | {each for each in new if before.get(each)})
    if not keyed:
        return set()
    claims = [claim for claim, _key in keyed]
    voices = (voice_of(each, in_family=True) for each in findings.documents(sorted(kin)))
    corpus = make_corpus(voices, [f for f in families if kin.issuperset(f.members)])
    openings = _openings(case, sorted({claim.document for claim in claims}))
    wanted = carried_keys(claims, question_keys(claims, openings), corpus)
    change_keys(case, {c.id: wanted[c.id] for c, key in keyed if wanted[c.id] != key})
    return {key for claim, key in keyed if wanted[claim.id] != key}


class _Weighing:
    """Weighs questions again, so many keys at a time that their claims fit in memory."""

    def __init__(
        self,
        findings: Findings,
        listings: Sequence[Listing],
        families: Sequence[Family],
        embed: Embed | None,
    ) -> None:
        self.findings, self.listings = findings, listings
        self.families, self.embed = families, embed

    def weigh(self, keys: Sequence[str], run: RunId) -> int:
        keyed = self.findings.claims_of_keys(keys)
        claims = [claim for claim, _key in keyed]
        speaking = {claim.document for claim in claims}
        voices = _voices(self.findings, self.listings, self.families, speaking)
        corpus = make_corpus(voices, self.families)
        by_claim = {claim.id: key for claim, key in keyed}
        made, gaps = weigh_claims(claims, by_claim, corpus, self.embed)
        asked_before = self.findings.texts_of_keys(keys)
        self.findings.replace_questions(keys, made, gaps)
        self.findings.add_history(run, [question for _key, question in made])
        asked = {question.id for _key, question in made}
        gone = {each: text for each, text in asked_before.items() if each not in asked}
        self.findings.add_gone(run, gone)
        return len(made)


def _in_parts(keys: set[str], embed: Embed | None) -> Iterator[list[str]]:
    """Keys so many at a time; those of one question or of one incident never apart."""
    incidents = [*tied(keys), *on_one_spot(keys)]
    others = keys.difference(*incidents)
    part: list[str] = []
    for one_question in (*incidents, *together(others, embed)):
        part += one_question
        if len(part) >= KEYS_AT_ONCE:
            yield part
            part = []
    if part:
        yield part


def _outlets_first_met(listings: Sequence[Listing], before: Container[DocId]) -> set[str]:
    """Folded names of outlets none of whose articles was weighed before."""
    names = {each.document: outlet_names(each.outlet or each.name) for each in listings}
    known = {each for document, own in names.items() if document in before for each in own}
    return {each for own in names.values() for each in own} - known


def find_families_in(case: Case) -> tuple[Family, ...]:
    """The families of copies in a case, as they were last weighed."""
    findings = Findings(case)
    sketches = [_sketch(listing, b"") for listing in findings.listings()]
    pairs = [pair for pair in findings.copy_pairs().values() if pair]
    return families_of(sketches, pairs)


def _families(findings: Findings, listings: Sequence[Listing]) -> tuple[Family, ...]:
    known = findings.sketches()
    missing = [listing.document for listing in listings if listing.document not in known]
    fresh = {
        d.id: sketch_of(d).sampled.astype("<u8").tobytes()
        for d in findings.documents(missing)
    }
    findings.add_sketches(fresh)
    known |= fresh
    sketches = [_sketch(listing, known[listing.document]) for listing in listings]
    measured = findings.copy_pairs()
    wanted = find_candidates(sketches)
    first_met = _measured(findings, [pair for pair in wanted if pair not in measured])
    findings.change_copy_pairs(measured.keys() - set(wanted), first_met)
    pairs = {pair: measured.get(pair) or first_met.get(pair) for pair in wanted}
    return families_of(sketches, [pair for pair in pairs.values() if pair])


def _measured(
    findings: Findings, pairs: Sequence[tuple[DocId, DocId]]
) -> Mapping[tuple[DocId, DocId], CopyPair | None]:
    texts: dict[DocId, Document] = {
        document.id: document
        for document in findings.documents(dict.fromkeys(d for pair in pairs for d in pair))
    }
    return {(a, b): measure(texts[a], texts[b]) for a, b in pairs}


def _sketch(listing: Listing, sampled: bytes) -> Sketch:
    return Sketch(
        listing.document,
        listing.name,
        listing.published or "",
        listing.version_of,
        listing.text_key,
        np.frombuffer(sampled, "<u8").astype(np.uint64),
    )


def _kin(listings: Iterable[Listing], families: Iterable[Family]) -> dict[DocId, str]:
    kin = {listing.document: "" for listing in listings}
    for family in families:
        name = sha256(" ".join(family.members).encode()).hexdigest()[:16]
        kin |= dict.fromkeys(family.members, name)
    return kin


def _voices(
    findings: Findings,
    listings: Sequence[Listing],
    families: Sequence[Family],
    speaking: Set[DocId],
) -> Iterable[Voice]:
    """Every article; with its text where a claim to be weighed may be copied from it."""
    copied = {
        member
        for family in families
        if not speaking.isdisjoint(family.members)
        for member in family.members
    }
    for listing in listings:
        if listing.document not in copied:
            published = date.fromisoformat(listing.published) if listing.published else None
            yield Voice(listing.document, listing.outlet or listing.name, published)
    for document in findings.documents(sorted(copied)):
        yield voice_of(document, in_family=True)


def _remembering(findings: Findings, embed: Embed | None) -> Embed | None:
    """`embed`, but a text met before is not embedded again."""
    if embed is None:
        return None
    return _Memory(findings, embed).vectors


class _Memory:
    def __init__(
        self, findings: Findings, embed: Callable[[Sequence[str]], NDArray[np.float32]]
    ) -> None:
        self._findings, self._embed = findings, embed
        self._known: defaultdict[str, bytes] = defaultdict(bytes)

    def vectors(self, texts: Sequence[str]) -> NDArray[np.float32]:
        keys = [sha256(text.encode()).hexdigest() for text in texts]
        known = self._findings.vectors(set(keys))
        missing = {
            key: text for key, text in zip(keys, texts, strict=True) if key not in known
        }
        if missing:
            made = self._embed(list(missing.values())).astype("<f2")
            fresh = {key: row.tobytes() for key, row in zip(missing, made, strict=True)}
            self._findings.add_vectors(fresh)
            known |= fresh
        stacked = np.stack([np.frombuffer(known[key], "<f2") for key in keys])
        return stacked.astype(np.float32)
