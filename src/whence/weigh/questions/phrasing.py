"""Questions in words, as a person would ask them."""

from collections.abc import Callable, Mapping, Sequence

from whence.model.claim import Claim, Frame
from whence.model.describing import fold, has_no_name
from whence.model.finding import AnswerKind
from whence.weigh.alike.forces import naming_forces, nation_in
from whence.weigh.alike.takings import TAKING, as_written
from whence.weigh.answers import answer_of, asks_whether_at_odds
from whence.weigh.figures import (
    MEASURES,
    broadest_unit,
    counted,
    plural,
    unit_class,
)
from whence.weigh.names import (
    LEAST_INITIALS,
    are_many,
    fillers,
    known_fillers,
    listed,
    spoken_list,
)
from whence.weigh.promises.asking import is_of_a_person, whether_agreed, whether_kept
from whence.weigh.promises.terms import in_short, what_for
from whence.weigh.questions.deeds import event_in_words
from whence.weigh.questions.describing import (
    DETERMINERS,
    article_of,
    bodies,
    first_told,
    is_owned,
    quotation,
    where,
)
from whence.weigh.questions.holdings import as_held, held_names
from whence.weigh.questions.keys import related
from whence.weigh.questions.naming import (
    LEADING_VERBS,
    NOBODY,
    Words,
    as_named,
    commonest,
    deed,
    names_in,
    owned_by,
)
from whence.weigh.questions.sites import incident_places

# What became of people, asked with a number and without.
COUNT_WORDS: Mapping[str, tuple[str, str]] = {
    "killed": ("How many were killed", "Who was killed"),
    "wounded": ("How many were wounded", "Who was wounded"),
    "missing": ("How many went missing", "Who went missing"),
    "captured": ("How many were captured", "Who was captured"),
    "displaced": ("How many were displaced", "Who was displaced"),
    "materiel": ("What was destroyed or damaged", "What was destroyed or damaged"),
    "attacks": ("How many attacks were carried out", "What attacks were carried out"),
}
# Characters of a quotation in a question; the claims have it whole.
MOST_QUOTED = 240


def in_words(frame: Frame, key: str, claims: Sequence[Claim]) -> Words:
    """What claims that share a question are about, and their question.

    Args:
        frame: Their frame.
        key: Their question key; it knows a place that none of them names.
        claims: One or more, in any fixed order.
    """
    if frame in {Frame.CONTROL, Frame.EVENT}:
        # A headline's "border town" is named by what follows it.
        claims = [claim for claim in claims if claim.part != "headline"] or claims
    if frame in _INCIDENTS:
        about, text = _INCIDENTS[frame](claims, incident_places(key, claims))
    elif frame is Frame.REACTION:
        about, text = _reaction(key, claims)
    else:
        about, text = _WORDS.get(frame, _about_what)(claims)
    return about, as_named(text, claims)


def _where(claims: Sequence[Claim]) -> tuple[str, ...]:
    told = ((claim, filler) for claim in claims for filler in fillers(claim, "place"))
    named = held_names(commonest([(claim, as_held(filler)) for claim, filler in told]))
    return named or tuple(sorted({place.name for c in claims for place in c.where}))[:2]


def _relation(claims: Sequence[Claim]) -> Words:
    about = commonest([(claim, f) for claim in claims for f in related(claim)])
    # "Reis", where one article has the group of Reis, is the Reis Group of the next.
    bands = {fold(name).removeprefix("the ").removesuffix(" group") for name in about}
    if len(about) > len(bands):
        about = tuple(
            n for n in about if not any(fold(o) == f"{fold(n)} group" for o in about)
        )
    tie = "tied to each other"
    if asks_whether_at_odds(claims):
        fighting = all(claim.kind == "fighting" for claim in claims)
        tie = "fighting each other" if fighting else "at odds with each other"
    if not about:
        return about, f"Who is {tie.removesuffix(' each other')} whom? (not named)"
    if len(about) < 2:
        verb = "are" if are_many(about) else "is"
        if tie.startswith("tied") and any(
            answer_of(c).kind is AnswerKind.NO for c in claims
        ):
            return about, f"{verb.title()} {spoken_list(about)} tied to anyone? (not named)"
        return about, f"Who {verb} {spoken_list(about)} {tie.removesuffix(' each other')}?"
    return about, f"Are {spoken_list(about)} {tie}?"


def _reaction(key: str, claims: Sequence[Claim]) -> Words:
    actor = names_in(claims, "actor")
    taken = [
        part.removeprefix(TAKING) for part in key.split("|") if part.startswith(TAKING)
    ]
    if taken:
        # One event stands under one name, whatever each article calls it.
        places = tuple(as_written(place, claims) for place in taken)
        to = f"the taking of {listed(places)}"
        return actor + places, f"How did {spoken_list(actor) or 'others'} react to {to}?"
    found = [(claim, f) for claim in claims for f in known_fillers(claim, "target")]
    known = [(claim, filler) for claim, filler in found if filler.id]
    shortest = sorted(found, key=lambda pair: (len(pair[1].name), pair[1].name))[:1]
    target = tuple(name for name in commonest(known or shortest) if name not in actor)
    to = f" to {spoken_list(target)}" if target else ""
    return actor + target, f"How did {spoken_list(actor) or 'others'} react{to}?"


