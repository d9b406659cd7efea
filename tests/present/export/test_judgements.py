"""What analysts decided comes out so that the corpus tools read it, and nothing wrong as right."""

from dataclasses import replace

import pytest
from tests.present.small_case import claims, documents, filler
from training.corpus import vocabulary
from training.corpus.standoff import load_judged, load_standoff

from whence.codebook import load_codebook
from whence.model.claim import Attribution, Coded, Frame
from whence.model.correction import as_is
from whence.model.judgement import JudgementKind
from whence.model.reading import SpeechKind
from whence.model.span import Span
from whence.present.export import Format, export
from whence.present.export.marks import KINDLESS, ROLES
from whence.present.view import CaseView
from whence.store import MadeWith
from whence.store.judgements import Judgements

WIRE, PAPER, NOTE = documents()
TEXTS = {one.id: one.text for one in documents()}
ACCEPT, REJECT = JudgementKind.ACCEPT, JudgementKind.REJECT


def with_trigger(one, words, **more):
    return replace(one, made_by=replace(one.made_by, trigger=words), **more)


def said(document, source, cue, content):
    spans = [(filler(document, words).span,) for words in (source, cue, content)]
    return Attribution(SpeechKind.INDIRECT, *spans)


SPOKEN = said(
    WIRE, "Colonel Ibrahim Sallo", "said",
    "the Reed Front had killed 17 soldiers in Tessaro on 2 May 2024",
)  # fmt: skip
KILLED = with_trigger(claims()[0][0], "killed", attribution=SPOKEN)
ALLIED = with_trigger(claims()[0][2], "allied")
DIED = with_trigger(claims()[1][0], "died")


@pytest.fixture
def judgements(case):
    run = case.start_run("again", "1", "fake 2")
    for document, made in ((WIRE, (KILLED, ALLIED)), (PAPER, (DIED,))):
        case.add_article(document, Coded(made), MadeWith("fake 2", "book"), run)
    return Judgements(case)


def written(case, tmp_path, **options):
    path = tmp_path / "out.judgements"
    return path, export(CaseView(case, **options), Format.JUDGEMENTS, path)


def words(judged, span):
    return span.words(judged.paragraph.text)


def test_what_was_accepted_is_read_back_with_its_roles_chain_and_version(
    case, judgements, tmp_path
):
    judgements.add("Ana", ACCEPT, KILLED, note="as | told")
    path, report = written(case, tmp_path)
    assert report.written == 1
    (one,) = load_judged(path, TEXTS)
    assert (one.label, one.facts["by"], one.facts["seen"], one.facts["note"]) == (
        "accepted",
        "Ana",
        "casualties.plain fake 1",
        "as / told",
    )
    assert one.paragraph.header.document_id == WIRE.id
    assert (one.claim.frame, one.claim.polarity, one.claim.certainty) == (
        "casualties",
        "affirmed",
        "certain",
    )
    assert words(one, one.claim.trigger) == "killed"
    assert {(r.role, words(one, r.span)) for r in one.claim.roles} == {
        ("perpetrator", "the Reed Front"),
        ("killed", "17 soldiers"),
        ("time", "2 May 2024"),
    }
    assert one.claim.chain == ("Ibrahim Sallo",)


def test_the_file_holds_none_of_the_articles_words(case, judgements, tmp_path):
    judgements.add("Ana", ACCEPT, KILLED)
    told = written(case, tmp_path)[0].read_text(encoding="utf-8")
    assert "killed 17" not in told
    assert "Reed Front" not in told


def test_who_says_what_comes_with_a_claim_that_was_accepted(case, judgements, tmp_path):
    judgements.add("Ana", ACCEPT, KILLED)
    (paragraph,) = load_standoff(written(case, tmp_path)[0], TEXTS)
    (one,) = paragraph.attributions
    assert one.source.words(paragraph.text) == "Colonel Ibrahim Sallo"
    assert (one.cue.words(paragraph.text), one.manner) == ("said", "indirect")
    assert one.content.words(paragraph.text).startswith("the Reed Front had killed")


def test_what_was_rejected_is_a_label_and_never_an_example_of_what_is_right(
    case, judgements, tmp_path
):
    judgements.add("Ana", REJECT, KILLED)
    path, _ = written(case, tmp_path)
    assert [one.label for one in load_judged(path, TEXTS)] == ["rejected"]
    (paragraph,) = load_standoff(path, TEXTS)
    assert (paragraph.claims, paragraph.attributions) == ((), ())


