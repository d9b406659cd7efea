"""Whether two free statements are about one matter, by their gists.

They are where both say the same of the same, whether one affirms what the other denies, hedges
what it states or gives another figure. What is joined by mistake puts words into somebody's
mouth, and what is parted by mistake only stands twice: every rule asks for more than likeness.
"""

from collections.abc import Callable

from whence.weigh.alike.gists import COUNTRY, Gist

# Days between two articles that may speak of one matter without saying when it was.
NEAR_DAYS = 120
# The same where no more than a country is known to be common to both.
CLOSE_DAYS = 45
# Content words from which a statement says by itself what it is about.
FULL = 4
# Content words that two statements have to share to be of one matter at all.
SHARED = 3
# Parts of the words of the shorter and the longer that they share where one counted thing is
# the subject of both.
OF_SHORTER, OF_LONGER = 0.75, 0.6
# Part of the words of the longer that the shorter makes up.
COVERED = 0.4
# Things that two articles of one story are both about.
COMMON = 2
# A predicate: what was done and one word more.
PREDICATE = 2


def one_matter(
    one: Gist, other: Gist, alike: Callable[[str, str], bool] | None = None
) -> bool:
    """Whether two statements that share a mark (`marks_of`) are about one matter.

    Args:
        one: A statement.
        other: Another.
        alike: Whether two texts mean the same as far as words go; asked last.
    """
    if _apart(one, other):
        return False
    if _same_words(one, other):
        return True
    close = _near(one, other, CLOSE_DAYS) and one.ground & other.ground
    if close and (_one_count(one, other) or _taken_in(one, other)):
        return True
    if not (_near(one, other) and _linked(one, other)):
        return False
    like = alike is not None and _same_facts(one, other)
    return _inside(one, other) or bool(like and alike and alike(one.text, other.text))


def _apart(one: Gist, other: Gist) -> bool:
    """Whether days, names or what is and what would be keep two statements apart."""
    if one.when and other.when:
        (first, last), (begin, end) = one.when, other.when
        if first > end or begin > last:
            return True
    nested = (one.dates, other.dates), (one.names, other.names)
    if not all(a <= b or b <= a for a, b in nested):
        return True
    return bool({"mode"} & (one.flags ^ other.flags))


def _near(one: Gist, other: Gist, days: int = NEAR_DAYS) -> bool:
    if one.day is None or other.day is None:
        return False
    return abs(one.day - other.day) <= days


def _linked(one: Gist, other: Gist) -> bool:
    """Whether one source says both, or two articles about the same people and places."""
    if one.by & other.by:
        return True
    mine, theirs = ({e for e in g.ground if e[:1] != COUNTRY} for g in (one, other))
    least = min(COMMON, len(mine), len(theirs))
    return bool(least) and len(mine & theirs) >= least


def _same_words(one: Gist, other: Gist) -> bool:
    """The same content words; with other figures, only where they say enough."""
    mine, theirs = one.bag, other.bag
    if mine != theirs or not mine:
        return one.text == other.text and bool(one.by & other.by) and _near(one, other)
    near = _near(one, other) and (_linked(one, other) or bool(one.about & other.about))
    if one.numbers != other.numbers:
        counts = len(one.numbers) == len(other.numbers) == 1 and one.lead and other.lead
        return bool(counts) and len(mine) >= SHARED and near and one.dates == other.dates
    pointing = "pointing" in one.flags | other.flags
    if len(mine) >= FULL and not pointing:
        return True
    return near and (not pointing or bool(one.by & other.by))


def _inside(one: Gist, other: Gist) -> bool:
    """Whether the shorter says in the same order what the longer says at more length."""
    short, long = sorted((one, other), key=lambda each: len(each.stems))
    length = len(short.stems)
    opens = long.stems[:length] == short.stems
    if length < SHARED or (length < COVERED * len(long.stems) and not opens):
        return False
    if "pointing" in short.flags and not one.by & other.by:
        return False
    if short.lead != long.lead or not set(short.numbers) <= set(long.numbers):
        return False
    rest = iter(long.stems)
    return all(word in rest for word in short.stems)


def _one_count(one: Gist, other: Gist) -> bool:
    """Whether both tell of the same counted people or things, in nearly the same words."""
    if not (one.lead and one.lead == other.lead):
        return False
    fewer, more = sorted((set(one.numbers), set(other.numbers)), key=len)
    if not fewer <= more:
        return False
    mine, theirs = one.bag, other.bag
    shared = len(mine & theirs)
    least, most = sorted((len(mine), len(theirs)))
    return shared >= max(SHARED, OF_SHORTER * least) and shared >= OF_LONGER * most


def _taken_in(one: Gist, other: Gist) -> bool:
    """Whether one denies of anyone ("no foreign personnel") what the other says of somebody."""
    for wide, close in ((one, other), (other, one)):
        if not {"denied", "general"} <= wide.flags or "general" in close.flags:
            continue
        length = len(wide.stems)
        ends = length >= PREDICATE and close.stems[-length:] == wide.stems
        if ends and len(close.stems) > length and close.names:
            return True
    return False


def _same_facts(one: Gist, other: Gist) -> bool:
    """The same numbers, and half of the words of both in both."""
    mine, theirs = one.bag, other.bag
    return one.numbers == other.numbers and 2 * len(mine & theirs) >= len(mine | theirs)
