"""Who speaks: one source by whatever it is called, and sources that sum up others or speak for them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from whence.model.actor import ActorKind
from whence.model.claim import Claim, Filler, Frame, Hop, SourceClass
from whence.model.describing import MADE_ID, fold, is_nameless, is_unnamed
from whence.model.ids import DocId
from whence.model.office import Office, office_of, sole_holder, told_offices
from whence.weigh.corpus import BODY_KINDS, Corpus
from whence.weigh.names import fillers, ids_by_name, key_for, key_of, short_forms

SPEAKER = ("actor", "by")
# Roles of those whom a claim is about.
PARTY = ("a", "b", "actor", "by")
# They hold no post.
_NO_HOLDER = BODY_KINDS | {ActorKind.MEDIA, ActorKind.DOCUMENT}
# First words of those who sum up whoever said so, and of those who sum up some.
_ALL = frozenset("every all each most other".split())
_SOME = frozenset("several many some various numerous multiple".split())
# Whom the unnamed of a class may have among them, by kind.
_OF_OFFICE = frozenset(
    {
        ActorKind.PERSON,
        ActorKind.STATE,
        ActorKind.GOVERNMENT_BODY,
        ActorKind.INTERNATIONAL_BODY,
        ActorKind.ORGANISATION,
    }
)
_AMONG: Mapping[SourceClass | None, frozenset[ActorKind]] = {
    SourceClass.RESIDENT: frozenset({ActorKind.PERSON}),
    SourceClass.WITNESS: frozenset({ActorKind.PERSON}),
    SourceClass.MILITANT: frozenset({ActorKind.PERSON, ActorKind.ARMED_GROUP}),
}
# What somebody feels is not what he says: the article tells it of him.
_FEELING = re.compile(
    r"\b(?:appreciat|admir|valu|respect|resent|cherish|treasur|enjoy|lov|hat|distrust|mistrust|"
    r"trust|need)\w*\b",
    re.IGNORECASE,
)

_WORD = re.compile(r"[^\W_][\w’'-]*")
_SPEAKING = re.compile(r"\bspokes(?:man|woman|person)\b", re.IGNORECASE)
# What follows is whom somebody speaks for: *a spokesman for the ministry*.
_SPOKEN_FOR = re.compile(r"\s+(?:for|of)\s+(?:the\s+)?([^,;]+)", re.IGNORECASE)
_TITLES = frozenset(
    "a an the its their his her our chief top senior deputy official former main military".split()
)


@dataclass(frozen=True, slots=True)
class Named:
    """A source as it is best known: the key that all names for it share, and its name."""

    key: str
    name: str


class Speakers:
    """The sources of the claims on one question, each under all it is called there."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self.ids = short_forms(claims) | ids_by_name(claims, SPEAKER)
        self.held: defaultdict[str, set[Office]] = defaultdict(set)
        self.names: dict[str, str] = {}
        self.others: set[Office] = set()
        for claim in claims:
            for hop in claim.chain:
                self._learn(claim, hop)

    def _learn(self, claim: Claim, hop: Hop) -> None:
        office = office_of(hop.name[0]) if len(hop.name) == 1 else None
        if is_unnamed(claim, hop):
            self.others |= {office} if office else set()
            return
        if len(hop.name) > 1 or hop.kind in _NO_HOLDER:
            return
        key = self.key(zip(hop.name, hop.ids, strict=True))
        told = set(told_offices(hop))
        if is_nameless(hop.text, opens=True) and (short := office_of(hop.text)):
            told.add(short)
        # "Envoy", with a capital from a headline, is no name beside the one who holds the post.
        if told and office not in told:
            self.held[key] |= told
            self.names.setdefault(key, hop.name[0])

    def key(self, named: Iterable[tuple[str, str | None]]) -> str:
        """Equal for names of one source, by id where it is resolved anywhere on the question."""
        keys = (key_for(name, identity) for name, identity in named)
        return "source:" + "+".join(sorted(self.ids.get(key, key) for key in keys))

    def key_of_hop(self, hop: Hop) -> str:
        """`key` of a link of a chain."""
        return self.key(zip(hop.name, hop.ids, strict=True))

    def are_one(self, hop: Hop, other: Hop) -> bool:
        """Whether two hops are one source, as far as is known of sources without a name."""
        if hop.source_class and not any(hop.ids):
            return hop.source_class is other.source_class and not any(other.ids)
        return self.key_of_hop(hop) == self.key_of_hop(other)

    def holder(self, hop: Hop) -> Named | None:
        """The one named on the question who holds the post that a hop is called by alone."""
        known = any(each and not MADE_ID.fullmatch(each) for each in hop.ids)
        if known or len(hop.name) != 1 or hop.kind in _NO_HOLDER:
            return None
        key = sole_holder(hop.name[0], self.held, self.others)
        return Named(key, self.names[key]) if key else None


