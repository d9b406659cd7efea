from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import UTC, date, datetime
from html.parser import HTMLParser
from pathlib import Path

import pytest
from jinja2 import meta

from whence.model.claim import (
    Claim,
    Frame,
    HedgeWord,
    Hop,
    MadeBy,
    NamedFigure,
    Polarity,
    SourceClass,
    Wording,
)
from whence.model.document import (
    DatePrecision,
    Document,
    Fact,
    FactSource,
    Metadata,
    Original,
    Part,
    PartKind,
    Published,
)
from whence.model.figure import Bound, Figure
from whence.model.finding import (
    Answer,
    AnswerKind,
    ClaimTie,
    CopyKind,
    CopyPair,
    Drift,
    DriftDirection,
    Family,
    HeadlineGap,
    Independence,
    Origin,
    OriginCount,
    Position,
    Question,
    Shift,
    Tie,
    Weighed,
)
from whence.model.ids import ActorId, ClaimId, DocId, QuestionId, RunId
from whence.model.problem import Problem
from whence.model.range import Range, RangeRule
from whence.model.span import Span
from whence.present.brief import build_page, render_html, render_markdown, write_brief
from whence.present.brief.page import BriefPage
from whence.present.brief.ranges import range_words
from whence.present.brief.render import page_environment
from whence.present.brief.wording import (
    figure_words,
    note_phrases,
    period_words,
    published_words,
    reported_words,
    span_words,
)
from whence.store import Case, Run

HOSTILE = (
    '<script>alert("x")</script> & <img src=x onerror=alert(1)> \u202e\x07 {{ title }}'
)
TITLE = "Town falls"
BODY = "The governor said 12 people may have died. Residents said more."


@dataclass(frozen=True)
class FakeCase:
    """A case held in memory."""

    path: Path = Path("town.whence")
    articles: Sequence[Document] = ()
    said: Sequence[Claim] = ()
    faults: Sequence[Problem] = ()

    def documents(self) -> Sequence[Document]:
        return self.articles

    def claims(self) -> Sequence[Claim]:
        return self.said

    def problems(self) -> Sequence[Problem]:
        return self.faults

    def runs(self) -> Sequence[Run]:
        at = datetime(2026, 1, 2, 3, 4, tzinfo=UTC)
        return (Run(RunId("r1"), at, at, "add", "0.1.0", "understudy 1", "done", 1, 1),)


def article(
    name: str = "a.txt",
    body: str = BODY,
    *,
    title: str = TITLE,
    outlet: str = "The Post",
    day: date | None = date(2024, 3, 9),
    language: str = "en",
    url: str = "https://post.example/1",
) -> Document:
    text = f"{title}\n\n{body}"
    parts = (
        Part(PartKind.HEADLINE, Span(0, len(title))),
        Part(PartKind.BODY, Span(len(title) + 2, len(text))),
    )
    published = day and Published(day, DatePrecision.DAY, FactSource.SIDECAR, "")
    found = FactSource.META
    facts = Metadata(
        outlet=Fact(outlet, found),
        title=Fact(title, found),
        authors=(Fact("Amina Sow", found),),
        published=published,
        url=Fact(url, found),
    )
    read = datetime(2026, 1, 1, tzinfo=UTC)
    original = Original("ab" * 32, "text/plain", read, b"", name)
    return Document(DocId(name), name, text, parts, facts, language, (), original, name)


def claim(
    document: Document,
    quote: str,
    *,
    sentence: str = "",
    chain: Sequence[Hop] = (),
    frame: Frame = Frame.STATEMENT,
    wording: Wording | None = None,
    figures: Sequence[Figure] = (),
) -> Claim:
    start = document.text.index(quote)
    span = Span(start, start + len(quote))
    around = document.text.index(sentence or quote)
    made_by = MadeBy("statement", "understudy 1")
    return Claim(
        ClaimId(f"{document.id} {quote} {frame}"),
        document.id,
        document.name,
        "body",
        frame,
        "",
        (span,),
        quote,
        Span(around, around + len(sentence or quote)),
        (),
        tuple(chain),
        None,
        wording or Wording(),
        None,
        None,
        document.metadata.published,
        (),
        tuple(NamedFigure("killed", figure) for figure in figures),
        made_by,
        0.5,
    )


