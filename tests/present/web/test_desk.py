"""The desk: every page, its record, its twin, and what stands at the door."""

import csv
import io
import json
import re
from dataclasses import fields, replace
from importlib.resources import files
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from jinja2 import meta
from tests.pipeline.test_alike import embed
from tests.present.small_case import (
    REEDS,
    SALTS,
    article,
    claim,
    claims,
    coded,
    documents,
    filler,
    killed,
    make_case,
    tessaro,
)

from whence.model.claim import Coded, Frame, Polarity, Wording
from whence.model.figure import Bound
from whence.model.finding import Tie
from whence.model.judgement import JudgementKind
from whence.model.listing import QuestionFilter
from whence.pipeline.alike import embed_some
from whence.pipeline.weighing import weigh_case
from whence.present.web import urls
from whence.present.web.app import ROUTES, Failure, create_app
from whence.present.web.assets import STATIC
from whence.present.web.desk import Asked, Desk
from whence.present.web.guard import COOKIE, Guard
from whence.present.web.pages import article as reading
from whence.present.web.pages import matrix, questions, search
from whence.present.web.rendering import environment
from whence.store import Case, MadeWith
from whence.store.judgements import Judgements
from whence.store.lookup import Lookup
from whence.weigh import question_keys

TOWN, OTHER = documents()[0].id, documents()[2].id
CLAIM = claims()[0][0].id
HOSTILE = '<script>alert("x")</script><img src=x onerror=alert(1)> {{ 7191*13 }}'
TIED = {"one": "reed-front", "other": "salt-army"}
# A script that stands in a page and is no record, a style, or an act in an attribute.
SCRIPTED = r"<script(?! defer src=\"/| type=\"module\" src=\"/| type=\"application/json\")| style=| on\w+=\""
LISTS = ("/articles", "/questions", "/actors", "/sources", "/network", "/timeline", "/map", "/search", "/review",
         "/review/together", "/matrix", "/figures", "/commitments", "/problems", "/")  # fmt: skip
WIDER = ("/?x=1", "/search?words=killed", "/search?words=%22", "/search?frame=relation&polarity=denied",
         "/questions?frame=casualties&order=origins", "/questions?disputed=yes", "/actors?kind=person&order=said",
         "/network?since=2024&until=2024-06", "/network?kind=allied", "/ties?one=reed-front&other=salt-army", "/map?frame=casualties",
         "/timeline?frame=casualties", "/figures?frame=casualties", "/review?frame=event",
         "/search?strength=possible&sure=middle", "/review?strength=plain&sure=low", "/review?batch=b0",
         "/review/together?decision=reject&judged=too&words=killed", "/review/together?words=%22",
         "/search?page=999", "/search?since=yesterday&frame=nonsense&page=-4")  # fmt: skip


@pytest.fixture
def path(tmp_path):
    with make_case(tmp_path / "town.whence") as case:
        return case.path


def open_desk(path, host="127.0.0.1", **options):
    guard = Guard.at(host, read_only=options.pop("read_only", False))
    app = create_app(path, guard, **options)
    return TestClient(app, base_url="http://127.0.0.1", follow_redirects=False), guard


@pytest.fixture
def client(path):
    return open_desk(path)[0]


def every_address(path):
    with Case.open(path) as case:
        _, questions = Lookup(case).questions(QuestionFilter(), 99)
    found = [*LISTS, *WIDER, urls.article(TOWN), urls.article(OTHER), urls.claim(CLAIM)]
    found += [
        urls.correct(CLAIM),
        urls.correct(CLAIM, frame="relation"),
        urls.correct(CLAIM, frame="forecast"),
    ]
    found += [urls.question(q.id) for q in questions] + [urls.matrix(questions[0].id)]
    return [*found, urls.actor("reed-front"), urls.actor("a2"), urls.actor("ml/ministry")]


def test_every_page_is_shown_as_html_and_as_the_same_record_in_json(path, client):
    for address in every_address(path):
        page = client.get(address)
        assert page.status_code == 200, address
        assert page.text.count("<h1") == 1, address
        record = client.get(urls.twin(address, "json")).json()
        assert record["title"], address


