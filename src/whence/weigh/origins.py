"""Where chains of attribution end, and how many ends there are.

Origins are counted, never articles or outlets. What an article says in its own voice, without
saying how it knows, is an origin whose independence is not established.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from whence.model.claim import Claim, Frame, Hop
from whence.model.document import Document
from whence.model.finding import Family, Independence, Origin, OriginCount
from whence.model.ids import DocId
from whence.weigh.names import fillers, fold, key_of, listed

# Days between what a hop says about when a report appeared and when the article did.
CITED_WITHIN_DAYS = 3
SPEECH_ACTS = frozenset({Frame.REACTION, Frame.RESPONSIBILITY})
SPEAKER = ("actor", "by")


@dataclass(frozen=True, slots=True)
class Root:
    """The end of one claim's chain.

    Attributes:
        key: Equal for chains that end in the same place.
        name: For a reader.
        why: One sentence.
        established: Whether the text gives an account of how the last one knows.
        via: The claim of another article in the case that the chain runs through, or `None`.
    """

    key: str
    name: str
    why: str
    established: bool = True
    via: Claim | None = None


@dataclass(frozen=True, slots=True)
class Voice:
    """What the search for origins needs of one article.

    Attributes:
        document: The article.
        name: Its outlet, or its file name when the outlet is not known.
        published: First possible day, or `None`.
        text: Its words folded, between spaces; empty unless it is in a family of copies.
    """

    document: DocId
    name: str
    published: date | None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Corpus:
    """The articles of a case as the search for origins sees them.

    Attributes:
        voices: By document.
        kin: For an article in a family of copies, the family's members, the earliest first.
        by_outlet: Articles by folded name of their outlet.
    """

    voices: Mapping[DocId, Voice]
    kin: Mapping[DocId, tuple[DocId, ...]]
    by_outlet: Mapping[str, tuple[DocId, ...]]


def make_corpus(voices: Iterable[Voice], families: Iterable[Family]) -> Corpus:
    """The corpus of these articles."""
    by_id = {voice.document: voice for voice in voices}
    outlets: defaultdict[str, list[DocId]] = defaultdict(list)
    for voice in by_id.values():
        outlets[fold(voice.name)].append(voice.document)
    kin = {member: family.members for family in families for member in family.members}
    return Corpus(by_id, kin, {name: tuple(sorted(ids)) for name, ids in outlets.items()})


def voice_of(document: Document, *, in_family: bool) -> Voice:
    """An article as the search for origins sees it."""
    facts = document.metadata
    return Voice(
        document.id,
        facts.outlet.value if facts.outlet else document.name,
        facts.published.start if facts.published else None,
        f" {fold(document.text)} " if in_family else "",
    )


def source_article(claim: Claim, corpus: Corpus) -> DocId:
    """The first article that carries the claim's words, its own unless it is a copy."""
    words = f" {fold(claim.quote)} "
    for member in corpus.kin.get(claim.document, ()):
        if words in corpus.voices[member].text:
            return member
    return claim.document


