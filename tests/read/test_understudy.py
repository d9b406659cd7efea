import re
import time
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whence.model.document import Document, Metadata, Original, Part, PartKind
from whence.model.ids import DocId
from whence.model.reading import MentionKind, Reading, SpeechKind
from whence.model.span import Span, words_of
from whence.read.understudy import Understudy

UNDERSTUDY = Understudy()


def document(text: str, first: PartKind = PartKind.BODY) -> Document:
    spans = [Span(*match.span()) for match in re.finditer(r"[^\n]+", text)]
    kinds = [first] + [PartKind.BODY] * len(spans)
    parts = tuple(Part(kind, span) for kind, span in zip(kinds, spans, strict=False))
    original = Original("", "text/plain", datetime(2026, 1, 1, tzinfo=UTC), b"", "a.txt")
    return Document(DocId("d0"), "a.txt", text, parts, Metadata(), "en", (), original, "a")


def speech(text: str, first: PartKind = PartKind.BODY) -> list[tuple[str, str, str]]:
    found = UNDERSTUDY.read(document(text, first)).attributions
    return [
        tuple(words_of(spans, text) for spans in (item.source, item.cue, item.content))
        for item in found
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The governor said the road was closed.",
            ("The governor", "said", "the road was closed"),
        ),
        (
            "Amina Sow, a nurse in Ansara, told reporters that 12 people had died.",
            ("Amina Sow, a nurse in Ansara", "told", "12 people had died"),
        ),
        (
            "In the town, police said on Friday the market was calm.",
            ("police", "said", "the market was calm"),
        ),
        ("The road is closed, police said.", ("police", "said", "The road is closed")),
        (
            "The raid, the ministry said, was the third this month.",
            ("the ministry", "said", "The raid … was the third this month"),
        ),
        (
            "According to two diplomats, the envoy offered a truce.",
            ("two diplomats", "According to", "the envoy offered a truce"),
        ),
        (
            "Gunmen came at dawn, according to residents.",
            ("residents", "according to", "Gunmen came at dawn"),
        ),
        (
            "The army denied that it had left the camp.",
            ("The army", "denied", "it had left the camp"),
        ),
        (
            "“We left. They came,” said Amina Sow, who runs the clinic.",
            ("Amina Sow, who runs the clinic", "said", "We left. They came,"),
        ),
        (
            '"They are closer than ever," Amina Sow, a nurse at the clinic, wrote on Friday.',
            ("Amina Sow, a nurse at the clinic", "wrote", "They are closer than ever,"),
        ),
        (
            '"It was quiet," he said. "Then it was not."',
            ("he", "said", "It was quiet, … Then it was not."),
        ),
        (
            "The colonel said: “This will go on.\n\n“It will go on for years.”",
            ("The colonel", "said", "This will go on. … It will go on for years."),
        ),
        (
            "‘We will not go back,’ Idriss Kane said.",
            ("Idriss Kane", "said", "We will not go back,"),
        ),
    ],
)
def test_speech_is_given_to_its_speaker(text, expected):
    assert speech(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Officials did not say who was to blame.",
        "He was told to leave.",
        "It can no longer say that the army was to blame.",
        "The group is said to be weak.",
        "The group claimed responsibility for the raid.",
        "Reports of fighting came in all night.",
        'The so-called "caliphate" fell.',
        "“No one here has seen them for a month.”",
        "They would say that the war is over.",
    ],
)
def test_what_nobody_says_is_given_to_nobody(text):
    assert speech(text) == []


def test_a_second_cue_without_a_speaker_keeps_the_first():
    found = speech("The governor said the road was shut, adding that a bridge was mined.")
    assert [source for source, _, _ in found] == ["The governor", "The governor"]


@pytest.mark.parametrize(
    ("headline", "source"),
    [
        ("UN: aid is blocked", "UN"),
        ("Aid is blocked: UN", "UN"),
        ("Army says 9 killed", "Army"),
    ],
)
def test_a_headline_names_its_source(headline, source):
    assert speech(headline, PartKind.HEADLINE)[0][0] == source


def test_a_transcript_names_each_speaker():
    text = "Sow: We held the town.\n\nKane: You did not.\n\nSow: We did.\n\nKane: No."
    assert [source for source, _, _ in speech(text)] == ["Sow", "Kane", "Sow", "Kane"]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Troops left the town of Umm Sarha on Monday.", "Umm Sarha", MentionKind.PLACE),
        ("ADDIS ABABA, May 2 (Wire) - Talks began.", "ADDIS ABABA", MentionKind.PLACE),
        ("Gen. Issa Barry spoke.", "Issa Barry", MentionKind.PERSON),
        ("They joined al-Qaeda then.", "al-Qaeda", MentionKind.ORGANISATION),
        (
            "It was the Ministry of Defence.",
            "Ministry of Defence",
            MentionKind.ORGANISATION,
        ),
    ],
)
def test_a_name_is_guessed_by_what_stands_beside_it(text, name, kind):
    found = {
        (item.span.of(text), item.kind) for item in UNDERSTUDY.read(document(text)).mentions
    }
    assert (name, kind) in found


def test_a_quoted_term_makes_indirect_speech_mixed():
    reading = UNDERSTUDY.read(document('The army said "a few" men had left the camp.'))
    assert reading.attributions[0].kind is SpeechKind.MIXED


def faults(text: str, reading: Reading) -> list[str]:
    spans = [word.span for word in reading.words]
    spans += [sentence.span for sentence in reading.sentences]
    spans += [mention.span for mention in reading.mentions]
    for item in reading.attributions:
        spans += [*item.source, *item.cue, *item.content]
        if not item.content or not item.cue:
            return ["an attribution without cue or content"]
    return [f"{span} is not in the text" for span in spans if not span.of(text).strip()]


PIECES = st.sampled_from(
    ["The army", " said ", "“", "”", '"', "'", ",", ".", "\n", "\n\n", " that ", "told", ":",
     "according to ", " who ", "Sow", "\u2028", "\u0000", "\ud800", "é́", "，", "and ", "? "]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(st.characters(), max_size=300), st.lists(PIECES).map("".join)))
def test_any_text_at_all_is_read_without_fault(text):
    assert faults(text, UNDERSTUDY.read(document(text))) == []


@pytest.mark.parametrize(
    "unit",
    ["a.", "“", '"a" said ', "a. ", "said ", "A ", "(", "A-", "1,", ", said ", "that "],
)
def test_hostile_repetition_is_read_in_linear_time(unit):
    def seconds(characters: int) -> float:
        text = "A" * 300 + unit * (characters // len(unit))
        start = time.process_time()
        UNDERSTUDY.read(document(text, PartKind.HEADLINE))
        return time.process_time() - start

    # What else the machine does only ever adds. Eight times the text: its square would be 64
    # times the time.
    short = min(seconds(12_500) for _ in range(3))
    assert any(seconds(100_000) < 20 * short + 0.3 for _ in range(3))


def test_words_belong_to_their_sentences():
    reading = UNDERSTUDY.read(document("One two. Three four.\n\nFive."))
    for number, sentence in enumerate(reading.sentences):
        for word in reading.words[sentence.first : sentence.end]:
            assert word.sentence == number
            assert sentence.span.covers(word.span)
