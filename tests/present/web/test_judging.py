"""Judging several claims at once, and correcting one: what is shown first, written, and taken back."""

from dataclasses import replace

import pytest
from tests.present.small_case import article, claim, claims, documents, filler
from tests.present.web.test_desk import form, judged, open_desk, path

from whence.model.claim import Coded, Frame, Polarity
from whence.model.judgement import JudgementKind
from whence.model.span import find_words
from whence.present.web import urls
from whence.present.web.correcting import Correcting, frame_forms
from whence.present.web.pages.correct import as_typed
from whence.present.web.pages.together import MOST
from whence.store import Case, MadeWith
from whence.store.judgements import Judgements

__all__ = ["path"]  # the fixture
WIRE, PAPER, NOTE = documents()
KILLED, POST, ALLIED = claims()[0]
RELATIONS = {ALLIED.id, claims()[1][1].id}


def shown(client, **asked):
    return client.get(urls.twin(urls.together(**asked), "json")).json()


def send_many(client, guard, keys, **values):
    data = {**form(guard, **values), "claim": list(keys)}
    return client.post(urls.judgements_together(), data=data)


def correct(client, guard, one=ALLIED, **changed):
    data = {
        **as_typed(one, one.frame),
        "form_key": guard.form_key,
        "sent": "yes",
        "who": "Ana",
    }
    return client.post(urls.correct(one.id), data=data | changed)


# --- together ----------------------------------------------------------------------------------


def test_what_would_change_is_shown_before_anything_is_written(path):
    client, _ = open_desk(path)
    with Case.open(path) as case:
        Judgements(case).add("Ben", JudgementKind.ACCEPT, ALLIED)
    page = shown(client, frame="relation", decision="reject", judged="too")
    told = {one["card"]["id"]: (one["now"], one["then"]) for one in page["lines"]}
    assert told == {
        ALLIED.id: ("accepted by Ben", "rejected"),
        claims()[1][1].id: ("nothing", "rejected"),
    }
    same = shown(client, frame="relation", decision="accept", judged="too")
    changes = {one["card"]["id"]: one["changes"] for one in same["lines"]}
    assert changes == {ALLIED.id: False, claims()[1][1].id: True}
    assert "1 would be accepted; 1 already stand so" in same["summary"]
    assert len(judged(path)) == 1


def test_only_what_was_ticked_is_judged_and_all_of_it_is_taken_back_at_once(path):
    client, guard = open_desk(path)
    keys = [KILLED.id, ALLIED.id]
    answer = send_many(client, guard, keys, kind="reject", note="not so")
    assert answer.status_code == 303
    made = judged(path)
    assert {(one.subject, one.kind, one.who, one.note) for one in made} == {
        (key, "reject", "Ana", "not so") for key in keys
    }
    after = client.get(answer.headers["location"]).text
    assert "2 claims were rejected by <bdi>Ana</bdi>" in after
    client.post(urls.judgements(), data=form(guard, kind="undo", subject=made[0].batch))
    assert client.get("/review.json").json()["recent"] == []
    waiting = client.get("/review.json").json()["queue"]
    assert set(keys) <= {one["card"]["id"] for one in waiting}


def test_what_was_decided_lately_tells_on_which_words(path):
    client, guard = open_desk(path)
    client.post(urls.judgements(), data=form(guard, subject=ALLIED.id))
    with Case.open(path) as case:  # a later run makes nothing of the article any more
        run = case.start_run("again", "1", "fake 2")
        case.add_article(WIRE, Coded(()), MadeWith("fake 2", "book"), run)
    assert f"“{ALLIED.quote}”" in client.get("/review").text


def test_a_batch_stands_as_one_among_what_was_decided(path):
    client, guard = open_desk(path)
    send_many(client, guard, [KILLED.id, POST.id], kind="accept")
    client.post(urls.judgements(), data=form(guard, subject=ALLIED.id))
    recent = client.get("/review.json").json()["recent"]
    assert [one["claims"] for one in recent] == [1, 2]


