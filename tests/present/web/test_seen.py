"""What a reader sees, measured in a real browser: labels over their marks, nothing cut, nothing jumps."""

import pytest
from tests.present.small_case import claims, documents
from tests.present.web.test_browser import chromium, own, pytestmark, standing
from tests.present.web.test_live import CY, until

from whence.present.web import assets, urls

__all__ = [
    "chromium",
    "own",
    "pytestmark",
]  # the fixtures, and where these tests are skipped
live = pytest.mark.skipif(
    not assets.in_place(*assets.VENDORED),
    reason="the files of others are not there; run python frontend/build.py",
)
# How far each label of the scale stands from the marks of the first row, in pixels.
OFF = """() => [...document.querySelectorAll('table.timeline')].flatMap(table => {
  const labels = [...table.querySelectorAll('thead .scale')].map(one => one.getBoundingClientRect());
  const marks = [...table.querySelectorAll('tbody tr:first-child .tick')].map(one => one.getBoundingClientRect().x);
  return labels.map(one => Math.min(...marks.map(x => Math.abs(x - (one.x + one.width / 2)))));
})"""
SHIFTED = """() => new Promise(done => { let sum = 0;
  new PerformanceObserver(list => { for (const one of list.getEntries()) sum += one.value; }).observe({type: 'layout-shift', buffered: true});
  setTimeout(() => done(sum), 60); })"""
CUT = f"""() => {{ const cy = {CY}, wide = cy.width(), high = cy.height();
  return cy.nodes().filter(n => {{ const b = n.renderedBoundingBox({{includeLabels: true}});
    return b.x1 < -4 || b.y1 < -4 || b.x2 > wide + 4 || b.y2 > high + 4; }}).map(n => n.data('name')); }}"""
# Names of the map that lie on each other or go over its edge.
COLLIDING = """() => { const box = document.getElementById('ground-canvas').getBoundingClientRect();
  const seen = [...document.querySelectorAll('.place-name:not(.no-room)')].map(e => [e.textContent, e.getBoundingClientRect()]);
  return seen.filter(([, a], n) => a.left < box.left - 1 || a.right > box.right + 1 ||
    seen.some(([, b], m) => m < n && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)).map(([words]) => words); }"""
# Borders drawn as one long level line: a ring that jumps from one edge of the world to the other.
BARS = """() => { const map = document.querySelector('#ground-canvas canvas');
  const { data, width, height } = map.getContext('2d').getImageData(0, 0, map.width, map.height);
  let bars = 0;
  for (let y = 1; y < height - 1; y++) {
    let run = 0, longest = 0;
    for (let x = 0; x < width; x++) {
      const at = (row) => { const n = 4 * (row * width + x); return data[n + 3] ? data[n] + data[n + 1] + data[n + 2] : 765; };
      run = at(y) < at(y - 1) - 60 && at(y) < at(y + 1) - 60 ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    if (longest > width / 3) bars++;
  }
  return bars; }"""


@pytest.mark.parametrize("width", [1280, 390])
def test_each_label_of_a_scale_stands_over_its_mark(chromium, own, width):
    page = chromium.new_page(viewport={"width": width, "height": 900})
    for address in ("/timeline", "/timeline?days=reported", "/"):
        page.goto(own[1] + address)
        off = page.evaluate(OFF)
        assert off, address
        assert max(off) < 1.5, address
    page.close()


@live
@pytest.mark.parametrize("width", [1280, 390])
def test_nothing_jumps_while_a_page_is_drawn(chromium, own, width):
    page = chromium.new_page(viewport={"width": width, "height": 900})
    for address in (
        "/",
        "/map",
        "/network",
        "/figures?frame=casualties",
        "/timeline",
        "/search",
    ):
        page.goto(own[1] + address)
        page.wait_for_load_state("networkidle")
        page.wait_for_timeout(400)
        assert page.evaluate(SHIFTED) < 0.05, address
    page.close()


@live
@pytest.mark.parametrize("width", [1280, 390])
def test_no_actor_and_no_name_of_the_network_is_cut(chromium, own, width):
    page = chromium.new_page(viewport={"width": width, "height": 900})
    page.goto(f"{own[1]}/network")
    page.wait_for_selector(".graph-works")
    until(page, f"{CY}.nodes().nonempty() && ({CUT})().length === 0")
    page.close()


