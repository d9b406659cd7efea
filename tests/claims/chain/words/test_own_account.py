"""A wire service's own report is not heard by that service."""

import whence


def sources(text: str) -> list[list[str]]:
    return [[hop.name[0] for hop in one.chain] for one in whence.read(text)]


def test_the_agency_of_the_dateline_is_no_hop_of_its_own_account():
    text = "DORVA (AP) — The army shelled the market, a doctor told The Associated Press."
    assert sources(text) == [["a doctor"]]


def test_another_agency_is():
    text = "DORVA (AP) — The army shelled the market, a doctor told Reuters."
    assert sources(text) == [["Reuters", "a doctor"]]


def test_an_editors_brackets_are_no_part_of_who_says_it():
    text = "“The rebels have left Dorva,” [the governor] said."
    (claim,) = whence.read(text)
    assert [hop.text for hop in claim.chain] == ["the governor"]
