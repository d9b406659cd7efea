"""How claims on one question stand to each other, each tie with its reason in words."""

from collections.abc import Mapping, Sequence, Set
from itertools import combinations

from whence.model.claim import Claim, Frame, NamedFigure, Polarity
from whence.model.describing import fold
from whence.model.figure import Figure
from whence.model.finding import AnswerKind, ClaimTie, Tie
from whence.model.office import is_one_holder
from whence.weigh.alike.times import (
    apart_in_time,
    of_other_times,
    other_time,
    time_words,
)
from whence.weigh.answers import SELF_NEGATED, answer_key, answer_of, answers_of, at_odds
from whence.weigh.figures import (
    Scope,
    bound_wandered,
    comparable,
    counted_against,
    figure_words,
    figures_overlap,
    is_of_a_part,
    part_of,
    scope,
)
from whence.weigh.names import are_many, listed, lowered
from whence.weigh.origins import UNNAMED, VOICE, Root
from whence.weigh.questions.sites import lies_in
from whence.weigh.revisions import (
    as_before,
    moved_on,
    puts_right,
    retold,
    with_wholes,
    withdrawn,
)

# Claims compared on one question: one per origin and answer, earliest first.
MOST_COMPARED = 48
RETRACTING = frozenset(
    {"retract", "withdraw", "correct", "walk back", "take back", "revise"}
)

AnswerKey = tuple[AnswerKind, str]


def find_ties(claims: Sequence[Claim], roots: Mapping[str, Root]) -> tuple[ClaimTie, ...]:
    """Ties between the claims of one question.

    One claim per origin and answer speaks for all that repeat it, so a question with a
    thousand re-told claims has the same ties as one with each told once.

    Args:
        claims: Earliest first.
        roots: The end of every claim's chain, by claim id.
    """
    ties = [*_repeats(claims, roots)]
    counted = with_wholes(claims)
    for earlier, later in combinations(_spokesmen(claims, roots), 2):
        of_another = later.id in counted and earlier.sentence != later.sentence
        if not of_another and (tie := _tie(earlier, later, roots)):
            ties.append(tie)
    return tuple(ties)


def _spokesmen(claims: Sequence[Claim], roots: Mapping[str, Root]) -> list[Claim]:
    first: dict[tuple[str, AnswerKey, str], Claim] = {}
    for claim in claims:
        day = claim.when.value or claim.when.text if claim.when else ""
        first.setdefault((roots[claim.id].key, answer_key(claim), day), claim)
    return list(first.values())[:MOST_COMPARED]


def _repeats(claims: Sequence[Claim], roots: Mapping[str, Root]) -> list[ClaimTie]:
    first: dict[tuple[str, AnswerKey], Claim] = {}
    ties = []
    for claim in claims:
        key = (roots[claim.id].key, answer_key(claim))
        earlier = first.setdefault(key, claim)
        if earlier.document != claim.document:
            why = f"Both rest on {roots[claim.id].name}: one report told twice, not two."
            ties.append(ClaimTie(claim.id, earlier.id, Tie.SAME_REPORT, why))
    return ties


def _tie(earlier: Claim, later: Claim, roots: Mapping[str, Root]) -> ClaimTie | None:
    one, other = answer_of(earlier), answer_of(later)
    if AnswerKind.WITHHOLDS in {one.kind, other.kind}:
        return None
    if one.kind is other.kind is AnswerKind.FIGURE:
        # Two figures in one sentence are two counts: "20 today and 30 last week".
        together = (earlier.document, earlier.sentence) == (later.document, later.sentence)
        if together:
            return _taken_back(earlier, later, roots)
        figures = comparable(earlier, later)
        if figures is None or (
            any(map(is_of_a_part, (earlier, later))) and not part_of(later, earlier)
        ):
            return None
        return _figures(earlier, later, figures, roots)
    if at_odds(earlier, later) or _is_rejected(earlier, later, {one.kind, other.kind}):
        # One source in one article does not contradict itself: the program misread one.
        same = roots[earlier.id].key == roots[later.id].key
        return (
            None
            if same and earlier.document == later.document
            else _against(earlier, later, roots)
        )
    if answer_key(earlier) == answer_key(later):
        return _alike(earlier, later)
    return None


