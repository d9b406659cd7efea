"""The desk in a real browser: nothing runs that should not, nothing is asked for outside."""

import shutil
import threading
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
import uvicorn
from tests.present.small_case import article, claim, claims, documents
from tests.present.web.test_network import case_of_two_months

from whence.model.claim import Coded, Frame
from whence.pipeline.weighing import weigh_case
from whence.present.web import urls
from whence.present.web.app import create_app
from whence.present.web.guard import Guard
from whence.store import Case, MadeWith
from whence.store.judgements import Judgements

playwright = pytest.importorskip(
    "playwright.sync_api", reason="playwright is not installed"
)
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="there is no system Chromium"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]
HOSTILE = '<img src=x onerror="window.hit=1"><script>window.hit=1</script>'
PAGES = ("/", "/articles", "/questions", "/matrix", "/actors", "/actors/reed-front", "/sources", "/network",
         "/timeline", "/map", "/figures?frame=casualties", "/commitments", "/search?words=killed",
         "/problems", "/review", "/review/together", urls.correct(claims()[0][0].id), urls.article(documents()[0].id), urls.claim(claims()[0][0].id))  # fmt: skip
# Every control has a name, every picture words, every heading follows the one above.
UNNAMED = """() => [
  ...[...document.querySelectorAll('input:not([type=hidden]), select, button')]
     .filter(e => !(e.labels?.length || e.textContent.trim() || e.ariaLabel)),
  ...[...document.querySelectorAll('svg:not([aria-label]):not([aria-hidden]), img:not([alt])')],
].map(e => e.outerHTML.slice(0, 120))"""


