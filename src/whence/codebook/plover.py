"""PLOVER roots: which of the sixteen event types a claim tells of."""

import re
from collections.abc import Mapping
from functools import lru_cache

from whence.codebook.load import DATA, read_yaml
from whence.model.claim import Claim, Frame, Polarity

COOPERATIVE = frozenset(
    {"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT"}
)

# Breaking one is fighting; what somebody says another must do is a demand.
TRUCE = re.compile(r"\b(cease-?fire|truce|armistice)s?\b", re.IGNORECASE)
OBLIGED = re.compile(r"\b(must|has to|have to|ought to)\b")


def plover_root(claim: Claim) -> str | None:
    """The PLOVER root type of a claim, or `None` when it tells of no event.

    A forecast stands by what it foretells: of help or talks it is a will to agree, of harm
    a threat, and a refusal where help is ruled out. No agreement is a refusal. A statement
    of what somebody must do is a demand.
    """
    if claim.frame is Frame.FORECAST:
        return _foretold(claim)
    if claim.frame is Frame.STATEMENT:
        return _demanded(claim)
    if (
        claim.frame is Frame.COMMITMENT
        and claim.kind == "broken"
        and TRUCE.search(claim.quote)
    ):
        return "ASSAULT"
    known = _roots().get(claim.frame.value, {}).get(claim.kind)
    root = claim.kind if claim.frame is Frame.EVENT else known
    refused = root == "AGREE" and claim.wording.polarity is Polarity.NEGATED
    return "REJECT" if refused else root or None


def _foretold(claim: Claim) -> str | None:
    frame, _, value = claim.kind.partition("/")
    root = value if frame == Frame.EVENT.value else _roots().get(frame, {}).get(value)
    harm = bool(root) and root not in COOPERATIVE
    if not root:
        words = {*claim.made_by.trigger.lower().split(), *_words_of(claim, "act")}
        helps, harm = (bool(words & _verbs(name)) for name in ("AGREE", "THREATEN"))
        if helps == harm:
            return None
    if claim.wording.polarity is not Polarity.AFFIRMED:
        return None if harm else "REJECT"
    return "THREATEN" if harm else "AGREE"


def _demanded(claim: Claim) -> str | None:
    said = bool(claim.chain) and OBLIGED.search(claim.quote) is not None
    return "REQUEST" if said else None


def _words_of(claim: Claim, role: str) -> set[str]:
    fillers = (f.text for r in claim.roles if r.name == role for f in r.fillers)
    return {word for text in fillers for word in text.lower().split()}


def _verbs(name: str) -> frozenset[str]:
    return frozenset(str(_roots()["forecast"].get(name, "")).split())


@lru_cache(maxsize=1)
def _roots() -> Mapping[str, Mapping[str, str]]:
    return read_yaml(DATA / "plover.yml")
