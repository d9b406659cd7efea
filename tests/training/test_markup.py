"""The interlinear format: what parses, to which spans, and what is refused."""

import pytest
from training.corpus.lint import main
from training.corpus.load import TEXTS, load_corpus, load_splits
from training.corpus.markup import MarkupError, parse_file, parse_text
from training.corpus.quoting import parse_span

HEAD = (
    "# Invented text: speakers are made up.\n"
    "@doc a-01-a | genre=wire | conflict=sahel | outlet=The Ferry | date=2024-03-14\n"
)
TEXT = "P The army said the army post fell; it later denied that it fell, he said.\n"


def one(annotations: str):
    (paragraph,) = parse_text(HEAD + TEXT + annotations, "x.txt")
    return paragraph


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        ("post", "post"),
        ("army#2", "army"),
        ("that {it} fell", "it"),
        ("the army post .. fell", "the army post fell"),
        ("The army // he", "The army // he"),
    ],
)
def test_a_quotation_finds_its_words(quote, words):
    text = TEXT[2:].strip()
    assert parse_span(text, quote).words(text) == words


def test_the_second_occurrence_lies_behind_the_first():
    text = TEXT[2:].strip()
    assert parse_span(text, "fell#2").start > parse_span(text, "fell#1").start


@pytest.mark.parametrize(
    ("annotation", "why"),
    [
        ("M GROUP rebels", "not in the paragraph"),
        ("M GROUP army", "occurs 2 times"),
        ("M ARMY The army", "unknown mention type"),
        ("M ORG {it} later", "needs '= name'"),
        ("M ORG The army | ORG The army = x", "mentions overlap"),
        ("A said#1 | The army", "cue | source | content"),
        ("A said#1 | The army | The army said", "content overlaps"),
        ("A said#1 | - | the army post | class=mumble", "none of"),
        ("A said#1 | - | the army post | in=4", "names no other"),
        ("A said#1 | - | the army post | in=2\nA said#2 | he | post | in=1", "itself"),
        ("A said#1 | - | the army post | mood=grim", "unknown option"),
        ("F control.conquered | fell#1", "unknown frame"),
        ("F event.ASSAULT/tea | fell#1", "unknown frame"),
        ("F forecast.weather | fell#1", "unknown frame"),
        ("F control.lost | fell#1 | victim=the army post", "has no role"),
        ("F control.lost | fell#1 | the army post", "name=words"),
        ("F control.lost | fell#1 | | mood=grim", "unknown option"),
        ("F control.lost | fell#1 | | polarity=maybe", "none of"),
        ("F control.lost | fell#1 // post", "out of order"),
        ("T later", "words = value"),
        ("T later = soonish", "no time value"),
        ("Q post = several posts", "low..high"),
        ("Q post = 9..3 posts", "exceeds"),
        ("H later = vague", "none of"),
        ("N denied", "cue | scope"),
        ("N denied | ", "empty quotation"),
        ("L 1 denies 2", "beyond the 0"),
        ("M GROUP The {army", "unbalanced"),
        ("X nonsense", "unknown line type"),
    ],
)
def test_bad_markup_is_refused_with_its_place(annotation, why):
    with pytest.raises(MarkupError) as refused:
        one(annotation)
    assert str(refused.value).startswith("x.txt:")
    assert why in str(refused.value)


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("P text", "first line"),
        ("# Invented text\nP text", "before any @doc"),
        ("# Invented text\nM GROUP x", "before any paragraph"),
        (HEAD + "P", "empty paragraph"),
        (HEAD + "P.footer text", "unknown part"),
        (HEAD + "P text\nM DOC text\n+ more", "continues after"),
        (HEAD + HEAD, "used twice"),
        (HEAD.replace("wire", "rumour"), "unknown genre"),
        (HEAD.replace("2024-03-14", "spring"), "no time value"),
        (HEAD.replace(" | outlet=The Ferry", ""), "a header needs"),
    ],
)
def test_a_bad_file_is_refused(source, why):
    with pytest.raises(MarkupError, match=why):
        parse_text(source, "x.txt")


def test_all_layers_arrive_as_spans():
    paragraph = one(
        "M ORG The army = army | PLACE the army post\n"
        "A said#1 | The army | the army post fell | class=report src=official\n"
        "F control.lost | {fell}; it | actor=The army; place=the army post | q=post\n"
        "F control.lost | that it {fell} | place=that {it} fell | polarity=denied\n"
        "T later = FUTURE\nQ post = 1 posts\nH later = likelihood\n"
        "N denied | that it fell\nL 2 denies 1\n"
    )
    assert [m.form for m in paragraph.mentions] == ["nominal", "nominal"]
    assert [c.kind for c in paragraph.claims] == ["lost", "lost"]
    assert [a.number for a in paragraph.chain(paragraph.claims[0])] == [1]
    assert paragraph.chain(paragraph.claims[1]) == ()
    assert paragraph.claims[0].tense == "past"
    assert paragraph.quantities[0].low == paragraph.quantities[0].high == 1
    assert (paragraph.links[0].earlier, paragraph.links[0].later) == (1, 2)


def test_an_attribution_inside_another_is_nested():
    paragraph = one(
        "A said#2 | he | The army said .. fell,\nA said#1 | The army | the army post fell"
    )
    assert [a.within for a in paragraph.attributions] == [None, 1]


def test_line_breaks_in_a_paragraph_are_kept():
    (paragraph,) = parse_text(HEAD + "P one\n+ two\nM DOC two", "x.txt")
    assert paragraph.text == "one\ntwo"


def test_every_shipped_file_is_clean(capsys):
    assert main(["--no-counts"]) == 0
    assert "0 errors" in capsys.readouterr().out


@pytest.mark.parametrize("path", sorted(TEXTS.rglob("*.txt")), ids=lambda path: path.stem)
def test_text_at_every_span_equals_its_quotation(path):
    for paragraph in parse_file(path):
        for mention in paragraph.mentions:
            words = mention.span.words(paragraph.text)
            assert words == words.strip()
            assert parse_span(paragraph.text, words.split(" // ")[0] + "#1")
        for claim in paragraph.claims:
            assert claim.trigger.words(paragraph.text)


def test_no_conflict_is_in_two_splits():
    names = [name for conflicts in load_splits().values() for name in conflicts]
    assert len(names) == len(set(names))


def test_the_splits_make_up_the_whole():
    parts = [load_corpus(split) for split in ("train", "dev", "test")]
    assert sum(map(len, parts)) == len(load_corpus("all"))
