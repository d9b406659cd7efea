"""Weighing a case bit by bit comes to the same as weighing all of it at once."""

import random
from dataclasses import replace

import pytest
from tests.weigh.build import article, on, say

from whence.model.claim import Coded
from whence.model.document import Fact, FactSource
from whence.pipeline.weighing import find_families_in, weigh_case
from whence.store import Case, MadeWith
from whence.store.findings import Findings
from whence.weigh import question_keys, weigh

TIES = {"a": "Reed Front", "b": "River Movement"}
STORY = " ".join(f"Word{n} of a long report on the town." for n in range(40))


def small_world():
    """Eight articles: two are copies, one cites another, sources disagree, places are missing."""
    texts = {"a": STORY, "b": f"{STORY} An addition.", "c": "Third.", "d": "Fourth.",
             "e": "Fifth.", "f": "Sixth.", "g": "Seventh.", "h": "Eighth."}  # fmt: skip
    documents = [
        article(f"{name}.txt", outlet=f"Paper {name.upper()}", day=f"2024-05-{day:02}", text=text)
        for day, (name, text) in enumerate(texts.items(), start=1)
    ]  # fmt: skip
    # An outlet that no name shows to be one: silent on what another cites it for.
    lumen = Fact("Lumen", FactSource.SIDECAR)
    documents[-1] = replace(
        documents[-1], metadata=replace(documents[-1].metadata, outlet=lumen)
    )
    a, b, c, d, e, f, g, h = documents
    told = [
        say(a, "relation", "allied", roles=TIES),
        say(b, "relation", "allied", roles=TIES),
        say(c, "relation", "split", chain=["Minister"], roles=TIES),
        say(d, "relation", "allied", chain=["Paper C"], roles=TIES),
        say(g, "relation", "allied", chain=["Minister"], roles=TIES),
        say(d, "control", "captured", roles={"actor": "Reed Front", "place": "Tessaro"}),
        say(e, "control", "captured", chain=["Envoy"], roles={"actor": "army", "place": "Tessaro"}),
        say(e, "casualties", chain=["Envoy"], n=(12, 12), where=["Tessaro"], when=on("2024-05-05")),
        say(f, "casualties", chain=["Minister"], n=(20, 20)),
        say(f, "strength", chain=["Minister"], roles={"actor": "Reed Front"}, n=(900, 900)),
        say(g, "statement", chain=["Envoy"]),
        say(g, "presence", chain=["Lumen"], roles={"actor": "Reed Front"}, where=["Tessaro"]),
        say(h, "statement", chain=["Mayor"]),
        # "The post" of a copy is that of its original.
        say(a, "control", "captured", roles={"actor": "Reed Front", "place": "the post"}),
        say(b, "control", "captured", roles={"actor": "Reed Front", "place": "the post"}),
    ]  # fmt: skip
    return documents, told


def put(case, document, claims, run):
    own = tuple(claim for claim in claims if claim.document == document.id)
    made_with = MadeWith("fake 1", "fake", (), question_keys(own))
    case.add_article(document, Coded(own), made_with, run)


@pytest.mark.parametrize("seed", range(6))
def test_any_order_in_any_number_of_steps_comes_to_the_same(tmp_path, seed):
    documents, claims = small_world()
    whole = weigh(documents, claims)
    rng = random.Random(seed)
    coming = rng.sample(documents, len(documents))
    with Case.open_or_create(tmp_path / "c.whence") as case:
        while coming:
            run = case.start_run("add", "0", "fake 1")
            for document in [coming.pop() for _ in range(rng.randint(1, len(coming)))]:
                put(case, document, claims, run)
            weigh_case(case, run)
        found = {question.id: question for question in Findings(case).questions()}
        assert found == {question.id: question for question in whole.questions}
        assert find_families_in(case) == whole.families


def test_an_article_read_again_takes_its_old_claims_with_it(tmp_path):
    documents, claims = small_world()
    changed = [claim for claim in claims if claim.frame != "control"]
    with Case.open_or_create(tmp_path / "c.whence") as case:
        for told in (claims, changed):
            run = case.start_run("add", "0", "fake 1")
            for document in documents:
                put(case, document, told, run)
            weigh_case(case, run)
        found = {question.id: question for question in Findings(case).questions()}
    assert found == {q.id: q for q in weigh(documents, changed).questions}


def test_weighing_with_nothing_new_does_nothing(tmp_path):
    documents, claims = small_world()
    with Case.open_or_create(tmp_path / "c.whence") as case:
        run = case.start_run("add", "0", "fake 1")
        for document in documents:
            put(case, document, claims, run)
        assert weigh_case(case, run) > 0
        assert weigh_case(case, run) == 0


def test_a_copy_answers_the_question_of_its_original_whichever_comes_first(tmp_path):
    documents, claims = small_world()
    with Case.open_or_create(tmp_path / "c.whence") as case:
        for document in (documents[1], documents[0]):
            run = case.start_run("add", "0", "fake 1")
            put(case, document, claims, run)
            weigh_case(case, run)
        posts = [q for q in Findings(case).questions("control") if "the post" in q.text]
    assert [len(question.claims) for question in posts] == [2]


def test_free_statements_that_come_one_by_one_meet_as_if_they_came_at_once(tmp_path):
    texts = (
        "The mortars stood on Kesra Hill",
        "the mortars stood on Kesra Hill, a bare ridge to the east of the ford",
        "the mortars may have stood on Kesra Hill, a bare ridge",
        "the ford is shut",
    )
    documents = [
        article(f"{n}.txt", day=f"2024-05-0{n + 1}", text=text)
        for n, text in enumerate(texts)
    ]
    claims = [say(each, "statement", chain=["Envoy"]) for each in documents]
    whole = weigh(documents, claims)
    assert len(whole.questions) == 2
    for order in ((0, 1, 2, 3), (1, 3, 0, 2), (2, 0, 1, 3)):
        with Case.open_or_create(tmp_path / f"{order}.whence") as case:
            for index in order:
                run = case.start_run("add", "0", "fake 1")
                put(case, documents[index], claims, run)
                weigh_case(case, run)
            found = {question.id: question for question in Findings(case).questions()}
        assert found == {question.id: question for question in whole.questions}


def test_a_claim_dropped_parts_what_only_it_held_together(tmp_path):
    texts = ("12 lorries came to Borimo", "12 lorries came to Borimo by the mill road and the ford",
             "12 lorries with grain and oil came to Borimo by the mill road and the old ford of the hunters")  # fmt: skip
    documents = [
        article(f"{n}.txt", day=f"2024-05-0{n + 1}", text=text)
        for n, text in enumerate(texts)
    ]
    claims = [say(each, "statement", chain=["Envoy"]) for each in documents]
    kept = [claims[0], claims[2]]
    with Case.open_or_create(tmp_path / "c.whence") as case:
        for told in (claims, kept):
            run = case.start_run("add", "0", "fake 1")
            for document in documents:
                put(case, document, told, run)
            weigh_case(case, run)
        found = {question.id: question for question in Findings(case).questions()}
    assert len(weigh(documents, claims).questions) == 1
    assert found == {q.id: q for q in weigh(documents, kept).questions}
    assert len(found) == 2
