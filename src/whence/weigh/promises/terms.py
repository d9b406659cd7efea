"""What was promised, by whom and of which place: what tells one promise from another."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from functools import lru_cache

from whence.model.claim import Claim, Frame
from whence.model.describing import fold, has_no_name
from whence.weigh.names import fillers, known_keys
from whence.weigh.questions.describing import quotation
from whence.weigh.questions.sites import token_of
from whence.weigh.questions.spells import moment_of

# UCDP `where_prec` up to which a place is more exact than a country.
SUBNATIONAL = 4
# Characters of what was promised inside a question; the claims have it whole.
MOST_QUOTED = 90
# Days between two promises of one thing after which the second is a new one.
ANEW = timedelta(days=180)
MADE = "made"
# Words that say that something was promised, and not what.
_BARE = frozenset(
    "accord agreement agreements armistice assurance assurances bargain ceasefire cease-fire clause "
    "commitment commitments condition conditions deal engagement guarantee guarantees oath obligation "
    "obligations pact part pledge pledges promise promises provision provisions roadmap side term "
    "terms treaty truce undertaking undertakings vow vows word "
    # and words that only point, join or tell when
    "a all an and another any anything as at be been by choice do every for from had has have he "
    "her him himself his in into is it its itself my no not nothing of on one or other others our "
    "she so some something such that the their them themselves they this those these to under up us "
    "was we were what which will with would your shall until before within after since than if "
    "days day week weeks month months year years today tomorrow monday tuesday wednesday thursday "
    "friday saturday sunday january february march april may june july august september october "
    "november december end beginning single none only half some most more already part delivering "
    "delivery implementing implementation honouring honoring keeping fulfilling fulfilment "
    "respecting carrying tenth fifteenth twentieth thirtieth".split()
)
# Titles of single persons who give their word for those they command or govern.
_OFFICERS = frozenset(
    "general colonel major captain lieutenant brigadier admiral marshal chief commander minister "
    "president governor spokesman spokeswoman prime secretary mayor prefect".split()
)
# Things that any promise may speak of: two that share only these are two.
_ANY = frozenset(
    "town city village area people men fighters fighter forces force troops soldiers country sides "
    "parties party group groups members full new last first next own immediately gradually whole "
    "gesture statement spite despite said say announced government army militants rebels civilian "
    "civilians traffic number families allow allowing longer like including international operate "
    "security allies".split()
)
# What two sides agree on; nobody makes it alone.
_PACTS = frozenset(
    "accord agreement agreements armistice bargain ceasefire cease-fire deal pact roadmap treaty "
    "truce".split()
)
_AGREEING = ("commitment.agree", "commitment.sign", "commitment.specify", "commitment.bind",
             "commitment.bound", "commitment.provide-for", "commitment.ceasefire",
             "commitment.was-agreed", "commitment.accept", "commitment.renew")  # fmt: skip
# A promise told apart from the one in hand: "a similar agreement".
_ANOTHER = frozenset("similar earlier previous older another former".split())
# Deeds that fulfil one another, by how their words begin.
_DEEDS: Mapping[str, tuple[str, ...]] = {
    "leave": ("leav", "left", "withdr", "pull", "vacat", "evacuat", "quit", "depart"),
    "free": ("free", "releas", "liberat", "swap"),
    "open": ("open", "reopen", "unblock"),
    "lift": ("lift", "remov", "dismantl"),
    "hand": ("hand", "transfer", "surrender"),
    "stop": ("stop", "halt", "ceas", "suspend"),
    "disarm": ("disarm", "demobil", "decommission", "disband", "dissolv"),
    "break": ("break", "broke", "sever", "cut", "split"),
    "return": ("return", "repatriat"),
    "elect": ("elect", "vote"),
    "pay": ("pay", "paid", "compensat"),
    "inquire": ("investigat", "inquir"),
}
_OUT_OF = re.compile(r"\bout of\b")
_STEM = 6  # letters that two forms of a word share
_LETTERS = re.compile(r"[^\W\d_][\w’'-]*")


def what_for(claim: Claim) -> frozenset[str]:
    """The words that tell what was promised; none for "the deal", "its word" or "it"."""
    return frozenset(_words(term_text(claim)) - _BARE)


def is_another(claim: Claim) -> bool:
    """Whether it speaks of some other promise than the one in hand: "a similar agreement"."""
    return bool(set(_words(term_text(claim))) & _ANOTHER)


def in_short(claim: Claim) -> str:
    """What was promised, or an empty string where the claim does not tell."""
    terms = [f.name for f in fillers(claim, "term")]
    if not what_for(claim):
        return ""
    return quotation(terms[0].lstrip("… ").removeprefix("that "), MOST_QUOTED)


def place_promised(claim: Claim) -> str:
    """The first place below a country in the words for what was promised, as a key's token."""
    spans = [f.span for f in fillers(claim, "term") if f.span is not None]
    held = [
        place
        for place in sorted(claim.where, key=lambda place: place.span)
        if any(span.covers(place.span) for span in spans)
        and (place.where_prec or 0) <= SUBNATIONAL
        and place.name[:1].isupper()
    ]
    return token_of(held[0]) if held else ""


