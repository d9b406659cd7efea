"""Normal text: one kind of space and line end, whole paragraphs out of wrapped lines."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

# Line and page ends of every kind; sentence splitters choke on U+2028.
LINE_ENDS = re.compile(r"\r\n|[\r\x0b\x85\u2028]")
PAGE_ENDS = re.compile(r"[\x0c\x1c-\x1e\u2029]")
SPACES = re.compile(r"[\t\x1f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
# Controls, byte order marks, soft hyphens, direction marks, lone surrogates; joiners of Arabic
# and Indic scripts (U+200C, U+200D) carry meaning and stay.
NOISE_CHARACTERS = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064"
    "\u2066-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)
RUNS = re.compile(r" {2,}")
BLANK_LINES = re.compile(r"\n[ ]*(?:\n[ ]*)+")

BULLET = re.compile(r"(?:[-*•·‣▪◦–—]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+\S")
ENDS_SENTENCE = re.compile(r"[.!?:;…۔。؟][\"'”’»)\]]*$")
ENDS_CLAUSE = re.compile(r"[.!?:;,][\"'”’)\]]*$")
STARTS_LOWER = re.compile(r"[\"'“‘«(\[]?[a-zà-öø-ÿа-я]")
WORD = re.compile(r"\w+(?:-\w+)*")

# A wrapped text has lines about as long as a page is wide; longer lines are paragraphs.
MIN_WRAP_CHARS, MAX_WRAP_CHARS = 38, 130
MIN_WRAPPED_PAIRS = 3
# Of the line breaks inside blocks of wrapped prose nearly all stand where the next word would
# not have fitted; in verse and lists few do.
MIN_FULL_SHARE = 0.7
# Loosely wrapped prose breaks sentences before small letters; verse and lists seldom do.
MIN_BROKEN_SHARE = 0.4
LOOSE_SHARE = 0.75
# First halves that keep their hyphen when a line breaks after it.
HYPHEN_HEADS = frozenset(
    {
        "al",
        "all",
        "anti",
        "co",
        "counter",
        "cross",
        "de",
        "el",
        "ex",
        "half",
        "high",
        "inter",
    }
    | {"long", "low", "mid", "mini", "multi", "near", "neo", "non", "north", "one", "post"}
    | {"pre", "pro", "pseudo", "quasi", "self", "semi", "short", "south", "sub", "third"}
    | {"two", "ultra", "un", "well"}
)


def tidy(text: str) -> str:
    r"""`text` in NFC with ``\n`` line ends, plain spaces and no control characters."""
    text = PAGE_ENDS.sub("\n\n", LINE_ENDS.sub("\n", text))
    text = NOISE_CHARACTERS.sub("", SPACES.sub(" ", text))
    return unicodedata.normalize("NFC", text)


def one_line(text: str) -> str:
    """`text` tidied, on one line, single spaces, none at the ends."""
    return " ".join(tidy(text).split())


def find_paragraphs(text: str) -> Sequence[str]:
    """The paragraphs of a plain text, each on one line.

    A text whose lines break at a common width is un-wrapped; otherwise every line is a
    paragraph of its own, as verse, lists and texts pasted from the web have it.

    Args:
        text: Tidied text.
    """
    groups = [
        [line for line in group.split("\n") if line.strip()]
        for group in BLANK_LINES.split(text)
    ]
    width = _wrap_width(groups)
    lexicon = Counter(WORD.findall(text.casefold())) if width else Counter()
    paragraphs: list[str] = []
    for group in groups:
        paragraphs += _unwrapped(group, width, lexicon) if width else _mended(group)
    return tuple(RUNS.sub(" ", paragraph.strip()) for paragraph in paragraphs)


def _pairs(groups: Sequence[Sequence[str]]) -> Iterator[tuple[str, str]]:
    for group in groups:
        yield from pairwise(group)


def _wrap_width(groups: Sequence[Sequence[str]]) -> int:
    lengths = sorted(len(line.rstrip()) for line, _ in _pairs(groups))
    if len(lengths) < MIN_WRAPPED_PAIRS:
        return 0
    width = lengths[int(0.95 * (len(lengths) - 1))]
    if not MIN_WRAP_CHARS <= width <= MAX_WRAP_CHARS:
        return 0
    pairs = list(_pairs(groups))
    full = sum(_is_full(line, after, width) for line, after in pairs)
    broken = sum(_breaks_sentence(line, after) for line, after in pairs)
    wrapped = full >= MIN_FULL_SHARE * len(pairs) or broken >= MIN_BROKEN_SHARE * len(pairs)
    return width if wrapped else 0


def _breaks_sentence(line: str, after: str) -> bool:
    unended = ENDS_CLAUSE.search(line.rstrip()) is None and len(line) >= MIN_WRAP_CHARS
    return unended and STARTS_LOWER.match(after.lstrip()) is not None


def _is_full(line: str, after: str, width: int) -> bool:
    words = after.split(maxsplit=1)
    return len(line.rstrip()) + 1 + len(words[0]) >= width if words else False


def _unwrapped(group: Sequence[str], width: int, lexicon: Counter[str]) -> Iterator[str]:
    whole = ""
    last = ""
    for line in group:
        goes_on = whole and not BULLET.match(line.lstrip()) and _goes_on(last, line, width)
        if goes_on:
            whole = joined(whole, line.strip(), lexicon)
        else:
            if whole:
                yield whole
            whole = line.strip()
        last = line
    if whole:
        yield whole


def _goes_on(line: str, after: str, width: int) -> bool:
    indented = len(after) - len(after.lstrip()) >= len(line) - len(line.lstrip()) + 2
    if indented and ENDS_SENTENCE.search(line.rstrip()):
        return False
    if _is_full(line, after, width):
        return True
    return not ENDS_SENTENCE.search(line.rstrip()) and bool(
        STARTS_LOWER.match(after.lstrip())
    )


def _mended(group: Sequence[str]) -> Iterator[str]:
    """Lines of one block, a line that goes on in mid-sentence joined to the one before."""
    whole = ""
    for line in group:
        piece = line.strip()
        if whole and _is_rest(whole, piece):
            whole = f"{whole} {piece}"
        else:
            if whole:
                yield whole
            whole = piece
    if whole:
        yield whole


def _is_rest(before: str, piece: str) -> bool:
    if not STARTS_LOWER.match(piece) or BULLET.match(piece) or len(piece) < 25:
        return False
    return len(before) > 60 and not re.search(r"[.!?:;][\"'”’)]*$", before)


def joined(before: str, after: str, lexicon: Counter[str]) -> str:
    """Two lines of one paragraph as one, a word cut by a hyphen made whole.

    Args:
        before: Text up to the line break.
        after: The line after it.
        lexicon: How often each case-folded word stands in the whole document; it decides
            between ``rebuilt`` and ``well-known``.
    """
    cut = re.search(r"(\w+)-$", before)
    rest = re.match(r"\w+", after)
    if cut is None or rest is None:
        return f"{before} {after}"
    head, tail = cut.group(1).casefold(), rest.group().casefold()
    if _keeps_hyphen(head, rest.group(), lexicon[f"{head}-{tail}"], lexicon[head + tail]):
        return before + after
    return before[:-1] + after


def _keeps_hyphen(head: str, rest: str, with_count: int, without_count: int) -> bool:
    if with_count != without_count:
        return with_count > without_count
    return head in HYPHEN_HEADS or not rest[0].islower() or head.isdigit()
