"""A planted world: a hidden truth of who said what to whom, and who told it on."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import combinations

GROUPS = ("Reed Front", "River Movement", "Hill Brigade", "Desert League", "Coast Faction",
          "Valley Army", "Lake Union", "Forest Resistance", "Salt Council", "Ridge Force")  # fmt: skip
TOWNS = ("Dikwa", "Gwoza", "Gao", "Mopti", "Marib", "Taiz", "Ghazni", "Kunduz", "Palma",
         "Djibo", "Menaka", "Baidoa")  # fmt: skip
NAMED = ("Colonel Ibrahim Sallo", "General Amara Dione", "Minister Leila Haddou",
         "Governor Tomas Okello", "Envoy Ruth Lindqvist", "Professor Daniel Mbeki",
         "Major Karim Nazari", "Mayor Fatou Cissokho", "Senator Paul Ekwueme")  # fmt: skip
CLASSES = {
    "official": "a security official",
    "resident": "a resident",
    "witness": "a witness",
}
OUTLETS = ("Meridian Wire", "Liptako Paper", "Northern Gazette", "Harbour Times", "Plains Post",
           "Radio Kesta", "Savanna Herald", "Canal Tribune", "Upland Journal", "Delta Mail",
           "Coastal Monitor", "Border Chronicle", "Steppe Observer", "Oasis News",
           "Lagoon Review", "Summit Telegraph")  # fmt: skip
FIRST_DAY = date(2024, 3, 4)
FRAMES = ("relation", "control", "casualties", "strength", "commitment", "responsibility")
INCIDENTS = ("control", "casualties", "responsibility")
FIGURES = ("casualties", "strength")
# Frames in which a source may change its answer, weeks later.
CHANGEABLE = ("relation", "commitment")
HEDGES = ("", "likely", "may")
DENIED = "not "
# Days within which reports of who holds a town are of the same time.
HELD_DAYS = 3


@dataclass(frozen=True)
class Matter:
    """One question of the hidden truth."""

    number: int
    frame: str
    about: tuple[str, ...]
    place: str
    day: date


@dataclass(frozen=True)
class Utterance:
    """What one source holds on a matter, first said on `day`.

    Attributes:
        source: A name, ``[class]`` for an unnamed source, or empty for an outlet's own voice.
        answer: ``yes`` or ``no``, a name, ``not`` a name, or a figure ``low-high``, ends open.
        denies: Whether it is said as a denial.
    """

    matter: Matter
    source: str
    answer: str
    day: date
    hedge: str = ""
    denies: bool = False


@dataclass(frozen=True)
class Telling:
    """One sentence in one article that tells an utterance.

    Attributes:
        through: The outlet it came through, or empty.
        cites: Whether the source is named besides that outlet.
        first: Outlet that told it first.
        hedge: How strongly it is worded here.
        wording: Which of the ways of saying it is used.
        placed: Whether the sentence names the place.
    """

    utterance: Utterance
    outlet: str
    day: date
    first: str
    through: str = ""
    cites: bool = False
    hedge: str = ""
    wording: int = 0
    placed: bool = True

    @property
    def source(self) -> str:
        """Who holds it; an outlet's own voice goes by the outlet that said it first."""
        return self.utterance.source or f"voice of {self.first}"