@contextmanager
def serving(path):
    app = create_app(path, Guard.at("127.0.0.1", read_only=False))
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        thread.join(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join(10)


@pytest.fixture(scope="module")
def chromium():
    with playwright.sync_playwright() as started:
        opened = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    path = tmp_path_factory.mktemp("desk") / "town.whence"
    document = article(
        f"{HOSTILE}.txt", HOSTILE, HOSTILE, "2024-05-03", f"The envoy said {HOSTILE}."
    )
    made = replace(
        claim(document, HOSTILE, Frame.STATEMENT, "", {}, ()), chain=claims()[0][0].chain
    )
    with Case.open(case_of_two_months(path)) as case:
        run = case.start_run("test", "0", "fake")
        made_with = MadeWith("fake", "book", (), {made.id: "statement|x"})
        case.add_article(document, Coded((made,)), made_with, run)
        weigh_case(case, run)
    return path


@pytest.fixture(scope="module")
def desk(path):
    with serving(path) as address:
        yield address


@pytest.mark.parametrize("width", [1280, 390])
def test_every_page_is_quiet_fits_and_asks_for_nothing_outside(chromium, desk, width):
    context = chromium.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    noise, outside = [], []
    page.on("console", lambda message: noise.append(message.text))
    page.on("pageerror", lambda error: noise.append(str(error)))
    page.on("request", lambda r: r.url.startswith(desk) or outside.append(r.url))
    for address in PAGES:
        page.goto(desk + address)
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= width, f"{address} is {wide} pixels wide"
        assert page.evaluate(UNNAMED) == [], address
        assert page.evaluate("window.hit") is None, address
    assert (noise, outside) == ([], [])
    context.close()


def test_hostile_words_are_shown_and_do_nothing(chromium, desk):
    page = chromium.new_page()
    page.goto(f"{desk}/articles")
    page.get_by_role("link", name=HOSTILE).first.click()
    assert HOSTILE in page.inner_text("h1")
    assert page.evaluate("window.hit") is None
    page.close()


def test_the_queue_is_worked_with_keys(chromium, desk, path):
    page = chromium.new_page()
    page.goto(f"{desk}/review")
    page.locator("input.who").first.fill("Ana")
    page.reload()
    page.keyboard.press("j")
    page.keyboard.press("a")
    page.get_by_text("by Ana").first.wait_for()
    with Case.open(path) as case:
        assert [one.kind for one in Judgements(case).all()] == ["accept"]
    page.close()


def test_without_script_a_judgement_can_be_made_all_the_same(chromium, desk):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(desk + urls.claim(claims()[1][0].id))
    page.get_by_label("Your name").fill("Ben")
    page.get_by_role("button", name="Reject").click()
    assert page.get_by_text("rejected by Ben").first.is_visible()
    context.close()


@pytest.fixture
def own(tmp_path):
    """A case that one test may judge as it likes, and its desk."""
    path = case_of_two_months(tmp_path / "own.whence")
    with serving(path) as address:
        yield path, address


def standing(path):
    with Case.open(path) as case:
        return [(one.kind.value, one.subject) for one in Judgements(case).standing()]


@pytest.mark.parametrize("script", [True, False])
def test_several_claims_are_judged_at_once_and_taken_back(chromium, own, script):
    path, desk = own
    context = chromium.new_context(java_script_enabled=script)
    page = context.new_page()
    page.goto(f"{desk}/review/together?frame=relation&decision=reject")
    boxes = page.get_by_role("checkbox")
    assert boxes.count() == 3
    boxes.first.focus()
    page.keyboard.press("Space")
    left = boxes.first.input_value()
    page.get_by_label("Your name").fill("Ana")
    page.get_by_role("button", name="Reject those ticked").click()
    page.get_by_text("2 claims were rejected by Ana").wait_for()
    judged = standing(path)
    assert {kind for kind, _ in judged} == {"reject"}
    assert left not in {subject for _, subject in judged}
    page.get_by_role("button", name="Take all of them back").click()
    page.get_by_text("Nothing has been decided yet.").wait_for()
    assert standing(path) == []
    context.close()


def test_a_claim_is_corrected_from_the_queue_by_keys(chromium, own):
    path, desk = own
    page = chromium.new_page()
    page.goto(f"{desk}/review?frame=control")
    page.keyboard.press("c")
    page.get_by_role("heading", name="Correct a claim").wait_for()
    page.get_by_label("Kind").select_option("captured")
    page.get_by_label("place").focus()
    page.keyboard.press("Control+a")
    page.keyboard.type("Tessaro")
    page.get_by_label("Your name").fill("Ana")
    page.keyboard.press("Enter")
    page.get_by_text("corrected to control, captured").first.wait_for()
    with Case.open(path) as case:
        ((judgement, _),) = Judgements(case).examples()
    roles = {r.name: r.fillers[0].text for r in judgement.correction.roles}
    assert roles["place"] == "Tessaro"
    page.close()


def test_words_selected_in_the_passage_go_into_the_field(chromium, own):
    _, desk = own
    page = chromium.new_page()
    page.goto(desk + urls.correct(claims()[2][0].id))
    page.get_by_label("Source 1").focus()
    words = page.locator(".passage .here")
    words.click(click_count=3)
    field = page.get_by_label("Source 1")
    assert field.input_value() == " ".join(words.inner_text().split())
    page.close()


def test_the_slider_moves_by_keys_and_stays_under_the_finger(chromium, own):
    _, desk = own
    page = chromium.new_page()
    page.goto(f"{desk}/network")
    slider = page.get_by_role("slider", name="Month")
    slider.focus()
    page.keyboard.press("ArrowLeft")
    page.wait_for_url("**month=24293**")
    assert slider.get_attribute("aria-valuetext") == "June 2024"
    page.wait_for_function("document.activeElement.type === 'range'")
    page.keyboard.press("ArrowLeft")
    page.wait_for_url("**month=24292**")
    assert "allied" in page.locator("main").inner_text()
    page.close()


OUT_OF_SIGHT = """() => [...document.querySelectorAll('figure, td.plot svg')]
  .filter(e => e.getClientRects().length && !e.querySelector('[role=region]'))
  .filter(e => { const r = e.getBoundingClientRect(); return r.left < 0 || r.right > innerWidth; })
  .map(e => e.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("width", [1280, 390])
def test_a_picture_is_whole_on_any_screen_and_drawn_once(chromium, own, width):
    _, desk = own
    page = chromium.new_page(viewport={"width": width, "height": 900})
    for address in ("/", "/map", "/network", "/timeline", "/figures?frame=casualties"):
        page.goto(desk + address)
        assert page.evaluate(OUT_OF_SIGHT) == [], address
    for address, picture in (("/map", "figure.map"), ("/network", "figure.network")):
        page.goto(desk + address)
        shown = [one for one in page.locator(picture).all() if one.is_visible()]
        assert len(shown) == 1, address
        assert shown[0].get_by_role("group").get_attribute("aria-label")
    page.close()


def test_a_search_is_saved_in_the_address_without_what_was_left_empty(chromium, own):
    _, desk = own
    page = chromium.new_page()
    page.goto(f"{desk}/search?frame=relation")
    page.get_by_role("combobox", name="Actor").fill("Reed Front")
    page.get_by_role("button", name="Search", exact=True).click()
    page.wait_for_url("**actor=**")
    assert page.url == f"{desk}/search?actor=Reed+Front&frame=relation"
    page.close()


def test_on_paper_there_are_no_forms_and_no_menu(chromium, own):
    _, desk = own
    page = chromium.new_page()
    page.emulate_media(media="print")
    for address in ("/", "/review", "/actors/reed-front", "/search?words=killed", "/map"):
        page.goto(desk + address)
        for hidden in ("nav", "form.find", "form.judge", "form.ask", "form.slide"):
            for one in page.locator(hidden).all():
                assert not one.is_visible(), (address, hidden)
    page.close()


AXE = Path(__file__).parents[3] / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
FAULTS = """async () => (await axe.run()).violations.map(
  v => [v.id, v.impact, v.nodes.length, v.nodes[0].html.slice(0, 160)].join(' | '))"""


@pytest.mark.skipif(
    not AXE.is_file(), reason="axe-core is not there; run npm ci in frontend/"
)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_fault_on_any_page(chromium, desk, scheme):
    context = chromium.new_context(color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    found = {}
    for address in PAGES:
        page.goto(desk + address)
        page.add_script_tag(path=AXE)
        if faults := page.evaluate(FAULTS):
            found[address] = faults
    context.close()
    assert found == {}
