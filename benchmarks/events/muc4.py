"""MUC-4: who did it, for whom, against what, against whom and with what, from our claims."""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.events.ceaf import ROLES, Entity, Fillers, count, normal
from benchmarks.scoring import Tally, document_of
from training.corpus.truecase import Caser, find_cased_texts

from whence.model.actor import ActorKind
from whence.model.claim import Claim, Filler, Frame
from whence.model.document import Document
from whence.model.reading import MentionKind
from whence.model.resolved import Referent, ReferentHow, Resolved
from whence.resolve.gazetteer.actor_table import load_actors

Coder = Callable[[Document], tuple[Resolved, Sequence[Claim]]]

DOERS = {
    Frame.EVENT: "actor",
    Frame.CASUALTIES: "perpetrator",
    Frame.RESPONSIBILITY: "actor",
}
HURT = {
    Frame.EVENT: ("recipient",),
    Frame.CASUALTIES: ("killed", "wounded", "missing", "captured", "victims", "materiel"),
}
THINGS = frozenset({"recipient", "materiel"})
# Deeds MUC-4 has no template for: battles and pillage are war, not terrorism.
LEFT_OUT = frozenset({"clash", "airstrike", "beating", "torture", "sexual"})
ORGANISED = frozenset({ActorKind.ARMED_GROUP, ActorKind.STATE, ActorKind.GOVERNMENT_BODY})
ARMS = re.compile(
    r"\b(?:(?:car|truck|time|homemade|fragmentation|hand|incendiary|molotov) )?"
    r"(?:bomb|dynamite|explosive|grenade|rifle|machinegun|pistol|rocket|mine|mortar|missile"
    r"|machete|explosive device|submachinegun|cocktail)s?\b",
    re.IGNORECASE,
)
PEOPLE = re.compile(
    r"(man|men|woman|women|people|person|persons|child|children|priest|judge|mayor|minister|leader"
    r"|peasant|soldier|policeman|policemen|officer|official|colonel|general|journalist|student"
    r"|teacher|worker|ambassador|bishop|civilian|member|guard|driver|wife|son|daughter|family"
    r"|senator|candidate|president|resident|passenger|nun|jesuit|citizen|victim|girl|boy|deputy"
    r"|attorney|governor|manager|businessman|reporter|lawyer|unionist|troop|agent|bodyguard)s?$"
)
# Battles between forces have no template.
MILITARY = re.compile(
    r"\b(troops?|forces|army|soldiers|battalion|regiment|brigade|positions?|column|casualties"
    r"|guerrillas?|rebels?|terrorists?|attention|wounded|victims|areas?|cities|country)\b",
    re.IGNORECASE,
)
# Where a phrase goes on beyond what the set marks.
FURTHER = re.compile(
    r"(?:,(?!\d)|\s+(?:in|from|at|near|on|who|which|that|between|--|with|of (?:the )?[A-Z]\w+)\b).*",
    re.DOTALL,
)
LEAD = re.compile(
    r"^(?:at least|more than|about|some|yesterday|today|alleged)\s+", re.IGNORECASE
)
POSSESSIVE = re.compile(r"['’]s?$")
TITLES = re.compile(
    r"^(?:(?:mr|mrs|msgr|monsignor|monsigno|father|bishop)\.? )+", re.IGNORECASE
)
# Forces that the set takes for organisations though they have no name.
BODIES = re.compile(
    r"\b(army|armed forces|air force|military|government|cartel|mafias?)$", re.I
)
BANDS = re.compile(
    r"\b(guerrillas?|(?:narco)?terrorists?|rebels?|members?|m[ea]n|troops|soldiers?|commandos?|individuals?|persons?"
    r"|people|gunm[ea]n|groups?|squads?|traffickers?|murderers?|criminals?|assailants?|subversives?|extremists?"
    r"|column|hitmen|kidnappers?|assassins?|officers?|personnel|youths?|rightists?|colonel|lieutenants?|major)\b",
    re.I,
)
VAGUE = frozenset({
    "he", "she", "they", "it", "him", "her", "them", "us", "we", "i", "you", "who", "which",
    "that", "this", "these", "those", "one", "someone", "somebody", "his", "their", "its",
})  # fmt: skip


def measure(code: Coder, data: Path, split: str) -> Mapping[str, float]:
    """CEAF-REE by role and over all, in per cent; documents without a template count too."""
    caser = Caser(find_cased_texts(data), known_names())
    tallies = {role: Tally() for role in ROLES}
    for text, gold in documents(data, split):
        document = mixed(text, caser)
        count(tallies, found(*code(document)), gold)
    both = Tally(*(sum(getattr(t, n) for t in tallies.values()) for n in Tally.__slots__))
    figures = {f"MUC-4 {role} F1": tally.f1 for role, tally in tallies.items()}
    return figures | both.row("MUC-4 all")


def known_names() -> Iterator[str]:
    """Names of the gazetteer's actors that are no single people."""
    for entry in load_actors():
        if entry.actor.kind is not ActorKind.PERSON:
            yield from (entry.actor.name, *entry.actor.names)


def documents(data: Path, split: str) -> Iterator[tuple[str, Fillers]]:
    """Text in lower case and the fillers of each document."""
    path = data / "muc4" / "grit" / "data" / "muc" / "processed" / f"{split}.json"
    for line in path.read_text(encoding="utf-8").splitlines():
        one = json.loads(line)
        yield (
            one["doctext"],
            {
                role: [[mention[0] for mention in entity] for entity in entities]
                for role, entities in one["extracts"].items()
            },
        )


