"""Where chains of attribution end, and how many ends there are.

Origins are counted, never articles or outlets. What an article says in its own voice, without
saying how it knows, is an origin whose independence is not established.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from whence.model.claim import Claim, Frame, Hop
from whence.model.describing import fold, has_no_name, is_unnamed
from whence.model.finding import Independence, Origin, OriginCount
from whence.model.ids import DocId
from whence.model.speech_acts import is_act_of_speech
from whence.weigh.alike.repeats import taken_from
from whence.weigh.alike.speakers import (
    SPEAKER,
    Speakers,
    is_felt,
    is_summed_up,
    put_out_by,
    spoken_for,
)
from whence.weigh.answers import answer_key
from whence.weigh.corpus import (
    Corpus,
    appeared,
    articles_of,
    bodies_of,
    is_outlet,
    outlet_of,
    source_article,
)
from whence.weigh.names import fillers, listed, lowered, names_nobody
from whence.weigh.questions.nameless import fullest_words, unnamed_apart
from whence.weigh.questions.spells import said_on

# Begins the key of an origin that has no name.
UNNAMED = "unnamed:"
# Begins the key of an outlet's own voice.
VOICE = "voice:"


@dataclass(frozen=True, slots=True)
class Root:
    """The end of one claim's chain.

    Attributes:
        key: Equal for chains that end in the same place.
        name: For a reader.
        why: One sentence.
        established: Whether the text gives an account of how the last one knows.
        via: The claim of another article in the case that the chain runs through, or `None`.
        day: When it was said, as far as the case can tell: a copy or a re-telling is no new word.
        told_by: Key of the source that alone tells of an unnamed one, or empty.
        holder: Its name where the claim only describes it ("the minister"), or empty.
    """

    key: str
    name: str
    why: str
    established: bool = True
    via: Claim | None = None
    day: date | None = None
    told_by: str = ""
    holder: str = ""


def find_roots(claims: Sequence[Claim], corpus: Corpus) -> Mapping[str, Root]:
    """The end of every claim's chain, by claim id.

    A hop that names an outlet whose article is in the case is followed into the claim there on
    the same question; else the outlet stays an outside origin known by name.

    Args:
        claims: All claims on one question.
        corpus: The articles of the case.
    """
    return _Search(claims, corpus).roots()


def count_origins(claims: Sequence[Claim], roots: Mapping[str, Root]) -> OriginCount:
    """How many independent origins these claims have.

    Unnamed sources of one class in different articles may be the same people: together they
    count once at most, and not at all beside the one who alone tells of them, or beside those
    whom they may sum up. Who speaks for a body does not count beside it.
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
    named = {o.key for o in established if not o.key.startswith(UNNAMED)}
    told = [c for c in claims if roots[c.id].key in named]
    unnamed = [
        o.key
        for o in established
        if o.key not in named
        and not _tellers(o, roots) <= named
        and not any(is_summed_up(c.chain[-1], told) for c in resting[o.key] if c.chain)
    ]
    voices = spoken_for({key: resting[key] for key in named})
    count = len(named) - len(voices) + unnamed_apart(key.split("|") for key in unnamed)
    why = _explain(count, origins, voices)
    return OriginCount(_independence(count), count, origins, why)


def _tellers(origin: Origin, roots: Mapping[str, Root]) -> set[str]:
    """Keys of those who tell of an unnamed origin; empty text where the article itself does."""
    return {roots[claim].told_by for claim in origin.claims}


def _independence(count: int) -> Independence:
    if count == 0:
        return Independence.NOT_ESTABLISHED
    return Independence.ONE if count == 1 else Independence.SEVERAL


def _explain(count: int, origins: Sequence[Origin], voices: Mapping[str, str]) -> str:
    rest = [origin.name for origin in origins if not origin.established]
    known = listed(origin.name for origin in origins if origin.established)
    names = {origin.key: origin.name for origin in origins}
    also = "".join(f"; {names[a]} speaks for {names[b]}" for a, b in voices.items())
    many = ("give", "they know") if len(rest) > 1 else ("gives", "it knows")
    tail = f"; {listed(rest)} {many[0]} no account of how {many[1]}" if rest else ""
    if count == 0:
        return f"No chain ends in a source{tail}."
    return f"The chains end in {known}{also}{tail}."


def _origin(root: Root, claims: Sequence[Claim]) -> Origin:
    ids = tuple(sorted(claim.id for claim in claims))
    return Origin(root.key, root.name, root.established, ids, root.why)