def _taken_back(earlier: Claim, later: Claim, roots: Mapping[str, Root]) -> ClaimTie | None:
    """One figure in the place of another in the same sentence."""
    by_id = {claim.id: claim for claim in (earlier, later)}
    for old, new in withdrawn([earlier, later]).items():
        figures = comparable(by_id[old], by_id[new])
        if figures:
            words = " and ".join(map(figure_words, figures))
            why = f"{words}: {roots[old].name} gave the first, and later the second."
            return ClaimTie(by_id[new].id, by_id[old].id, Tie.SUPERSEDES, why)
    return None


def _is_rejected(earlier: Claim, later: Claim, kinds: Set[AnswerKind]) -> bool:
    """Whether one claim says that the other's number is not so."""
    if kinds != {AnswerKind.FIGURE, AnswerKind.NO}:
        return False
    figures = comparable(earlier, later)
    if figures is None:
        return False
    first, second = figures[0].figure, figures[1].figure
    same = scope(first.unit, second.unit) is Scope.SAME
    return same and (first.low, first.high) == (second.low, second.high)


def _against(earlier: Claim, later: Claim, roots: Mapping[str, Root]) -> ClaimTie:
    one, other = (answer.label for answer in answers_of(earlier, later))
    said = f"“{other}” against “{one}”"
    days = roots[earlier.id].day, roots[later.id].day
    if of_other_times(earlier, later, *days):
        why = f"{said}, but of different times: {time_words(earlier)} and {time_words(later)}."
        return ClaimTie(later.id, earlier.id, Tie.OTHER_TIME, why)
    source = roots[later.id]
    if (
        source.key == roots[earlier.id].key
        and source.established
        and _before(earlier, later, roots)
    ):
        retracts = any(word in fold(hop.cue) for hop in later.chain for word in RETRACTING)
        tie = Tie.RETRACTS if retracts else Tie.SUPERSEDES
        verb = "took back what it had said" if retracts else "said otherwise later"
        return ClaimTie(later.id, earlier.id, tie, f"{source.name} {verb}: {said}.")
    if described := _maybe_one(roots[earlier.id], source, later):
        why = f"{said}: each cites {described}; if they mean the same one, it has changed its word."
        return ClaimTie(later.id, earlier.id, Tie.CONTRADICTS, why)
    for claim, rival in ((later, earlier), (earlier, later)):
        if _denies(claim):
            # A denial need not be of just these words, and may be older than they are.
            why = f"{said}: {_who(claim, roots)} denies it, {_who(rival, roots)} says so."
            return ClaimTie(claim.id, rival.id, Tie.DENIES, why)
    both = f"{_who(later, roots)} and {_who(earlier, roots)}"
    # That nobody could show it does not make it untrue.
    unshown = {earlier.kind, later.kind} & SELF_NEGATED
    end = "stand against each other" if unshown else "cannot both be right"
    why = f"{said}: {both} {end}."
    return ClaimTie(later.id, earlier.id, Tie.CONTRADICTS, why)


def _maybe_one(first: Root, second: Root, later: Claim) -> str:
    """The words under which two articles cite what may be one body, or nothing."""
    if not (first.key.startswith(UNNAMED) and second.key.startswith(UNNAMED)):
        return ""
    words = {root.key.rpartition("|")[2] for root in (first, second)}
    names = later.chain[-1].name if later.chain else ()
    one = len(names) == 1 and not are_many(names) and is_one_holder(names[0])
    return lowered(names[0]) if one and len(words) == 1 and first.key != second.key else ""


def _denies(claim: Claim) -> bool:
    own = claim.frame is Frame.RESPONSIBILITY and claim.kind == "denied"
    return own or claim.wording.polarity is Polarity.DENIED


def _alike(earlier: Claim, later: Claim) -> ClaimTie:
    label = _both_say(earlier, later)
    if apart_in_time(earlier, later):
        why = f"{label}, of different times: {time_words(earlier)} and {time_words(later)}."
        return ClaimTie(later.id, earlier.id, Tie.OTHER_TIME, why)
    for tie, small, large in (
        (Tie.NARROWER, later, earlier),
        (Tie.BROADER, earlier, later),
    ):
        if lies_in(small, large):
            why = f"{label}; {_places(small)} lies in {_places(large)}."
            return ClaimTie(later.id, earlier.id, tie, why)
    return ClaimTie(later.id, earlier.id, Tie.AGREES, f"{label}.")


