"""What is quoted of a turn: its words, without the label that says whose they are."""

from dataclasses import replace

from whence.claims.chain.spoken import Speech
from whence.claims.drafts.draft import Draft
from whence.model.span import Span

OPENING = frozenset("\"“‘'")


def without_label(draft: Draft, speech: Speech | None, text: str) -> Draft:
    """*SALE: The army left* is quoted as *The army left*, said by Sale.

    Args:
        draft: Any draft.
        speech: Whose turn or labelled quotation it stands in, if in any.
        text: The document's.
    """
    if speech is None or not speech.own or not speech.content:
        return draft
    start, end = speech.content[0].start, speech.content[-1].end
    start += text[start] in OPENING
    label = (*speech.source_spans, *speech.cue_spans)
    # A quotation may have its source behind it: then nothing before it is a label.
    if not all(one.start < start for one in label):
        return draft
    within = [one for one in draft.spans if start < one.end and one.start < end]
    spans = tuple(Span(max(one.start, start), one.end) for one in within)
    return replace(draft, spans=spans or draft.spans)
