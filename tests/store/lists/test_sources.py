"""Sources are counted as one would count them by hand, claim by claim."""

from collections import defaultdict
from dataclasses import replace

import pytest
from tests.present.small_case import WITH, claims, documents, make_case

from whence.model.claim import Coded, Polarity, Strength
from whence.store.lists.sources import count_sources


def outlet_of(document):
    outlet = document.metadata.outlet
    return outlet.value if outlet else document.name


def by_hand(case):
    """Every source with its claims, told apart in plain Python."""
    outlets = {one.id: outlet_of(one) for one in case.documents()}
    every = list(case.claims())
    hops = [
        (claim, name, actor or "", place == len(claim.chain) - 1)
        for claim in every
        for place, hop in enumerate(claim.chain)
        for name, actor in zip(hop.name, hop.ids, strict=True)
    ]
    known = defaultdict(str)
    for _, name, actor, _own in hops:
        known[name.lower()] = max(known[name.lower()], actor)
    told = [(*one, False) for one in hops]
    for claim in every:
        name = outlets[claim.document]
        told.append((claim, name, known[name.lower()], not claim.chain, True))
    found = defaultdict(list)
    for claim, name, actor, own, is_outlet in told:
        found[actor, "" if actor else name.lower()].append((claim, name, own, is_outlet))
    return {counted(actor, lines) for (actor, _), lines in found.items()}


def counted(actor, lines):
    said = {claim.id: claim for claim, *_ in lines}
    outlets = [name for _, name, _, is_outlet in lines if is_outlet]
    days = sorted(c.published.start.isoformat() for c in said.values() if c.published)
    return (
        actor,
        min(outlets or [name for _, name, *_ in lines]),
        bool(outlets),
        len(said),
        len({claim.id for claim, _, own, _ in lines if own}),
        sum(claim.wording.strength is not Strength.PLAIN for claim in said.values()),
        sum(claim.wording.polarity is not Polarity.AFFIRMED for claim in said.values()),
        len({claim.document for claim in said.values()}),
        (days or [""])[0],
        (days or [""])[-1],
        len({claim.id for claim, _, _, is_outlet in lines if not is_outlet}),
    )


def listed(case):
    return {
        (one.id, one.name, one.kind == "outlet", one.said, one.first_hand, one.hedged,
         one.denied, one.articles, one.first, one.last, one.named)
        for one in count_sources(case)
    }  # fmt: skip


@pytest.fixture
def case(tmp_path):
    with make_case(tmp_path / "town.whence") as made:
        yield made


def chain_of(case, *names, actor=None):
    """Let every claim that has a chain come through these, in one hop and in the last one too."""
    run = case.start_run("test", "0", "fake 1")
    for document, made in zip(documents(), claims(), strict=True):
        ids = tuple(actor for _ in names)
        own = tuple(
            replace(one, chain=(replace(one.chain[0], name=names, ids=ids), one.chain[-1]))
            if one.chain
            else one
            for one in made
        )
        case.add_article(document, Coded(own), WITH, run)


def test_the_small_case_is_counted_as_by_hand(case):
    assert listed(case) == by_hand(case)


@pytest.mark.parametrize(
    ("names", "actor"),
    [
        pytest.param(
            ("Meridian Wire",), None, id="an outlet named by others and by itself"
        ),
        pytest.param(("meridian wire",), "reed-front", id="and known as an actor"),
        pytest.param(("Amara Dio", "Meridian Wire"), None, id="two who speak together"),
        pytest.param(
            ("Reed Front", "the Reeds"), "reed-front", id="one actor by two names"
        ),
    ],
)
def test_who_is_named_several_times_is_counted_once(case, names, actor):
    chain_of(case, *names, actor=actor)
    assert listed(case) == by_hand(case)


def test_an_article_coded_anew_leaves_nothing_of_what_it_was(case):
    before = listed(case)
    chain_of(case, "Meridian Wire")
    assert listed(case) != before
    run = case.start_run("test", "0", "fake 1")
    for document, made in zip(documents(), claims(), strict=True):
        case.add_article(document, Coded(made), WITH, run)
    assert listed(case) == before
