"""Planted articles: the words in which a hidden truth is told, and copies of them."""

import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from benchmarks.weighing.truth import (
    CLASSES,
    FIGURES,
    GROUPS,
    INCIDENTS,
    Telling,
    Utterance,
    figure,
    make_matters,
    make_tellings,
    make_utterances,
)

# Outlets that only carry what others wrote.
COPIERS = ("Quick Relay", "Globe Digest", "Morning Feed", "Lowland Reader")
MOST_TOLD = 5
COPIED_SHARE = 0.2
KEPT_SHARE = 0.75
FILLERS = 5

_STATED = {
    ("relation", "yes"): ("the {a} is {h}allied with the {b}", "the {a} is {h}working with the {b}",
                          "the {a} {h2}maintains close ties with the {b}",
                          "the {a} is {h}an ally of the {b}"),
    ("relation", "no"): ("the {a} has {h}broken with the {b}", "the {a} has {h}split from the {b}",
                         "the {a} has {h}cut its ties with the {b}",
                         "the {a} is {h}no longer allied with the {b}"),
    ("control", "yes"): ("the {x} controls {p}", "the {x} has captured {p}",
                         "the {x} has seized {p}", "the {x} is in control of {p}"),
    ("casualties", "yes"): ("{n} soldiers were killed in {p}", "an attack in {p} killed {n} soldiers",
                            "{n} soldiers died in {p}", "the fighting in {p} killed {n} soldiers"),
    ("strength", "yes"): ("the {a} has {n} fighters", "the {a} has {n} fighters under arms",
                          "there are {n} fighters in the {a}", "the {a} commands {n} fighters"),
    ("commitment", "yes"): ("the {a} has kept its commitments", "the {a} has honoured its promises",
                            "the {a} has fulfilled its commitments",
                            "the {a} has complied with the agreement"),
    ("commitment", "no"): ("the {a} has broken its commitments", "the {a} has violated the agreement",
                           "the {a} has not kept its promises",
                           "the {a} has failed to honour its commitments"),
    ("responsibility", "yes"): ("the {x} carried out the attack in {p}",
                                "the {x} was behind the attack in {p}"),
}  # fmt: skip
_FILLER = (
    "Market stalls on {s} street opened {n} minutes late.",
    "Rain fell on the {s} quarter for {n} hours.",
    "The bus to the {s} district left with {n} passengers.",
    "Bread cost {n} coins at the {s} bakery.",
    "About {n} pupils sat the exam at the {s} school.",
    "The {s} clinic received {n} boxes of bandages.",
    "Power was out in {s} lane for {n} hours.",
    "A football match in the {s} stadium ended after {n} minutes.",
)
_STREETS = ("old", "new", "upper", "lower", "northern", "southern", "eastern", "western",
            "green", "stone", "river", "mill", "station", "garden", "harbour", "customs")  # fmt: skip


@dataclass(frozen=True)
class Article:
    """A planted article: its sentences, and which of them tell something.

    Attributes:
        sentences: In order; with the telling each carries, or `None`.
        copy_of: Name of the article it copies, or empty.
    """

    name: str
    outlet: str
    day: date
    sentences: tuple[tuple[str, Telling | None], ...]
    copy_of: str = ""

    @property
    def text(self) -> str:
        """Paragraphs of one sentence each."""
        return "\n\n".join(sentence for sentence, _ in self.sentences)


@dataclass(frozen=True)
class World:
    """A hidden truth and the articles that report it."""

    utterances: tuple[Utterance, ...]
    articles: tuple[Article, ...]


def make_world(seed: int, size: int) -> World:
    """A world of about `size` articles; the same for the same seed."""
    rng = random.Random(seed)  # noqa: S311 - no secret
    utterances: list[Utterance] = []
    told: defaultdict[tuple[str, date, int], list[Telling]] = defaultdict(list)
    for matter in make_matters(rng):
        if len(told) >= size * (1 - COPIED_SHARE):
            break
        made = make_utterances(matter, rng)
        utterances += made
        for telling in make_tellings(made, rng):
            number = 0
            while len(told[telling.outlet, telling.day, number]) >= MOST_TOLD:
                number += 1
            told[telling.outlet, telling.day, number].append(telling)
    articles = [_article(*key, tellings, rng) for key, tellings in told.items() if tellings]
    copies = [
        _copy(article, index, rng)
        for index, article in enumerate(
            rng.sample(articles, int(len(articles) * COPIED_SHARE))
        )
    ]
    return World(tuple(utterances), tuple(articles + copies))