class _Search:
    """The search for the ends of the chains of one question."""

    def __init__(self, claims: Sequence[Claim], corpus: Corpus) -> None:
        self.claims, self.corpus = claims, corpus
        self.by_document: defaultdict[DocId, list[Claim]] = defaultdict(list)
        for claim in claims:
            self.by_document[claim.document].append(claim)
        self.speakers = Speakers(claims)
        self.bodies = bodies_of(claims)

    def roots(self) -> Mapping[str, Root]:
        return {claim.id: self._dated(claim) for claim in self.claims}

    def _dated(self, claim: Claim) -> Root:
        root = self._root(claim, frozenset())
        if root.day is not None:
            return root
        return replace(root, day=self._day(claim))

    def _day(self, claim: Claim) -> date | None:
        """The day something was said, or failing that appeared where it was first printed."""
        if claim.said and claim.said.start:
            return claim.said.start
        first = self.corpus.voices.get(source_article(claim, self.corpus))
        return first.published if first and first.published else said_on(claim)

    def _root(self, claim: Claim, passed: frozenset[str]) -> Root:
        told = taken_from(claim, self.by_document, self.corpus)
        if told and told.id not in passed:
            return self._root(told, passed | {claim.id})
        if not claim.chain:
            return self._own_voice(claim)
        last = claim.chain[-1]
        if is_felt(claim, last):
            root = self._own_voice(claim)
            return replace(root, holder=root.name)
        cited = self._cited(claim, last)
        onward = [other for other in cited if other.id not in passed]
        if onward:
            beyond = self._root(onward[0], passed | {claim.id})
            why = f"{listed(last.name)} is in the case; its chain goes on. {beyond.why}"
            return replace(
                beyond, via=onward[0], why=why, day=beyond.day or self._day(onward[0])
            )
        if cited:
            return _circle(claim, cited)
        before = self._before(claim, passed)
        if before:
            beyond = self._root(before, passed | {claim.id})
            why = (
                f"{listed(claim.chain[-2].name)} is in the case and names it. {beyond.why}"
            )
            return replace(beyond, via=before, why=why, day=beyond.day or self._day(before))
        return self._named_or_not(claim, last)

    def _before(self, claim: Claim, passed: frozenset[str]) -> Claim | None:
        """The claim of the outlet next to last in the chain that rests on the same source."""
        if len(claim.chain) < 2:
            return None
        last = claim.chain[-1]
        cited = self._cited(claim, claim.chain[-2])
        onward = (o for o in cited if o.chain and o.id not in passed)
        return next((o for o in onward if self.speakers.are_one(o.chain[-1], last)), None)

    def _named_or_not(self, claim: Claim, hop: Hop) -> Root:
        if is_outlet(hop, self.corpus):
            outlet = listed(hop.name)
            why = f"{outlet} is cited, without an account of how it knows."
            return Root(f"{VOICE}{fold(outlet)}", outlet, why, established=False)
        if holder := self.speakers.holder(hop):
            why = f"The chain ends in {lowered(listed(hop.name))}, who is {holder.name}."
            return Root(holder.key, holder.name, why, holder=holder.name)
        if own := put_out_by(listed(hop.name), claim, self.corpus):
            why = f"{own} put this out itself."
            return Root(self.speakers.key([(own, None)]), own, why, holder=own)
        if is_unnamed(claim, hop):
            article = source_article(claim, self.corpus)
            name = f"{lowered(listed(hop.name))} (unnamed, in {outlet_of(article, self.corpus)})"
            words = fullest_words(hop, self.by_document[claim.document])
            # One class in two articles may be one person; two descriptions in one are not.
            key = f"{UNNAMED}{hop.source_class or words}|{article}|{words}"
            why = "The chain ends in a source without a name."
            return Root(key, name, why, told_by=self._teller(claim))
        name = listed(hop.name)
        if hop.document and fold(hop.document) not in fold(name):
            name = f"{name} ({hop.document})"
        return Root(self.speakers.key_of_hop(hop), name, f"The chain ends in {name}.")

    def _teller(self, claim: Claim) -> str:
        """The key of the named source, other than the press, before the last of a chain."""
        if len(claim.chain) < 2:
            return ""
        hop = claim.chain[-2]
        if is_unnamed(claim, hop) or is_outlet(hop, self.corpus):
            return ""
        return self.speakers.key_of_hop(hop)

    def _own_voice(self, claim: Claim) -> Root:
        speakers = [
            each
            for each in (fillers(claim, *SPEAKER) if _speaks_for_itself(claim) else ())
            if not names_nobody(each.name)
        ]
        article = source_article(claim, self.corpus)
        outlet = outlet_of(article, self.corpus)
        name = listed(speaker.name for speaker in speakers)
        voice = self.corpus.voices.get(article)
        body = outlet if fold(outlet) in self.bodies or (voice and voice.body) else ""
        own = put_out_by(name, claim, self.corpus) if speakers else body
        if own:
            key, why = self.speakers.key([(own, None)]), f"{own} put this out itself."
            return Root(key, own, why)
        if speakers:
            key = self.speakers.key((speaker.name, speaker.id) for speaker in speakers)
            if all(has_no_name(claim, speaker) for speaker in speakers):
                words = fold(name)
                key = f"{UNNAMED}{words}|{article}|{words}"
                name = f"{lowered(name)} (unnamed, in {outlet})"
            return Root(key, name, f"{name} speaks for itself.")
        copied = "" if article == claim.document else " The sentence is copied from there."
        why = f"{outlet} says it in its own voice, without an account of how it knows.{copied}"
        return Root(
            f"{VOICE}{fold(outlet)}", f"{outlet}’s own voice", why, established=False
        )

    def _cited(self, claim: Claim, hop: Hop) -> list[Claim]:
        """Claims on the same question in articles of the outlet named, the likest first."""
        articles = articles_of(hop, self.corpus)
        candidates = [
            other
            for article in articles
            if article != claim.document and appeared(article, hop, self.corpus)
            for other in self.by_document.get(article, ())
        ]
        # What was passed on is what is told: another answer of that article is not its root.
        answer = answer_key(claim)
        return sorted(
            candidates, key=lambda o: (answer_key(o) != answer, o.kind != claim.kind, o.id)
        )


def _circle(claim: Claim, cited: Sequence[Claim]) -> Root:
    names = sorted({claim.document_name, *(other.document_name for other in cited)})
    why = f"{listed(names)} cite each other; none says how it knows."
    key = f"circle:{min(claim.document, *(other.document for other in cited))}"
    return Root(key, f"a circle of {listed(names)}", why, established=False)


def _speaks_for_itself(claim: Claim) -> bool:
    # "The Front has promised to leave" is the article's word, unless it has it from the Front.
    had = claim.frame is not Frame.COMMITMENT or claim.attribution is not None
    return had and is_act_of_speech(claim.frame, claim.kind)