@pytest.mark.parametrize(
    ("keys", "values", "status"),
    [
        pytest.param([], {}, 400, id="nothing ticked"),
        pytest.param([KILLED.id], {"who": ""}, 400, id="by nobody"),
        pytest.param([KILLED.id], {"kind": "merge"}, 400, id="no decision on claims"),
        pytest.param([KILLED.id], {"form_key": "guessed"}, 403, id="forged"),
        pytest.param([KILLED.id, "c-gone"], {}, 400, id="one is no longer there"),
        pytest.param([f"c{n}" for n in range(MOST + 1)], {}, 400, id="too many"),
    ],
)
def test_what_cannot_be_done_whole_is_not_done(path, keys, values, status):
    client, guard = open_desk(path)
    assert send_many(client, guard, keys, **values).status_code == status
    assert judged(path) == ()


def test_a_read_only_desk_judges_nothing_together(path):
    client, guard = open_desk(path, read_only=True)
    assert 'name="claim"' not in client.get(urls.together()).text
    assert send_many(client, guard, [KILLED.id]).status_code == 403
    assert correct(client, guard, kind="rival").status_code == 403
    assert judged(path) == ()


# --- correcting --------------------------------------------------------------------------------


def test_the_form_opens_as_the_claim_stands(path):
    client, _ = open_desk(path)
    page = client.get(urls.twin(urls.correct(ALLIED.id), "json")).json()
    assert (page["frame"], page["kind"], page["polarity"]) == (
        "relation",
        "allied",
        "affirmed",
    )
    words = {slot["name"]: slot["words"] for slot in page["slots"]}
    assert words["role-a"], words["role-b"] == ("The Reed Front", "the Salt Army")
    assert (page["hops"][0]["words"], page["hops"][0]["cue"]) == ("the ministry", "said")


def test_roles_and_chain_are_corrected_with_words_of_the_article(path):
    client, guard = open_desk(path)
    answer = correct(
        client, guard, kind="supports", polarity="denied",
        **{"role-a": "Colonel Ibrahim Sallo\nThe Reed Front", "hop-0": "Colonel Ibrahim Sallo"},
    )  # fmt: skip
    assert answer.status_code == 303
    (one,) = judged(path)
    right = one.correction
    assert (one.kind, one.words, right.polarity) == (
        "correct",
        "relation, supports",
        Polarity.DENIED,
    )
    assert "fake 1" in one.seen
    first, second = right.roles[1].fillers
    assert (first.text, first.span) == (
        "Colonel Ibrahim Sallo",
        filler(WIRE, "Colonel Ibrahim Sallo").span,
    )
    assert (first.name, first.id) == (
        "Ibrahim Sallo",
        "a1",
    )  # known from the article's actors
    assert second == ALLIED.roles[0].fillers[0]
    assert [hop.text for hop in right.chain] == ["Colonel Ibrahim Sallo"]
    page = client.get(urls.claim(ALLIED.id)).text
    assert "corrected to relation, supports" in page
    assert "Colonel Ibrahim Sallo" in page
    queue = client.get("/review.json").json()["queue"]
    assert ALLIED.id not in {one["card"]["id"] for one in queue}


def test_a_claim_can_be_given_back_to_the_articles_own_voice(path):
    client, guard = open_desk(path)
    correct(client, guard, **{"hop-0": "", "cue-0": ""})
    assert judged(path)[0].correction.chain == ()


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        pytest.param({"role-a": "the Salt Navy"}, "“the Salt Navy” does not stand", id="role"),
        pytest.param({"hop-0": "the mayor"}, "“the mayor” does not stand", id="source"),
        pytest.param({"cue-0": "swore"}, "“swore” does not stand", id="cue"),
        pytest.param({"trigger": "foes"}, "“foes” does not stand", id="words that say it"),
        pytest.param({"role-a": "Reed Fro"}, "“Reed Fro” does not stand", id="half a word"),
        pytest.param({"kind": "nonsense"}, "needs one of its kinds", id="kind"),
        pytest.param({"kind": "rival", "who": " "}, "needs a name", id="by nobody"),
        pytest.param({}, "Nothing was changed", id="nothing changed"),
    ],
)  # fmt: skip
def test_what_does_not_stand_in_the_article_is_refused_and_the_form_kept(
    path, changed, fault
):
    client, guard = open_desk(path)
    answer = correct(client, guard, **({"note": "see there"} | changed))
    assert answer.status_code == 400
    assert fault in answer.text
    assert 'value="see there"' in answer.text
    assert judged(path) == ()


