"""Counts told as moved on or put right: "the toll has risen to 63", "25 were killed, not 40"."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import combinations, permutations

from whence.model.claim import Claim, Frame, NamedFigure, Polarity
from whence.model.figure import Figure
from whence.model.ids import ClaimId, DocId
from whence.model.span import Span
from whence.weigh.figures import Scope, comparable, figures_overlap, is_of_a_part, scope

_UP = re.compile(
    r"\b(ris(?:e|es|en|ing)|rose|climb(?:s|ed|ing)?|grow(?:s|n|ing)?|grew|increas(?:e|es|ed|ing)"
    r"|jump(?:s|ed|ing)?|soar(?:s|ed|ing)?|mount(?:s|ed|ing)?|rais(?:e|es|ed|ing)|up from"
    r"|revis(?:e|es|ed|ing)|updat(?:e|es|ed|ing))\b",
    re.IGNORECASE,
)
_DOWN = re.compile(
    r"\b(fall(?:s|en|ing)?|fell|drop(?:s|ped|ping)?|shrink(?:s|ing)?|shrank|shrunk"
    r"|lower(?:s|ed|ing)?|reduc(?:e|es|ed|ing)|cut|down from"
    r"|revis(?:e|es|ed|ing)|updat(?:e|es|ed|ing))\b",
    re.IGNORECASE,
)
_ON_TOP = re.compile(r"\b(?:after|when|as|with|because)\b", re.IGNORECASE)
_REVISED = re.compile(
    r"\b(?:revis|correct|retract|amend|backtrack)\w*|\bwalk\w* back|\btook back",
    re.IGNORECASE,
)
# Between *had* and a verb of speech.
_BEFORE = r"(?:\w+ly|earlier|first|before|once|at first)"
_COUNTED = re.compile(r"\bhad counted\b")
# After the words for a move: "raised it to 14", "up from nine".
_TO = re.compile(r"\bto\s+(?:\w+\s+)?$", re.IGNORECASE)
_FROM = re.compile(r"\w+\s+from\b", re.IGNORECASE)
# "25, not 40", "25 rather than 40".
_INSTEAD = re.compile(
    r"\b(?:not|rather than|instead of)\s+(?:the\s+|some\s+|about\s+)?(\d[\d,]*)\b(?!\s*%)",
    re.IGNORECASE,
)


def moved_on(claim: Claim, figure: Figure, earlier: Figure) -> str:
    """The words by which a claim tells its figure as grown or shrunk from the earlier one.

    Empty when it does not, or when the figures moved the other way.
    """
    if figure.low is not None and earlier.high is not None and figure.low > earlier.high:
        told = _UP.search(claim.quote)
    elif figure.high is not None and earlier.low is not None and figure.high < earlier.low:
        told = _DOWN.search(claim.quote)
    else:
        return ""
    return told[0] if told else ""


def as_before(claim: Claim) -> bool:
    """Whether a claim gives what somebody had said at an earlier time: "had put it at 6,000"."""
    cue = claim.chain[-1].cue if claim.chain else ""
    # "He had counted 12 dead, he said" is what he says now.
    if _COUNTED.search(f"{cue} {claim.quote}") and claim.frame is Frame.CASUALTIES:
        return False
    if cue.startswith("had ") or re.match(r"(?:who |which )?had \w+ that\b", claim.quote):
        return True
    # The cue of "had put the strength at" is often no more than "put".
    verb = re.escape(cue.partition(" ")[0])
    return bool(verb) and bool(re.search(rf"\bhad (?:{_BEFORE} )?{verb}\b", claim.quote))


def puts_right(claim: Claim, rejected: Figure) -> bool:
    """Whether a claim's own words set its figure in the place of another: "25, not 40"."""
    numbers = {float(each.replace(",", "")) for each in _INSTEAD.findall(claim.quote)}
    return rejected.low == rejected.high and rejected.low in numbers


def figures_taken_back(first: Claim, second: Claim) -> bool:
    """Whether two figures of one source cannot both hold, and words tell that one was given up.

    A toll that only rises is no change of mind.
    """
    figures = comparable(first, second)
    if figures is None or figures_overlap(figures[0].figure, figures[1].figure):
        return False
    if any(map(is_of_a_part, (first, second))):
        return False
    together = first.document == second.document
    before = together and as_before(first) is not as_before(second)
    told = _tells_revision(second)
    return before or puts_right(second, figures[0].figure) or told


def corrects(later: Sequence[Claim], earlier: Sequence[Claim]) -> bool:
    """Whether claims name a number that earlier ones on the same place give, as given up."""
    correcting = [claim for claim in later if _may_correct(claim)]
    return bool(correcting) and any(
        _gives_up(claim, old, correcting) for claim in later for old in earlier
    )


