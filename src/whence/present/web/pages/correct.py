"""The form for what a claim should have been, and what is wrong with what was typed."""

from collections.abc import Sequence
from dataclasses import dataclass

from whence.model.claim import Claim, Frame, Polarity
from whence.model.correction import Correction
from whence.model.document import Document
from whence.model.ids import ClaimId
from whence.present.brief.wording import TOPICS
from whence.present.web import urls
from whence.present.web.correcting import (
    MOST_HOPS,
    Correcting,
    frame_forms,
    hop_words,
    roles_of,
)
from whence.present.web.desk import Asked, Desk, NoSuchPageError
from whence.present.web.parts import ClaimCard
from whence.store import ClaimFilter


@dataclass(frozen=True, slots=True)
class Slot:
    """A field of words, one filler a line."""

    name: str
    label: str
    about: str
    words: str
    rows: int


@dataclass(frozen=True, slots=True)
class HopSlot:
    """One hop of the chain: who, and the words that show it."""

    number: int
    words: str
    cue: str


@dataclass(frozen=True, slots=True)
class Correct:
    """A claim to be set right.

    Attributes:
        title: Title of the page.
        card: The claim as it stands.
        passage: The paragraphs around it, to choose words from; true for its own.
        faults: What has to be mended before it can be written down.
        frame: Frame the form is for.
        definition: What that frame covers.
        frames: Frames to choose from, with what they are about.
        kind: Kind chosen.
        kinds: Kinds to choose from, with what they mean.
        polarity: Polarity chosen.
        polarities: Polarities to choose from.
        trigger: The words that say it.
        slots: Roles.
        hops: The chain, nearest the article first.
        who: Who corrects.
        note: In the analyst's words.
        here: Where the form is sent.
    """

    title: str
    card: ClaimCard
    passage: Sequence[tuple[bool, str]]
    faults: Sequence[str]
    frame: str
    definition: str
    frames: Sequence[tuple[str, str]]
    kind: str
    kinds: Sequence[tuple[str, str]]
    polarity: str
    polarities: Sequence[str]
    trigger: str
    slots: Sequence[Slot]
    hops: Sequence[HopSlot]
    who: str
    note: str
    here: str
    template: str = "correct.html"


def build(desk: Desk, asked: Asked, faults: Sequence[str] = ()) -> Correct:
    """The form, as the claim stands or as it was typed."""
    claim, document = claim_asked(desk, asked)
    frame = Frame(asked.among("frame", list(Frame)) or claim.frame)
    rule = frame_forms()[frame]
    # Only a form that was sent says something about every field.
    form = asked.words if "sent" in asked.words else as_typed(claim, frame)
    (card,) = desk.cards((claim,))
    slots = tuple(
        _slot(name, about, form.get(f"role-{name}", ""))
        for name, about in roles_of(rule, claim)
    )
    return Correct(
        title="Correct a claim",
        card=card,
        passage=_passage(document, claim),
        faults=faults,
        frame=frame.value,
        definition=" ".join(rule.definition.split()),
        frames=[(one.value, TOPICS[one]) for one in Frame],
        kind=form.get("kind", ""),
        kinds=rule.kinds,
        polarity=form.get("polarity", ""),
        polarities=[one.value for one in Polarity],
        trigger=form.get("trigger", ""),
        slots=slots,
        hops=[
            HopSlot(n, form.get(f"hop-{n}", ""), form.get(f"cue-{n}", ""))
            for n in range(min(MOST_HOPS, len(claim.chain) + 2))
        ],
        who=form.get("who", ""),
        note=form.get("note", ""),
        here=urls.correct(claim.id),
    )


def read_form(desk: Desk, asked: Asked) -> tuple[Claim, Correction, tuple[str, ...]]:
    """The claim, what it should have been, and what is wrong with that."""
    claim, document = claim_asked(desk, asked)
    others = tuple(desk.case.claims(ClaimFilter(document=document.id)))
    known = {f.id for one in others for role in one.roles for f in role.fillers if f.id}
    known |= {key for one in others for hop in one.chain for key in hop.ids if key}
    reading = Correcting(claim, document, others, desk.lookup.actor(sorted(known)))
    given = {**asked.words, "frame": asked.among("frame", list(Frame)) or claim.frame}
    correction = reading.read(given)
    faults = [f"“{words}” does not stand in the article." for words in reading.missing]
    rule = frame_forms()[correction.frame]
    if rule.kinds and correction.kind not in {kind for kind, _ in rule.kinds}:
        faults.append(f"“{TOPICS[correction.frame]}” needs one of its kinds.")
    if not asked.get("who"):
        faults.append("A judgement needs a name: fill in “Your name”.")
    as_it_stands = Correcting(claim, document, others, ())
    if not faults and correction == as_it_stands.read(as_typed(claim, claim.frame)):
        faults.append("Nothing was changed; if the claim is right, accept it.")
    return claim, correction, tuple(faults)


def claim_asked(desk: Desk, asked: Asked) -> tuple[Claim, Document]:
    """The claim of the address, with its article."""
    key = ClaimId(asked.key)
    claim = desk.findings.claims_by_id((key,)).get(key)
    document = desk.case.document(claim.document) if claim else None
    if claim is None or document is None:
        raise NoSuchPageError(
            f"no claim with the id {asked.key!r}; a later run may have read the article anew"
        )
    return claim, document


def as_typed(claim: Claim, frame: Frame) -> dict[str, str]:
    """The form as it would be filled in for the claim as it stands."""
    form = {
        "frame": frame.value,
        "kind": claim.kind if frame is claim.frame else "",
        "polarity": claim.wording.polarity.value,
        "trigger": claim.made_by.trigger,
    }
    for role in claim.roles:
        words = (" ".join(f.text.split()) for f in role.fillers if f.span)
        form[f"role-{role.name}"] = "\n".join(words)
    for number, hop in enumerate(claim.chain[:MOST_HOPS]):
        form |= {f"hop-{number}": hop_words(hop), f"cue-{number}": hop.cue}
    return form


def _slot(name: str, about: str, words: str) -> Slot:
    lines = words.splitlines()
    longest = max(map(len, lines), default=0)
    return Slot(f"role-{name}", name, about, words, max(1, len(lines) + (longest > 60)))


def _passage(document: Document, claim: Claim) -> tuple[tuple[bool, str], ...]:
    """The claim's paragraph with the one before and the one after."""
    here = next(
        (n for n, p in enumerate(document.parts) if p.span.overlaps(claim.sentence)), 0
    )
    around = range(max(0, here - 1), min(len(document.parts), here + 2))
    return tuple((n == here, document.parts[n].span.of(document.text)) for n in around)
