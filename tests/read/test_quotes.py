"""Direct, indirect and mixed speech."""

import pytest

from whence.model.reading import SpeechKind
from whence.model.span import Span
from whence.read.quotes import speech_kind


@pytest.mark.parametrize(
    ("text", "content", "kind"),
    [
        ("“We left,” he said.", "“We left,”", SpeechKind.DIRECT),
        ("“We left,” he said.", "We left", SpeechKind.DIRECT),
        ('"We left," he said.', '"We left,"', SpeechKind.DIRECT),
        ("He said they left.", "they left", SpeechKind.INDIRECT),
        ("He called it “a great victory” there.", "it “a great victory” there",
         SpeechKind.MIXED),
        ("He said that it wasn’t so.", "that it wasn’t so", SpeechKind.INDIRECT),
    ],
)  # fmt: skip
def test_quotation_marks_tell_the_kind_of_speech(text, content, kind):
    start = text.index(content)
    assert speech_kind(text, [Span(start, start + len(content))]) is kind


def test_a_quotation_in_two_pieces_is_direct():
    text = "“We left,” he said, “and stayed away.”"
    assert speech_kind(text, [Span(0, 10), Span(20, len(text))]) is SpeechKind.DIRECT
