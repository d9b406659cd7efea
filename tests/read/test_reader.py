"""The reader as shipped: what it returns is sound, and it finds the plain cases."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.fakes import make_document

from whence.errors import MissingWeightsError
from whence.model.reading import ROOT, MentionKind
from whence.model.span import Span
from whence.read.layout import lay_out
from whence.read.reader import load_reader

EXAMPLES = Path(__file__).parents[2] / "examples"

STORY = (
    "Soldiers withdrew from the border town of Tessaro on Monday, the defence ministry said. "
    "“We have not lost the town,” said Colonel Ada Brenner, a spokeswoman for the army.\n\n"
    "According to two residents, fighters loyal to the Northern Front killed 14 people and "
    "burned the market."
)
SCRAPS = st.lists(
    st.sampled_from([
        "The minister said ", "“they left”", " on 3 May 2021", ".", "\n\n", "\u2028", "\u00a0",
        "🙂", "e\u0301", "\u200b", "ISIS-K ", "https://a.example/b ", "لا ", "— ", "'s ", "n't ",
        "a" * 90 + " ", "\ufeff", "(", "“", "1,200 ", "don’t ", "\t",
    ]),
    max_size=60,
).map("".join)  # fmt: skip


@pytest.fixture(scope="module")
def reader():
    return load_reader(threads=1)


def spans_in(reading):
    yield from (w.span for w in reading.words)
    yield from (s.span for s in reading.sentences)
    yield from (m.span for m in reading.mentions)
    for one in reading.attributions:
        yield from (*one.source, *one.cue, *one.content)
    for one in reading.negations:
        yield from (*one.cue, *one.scope)
    yield from (h.span for h in reading.hedges)
    yield from (f.trigger for f in reading.frames)


def check(reading, text):
    for span in spans_in(reading):
        words = span.of(text)
        assert len(words) == len(span)
        assert words.strip() == words != ""
    for number, sentence in enumerate(reading.sentences):
        inside = range(sentence.first, sentence.end)
        heads = [reading.words[n].head for n in inside]
        assert heads.count(ROOT) == 1
        assert all(reading.words[n].sentence == number for n in inside)
        for n in inside:
            at, steps = n, 0
            while reading.words[at].head != ROOT:
                at, steps = reading.words[at].head, steps + 1
                assert at in inside
                assert steps <= len(inside)
    for one in reading.attributions:
        assert one.cue
        assert one.content


@pytest.mark.parametrize("text", [STORY, "Yes.", "W. 9", "word " * 700, "a,b;" * 400])
def test_readings_are_sound(reader, text):
    check(reader.read(make_document(text=text.strip())), text.strip())


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(SCRAPS)
def test_any_text_is_read_without_fault_and_every_span_is_in_it(reader, text):
    paragraphs = [p.strip() for p in text.split("\n\n") if p.strip()]
    if paragraphs:
        clean = "\n\n".join(paragraphs)
        check(reader.read(make_document(text=clean)), clean)


def test_the_same_text_gives_the_same_reading(reader):
    document = make_document(text=STORY)
    assert reader.read(document) == reader.read(document)


def test_threads_change_nothing_in_a_reading(reader):
    texts = [path.read_text(encoding="utf-8") for path in EXAMPLES.rglob("*.[tm]*")]
    documents = [make_document(text=" ".join(text.split())) for text in texts]
    documents.append(make_document(text="\n\n".join([STORY] * 60)))  # more than one chunk
    several = load_reader(threads=3)
    for document in documents:
        assert several.read(document) == reader.read(document)


def test_layers_decoded_together_are_those_decoded_alone(reader):
    document = make_document(text=STORY)
    layout = lay_out(document.text, document.parts, reader.pieces)
    alone = reader.tag_spans("mentions", reader.scan(layout))
    found = {words.span for words in reader.read(document).mentions}
    spans = {
        Span(layout.words[w.first + s.first].start, layout.words[w.first + s.end - 1].end)
        for w, spans in zip(layout.windows, alone, strict=True)
        for s in spans
    }
    assert len(spans) >= 4
    assert len(spans - found) <= 1  # where layers cross, one of the two gives way


def test_speakers_cues_and_contents_are_found(reader):
    found = reader.read(make_document(text=STORY)).attributions
    said = {(one.cue[0].of(STORY), one.source[0].of(STORY)) for one in found if one.source}
    assert ("said", "the defence ministry") in said
    assert ("According to", "two residents") in said
    assert any(source.startswith("Colonel Ada Brenner") for _, source in said)


def test_names_and_figures_are_found(reader):
    found = {
        (m.span.of(STORY), m.kind) for m in reader.read(make_document(text=STORY)).mentions
    }
    assert ("Tessaro", MentionKind.PLACE) in found
    assert ("Monday", MentionKind.TIME) in found
    assert any(kind is MentionKind.PERSON and "Brenner" in words for words, kind in found)
    assert any(kind is MentionKind.QUANTITY and "14" in words for words, kind in found)


def test_a_reading_names_the_weights(reader):
    reading = reader.read(make_document(text="Nobody confirmed it."))
    assert reading.made_by == reader.name
    assert reader.name.startswith("reader sha256:")


def test_a_document_without_words_has_an_empty_reading(reader):
    document = make_document(text="\u200b")
    assert reader.read(document).attributions == ()


def test_a_folder_without_weights_is_refused(tmp_path):
    with pytest.raises(MissingWeightsError):
        load_reader(tmp_path)


@pytest.mark.parametrize("length", [7, 12, 21, 63, 64, 134])
def test_a_sentence_of_as_many_words_as_there_are_labels(reader, length):
    text = " ".join(["rebels attacked Kabul and"] * length).split()[: length - 1]
    text = " ".join(text) + ".\n\nIt fell."
    check(reader.read(make_document(text=text)), text)