def sentence_of(telling: Telling) -> str:
    """A telling in words."""
    utterance = telling.utterance
    if utterance.source in GROUPS:
        verb = "denied" if utterance.denies else "claimed"
        return f"The {utterance.source} {verb} responsibility for the attack in {utterance.matter.place}."
    content = _content(telling)
    source = CLASSES.get(utterance.source.strip("[]"), utterance.source)
    if utterance.denies:
        return f"{source} denied that {content}."
    through = telling.through
    if through and telling.cites:
        return f"{through} reported, citing {source}, that {content}."
    if through or source:
        who = through or source
        verb = "reported" if through else "said"
        # An outlet reported it when it was said; only a fresh report can name the weekday.
        fresh = telling.day - utterance.day <= timedelta(days=1)
        weekday = f" on {utterance.day:%A}" if fresh else ""
        ways = (f"{who} {verb} that {content}.", f"According to {who}, {content}.",
                f"{who} {verb}{weekday} that {content}.",
                f"{content}, {who} {verb}.")  # fmt: skip
        sentence = ways[telling.wording]
        return sentence[0].upper() + sentence[1:]
    return content[0].upper() + content[1:] + "."


def _content(telling: Telling) -> str:
    utterance = telling.utterance
    matter, answer = utterance.matter, utterance.answer.removeprefix("not ")
    named = matter.frame in {"control", "responsibility"} or matter.frame in FIGURES
    side = "yes" if named or utterance.denies else answer
    ways = _STATED[matter.frame, side]
    hedge = telling.hedge
    words = {"a": matter.about[0], "b": matter.about[-1], "x": answer, "p": matter.place}
    words["h"] = f"{hedge} ".lstrip() if hedge == "likely" else ""
    words["h2"] = words["h"]
    words["n"] = _figure(answer) if matter.frame in FIGURES else ""
    said = ways[(telling.wording + matter.number) % len(ways)].format(**words)
    if hedge == "may":
        said = (said.replace(" is ", " may be ", 1).replace(" has ", " may have ", 1)
                .replace(" maintains ", " may maintain ", 1))  # fmt: skip
    return said if telling.placed else said.replace(f" in {matter.place}", " there")


def _figure(answer: str) -> str:
    low, high = figure(answer)
    if low == high:
        return f"{low:,.0f}"
    if high is None:
        return f"at least {low:,.0f}"
    return f"between {low:,.0f} and {high:,.0f}"


def _article(
    outlet: str, day: date, number: int, tellings: Sequence[Telling], rng: random.Random
) -> Article:
    places = {t.utterance.matter.place for t in tellings} - {""}
    shown = []
    for index, telling in enumerate(tellings):
        frame = telling.utterance.matter.frame
        unplaced = (
            index and len(places) == 1 and frame == "casualties" and rng.random() < 0.5
        )
        anchored = any(t.utterance.matter.frame in INCIDENTS and t.placed for t in shown)
        shown.append(replace(telling, placed=not (unplaced and anchored)))
    sentences: list[tuple[str, Telling | None]] = [(sentence_of(t), t) for t in shown]
    filler = list(_filler(rng, FILLERS))
    for sentence in filler:
        sentences.insert(rng.randint(1, len(sentences)), (sentence, None))
    name = f"{fold(outlet)}-{day}-{number}.txt"
    return Article(name, outlet, day, tuple(sentences))


def fold(outlet: str) -> str:
    """An outlet's name as part of a file name."""
    return outlet.lower().replace(" ", "-")


def _filler(rng: random.Random, count: int) -> Iterator[str]:
    for pattern in rng.sample(_FILLER, count):
        yield pattern.format(s=rng.choice(_STREETS), n=rng.randint(2, 900))


def _copy(article: Article, index: int, rng: random.Random) -> Article:
    """The article again, in another outlet: whole, shortened, lengthened or touched up."""
    outlet = rng.choice(COPIERS)
    sentences = list(article.sentences)
    how = rng.randrange(4)
    if how == 1 and len(sentences) > 6:
        sentences = sentences[: max(4, int(len(sentences) * KEPT_SHARE))]
    elif how == 2:
        sentences += [(each, None) for each in _filler(rng, 1)]
    elif how == 3:
        last = next(i for i in reversed(range(len(sentences))) if sentences[i][1] is None)
        sentences[last] = (sentences[last][0].replace(".", ", as before."), None)
    day = article.day + timedelta(days=1)
    name = f"copy-{index:03}-{fold(outlet)}.txt"
    return Article(name, outlet, day, tuple(sentences), article.name)
