"""Digests: a heading names a group, and the lines under it say what that group says.

*SALT FRONT / 4 May. Denies that it left. / On the toll: "nobody fell"*: the lines name no subject
and no speaker, because the heading does.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from whence.claims.chain.contents import FEWEST_WORDS, Contents
from whence.claims.chain.spoken import RULE_SCORE, Speech
from whence.claims.roles.fillers import Fillers
from whence.claims.roles.kinds import NAMED_ACTORS
from whence.claims.syntax.tree import FINITE, SUBJECTS, Tree
from whence.model.reading import MentionKind, Sentence, SpeechKind
from whence.model.span import Span

TOPICS = frozenset({"on", "of", "about", "regarding", "concerning"})
# Whoever makes the digest speaks for himself here.
NOTES = frozenset(
    """note notes comment comments context remark caveat correction our analyst editor translator
    monitor background verdict""".split()
)
LINES = frozenset({"line", "reply", "answer", "caption", "response"})
ASKED = frozenset({"asked", "questioned", "pressed", "reached", "quoted"})
_ASKED_BY = frozenset({"about", "by", "on", "whether", "if", "at"})
_NUMBER = re.compile(r"[0-9]{1,3}[.)]*|item|no\.?", re.IGNORECASE)
_LETTER = re.compile(r"(?:[a-h]|[ivx]{1,4})", re.IGNORECASE)
_MARKS = frozenset({"PUNCT", "NUM", "SYM"})
_NAME = frozenset({"PROPN", "NOUN", "ADJ", "DET", "PART"})
_WITHIN = frozenset({"of", "for", "the", "and"})
_OPENING = ('"', "“")
_BULLETS = ("-", "•", "*", "–", "—")
LONGEST_NAME = 6
LONGEST_LABEL = 8


@dataclass(frozen=True, slots=True)
class _Line:
    """A sentence, the first word that is no number or date, and whose section it stands in."""

    sentence: Sentence
    first: int
    group: int | None


class Digest:
    """The sections of one document that are headed by who speaks in them.

    Attributes:
        lent: Verbs that open a line without a subject, each with the head of the heading.
        its: *It* at the head of a line, each with the head of the heading.
    """

    def __init__(self, tree: Tree, fillers: Fillers) -> None:
        self.tree = tree
        self.fillers = fillers
        self._lines = tuple(self._sections())
        self.lent = {
            line.first: line.group
            for line in self._lines
            if line.group is not None and self._is_bare(line)
        }
        # *It says*, the first words of a line: whoever heads it.
        self.its = {
            line.first: line.group
            for line in self._lines
            if line.group is not None
            and tree.form[line.first] == "it"
            and self._opens(line)
        }
        self._headed = {one.group for one in self._lines} - {None}

    def speeches(self, contents: Contents, seen: Sequence[Speech]) -> list[Speech]:
        """The attributions of the document with what the lines give in their headings' words.

        Args:
            contents: The quotations of the document.
            seen: Attributions that are known already.
        """
        told: list[Speech] = []
        labels: set[int] = set()
        for line in self._lines if self._headed else ():
            found = self._labelled(line, contents, seen)
            if found is not None:
                told.append(found)
                if self.tree.form[line.first] in TOPICS:
                    labels.update(range(line.first, found.cue or 0))
            if line.first in self.lent:
                told.extend(self._quoted_after(line, contents, seen))
        # *On Rajma, the seat of the front: "…"*: what a line is about does not say it.
        return [one for one in seen if one.source not in labels] + told

    def _sections(self) -> Iterator[_Line]:
        group: int | None = None
        sentences = self.tree.reading.sentences
        for part, grouped in groupby(sentences, key=lambda one: one.part):
            held = list(grouped)
            told = [(one, first) for one in held if (first := self._first(one)) is not None]
            if not told:
                continue  # a date alone
            if self._is_heading(held[0], *told[0], whole=len(told) == 1):
                group = self._name(told[0][1], told[0][0].end) if part else None
            elif self.tree.lemma[told[0][1]].lower() in NOTES:
                group = None
            yield from (_Line(one, first, group) for one, first in told)

    def _first(self, one: Sentence) -> int | None:
        """The first word of a sentence after its bullet, number and date."""
        tree = self.tree
        for i in range(one.first, one.end):
            text = tree.words[i].span.of(tree.text)
            closed = i + 1 < one.end and tree.form[i + 1] == ")"
            label = _NUMBER.fullmatch(text) or (closed and _LETTER.fullmatch(text))
            quotes = text in _OPENING
            dated = tree.words[i].upos in _MARKS or i in self.fillers.times
            if quotes or not (dated or label):
                return i
        return None

    def _is_heading(
        self, opens: Sentence, one: Sentence, first: int, *, whole: bool
    ) -> bool:
        """Whether a paragraph opens a section: whoever it names, the one before is over."""
        tree = self.tree
        before = range(opens.first, first)
        dated = any(i in self.fillers.times for i in before)
        letter = tree.text[opens.span.start : opens.span.start + 2].lower()
        lettered = letter[:1].isalpha() and letter[1:] == ")"
        if tree.text.startswith(_BULLETS, opens.span.start) or dated or lettered:
            return False
        verbless = self._is_verbless(first, one.end)
        numbered = letter[:1].isdigit() or tree.form[opens.first] == "item"
        text = one.span.of(tree.text)
        return numbered or (verbless and (text.endswith(".") or whole))

    def _is_verbless(self, first: int, end: int) -> bool:
        words = self.tree.words[first:end]
        return not any(word.xpos in FINITE or word.upos == "AUX" for word in words)

    def _name(self, first: int, end: int) -> int | None:
        """The head of a name that stands alone: *RSF, 8 March*, *Salt Front (north)*."""
        tree, last = self.tree, first
        while last < min(end, first + LONGEST_NAME) and (
            tree.words[last].upos in _NAME or tree.form[last] in _WITHIN
        ):
            last += 1
        cut = last < end and tree.words[last].upos != "PUNCT"
        if last == first or cut or not self._is_verbless(first, end):
            return None
        return next((i for i in range(last - 1, first - 1, -1) if self._names(i)), None)

    def _names(self, i: int) -> bool:
        """Whether a word names somebody who can speak and is no mere country."""
        fillers = self.fillers
        meant, mention = fillers.referent.get(i), fillers.mentions.get(i)
        known = meant is not None and meant.id is not None
        named = mention is not None and mention.kind in NAMED_ACTORS
        if not (known or named) or i in fillers.places or not fillers.can_speak(i):
            return False
        return meant is None or meant.id is None or not fillers.is_state(meant.id)

    def _opens(self, line: _Line) -> bool:
        """Whether a line opens an item of a list, or nobody is known for its *it*."""
        meant = self.fillers.stands_for(line.first)
        listed = self.tree.text.startswith(_BULLETS, line.sentence.span.start)
        return listed or meant is None or meant.id is None

    def _is_bare(self, line: _Line) -> bool:
        """*Denies that …*: a verb told of one, with nobody before it."""
        tree, i = self.tree, line.first
        verb = tree.words[i].upos == "VERB" and tree.words[i].xpos in {"VBZ", ""}
        return verb and tree.form[i].endswith("s") and tree.kid(i, *SUBJECTS) is None

    def _labelled(
        self, line: _Line, contents: Contents, seen: Sequence[Speech]
    ) -> Speech | None:
        """*On the toll: …*, *One line: …*, *Karim Aziz, its envoy, by telephone: …*."""
        tree = self.tree
        end = line.sentence.end
        colon = next((i for i in range(line.first, end) if tree.form[i] == ":"), None)
        if colon is None or colon + 2 >= end:
            return None
        label = range(line.first, colon)
        if any(tree.words[i].xpos in FINITE and not self._is_asked(i) for i in label):
            return None
        source = self._teller(line, label)
        topic = tree.form[line.first] in TOPICS
        # *DERSIM: We keep our word*, turns of a talk, are found by whoever opens them.
        turn = not topic and any(one.cue == colon for one in seen)
        if source is None or turn or self._is_told_by(colon, line.sentence, seen):
            return None
        start = tree.words[colon + 1].span.start
        opens = tree.text.startswith(_OPENING, start)
        quote = next((one for one in contents.quotes if one.start == start), None)
        whole = Span(start, line.sentence.span.end)
        content = quote if opens and quote is not None else whole
        kind = SpeechKind.DIRECT if opens else SpeechKind.INDIRECT
        return self._said(source, colon, content, kind)

    def _is_asked(self, i: int) -> bool:
        """*Its envoy, asked about the raid by the station: …*, however it is tagged."""
        form = self.tree.form
        return form[i] in ASKED and form[i - 1] == "," and form[i + 1] in _ASKED_BY

    def _teller(self, line: _Line, label: range) -> int | None:
        """Who speaks after a label: a person it opens with, else who heads the section."""
        tree, first = self.tree, line.first
        if len(label) <= LONGEST_LABEL and tree.form[first] in TOPICS:
            return line.group
        opens = next((i for i in label if tree.words[i].upos in {"NOUN", "PROPN"}), first)
        nouns = self.fillers.lists["document-noun"] | LINES
        if tree.lemma[opens] in nouns:
            return line.group
        named = (
            i
            for i in label[:LONGEST_NAME]
            if (mention := self.fillers.mentions.get(i)) is not None
            and mention.kind is MentionKind.PERSON
        )
        person = next(named, None)
        commas = [i for i in label if tree.form[i] == ","]
        # A bare name before a colon opens a turn of a talk.
        return person if person is not None and commas and commas[0] > person else None

    def _is_told_by(self, colon: int, here: Sentence, seen: Sequence[Speech]) -> bool:
        """Whether somebody else is told to say what follows: *On drones: he says that …*."""
        tree = self.tree
        start, end = tree.words[colon].span.end, here.span.end
        return any(
            speech.source is not None and start <= cue.start < end
            for speech in seen
            for cue in speech.cue_spans
        ) or any(
            tree.form[i] in {"he", "she"} and tree.base(i) == "nsubj"
            for i in range(colon + 1, min(colon + 3, here.end))
        )

    def _quoted_after(
        self, line: _Line, contents: Contents, seen: Sequence[Speech]
    ) -> Iterator[Speech]:
        """*Claims the raid. "He did not get away."*: a quotation that stands by itself."""
        tree = self.tree
        start = tree.words[line.first].span.end
        end = tree.text.find("\n", start)
        for quote in contents.quotes:
            if not start <= quote.start < (end if end >= 0 else len(tree.text)):
                continue
            alone = tree.text[start : quote.start].rstrip().endswith(".")
            long = len(quote.of(tree.text).split()) >= FEWEST_WORDS
            known = any(
                one.source is not None and piece.overlaps(quote)
                for one in seen
                for piece in one.content
            )
            between = range(line.sentence.end, len(tree.words))
            near = not any(
                tree.words[i].span.end <= quote.start and tree.words[i].upos == "VERB"
                for i in between
            )
            if alone and long and near and not known:
                opens = self.fillers.words_in(quote)[0]
                yield self._said(self.lent[line.first], opens, quote, SpeechKind.DIRECT)

    def _said(self, source: int, cue: int, content: Span, kind: SpeechKind) -> Speech:
        return Speech(
            source,
            (self.fillers.phrase(source),),
            cue,
            (self.tree.words[cue].span,),
            (content,),
            kind,
            "say",
            RULE_SCORE,
        )
