"""Leads and refusals are kept with their article, apart from its claims."""

import json
from dataclasses import replace

import pytest
from sqlalchemy import update
from tests.fakes import make_claim, make_coded, make_document

from whence.model.claim import Frame, Polarity
from whence.store import Case, ClaimFilter, MadeWith
from whence.store import tables as t

WITH = MadeWith("fake 1", "codebook 1")


@pytest.fixture
def case(tmp_path):
    document = make_document()
    lead = replace(make_claim(document), frame=Frame.EVENT, kind="ASSAULT", extraction=0.3)
    with Case.open_or_create(tmp_path / "c.whence") as opened:
        run = opened.start_run("test", "0", "fake 1")
        coded = replace(make_coded(document), leads=(lead,))
        opened.add_article(document, coded, WITH, run)
        yield opened


def test_a_lead_comes_back_whole_and_is_no_claim(case):
    (lead,) = case.leads()
    assert (lead.kind, lead.extraction) == ("ASSAULT", 0.3)
    assert lead not in list(case.claims())


def test_refusals_are_counted_by_reason(case):
    assert case.refused() == {"no such words": 1}


@pytest.mark.parametrize(
    ("wanted", "kept"),
    [
        (ClaimFilter(), 1),
        (ClaimFilter(frame=Frame.EVENT), 1),
        (ClaimFilter(frame=Frame.CONTROL), 0),
        (ClaimFilter(kind="ASSAULT"), 1),
        (ClaimFilter(actor="the northern group"), 1),
        (ClaimFilter(actor="nobody at all"), 0),
        (ClaimFilter(words="LEFT TESSARO"), 1),
        (ClaimFilter(polarity=Polarity.DENIED), 0),
        (ClaimFilter(least_extraction=0.5), 0),
    ],
)
def test_leads_are_filtered_like_claims(case, wanted, kept):
    assert len(list(case.leads(wanted))) == kept


def test_a_case_from_before_there_were_leads_is_read(case):
    old = json.dumps([["event.attack", "no such words"]])
    with case.writing():
        case.session.execute(update(t.coded).values(refused=old))
    assert list(case.leads()) == []
    assert case.refused() == {"no such words": 1}