def test_what_a_page_says_is_what_the_case_holds(client):
    article_page = client.get(urls.article(TOWN)).text
    assert "Ibrahim Sallo" in article_page
    assert f'id="{CLAIM}"' in article_page
    question = client.get("/questions?words=allied").text
    assert "disputed" in question
    figures = client.get("/figures?frame=casualties").text
    assert "17 soldiers" in figures
    assert "at least 40 soldiers" in figures


def test_from_a_claim_one_click_leads_to_its_sentence(client):
    page = client.get(urls.claim(CLAIM)).text
    assert f'href="{urls.article(TOWN, CLAIM)}"' in page


@pytest.mark.parametrize("address", [one for one in LISTS if one not in {"/problems"}])
def test_every_list_can_be_taken_away_as_csv(client, address):
    answer = client.get(urls.twin(address, "csv"))
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/csv")


def test_a_page_without_a_table_says_so(client):
    answer = client.get(urls.twin(urls.article(TOWN), "csv"))
    assert answer.status_code == 404


def test_every_template_uses_exactly_the_fields_of_its_record(path):
    made = [Failure("a", "b")]
    with Case.open(path) as case:
        desk = Desk(case)
        question = Lookup(case).questions(QuestionFilter(), 1)[1][0].id
        keys = {
            "article": TOWN,
            "claim": CLAIM,
            "correct": CLAIM,
            "question": question,
            "actor": "reed-front",
        }
        for _, build in ROUTES:
            made.append(
                build(desk, Asked(keys.get(build.__module__.rsplit(".", 1)[-1], ""), TIED))
            )
    for page in made:
        names = {field.name for field in fields(page)} - {"template"}
        assert used_by(page.template) - {"shell", "urls", "parts"} == names, page.template


def used_by(template):
    source = environment().loader.get_source(environment(), template)[0]
    tree = environment().parse(source)
    found = meta.find_undeclared_variables(tree)
    for parent in meta.find_referenced_templates(tree):
        if parent and parent != "parts.html":
            found |= used_by(parent)
    return found


@pytest.mark.parametrize("address", ["/articles/nothing", "/claims/c0", "/questions/q0", "/actors/nobody", "/nowhere", "/matrix/q0"])  # fmt: skip
def test_what_is_not_there_is_said_in_words(client, address):
    answer = client.get(address)
    assert answer.status_code == 404
    assert "<h1>Not found</h1>" in answer.text
    assert client.get(f"{address}.json").json()["title"] == "Not found"


@pytest.mark.parametrize(
    "address", ["/docs", "/redoc", "/openapi.json", "/static/../app.py"]
)
def test_there_is_no_door_that_was_not_meant(client, address):
    assert client.get(address).status_code == 404


def test_an_empty_case_has_every_page_and_says_what_to_do(tmp_path):
    with Case.open_or_create(tmp_path / "empty.whence") as case:
        path = case.path
    client, _ = open_desk(path)
    for address in LISTS:
        assert client.get(address).status_code == 200, address
    assert "add articles" in client.get("/").text


def test_hostile_titles_names_and_text_are_shown_and_never_run(tmp_path):
    path = tmp_path / "evil.whence"
    document = article(
        f"{HOSTILE}.txt", HOSTILE, HOSTILE, "2024-05-03", f"The envoy said {HOSTILE} fell."
    )
    made = claim(document, HOSTILE, Frame.STATEMENT, "", {}, ())
    with make_case(path) as case:
        run = case.start_run(HOSTILE, "0", "fake")
        coded = Coded((replace(made, chain=claims()[0][0].chain),))
        case.add_article(
            document, coded, MadeWith("fake", "book", (), {made.id: "statement|x"}), run
        )
        weigh_case(case, run)
        Judgements(case).add(HOSTILE, JudgementKind.NOTE, made, note=HOSTILE)
    client, _ = open_desk(path)
    for address in (*LISTS, urls.article(document.id), urls.claim(made.id)):
        page = client.get(address).text
        assert "<script>alert" not in page, address
        assert "<img" not in page, address
        assert "93483" not in page, address


