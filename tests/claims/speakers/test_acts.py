"""Acts of speech: whoever does one is no source of it besides."""

import whence
from whence.model.claim import Claim, Frame


def told(text: str, frame: Frame = Frame.REACTION) -> list[Claim]:
    return [one for one in whence.read(text) if one.frame is frame]


def actors(claim: Claim) -> list[str]:
    return [f.name for role in claim.roles if role.name == "actor" for f in role.fillers]


def test_who_condemns_in_his_own_words_is_not_the_source_of_it_too():
    (claim,) = told('"We condemn the raid on Dorva," Mayor Lem Orrin said.')
    assert (actors(claim), claim.chain) == (["Lem Orrin"], ())


def test_whoever_reports_somebody_elses_act_stays_its_source():
    (claim,) = told("Mayor Lem Orrin said the militia condemned the raid on Dorva.")
    assert [hop.name[0] for hop in claim.chain] == ["Lem Orrin"]


def test_who_says_that_an_allegation_is_false_rejects_it():
    text = "Carl Simms, a researcher, said the ministry's allegations are false."
    claim = next(one for one in told(text) if one.kind == "reject")
    assert (actors(claim), claim.chain) == (["Carl Simms"], ())


def test_whoever_issues_a_statement_accuses_in_it():
    text = (
        "In a statement accusing Velia of derailing the talks, the Kestrel Front said it had "
        "shown patience."
    )
    assert [actors(one) for one in told(text)] == [["Kestrel Front"]]


def test_who_must_take_responsibility_has_not_taken_it():
    text = '"The regime must take responsibility for its choice," Lem Orrin said.'
    assert told(text, Frame.RESPONSIBILITY) == []


def test_i_am_whom_the_words_after_it_name():
    text = "“I condemn this attack on Dorva,” U.N. Special Envoy for Somalia Nicholas Kay said."
    (claim,) = told(text)
    assert (actors(claim), claim.chain) == (["Nicholas Kay"], ())
