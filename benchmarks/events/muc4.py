"""MUC-4: who did it, for whom, against what, against whom and with what, from our claims."""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.events.ceaf import ROLES, Entity, Fillers, count, normal
from benchmarks.events.truecase import Caser, find_cased_texts
from benchmarks.scoring import Tally, document_of

from whence.model.actor import ActorKind
from whence.model.claim import Claim, Filler, Frame
from whence.model.document import Document
from whence.model.ids import ActorId
from whence.model.reading import MentionKind
from whence.model.resolved import ReferentHow, Resolved

Coder = Callable[[Document], tuple[Resolved, Sequence[Claim]]]

DOERS = {
    Frame.EVENT: "actor",
    Frame.CASUALTIES: "perpetrator",
    Frame.RESPONSIBILITY: "actor",
}
HURT = {
    Frame.EVENT: ("recipient",),
    Frame.CASUALTIES: ("killed", "wounded", "missing", "victims"),
}
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
    r"\s+(?:in|from|at|near|on|who|which|that|--|of [A-Z]\w+)\b.*", re.DOTALL
)
VAGUE = frozenset({
    "he", "she", "they", "it", "him", "her", "them", "us", "we", "i", "you", "who", "which",
    "that", "this", "these", "those", "one", "someone", "somebody", "his", "their", "its",
})  # fmt: skip


def measure(code: Coder, data: Path, split: str) -> Mapping[str, float]:
    """CEAF-REE by role and over all, in per cent; documents without a template count too."""
    caser = Caser(find_cased_texts(data))
    tallies = {role: Tally() for role in ROLES}
    for text, gold in documents(data, split):
        document = mixed(text, caser)
        count(tallies, found(*code(document)), gold)
    both = Tally(*(sum(getattr(t, n) for t in tallies.values()) for n in Tally.__slots__))
    figures = {f"MUC-4 {role} F1": tally.f1 for role, tally in tallies.items()}
    return figures | both.row("MUC-4 all")


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

    def roles(self, claim: Claim) -> Iterator[tuple[str, str]]:
        """Role and words of each filler of a claim."""
        for role in claim.roles:
            for filler in role.fillers:
                if filler.span is None:
                    continue
                if role.name == DOERS.get(claim.frame):
                    yield from self._doer(filler)
                elif role.name in HURT.get(claim.frame, ()):
                    yield from self._hurt(filler)
                elif role.name == "means":
                    yield "Weapon", filler.text
        if claim.frame is not Frame.RESPONSIBILITY:
            yield from self._beside(claim)

    def _doer(self, filler: Filler) -> Iterator[tuple[str, str]]:
        actor = self.actors.get(ActorId(filler.id)) if filler.id else None
        name = self._name(filler, MentionKind.ORGANISATION)
        named = any(word.istitle() for word in filler.text.split()[1:])
        organised = actor is not None and actor.kind in ORGANISED and named
        if name is not None or organised:
            yield "PerpOrg", name or _short(filler.text)
        if name is None or normal(name) != normal(filler.text):
            yield "PerpInd", self._name(filler, MentionKind.PERSON) or _short(filler.text)

    def _hurt(self, filler: Filler) -> Iterator[tuple[str, str]]:
        person = self._name(filler, MentionKind.PERSON)
        last = normal(filler.text).split()[-1:]
        if person is not None:
            yield "Victim", person
        elif last and PEOPLE.search(last[0]):
            if not last[0].endswith(("s", "people", "men", "women", "children")):
                yield "Victim", _short(filler.text)
        elif not any(place.span == filler.span for place in self.places) and not (
            MILITARY.search(filler.text)
        ):
            yield "Target", _short(filler.text)

    def _beside(self, claim: Claim) -> Iterator[tuple[str, str]]:
        """Weapons and armed groups named in the sentence of an attack."""
        for sentence in self.sentences:
            if sentence.span.overlaps(claim.spans[0]):
                yield from (
                    ("Weapon", m.group())
                    for m in ARMS.finditer(sentence.span.of(self.text))
                )
                for one in self.referents:
                    actor = self.actors.get(one.id) if one.id else None
                    armed = actor is not None and actor.kind is ActorKind.ARMED_GROUP
                    if (
                        armed
                        and one.how is ReferentHow.NAME
                        and one.span.overlaps(sentence.span)
                    ):
                        yield "PerpOrg", one.text

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
    return FURTHER.sub("", text) or text
