"""Guesses what capitalised words name; modest, and says so in its scores."""

from collections.abc import Sequence

from whence.model.reading import Mention, MentionKind, Sentence, Word
from whence.model.span import Span
from whence.read.understudy.wordlists import (
    BODIES,
    CALENDAR,
    CLAUSE_STARTS,
    DETERMINERS,
    LEADING,
    PLACE_CUES,
    PREPOSITIONS,
    SPEAKERS,
    TITLES,
)

_JOINERS = frozenset({"of", "al", "el", "bin", "ibn", "ul", "de", "du", "von", "van", "-"})
_QUOTE_MARKS = frozenset('"\u201c\u201d\u2018\u00ab')
_LONGEST = 8  # words of one name
_NO_NAMES = DETERMINERS | LEADING | CLAUSE_STARTS | PREPOSITIONS | CALENDAR | SPEAKERS
SURE, LIKELY, GUESS = 0.8, 0.6, 0.3


def find_names(
    text: str, words: Sequence[Word], sentences: Sequence[Sentence]
) -> tuple[Mention, ...]:
    """Names in `text`, in order, each with a guess at its kind."""
    found: list[Mention] = []
    surnames: set[str] = set()
    for sentence in sentences:
        at = sentence.first
        while at < sentence.end:
            end = _run_end(text, words, at, sentence.end)
            if end > at:
                mention = _mention(text, words[at:end], words, at, sentence.first, surnames)
                if mention is not None:
                    found.append(mention)
            at = max(end, at + 1)
    return tuple(found)


def _capital(text: str, word: Word) -> bool:
    return text[word.span.start].isupper() and word.lemma not in _NO_NAMES


def _run_end(text: str, words: Sequence[Word], at: int, stop: int) -> int:
    """Index after the last word of the run of capitalised words that starts at `at`."""
    if not _capital(text, words[at]):
        return at
    end = at + 1
    stop = min(stop, at + _LONGEST)
    while end < stop:
        if _capital(text, words[end]):
            end += 1
        elif (
            end + 1 < stop
            and words[end].lemma in _JOINERS
            and _capital(text, words[end + 1])
        ):
            end += 2
        else:
            break
    return end


def _mention(
    text: str,
    run: Sequence[Word],
    words: Sequence[Word],
    at: int,
    first: int,
    surnames: set[str],
) -> Mention | None:
    titled = False
    while run[0].lemma in TITLES and len(run) > 1:
        run, titled = run[1:], True
    if titled:
        surnames.add(run[-1].lemma)
        return Mention(_span(run), MentionKind.PERSON, SURE)
    span = _span(run)
    words_here = {word.lemma for word in run}
    before = words[at - 1].lemma if at > first else ""
    if words_here & BODIES or (len(run) == 1 and len(span) > 1 and span.of(text).isupper()):
        return Mention(span, MentionKind.ORGANISATION, LIKELY)
    if before in PLACE_CUES:
        return Mention(span, MentionKind.PLACE, LIKELY)
    if len(run) == 1 and run[0].lemma in surnames:
        return Mention(span, MentionKind.PERSON, LIKELY)
    if 2 <= len(run) <= 3 and "of" not in words_here:
        surnames.add(run[-1].lemma)
        return Mention(span, MentionKind.PERSON, LIKELY)
    if len(run) == 1 and (at == first or before in _QUOTE_MARKS):
        return None  # any word starts a sentence with a capital
    return Mention(span, MentionKind.ORGANISATION, GUESS)


def _span(run: Sequence[Word]) -> Span:
    return Span(run[0].span.start, run[-1].span.end)
