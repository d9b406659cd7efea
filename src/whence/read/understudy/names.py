"""Guesses what capitalised words name; modest, and says so in its scores."""

from collections.abc import Sequence
from dataclasses import replace

from whence.model.reading import Mention, MentionKind, Sentence, Word
from whence.model.span import Span
from whence.read.understudy.wordlists import (
    BODIES,
    CALENDAR,
    CLAUSE_STARTS,
    DETERMINERS,
    LEADING,
    PLACE_CUES,
    PLACE_NOUNS,
    PREPOSITIONS,
    SPEAKERS,
    TITLES,
)

_JOINERS = frozenset(
    {"of", "al", "el", "bin", "ibn", "ul", "wal", "de", "du", "von", "van", "-"}
)
_ARTICLES = frozenset({"the", "a", "an"})
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
                before = words[at - 1].lemma if at > sentence.first else ""
                if before == "of" and words[at - 2].lemma in PLACE_NOUNS:
                    before = "in"  # "the town of X" names a place as surely as "in X"
                mention = _mention(text, words[at:end], before, surnames)
                if mention is not None:
                    found.append(mention)
            at = max(end, at + 1)
    return _with_places(text, found)


def _with_places(text: str, found: list[Mention]) -> tuple[Mention, ...]:
    """What stands after "in" once is a place wherever it stands."""
    places = {
        mention.span.of(text) for mention in found if mention.kind is MentionKind.PLACE
    }
    return tuple(
        replace(mention, kind=MentionKind.PLACE)
        if mention.span.of(text) in places and mention.score < SURE
        else mention
        for mention in found
    )


def _capital(text: str, word: Word) -> bool:
    return text[word.span.start].isupper() and word.lemma not in _NO_NAMES


def _run_end(text: str, words: Sequence[Word], at: int, stop: int) -> int:
    """Index after the last word of the name that starts at `at`; `at` when none does."""
    stop = min(stop, at + _LONGEST)
    end = at if _capital(text, words[at]) else _after_joiners(text, words, at, stop)
    if end == at and not _capital(text, words[at]):
        return at
    while end < stop:
        if _capital(text, words[end]):
            end += 1
            continue
        following = _after_joiners(text, words, end, stop)
        if following == end:
            break
        end = following
    return end


def _after_joiners(text: str, words: Sequence[Word], at: int, stop: int) -> int:
    """Index of the capitalised word that "of" or "al-" leads to; `at` when none does."""
    end = at
    while end < stop and end - at < 2 and words[end].lemma in _JOINERS:
        end += 1
    article = end - at == 2 and words[end - 1].lemma == "-"
    inside = end > at and at > 0 and _capital(text, words[at - 1])
    if end < stop and (article or inside) and _capital(text, words[end]):
        return end
    return at


def _mention(
    text: str, run: Sequence[Word], before: str, surnames: set[str]
) -> Mention | None:
    titles = [index for index, word in enumerate(run[:-1]) if word.lemma in TITLES]
    if titles and before not in _ARTICLES:
        surnames.add(run[-1].lemma)
        return Mention(_span(run[titles[-1] + 1 :]), MentionKind.PERSON, SURE)
    span = _span(run)
    lemmas = {word.lemma for word in run}
    acronym = len(run) == 1 and len(span) > 1 and span.of(text).isupper()
    if before in PLACE_CUES or (before == "" and _is_dateline(text, span)):
        return Mention(span, MentionKind.PLACE, LIKELY)
    if lemmas & BODIES or acronym or (before in _ARTICLES and len(run) > 1):
        return Mention(span, MentionKind.ORGANISATION, LIKELY)
    if len(run) == 1 and run[0].lemma in surnames:
        return Mention(span, MentionKind.PERSON, LIKELY)
    if 2 <= len(run) <= 3 and not lemmas & _JOINERS:
        surnames.add(run[-1].lemma)
        return Mention(span, MentionKind.PERSON, LIKELY)
    if len(run) == 1 and (before == "" or before in _QUOTE_MARKS):
        return None  # any word starts a sentence with a capital
    return Mention(span, MentionKind.ORGANISATION, GUESS)


def _is_dateline(text: str, span: Span) -> bool:
    """Whether capitals and a comma open the sentence, as in "ADDIS ABABA, May 2 -"."""
    return (
        span.of(text).isupper() and text[span.end : span.end + 1] == "," and len(span) > 3
    )


def _span(run: Sequence[Word]) -> Span:
    return Span(run[0].span.start, run[-1].span.end)
