"""What a claim answers to its question: yes, no, a degree, a figure, a name, or no position."""

from collections.abc import Callable, Mapping

from whence.model.claim import Claim, Frame, NamedFigure, Polarity
from whence.model.figure import Bound, Figure
from whence.model.finding import Answer, AnswerKind
from whence.weigh.names import fillers, listed

# Kinds of relation by what they say of "are they tied?". Anything else keeps its own label.
TIED = frozenset(
    [
        "allied",
        "affiliated",
        "branch",
        "member-of",
        "part-of",
        "supports",
        "funds",
        "trains",
        "arms",
        "shelters",
        "commands",
        "cooperates",
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
HOLDS = frozenset(["controls", "captured", "claims"])
# Evidential words that take no position either way.
WITHHOLDING = frozenset(["unverified", "not-confirmed", "no-comment"])
COUNTS = ("killed", "wounded", "missing", "captured", "displaced", "attacks")


def answer_of(claim: Claim) -> Answer:
    """The answer a claim gives to the question of its frame and roles."""
    if WITHHOLDING & set(claim.wording.evidentials) and claim.frame is not Frame.STATEMENT:
        return Answer(AnswerKind.WITHHOLDS, "takes no position")
    return _BY_FRAME.get(claim.frame, _affirmation)(claim)


def opposed(first: Answer, second: Answer) -> bool:
    """Whether two answers to one question cannot both hold."""
    plain = {AnswerKind.YES, AnswerKind.NO}
    if {first.kind, second.kind} == plain:
        return True
    named = first.kind is second.kind is AnswerKind.NAME
    return named and first.label != second.label


def principal_figure(claim: Claim) -> NamedFigure | None:
    """The number a claim is about, or `None`."""
    by_name = {named.name: named for named in claim.figures}
    wanted = COUNTS if claim.frame is Frame.CASUALTIES else ("count", "low", "strength")
    chosen = next((by_name[name] for name in wanted if name in by_name), None)
    return chosen or (claim.figures[0] if claim.figures else None)


def figure_words(figure: Figure) -> str:
    """A figure in short: bound, numbers, unit."""
    ends = sorted({value for value in (figure.low, figure.high) if value is not None})
    numbers = " to ".join(_number(value) for value in ends) or figure.text
    bound = "" if figure.bound in {Bound.EXACT, Bound.BETWEEN} else f"{figure.bound} "
    return f"{bound}{numbers} {figure.unit}".strip()


def _number(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:,g}"


def _signed(claim: Claim, yes: frozenset[str], no: frozenset[str]) -> Answer | None:
    negative = claim.wording.polarity is not Polarity.AFFIRMED
    if claim.kind not in yes | no:
        return None
    positive = (claim.kind in yes) is not negative
    label = f"not {claim.kind}" if negative else claim.kind
    return Answer(AnswerKind.YES if positive else AnswerKind.NO, label)


def _affirmation(claim: Claim) -> Answer:
    if claim.wording.polarity is Polarity.AFFIRMED:
        return Answer(AnswerKind.YES, "yes")
    return Answer(
        AnswerKind.NO, "no" if claim.wording.polarity is Polarity.NEGATED else "denied"
    )


def _relation(claim: Claim) -> Answer:
    return _signed(claim, TIED, APART) or _affirmation(claim)


def _reaction(claim: Claim) -> Answer:
    return _signed(claim, STANCES_FOR, STANCES_AGAINST) or _affirmation(claim)


def _commitment(claim: Claim) -> Answer:
    if claim.kind == "made":
        return Answer(AnswerKind.DEGREE, "promised")
    return _signed(claim, MET, UNMET) or _affirmation(claim)


def _control(claim: Claim) -> Answer:
    holder = listed(filler.name for filler in fillers(claim, "actor"))
    if claim.wording.polarity is not Polarity.AFFIRMED:
        return Answer(AnswerKind.NO, f"not {holder}")
    if claim.kind in HOLDS and holder:
        return Answer(AnswerKind.NAME, holder)
    return Answer(AnswerKind.DEGREE, f"{claim.kind or 'named'}: {holder}".rstrip(": "))


def _responsibility(claim: Claim) -> Answer:
    actor = listed(filler.name for filler in fillers(claim, "actor"))
    if claim.wording.polarity is not Polarity.AFFIRMED or claim.kind == "denied":
        return Answer(AnswerKind.NO, f"not {actor}".strip())
    return Answer(AnswerKind.NAME, actor or "no group")


def _figure(claim: Claim) -> Answer:
    named = principal_figure(claim)
    return (
        Answer(AnswerKind.FIGURE, figure_words(named.figure))
        if named
        else _affirmation(claim)
    )


_BY_FRAME: Mapping[Frame, Callable[[Claim], Answer]] = {
    Frame.RELATION: _relation,
    Frame.REACTION: _reaction,
    Frame.COMMITMENT: _commitment,
    Frame.CONTROL: _control,
    Frame.RESPONSIBILITY: _responsibility,
    Frame.STRENGTH: _figure,
    Frame.CASUALTIES: _figure,
}