def test_no_page_asks_for_anything_outside(client, path):
    web = files("whence.present.web")
    for folder in ("templates", "static"):
        for file in Path(str(web / folder)).glob("*.*"):
            text = file.read_text(encoding="utf-8").replace(
                "http://www.w3.org/2000/svg", ""
            )
            assert not re.search(r"https?://|//cdn|@import|url\(", text), file.name
    for address in every_address(path):
        page = client.get(address).text
        loaded = re.findall(
            r'<(?:link|script|img|iframe|form)[^>]*(?:href|src|action)="([^"]*)"', page
        )
        assert all(one.startswith("/") for one in loaded), address
        assert not re.search(SCRIPTED, page), address


@pytest.mark.parametrize("name", sorted(STATIC))
def test_files_of_its_own_are_served(client, name):
    assert client.get(urls.static(name)).status_code == 200


def test_pages_may_run_nothing_but_our_own_script(client):
    policy = client.get("/").headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert client.get("/nowhere").headers["x-content-type-options"] == "nosniff"


def test_a_page_under_another_name_is_refused(client):
    answer = client.get("/", headers={"host": "evil.example"})
    assert answer.status_code == 400


def test_beyond_loopback_a_token_is_needed_and_leaves_the_address_bar(path):
    client, guard = open_desk(path, host="0.0.0.0")  # noqa: S104 - what is tested
    assert client.get("/").status_code == 403
    assert client.get("/?token=wrong").status_code == 403
    answer = client.get(f"/?token={guard.token}")
    assert answer.status_code == 303
    assert guard.token not in answer.headers["location"]
    client.cookies.set(COOKIE, guard.token)
    assert client.get("/").status_code == 200


def judged(path):
    with Case.open(path) as case:
        return Judgements(case).all()


def form(guard, **values):
    return {
        "form_key": guard.form_key,
        "who": "Ana",
        "subject": CLAIM,
        "kind": "accept",
        **values,
    }


def test_a_judgement_is_kept_with_who_when_and_on_which_version(path):
    client, guard = open_desk(path)
    answer = client.post(urls.judgements(), data=form(guard, note="seen", back="/review"))
    assert answer.status_code == 303
    assert answer.headers["location"] == "/review"
    (one,) = judged(path)
    assert (one.who, one.kind, one.subject, one.note) == ("Ana", "accept", CLAIM, "seen")
    assert "fake 1" in one.seen
    assert one.at.tzinfo is not None
    assert "accepted by Ana" in client.get(urls.claim(CLAIM)).text
    queue = client.get("/review.json").json()["queue"]
    assert CLAIM not in {waiting["card"]["id"] for waiting in queue}


def test_undoing_is_another_judgement(path):
    client, guard = open_desk(path)
    client.post(urls.judgements(), data=form(guard))
    (one,) = judged(path)
    client.post(urls.judgements(), data=form(guard, kind="undo", subject=one.id))
    assert [j.kind for j in judged(path)] == ["accept", "undo"]
    assert "accepted by Ana" not in client.get(urls.claim(CLAIM)).text


def test_a_source_is_graded_and_actors_are_merged_and_split(path):
    client, guard = open_desk(path)
    client.post(
        urls.judgements(), data=form(guard, subject="reed-front", kind="grade", value="F")
    )
    assert "F: cannot be judged (Ana)" in client.get("/actors/reed-front").text
    client.post(urls.judgements(), data=form(guard, subject="a1", kind="merge", value="a2"))
    record = client.get("/actors/a1.json").json()
    assert (record["title"], record["merged"]) == ("Amara Dio", ["Ibrahim Sallo"])
    assert "Ibrahim Sallo" in record["names"]
    listed = client.get("/actors.json").text
    assert "Amara Dio" in listed
    assert "Ibrahim Sallo" not in listed
    shown = client.get("/actors/a2").text
    assert "Held to be the same as <bdi>Ibrahim Sallo</bdi>" in shown
    client.post(urls.judgements(), data=form(guard, subject="a1", kind="split", value="a2"))
    assert client.get("/actors/a1.json").json()["merged"] == []


