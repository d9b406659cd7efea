"""What was promised, and to whom: which commitments may be one and the same."""

from whence.model.claim import Claim
from whence.model.describing import fold
from whence.weigh.names import fillers, known_keys, spoken_list
from whence.weigh.questions.describing import quotation
from whence.weigh.questions.nameless import whose

# Characters of what was promised inside an answer; the claims have it whole.
MOST_QUOTED = 90
# Words that say that something was promised, and not what.
_BARE = frozenset(
    "accord agreement agreements assurance assurances bargain ceasefire clause commitment "
    "commitments condition conditions deal engagement guarantee guarantees oath obligation "
    "obligations pact part pledge pledges promise promises provision provisions roadmap side term "
    "terms treaty truce undertaking undertakings vow vows word "
    # and words that only point or join
    "a all an and another any anything as at be been by choice do every for from had has have he "
    "her him himself his in is it its itself my no not nothing of on one or other others our she "
    "single so some something such that the their them themselves they this those these to under up us "
    "was we were what which will with would your".split()
)

_EVERYBODY = frozenset("both either neither all each the two of them warring".split())
_SIDES = frozenset("side sides party parties camp camps".split())
_OTHERS = frozenset("similar another other earlier previous former older past new".split())


def what_for(claim: Claim) -> frozenset[str]:
    """The words that tell what was promised; none for "the deal", "its word" or "it"."""
    words = {
        word for filler in fillers(claim, "term") for word in fold(filler.name).split()
    }
    return frozenset(words - _BARE)


def sided(claim: Claim) -> tuple[str, ...]:
    """Keys of those who promised, unless that is "both sides" or nobody tells who.

    Whoever is meant by "either party", they are the parties to the one agreement spoken of.
    """
    promised = fillers(claim, "by")
    named = [f for f in promised if not _all_sides(f.name)]
    return whose(claim, "by") if named else ()


def _all_sides(name: str) -> bool:
    words = fold(name).split()
    return set(words) <= _EVERYBODY or (words[-1] in _SIDES and words[0] in _EVERYBODY)


def is_another(claim: Claim) -> bool:
    """Whether a claim says that it is of another agreement than the one mostly spoken of."""
    words = {word for f in fillers(claim, "term") for word in fold(f.name).split()}
    return bool(words & _OTHERS)


def in_short(claim: Claim) -> str:
    """What was promised, or else to whom, or an empty string where the claim does not tell."""
    terms = [f.name for f in fillers(claim, "term")]
    if what_for(claim):
        return quotation(terms[0].lstrip("… ").removeprefix("that "), MOST_QUOTED)
    to = spoken_list(filler.name for filler in fillers(claim, "to") if filler.id)
    return f"to {to}" if to else ""


def may_be_one(first: Claim, second: Claim) -> bool:
    """Whether two claims may be about one promise: neither its terms nor its addressee differ."""
    terms, others = what_for(first), what_for(second)
    to, other = ({*known_keys(c, "to")} if _resolved(c) else set() for c in (first, second))
    return not (terms and others and not terms & others) and not (
        to and other and to != other
    )


def _resolved(claim: Claim) -> bool:
    return any(filler.id for filler in fillers(claim, "to"))