def hop(words: str, cue: str = "said", **more: object) -> Hop:
    return replace(Hop(words, None, (words,), (None,), cue), **more)  # type: ignore[arg-type]


ARTICLE = article()
GOVERNOR = hop("The governor", ids=(ActorId("a1"),), name=("Adama Zoungou",))
DIED = claim(
    ARTICLE,
    "12 people may have died",
    sentence="The governor said 12 people may have died.",
    chain=(GOVERNOR,),
    frame=Frame.CASUALTIES,
    wording=Wording(
        polarity=Polarity.DENIED,
        hedges=(HedgeWord("may", Span(0, 3), "likelihood", "possible"),),
    ),
    figures=(Figure("12 people", Span(0, 9), 12, 12, Bound.EXACT, "person"),),
)
SAID = replace(DIED, id=ClaimId("c2"), frame=Frame.STATEMENT)
MORE = claim(
    ARTICLE, "more", sentence="Residents said more.",
    chain=(hop("Residents", source_class=SourceClass.RESIDENT),),
)  # fmt: skip
FELL = claim(ARTICLE, TITLE, frame=Frame.CONTROL)
PROBLEM = Problem("scan.pdf", "ingest", "no-text", "it holds only pictures", "add the text")
CASE = FakeCase(articles=(ARTICLE,), said=(DIED, SAID, MORE, FELL), faults=(PROBLEM,))


