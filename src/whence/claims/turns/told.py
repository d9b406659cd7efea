"""Sentences of a speaker's own words that tell of the conflict, and those that are mere talk."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from whence.claims.roles.fillers import Fillers
from whence.claims.syntax.tree import SUBJECTS, VERBAL
from whence.model.actor import ActorKind
from whence.model.ids import ActorId
from whence.model.reading import FrameProposal, Sentence
from whence.model.span import Span

OF_WAR = (
    "attack-noun",
    "harm-verb",
    "armed-noun",
    "weapon-noun",
    "pact-noun",
    "materiel-noun",
    "event-noun",
    "place-noun",
    "arms-noun",
)
# *I say*, *we respect*, *I would not bet*: what the speaker thinks, feels or does in talking.
TALK = frozenset(
    """say tell speak talk discuss answer ask thank hope wish think believe know feel understand
    regret respect wonder want repeat write read explain promise mean exclude bet doubt expect
    suppose guess fear like love hate agree admit concede comment prefer try let see
    remember forget underestimate foresee pray insist stress add note refer look thanks inform bow
    salute reserve follow clarify""".split()
)
# What a first person has seen or counted is told even so.
SEEN = frozenset({"count", "see", "find", "bury", "hear", "lose", "crossed", "wash"})
PAST = frozenset({"VBD", "VBN"})
FIRST, SECOND = frozenset({"i", "we"}), frozenset({"you", "your", "yours", "yourself"})
THIRD = frozenset(
    """they he she it nobody none everyone everybody all some others rest most many both one""".split()
)
# Other news: what is told of these is none of the conflict.
ELSEWHERE = re.compile(
    r"\b(?:cholera|measles|polio|dengue|malaria|diseases?|epidemic|outbreak|vaccin\w+|fever|virus|"
    r"foot-and-mouth|exams?|pupils?|curriculum|school year|football|match|league|championship|"
    r"tournament|referee|cricket|prices?|inflation|gourde|currency|tariffs?|salar\w+|harvest|rain|"
    r"weather|storm|floods?|temperature|festival|wedding|sales|profits?|customers?|shareholders?|holidays?|concert|film|airport|ferry|"
    r"election\w*)\b",
    re.IGNORECASE,
)
# *I can't tell you whose they were*, *I would not exclude others*: what is not known or held.
UNKNOWN = frozenset({"know", "tell", "say", "confirm"})
EXCLUDED = frozenset({"exclude", "rule"})
NOT = frozenset({"not", "n't", "n’t", "never", "cannot"})
CLAUSES = frozenset({"ccomp", "obj", "xcomp"})
COUNTING = frozenset({"many", "much", "few", "long", "far", "often", "come"})
WH = frozenset("who whom whose where when which how what whether if why".split())
IDLE = frozenset({"that", "this", "it"})
HERE = frozenset(
    {"here", "there", "inside", "outside", "back", "home", "up", "out", "away"}
)
MOST_WORDS = 45
ARMS = ("attack-noun", "harm-verb", "armed-noun", "weapon-noun")
FEWEST = 2
LEAST_WAR = 0.01  # of a text's words, before its free sentences are held to tell of war


# What the reader finds of these, it finds in texts of war.
SEEN_OF_WAR = frozenset({"casualties", "control"})
ASSAULT = "ASSAULT"
CERTAIN = 0.9


def _is_of_arms(one: FrameProposal) -> bool:
    """Whether the reader is certain that a word tells of an attack, the dead or who holds a place."""
    war = one.frame in SEEN_OF_WAR or one.kind.startswith(ASSAULT)
    return war and one.score >= CERTAIN


class Telling:
    """Judges the sentences of one document."""

    def __init__(self, fillers: Fillers) -> None:
        self.fillers = fillers
        self.tree = fillers.tree
        self._war = frozenset().union(*(fillers.lists[name] for name in OF_WAR))
        lemmas = self.tree.lemma
        arms = frozenset().union(*(fillers.lists[name] for name in ARMS))
        self._elsewhere = [one.start() for one in ELSEWHERE.finditer(self.tree.text)]
        war = sum(one in arms for one in lemmas)
        war += sum(self._is_armed(word) for word in fillers.referent)
        war += sum(map(_is_of_arms, self.tree.reading.frames))
        self._is_of_war = war >= max(FEWEST, LEAST_WAR * len(lemmas)) and war > 2 * len(
            self._elsewhere
        )

    def is_elsewhere(self, content: Sequence[Span], before: int) -> bool:
        """Whether a turn, or the line before it, is of other news.

        Args:
            content: What is said in it.
            before: Where its own line begins.
        """
        text = self.tree.text
        asked = text.rfind("\n", 0, len(text[:before].rstrip())) + 1
        return self._names_other(asked, before) or any(
            self._names_other(one.start, one.end) for one in content
        )

    def _names_other(self, start: int, end: int) -> bool:
        """Whether a word for other news begins in a stretch of the text."""
        first = bisect_left(self._elsewhere, start)
        return first < len(self._elsewhere) and self._elsewhere[first] < end

    def tells(self, sentence: Sentence, words: Sequence[int], *, answers: bool) -> bool:
        """Whether a sentence tells something of the conflict.

        Args:
            sentence: The sentence.
            words: Its words that are the speaker's.
            answers: Whether it follows a question at once, so that it may be no whole sentence.
        """
        tree = self.tree
        if not self._is_of_war:
            return False
        real = [w for w in words if any(c.isalnum() for c in tree.form[w])]
        end = sentence.span.of(tree.text).rstrip(' "”»*_')[-1:]
        if 2 <= len(real) <= MOST_WORDS and self._withholds(real):
            return True
        if (
            not 2 <= len(real) <= MOST_WORDS
            or end in {"?", ":", "…"}
            or self._is_talk(real)
        ):
            return False
        inside = set(real)
        root = next((w for w in real if tree.head(w) not in inside), real[0])
        subject = tree.kid(root, *SUBJECTS, "expl")
        verbal = subject is not None or any(tree.words[w].upos in VERBAL for w in real)
        if subject is None and tree.words[root].xpos in {"VB", "VBP"}:
            return False  # *Ask the company.*
        if not verbal:
            days = self.fillers.times
            return answers and self._is_anchored([w for w in real if w not in days])
        return self._is_deed(root, subject, real)

    def _withholds(self, real: Sequence[int]) -> bool:
        """Whether a speaker says that he does not know or will not rule out something."""
        tree = self.tree
        return any(
            tree.lemma[w] in UNKNOWN | EXCLUDED and self._is_withheld(w) for w in real
        )

    def _is_withheld(self, verb: int) -> bool:
        tree, kids = self.tree, self.tree.kids[verb]
        # The name before a colon may be hung on the verb as well.
        first = any(tree.rel(k) in SUBJECTS and tree.form[k] in FIRST for k in kids)
        denied = any(tree.form[k] in NOT for kid in kids for k in (kid, *tree.kids[kid]))
        if not (first and denied):
            return False
        if tree.lemma[verb] in EXCLUDED:
            return tree.kid(verb, "obj") is not None
        return any(self._is_question(kid) for kid in kids if tree.base(kid) in CLAUSES)

    def _is_question(self, clause: int) -> bool:
        """*Whose they were*, but not *what to say* and *how sorry I am*: a fact left open."""
        tree = self.tree
        of = tree.kid(clause, *SUBJECTS)
        told = of is not None and tree.form[of] not in FIRST | SECOND
        asks = any(tree.form[w] in WH for w in tree.below(clause))
        how = any(
            tree.form[w] == "how"
            and tree.words[w + 1].upos in {"ADJ", "ADV"}
            and tree.form[w + 1] not in COUNTING
            for w in tree.below(clause)
        )
        return told and asks and not how

    def _is_talk(self, real: Sequence[int]) -> bool:
        """Whether the hearer is spoken to, or it is only supposed."""
        forms = {self.tree.form[w] for w in real}
        opens = self.tree.form[real[0]]
        return bool(forms & SECOND) or opens in {"if", "may", "let"}

    def _is_deed(self, root: int, subject: int | None, real: Sequence[int]) -> bool:
        tree = self.tree
        lemma = tree.lemma[root]
        who = "" if subject is None else tree.form[subject]
        if lemma in TALK and not (who in FIRST and lemma in SEEN):
            return False
        verb = tree.words[root].upos == "VERB"
        # *I washed his daughter*, *we were told to leave*: what one has done or lived through.
        if verb and who in FIRST and tree.words[root].xpos in PAST and lemma != "have":
            return True
        if who == "i":
            return lemma in SEEN and self._is_anchored(real)
        if any(
            tree.form[k] in {"would", "could", "should", "must", "might"}
            for k in tree.kids[root]
        ):
            return False
        if not verb and who in IDLE and not self._is_held(real):
            return False  # *That is a slander*, *it was quieter then*
        if who in THIRD:
            here = any(tree.form[w] in HERE for w in real)
            return verb or here or self._is_anchored(real)
        told = subject is not None and (
            tree.words[subject].upos in {"NOUN", "PROPN", "NUM"}
            or who in {"there", "nothing"}
        )
        return told or self._is_anchored(real)

    def _is_held(self, real: Sequence[int]) -> bool:
        return any(w in self.fillers.places or self._is_known(w) for w in real)

    def _is_thing(self, word: int) -> bool:
        harms = self.fillers.lists["harm-verb"]
        return self.tree.words[word].upos != "VERB" or self.tree.lemma[word] in harms

    def _is_armed(self, word: int) -> bool:
        found = self.fillers.referent[word]
        actor = None if found.id is None else self.fillers.actors.get(ActorId(found.id))
        return actor is not None and actor.kind is ActorKind.ARMED_GROUP

    def _is_known(self, word: int) -> bool:
        found = self.fillers.referent.get(word)
        return (
            found is not None
            and found.id is not None
            and self.tree.words[word].upos != "PRON"
        )

    def _is_anchored(self, real: Sequence[int]) -> bool:
        """Whether it names an actor, a place, a day or a number, or a thing of war."""
        fillers = self.fillers
        return any(
            w in fillers.figures
            or w in fillers.times
            or w in fillers.places
            or self._is_known(w)
            or (self.tree.lemma[w] in self._war and self._is_thing(w))
            for w in real
        )