def mixed(text: str, caser: Caser) -> Document:
    """A document in mixed case, a paragraph where the text has a run of spaces."""
    cased = re.sub(
        r" {3,}", lambda m: "\n\n" + " " * (len(m.group()) - 2), caser.write(text)
    )
    pieces = [(m.start(), m.end()) for m in re.finditer(r"\S(?:.*\S)?", cased)]
    return document_of(cased, pieces or [(0, len(cased))])


def found(resolved: Resolved, claims: Sequence[Claim]) -> dict[str, list[Entity]]:
    """Fillers of the five roles, one mention each."""
    view = _View(resolved)
    out: dict[str, list[Entity]] = {role: [] for role in ROLES}
    kept: dict[str, list[set[str]]] = {role: [] for role in ROLES}
    for claim in filter(_tells_of_terror, claims):
        for role, text in view.roles(claim):
            words = set(normal(text).split())
            if not words or words <= VAGUE:
                continue
            if any(words <= one or one <= words for one in kept[role]):
                continue
            kept[role].append(words)
            out[role].append([text])
    return out


def _tells_of_terror(claim: Claim) -> bool:
    if claim.wording.polarity.value != "affirmed":
        return False
    if claim.frame is Frame.EVENT:
        return claim.kind == "ASSAULT" and not _texts(claim, "mode") & LEFT_OUT
    return claim.frame in DOERS


def _texts(claim: Claim, role: str) -> set[str]:
    return {f.text for r in claim.roles if r.name == role for f in r.fillers}


class _View:
    """What the fillers of one document are."""

    def __init__(self, resolved: Resolved) -> None:
        self.text = resolved.document.text
        self.mentions = resolved.reading.mentions
        self.places = resolved.places
        self.referents = resolved.referents
        self.sentences = resolved.reading.sentences
        self.actors = {actor.id: actor for actor in resolved.actors}
        people = [m for m in self.mentions if m.kind is MentionKind.PERSON]
        self.names = [m.span.of(self.text) for m in people]

    def roles(self, claim: Claim) -> Iterator[tuple[str, str]]:
        """Role and words of each filler of a claim."""
        for role in claim.roles:
            for filler in role.fillers:
                if filler.span is None:
                    continue
                if role.name == DOERS.get(claim.frame):
                    yield from self._doer(filler)
                elif role.name in HURT.get(claim.frame, ()):
                    yield from self._hurt(filler, things=role.name in THINGS)
                elif role.name == "means":
                    yield "Weapon", filler.text
        if claim.frame is not Frame.RESPONSIBILITY:
            yield from self._beside(claim)

    def _doer(self, filler: Filler) -> Iterator[tuple[str, str]]:
        words = _short(filler.text)
        body = self._name(filler, MentionKind.ORGANISATION) or self._armed(filler)
        if body is None and BODIES.search(words):
            body = words
        if body is not None:
            yield "PerpOrg", body
        person = self._person(filler)
        if person is not None:
            yield "PerpInd", person
        elif BANDS.search(words):
            yield "PerpInd", words

    def _hurt(self, filler: Filler, *, things: bool) -> Iterator[tuple[str, str]]:
        person = self._person(filler)
        words = _short(filler.text)
        last = normal(words).split()[-1:]
        if person is not None:
            yield "Victim", person
        elif last and PEOPLE.search(last[0]):
            if not last[0].endswith(("s", "people", "men", "women", "children")):
                yield "Victim", words
        elif things and not self._is_no_target(filler, words):
            yield "Target", words

    def _is_no_target(self, filler: Filler, words: str) -> bool:
        place = any(one.span == filler.span for one in self.places)
        return place or MILITARY.search(words) is not None or words[:1].isdigit()

    def _beside(self, claim: Claim) -> Iterator[tuple[str, str]]:
        """Weapons and armed groups named in the sentence of an attack."""
        for sentence in self.sentences:
            if sentence.span.overlaps(claim.spans[0]):
                yield from (
                    ("Weapon", m.group())
                    for m in ARMS.finditer(sentence.span.of(self.text))
                )
                for one in self.referents:
                    if self._is_armed(one) and one.span.overlaps(sentence.span):
                        yield "PerpOrg", one.text

    def _is_armed(self, one: Referent) -> bool:
        actor = self.actors.get(one.id) if one.id else None
        armed = actor is not None and actor.kind is ActorKind.ARMED_GROUP
        return armed and one.how is ReferentHow.NAME

    def _armed(self, filler: Filler) -> str | None:
        """The name of an armed group inside a filler."""
        inside = (r for r in self.referents if filler.span and filler.span.covers(r.span))
        return next((one.text for one in inside if self._is_armed(one)), None)

    def _person(self, filler: Filler) -> str | None:
        """The fullest name the document has for the person of a filler, without a title."""
        name = self._name(filler, MentionKind.PERSON)
        if name is None and filler.name != filler.text and filler.name in self.names:
            name = filler.name
        if name is None:
            return None
        words = TITLES.sub("", POSSESSIVE.sub("", name)).split()
        if len(words) == 1:
            fuller = (n.split() for n in self.names)
            words = max((n for n in fuller if words[0] in n), key=len, default=words)
        return TITLES.sub("", POSSESSIVE.sub("", " ".join(words)))

    def _name(self, filler: Filler, kind: MentionKind) -> str | None:
        """The name of a kind inside a filler."""
        for mention in self.mentions:
            if mention.kind is kind and filler.span is not None:
                text = mention.span.of(self.text)
                if filler.span.covers(mention.span) and text[:1].isupper():
                    return text
        return None


def _short(text: str) -> str:
    """A phrase without where and whence."""
    return POSSESSIVE.sub("", FURTHER.sub("", LEAD.sub("", text)) or text)