def find_roots(claims: Sequence[Claim], corpus: Corpus) -> Mapping[str, Root]:
    """The end of every claim's chain, by claim id.

    A hop that names an outlet whose article is in the case is followed into the claim on the
    same question there; otherwise the outlet stays an outside origin known by name.

    Args:
        claims: All claims on one question.
        corpus: The articles of the case.
    """
    by_document: defaultdict[DocId, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_document[claim.document].append(claim)
    return {claim.id: _root(claim, by_document, corpus, frozenset()) for claim in claims}


def count_origins(claims: Sequence[Claim], roots: Mapping[str, Root]) -> OriginCount:
    """How many independent origins these claims have.

    Unnamed sources of one class in different articles may be the same people: together they
    count once at most.
    """
    resting: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        resting[roots[claim.id].key].append(claim)
    origins = tuple(
        sorted(
            (_origin(roots[group[0].id], group) for group in resting.values()),
            key=lambda origin: (not origin.established, origin.name, origin.key),
        )
    )
    established = [origin for origin in origins if origin.established]
    unnamed = {o.key.split("|")[0] for o in established if o.key.startswith("unnamed:")}
    count = sum(not o.key.startswith("unnamed:") for o in established) + len(unnamed)
    return OriginCount(_independence(count), count, origins, _explain(count, origins))


def _independence(count: int) -> Independence:
    if count == 0:
        return Independence.NOT_ESTABLISHED
    return Independence.ONE if count == 1 else Independence.SEVERAL


def _explain(count: int, origins: Sequence[Origin]) -> str:
    rest = [origin.name for origin in origins if not origin.established]
    known = listed(origin.name for origin in origins if origin.established)
    tail = f"; {listed(rest)} gives no account of how it knows" if rest else ""
    if count == 0:
        return f"No chain ends in a source{tail}."
    return f"The chains end in {known}{tail}."


def _origin(root: Root, claims: Sequence[Claim]) -> Origin:
    ids = tuple(sorted(claim.id for claim in claims))
    return Origin(root.key, root.name, root.established, ids, root.why)


def _root(
    claim: Claim,
    by_document: Mapping[DocId, list[Claim]],
    corpus: Corpus,
    passed: frozenset[str],
) -> Root:
    if not claim.chain:
        return _own_voice(claim, corpus)
    last = claim.chain[-1]
    cited = _cited_claims(claim, last, by_document, corpus)
    onward = [other for other in cited if other.id not in passed]
    if onward:
        beyond = _root(onward[0], by_document, corpus, passed | {claim.id})
        why = f"{listed(last.name)} is in the case; its chain goes on. {beyond.why}"
        return replace(beyond, via=onward[0], why=why)
    if cited:
        return _circle(claim, cited)
    return _named_or_not(claim, last, corpus)


def _circle(claim: Claim, cited: Sequence[Claim]) -> Root:
    names = sorted({claim.document_name, *(other.document_name for other in cited)})
    why = f"{listed(names)} cite each other; none says how it knows."
    key = f"circle:{min(claim.document, *(other.document for other in cited))}"
    return Root(key, f"a circle of {listed(names)}", why, established=False)


def _named_or_not(claim: Claim, hop: Hop, corpus: Corpus) -> Root:
    if hop.source_class and not any(hop.ids):
        article = source_article(claim, corpus)
        name = f"{listed(hop.name)} (unnamed, in {_outlet(article, corpus)})"
        key = f"unnamed:{hop.source_class}|{article}"
        return Root(key, name, "The chain ends in a source without a name.")
    name = f"{listed(hop.name)}, {hop.document}" if hop.document else listed(hop.name)
    key = "+".join(sorted(hop.ids[i] or fold(n) for i, n in enumerate(hop.name)))
    return Root(f"source:{key}", name, f"The chain ends in {name}.")


def _own_voice(claim: Claim, corpus: Corpus) -> Root:
    speakers = fillers(claim, *SPEAKER) if _speaks_for_itself(claim) else ()
    if speakers:
        key = "+".join(sorted(key_of(speaker) for speaker in speakers))
        name = listed(speaker.name for speaker in speakers)
        return Root(f"source:{key}", name, f"{name} speaks for itself.")
    article = source_article(claim, corpus)
    outlet = _outlet(article, corpus)
    copied = "" if article == claim.document else " The sentence is copied from there."
    why = f"{outlet} says it in its own voice, without an account of how it knows.{copied}"
    return Root(f"voice:{fold(outlet)}", f"{outlet}’s own voice", why, established=False)


def _speaks_for_itself(claim: Claim) -> bool:
    if claim.frame is Frame.RESPONSIBILITY:
        return claim.kind in {"claimed", "denied"}
    return claim.frame in SPEECH_ACTS or (
        claim.frame is Frame.COMMITMENT and claim.kind == "made"
    )


def _outlet(document: DocId, corpus: Corpus) -> str:
    voice = corpus.voices.get(document)
    return voice.name if voice else document


def _cited_claims(
    claim: Claim, hop: Hop, by_document: Mapping[DocId, list[Claim]], corpus: Corpus
) -> list[Claim]:
    """Claims on the same question in articles of the outlet named, the same kind first."""
    articles = [d for name in hop.name for d in corpus.by_outlet.get(fold(name), ())]
    candidates = [
        other
        for article in articles
        if article != claim.document and _appeared(article, hop, corpus)
        for other in by_document.get(article, ())
    ]
    return sorted(candidates, key=lambda other: (other.kind != claim.kind, other.id))


def _appeared(article: DocId, hop: Hop, corpus: Corpus) -> bool:
    published = corpus.voices[article].published
    when = hop.when_said
    if not (published and when and when.start and when.end):
        return True
    early = (when.start - published).days <= CITED_WITHIN_DAYS
    return early and (published - when.end).days <= CITED_WITHIN_DAYS