def test_a_correction_gives_what_is_right_and_what_it_replaced(case, judgements, tmp_path):
    right = replace(as_is(ALLIED, filler(WIRE, "allied").span), kind="supports", chain=())
    judgements.correct("Ana", ALLIED, right)
    path, report = written(case, tmp_path)
    assert report.written == 2
    found = {one.label: one.claim for one in load_judged(path, TEXTS)}
    assert (found["corrected"].kind, found["corrected"].chain) == ("supports", ())
    assert (found["replaced"].kind, found["replaced"].chain) == (
        "allied",
        ("Defence Ministry",),
    )
    (paragraph,) = load_standoff(path, TEXTS)
    assert [one.kind for one in paragraph.claims] == ["supports"]


def test_how_strongly_it_was_put_is_kept(case, judgements, tmp_path):
    judgements.add("Ana", ACCEPT, DIED)
    (one,) = load_judged(written(case, tmp_path)[0], TEXTS)
    assert (one.claim.certainty, words(one, one.claim.hedges)) == ("possible", "may")


def test_a_claim_that_analysts_disagree_on_is_left_out_and_counted(
    case, judgements, tmp_path
):
    judgements.add("Ana", REJECT, KILLED)
    judgements.add("Ana", ACCEPT, KILLED)
    judgements.add("Ben", ACCEPT, DIED)
    judgements.add("Ana", REJECT, DIED)
    path, report = written(case, tmp_path)
    assert [one.label for one in load_judged(path, TEXTS)] == ["accepted"]
    lost = {loss.what: loss.count for loss in report.losses}
    assert lost["claims that analysts disagree on"] == 1


def test_what_was_taken_back_is_no_label(case, judgements, tmp_path):
    judgements.undo("Ana", judgements.add("Ana", REJECT, KILLED).id)
    path, report = written(case, tmp_path)
    assert report.written == 0
    assert load_judged(path, TEXTS) == ()


def test_the_label_is_of_the_claim_as_it_was_seen_not_as_it_is_now(
    case, judgements, tmp_path
):
    judgements.add("Ana", REJECT, KILLED)
    run = case.start_run("again", "2", "fake 3")
    case.add_article(WIRE, Coded(()), MadeWith("fake 3", "book"), run)
    (one,) = load_judged(written(case, tmp_path)[0], TEXTS)
    assert (one.label, words(one, one.claim.trigger)) == ("rejected", "killed")


def test_a_text_that_was_changed_is_refused_and_one_that_is_missing_left_out(
    case, judgements, tmp_path
):
    judgements.add("Ana", ACCEPT, KILLED)
    judgements.add("Ana", REJECT, DIED)
    path, _ = written(case, tmp_path)
    with pytest.raises(ValueError, match="differs"):
        load_judged(path, {WIRE.id: WIRE.text + "!"})
    (one,) = load_judged(path, {PAPER.id: PAPER.text})
    assert (one.label, words(one, one.claim.trigger)) == ("rejected", "died")


def test_claims_without_a_trigger_are_counted(case, judgements, tmp_path):
    judgements.add("Ana", ACCEPT, claims()[2][0])
    path, report = written(case, tmp_path)
    lost = {loss.what: loss.count for loss in report.losses}
    assert (report.written, lost["claims without words that say them"]) == (0, 1)
    assert load_judged(path, TEXTS) == ()


def test_content_that_runs_over_its_own_source_is_cut_around_it(case, judgements, tmp_path):
    whole = Span(SPOKEN.source[0].start, SPOKEN.content[0].end)
    overlong = replace(KILLED, attribution=replace(SPOKEN, content=(whole,)))
    judgements.add("Ana", ACCEPT, overlong)
    (paragraph,) = load_standoff(written(case, tmp_path)[0], TEXTS)
    (one,) = paragraph.attributions
    assert not one.content.overlaps(one.source)
    assert not one.content.overlaps(one.cue)


def test_a_withheld_name_stands_in_no_chain(case, judgements, tmp_path):
    judgements.add("Ana", ACCEPT, DIED)
    path, _ = written(case, tmp_path, withhold_private=True)
    assert "Dio" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("frame", ROLES)
def test_roles_and_kinds_are_those_of_the_corpus(frame):
    rule = vocabulary.FRAMES[frame.value]
    assert set(ROLES[frame]) == set(rule.roles)
    assert (frame in KINDLESS) == (not rule.kinds)
    values = next(one.values for one in load_codebook().frames if one.frame is frame)
    assert {term.name for term in values} <= set(rule.kinds)


def test_every_frame_but_the_forecast_has_its_roles():
    assert set(ROLES) == set(Frame) - {Frame.FORECAST}