def promisers(claim: Claim) -> frozenset[str]:
    """Keys of those with a name who are bound."""
    named = [f for f in fillers(claim, "by") if not has_no_name(claim, f)]
    return frozenset(known_keys(claim, "by")) if named else frozenset()


def is_officer(claim: Claim) -> bool:
    """Whether the one bound is one man with a rank or an office: "General X"."""
    by = fillers(claim, "by")
    return len(by) == 1 and bool(_words(by[0].text) & _OFFICERS)


def made_in(claims: Iterable[Claim]) -> list[Claim]:
    """The promises that an article says were made, in its order."""
    made = (c for c in claims if c.frame is Frame.COMMITMENT and c.kind == MADE)
    return sorted(made, key=lambda each: (each.spans[0].start, each.id))


def promise_in(claim: Claim, made: Sequence[Claim]) -> Claim | None:
    """The promise of its own article whose fate a claim tells: the last one before it that fits.

    A fate that names a place of its own tells that itself.
    """
    if claim.kind == MADE or is_another(claim) or place_promised(claim):
        return None
    by = promisers(claim)
    fitting = [
        each
        for each in made
        if each.document == claim.document
        and may_be_one(claim, each)
        and may_be_its_pact(claim, each)
        and (what_for(claim) or not by or by & promisers(each))
    ]
    before = [each for each in fitting if each.spans[0].start <= claim.spans[0].start]
    return before[-1] if before else None


def may_be_one(first: Claim, second: Claim) -> bool:
    """Whether two claims may be about one promise: nothing that tells promises apart differs."""
    if is_another(first) is not is_another(second):
        return False
    terms, others = what_for(first), what_for(second)
    if terms and others and not _alike(first, second):
        return False
    by, theirs = promisers(first), promisers(second)
    if by and theirs and not by & theirs:
        return False
    to, other = ({*known_keys(c, "to")} if _resolved(c) else set() for c in (first, second))
    return not (to and other and to != other)


def may_be_its_pact(fate: Claim, promise: Claim) -> bool:
    """Whether "the truce" of a fate may be this promise: nobody makes a truce alone."""
    if not _words(term_text(fate)) & _PACTS:
        return True
    agreed = promise.made_by.rule.startswith(_AGREEING) or len(fillers(promise, "by")) > 1
    return agreed or bool(_words(term_text(promise)) & _PACTS)


def is_one(first: Claim, second: Claim) -> bool:
    """Whether two claims that tell what was promised are about one promise."""
    return bool(
        what_for(first)
        and what_for(second)
        and may_be_one(first, second)
        and not _anew(first, second)
    )


def _anew(first: Claim, second: Claim) -> bool:
    """Whether the same was promised again: half a year lies between the two."""
    if first.kind != MADE or second.kind != MADE:
        return False
    one, other = moment_of(first), moment_of(second)
    if one is None or other is None:
        return False
    return max(one.first, other.first) - min(one.last, other.last) > ANEW


def _alike(first: Claim, second: Claim) -> bool:
    """Whether the words for two promises may be words for one: the deed, and the thing."""
    one, other = term_text(first), term_text(second)
    deeds, theirs = deeds_of(one), deeds_of(other)
    # "The Reed Front will not host them": whoever is bound is no thing promised.
    bound = _bound_words(first) | _bound_words(second)
    things, their_things = _things_of(one) - bound, _things_of(other) - bound
    if deeds and theirs:
        if not deeds & theirs:
            return False
        return not (things and their_things) or bool(things & their_things)
    return bool(things & their_things)


def _bound_words(claim: Claim) -> frozenset[str]:
    by = fillers(claim, "by")
    return frozenset(w[:_STEM] for f in by for w in _words(f"{f.name} {f.text}"))


@lru_cache(maxsize=4096)
def deeds_of(text: str) -> frozenset[str]:
    """What is to be done, by the classes of deeds that fulfil one another."""
    found = {
        name
        for name, stems in _DEEDS.items()
        if any(word.startswith(stem) for word in _words(text) for stem in stems)
    }
    return frozenset(found | ({"leave"} if _OUT_OF.search(text.casefold()) else set()))


@lru_cache(maxsize=4096)
def _things_of(text: str) -> frozenset[str]:
    """Stems of the words that are neither deeds nor what any promise may speak of."""
    stems = tuple(stem for each in _DEEDS.values() for stem in each)
    return frozenset(
        word[:_STEM]
        for word in _words(text) - _BARE - _ANY
        if not word.startswith(stems) and len(word) > 2
    )


def _words(text: str) -> frozenset[str]:
    return frozenset(fold(word) for word in _LETTERS.findall(text))


def term_text(claim: Claim) -> str:
    """The words for what was promised."""
    return " ".join(filler.name for filler in fillers(claim, "term"))


def _resolved(claim: Claim) -> bool:
    return any(filler.id for filler in fillers(claim, "to"))