@pytest.mark.parametrize(
    ("values", "headers", "status"),
    [
        ({"form_key": "guessed"}, {}, 403),
        ({}, {"origin": "http://evil.example"}, 403),
        ({"who": " "}, {}, 400),
        ({"kind": "nonsense"}, {}, 400),
        ({"kind": "note"}, {}, 400),
        ({"kind": "undo", "subject": "j0"}, {}, 400),
        ({"kind": "merge", "subject": "a1", "value": "a1"}, {}, 400),
        ({"note": "x" * 70_000}, {}, 413),
    ],
)
def test_a_form_that_is_forged_or_makes_no_sense_writes_nothing(
    path, values, headers, status
):
    client, guard = open_desk(path)
    answer = client.post(urls.judgements(), data=form(guard, **values), headers=headers)
    assert answer.status_code == status
    assert judged(path) == ()


def test_after_a_judgement_nobody_is_sent_elsewhere(path):
    client, guard = open_desk(path)
    for back in ("https://evil.example", "//evil.example", "/\\evil.example"):
        answer = client.post(urls.judgements(), data=form(guard, back=back))
        assert answer.headers["location"] == "/"


def test_a_read_only_desk_shows_no_form_and_takes_none(path):
    client, guard = open_desk(path, read_only=True)
    for address in (
        urls.claim(CLAIM),
        "/review",
        "/review/together",
        "/actors/reed-front",
        urls.correct(CLAIM),
    ):
        assert 'method="post"' not in client.get(address).text
    assert client.post(urls.judgements(), data=form(guard)).status_code == 403
    assert judged(path) == ()


def test_judgements_outlive_a_run_that_makes_the_claim_anew(path):
    with Case.open(path) as case:
        Judgements(case).add("Ana", JudgementKind.REJECT, claims()[0][0])
        again = tuple(replace(one, id=f"{one.id}x") for one in claims()[0])
        run = case.start_run("again", "1", "fake 2")
        case.add_article(documents()[0], Coded(again), MadeWith("fake 2", "book"), run)
        found = Judgements(case).on_claims(again)
    assert [one.kind for one in found[again[0].id]] == ["reject"]


def test_private_names_are_withheld_on_every_page(path):
    client, _ = open_desk(path, withhold_private=True)
    for address in every_address(path):
        page = client.get(address).text
        assert not re.search(r"Amara|\bDio\b", page), address
    assert client.get(urls.original(TOWN)).status_code == 403


def test_the_original_is_saved_and_never_shown(client):
    answer = client.get(urls.original(TOWN))
    assert answer.content == documents()[0].original.content
    assert answer.headers["content-disposition"].startswith("attachment")
    assert answer.headers["content-type"] == "application/octet-stream"


def test_json_is_json_whatever_the_record_holds(client):
    assert json.loads(client.get("/review.json").text)["queue"]


def test_claims_are_found_by_meaning_where_there_is_a_model(path):
    with Case.open(path) as case:
        embed_some(case, embed, 5)
        client, _ = open_desk(path, embed=embed)
        assert "5 of" in client.get("/search.json?words=killed&by=meaning").json()["remark"]
        embed_some(case, embed, 99)
    client, _ = open_desk(path, embed=embed)
    record = client.get("/search.json?words=soldiers+killed&by=meaning").json()
    assert "killed" in record["table"]["rows"][0][3]["text"]
    assert "so far" not in record["remark"]
    other = client.get(
        "/search.json?words=soldiers+killed&by=meaning&frame=relation"
    ).json()
    assert other["cards"] == []
    same = client.get(
        "/search.json?words=soldiers+killed&by=meaning&frame=casualties&outlet=Meridian+Wire"
    ).json()
    shown = [card["outlet"] for card in same["cards"]]
    assert shown
    assert set(shown) == {"Meridian Wire"}


