"""Whom a speaker speaks for: by post, rank, state, what he leads, or what he is *for*."""

import pytest
from tests.claims.speakers.said import (
    COUNCIL,
    FOR,
    FORMER,
    GENERAL,
    LEADING,
    MINISTER,
    OPPOSITION,
    SHELLED,
    SPOKESMAN,
    STATEMENT,
    TRADER,
    claims_of,
)

from whence.model.claim import Frame


def doers(source):
    shelled = [one for one in claims_of(SHELLED, *source) if one.frame is Frame.EVENT]
    assert len(shelled) == 1
    return [f.name for r in shelled[0].roles if r.name == "actor" for f in r.fillers]


@pytest.mark.parametrize("source", [SPOKESMAN, GENERAL, LEADING, FOR, STATEMENT])
def test_we_is_the_body_that_the_speaker_speaks_for(source):
    assert doers(source) == ["M23"]


def test_a_minister_called_by_his_state_speaks_for_it():
    assert doers(MINISTER) == ["Mali"]


def test_a_council_is_a_body_though_it_has_no_name():
    assert doers(COUNCIL) == ["the council"]


@pytest.mark.parametrize("source", [TRADER, FORMER, OPPOSITION])
def test_whoever_speaks_for_no_body_has_none(source):
    assert doers(source) == []
