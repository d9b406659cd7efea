"""From what an analyst typed to a correction whose words stand in the article."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from whence.codebook import load_codebook
from whence.model.actor import Actor
from whence.model.claim import Claim, Filler, Frame, Hop, Polarity, Role
from whence.model.correction import Correction
from whence.model.document import Document
from whence.model.span import Span, find_words, hull

MOST_HOPS = 6
# Roles that hold a code or a number read from a figure, never words to be chosen.
CODED_ROLES = frozenset({"kind", "status", "stance", "activity", "type", "mode", "form"})
_FROM_FIGURES = frozenset({"low", "high", "unit"})
_ARTICLE = re.compile(r"^(?:the|a|an|its|their)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FrameForm:
    """What a frame lets one choose.

    Attributes:
        frame: The frame.
        definition: What it covers.
        coded: Role that holds the kind, or empty.
        kinds: Kinds with what they mean.
        roles: Roles that hold words, with what they mean.
    """

    frame: Frame
    definition: str
    coded: str
    kinds: Sequence[tuple[str, str]]
    roles: Sequence[tuple[str, str]]


@cache
def frame_forms() -> Mapping[Frame, FrameForm]:
    """Every frame of the codebook, as a form sees it."""
    made = {}
    for rule in load_codebook().frames:
        roles = [
            (term.name, term.about)
            for term in rule.roles
            if term.name not in CODED_ROLES | _FROM_FIGURES | {rule.coded}
        ]
        kinds = [(term.name, term.about) for term in rule.values]
        made[rule.frame] = FrameForm(rule.frame, rule.definition, rule.coded, kinds, roles)
    return made | {Frame.FORECAST: _forecast(made)}


def _forecast(made: Mapping[Frame, FrameForm]) -> FrameForm:
    """A forecast takes the kinds and the roles of whatever it foretells."""
    rule = made[Frame.FORECAST]
    kinds, roles = [("", "a plain deed")], dict(rule.roles)
    for frame, form in made.items():
        if frame in {Frame.FORECAST, Frame.STATEMENT}:
            continue
        kinds += [(f"{frame.value}/{kind}", means) for kind, means in form.kinds]
        kinds += [] if form.kinds else [(frame.value, form.definition)]
        roles |= {name: means for name, means in form.roles if name not in roles}
    return replace(rule, kinds=kinds, roles=list(roles.items()))


def roles_of(rule: FrameForm, claim: Claim) -> tuple[tuple[str, str], ...]:
    """Roles that hold words: the frame's, and those that a claim of this frame has besides."""
    known = dict(rule.roles)
    if claim.frame is rule.frame:
        worded = (r.name for r in claim.roles if not _is_kept(r, rule.coded))
        known |= {name: "" for name in worded if name not in known and name != rule.coded}
    return tuple(known.items())


def hop_words(hop: Hop) -> str:
    """The words that stand for a source in the form."""
    return " ".join(hop.text.split()) or " and ".join(hop.name)


class Correcting:
    """Reads the form for one claim.

    Args:
        claim: The claim as it stands.
        document: Its article.
        others: The claims of the article, for what its words stand for.
        actors: Who the article names.
    """

    def __init__(
        self,
        claim: Claim,
        document: Document,
        others: Iterable[Claim],
        actors: Iterable[Actor],
    ) -> None:
        self._claim, self._text = claim, document.text
        self._near = hull(claim.spans)
        self._known: dict[str, tuple[str, str | None]] = {}
        for actor in actors:
            for name in (actor.name, *actor.names):
                self._known[_bare(name)] = (actor.name, actor.id)
        for one in (*others, claim):
            for role in one.roles:
                for f in role.fillers:
                    if f.span and f.id:
                        self._known[_bare(f.text)] = (f.name, f.id)
        self.missing: list[str] = []

    def place(self, words: str) -> Span | None:
        """Where the words stand; words that stand nowhere are noted as missing."""
        span = find_words(self._text, words, self._near, self._claim.sentence)
        if span is None and words.split():
            self.missing.append(" ".join(words.split()))
        return span

    def read(self, form: Mapping[str, str]) -> Correction:
        """What the form says; look into `missing` before it is used."""
        claim = self._claim
        frame = Frame(form["frame"])
        rule = frame_forms()[frame]
        kinds = {kind for kind, _ in rule.kinds}
        kind = form.get("kind", "") if form.get("kind", "") in kinds else ""
        trigger = " ".join(form.get("trigger", "").split())
        roles = (
            [Role(rule.coded, (Filler(kind, None, kind),))] if rule.coded and kind else []
        )
        if frame is claim.frame:
            roles += [role for role in claim.roles if _is_kept(role, rule.coded)]
        for name, _ in roles_of(rule, claim):
            fillers = tuple(self._fillers(name, form.get(f"role-{name}", "")))
            roles += [Role(name, fillers)] if fillers else []
        return Correction(
            frame=frame,
            kind=kind,
            polarity=Polarity(form.get("polarity") or claim.wording.polarity.value),
            roles=tuple(roles),
            chain=tuple(self._hops(form)),
            trigger=trigger,
            trigger_span=self.place(trigger) if trigger else None,
        )

    def _fillers(self, role: str, typed: str) -> Iterable[Filler]:
        before = [f for r in self._claim.roles if r.name == role for f in r.fillers]
        for line in typed.splitlines():
            words = " ".join(line.split())
            same = next((f for f in before if " ".join(f.text.split()) == words), None)
            if same is not None and same.span:
                yield same
            elif span := self.place(words):
                name, key = self._known.get(_bare(words), (words, None))
                yield Filler(span.of(self._text), span, name, key)

    def _hops(self, form: Mapping[str, str]) -> Iterable[Hop]:
        for number in range(MOST_HOPS):
            words = " ".join(form.get(f"hop-{number}", "").split())
            cue = " ".join(form.get(f"cue-{number}", "").split())
            if not words:
                continue
            same = next((h for h in self._claim.chain if hop_words(h) == words), None)
            if cue and (same is None or cue != same.cue):
                self.place(cue)
            if same is not None:
                yield replace(same, cue=cue)
            elif span := self.place(words):
                name, key = self._known.get(_bare(words), (words, None))
                yield Hop(span.of(self._text), span, (name,), (key,), cue)  # type: ignore[arg-type]


def _is_kept(role: Role, coded: str) -> bool:
    """Whether a role holds codes or numbers that the form does not ask for."""
    return role.name != coded and (
        role.name in _FROM_FIGURES or all(filler.span is None for filler in role.fillers)
    )


def _bare(words: str) -> str:
    return _ARTICLE.sub("", " ".join(words.split())).casefold()
