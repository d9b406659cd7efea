"""Names and descriptions as they stand inside a question."""

import re
from collections.abc import Sequence

from whence.model.claim import Claim, Filler
from whence.weigh.figures import SORTS
from whence.weigh.names import head_of

# A capital on these comes from the start of a sentence, whoever they describe.
DETERMINERS = frozenset(
    "a an the some several many most more all both either neither each every few no none other "
    "another this that these those his her its their our my your one two three dozens hundreds "
    "thousands scores".split()
)
# Heads of bare descriptions that English does not leave without an article.
_SINGLE = frozenset(
    "official spokesman spokeswoman spokesperson envoy minister commander leader branch group "
    "faction militia diplomat analyst witness member governor general colonel ambassador "
    "president emir cleric preacher scholar journalist expert source".split()
) | frozenset().union(*SORTS)
# Other words that a description may begin with, and no name does.
_COMMON = frozenset(
    "local senior government military security foreign former hospital armed unidentified unknown "
    "suspected state regional rival rescue health medical army border tribal opposition pro "
    "masked new old authorities troops people clergy wounded two".split()
)
_UNITED = re.compile(
    r"\b(of|for|in|to|from|by) (?=United (?:States|Nations|Kingdom|Arab)\b)"
)
_QUOTES = re.compile('[“”"„«»]')
_ENDS = " .,;:–—"


def shown(claim: Claim, filler: Filler) -> str:
    """What fills a role as it stands inside a sentence.

    A description that begins its sentence loses the capital it has from there; a bare one gets
    its article.
    """
    words = filler.name.split()
    if not words:
        return filler.name
    described = filler.id is None and filler.text == filler.name
    opens = filler.span is not None and filler.span.start - claim.sentence.start <= 1
    if words[0].casefold() in DETERMINERS or (described and opens and _is_common(words)):
        words[0] = words[0][:1].lower() + words[0][1:]
    name = _UNITED.sub(r"\1 the ", " ".join(words))
    return articled(name) if described else name


def _is_common(words: Sequence[str]) -> bool:
    """Whether a capital at the start of a sentence is on a plain noun, as far as can be told."""
    first = words[0].casefold()
    known = first in _COMMON or {first, first.removesuffix("s")} & _SINGLE
    return bool(known) and not any(word[:1].isupper() for word in words[1:2])


def articled(words: str) -> str:
    """A bare description of one person or body with its article.

    >>> articled("branch in Yemen"), articled("an envoy"), articled("officials in Gao")
    ('a branch in Yemen', 'an envoy', 'officials in Gao')
    """
    parts = words.split()
    bare = parts and parts[0][:1].islower() and parts[0] not in DETERMINERS
    owned = any(part.endswith(("’s", "'s", "s’", "s'")) for part in parts)
    if not bare or owned or head_of(words) not in _SINGLE:
        return words
    return f"{'an' if parts[0][0] in 'aeiou' else 'a'} {words}"


def quotation(words: str, most: int) -> str:
    """Words to be set in quotation marks: inner marks single, no stop at the end, cut if long.

    >>> quotation("the deal “required” them to leave.", 80)
    'the deal ‘required’ them to leave'
    """
    line = " ".join(words.split()).strip(_ENDS)
    if len(line) > most:
        line = line[: most + 1].rpartition(" ")[0].rstrip(_ENDS) + " …"
    marks = _QUOTES.findall(line)
    if len(marks) % 2:  # one of a pair lies outside what is quoted
        line = _QUOTES.sub("", line, count=1) if len(marks) == 1 else line
    return _QUOTES.sub(_Inner(), line)


class _Inner:
    """Opening and closing single marks in turn."""

    def __init__(self) -> None:
        self.open = False

    def __call__(self, _found: re.Match[str]) -> str:
        self.open = not self.open
        return "‘" if self.open else "’"
