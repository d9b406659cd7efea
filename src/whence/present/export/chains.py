"""Claims in the words that formats without a chain of sources can hold."""

from whence.model.claim import Claim, Filler
from whence.model.document import Document
from whence.present.brief.wording import topic_words
from whence.present.facts import outlet_of


def chain_words(claim: Claim, document: Document) -> str:
    """From the outlet to the one who said it, in one line."""
    hops = [" and ".join(hop.name) or hop.text for hop in claim.chain]
    return " ← ".join((outlet_of(document), *hops))


def summary_words(claim: Claim, document: Document) -> str:
    """What a claim is about and on whose word, in one line."""
    return f"{topic_words(claim)} ({chain_words(claim, document)})"


def fillers_of(claim: Claim, *roles: str) -> tuple[Filler, ...]:
    """What fills these roles, in their order."""
    return tuple(
        filler for role in claim.roles if role.name in roles for filler in role.fillers
    )
