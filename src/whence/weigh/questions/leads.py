"""What a headline tells in short, under the question of the sentence that tells it in full.

"Gunmen seize border town" is of the town that the article then says heavily armed men took.
"""

from collections.abc import Mapping, Sequence

from whence.model.claim import Claim, Frame
from whence.model.describing import fold
from whence.model.ids import ClaimId
from whence.weigh.alike.sides import any_may_be_same
from whence.weigh.incidents.places import wide_names
from whence.weigh.names import fillers, mode_of
from whence.weigh.questions.describing import DETERMINERS
from whence.weigh.questions.sites import below_country, named_place

# Characters within which an article tells in full what its headline tells in short.
LEAD = 800
_FRAMES = frozenset({Frame.CONTROL, Frame.EVENT})
_PLAIN = DETERMINERS | {"of", "in", "with"}


def led_by_body(
    claims: Sequence[Claim], keys: Mapping[ClaimId, str]
) -> Mapping[ClaimId, str]:
    """Keys of the claims of a headline that names no place, as its body has them.

    Args:
        claims: All claims of one article.
        keys: Their question keys.
    """
    short = [c for c in claims if c.part == "headline" and c.frame in _FRAMES]
    if not short:
        return {}
    wide = {name for claim in claims for name in wide_names(claim)}
    told = sorted(
        (
            c
            for c in claims
            if c.frame in _FRAMES and c.part != "headline" and c.spans[0].start <= LEAD
        ),
        key=lambda c: (c.spans[0].start, c.id),
    )
    found = {}
    for claim in short:
        full = next((each for each in told if _tells_in_full(each, claim)), None)
        if full is not None and _names_no_place(claim, wide):
            found[claim.id] = keys[full.id]
    return found


def _names_no_place(claim: Claim, wide: set[str]) -> bool:
    """Whether the most exact a headline says of where is a country, or "border town"."""
    place = below_country(claim)
    return not place or fold(named_place(place)) in wide


def _tells_in_full(full: Claim, short: Claim) -> bool:
    same = (full.frame, full.kind, mode_of(full), full.wording.polarity) == (
        short.frame,
        short.kind,
        mode_of(short),
        short.wording.polarity,
    )
    return same and _fit(full, short, "actor") and _share(full, short)


def _fit(full: Claim, short: Claim, role: str) -> bool:
    mine, theirs = fillers(short, role), fillers(full, role)
    return not (mine and theirs) or any_may_be_same(short, mine, full, theirs)


def _share(full: Claim, short: Claim) -> bool:
    """Whether it was done to the same, by a word of theirs."""
    mine, theirs = fillers(short, "recipient"), fillers(full, "recipient")
    if not (mine or theirs):
        return True
    words = {w for f in mine for w in fold(f.name).split()} - _PLAIN
    return any(words & set(fold(f.name).split()) for f in theirs)
