"""What analysts decided on actors, brought into a case: who is who, before it is weighed."""

from whence.pipeline.weighing import weigh_case
from whence.store import Case
from whence.version import VERSION
from whence.weigh import Embed


def weigh_as_judged(case: Case, embed: Embed | None = None) -> int:
    """Weigh again what judgements on actors touch; the result is the same as from scratch.

    Args:
        case: The case, open.
        embed: Meaning of texts as vectors, for free statements; as it was weighed with before.

    Returns:
        Questions weighed.

    Raises:
        CaseBusyError: Another process kept the case locked.
    """
    before = list(case.runs())
    if not before:
        return 0
    reader = before[-1].reader
    if reader.startswith("understudy"):  # it weighs without a model for meaning
        embed = None
    run = case.start_run("judge", VERSION, reader)
    status = "failed"
    try:
        count = weigh_case(case, run, embed)
        status = "done"
    finally:
        case.finish_run(run, status, 0, 0)
    return count
