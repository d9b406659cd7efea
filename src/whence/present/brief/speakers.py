"""Groups claims by the one who said it."""

from collections.abc import Sequence
from dataclasses import dataclass

from whence.model.claim import Claim, Hop
from whence.model.describing import is_unnamed
from whence.model.document import Document
from whence.model.span import Span
from whence.present.brief.marking import excerpt_of
from whence.present.brief.page import Passage, Speaker, SpeakerGroup
from whence.present.brief.sections.shown import Crumb, Entry
from whence.present.brief.wording import is_name

NAMED = "Named sources"
UNNAMED = "Unnamed sources"
OWN_VOICE = "The articles themselves"
INTROS = {
    NAMED: "People, bodies and documents the articles name.",
    UNNAMED: (
        "Sources the articles do not name, or whose name could not be made out. The same words in two articles need not mean "
        "the same people, so each article stands by itself."
    ),
    OWN_VOICE: "What an article says in its own words, without saying how it knows.",
}


@dataclass(frozen=True, slots=True)
class _Who:
    group: str
    key: str
    name: str


@dataclass(frozen=True, slots=True)
class Said:
    """A claim with the article it stands in and the way it is shown."""

    document: Document
    claim: Claim
    entry: Entry


def speaker_groups(said: Sequence[Said]) -> tuple[SpeakerGroup, ...]:
    """Who said what; within a group those with most claims first.

    Args:
        said: Every claim, in the order in which they are to be shown.
    """
    found: dict[tuple[str, str], list[Said]] = {}
    names: dict[tuple[str, str], str] = {}
    for item in said:
        who = _who(item.claim, item.entry)
        found.setdefault((who.group, who.key), []).append(item)
        names.setdefault((who.group, who.key), who.name)
    ordered = sorted(found.items(), key=lambda pair: (-len(pair[1]), names[pair[0]]))
    groups = []
    for title in (NAMED, UNNAMED, OWN_VOICE):
        speakers = tuple(
            Speaker(
                name=names[key],
                anchor=f"who-{items[0].entry.number}",
                claim_count=len(items),
                passages=_passages(items),
            )
            for key, items in ordered
            if key[0] == title
        )
        if speakers:
            groups.append(SpeakerGroup(title, INTROS[title], speakers))
    return tuple(groups)


def _passages(items: Sequence[Said]) -> tuple[Passage, ...]:
    """Claims by the sentence they share, if they came the same way."""
    together: dict[tuple[str, Span, tuple[Crumb, ...]], list[Said]] = {}
    for item in items:
        key = (item.document.id, item.claim.sentence, tuple(item.entry.trail))
        together.setdefault(key, []).append(item)
    return tuple(
        Passage(
            excerpt=excerpt_of(group[0].document, [item.claim for item in group]),
            trail=group[0].entry.trail,
            published=group[0].entry.published,
            entries=tuple(item.entry for item in group),
        )
        for group in together.values()
    )


def trail_of(claim: Claim, outlet: str) -> tuple[Crumb, ...]:
    """From the outlet to the one who said it."""
    return (Crumb(outlet), *(_crumb(hop) for hop in claim.chain))


def _crumb(hop: Hop) -> Crumb:
    name = _name(hop)
    if hop.document and hop.document.casefold() not in name.casefold():
        name = f"{name}, {hop.document}"
    text = hop.text.strip(" ,")
    words = text if text.casefold() != name.casefold() else ""
    told = hop.medium and hop.medium.casefold() not in hop.cue.casefold()
    cue = f"{hop.cue} ({hop.medium})" if told else hop.cue
    return Crumb(name, words, cue)


def _name(hop: Hop) -> str:
    return " and ".join(hop.name) or hop.text


def _who(claim: Claim, entry: Entry) -> _Who:
    if not claim.chain:
        return _Who(OWN_VOICE, entry.outlet, entry.outlet)
    hop = claim.chain[-1]
    name = _name(hop)
    known = any(actor is not None for actor in hop.ids)
    if known:
        return _Who(NAMED, " ".join(actor or "" for actor in hop.ids), name)
    if (
        hop.source_class is None
        and not is_unnamed(claim, hop)
        and is_name(name, at_start=True)
    ):
        return _Who(NAMED, name.casefold(), name)
    return _Who(UNNAMED, f"{name.casefold()} {claim.document}", f"{name} ({entry.outlet})")