@live
@pytest.mark.parametrize("width", [1280, 390])
def test_names_on_the_map_keep_apart_and_the_world_has_no_bars(chromium, own, width):
    page = chromium.new_page(viewport={"width": width, "height": 900})
    page.goto(f"{own[1]}/map")
    page.wait_for_selector(".ground-works .leaflet-overlay-pane path")
    for _ in range(8):  # as far out as it goes
        until(page, f"({COLLIDING})().length === 0")
        page.locator(".leaflet-control-zoom-out").click(force=True)
        page.wait_for_timeout(300)  # until the step out has begun
        until(page, "!document.querySelector('.leaflet-zoom-anim')")
    until(page, f"({BARS})() < 2")  # the edge of Antarctica at the pole may be one
    page.close()


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize("address", ["/review", urls.claim(claims()[0][0].id)])
def test_enter_in_a_field_never_decides(chromium, own, script, address):
    path, desk = own
    context = chromium.new_context(java_script_enabled=script)
    page = context.new_page()
    page.goto(desk + address)
    form = page.locator("form.judge").first
    form.get_by_label("Your name").fill("Ana")
    form.get_by_label("Note").fill("look again")
    form.get_by_label("Note").press("Enter")
    page.get_by_text("look again").first.wait_for()
    assert {kind for kind, _ in standing(path)} == {"note"}
    context.close()


@pytest.mark.parametrize("script", [True, False])
def test_the_original_is_one_press_away_and_stands_beside_the_text(chromium, own, script):
    context = chromium.new_context(
        java_script_enabled=script, viewport={"width": 1280, "height": 900}
    )
    page = context.new_page()
    page.goto(own[1] + urls.article(documents()[0].id))
    original, text = page.locator("pre.original"), page.locator("article.text")
    assert not original.is_visible()
    page.get_by_text("The original", exact=True).first.click()
    assert original.is_visible()
    assert (
        original.bounding_box()["x"]
        > text.bounding_box()["x"] + text.bounding_box()["width"]
    )
    page.get_by_role("radio", name="The original").press("ArrowLeft")
    assert not original.is_visible()
    assert page.locator("aside .card").first.is_visible()
    context.close()


def test_on_a_phone_conditions_are_folded_and_what_was_found_is_near(chromium, own):
    page = chromium.new_page(viewport={"width": 390, "height": 900})
    page.goto(f"{own[1]}/search?words=killed&frame=casualties")
    assert page.locator(".card").first.bounding_box()["y"] < 900
    assert page.locator(".fold strong").all_inner_texts() == ["Losses"]
    assert not page.locator(".facet").first.is_visible()
    page.locator(".fold input").focus()
    page.keyboard.press("Space")
    assert page.locator(".facet").first.is_visible()
    page.set_viewport_size({"width": 1280, "height": 900})
    assert not page.locator(".fold").is_visible()
    page.close()


def test_on_paper_every_source_of_a_matrix_is_there_and_words_can_be_read(chromium, own):
    page = chromium.new_page(viewport={"width": 794, "height": 1123}, color_scheme="dark")
    page.goto(f"{own[1]}/matrix")
    page.evaluate("document.querySelector('.matrix').classList.add('many')")
    page.emulate_media(media="print")
    told = [one.bounding_box() for one in page.locator(".matrix .told").all()]
    assert told
    assert all(one["x"] + one["width"] <= 794 for one in told)
    assert not page.locator(".matrix-plain").is_visible()
    paper = "getComputedStyle(document.documentElement).getPropertyValue('--c1')"
    printed = page.evaluate(paper)
    page.emulate_media(media="screen", color_scheme="light")
    assert printed == page.evaluate(paper)
    page.close()


def test_on_a_phone_what_rests_on_what_is_a_list_that_is_whole(chromium, own):
    page = chromium.new_page(viewport={"width": 390, "height": 900})
    page.goto(f"{own[1]}/matrix")
    assert not page.locator(".roots svg").is_visible()
    links = page.locator(".boughs a")
    assert links.count() > 1
    assert all(
        one.bounding_box()["x"] + one.bounding_box()["width"] <= 390 for one in links.all()
    )
    page.close()
