"""When, where and how many: times, places and figures that belong to a claim."""

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile

from whence.claims.roles.fillers import Fillers
from whence.claims.roles.filling import Bound, Match
from whence.claims.roles.kinds import COUNTRY
from whence.claims.syntax.tree import VERBAL, Tree
from whence.model.claim import Filler, Frame, NamedFigure, Role
from whence.model.figure import Bound as Limit
from whence.model.figure import Figure
from whence.model.place import Place
from whence.model.when import When

CLAUSAL = frozenset({"acl", "acl:relcl", "advcl", "ccomp", "parataxis", "conj", "xcomp"})
# *Years after the raid of 9 May the two are still close*: a time apart from that of the raid.
_APART = frozenset({"after", "before", "since", "until"})
# *Before dawn on Monday*: a part of the day named, and no time apart from it.
_OF_DAY = frozenset(
    "dawn daybreak sunrise sunset dusk nightfall midnight midday noon prayer prayers".split()
)
# In a value of TIMEX: an hour, of a day that may be told beside it.
_CLOCK = re.compile(r"T\d\d")
COUNTED = frozenset(
    {"killed", "wounded", "missing", "captured", "displaced", "attacks", "victims"}
)


class Scene:
    """Looks up what stands in the clause of a claim."""

    def __init__(self, tree: Tree, fillers: Fillers) -> None:
        self.tree = tree
        self.fillers = fillers

    def when(self, match: Match) -> When | None:
        """The time in the clause of a trigger, nearest first; never a date of saying."""
        for word in self._around(match.trigger):
            found = self._time_under(word, match.entry.frame)
            if found is not None:
                return found
        return self._time_before(match.trigger)

    def _time_before(self, trigger: int) -> When | None:
        """*In July 2022, when nine were killed*: the time that the clause goes on from."""
        tree = self.tree
        opening = next((k for k in tree.kids[trigger] if tree.form[k] == "when"), None)
        if opening is None or tree.rel(trigger) != "acl:relcl":
            return None
        near = range(opening - 1, max(opening - 3, -1), -1)  # a comma may stand between
        return next((self.fillers.times[w] for w in near if w in self.fillers.times), None)

    def _around(self, trigger: int) -> list[int]:
        """The trigger, then the verbs that carry it, up to its clause."""
        tree = self.tree
        found = [trigger]
        for word in tree.above(trigger):
            below = found[-1]
            carried = tree.words[below].upos not in VERBAL or tree.base(below) == "xcomp"
            # *Blamed on Monday for the raid*, *held since May over it*: no day of the raid.
            if tree.case(below) in {"for", "over"}:
                break
            if not carried or tree.base(below) in {"acl", "ccomp", "parataxis", "appos"}:
                break
            found.append(word)
            if tree.words[word].upos in VERBAL or len(found) > 4:
                break
        return found

    def _time_under(self, word: int, frame: Frame) -> When | None:
        times = self.fillers.times
        found = [
            (_CLOCK.search(when.value) is not None, abs(near - word), near)
            for near in self._clause_words(word)
            if (when := times.get(near)) and not self._is_another_time(near, word, frame)
        ]
        return times[min(found)[-1]] if found else None

    def _is_another_time(self, time: int, word: int, frame: Frame) -> bool:
        """*The mastermind of the 9/11 raids was seized*, *hailed the triumphs of 2014*.

        A time that only tells which deed is meant is no time of what is done about it.
        """
        tree, times = self.tree, self.fillers.times
        if self._is_compared(time, word) or self._is_of_former(time, word):
            return True
        top = time
        while tree.head(top) in times:
            top = tree.head(top)
        noun = tree.head(top)
        telling = tree.base(top) in {"nmod", "compound", "amod", "nummod"}
        if not telling or noun in {-1, word}:
            return False
        if tree.case(noun) in _APART and tree.lemma[noun] not in _OF_DAY:
            return True
        if tree.case(top) not in {"", "of"}:
            return False
        owned = tree.base(noun) == "nmod" and tree.case(noun) in {"of", "for"}
        target = tree.base(noun) == "obj" and frame is Frame.REACTION
        return target or (owned and tree.head(noun) != word)

    def _is_compared(self, time: int, word: int) -> bool:
        """*More of them cheered this fall than the triumphs of 2014*: the year is of those."""
        tree = self.tree
        path = (time, *takewhile(lambda one: one != word, tree.above(time)))
        if any(tree.case(one) == "than" for one in path[1:]):
            return True
        # *The worst attack since January* was not then, nor from then on.
        over = {kid for one in (*path[1:], word) for kid in tree.kids[one]}
        most = any(tree.words[kid].xpos == "JJS" for kid in over)
        return most and any(tree.case(one) == "since" for one in path)

    def _is_of_former(self, time: int, word: int) -> bool:
        """*Has 300 men, down from 2,500 in 2021*: the year is of the number left behind."""
        tree = self.tree
        here = tree.words[time].sentence == tree.words[word].sentence
        return here and any(
            tree.form[at] in {"down", "up"} and tree.form[at + 1] == "from"
            for at in range(word + 1, time)
        )

    def _clause_words(self, word: int) -> Iterable[int]:
        """What is under a word without going into other clauses."""
        stack = [word]
        while stack:
            one = stack.pop()
            yield one
            stack.extend(k for k in self.tree.kids[one] if self.tree.rel(k) not in CLAUSAL)

    def where(self, match: Match, roles: Sequence[Role]) -> tuple[Place, ...]:
        """Places the claim concerns: those in its place role, else those in its clause."""
        fillers = [f for role in roles if role.name == "place" for f in role.fillers]
        found = [place for one in fillers for place in self._places_in(one)]
        if not any(place.id for place in found):
            near = set(self._clause_words(match.trigger))
            taken = {bound.word for bound in match.roles}
            found += [
                self.fillers.places[word]
                for word in sorted(near)
                if word in self.fillers.places
                and word not in taken
                and self.tree.case(word).split("-")[0] in _LOCATIVE
                and not self._is_measured_from(word)
                and not self.fillers.is_of_speaker(word, match.trigger)
            ]
        if match.entry.frame is Frame.COMMITMENT:
            found = [*self._promised_grounds(roles), *found]
        if match.entry.value == "ASSAULT":
            found = [*self._struck(match, found), *found]
        return tuple(dict.fromkeys(found or self._further(match)))

    def _further(self, match: Match) -> list[Place]:
        """The place that a promise is about."""
        if match.entry.frame is not Frame.COMMITMENT:
            return []
        return self._only_place(match.trigger)

    def _struck(self, match: Match, found: Sequence[Place]) -> list[Place]:
        """Places that are attacked; those told only by where they lie: *Tarno, a town in Gao*."""
        places, tree = self.fillers.places, self.tree
        on = [b.word for b in match.roles if b.role == "recipient" and b.word in places]
        on = [word for word in on if tree.kid(word, "nummod") is None]  # *130 Kharijites*
        lie = [word for word, place in places.items() if place in found] if on else []
        if found and not lie:
            return []
        return [places[word] for word in on if all(word in tree.above(one) for one in lie)]

    def _only_place(self, trigger: int) -> list[Place]:
        """The one place below a country that the sentence of a trigger names, or none."""
        sentence = self.tree.words[trigger].sentence
        found = {
            place.name: place
            for word, place in self.fillers.places.items()
            if self.tree.words[word].sentence == sentence
            and (place.where_prec or 0) < COUNTRY
            and self.tree.rel(word) != "nmod:poss"
            and not self.fillers.is_of_speaker(word, trigger)
        }
        return list(found.values()) if len(found) == 1 else []

    def _promised_grounds(self, roles: Sequence[Role]) -> list[Place]:
        """Places in the words of what was promised: *to leave Gao by June* is about Gao."""
        spans = [f.span for role in roles if role.name == "term" for f in role.fillers]
        tree, places = self.fillers.tree, self.fillers.places
        return [
            place
            for word, place in sorted(places.items())
            if tree.base(word) not in {"amod", "compound"}
            and any(span is not None and span.covers(place.span) for span in spans)
        ]

    def _places_in(self, filler: Filler) -> list[Place]:
        """Known places in a filler; the filler itself, unresolved, when there is none."""
        span = filler.span
        if span is None:
            return []
        places = self.fillers.places
        words = [word for word, place in places.items() if span.overlaps(place.span)]
        here = [word for word in words if not self._is_beyond(word)] or words
        found = list(dict.fromkeys(places[word] for word in here))
        if not found:  # *the town*, said of one that was named
            found = [place for place in places.values() if place.name == filler.name][:1]
        if all(self._only_tells_which(place, filler) for place in found):
            country = found[0].country if found else ""
            return [Place(filler.text, span, filler.name, country=country)]
        unlisted = {place.name for place in places.values() if not place.id}
        unlisted -= {filler.text, *(place.name for place in found)}
        if filler.name in unlisted:  # *a town in Gao*, said of Tarno
            return [Place(filler.text, span, filler.name, country=found[0].country), *found]
        return found

    def _only_tells_which(self, place: Place, filler: Filler) -> bool:
        """*The Congolese town of Pinga*, *a Congo town*: the country is not the place."""
        whole = (place.where_prec or 0) >= COUNTRY
        if not whole or place.name == filler.name:
            return False
        words = self.fillers.words_in(place.span)
        return bool(words) and all(
            self.tree.base(w) in {"amod", "compound"}
            and self.tree.lemma[self.tree.head(w)] in self.fillers.lists["place-noun"]
            for w in words
        )

    def _is_beyond(self, word: int) -> bool:
        """*A town near the border with Niger* is in no part of Niger."""
        head = self.tree.head(word)
        return (
            head >= 0
            and self.tree.case(word) == "with"
            and self.tree.lemma[head] in {"border", "frontier"}
        )

    def _is_measured_from(self, word: int) -> bool:
        """*In Bozari, 20 kilometres from Koundali*: the second only tells where the first is."""
        head = self.tree.head(word)
        return head >= 0 and self.tree.lemma[head] in _DISTANCES

    def figures(self, roles: Sequence[Bound]) -> tuple[NamedFigure, ...]:
        """The figures that fill roles, by role."""
        return tuple(
            NamedFigure(bound.role, self.fillers.figures[bound.word])
            for bound in roles
            if bound.is_a in {"figure", "headcount"}
        )