def test_a_hostile_correction_is_shown_and_never_run(path):
    client, guard = open_desk(path)
    evil = '<script>alert("x")</script>'
    page = correct(client, guard, **{"role-a": evil, "note": evil}).text
    assert "<script>alert" not in page
    assert "&lt;script&gt;" in page


def test_what_was_changed_is_asked_in_the_roles_of_the_frame_chosen(path):
    client, guard = open_desk(path)
    page = client.get(urls.twin(urls.correct(ALLIED.id, frame="presence"), "json")).json()
    assert "role-place" in {slot["name"] for slot in page["slots"]}
    answer = correct(
        client, guard, frame="presence", kind="based",
        **{"role-actor": "The Reed Front", "role-place": "Tessaro"},
    )  # fmt: skip
    assert answer.status_code == 303
    right = judged(path)[0].correction
    assert (right.frame, right.kind) == (Frame.PRESENCE, "based")
    assert [role.name for role in right.roles] == ["activity", "actor", "place"]


def test_codes_that_the_form_does_not_ask_for_are_kept(path):
    """The mode of an event and the figures of a strength are not words to be chosen."""
    event = claims()[2][1]
    client, guard = open_desk(path)
    correct(client, guard, event, **{"role-recipient": ""})
    roles = {role.name: role.fillers[0].text for role in judged(path)[0].correction.roles}
    assert roles == {"type": "ASSAULT", "mode": "shelling", "actor": "The Reed Front"}


def test_where_names_are_withheld_nothing_is_corrected(path):
    """The form would send the covered names back as if they were words of the article."""
    client, guard = open_desk(path, withhold_private=True)
    assert "Names are withheld on this desk" in client.get(urls.correct(ALLIED.id)).text
    assert correct(client, guard, kind="rival").status_code == 403
    assert judged(path) == ()


@pytest.mark.parametrize("frame", list(Frame))
def test_every_frame_has_a_form(frame):
    rule = frame_forms()[frame]
    assert rule.roles
    assert rule.definition


def test_words_that_stand_several_times_are_taken_from_the_sentence():
    text = "The guard left.\n\nThe mayor said the guard had shot the guard dog.\n\nA guard fell."
    document = article("g.txt", "Wire", "Guards", "2024-01-02", text)
    made = claim(document, "had shot", Frame.EVENT, "ASSAULT", {})
    for words, start in (
        ("guard", text.index("guard had")),
        ("A guard", text.index("A gu")),
    ):
        span = Correcting(made, document, (), ()).place(words)
        assert (span.start, span.of(text)) == (start, words)
    assert find_words(text, "the  guard had", made.spans[0], made.sentence).of(text)
    assert find_words(text, " ", made.spans[0], made.sentence) is None


def test_words_over_a_line_break_are_found():
    text = "The mayor of the old\ntown spoke."
    document = article("g.txt", "Wire", "Guards", "2024-01-02", text)
    made = claim(document, "spoke", Frame.STATEMENT, "", {})
    assert (
        Correcting(made, document, (), ()).place("the old town").of(text) == "the old\ntown"
    )


def test_a_correction_outlives_a_run_that_makes_the_claim_anew(path):
    client, guard = open_desk(path)
    correct(client, guard, kind="rival")
    with Case.open(path) as case:
        again = tuple(replace(one, id=f"{one.id}x") for one in claims()[0])
        run = case.start_run("again", "1", "fake 2")
        case.add_article(WIRE, Coded(again), MadeWith("fake 2", "book"), run)
    assert "corrected to relation, rival" in client.get(urls.claim(f"{ALLIED.id}x")).text
