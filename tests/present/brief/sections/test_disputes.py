"""Both sides of a dispute are quoted with all who hold them."""

from dataclasses import replace

from tests.present.test_brief import CASE, DIED, GOVERNOR, MORE, article, claim, hop

from whence.model.claim import Frame
from whence.model.finding import (
    Answer,
    AnswerKind,
    ClaimTie,
    Independence,
    OriginCount,
    Position,
    Question,
    Tie,
    Weighed,
)
from whence.model.ids import QuestionId
from whence.present.brief import build_page, render_html, render_markdown

OTHER = article("b.txt", "Bystanders said 12 people may have died.", outlet="The Ledger")
SEEN = claim(OTHER, "12 people may have died", chain=(hop("Salt Union"),))
AGAIN = claim(OTHER, "12 people", chain=(GOVERNOR,))


def held(label, kind, holders, claims, count):
    independence = Independence.SEVERAL if count > 1 else Independence.ONE
    origins = OriginCount(independence, count, (), "All that.")
    ids = tuple(one.id for one in claims)
    return Position(Answer(kind, label), holders, ids, origins)


def question(key="q", *, loud=1):
    yes = held(
        "yes", AnswerKind.YES, ("Adama Zoungou", "Salt Union"), (DIED, SEEN, AGAIN), 2
    )
    no = held("no", AnswerKind.NO, ("Residents",) * loud, (MORE,), loud)
    apart = held("unsure", AnswerKind.WITHHOLDS, ("Salt Union",), (SEEN,), 1)
    ties = (ClaimTie(DIED.id, MORE.id, Tie.DENIES, "One denies it."),)
    return Question(
        QuestionId(key), Frame.EVENT, f"Did they ({key})?", ("Ansara",), None, None,
        (yes, no, apart), ties,
    )  # fmt: skip


def page(*questions):
    case = replace(CASE, articles=(*CASE.articles, OTHER), said=(DIED, MORE, SEEN, AGAIN))
    return build_page(case, Weighed((), questions))


def disputed(*questions):
    return next(one for one in page(*questions).sections if one.anchor == "disputed")


def test_the_words_a_yes_is_given_in_stand_beside_its_origins():
    asked = question()
    yes, *others = asked.positions
    yes = replace(yes, ways=("killed", "died"))
    (item,) = disputed(replace(asked, positions=(yes, *others))).items
    assert item.sides[0].rests_on == "2 independent origins; put as killed, died"


def test_each_side_quotes_everyone_who_holds_it_once():
    (item,) = disputed(question()).items
    yes, no = item.sides
    assert [voice.name for voice in yes.voices] == ["Adama Zoungou", "Salt Union"]
    assert [entry.number for entry in yes.voices[0].others] == ["2.1"]
    assert [voice.name for voice in no.voices] == ["Residents"]


def test_every_voice_has_the_four_grades_and_no_fifth():
    (item,) = disputed(question()).items
    grades = item.sides[0].voices[0].grades
    assert grades == ("not graded", "denied; “may”", "50\u00a0%", "2 independent origins")


def test_what_clashes_with_nothing_is_told_and_not_quoted():
    (item,) = disputed(question()).items
    assert any("unsure" in line for line in item.reasons)


def test_the_sharpest_dispute_comes_first():
    section = disputed(question("a"), question("b", loud=3))
    assert [item.heading for item in section.items] == ["Did they (b)?", "Did they (a)?"]


def test_the_grades_stand_in_both_forms_of_the_brief():
    made = page(question())
    for text in (render_html(made), render_markdown(made)):
        for head in ("Source reliability", "Wording", "Extraction certainty"):
            assert head in text
        assert "Salt Union" in text