def _both_say(earlier: Claim, later: Claim) -> str:
    """In which words two claims come to one answer."""
    first, second = answer_of(earlier).label, answer_of(later).label
    if fold(first) == fold(second):
        return f"Both say “{second}”"
    return f"“{first}” and “{second}” are one answer to the question"


def _figures(
    earlier: Claim,
    later: Claim,
    figures: tuple[NamedFigure, NamedFigure],
    roots: Mapping[str, Root],
) -> ClaimTie | None:
    first, second = figures[0].figure, figures[1].figure
    words = f"{figure_words(figures[0])} and {figure_words(figures[1])}"
    source = roots[later.id]
    own = part_of(later, earlier)
    wider = Scope.NARROWER if own else counted_against(earlier, second, first)
    if other := other_time(earlier, later, figures[0].name):
        tie, why = Tie.OTHER_TIME, other
    elif wider is not Scope.SAME:
        found = _part((first, second), wider, own=own)
        if found is None:
            return None
        tie, why = found
    elif (first.low, first.high) == (second.low, second.high):
        tie, why = Tie.AGREES, "the same"
    elif (
        source.key == roots[earlier.id].key
        and (source.established or source.key.startswith(VOICE))
        and _order(earlier, later, roots)
        # What one article tells as "500 to 800" and the next as "800" was said once.
        and not (retold(earlier, later, roots[later.id].via) and bound_wandered(*figures))
    ):
        tie, why = Tie.SUPERSEDES, f"{source.name} gave the first, and later the second"
    elif figures_overlap(first, second):
        tie, why = Tie.FIGURES_OVERLAP, "can both hold"
    elif puts_right(later, first):
        tie, why = (
            Tie.DENIES,
            f"{_who(later, roots)} puts the one in the place of the other",
        )
    elif as_before(earlier) is not as_before(later):
        tie, why = Tie.OTHER_TIME, "one is told as what was said before"
    elif (moved := moved_on(later, second, first)) and not (
        # Who revises a number of his own says nothing of what others counted.
        source.key != roots[earlier.id].key and moved.casefold().startswith("revis")
    ):
        tie, why = Tie.OTHER_TIME, f"the second is told as moved on (“{moved}”)"
    else:
        tie, why = Tie.FIGURES_DIFFER, "cannot both hold"
    return ClaimTie(later.id, earlier.id, tie, f"{words}: {why}.")


def _part(
    figures: tuple[Figure, Figure], wider: Scope | None, *, own: bool
) -> tuple[Tie, str] | None:
    """Two figures of which one counts some sort of people, and the other people of any sort.

    Args:
        figures: Of the earlier claim, and of the later one.
        wider: What the later one counts against the earlier.
        own: Whether the later claim says that it is of a part of those.
    """
    narrower = wider is Scope.NARROWER
    part, whole = reversed(figures) if narrower else figures
    if part.low is not None and whole.high is not None and part.low > whole.high:
        # "62 bodies" that one hospital counts need not hold 100 fighters killed.
        return (Tie.FIGURES_DIFFER, "the part is larger than the whole") if own else None
    why = "one counts people of one sort, the other people of whatever sort"
    if own:
        why = "the second is of a part of those the first counts"
    return Tie.NARROWER if narrower else Tie.BROADER, why


def _order(earlier: Claim, later: Claim, roots: Mapping[str, Root]) -> bool:
    """Whether `later` really is: on a later day, or further down the same article."""
    if earlier.document == later.document:
        return earlier.spans[0].start < later.spans[0].start
    return _before(earlier, later, roots)


def _before(earlier: Claim, later: Claim, roots: Mapping[str, Root]) -> bool:
    first, second = roots[earlier.id].day, roots[later.id].day
    return first is not None and second is not None and first < second


def _who(claim: Claim, roots: Mapping[str, Root]) -> str:
    root = roots[claim.id]
    return root.holder or (listed(claim.chain[-1].name) if claim.chain else root.name)


def _places(claim: Claim) -> str:
    return listed(place.name for place in claim.where)