def make_matters(rng: random.Random) -> Iterator[Matter]:
    """Matters, as many as can be told apart; incidents come again a year later."""
    pairs = list(combinations(sorted(GROUPS), 2))
    rng.shuffle(pairs)
    pools = {frame: rng.sample(TOWNS, len(TOWNS)) for frame in INCIDENTS}
    pools |= {
        frame: rng.sample(GROUPS, len(GROUPS)) for frame in ("strength", "commitment")
    }
    for number in range(len(FRAMES) * len(pairs)):
        frame, turn = FRAMES[number % len(FRAMES)], number // len(FRAMES)
        if frame == "relation":
            about, place = pairs[turn], ""
        elif frame in INCIDENTS:
            about = tuple(rng.sample(GROUPS, 2))
            place = pools[frame][turn % len(TOWNS)]
        elif turn < len(GROUPS):
            about, place = (pools[frame][turn],), ""
        else:
            continue
        day = FIRST_DAY + timedelta(days=rng.randrange(10) * 6 + 400 * (turn // len(TOWNS)))
        yield Matter(number, frame, about, place, day)


def make_utterances(matter: Matter, rng: random.Random) -> list[Utterance]:
    """Two to six sources on a matter: some disagree, some deny, some change their mind."""
    sources = rng.sample(NAMED, rng.randint(1, 3))
    if rng.random() < 0.4:
        sources.append(f"[{rng.choice(tuple(CLASSES))}]")
    if rng.random() < 0.35:
        sources.append("")
    answers = _answers(matter, rng)
    made = []
    for index, source in enumerate(sources):
        answer = answers[0] if index == 0 or rng.random() < 0.55 else answers[1]
        hedge = rng.choice(HEDGES) if matter.frame == "relation" and source else ""
        made.append(Utterance(matter, source, answer, matter.day, hedge))
    more = (_changes, _denials, _revisions, _claimed)
    return made + [each for make in more for each in make(made, answers, rng)]


def _answers(matter: Matter, rng: random.Random) -> tuple[str, str]:
    if matter.frame in {"control", "responsibility"}:
        return matter.about[0], matter.about[1]
    if matter.frame in FIGURES:
        scale = 1 if matter.frame == "casualties" else 100
        low, high = rng.randint(11, 40) * scale, rng.randint(50, 90) * scale
        other = rng.choice(
            (f"{high}-{high}", f"{low + 2 * scale}-", f"{low - scale}-{high}")
        )
        return f"{low}-{low}", other
    return rng.choice((("yes", "no"), ("no", "yes")))


def _changes(
    made: Sequence[Utterance], answers: Sequence[str], rng: random.Random
) -> list[Utterance]:
    first = made[0]
    if first.matter.frame not in CHANGEABLE or rng.random() < 0.5:
        return []
    other = answers[1] if first.answer == answers[0] else answers[0]
    day = first.day + timedelta(days=rng.randint(25, 60))
    return [replace(first, answer=other, day=day, hedge="")]


def _denials(
    made: Sequence[Utterance], _answers_given: Sequence[str], rng: random.Random
) -> list[Utterance]:
    first = made[0]
    if first.matter.frame not in {"relation", "control"} or rng.random() < 0.5:
        return []
    if first.answer == "no":
        return []
    spare = [name for name in NAMED if name not in {each.source for each in made}]
    answer = "no" if first.matter.frame == "relation" else f"{DENIED}{first.answer}"
    denial = replace(first, source=rng.choice(spare), answer=answer, hedge="", denies=True)
    return [denial]


def _revisions(
    made: Sequence[Utterance], _answers_given: Sequence[str], rng: random.Random
) -> list[Utterance]:
    first = made[0]
    if first.matter.frame not in FIGURES or rng.random() < 0.6:
        return []
    low = int(first.answer.split("-")[0])
    days = 2 if first.matter.frame == "casualties" else 20
    revised = replace(first, answer=f"{low + 9}-{low + 9}")
    return [replace(revised, day=first.day + timedelta(days=days))]


def _claimed(
    made: Sequence[Utterance], answers: Sequence[str], rng: random.Random
) -> list[Utterance]:
    """Groups that claim an attack, or say that it was not theirs."""
    first = made[0]
    if first.matter.frame != "responsibility":
        return []
    own = []
    if rng.random() < 0.5:
        own.append(replace(first, source=answers[0]))
    if rng.random() < 0.5:
        own.append(
            replace(first, source=answers[1], answer=f"{DENIED}{answers[1]}", denies=True)
        )
    return own


def make_tellings(utterances: Sequence[Utterance], rng: random.Random) -> list[Telling]:
    """One to four articles tell each: at first hand, through another outlet, in other words.

    Outlets that tell something first tell nothing else on the matter, so that whoever cites
    them can be understood.
    """
    outlets = rng.sample(OUTLETS, len(OUTLETS))
    firsts, others = outlets[: len(utterances)], outlets[len(utterances) :]
    told = []
    for utterance, outlet in zip(utterances, firsts, strict=True):
        first = Telling(utterance, outlet, utterance.day, outlet, hedge=utterance.hedge,
                        wording=rng.randrange(4))  # fmt: skip
        told.append(first)
        for again in rng.sample(others, rng.randint(0, min(3, len(others)))):
            others.remove(again)
            told.append(
                _retold(replace(first, outlet=again, wording=rng.randrange(4)), rng)
            )
    return told


def _retold(telling: Telling, rng: random.Random) -> Telling:
    utterance = telling.utterance
    speaks = utterance.denies or utterance.source in GROUPS
    if speaks or (utterance.source and rng.random() < 0.5):
        return telling
    cites = bool(utterance.source) and rng.random() < 0.4
    hedge = utterance.hedge
    if utterance.matter.frame == "relation" and rng.random() < 0.5:
        hedge = "" if hedge else "may"
    timeless = utterance.matter.frame not in INCIDENTS
    day = telling.day + timedelta(days=rng.choice((1, 1, 40)) if timeless else 1)
    return replace(telling, through=telling.first, cites=cites, hedge=hedge, day=day)


def figure(answer: str) -> tuple[float | None, float | None]:
    """Both ends of a figure; `None` for an open one."""
    low, high = (float(end) if end else None for end in answer.split("-"))
    return low, high


def opposed(one: Utterance, other: Utterance) -> bool:
    """Whether two utterances on one matter cannot both be true."""
    frame, first, second = one.matter.frame, one.answer, other.answer
    if frame in FIGURES:
        (a, b), (c, d) = figure(first), figure(second)
        return (b is not None and c is not None and b < c) or (
            d is not None and a is not None and d < a
        )
    if frame == "control" and abs((one.day - other.day).days) > HELD_DAYS:
        return False
    if first.startswith(DENIED) or second.startswith(DENIED):
        return first in {f"{DENIED}{second}"} or second in {f"{DENIED}{first}"}
    return first != second
