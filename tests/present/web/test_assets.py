"""Files of others: served where the build put them, asked for on no page where it did not."""

import pytest
from frontend.build import BORDERS, LICENCES, TAKEN, licences_of, missing, put
from tests.present.small_case import make_case
from tests.present.web.test_desk import open_desk

from whence.present.web import assets, rendering, urls

PLOTTED = "/figures?frame=casualties"


@pytest.fixture
def client(tmp_path):
    with make_case(tmp_path / "town.whence") as case:
        path = case.path
    return open_desk(path)[0]


def pages(client, monkeypatch, there):
    rendering.environment.cache_clear()
    monkeypatch.setattr(rendering, "in_place", lambda *_: there)
    try:
        return {
            one: client.get(one).text
            for one in ("/", "/network", "/map", PLOTTED, "/review")
        }
    finally:
        rendering.environment.cache_clear()


def test_a_script_of_others_is_loaded_only_where_it_is_used(client, monkeypatch):
    found = pages(client, monkeypatch, there=True)
    for name, wanted in {
        "cytoscape.min.js": {"/network"},
        "leaflet.js": {"/map"},
        "plot.umd.min.js": {PLOTTED},
        "htmx.min.js": {"/network", "/map", PLOTTED, "/review"},
    }.items():
        assert {page for page, text in found.items() if name in text} == wanted, name


def test_without_them_pages_ask_for_none_and_show_the_plain_pictures(client, monkeypatch):
    found = pages(client, monkeypatch, there=False)
    for page, text in found.items():
        assert "/static/vendor/" not in text, page
    assert '<figure class="network still' in found["/network"]
    assert '<figure class="map still' in found["/map"]
    assert 'class="charted"' in found[PLOTTED]


@pytest.mark.parametrize("name", sorted(assets.VENDORED))
def test_what_is_there_is_served(client, name):
    there = assets.in_place(name)
    assert client.get(urls.vendored(name)).status_code == (200 if there else 404)


@pytest.mark.parametrize(
    "name", ["borders.json", "LICENCES.txt", "..%2Fdesk.js", "nothing.js"]
)
def test_nothing_else_is_served(client, name):
    assert client.get(urls.vendored(name)).status_code == 404


def test_the_build_takes_what_the_desk_serves_with_its_licence(tmp_path):
    modules, vendor = tmp_path / "modules", tmp_path / "vendor"
    for name, source in TAKEN.items():
        file = modules / source
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"{name}\n//# sourceMappingURL={name}.map\n")
        root = modules / "/".join(source.split("/")[: 2 if source.startswith("@") else 1])
        (root / "LICENSE").write_text("Do as you like.")
    atlas = modules / "world-atlas/countries-110m.json"
    atlas.write_text('{"transform": {"scale": [1, 1], "translate": [0, 0]}, "arcs": []}')
    assert set(missing(vendor)) == {*TAKEN, BORDERS, LICENCES}
    put(modules, vendor)
    assert missing(vendor) == []
    assert set(assets.VENDORED) == set(TAKEN)
    assert (vendor / "leaflet.js").read_text() == "leaflet.js\n"
    told = licences_of(modules)
    assert "@observablehq/plot\n=" in told
    assert told.count("Do as you like.") == 7