@pytest.mark.parametrize(
    ("asked", "quotes"),
    [
        pytest.param("strength=possible", {"at least 40 soldiers may have died in Tessaro"}, id="as possible"),
        pytest.param("strength=possible&frame=relation", set(), id="and of a frame without any"),
        pytest.param("sure=very-high", set(), id="surer than any"),
        pytest.param("sure=high", {one.quote for own in claims() for one in own}, id="as sure as all are"),
    ],
)  # fmt: skip
def test_claims_are_narrowed_by_wording_and_by_certainty(client, asked, quotes):
    rows = client.get(f"/search.json?{asked}").json()["table"]["rows"]
    assert {row[3]["text"] for row in rows} == quotes


def test_facets_are_counted_and_lead_on_with_what_is_in_force(client):
    facets = client.get("/search.json?frame=casualties").json()["facets"]
    put = next(one for one in facets if one["name"] == "Worded")
    counted = {one["text"]: one["count"] for one in put["choices"] if one["count"]}
    assert counted == {"plainly": 1, "as possible": 1}
    href = next(one["href"] for one in put["choices"] if one["text"] == "as possible")
    assert href == "/search?frame=casualties&strength=possible"
    assert len(client.get(href.replace("?", ".json?")).json()["cards"]) == 1


def test_actors_sources_places_and_outlets_are_counted_and_offered(client):
    record = client.get("/search.json").json()
    counted = {
        one["name"]: {c["text"]: c["count"] for c in one["choices"] if c["count"]}
        for one in record["facets"]
    }
    assert counted["Outlet"] == {
        "Borderland Note": 3,
        "Meridian Wire": 3,
        "Liptako Paper": 2,
    }
    assert counted["Source"]["Ibrahim Sallo"] == 1
    for name in ("Actor", "Place"):
        for words, count in counted[name].items():
            found = client.get("/search.json", params={name.lower(): words}).json()
            assert len(found["cards"]) == count, words
    page = client.get("/search").text
    assert 'list="offered-outlet"' in page
    assert '<option value="Liptako Paper">2 claims</option>' in page
    chosen = client.get("/search.json?outlet=Liptako+Paper").json()["facets"]
    outlet = next(one for one in chosen if one["name"] == "Outlet")
    assert [(c["text"], c["is_on"]) for c in outlet["choices"]] == [
        ("any", False),
        ("Liptako Paper", True),
    ]


@pytest.mark.parametrize(
    "address", ["/search", "/map", "/network", "/review/together", "/review"]
)
@pytest.mark.parametrize("asked", ["since=notadate", "until=2024-02-31", "since=2024-13"])
def test_what_is_no_date_is_said_and_not_passed_over(client, address, asked):
    day = asked.partition("=")[2]
    page = client.get(f"{address}?{asked}")
    assert page.status_code == 200
    assert f"“{day}” is no date" in page.text
    refused = client.get(f"{address}.json?{asked}")
    assert refused.status_code == 400
    assert f"“{day}” is no date" in refused.json()["words"]
    assert "is no date" not in client.get(f"{address}?since=2024-02&until=2024-02-29").text


def test_without_a_model_meaning_is_not_offered(client):
    assert "meaning" not in client.get("/search").text


@pytest.mark.parametrize(
    ("address", "lines"),
    [("/search", 8), ("/search?frame=relation&page=7", 2), ("/questions?page=3", None)],
)
def test_a_download_holds_the_whole_list_and_not_the_page_shown(
    client, monkeypatch, address, lines
):
    for page in (search, questions):
        monkeypatch.setattr(page, "_SIZE", 1)
    shown = client.get(urls.twin(address, "json")).json()["table"]["rows"]
    assert len(shown) <= 1
    told = list(csv.reader(io.StringIO(client.get(urls.twin(address, "csv")).text)))
    joined = "&" if "?" in address else "?"
    whole = client.get(f"{urls.twin(address, 'json')}{joined}all=yes").json()
    assert len(whole["table"]["rows"]) == len(told) - 1
    assert len(told) - 1 == (lines or len(told) - 1) > 1