def _gives_up(claim: Claim, old: Claim, correcting: Sequence[Claim]) -> bool:
    """Whether a claim names the number of an old one as given up, itself or by another claim."""
    pair = comparable(claim, old)
    if pair is None:
        return False
    mine, figure = pair[0].figure, pair[1].figure
    if puts_right(claim, figure):
        return True
    if (mine.low, mine.high) != (figure.low, figure.high):
        return False
    return as_before(claim) or any(figures_taken_back(claim, new) for new in correcting)


def _may_correct(claim: Claim) -> bool:
    """Whether words of a claim could give up a number, its own or that of another claim."""
    return as_before(claim) or _tells_revision(claim) or bool(_INSTEAD.search(claim.quote))


def _tells_revision(claim: Claim) -> bool:
    cue = claim.chain[-1].cue if claim.chain else ""
    return bool(_REVISED.search(f"{cue} {claim.quote}"))


def withdrawn(claims: Sequence[Claim]) -> Mapping[ClaimId, ClaimId]:
    """Claims whose figure another one in the same sentence tells as moved on, and that other.

    "Nine, a toll it raised to 14" and "14, up from nine" give one figure; "20 on Monday and 30 on
    Tuesday" gives two.
    """
    sentences: defaultdict[tuple[DocId, Span], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.wording.polarity is Polarity.AFFIRMED:
            sentences[claim.document, claim.sentence].append(claim)
    found = {
        (old.id, new.id)
        for together in sentences.values()
        for old in together
        for new in together
        if old.id != new.id and _takes_place(new, old)
    }
    # Each in the place of the other: the words do not tell which stands.
    return {old: new for old, new in sorted(found) if (new, old) not in found}


def with_units(claims: Sequence[Claim]) -> list[Claim]:
    """The same claims; a bare number counts what the other does in whose place it stands."""
    by_id = {claim.id: claim for claim in claims}
    others = {
        c: by_id[o] for pair in withdrawn(claims).items() for c, o in permutations(pair)
    }
    return [_counting_as(claim, others.get(claim.id)) for claim in claims]


def _counting_as(claim: Claim, other: Claim | None) -> Claim:
    if other is None:
        return claim
    units = {named.name: named.figure.unit for named in other.figures}
    told = (
        NamedFigure(n.name, replace(n.figure, unit=n.figure.unit or units.get(n.name, "")))
        for n in claim.figures
    )
    return replace(claim, figures=tuple(told))


def _takes_place(new: Claim, old: Claim) -> bool:
    figures = comparable(new, old)
    if figures is None:
        return False
    now, before = figures[0].figure, figures[1].figure
    told = moved_on(new, now, before)
    # A bare number counts what the other does: "nine soldiers, a toll it raised to 14".
    bare = not (now.unit and before.unit)
    alike = bare or scope(now.unit, before.unit) is Scope.SAME
    return bool(told) and alike and _joins(told, new, now, before)


def _joins(told: str, claim: Claim, now: Figure, before: Figure) -> bool:
    """Whether the words for a move stand between two numbers, or lead from one to the other."""
    quote = claim.quote
    at, number, other = (quote.find(each) for each in (told, now.text, before.text))
    if at < number and _TO.search(quote[at:number]):
        # "Has risen to 38 after four bodies were found": those came on top, and were no toll.
        after = now.span and before.span and before.span.start > now.span.start
        return not (after and (other < 0 or _ON_TOP.search(quote[number:other])))
    ends = sorted((number, other))
    return ends[0] >= 0 and ends[0] <= at <= ends[1] and bool(_FROM.match(quote[at:]))


def retold(earlier: Claim, later: Claim, via: Claim | None) -> bool:
    """Whether two articles have one report of a strength in mind: nothing tells of a later one.

    Args:
        earlier: What one article tells.
        later: What another tells after it.
        via: The claim that the later one was taken from, if that is known.
    """
    if earlier.frame is not Frame.STRENGTH or earlier.document == later.document:
        return False
    return via is not None or not (later.chain and later.chain[-1].when_said)


def with_wholes(claims: Sequence[Claim]) -> set[ClaimId]:
    """Parts of what their own sentence counts: they are of no other number.

    "Two died there. We count 24 dead, three of them soldiers."
    """
    return {
        part.id
        for whole, part in combinations(sorted(claims, key=lambda c: c.spans[0].start), 2)
        if (whole.document, whole.sentence) == (part.document, part.sentence)
        and whole.chief_figure
        and is_of_a_part(part)
    }
