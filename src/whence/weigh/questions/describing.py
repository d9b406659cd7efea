"""Names and descriptions as they stand inside a question."""

import re
from collections.abc import Sequence

from whence.model.claim import Claim, Filler
from whence.model.describing import SORTS
from whence.weigh.names import fillers, head_of
from whence.weigh.questions.spells import said_on

# A capital on these comes from the start of a sentence, whoever they describe.
DETERMINERS = frozenset(
    "a an the any some several many most more all both either neither each every few no none other "
    "another this that these those his her its their our my your one two three dozens hundreds "
    "thousands scores".split()
)
# Heads of bare descriptions that English does not leave without an article.
_SINGLE = frozenset(
    "official spokesman spokeswoman spokesperson envoy minister commander leader branch group "
    "faction militia diplomat analyst witness member governor general colonel ambassador "
    "president emir cleric preacher scholar journalist expert source sniper bomber driver pilot "
    "patrol convoy column crowd mob unit squad gang cell drone warplane helicopter".split()
) | frozenset().union(*SORTS)
# Other words that a description may begin with, and no name does.
_COMMON = frozenset(
    "local senior government military security foreign former hospital armed unidentified unknown "
    "suspected state regional rival rescue health medical army border tribal opposition pro "
    "masked new old authorities troops people clergy wounded two suicide car roadside".split()
)
# First words that point at an owner outside the words: whose units "its units" are, only the
# article tells.
OWNED = frozenset("his her hers its their theirs our ours my your".split())
# First words of clauses that stand for a thing ("what he called a defeat").
_CLAUSE = frozenset("what whatever how why".split())
# First words that no name and no description begins with.
_NOT_FIRST = frozenset("whose who whom which and or but that's".split())
_LEADING = frozenset(
    "on in at from with by of to under after before near during since until".split()
)
# What follows those where they begin a number: "at least 15 provinces".
_COUNTING = (["least"], ["most"], ["all"])
# More words than this are a clause that was taken for a name.
MOST_WORDS = 18
_QUOTED_WORDS = 120  # characters
# Heads of places that one is on or at.
_ON = frozenset(
    "soil border borders frontier road highway coast outskirts frontline front island "
    "peninsula territory plateau".split()
)
_AT = frozenset(
    "base bases checkpoint checkpoints site sites airport airfield post posts headquarters "
    "crossing crossings".split()
)
_UNITED = re.compile(
    r"\b(of|for|in|to|from|by) (?=United (?:States|Nations|Kingdom|Arab)\b)"
)
_GENITIVE = re.compile(r"[’']s$")
_QUOTES = re.compile('[“”"„«»]')
_ENDS = " .,;:–—"


def shown(claim: Claim, filler: Filler) -> str:
    """What fills a role as it stands inside a sentence.

    A description that begins its sentence loses the capital it has from there; a bare one gets
    its article.
    """
    words = _whole_quotes(filler.name).split()
    if words[:1] == ["then"]:
        words = words[1:]
    if not words:
        return filler.name
    described = filler.id is None and filler.text == filler.name
    opens = filler.span is not None and filler.span.start - claim.sentence.start <= 1
    if words[0].casefold() in DETERMINERS | _CLAUSE or (
        described and opens and _is_common(words)
    ):
        words[0] = words[0][:1].lower() + words[0][1:]
    words[-1] = _GENITIVE.sub("", words[-1])  # "the group's" without what is the group's
    if len(words) == 1 and words[0].isdigit():
        return f"{words[0]} people"  # an attack that "killed 18"
    name = _UNITED.sub(r"\1 the ", " ".join(words))
    if described and words[0] in OWNED | _CLAUSE:
        return f"“{quotation(name, _QUOTED_WORDS)}”"
    return articled(name) if described else name


def stands(filler: Filler) -> bool:
    """Whether what fills a role can be named in a question: a name or description, no clause."""
    words = filler.name.split()
    first = words[0].casefold() if words else ""
    bare = filler.id is None and first in _LEADING and words[1:2] not in _COUNTING
    return bool(words) and len(words) <= MOST_WORDS and first not in _NOT_FIRST and not bare


def bodies(claim: Claim) -> list[Filler]:
    """The organisation of a post, unless the words for the post hold it already."""
    posts = fillers(claim, "post")
    return [
        body
        for body in fillers(claim, "organisation")
        if not any(
            body.text in post.text
            or body.name in post.name
            or (post.span and body.span and post.span.overlaps(body.span))
            for post in posts
        )
    ]


def is_owned(words: str) -> bool:
    """Whether words say whose something is by a pronoun: "its units"."""
    return words.strip("“”").partition(" ")[0].casefold() in OWNED


def where(places: Sequence[str], listed_as: str) -> str:
    """Places after the preposition that the head of the last of them takes.

    >>> where(["Afghan soil"], "Afghan soil"), where(["Gao"], "Gao")
    (' on Afghan soil', ' in Gao')
    """
    head = head_of(places[-1]) if places else ""
    preposition = "on" if head in _ON else "at" if head in _AT else "in"
    return f" {preposition} {listed_as}" if places else ""


def _whole_quotes(name: str) -> str:
    """A name without quotation marks whose other half lies outside it."""
    return _QUOTES.sub("", name) if len(_QUOTES.findall(name)) % 2 else name


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
    return f"{article_of(words)} {words}"


def article_of(words: str) -> str:
    """*A* or *an*, by how words are spoken.

    >>> article_of("officer"), article_of("honorary consul"), article_of("union"), article_of("mayor")
    ('an', 'an', 'a', 'a')
    """
    silent = words.startswith(("hono", "hour", "heir", "honest"))
    spoken = words[:1] in "aeiou" and not words.startswith(("uni", "eu", "use", "one"))
    return "an" if silent or spoken else "a"


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


def first_told(claims: Sequence[Claim]) -> Claim:
    """The claim that lends a question its words: the first to say it.

    Later articles then do not rename the question.
    """
    return min(claims, key=lambda claim: (_day(claim), len(claim.quote), claim.id))


def _day(claim: Claim) -> str:
    day = said_on(claim)
    return day.isoformat() if day else "9999"