def test_the_matrix_has_the_question_for_its_heading_and_what_rests_on_what_beside_it(
    client,
):
    record = client.get("/matrix.json").json()
    assert record["title"].endswith(")") or record["title"].endswith("?")
    assert record["roots"]["boxes"]
    assert record["title"] not in {one["text"] for one in record["others"]}


def test_a_cell_of_the_matrix_tells_the_degree_and_a_changed_figure(tmp_path):
    with make_case(tmp_path / "town.whence") as case:
        path = case.path
        for name, day, number in (("x.txt", "2024-05-20", 12), ("y.txt", "2024-05-23", 35)):
            text = f"The envoy said {number} soldiers had probably been killed in Tessaro."
            told = article(name, "Late Paper", "Tessaro", day, text)
            words = f"{number} soldiers"
            made = claim(
                told, f"{words} had probably been killed in Tessaro", Frame.CASUALTIES, "",
                {"killed": (filler(told, words),)}, claims()[0][0].chain[:1],
                where=(tessaro(told, 1),), figures=(killed(told, words, float(number), float(number), Bound.EXACT),),
            )  # fmt: skip
            likely = Wording(likelihood="likely", likelihood_range=(55, 80))
            made = replace(made, wording=likely)
            run = case.start_run("test", "0", "fake")
            keyed = MadeWith("fake", "book", (), question_keys((made,)))
            case.add_article(told, Coded((made,)), keyed, run)
        weigh_case(case, run)
        _, found = Lookup(case).questions(QuestionFilter("casualties"), 99)
    client = open_desk(path)[0]
    records = [client.get(f"{urls.matrix(one.id)}.json").json() for one in found]
    cells = [c for one in records for r in one["rows"] for own in r["cells"] for c in own]
    likely = [one for one in cells if one["band"] == "likely, 55–80 %"]
    assert {one["sign"] for one in likely} == {"◐"}
    changed = "changed its figure: before, “12 soldiers”"
    assert sorted(one["shift"] for one in likely) == ["", changed]


@pytest.mark.parametrize(("affirms", "sign"), [(True, "●"), (False, "✕")])
def test_a_denial_that_makes_for_a_yes_is_no_cross(path, affirms, sign):
    denied = replace(claims()[0][0], wording=Wording(polarity=Polarity.DENIED))
    with Case.open(path) as case:
        (card,) = Desk(case).cards((denied,))
    told = matrix._told(denied, card, "", affirms=affirms)  # noqa: SLF001 - one cell
    assert told.sign == sign
    assert ("the opposite is denied" in told.band) is affirms


def test_a_claim_is_headed_by_its_words(client):
    assert (
        client.get(f"{urls.claim(CLAIM)}.json").json()["title"]
        == f"“{claims()[0][0].quote}”"
    )


def many_speakers(tmp_path, count):
    words = [f"Envoy number {n} said that bridge {n} had fallen." for n in range(count)]
    document = article("m.txt", "Meridian Wire", "Bridges", "2024-05-03", " ".join(words))
    made = tuple(
        claim(document, f"bridge {n} had fallen", Frame.STATEMENT, "", {}, (replace(claims()[0][0].chain[0], text=f"Envoy number {n}", name=(f"Envoy {n}",), ids=(None,)),))
        for n in range(count)
    )  # fmt: skip
    path = tmp_path / "many.whence"
    with Case.open_or_create(path) as case:
        run = case.start_run("test", "0", "fake")
        keys = {one.id: f"statement|{n}" for n, one in enumerate(made)}
        case.add_article(document, Coded(made), MadeWith("fake", "book", (), keys), run)
        weigh_case(case, run)
    return path, document


