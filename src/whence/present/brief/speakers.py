"""Groups claims by the one who said it."""

from collections.abc import Sequence
from dataclasses import dataclass

from whence.model.claim import Claim, Hop
from whence.present.brief.page import Crumb, Entry, Speaker, SpeakerGroup

NAMED = "Named sources"
UNNAMED = "Unnamed sources"
OWN_VOICE = "The articles themselves"
INTROS = {
    NAMED: "People, bodies and documents the articles name.",
    UNNAMED: (
        "Sources the articles do not name. The same words in two articles need not mean "
        "the same people, so each article stands by itself."
    ),
    OWN_VOICE: "What an article says in its own words, without saying how it knows.",
}


@dataclass(frozen=True, slots=True)
class _Who:
    group: str
    key: str
    name: str


def speaker_groups(said: Sequence[tuple[Claim, Entry]]) -> tuple[SpeakerGroup, ...]:
    """Who said what; within a group those with most claims first.

    Args:
        said: Every claim with its entry, in the order in which they are to be shown.
    """
    found: dict[_Who, list[Entry]] = {}
    for claim, entry in said:
        found.setdefault(_who(claim, entry), []).append(entry)
    ordered = sorted(found.items(), key=lambda item: (-len(item[1]), item[0].name))
    groups = []
    for title in (NAMED, UNNAMED, OWN_VOICE):
        speakers = tuple(
            Speaker(who.name, f"who-{entries[0].number}", tuple(entries))
            for who, entries in ordered
            if who.group == title
        )
        if speakers:
            groups.append(SpeakerGroup(title, INTROS[title], speakers))
    return tuple(groups)


def trail_of(claim: Claim, outlet: str) -> tuple[Crumb, ...]:
    """From the outlet to the one who said it."""
    return (Crumb(outlet), *(_crumb(hop) for hop in claim.chain))


def _crumb(hop: Hop) -> Crumb:
    name = _name(hop)
    if hop.document and hop.document.casefold() not in name.casefold():
        name = f"{name}, {hop.document}"
    words = hop.text if hop.text.casefold() != name.casefold() else ""
    cue = f"{hop.cue}, to {hop.medium}" if hop.medium else hop.cue
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
    if hop.source_class is None and any(part[:1].isupper() for part in name.split()):
        return _Who(NAMED, name.casefold(), name)
    return _Who(UNNAMED, f"{name.casefold()} {claim.document}", f"{name} ({entry.outlet})")
