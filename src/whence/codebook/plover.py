"""PLOVER roots: which of the sixteen event types a claim tells of."""

from collections.abc import Mapping
from functools import lru_cache

from whence.codebook.load import DATA, read_yaml
from whence.model.claim import Claim, Frame

COOPERATIVE = frozenset(
    {"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT"}
)


def plover_root(claim: Claim) -> str | None:
    """The PLOVER root type of a claim, or `None` when it tells of no event.

    A forecast stands by what it foretells: of help or talks it is a will to agree,
    of harm a threat.
    """
    frame, _, value = claim.kind.partition("/")
    if claim.frame is not Frame.FORECAST:
        frame, value = claim.frame.value, claim.kind
    root = value if frame == Frame.EVENT.value else _roots().get(frame, {}).get(value)
    if claim.frame is Frame.FORECAST and root:
        return "AGREE" if root in COOPERATIVE else "THREATEN"
    return root or None


@lru_cache(maxsize=1)
def _roots() -> Mapping[str, Mapping[str, str]]:
    return read_yaml(DATA / "plover.yml")
