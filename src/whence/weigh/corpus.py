"""The articles of a case as the search for origins sees them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from whence.model.actor import ActorKind
from whence.model.claim import Claim, Hop, SourceClass
from whence.model.describing import fold
from whence.model.document import Document
from whence.model.finding import Family
from whence.model.ids import ClaimId, DocId
from whence.weigh.answers import answer_key
from whence.weigh.names import head_of

# A report that is known from an outlet, in the words for it.
_PASSED_ON = re.compile(
    r"\b(?:(?:about|of) which|(?:seen|published|reported|quoted|cited|obtained) by) (?:the )?"
    r"(?P<outlet>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*)"
)
# Days between what a hop says about when a report appeared and when the article did.
CITED_WITHIN_DAYS = 3
# Initials shorter than these are those of many.
LEAST_INITIALS = 3
_KINDS = frozenset({"agency", "service", "online", "newspaper"})
# Kinds of source that are never the press.
BODY_KINDS = frozenset(
    {
        ActorKind.STATE,
        ActorKind.GOVERNMENT_BODY,
        ActorKind.INTERNATIONAL_BODY,
        ActorKind.ARMED_GROUP,
    }
)
# Words in the name of an outlet that is the body itself: its press office, its report.
BODIES = frozenset(
    "ministry department command directorate government presidency parliament embassy council "
    "commission committee army navy police gendarmerie coalition nations union secretariat "
    "mission team office authority spokesperson spokesman inspector bureau republic emirate forces".split()
)
# Words that make an outlet of such a name a newspaper after all.
PRESS = frozenset(
    "news times post tribune herald daily weekly journal gazette press agency radio tv television "
    "wire chronicle observer telegraph magazine review today mail paper dispatch blog".split()
)


# Heads of descriptions of the press at large: no one of them is a source.
HEARSAY = frozenset("reports rumours rumors media newspapers outlets press".split())


@dataclass(frozen=True, slots=True)
class Voice:
    """What the search for origins needs of one article.

    Attributes:
        document: The article.
        name: Its outlet, or its file name when the outlet is not known.
        published: First possible day, or `None`.
        text: Its words folded, between spaces; empty unless it is in a family of copies.
        clean: Its text, by which the spans of its claims count; empty with `text`.
    """

    document: DocId
    name: str
    published: date | None
    text: str = ""
    clean: str = ""

    @property
    def body(self) -> bool:
        """Whether a body that speaks for itself put it out, by its name, and not the press."""
        words = set(fold(self.name).split())
        return bool(words & BODIES) and not words & PRESS


@dataclass(frozen=True, slots=True)
class Corpus:
    """The articles of a case as the search for origins sees them.

    Attributes:
        voices: By document.
        kin: For an article in a family of copies, the family's members, the earliest first.
        by_outlet: Articles by folded name of their outlet.
        twins: For a claim that an article carries over, that of the earlier article; see
            `whence.weigh.alike.twins`.
    """

    voices: Mapping[DocId, Voice]
    kin: Mapping[DocId, tuple[DocId, ...]]
    by_outlet: Mapping[str, tuple[DocId, ...]]
    twins: Mapping[ClaimId, Claim] = field(default_factory=dict)


def make_corpus(voices: Iterable[Voice], families: Iterable[Family]) -> Corpus:
    """The corpus of these articles."""
    by_id = {voice.document: voice for voice in voices}
    outlets: defaultdict[str, list[DocId]] = defaultdict(list)
    for voice in by_id.values():
        for name in outlet_names(voice.name):
            outlets[name].append(voice.document)
    kin = {member: family.members for family in families for member in family.members}
    return Corpus(by_id, kin, {name: tuple(sorted(ids)) for name, ids in outlets.items()})


def outlet_names(name: str) -> tuple[str, ...]:
    """Folded names an outlet is cited by: its own, its short one and its initials.

    Short is without a last word for the press where two words are left; initials are three or more.

    >>> outlet_names("Delta Wire Service"), outlet_names("Delta Wire")
    (('delta wire service', 'delta wire', 'dws'), ('delta wire',))
    """
    words = fold(name).split()
    short = words[:-1] if len(words) >= LEAST_INITIALS and words[-1] in _KINDS else words
    initials = "".join(word[0] for word in name.split() if word[0].isupper()).casefold()
    known = len(initials) >= LEAST_INITIALS and fold(initials) == initials
    found = (" ".join(words), " ".join(short), initials if known else "")
    return tuple(dict.fromkeys(filter(None, found)))


def voice_of(document: Document, *, in_family: bool) -> Voice:
    """An article as the search for origins sees it."""
    facts = document.metadata
    return Voice(
        document.id,
        facts.outlet.value if facts.outlet else document.name,
        facts.published.start if facts.published else None,
        f" {fold(document.text)} " if in_family else "",
        document.text if in_family else "",
    )


def is_outlet(hop: Hop, corpus: Corpus) -> bool:
    """Whether a hop is the press and not a body or a person, by all that is known of its names."""
    if not any(hop.ids) and all(head_of(name) in HEARSAY for name in hop.name):
        return True
    if hop.source_class is not None and not any(hop.ids):
        return hop.source_class is SourceClass.MEDIA
    if hop.kind not in {None, ActorKind.ORGANISATION, ActorKind.UNKNOWN}:
        return hop.kind is ActorKind.MEDIA
    return all(_is_press(name, corpus) for name in hop.name)


def _is_press(name: str, corpus: Corpus) -> bool:
    articles = corpus.by_outlet.get(fold(name), ())
    if articles:
        return not any(corpus.voices[article].body for article in articles)
    words = fold(name).split()
    # Most agencies are no newspapers: only a news agency is taken for the press by its name.
    last = words[-1:] if words[-2:] != ["news", "agency"] else ["news"]
    named = bool(set(last) & (PRESS - {"agency"})) and name[:1].isupper()
    return named and not BODIES & set(words)


def articles_of(hop: Hop, corpus: Corpus) -> list[DocId]:
    """Articles of the outlet that a hop names, or that its words name as where it is known from."""
    named = [d for name in hop.name for d in corpus.by_outlet.get(fold(name), ())]
    passed_on = None if named else _PASSED_ON.search(hop.text)
    # "The sheet about which the Delta Post reported".
    return list(corpus.by_outlet.get(fold(passed_on["outlet"]), ())) if passed_on else named


def appeared(article: DocId, hop: Hop, corpus: Corpus) -> bool:
    """Whether an article can be the one a hop cites, by the days of both."""
    published = corpus.voices[article].published
    when = hop.when_said
    if not (published and when and when.start and when.end):
        return True
    early = (when.start - published).days <= CITED_WITHIN_DAYS
    return early and (published - when.end).days <= CITED_WITHIN_DAYS


def source_article(claim: Claim, corpus: Corpus) -> DocId:
    """The first article that carries the claim's words, its own unless it is a copy."""
    twin = corpus.twins.get(claim.id)
    if twin is not None and answer_key(twin) == answer_key(claim):
        return twin.document
    words = f" {fold(claim.quote)} "
    for member in corpus.kin.get(claim.document, ()):
        if words in corpus.voices[member].text:
            return member
    return claim.document


def bodies_of(claims: Sequence[Claim]) -> frozenset[str]:
    """Folded names of sources on this question that are known not to be the press."""
    return frozenset(
        fold(name)
        for claim in claims
        for hop in claim.chain
        if hop.kind in BODY_KINDS
        for name in hop.name
    )


def outlet_of(document: DocId, corpus: Corpus) -> str:
    """The outlet of an article, or the article where the case does not have it."""
    voice = corpus.voices.get(document)
    return voice.name if voice else document