def _control(claims: Sequence[Claim]) -> Words:
    place = _where(claims)
    if place:
        return place, f"Who holds {spoken_list(place)}?"
    actor = names_in(claims, "actor")
    return actor, f"How much territory does {spoken_list(actor) or NOBODY} hold?"


def _presence(claims: Sequence[Claim]) -> Words:
    actor, place = names_in(claims, "actor"), _where(claims)
    there = where(place, listed(place))
    verb = "Are" if are_many(actor) else "Is"
    return actor + place, f"{verb} {spoken_list(actor) or NOBODY} present{there}?"


def _strength(claims: Sequence[Claim], place: Sequence[str]) -> Words:
    actor = names_in(naming_forces(claims), "actor")
    counted = [n.figure.unit for c in claims if (n := c.chief_figure)]
    people = [unit for unit in counted if unit_class(unit) == "person"]
    unit = broadest_unit([u for u in people or counted if u and u not in MEASURES] or [""])
    there = where(place, listed(place))
    nation = nation_in(claims)
    if nation:
        return actor, f"How many {nation} {plural(unit)} are there{there}?"
    verb = "do" if are_many(actor) else "does"
    whose = f" {verb} {spoken_list(actor)} have" if actor else " are there"
    return actor, f"How many {plural(unit) or 'members'}{whose}{there}?"


def _casualties(claims: Sequence[Claim], place: Sequence[str]) -> Words:
    many, who = COUNT_WORDS.get(counted(claims[0]), ("Who was hurt", "Who was hurt"))
    asked = many if any(claim.figures for claim in claims) else who
    if place:
        return tuple(place), f"{asked}{where(place, listed(place))}?"
    blamed = all(fillers(claim, "perpetrator", "actor") for claim in claims)
    by = names_in(claims, "perpetrator", "actor") if blamed else ()
    return by, f"{asked} by {spoken_list(by)}?" if by else f"{asked}? (place not given)"


def _responsibility(claims: Sequence[Claim], place: Sequence[str]) -> Words:
    act = names_in(claims, "act")
    what = min(act, key=lambda name: (len(name), name), default="the attack")
    told = any(fold(p) in fold(what) for p in place)
    there = "" if told else where(place, listed(place))
    return (*act[:1], *place), f"Who is responsible for {deed(what)}{there}?"


def _commitment(claims: Sequence[Claim], place: Sequence[str]) -> Words:
    """Whether one promise was kept, in the words of the first who tells what it was."""
    telling = [claim for claim in claims if what_for(claim)]
    made = [claim for claim in telling if claim.kind == "made"]
    what = in_short(first_told(made or telling)) if telling else ""
    found = [(claim, f) for claim in claims for f in fillers(claim, "by")]
    named = [(c, f) for c, f in found if not has_no_name(c, f)]
    where = () if named or what else tuple(place)
    by = () if where else commonest(named or found)
    if by and what and all(claim.kind == "refused" for claim in telling):
        return by, whether_agreed(by, what)
    return by or where, whether_kept(by, where, what, person=is_of_a_person(claims))


def _role(claims: Sequence[Claim]) -> Words:
    person, post = names_in(claims, "person"), names_in(claims, "post")
    of = commonest([(claim, f) for claim in claims for f in bodies(claim)])
    who = listed(person) or NOBODY
    if not post:
        body = f" in {spoken_list(of)}" if of else ""
        return (
            person + of,
            f"{'Do' if are_many(person) else 'Does'} {who} hold a post{body}?",
        )
    whose = f" of {spoken_list(of)}" if of else ""
    office = min(post, key=lambda name: (len(name), name.isupper(), name))
    if office.isupper() and len(office) > LEAST_INITIALS:
        office = office.lower()  # "CHIEF AYIBA:" opens a turn of a transcript
    who = who.removeprefix(f"{office} ")  # "House Speaker Ryan", of whom it is asked
    if office in LEADING_VERBS and of:
        return person + of, f"{_then(claims)} {who} in charge{whose}?"
    owner = names_in(claims, "organisation")
    if is_owned(office) and owner:
        office, whose = owned_by(office, spoken_list(owner)), ""
    first = office.partition(" ")[0]
    bare = first[:1].islower() and first not in DETERMINERS | {"in"}
    if bare and (first == "former" or not (whose or " of " in office)):
        office = f"{article_of(office)} {office}"
    return person + of, f"{_then(claims)} {who} {office}{whose}?"


def _then(claims: Sequence[Claim]) -> str:
    """Asked in the past where every report says it was so then."""
    posts = [f.name for claim in claims for f in fillers(claim, "post")]
    return "Was" if all(post.startswith("then ") for post in posts) else "Is"


def _about_what(claims: Sequence[Claim]) -> Words:
    about = names_in(claims, "actor", "topic", "a", "by", "person")
    return about, f"Is it so: “{quotation(first_told(claims).quote, MOST_QUOTED)}”?"


_INCIDENTS: Mapping[Frame, Callable[[Sequence[Claim], Sequence[str]], Words]] = {
    Frame.CASUALTIES: _casualties,
    Frame.EVENT: event_in_words,
    Frame.RESPONSIBILITY: _responsibility,
    Frame.COMMITMENT: _commitment,
    Frame.STRENGTH: _strength,
}
_WORDS: Mapping[Frame, Callable[[Sequence[Claim]], Words]] = {
    Frame.RELATION: _relation,
    Frame.CONTROL: _control,
    Frame.PRESENCE: _presence,
    Frame.ROLE: _role,
}