def test_no_two_speakers_of_an_article_look_alike(tmp_path):
    path, document = many_speakers(tmp_path, 14)
    client = open_desk(path)[0]
    record = client.get(f"{urls.article(document.id)}.json").json()
    speakers = record["speakers"]
    assert len({one["number"] for one in speakers}) == len(speakers) == 14
    assert len({one["colour"] for one in speakers[:10]}) == 10
    assert {(s["colour"], s["number"]) for b in record["blocks"] for s in b["stretches"] if s["href"]} == {
        (one["colour"], one["number"]) for one in speakers
    }  # fmt: skip
    page = client.get(urls.article(document.id)).text
    assert page.count('data-who="14"') == 2  # in the list and in the text


def test_every_colour_of_a_speaker_is_in_the_sheet_light_and_dark():
    sheet = files("whence.present.web").joinpath("static/desk.css").read_text("utf-8")
    for n in range(reading.COLOURS):
        assert sheet.count(f"--c{n}: #") == 2
        assert f".c{n} {{" in sheet


def with_reactions(tmp_path, *outlets):
    """A case in which each outlet says in its own words that the Salt Army condemned the front."""
    with make_case(tmp_path / "town.whence") as case:
        for n, outlet in enumerate(outlets):
            react(
                case,
                f"r{n}.txt",
                outlet,
                f"The Salt Army condemned the Reed Front. {'So. ' * n}",
            )
        return case.path


def react(case, name, outlet, text):
    document = article(name, outlet, "Words", "2024-05-09", text)
    roles = {
        "actor": (filler(document, "The Salt Army", SALTS),),
        "target": (filler(document, "the Reed Front", REEDS),),
        "stance": (coded("condemn"),),
    }
    quote = "The Salt Army condemned the Reed Front"
    made = (claim(document, quote, Frame.REACTION, "condemn", roles),)
    run = case.start_run("test", "0", "fake")
    made_with = MadeWith("fake", "book", (), question_keys(made))
    case.add_article(document, Coded(made), made_with, run)
    weigh_case(case, run)


def test_a_reaction_is_for_or_against(tmp_path):
    client = open_desk(with_reactions(tmp_path, "Late Paper"))[0]
    page = client.get("/questions?frame=reaction").text
    assert "AGAINST: condemn" in page
    assert "no: condemn" not in page


def test_pairs_that_agree_are_folded_and_all_are_downloaded(tmp_path):
    path = with_reactions(tmp_path, "Late Paper", "Later Paper")
    client = open_desk(path)[0]
    with Case.open(path) as case:
        _, (agreeing,) = Lookup(case).questions(QuestionFilter("reaction"), 99)
    assert agreeing.ties
    assert not any(one.tie is Tie.CONTRADICTS for one in agreeing.ties)
    record = client.get(f"{urls.question(agreeing.id)}.json").json()
    assert record["apart"]["rows"] == []
    both = [*record["apart"]["rows"], *record["alike"]["rows"]]
    assert record["table"]["rows"] == both
    page = client.get(urls.question(agreeing.id)).text
    assert re.search(r"<details><summary>Claims that agree", page)


def test_a_long_page_on_an_actor_opens_with_its_contents(client):
    page = client.get("/actors/reed-front").text
    contents = page[page.index('aria-label="On this page"') : page.index("</nav>", page.index("On this page"))]  # fmt: skip
    anchors = re.findall(r'href="#([^"]+)"', contents)
    assert len(anchors) > 4
    assert all(page.count(f'id="{one}"') == 1 for one in anchors)


def test_no_grade_stands_chosen_before_one_is_given(client):
    page = client.get("/actors/reed-front").text
    assert '<select name="value" required><option value="">' in page
    assert " selected" not in page


def test_a_case_without_known_places_has_no_map_and_says_why(tmp_path):
    path, _ = many_speakers(tmp_path, 2)
    page = open_desk(path)[0].get("/map").text
    assert "There is no map" in page
    assert 'id="ground"' not in page


def test_the_overview_says_by_whom_and_from_when(client):
    assert "3 articles by 3 outlets, published May 2024" in client.get("/").text
