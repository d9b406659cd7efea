"""Doubtful spots of a paragraph: words that usually carry mark-up and carry none."""

import re

from training.corpus.records import Paragraph, Span

_CUES = re.compile(
    r"\b(said|says|told|according to|added|warned|claimed|denied|reported|estimates?|"
    r"estimated|assesse[sd]|condemned|accused|announced|alleged|confirmed)\b",
    re.IGNORECASE,
)
_HEDGES = re.compile(
    r"\b(reportedly|allegedly|alleged|apparently|likely|unlikely|possibly|probably|"
    r"may|might|could|appears?|appeared|purported(?:ly)?|suspected|unverified)\b",
)
_NEGATIONS = re.compile(r"\b(not|no|never|neither|nor|without|nobody|none|n't)\b|n['’]t\b")
_FIGURES = re.compile(
    r"\d[\d,.]*|\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|"
    r"hundreds|thousands|scores|several)\b",
    re.IGNORECASE,
)
_TIMES = re.compile(
    r"\b(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|yesterday|today|"
    r"last (?:week|month|year)|this (?:week|month|year)|ago)\b"
)
_NAMES = re.compile(r"(?<=[a-z,] )[A-Z][\w'’-]+")


def find_suspects(paragraph: Paragraph) -> tuple[str, ...]:
    """Return `line: word: doubt` for each spot; a doubt is not an error."""
    attributed = [one.cue for one in paragraph.attributions]
    triggers = [claim.trigger for claim in paragraph.claims]
    times = [note.span for note in paragraph.times]
    figures = [note.span for note in paragraph.quantities]
    named = [mention.span for mention in paragraph.mentions]
    layers = (
        (_CUES, [*attributed, *triggers], "cue without attribution"),
        (_HEDGES, [note.span for note in paragraph.hedges], "hedge without H"),
        (_NEGATIONS, [note.cue for note in paragraph.negations], "negation without N"),
        (_FIGURES, [*times, *figures, *named], "figure without Q or T"),
        (_TIMES, times, "time without T"),
        (_NAMES, [*named, *times, *figures], "name without M"),
    )
    spots = []
    for pattern, spans, doubt in layers:
        for match in pattern.finditer(paragraph.text):
            spot = Span((match.span(),))
            if not any(span.overlaps(spot) for span in spans):
                spots.append(f"{paragraph.line}: {match.group()}: {doubt}")
    for one in paragraph.attributions:
        inside = any(
            one.content.holds(trigger) or one.cue.overlaps(trigger) for trigger in triggers
        )
        if not inside and not any(one.content.holds(n.cue) for n in paragraph.attributions):
            words = one.cue.words(paragraph.text)
            spots.append(f"{paragraph.line}: {words}: no claim in what is said")
    for claim in paragraph.claims:
        words = claim.trigger.words(paragraph.text)
        if len(words.split()) > 4:
            spots.append(f"{paragraph.line}: {words}: long trigger")
        if not claim.roles:
            spots.append(f"{paragraph.line}: {words}: claim without roles")
    return tuple(spots)
