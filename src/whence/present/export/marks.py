"""Single lines of the corpus mark-up: a claim and an attribution as offsets in a paragraph.

The names of frames, kinds and roles are those of the corpus guide; a test holds both together.
"""

from collections.abc import Iterable, Iterator, Sequence

from whence.model.claim import Attribution, Claim, Frame, Strength
from whence.model.span import Span

ROLES: dict[Frame, tuple[str, ...]] = {
    Frame.RELATION: ("a", "b", "place", "time"),
    Frame.REACTION: ("actor", "target", "reason", "place", "time"),
    Frame.RESPONSIBILITY: ("actor", "act", "by", "place", "time"),
    Frame.CONTROL: ("actor", "place", "units", "total", "from", "time"),
    Frame.PRESENCE: ("actor", "place", "from", "to", "time"),
    Frame.STRENGTH: ("actor", "figure", "place", "time"),
    Frame.CASUALTIES: (
        *("perpetrator", "victims", "killed", "wounded", "missing", "captured"),
        *("displaced", "materiel", "attacks", "means", "place", "time"),
    ),
    Frame.EVENT: ("actor", "recipient", "place", "time", "means"),
    Frame.COMMITMENT: ("by", "to", "term", "document", "place", "time"),
    Frame.ROLE: ("person", "post", "organisation", "place", "time"),
    Frame.STATEMENT: ("topic", "place", "time"),
}
KINDLESS = frozenset({Frame.STRENGTH, Frame.CASUALTIES, Frame.STATEMENT})
_RENAMED = {"n": "units", "low": "figure", "high": "figure"}
_CLASSES = frozenset("official militant resident witness analyst media".split())
# How a wording is called there; what is only a condition is known by nobody.
_CERTAINTY = {
    Strength.PROBABLE: "probable",
    Strength.POSSIBLE: "possible",
    Strength.CONDITIONAL: "unknown",
}


def claim_mark(claim: Claim, trigger: Span | None, part: Span) -> str:
    """The claim as an ``F`` line; empty where the mark-up cannot say it.

    Args:
        claim: The claim.
        trigger: The words that evoke it.
        part: The paragraph; what stands outside it is left out.
    """
    head = _head(claim)
    if trigger is None or not part.covers(trigger) or not head:
        return ""
    roles = "; ".join(f"{name}={_at((span,), part)}" for name, span in _roles(claim, part))
    chain = " < ".join(" and ".join(map(_plain, hop.name)) or "-" for hop in claim.chain)
    options = [f"polarity={claim.wording.polarity.value}"]
    unverified = "unverified" in claim.wording.evidentials
    certainty = "unverified" if unverified else _CERTAINTY.get(claim.wording.strength)
    options.append(f"certainty={certainty or 'certain'}")
    if claim.wording.tense in {"past", "present", "future"}:
        options.append(f"tense={claim.wording.tense}")
    hedges = _joined([h.span for h in claim.wording.hedges if part.covers(h.span)])
    options += [f"hedges={_at(hedges, part)}"] if hedges else []
    options.append(f"chain={chain or '-'}")
    return f"F {head} | {_at((trigger,), part)} | {roles} | {'; '.join(options)}"


def attribution_mark(told: Attribution, claim: Claim, part: Span) -> str:
    """Who says what as an ``A`` line; empty where it does not stand in one paragraph."""
    spans = (*told.cue, *told.source, *told.content)
    if not told.cue or not told.content or not all(map(part.covers, spans)):
        return ""
    holes = (*told.cue, *told.source)
    content = _joined([piece for one in told.content for piece in _without(one, holes)])
    if not content:
        return ""
    source = _at(_joined(told.source), part) if told.source else "-"
    options = f"kind={told.kind.value}"
    last = claim.chain[-1].source_class if claim.chain else None
    options += f" src={last.value}" if last in _CLASSES else ""
    options += " src=people-familiar" if last == "people familiar" else ""
    return f"A {_at(_joined(told.cue), part)} | {source} | {_at(content, part)} | {options}"


def _head(claim: Claim) -> str:
    frame, kind = claim.frame, claim.kind
    if frame in KINDLESS:
        return frame.value
    return f"{frame.value}.{kind}" if kind else ""


def _roles(claim: Claim, part: Span) -> Iterator[tuple[str, Span]]:
    foretold = claim.kind.partition("/")[0]
    frame = Frame(foretold) if claim.frame is Frame.FORECAST else claim.frame
    found: dict[tuple[str, Span], None] = {}
    for role in claim.roles:
        name = _RENAMED.get(role.name, role.name)
        found |= {(name, f.span): None for f in role.fillers if f.span}
    if claim.when and claim.when.span:
        found["time", claim.when.span] = None
    if not any(name == "place" for name, _ in found):
        found |= {("place", place.span): None for place in claim.where if place.span}
    for name, span in found:
        if name in ROLES[frame] and part.covers(span):
            yield name, span


def _without(span: Span, holes: Iterable[Span]) -> Iterator[Span]:
    """What is left of `span` when `holes` are taken out."""
    start = span.start
    for hole in sorted(holes):
        if hole.end <= start or span.end <= hole.start:
            continue
        if start < hole.start:
            yield Span(start, hole.start)
        start = hole.end
    if start < span.end:
        yield Span(start, span.end)


def _joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans in order, those that touch made one."""
    made: list[Span] = []
    for span in sorted(spans):
        if made and span.start <= made[-1].end:
            made[-1] = Span(made[-1].start, max(made[-1].end, span.end))
        else:
            made.append(span)
    return tuple(made)


def _at(spans: Sequence[Span], part: Span) -> str:
    """Offsets from the paragraph's first character."""
    return "@" + "+".join(f"{s.start - part.start}-{s.end - part.start}" for s in spans)


def _plain(name: str) -> str:
    for mark in ";|<=":
        name = name.replace(mark, " ")
    return " ".join(name.split())