_DISTANCES = frozenset("kilometre kilometer km mile metre meter hour minute drive".split())
_LOCATIVE = frozenset(
    {
        "in",
        "at",
        "near",
        "outside",
        "across",
        "inside",
        "around",
        "throughout",
        "on",
        "from",
    }
)


def counted(name: str, figure: Figure) -> Role:
    """A role filled by a figure: its words, and the number as its name."""
    return Role(name, (Filler(figure.text, figure.span, _number(figure)),))


def interval(figure: Figure) -> list[Role]:
    """Low and high of a figure as roles; a missing end gives no role."""
    ends = (("low", figure.low), ("high", figure.high))
    return [
        Role(name, (Filler(figure.text, figure.span, _plain(value)),))
        for name, value in ends
        if value is not None
    ]


def _number(figure: Figure) -> str:
    if figure.low is not None and figure.high is not None and figure.low != figure.high:
        return f"{_plain(figure.low)}-{_plain(figure.high)}"
    value = figure.low if figure.low is not None else figure.high
    if value is None:
        return figure.text
    mark = {Limit.AT_LEAST: "≥", Limit.AT_MOST: "≤", Limit.ABOUT: "~"}.get(figure.bound, "")
    return mark + _plain(value)


def _plain(value: float) -> str:
    return str(int(value)) if value == int(value) else str(value)