def put_out_by(name: str, claim: Claim, corpus: Corpus) -> str:
    """The body whose own article this is, where a name is that body's: "the Ministry"; or nothing."""
    voice = corpus.voices.get(claim.document)
    own = set(fold(name).split())
    if voice is None or not voice.body or not own:
        return ""
    return voice.name if own <= set(fold(voice.name).split()) else ""


def is_summed_up(hop: Hop, beside: Iterable[Claim]) -> bool:
    """Whether a source without a name sums up others, and some of those named may be among them.

    "Every other assessment" adds nothing to those that the case has; "several officials" nothing
    to an official who gives his name.

    Args:
        hop: The source.
        beside: Other claims with the same answer, by named sources.
    """
    first = hop.name[0].split()[:1] if hop.name else []
    word = first[0].casefold() if first else ""
    if word in _ALL:
        return any(True for _ in beside)
    if word not in _SOME:
        return False
    kinds = _AMONG.get(hop.source_class, _OF_OFFICE)
    return any(c.chain and c.chain[-1].kind in kinds for c in beside)


def is_felt(claim: Claim, hop: Hop) -> bool:
    """Whether a hop is only told to feel what the claim is about, being a party to it."""
    if not _FEELING.search(hop.cue):
        return False
    parties = {key_of(filler) for name in PARTY for filler in fillers(claim, name)}
    own = {
        key_for(name, identity) for name, identity in zip(hop.name, hop.ids, strict=True)
    }
    return bool(parties & own)


def spoken_for(resting: Mapping[str, Sequence[Claim]]) -> dict[str, str]:
    """Of some origins of one answer, those who speak for another of them, with that one.

    Only within one article, which calls both by the same words: "the army" and "Brigadier
    Kheir, an army spokesman". In any article whoever speaks for a group is not counted beside
    it for what the group itself claims or denies to have done.

    Args:
        resting: The claims that rest on each, by key.
    """
    ends = [
        (key, claim.document, claim.chain[-1])
        for key, claims in sorted(resting.items())
        for claim in claims
        if claim.chain
    ]
    speaking = [(*end, body) for end in ends if (body := body_in(end[2].text))]
    articles = {document for _, document, _, _ in speaking}
    called: defaultdict[DocId, list[tuple[str, frozenset[str]]]] = defaultdict(list)
    for key, document, hop in ends:
        if document in articles and not _SPEAKING.search(hop.text):
            called[document].append((key, _called(hop)))
    bodies: defaultdict[str, set[str]] = defaultdict(set)
    for key, document, _hop, body in speaking:
        bodies[key] |= {o for o, words in called[document] if o != key and body <= words}
    own = {
        key_of(filler): key
        for key, claims in sorted(resting.items())
        for claim in claims
        if not claim.chain
        for filler in _avowing(claim)
    }
    for key, claims in sorted(resting.items()):
        for claim in claims:
            said = {
                own.get(key_of(one)) for one in _avowing(claim) if _speaks_for(claim, one)
            }
            bodies[key] |= {one for one in said if one and one != key}
    found: dict[str, str] = {}
    for key, others in bodies.items():
        if apart := others - found.keys():
            found[key] = min(apart)
    return found


def _avowing(claim: Claim) -> Sequence[Filler]:
    """Who claims or denies a deed, which is his own act of speech, whoever tells it."""
    avowed = claim.frame is Frame.RESPONSIBILITY and claim.kind in {"claimed", "denied"}
    return fillers(claim, "actor") if avowed else ()


def _speaks_for(claim: Claim, body: Filler) -> bool:
    """Whether the source is spokesman of a body, by its words or its initials: "TTP spokesman"."""
    words = body_in(claim.chain[-1].text) if claim.chain else frozenset()
    parts = _WORD.findall(body.name.replace("-", " "))
    initials = "".join(one[0] for one in parts if one[0].isupper())
    called = _words(f"{body.text} {body.name} {initials}")
    return bool(words) and words <= called


def body_in(text: str) -> frozenset[str]:
    """The words for whom a spokesman speaks, or none.

    >>> sorted(body_in("Brigadier Osman Kheir, an army spokesman, who"))
    ['army']
    >>> sorted(body_in("a spokesman for the Interior Ministry"))
    ['interior', 'ministry']
    >>> body_in("its spokesman Adam Zakaria")
    frozenset()
    """
    found = _SPEAKING.search(text)
    if found is None:
        return frozenset()
    after = _SPOKEN_FOR.match(text, found.end())
    before = re.split(r"[,;]", text[: found.start()])[-1]
    return _words(after.group(1) if after else before)


def _called(hop: Hop) -> frozenset[str]:
    return _words(" ".join((hop.text, *hop.name)))


def _words(text: str) -> frozenset[str]:
    return frozenset(map(fold, _WORD.findall(text))) - _TITLES
