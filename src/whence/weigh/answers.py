"""What a claim answers to its question: yes, no, a degree, a figure, a name, or no position."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from whence.model.claim import COUNTS, QUOTED, Claim, Frame, Polarity
from whence.model.describing import fold
from whence.model.finding import Answer, AnswerKind
from whence.weigh.alike.content import lead_of, leads_apart
from whence.weigh.alike.holding import (
    CHANGES,
    HOLDS,
    WITHHOLDING,
    holders_at_odds,
    names_holder,
    party_key,
    party_words,
    stance_of,
)
from whence.weigh.alike.sides import may_be_same
from whence.weigh.figures import figure_words, none_against_some
from whence.weigh.ground.spans import LEFT
from whence.weigh.names import fillers, listed, lowered, names_few, names_nobody
from whence.weigh.promises.terms import may_be_one

# Kinds of relation by what they say of "are they tied?". Anything else keeps its own label.
TIED = frozenset(
    [
        "allied",
        "affiliated",
        "branch",
        "member",
        "member-of",
        "part-of",
        "supports",
        "funds",
        "trains",
        "arms",
        "shelters",
        "commands",
        "cooperates",
        "depends",
        "depends-on",
        "succeeds",
        "close-ties",
        "pledged",
    ]
)
APART = frozenset(["split", "strained", "rival", "fighting"])
STANCES_FOR = frozenset(
    ["praise", "celebrate", "congratulate", "welcome", "endorse", "support"]
)
STANCES_AGAINST = frozenset(
    ["condemn", "criticise", "accuse", "threaten", "reject", "lament"]
)
MET = frozenset(["kept", "progress"])
UNMET = frozenset(["broken", "refused", "suspended", "no-evidence"])
KEPT, BROKEN = "kept", "broken"
SELF_NEGATED = frozenset(["no-evidence"])
# Frames whose question asks for a name or a number: a no says which it was not.
NAMING = frozenset({Frame.CONTROL, Frame.RESPONSIBILITY, Frame.STRENGTH, Frame.CASUALTIES})
TOLD_APART = NAMING | {Frame.COMMITMENT}
# Kinds of relation that are asked after as such where all claims are of them.
AT_ODDS = frozenset({"fighting", "rival"})
NOT = "not "
TAKEN = "taken, by whom it does not say"
OTHER_WAY = {"yes": "no", "no": "yes"}
OTHER_SIDE = {AnswerKind.YES: AnswerKind.NO, AnswerKind.NO: AnswerKind.YES}
# Frames whose claims, read as a yes, quote a denial only where that was overlooked.
DENIABLE = frozenset({Frame.RELATION, Frame.CONTROL, Frame.PRESENCE, Frame.EVENT})
_DENIAL = re.compile(r"\bden(?:y|ies|ied|ying)\b", re.IGNORECASE)


def answer_of(claim: Claim) -> Answer:
    """The answer a claim gives to the question of its frame and roles."""
    if WITHHOLDING & set(claim.wording.evidentials) and claim.frame is not Frame.STATEMENT:
        return Answer(AnswerKind.WITHHOLDS, "takes no position")
    if claim.frame in QUOTED and claim.chain and all(map(names_few, claim.chain[-1].name)):
        return Answer(AnswerKind.DEGREE, f"{listed(claim.chain[-1].name).lower()} say so")
    if claim.wording.conditional:
        return Answer(AnswerKind.DEGREE, "only on a condition")
    return _BY_FRAME.get(claim.frame, _affirmation)(claim)


def answer_key(claim: Claim) -> tuple[AnswerKind, str]:
    """Equal for claims that take one position.

    Yes and no are one position each, however the tie is worded; who does not hold a town or did
    not do an act is told by name, what was not the number by the number, and a promise by what
    became of it.
    """
    answer = answer_of(claim)
    if claim.frame is Frame.CONTROL and any(stance_of(claim)):
        holding, without = stance_of(claim)
        return answer.kind, party_key(holding) or f"{NOT}{party_key(without)}"
    if claim.frame in QUOTED and answer.kind is AnswerKind.YES:
        return answer.kind, lead_of(claim)[0]
    plain = answer.kind in {AnswerKind.YES, AnswerKind.NO} and claim.frame not in TOLD_APART
    return answer.kind, "" if plain else fold(answer.label)


def in_one(answer: Answer, ways: Sequence[str], frame: Frame) -> Answer:
    """One plain answer for claims that give it in several words: yes, where "funds" and "allied" are.

    Where the words are the answer, such as a name or a stance, they stay.
    """
    sided = answer.kind in OTHER_SIDE and frame not in TOLD_APART | {Frame.REACTION}
    label = answer.kind.value if sided and len(ways) > 1 else listed(ways)
    return Answer(answer.kind, label)


def opposed(first: Answer, second: Answer) -> bool:
    """Whether two answers to one question cannot both hold."""
    kinds = {first.kind, second.kind}
    if kinds == {AnswerKind.YES, AnswerKind.NO}:
        return True
    if kinds == {AnswerKind.NAME, AnswerKind.NO}:
        name, no = sorted((first, second), key=lambda answer: answer.kind is AnswerKind.NO)
        return fold(no.label) == fold(f"{NOT}{name.label}")
    named = first.kind is second.kind is AnswerKind.NAME
    return named and fold(first.label) != fold(second.label)


def at_odds(first: Claim, second: Claim) -> bool:
    """Whether the answers of two claims on one question cannot both hold.

    One promise kept says nothing against another broken, and "the rebels" nothing against the
    Reed Front, who may be those rebels.
    """
    if first.frame is Frame.COMMITMENT and not may_be_one(first, second):
        return False
    if any(map(_holds_denial, (first, second))):
        return False
    if none_against_some(first, second) or none_against_some(second, first):
        return True
    if first.frame is second.frame is Frame.CONTROL:
        return holders_at_odds(first, second)
    one, other = answers_of(first, second)
    if first.frame in QUOTED and one.kind is other.kind is AnswerKind.FIGURE:
        return leads_apart(lead_of(first), lead_of(second))
    if one.kind is other.kind is AnswerKind.NAME and may_be_same(first, second):
        return False
    return opposed(one, other)


def answers_of(first: Claim, second: Claim) -> tuple[Answer, Answer]:
    """The answers of two claims on one question.

    Two statements that agree but for the number of their subject are told by it.
    """
    one, other = answer_of(first), answer_of(second)
    if first.frame in QUOTED and one.kind is other.kind is AnswerKind.YES:
        (mine, words), (theirs, other_words) = lead_of(first), lead_of(second)
        if mine and theirs and mine != theirs:
            return Answer(AnswerKind.FIGURE, words), Answer(AnswerKind.FIGURE, other_words)
    return one, other


def _holds_denial(claim: Claim) -> bool:
    """Whether a claim read as a yes quotes a denial: nobody is held to that reading."""
    plain = claim.wording.polarity is Polarity.AFFIRMED and claim.frame in DENIABLE
    return plain and bool(_DENIAL.search(claim.quote))


def asks_whether_at_odds(claims: Iterable[Claim]) -> bool:
    """Whether the question of these claims is "are they fighting?", and not "are they tied?"."""
    return all(claim.frame is Frame.RELATION and claim.kind in AT_ODDS for claim in claims)


def turned(answer: Answer) -> Answer:
    """An answer to "are they tied?" as one to "are they fighting?"."""
    label = OTHER_WAY.get(answer.label, answer.label)
    return Answer(OTHER_SIDE.get(answer.kind, answer.kind), label)


def _signed(claim: Claim, yes: frozenset[str], no: frozenset[str]) -> Answer | None:
    polarity = claim.wording.polarity
    # "Could not give one example" is negative in itself; only a denial turns it round.
    own = claim.kind in SELF_NEGATED and polarity is Polarity.NEGATED
    negative = polarity is not Polarity.AFFIRMED and not own
    if claim.kind not in yes | no:
        return None
    positive = (claim.kind in yes) is not negative
    kind = claim.kind.replace("-", " ")
    label = f"{NOT}{kind}" if negative else kind
    return Answer(AnswerKind.YES if positive else AnswerKind.NO, label)


def _affirmation(claim: Claim) -> Answer:
    if claim.wording.polarity is Polarity.AFFIRMED:
        return Answer(AnswerKind.YES, "yes")
    denied = claim.wording.polarity is Polarity.DENIED
    return Answer(AnswerKind.NO, "denied" if denied else "no")


def _relation(claim: Claim) -> Answer:
    return _signed(claim, TIED, APART) or _affirmation(claim)


def _reaction(claim: Claim) -> Answer:
    answer = _signed(claim, STANCES_FOR, STANCES_AGAINST) or _affirmation(claim)
    forms = listed(filler.name for filler in fillers(claim, "form"))
    return replace(answer, label=f"{answer.label} ({forms})") if forms else answer


def _commitment(claim: Claim) -> Answer:
    if claim.kind == "made" and claim.wording.polarity is Polarity.AFFIRMED:
        return Answer(AnswerKind.DEGREE, "promised")
    if claim.kind == KEPT and claim.wording.polarity is Polarity.NEGATED:
        return Answer(AnswerKind.NO, BROKEN)
    return _signed(claim, MET, UNMET) or _affirmation(claim)


def holding_words(claims: Sequence[Claim]) -> str:
    """The answer that these claims of control come to, with the words that do not name it.

    "The army (not captured)": who says no more than that joins those who say that the army
    holds the place.
    """
    held = any(stance_of(claim)[0] for claim in claims)
    named = [claim for claim in claims if names_holder(claim, held=held)] or list(claims)
    holding, _without = stance_of(named[0])
    lead = party_words(holding) or answer_of(named[0]).label
    labels = dict.fromkeys(answer_of(c).label for c in claims if c not in named)
    # "Taken" says no more than the name of who took it.
    others = listed(each for each in labels if each not in {lead, TAKEN} or not held)
    return f"{lead} ({others})" if others else lead


def _control(claim: Claim) -> Answer:
    holder = listed(filler.name for filler in fillers(claim, "actor"))
    negative = claim.wording.polarity is not Polarity.AFFIRMED
    holding, without = stance_of(claim)
    kind = (
        AnswerKind.NAME
        if holding
        else AnswerKind.NO
        if without or negative
        else AnswerKind.DEGREE
    )
    if names_holder(claim, held=True):
        return Answer(kind, party_words(holding))
    if claim.kind in HOLDS and holder and not negative:
        return Answer(AnswerKind.NAME, lowered(holder))
    if negative:
        what = lowered(holder) if holder and claim.kind in HOLDS else claim.kind
        return Answer(kind, f"{NOT}{what}")
    if claim.kind == "lost" and holder:
        return Answer(kind, f"no longer {lowered(holder)}")
    if claim.kind in CHANGES:
        return Answer(kind, TAKEN)
    by = f" by {holder}" if holder else ", by whom it does not say"
    return Answer(kind, f"{claim.kind or 'named'}{by}")


def _presence(claim: Claim) -> Answer:
    # Who left is not there.
    left = _signed(claim, frozenset(), frozenset({LEFT}))
    return left or _affirmation(claim)


def _responsibility(claim: Claim) -> Answer:
    found = fillers(claim, "actor")
    if any(names_nobody(filler.name) for filler in found):
        return Answer(AnswerKind.DEGREE, "nobody has said it was theirs")
    actor = listed(filler.name for filler in found)
    if claim.wording.polarity is not Polarity.AFFIRMED or claim.kind == "denied":
        return Answer(AnswerKind.NO, f"{NOT}{actor or 'the one blamed'}")
    return Answer(AnswerKind.NAME, actor or "no group")


def _figure(claim: Claim) -> Answer:
    named = claim.chief_figure
    if named and claim.wording.polarity is Polarity.AFFIRMED:
        return Answer(AnswerKind.FIGURE, figure_words(named))
    if named:  # whoever denies a figure does not hold it
        return Answer(AnswerKind.NO, f"{NOT}{figure_words(named)}")
    hurt = {name: listed(f.name for f in fillers(claim, name)) for name in COUNTS}
    told = listed(f"{who} {done}" for done, who in hurt.items() if who)
    told = told or listed(f.name for f in fillers(claim, "materiel"))
    # "No civilians killed" holds its negation already.
    if claim.wording.polarity is Polarity.AFFIRMED or names_nobody(told):
        return Answer(AnswerKind.DEGREE, told or "some, number not given")
    # Not a plain no: that no civilians died says nothing of soldiers.
    return Answer(
        AnswerKind.DEGREE, f"not so: {told}" if told else "none of those asked after"
    )


_BY_FRAME: Mapping[Frame, Callable[[Claim], Answer]] = {
    Frame.RELATION: _relation,
    Frame.REACTION: _reaction,
    Frame.COMMITMENT: _commitment,
    Frame.CONTROL: _control,
    Frame.PRESENCE: _presence,
    Frame.RESPONSIBILITY: _responsibility,
    Frame.STRENGTH: _figure,
    Frame.CASUALTIES: _figure,
}
