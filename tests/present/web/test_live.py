"""Pictures as things to work with, in a real browser: what moves, what it says, what never runs."""

from dataclasses import replace
from time import monotonic

import pytest
from tests.present.small_case import SALTS, article, claim, claims, coded, filler, killed
from tests.present.web.test_browser import HOSTILE, chromium, own, pytestmark, serving
from tests.present.web.test_network import case_of_two_months

from whence.model.actor import Actor, ActorKind
from whence.model.claim import Coded, Frame
from whence.model.figure import Bound
from whence.model.ids import ActorId, PlaceId
from whence.model.judgement import JudgementKind
from whence.model.place import Place
from whence.pipeline.weighing import weigh_case
from whence.present.web import assets, rendering
from whence.store import Case, MadeWith
from whence.store.judgements import Judgements
from whence.weigh import question_keys

__all__ = ["chromium", "own"]  # the fixtures
pytestmark = [
    *pytestmark,
    pytest.mark.skipif(
        not assets.in_place(*assets.VENDORED),
        reason="the files of others are not there; run python frontend/build.py",
    ),
]
CY = "document.getElementById('graph-canvas')._cyreg.cy"
AT = f"""([kind, name]) => {{ const cy = {CY}, box = cy.container().getBoundingClientRect();
  const one = cy.elements(kind).filter(e => (e.data('name') ?? e.data('kinds')) === name)[0];
  const at = one.isNode() ? one.renderedPosition() : one.renderedMidpoint();
  return [box.left + at.x, box.top + at.y]; }}"""
NAMED = f"cls => {CY}.nodes('.' + cls).map(n => n.data('name')).sort()"
DRAWN = "document.querySelectorAll('.leaflet-overlay-pane path').length"
EVIL = Actor(ActorId("evil"), HOSTILE, ActorKind.ARMED_GROUP, (), "ML", (), "gazetteer")


@pytest.fixture
def page(chromium):
    context = chromium.new_context(viewport={"width": 1280, "height": 1000})
    opened = context.new_page()
    opened.noise = []
    opened.on("console", lambda message: opened.noise.append(message.text))
    opened.on("pageerror", lambda error: opened.noise.append(str(error)))
    yield opened
    context.close()


def until(page, wanted, act=lambda: None):
    """Waits as Playwright cannot under our policy, which forbids the eval it waits with.

    `act` is done again and again: a canvas hears the mouse only once it is drawn.
    """
    end = monotonic() + 20
    act()
    while not page.evaluate(wanted):
        assert monotonic() < end, wanted
        page.wait_for_timeout(200)
        if not page.evaluate(wanted):
            act()


def at(page, kind, name):
    page.locator("#graph-canvas").scroll_into_view_if_needed()
    return page.evaluate(AT, [kind, name])


def test_an_actors_neighbours_stay_bright_and_the_rest_fades(page, own):
    page.goto(f"{own[1]}/network")
    page.wait_for_selector(".graph-works")

    def point():
        page.mouse.move(2, 2)
        page.mouse.move(*at(page, "node", "Reed Front"))

    until(page, f"{CY}.elements('.bright').nonempty()", point)
    assert page.evaluate(NAMED, "bright") == ["Reed Front", "Salt Army"]
    assert page.evaluate(NAMED, "away") == ["Hill Guard"]
    page.mouse.move(2, 2)
    until(page, f"{CY}.elements('.away').empty()")
    assert not page.locator("figure.network.still").first.is_visible()
    assert page.noise == []


def test_a_line_tells_on_how_many_origins_it_rests_and_leads_to_the_sentence(page, own):
    page.goto(f"{own[1]}/network")
    page.wait_for_selector(".graph-works")
    card = "document.querySelector('#graph-panel .card') !== null"
    until(page, card, lambda: page.mouse.click(*at(page, "edge", "fighting")))
    panel = page.locator("#graph-panel")
    told = panel.inner_text()
    assert "Salt Army" in told
    assert "Hill Guard" in told
    assert "independence not established" in told
    assert "9 July 2024" in told
    assert panel.locator("a[href^='/questions/']").count()
    panel.locator(".to-sentence").first.click()
    page.wait_for_url("**/articles/*#c*")


def test_by_keys_one_goes_to_an_actor_and_asks_its_lines(page, own):
    page.goto(f"{own[1]}/network")
    page.wait_for_selector(".graph-works")
    page.get_by_role("combobox", name="Go to").fill("hill")
    page.keyboard.press("Enter")
    line = page.locator("#graph-panel").get_by_role("button", name="Salt Army")
    line.focus()
    page.keyboard.press("Enter")
    page.locator("#graph-panel .card").first.wait_for()
    page.locator("#graph-panel").get_by_role("button", name="Close").press("Enter")
    page.locator("#graph-panel").wait_for(state="hidden")
    page.get_by_role("combobox", name="Go to").fill("nobody")
    page.keyboard.press("Enter")
    assert "table below" in page.locator("#graph output").inner_text()


