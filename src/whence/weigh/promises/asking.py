"""Asking after a promise, as a person would."""

from collections.abc import Sequence

from whence.model.actor import ActorKind
from whence.model.claim import Claim
from whence.weigh.names import are_many, fillers, listed, spoken_list


def whether_kept(
    by: Sequence[str], where: Sequence[str], what: str, *, person: bool
) -> str:
    """The question whether a promise was kept.

    Args:
        by: Names of those bound by it.
        where: Places it is of, where nothing else tells which it is.
        what: Words for what was promised, or empty.
        person: Whether one person is bound.
    """
    quoted = f": “{what}”" if what else ""
    if where and not by and not what:
        return f"Were the commitments on {listed(where)} kept?"
    if not by:
        asked = "Was this commitment kept" if what else "Were the commitments kept"
        return f"{asked}{quoted}? (whose is not said)"
    noun = "commitment" if what else "commitments"
    if len(by) == 1 and person:
        return f"Has {spoken_list(by)} kept the {noun} made{quoted}?"
    verb, their = ("Have", "their") if are_many(by) else ("Has", "its")
    return f"{verb} {spoken_list(by)} kept {their} {noun}{quoted}?"


def whether_agreed(by: Sequence[str], what: str) -> str:
    """The question after what is only ever told as refused: no promise was given to keep.

    >>> whether_agreed(["Ostland"], "to negotiate")
    'Did Ostland agree “to negotiate”?'
    """
    return f"Did {spoken_list(by)} agree “{what}”?"


def is_of_a_person(claims: Sequence[Claim]) -> bool:
    """Whether whoever promised is known for a person, where he says so himself."""
    promised = {f.id for claim in claims for f in fillers(claim, "by")} - {None}
    said = (hop for claim in claims for hop in claim.chain if hop.kind is ActorKind.PERSON)
    return any(promised & set(hop.ids) for hop in said)
