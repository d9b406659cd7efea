"""What has a source comes first; asides of one article are folded and not lost."""

from dataclasses import replace

from tests.present.test_brief import CASE, DIED, FELL, MORE, position

from whence.model.claim import Frame
from whence.model.finding import Independence, OriginCount, Question, Weighed
from whence.model.ids import QuestionId
from whence.present.brief import build_page, render_html, render_markdown


def asked(place, claim, count):
    held = position("Reed Front", "someone", (claim,), Independence.NOT_ESTABLISHED)
    independence = Independence.ONE if count else Independence.NOT_ESTABLISHED
    held = replace(held, origins=OriginCount(independence, count, (), "So."))
    return Question(
        QuestionId(place),
        Frame.CONTROL,
        f"Who holds {place}?",
        (place,),
        None,
        None,
        (held,),
    )


def made(*questions):
    return build_page(CASE, Weighed((), questions))


def control(page):
    return next(one for one in page.sections if one.anchor == "control")


def test_one_articles_asides_are_folded():
    page = made(asked("Ansara", DIED, 0), asked("Kunduz", MORE, 1), asked("Bel", FELL, 0))
    section = control(page)
    assert [item.heading for item in section.items] == ["Who holds Kunduz?"]
    assert {item.heading for item in section.tail} == {
        "Who holds Ansara?",
        "Who holds Bel?",
    }
    assert "without a source" in section.aside
    for text in (render_html(page), render_markdown(page)):
        assert "Who holds Ansara?" in text


def test_nothing_is_left_out_however_much_there_is():
    section = control(made(*(asked(f"Town {n}", MORE, 1) for n in range(40))))
    assert section.count == 40
    assert not section.aside


def test_a_question_that_fits_no_section_stands_in_the_annex():
    nameless = replace(asked("the town", MORE, 1), about=("the town",))
    page = made(nameless)
    assert [item.heading for one in page.others for item in one.tail] == [
        "Who holds the town?"
    ]
    assert "Who holds the town?" in render_html(page)