def test_the_slider_changes_the_drawing_without_a_page_load(page, own):
    lines = f"{CY}.edges().map(e => e.data('kinds')).sort().join()"
    page.goto(f"{own[1]}/network")
    page.wait_for_selector(".graph-works")
    before = page.evaluate(f"{CY}.nodes()[0].position()")
    page.evaluate("window.stays = 1")
    page.get_by_role("slider", name="Month").press("ArrowLeft")
    until(page, f"{lines} === ''")
    page.get_by_role("slider", name="Month").press("ArrowLeft")
    until(page, f"{lines} === 'allied,allied'")
    assert page.url.endswith("month=24292&span=1")
    assert "fighting" not in page.locator("main > .wide").inner_text()
    assert page.evaluate("[window.stays, document.activeElement.type]") == [1, "range"]
    assert page.evaluate(f"{CY}.nodes()[0].position()") == before
    assert page.noise == []


def test_the_slider_of_the_map_changes_its_places_without_a_page_load(page, evil):
    page.goto(f"{evil}/map")
    until(page, f"{DRAWN} === 2")
    page.evaluate("window.stays = 1")
    page.get_by_role("slider", name="Month").press("ArrowLeft")
    until(page, f"{DRAWN} === 1")
    # A name that goes fades out first.
    until(page, "document.querySelectorAll('.place-name').length === 1")
    assert page.locator(".place-name").all_inner_texts() == ["Tessaro"]
    assert page.evaluate("window.stays") == 1
    page.get_by_role("link", name="the whole time").click()
    until(page, f"{DRAWN} === 2")
    assert page.noise == []


def test_a_province_is_an_area_and_its_popup_leads_to_the_sentence(page, own):
    page.goto(f"{own[1]}/map")
    page.wait_for_selector(".ground-works .leaflet-overlay-pane path")
    shape = page.locator(".leaflet-overlay-pane path")
    assert shape.get_attribute("stroke-dasharray")
    assert float(shape.get_attribute("fill-opacity")) < 0.2
    page.get_by_role("combobox", name="Go to").fill("Tessaro")
    popup = page.locator(".leaflet-popup")
    popup.locator(".to-sentence").first.wait_for()
    assert "first-level division" in popup.inner_text()
    popup.locator(".to-sentence").first.click()
    page.wait_for_url("**/articles/*#c*")
    assert page.noise == []


def test_a_report_tells_its_source_when_it_is_reached_and_leads_to_its_sentence(page, own):
    page.goto(f"{own[1]}/figures?frame=casualties")
    links = page.locator(".course a")
    links.first.focus()
    told = page.locator(".told-now").inner_text()
    assert "17 soldiers" in told
    assert "Ibrahim Sallo" in told
    assert page.locator(".course style").count() == 0
    page.keyboard.press("Enter")
    page.wait_for_url("**/articles/*#c*")
    assert page.noise == []


def test_a_judgement_swaps_the_queue_and_survives(page, own):
    path, desk = own
    page.goto(f"{desk}/review")
    page.evaluate("window.stays = 1")
    first = page.locator(".waiting").first
    name = first.get_attribute("id")
    first.locator("input.who").fill("Ana")
    first.get_by_role("button", name="Reject").click()
    page.get_by_text("by Ana").first.wait_for()
    assert page.locator(f"#{name}").count() == 0
    assert page.evaluate("window.stays") == 1
    assert page.locator(".waiting input.who").first.input_value() == "Ana"
    page.keyboard.press("a")
    until(page, "document.querySelectorAll('.decisions li').length === 2")
    assert page.evaluate("window.stays") == 1
    with Case.open(path) as case:
        kinds = [one.kind for one in Judgements(case).all()]
    assert kinds == [JudgementKind.REJECT, JudgementKind.ACCEPT]
    page.reload()
    assert page.locator(f"#{name}").count() == 0
    page.get_by_role("button", name="Take back").first.click()
    until(page, "document.querySelectorAll('.decisions li').length === 1")
    assert page.url == f"{desk}/review"
    assert page.noise == []


def test_a_filter_swaps_the_list_and_back_leads_back(page, own):
    page.goto(f"{own[1]}/questions")
    page.evaluate("window.stays = 1")
    page.get_by_role("link", name="Ties").click()
    page.wait_for_url("**frame=relation**")
    until(page, "!document.querySelector('main').innerText.includes('killed')")
    assert page.evaluate("window.stays") == 1
    page.go_back()
    page.wait_for_url(f"{own[1]}/questions")
    page.get_by_role("link", name="killed").first.wait_for()


def test_when_the_desk_is_gone_the_page_says_so(page, tmp_path):
    with serving(case_of_two_months(tmp_path / "gone.whence")) as desk:
        page.goto(f"{desk}/questions")
    page.get_by_role("link", name="Ties").click()
    assert "does not answer" in page.get_by_role("alert").inner_text()


