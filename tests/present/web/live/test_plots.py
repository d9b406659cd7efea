"""What the script draws of figures: bounds as they were told, and which the range rests on."""

from tests.present.small_case import make_case

from whence.model.claim import Frame
from whence.model.listing import QuestionFilter
from whence.present.web.desk import Asked, Desk
from whence.present.web.live.plots import course_of
from whence.present.web.pictures import figures


def counts(case, frame):
    return figures.build(Desk(case), Asked("", {"frame": frame})).counts


def test_reports_of_two_days_make_a_course_in_their_order(tmp_path):
    with make_case(tmp_path / "town.whence") as case:
        (count,) = counts(case, "casualties")
    course = count.course
    told = [(one.day, one.low, one.high, one.words) for one in course.reports]
    assert told == [
        ("2024-05-03", 17.0, 17.0, "17 soldiers"),
        ("2024-05-04", 40.0, None, "at least 40 soldiers"),
    ]
    assert course.unit == "soldiers"
    assert all(one.counts for one in course.reports)
    assert course.reports[0].href.startswith("/articles/")
    assert "Ibrahim Sallo" in course.reports[0].source


def test_without_two_days_there_is_no_course(tmp_path):
    with make_case(tmp_path / "town.whence") as case:
        assert [one.course for one in counts(case, "strength")] == [None]
        desk = Desk(case)
        _, (question,) = desk.lookup.questions(QuestionFilter(Frame.CASUALTIES.value), 9)
        claims = list(desk.findings.claims_by_id(question.claims).values())
        assert course_of(claims[:1], desk.cards_of(question.claims), question.range) is None