class Page(HTMLParser):
    """What a browser would make of a page, as far as the tests ask."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.words += data

    def values(self, attribute: str) -> list[str]:
        return [found for _, attrs in self.tags if (found := attrs.get(attribute))]


def page(case: FakeCase = CASE, weighed: Weighed | None = None) -> Page:
    return Page(render_html(build_page(case, weighed)))


@pytest.mark.parametrize("template", [BriefPage.template, BriefPage.markdown_template])
def test_a_template_uses_exactly_the_fields_of_its_page(template):
    environment = page_environment(autoescape=True)
    source = environment.loader.get_source(environment, template)[0]
    used = meta.find_undeclared_variables(environment.parse(source))
    assert used == {field.name for field in fields(BriefPage)}


def test_every_link_within_the_page_arrives():
    found = page()
    targets = {link[1:] for link in found.values("href") if link.startswith("#")}
    assert targets
    assert targets <= set(found.values("id"))


def test_no_anchor_is_given_twice():
    ids = page().values("id")
    assert len(ids) == len(set(ids))


def test_every_claim_has_its_entry_and_its_words():
    ids = page().values("id")
    for number in ("1.1", "1.2", "1.3", "1.4"):
        assert f"claim-{number}" in ids
        assert f"text-{number}" in ids


def test_the_page_asks_the_world_for_nothing():
    html = render_html(build_page(CASE))
    found = Page(html)
    assert not found.values("src")
    assert {tag for tag, _ in found.tags}.isdisjoint({"script", "link", "img", "iframe"})
    assert "url(" not in html
    assert "@import" not in html


def test_hostile_words_stay_words():
    body = f"{HOSTILE} said the governor."
    hostile = article(
        HOSTILE, body, title=HOSTILE, outlet=HOSTILE, url="javascript:alert(1)"
    )
    said = claim(hostile, "said the governor", chain=(hop(HOSTILE, HOSTILE),))
    fault = Problem(HOSTILE, "ingest", "x", HOSTILE, HOSTILE)
    found = page(FakeCase(Path(f"{HOSTILE[:8]}.whence"), (hostile,), (said,), (fault,)))
    assert {"script", "img"}.isdisjoint(tag for tag, _ in found.tags)
    assert not any("javascript" in link for link in found.values("href"))
    assert 'alert("x")' in found.words
    assert "{{ title }}" in found.words
    assert "\u202e" not in found.words
    assert "\x07" not in found.words


def test_hostile_words_stay_words_in_markdown():
    hostile = article("x", f"{HOSTILE} [a](javascript:x) # **b**", title=HOSTILE)
    said = claim(hostile, "[a](javascript:x) # **b**", chain=(hop("<b>"),))
    written = render_markdown(build_page(FakeCase(articles=(hostile,), said=(said,))))
    assert "<" not in written.replace("\\<", "").replace("&lt;", "")
    assert "\\[a\\](javascript:x) \\# \\*\\*b\\*\\*" in written


def test_problems_come_before_everything_else():
    ids = page().values("id")
    assert ids.index("problems") < ids.index("rests-on")


def test_sources_are_sorted_into_named_unnamed_and_the_articles_own_voice():
    groups = build_page(CASE).groups
    assert [(group.title, group.speakers[0].name) for group in groups] == [
        ("Named sources", "Adama Zoungou"),
        ("Unnamed sources", "Residents (The Post)"),
        ("The articles themselves", "The Post"),
    ]


def test_a_sentence_is_shown_once_with_all_it_claims():
    (passage,) = build_page(CASE).groups[0].speakers[0].passages
    assert [entry.topic for entry in passage.entries] == ["Losses", "Statement"]
    assert [piece.text for piece in passage.excerpt if piece.said] == [DIED.quote]


def test_an_entry_tells_the_way_the_words_came_and_what_qualifies_them():
    entry = build_page(CASE).groups[0].speakers[0].passages[0].entries[0]
    assert [(crumb.name, crumb.words) for crumb in entry.trail] == [
        ("The Post", ""),
        ("Adama Zoungou", "The governor"),
    ]
    assert entry.notes == ("denies it", "hedged: “may”", "killed: 12")


def test_unnamed_sources_of_two_articles_are_kept_apart():
    other = article("b.txt", outlet="The Ledger")
    again = claim(other, "more", chain=MORE.chain)
    case = FakeCase(articles=(ARTICLE, other), said=(MORE, again))
    assert len(build_page(case).groups[0].speakers) == 2


def test_articles_stand_in_order_of_their_dates_and_undated_ones_last():
    late, undated = article("b", day=date(2025, 1, 1)), article("0", day=None)
    shown = build_page(FakeCase(articles=(undated, late, ARTICLE))).articles
    assert [one.published for one in shown] == ["9 March 2024", "1 January 2025", "no date"]


def test_an_article_in_another_language_says_so():
    shown = build_page(FakeCase(articles=(article(language="fr"),))).articles
    assert "not in English" in shown[0].remark


def test_an_empty_case_still_makes_a_page():
    assert "No article could be read." in page(FakeCase()).words


def test_an_articles_text_loses_nothing_to_the_marks():
    (shown,) = build_page(CASE).articles
    marks = [*shown.heading, *(mark for part in shown.paragraphs for mark in part.marks)]
    assert "".join(mark.text for mark in marks) == f"{TITLE}{BODY}"


@pytest.mark.parametrize(
    ("precision", "words"),
    [
        (DatePrecision.DAY, "9 March 2024"),
        (DatePrecision.MONTH, "March 2024"),
        (DatePrecision.YEAR, "2024"),
    ],
)
def test_a_date_is_no_more_precise_than_it_is_known(precision, words):
    published = Published(date(2024, 3, 9), precision, FactSource.TEXT, "")
    assert published_words(published) == words


@pytest.mark.parametrize(
    ("low", "high", "bound", "words"),
    [
        (40, 40, Bound.EXACT, "40"),
        (40, None, Bound.AT_LEAST, "at least 40"),
        (None, 12_000, Bound.AT_MOST, "at most 12,000"),
        (7_000, 12_000, Bound.BETWEEN, "7,000 to 12,000"),
        (60, 60, Bound.ABOUT, "about 60"),
        (2.5, 2.5, Bound.EXACT, "2.5"),
    ],
)
def test_a_figure_keeps_its_bounds(low, high, bound, words):
    assert figure_words(Figure("", Span(0, 1), low, high, bound, "")) == words


def test_a_period_of_one_day_is_a_day():
    assert period_words([date(2024, 3, 9)] * 2) == "9 March 2024"


def position(label: str, holder: str, claims: Sequence[Claim], independence: Independence):
    ids = tuple(one.id for one in claims)
    origin = Origin(holder, holder, True, ids, "It speaks for itself.")  # noqa: FBT003
    origins = OriginCount(independence, 1, (origin,), f"All goes back to {holder}.")
    return Position(Answer(AnswerKind.YES, label), (holder,), ids, origins)


def test_findings_become_sections_that_lead_to_their_claims():
    other = article("b.txt", outlet="The Ledger")
    again = claim(other, "12 people may have died", chain=(GOVERNOR,))
    one, two = DIED.id, again.id
    held = position("yes", "Adama Zoungou", (DIED, again), Independence.ONE)
    denied = position("no", "Residents", (MORE,), Independence.SEVERAL)
    question = Question(
        QuestionId("q1"), Frame.EVENT, "Did people die?", ("Ansara",), None, None, (held, denied),
        ties=(ClaimTie(one, MORE.id, Tie.CONTRADICTS, "One says yes, one says no."),),
        shifts=(Shift("Adama Zoungou", one, two, "no", "yes", "Once no, then yes."),),
        drifts=(Drift(one, two, DriftDirection.STRONGER, "May have became has."),),
    )  # fmt: skip
    counted = replace(
        question, id=QuestionId("q2"), text="How many?",
        frame=Frame.CONTROL, about=("Kunduz",), ties=(), shifts=(), drifts=(), positions=(held,),
        range=Range("person", 12, 12, 2_300, RangeRule.LATEST, (one, two)),
    )  # fmt: skip
    weighed = Weighed(
        (), (question, counted), (HeadlineGap(FELL.id, None, "It says more."),)
    )
    case = replace(CASE, articles=(ARTICLE, other), said=(*CASE.said, again))
    made = build_page(case, weighed)
    assert [section.anchor for section in made.sections] == [
        "disputed", "changed", "one-source", "figures", "control", "headlines",
    ]  # fmt: skip
    found = Page(render_html(made))
    assert "Range (people): low 12, best 12, high 2,300 – from 2 reports" in found.words
    targets = {link[1:] for link in found.values("href") if link.startswith("#")}
    assert targets <= set(found.values("id"))
    assert "## What is disputed" in render_markdown(made)


def anchors(case: FakeCase, weighed: Weighed) -> list[str]:
    """Sections that found something; what changed is always there."""
    return [one.anchor for one in build_page(case, weighed).sections if one.count]


def section(case: FakeCase, weighed: Weighed, anchor: str):
    return next(s for s in build_page(case, weighed).sections if s.anchor == anchor)


def copies(first: Document, second: Document) -> Family:
    pair = CopyPair(first.id, second.id, CopyKind.NEAR, 0.9, 1.0)
    return Family((first.id, second.id), (pair,))


def test_an_article_says_whose_words_it_carries():
    copy = article("b.txt", outlet="The Ledger")
    weighed = Weighed((copies(ARTICLE, copy),), ())
    shown = build_page(FakeCase(articles=(ARTICLE, copy)), weighed).articles
    assert [one.repeats for one in shown] == [
        "",
        "nearly the same words as article 1 (The Post)",
    ]


def test_a_copy_does_not_make_one_origin_look_like_two():
    copy = article("b.txt", outlet="The Ledger")
    again = claim(copy, "12 people may have died", chain=(GOVERNOR,))
    held = position("yes", "Adama Zoungou", (DIED, again), Independence.ONE)
    question = Question(QuestionId("q"), Frame.EVENT, "Did they?", (), None, None, (held,))
    case = FakeCase(articles=(ARTICLE, copy), said=(DIED, again))
    assert anchors(case, Weighed((), (question,))) == ["one-source"]
    assert not anchors(case, Weighed((copies(ARTICLE, copy),), (question,)))


@pytest.mark.parametrize(
    ("about", "shown"),
    [(("Taliban", "al-Qaeda"), True), (("They", "al-Qaeda"), False), (("Taliban",), False)],
)
def test_a_tie_between_nobody_in_particular_is_left_out(about, shown):
    held = position("yes", "Adama Zoungou", (DIED,), Independence.ONE)
    question = Question(
        QuestionId("q"), Frame.RELATION, "Tied?", about, None, None, (held,)
    )
    assert bool(anchors(CASE, Weighed((), (question,)))) is shown


def test_two_readings_of_one_sentence_are_no_dispute():
    held = position("yes", "Adama Zoungou", (DIED,), Independence.ONE)
    ties = (ClaimTie(DIED.id, SAID.id, Tie.CONTRADICTS, "One says yes, one says no."),)
    question = Question(
        QuestionId("q"), Frame.EVENT, "Did they?", ("Ansara",), None, None, (held,), ties
    )
    assert not anchors(CASE, Weighed((), (question,)))


def test_findings_that_are_not_there_make_no_section_but_that_nothing_changed_is_said():
    (changed,) = build_page(CASE, Weighed((), ())).sections
    assert changed.anchor == "changed"
    assert changed.lead.startswith("Nothing, as far as the program could tell")
    assert "no sources speak in articles of more than one day" in changed.lead.lower()


def test_before_weighing_nothing_is_said_of_changes():
    assert build_page(CASE).sections == ()


@pytest.mark.parametrize(
    ("name", "start"), [("b.html", "<!DOCTYPE html>"), ("b.md", "# No articles")]
)
def test_the_file_name_chooses_the_form(tmp_path, name, start):
    with Case.open_or_create(tmp_path / "town.whence") as case:
        write_brief(case, tmp_path / name)
    written = (tmp_path / name).read_text(encoding="utf-8")
    assert written.lstrip().startswith(start)


@pytest.mark.parametrize(
    ("low", "best", "high", "reports", "words"),
    [
        (19, 19, 19, 1, "Number (people): 19 – from 1 report"),
        (5, None, None, 2, "Range (people): low 5, best not given, high not given – from 2 reports; no best: nobody gives one number, no high: no ceiling holds for all"),
        (5, 6.5, 1_200, 2, "Range (people): low 5, best 6.5, high 1,200 – from 2 reports; best is the median of each origin’s latest number"),
    ],
)  # fmt: skip
def test_a_range_says_each_number_once(low, best, high, reports, words):
    told = tuple(ClaimId(str(n)) for n in range(reports))
    assert range_words(Range("person", low, best, high, RangeRule.LATEST, told)) == words


def test_figures_that_cannot_both_hold_are_disputed_once_an_answer():
    low = position("12", "Adama Zoungou", (DIED, FELL), Independence.ONE)
    high = position("40", "Residents", (MORE,), Independence.ONE)
    ties = tuple(
        ClaimTie(one, MORE.id, Tie.FIGURES_DIFFER, "12, against 40.")
        for one in (DIED.id, FELL.id)
    )
    question = Question(
        QuestionId("q"), Frame.CASUALTIES, "How many?", ("Ansara",), None, None, (low, high), ties
    )  # fmt: skip
    (item,) = section(CASE, Weighed((), (question,)), "disputed").items
    assert item.lines == ("12, against 40.",)
    assert [side.answer for side in item.sides] == ["12", "40"]


@pytest.mark.parametrize(
    ("named", "silent", "words"),
    [
        (2, 0, "Two articles from one outlet,"),
        (1, 1, "Two articles from one outlet (one names none),"),
        (0, 2, "Two articles that name no outlet,"),
        (0, 1, "One article that names no outlet,"),
    ],
)
def test_a_file_is_no_outlet(named, silent, words):
    articles = [article(f"{n}.txt") for n in range(named + silent)]
    articles[named:] = [
        replace(one, metadata=replace(one.metadata, outlet=None))
        for one in articles[named:]
    ]
    assert build_page(FakeCase(articles=tuple(articles))).summary.startswith(words)


@pytest.mark.parametrize(
    ("frame", "kind", "label", "words"),
    [
        (Frame.RELATION, AnswerKind.NO, "not allied", "no: not allied"),
        (Frame.RELATION, AnswerKind.YES, "yes", "yes"),
        (Frame.CONTROL, AnswerKind.NO, "not captured", "not captured"),
        (Frame.COMMITMENT, AnswerKind.WITHHOLDS, "promised", "promised"),
    ],
)
def test_an_answer_says_on_which_side_it_stands(frame, kind, label, words):
    held = replace(
        position(label, "Residents", (DIED,), Independence.ONE), answer=Answer(kind, label)
    )
    asked = Question(
        QuestionId("q"), frame, "Is it so?", ("Ansara", "Tessaro"), None, None, (held,)
    )
    (made,) = (s for s in build_page(CASE, Weighed((), (asked,))).sections if s.items)
    assert made.items[0].lines == (f"{words} – Residents (one origin)",)


def test_reactions_to_one_thing_stand_together_with_who_reacted():
    told = (("Ansara", "Ansara", DIED, "praise"), ("Tessaro", "The Post", MORE, "reject"))
    kinds = {"praise": AnswerKind.YES, "reject": AnswerKind.NO}
    asked = tuple(
        Question(
            QuestionId(who), Frame.REACTION, f"How did {who} react to the Reed Front? (2021)",
            (who, "Reed Front"), None, None,
            (
                replace(
                    position(label, holder, (one,), Independence.ONE),
                    answer=Answer(kinds[label], label),
                ),
            ),
        )
        for who, holder, one, label in told
    )  # fmt: skip
    (item,) = section(CASE, Weighed((), asked), "reactions").items
    assert item.heading == "To the Reed Front (2021)"
    assert [(one.who, one.how, one.word) for one in item.responses] == [
        ("Ansara", "for: praise", "its own (one origin)"),
        ("Tessaro", "against: reject", "The Post (one origin)"),
    ]
    assert len(item.entries) == 2


@pytest.mark.parametrize(
    ("frame", "words"),
    [
        (Frame.STATEMENT, ("put in the negative",)),
        (Frame.CONTROL, ("says it is not so",)),
    ],
)
def test_a_statement_in_the_negative_is_not_denied(frame, words):
    wording = replace(DIED.wording, polarity=Polarity.NEGATED, hedges=())
    said = replace(DIED, frame=frame, wording=wording, figures=())
    assert note_phrases(said)[:1] == words


def test_articles_of_a_month_are_told_as_of_that_month():
    june = Published(date(2019, 6, 1), DatePrecision.MONTH, FactSource.SIDECAR, "2019-06")
    day = Published(date(2021, 8, 17), DatePrecision.DAY, FactSource.SIDECAR, "2021-08-17")
    assert reported_words([day, None, june]) == "June 2019 to 17 August 2021"
    assert span_words(date(2019, 6, 1), date(2019, 6, 30)) == "June 2019"
    assert span_words(date(2019, 6, 1), date(2019, 7, 15)) == "1 June 2019 to 15 July 2019"
