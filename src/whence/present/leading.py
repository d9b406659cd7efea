"""Which questions a list leads with, and which are told in passing."""

from whence.model.claim import QUOTED, Frame
from whence.model.finding import Question
from whence.present.brief.wording import is_name

# First words of quotations that begin inside a sentence and say nothing by themselves.
_INSIDE = frozenset(
    "of by for with as to what where which who whom whose were was is are be been being".split()
)


def in_passing(question: Question) -> bool:
    """Whether a question is a remark and no matter: nobody would ask it of the case.

    That is a post which only articles in their own voice give somebody, and what one article
    has said of nobody by name and with no number, or in a piece of a sentence.
    """
    if len(question.positions) > 1:
        return False
    if question.frame is Frame.ROLE:
        return all(position.origins.count == 0 for position in question.positions)
    if question.frame not in QUOTED or len(question.claims) > 1:
        return False
    quoted = question.text.partition("“")[2].split()
    if quoted and quoted[0].casefold() in _INSIDE:
        return True
    counted = any(map(str.isdigit, question.text.partition("”")[0]))
    return not counted and not any(map(is_name, question.about))