def test_without_the_files_of_others_the_plain_pictures_work(page, own, monkeypatch):
    monkeypatch.setattr(rendering, "in_place", lambda *_: False)
    rendering.environment.cache_clear()
    try:
        for address, picture in (("/network", "figure.network"), ("/map", "figure.map")):
            page.goto(own[1] + address)
            assert page.locator(f"{picture}.still svg").first.is_visible()
            assert page.locator(".live").count() == 0
        page.goto(f"{own[1]}/network")
        page.get_by_role("slider", name="Month").press("ArrowLeft")
        page.wait_for_url("**month=24293**")
        until(page, "document.activeElement.type === 'range'")
        assert page.noise == []
    finally:
        rendering.environment.cache_clear()


def test_on_paper_stands_the_plain_picture(page, own):
    page.goto(f"{own[1]}/network")
    page.wait_for_selector(".graph-works")
    page.emulate_media(media="print")
    assert page.locator("figure.network.still").first.is_visible()
    assert not page.locator("figure.network.live").is_visible()


@pytest.fixture
def evil(tmp_path):
    """A case with markup for the names of an actor, a place and a source."""
    path = case_of_two_months(tmp_path / "evil.whence")
    with Case.open(path) as case:
        run = case.start_run("test", "0", "fake")
        text = f"{HOSTILE} is allied with the Salt Army.\n\n{HOSTILE} said 60 soldiers died in Gao."
        for day in ("2024-06-04", "2024-06-06"):
            document = article(f"evil-{day}.txt", HOSTILE, HOSTILE, day, text)
            roles = {"a": (filler(document, HOSTILE, EVIL),), "b": (filler(document, "the Salt Army", SALTS),), "kind": (coded("allied"),)}  # fmt: skip
            place = Place(HOSTILE, filler(document, "Gao").span, HOSTILE, PlaceId("geonames:9"), 16.3, 0.0, "ML", "Gao", "", 1)  # fmt: skip
            tie = claim(document, f"{HOSTILE} is allied", Frame.RELATION, "allied", roles)
            loss = claim(
                document, "60 soldiers died in Gao", Frame.CASUALTIES, "", {"killed": (filler(document, "60 soldiers"),)},
                (replace(claims()[0][0].chain[0], text=HOSTILE, name=(HOSTILE,)),),
                where=(place,), figures=(killed(document, "60 soldiers", 60.0, 60.0, Bound.EXACT),),
            )  # fmt: skip
            keys = question_keys((tie, loss))
            with_keys = MadeWith("fake", "book", (EVIL,), keys)
            case.add_article(document, Coded((tie, loss)), with_keys, run)
        weigh_case(case, run)
    with serving(path) as address:
        yield address


def test_hostile_names_are_shown_and_never_run(page, evil):
    page.goto(f"{evil}/network")
    page.wait_for_selector(".graph-works")
    page.get_by_role("combobox", name="Go to").fill(HOSTILE)
    assert HOSTILE in page.locator("#graph-panel h2").inner_text()
    page.locator("#graph-panel").get_by_role("button", name="Salt Army").click()
    page.locator("#graph-panel .card").first.wait_for()
    page.goto(f"{evil}/map")
    page.wait_for_selector(".leaflet-overlay-pane path")
    assert HOSTILE in page.locator(".place-name").all_inner_texts()
    page.get_by_role("combobox", name="Go to").fill(HOSTILE)
    page.locator(".leaflet-popup .to-sentence").first.wait_for()
    assert HOSTILE in page.locator(".leaflet-popup h2").inner_text()
    page.goto(f"{evil}/figures?frame=casualties")
    links = page.locator(".course a")
    for n in range(links.count()):
        links.nth(n).focus()
        links.nth(n).hover(force=True)
    assert any(HOSTILE in told for told in page.locator(".told-now").all_inner_texts())
    page.goto(f"{evil}/review?frame=casualties")
    page.locator("input.who").first.fill(HOSTILE)
    page.locator(".note-field").first.fill(HOSTILE)
    page.get_by_role("button", name="Accept").first.click()
    page.locator(".decisions").get_by_text(HOSTILE).first.wait_for()
    assert page.evaluate("[window.hit, document.querySelectorAll('img, main script:not([type])').length]") == [None, 0]  # fmt: skip
    assert page.noise == []


def test_a_range_is_a_bar_and_no_dot_stands_in_its_middle(page, own):
    page.goto(f"{own[1]}/figures?frame=casualties")
    page.wait_for_selector(".course a")
    course = page.evaluate("""async () => {
      const record = await (await fetch('/figures.json?frame=casualties')).json();
      const told = record.counts.flatMap((one) => one.course?.reports ?? []);
      return told.filter((one) => one.low !== null && one.high !== null && one.low < one.high).length;
    }""")
    assert page.locator(".course a rect").count() == course
    assert (
        page.locator(".course a circle").count() + course
        == page.locator(".course a").count()
    )
