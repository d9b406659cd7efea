"""Which articles tell of one incident, without any of them saying so."""

from dataclasses import replace

import pytest
from tests.weigh.build import article, on, say

from whence.model.place import Place
from whence.model.span import Span
from whence.weigh import question_keys, tied, weigh
from whence.weigh.incidents.joining import numbered, without_scene
from whence.weigh.incidents.places import place_names
from whence.weigh.incidents.scenes import scenes_of

WIRE = article(
    "wire.txt", outlet="Wire", day="2024-03-05", text="The text of the wire, long enough."
)
HERALD = article("herald.txt", outlet="Herald", day="2024-03-06", text="The text of the herald, quite long enough.")  # fmt: skip
MONITOR = article("monitor.txt", outlet="Monitor", day="2024-03-12", text="The text of the monitor, rather long.")  # fmt: skip

PIRRIN = (Place("Pirrin", Span(0, 1), "Pirrin", where_prec=1),)


def toll(document, quote, number, *, who=None, when=None, sentence=0):
    claim = say(
        document, "casualties", chain=[who] if who else [], n=(number, number), when=when
    )
    span = Span(sentence * 6, sentence * 6 + 5)
    return replace(claim, quote=quote, sentence=span, spans=(span,))


def asked_together(*claims):
    documents = {
        c.document: d for c in claims for d in (WIRE, HERALD, MONITOR) if d.id == c.document
    }
    return len(weigh(documents.values(), claims).questions) == 1


def test_tolls_of_one_day_on_one_road_are_of_one_incident():
    first = toll(
        WIRE,
        "killing 30 soldiers near Pirrin on Sunday",
        30,
        who="Resident",
        when=on("2024-03-03"),
    )
    second = toll(MONITOR, "the ambush of 3 March on the Tessaro-Pirrin road, 12 dead", 12, who="Army", when=on("2024-03-03"))  # fmt: skip
    assert asked_together(first, second)


@pytest.mark.parametrize(
    ("quote", "when"),
    [
        pytest.param("12 soldiers died near Pirrin", "2024-02-20", id="another day"),
        pytest.param("12 soldiers died near Mirsa", "2024-03-03", id="another place"),
    ],
)
def test_tolls_of_another_day_or_place_are_not(quote, when):
    first = toll(
        WIRE, "killing 30 soldiers near Pirrin", 30, who="Resident", when=on("2024-03-03")
    )
    assert not asked_together(first, toll(HERALD, quote, 12, who="Army", when=on(when)))


def test_background_of_the_same_article_is_of_another_incident():
    lead = toll(
        WIRE, "killing 30 soldiers near Pirrin", 30, who="Resident", when=on("2024-03-03")
    )
    background = toll(
        WIRE, "when 64 soldiers died near Pirrin", 64, when=on("2021-09-04"), sentence=3
    )
    keys = question_keys([lead, background])
    assert len(set(numbered(keys.values()).values())) == 2


def test_keys_that_are_tied_to_none_stay_apart_whatever_is_added():
    near = toll(WIRE, "killing 30 soldiers near Pirrin", 30, when=on("2024-03-03"))
    again = toll(HERALD, "12 died near Pirrin", 12, when=on("2024-03-03"))
    other = toll(MONITOR, "9 died near Mirsa", 9, when=on("2024-03-09"))
    keys = question_keys([near, again, other])
    sets = {frozenset(each) for each in tied(keys.values())}
    assert frozenset({keys[other.id]}) in sets
    assert frozenset({keys[near.id], keys[again.id]}) in sets
    assert frozenset({keys[near.id]}) in {
        frozenset(s) for s in tied([keys[near.id], keys[other.id]])
    }


def test_no_day_of_the_week_and_no_people_is_a_place():
    claim = toll(WIRE, "killed on Tuesday in the central Ostlandian town of Pirrin", 3)
    assert place_names(claim) == {"pirrin"}


def attack(document, quote, *, actor="Reed Front", when=None, sentence=0, thing=None):
    roles = {"actor": actor} | ({"recipient": thing} if thing else {})
    claim = say(document, "event", "ASSAULT", chain=["Army"], roles=roles, when=when)
    span = Span(sentence * 6, sentence * 6 + 5)
    return replace(claim, quote=quote, sentence=span, spans=(span,))


def told(document, quote, *, when=None, sentence=0):
    claim = say(document, "statement", chain=["Minister"], when=when)
    span = Span(sentence * 6, sentence * 6 + 5)
    return replace(claim, quote=quote, sentence=span, spans=(span,))


def test_a_day_after_the_article_is_no_day_of_an_attack():
    claim = attack(WIRE, "the Reed Front attacked Pirrin on Monday", when=on("2024-03-11"))
    assert scenes_of([claim])[claim.id].moment is None


def test_the_day_of_a_statement_in_its_sentence_is_that_of_an_attack():
    claim = attack(WIRE, "the Reed Front killed them", sentence=1)
    beside = told(WIRE, "28 lost their lives on 3 March", when=on("2024-03-03"), sentence=1)
    scene = scenes_of([claim, beside])[claim.id]
    assert (scene.moment.first.isoformat(), scene.moment.last.isoformat()) == (
        "2024-03-03",
    ) * 2


@pytest.mark.parametrize(
    ("quote", "names"),
    [
        pytest.param("she had seen the wounded of Pirrin", {"pirrin"}, id="where they were hurt"),
        pytest.param("she had opened a school in Pirrin", set(), id="a school"),
        pytest.param("the wounded of Pirrin lay at Gelmo", set(), id="two places"),
    ],
)  # fmt: skip
def test_an_attack_without_a_place_is_of_that_of_the_wounded_told_of_before(quote, names):
    claim = attack(WIRE, "the Reed Front killed them", sentence=1)
    before = told(WIRE, quote)
    assert scenes_of([claim, before])[claim.id].names == names


@pytest.mark.parametrize(
    ("quote", "one"),
    [
        pytest.param("what the Pirrin ambush says about the war", True, id="an ambush by its place"),
        pytest.param("the attack on Pirrin was theirs", True, id="an attack on a place"),
        pytest.param("they fired on soldiers near Pirrin", False, id="some attack near it"),
        pytest.param("the Gelmo ambush was theirs", False, id="another place"),
    ],
)  # fmt: skip
def test_an_attack_known_by_its_place_is_spoken_of_for_weeks(quote, one):
    late = article("late.txt", outlet="Late", day="2024-04-10", text="The text of the late paper, rather long.")  # fmt: skip
    first = attack(
        WIRE, "they attacked soldiers at Pirrin on Sunday", when=on("2024-03-03")
    )
    number = numbered(question_keys([first, attack(late, quote)]).values())
    assert (len(set(number.values())) == 1) is one


def test_the_depot_is_the_depot_told_of_before():
    claims = [
        attack(WIRE, "a rocket struck a food depot in Pirrin", thing="a food depot"),
        attack(WIRE, "The depot was hit on Sunday", thing="the depot", when=on("2024-03-03"), sentence=9),
        attack(WIRE, "The mill was hit on Sunday", thing="the mill", when=on("2024-02-20"), sentence=20),
    ]  # fmt: skip
    scenes = scenes_of(claims)
    assert scenes[claims[0].id] is scenes[claims[1].id]
    assert scenes[claims[2].id] is not scenes[claims[0].id]


def test_the_ambush_at_a_place_that_saw_two_is_neither():
    late = article("late.txt", outlet="Late", day="2024-04-20", text="The text of the late paper, rather long.")  # fmt: skip
    claims = [
        attack(WIRE, "they attacked soldiers at Pirrin on Sunday", when=on("2024-03-03")),
        attack(HERALD, "they attacked a post at Pirrin", when=on("2024-02-25")),
        attack(late, "the Pirrin ambush was theirs"),
    ]
    assert len(set(numbered(question_keys(claims).values()).values())) == len(claims)


def test_keys_that_differ_in_their_scene_only_are_weighed_together():
    """Their claims are grouped by what the keys have in common, years apart as they may be."""
    when = {"near": on("2024-03-03"), "far": on("2020-01-05")}
    claims = [
        replace(toll(document, "9 died near Pirrin", 9, when=when[day]), where=PIRRIN)
        for document, day in ((WIRE, "near"), (HERALD, "far"))
    ]
    keys = sorted(question_keys(claims).values())
    assert len(set(keys)) == 2
    assert [sorted(each) for each in tied(keys)] == [keys]
    bare = {without_scene(key) for key in keys}
    assert len(bare) == 1
    assert [sorted(each) for each in tied([keys[0], *bare])] == [sorted([keys[0], *bare])]


@pytest.mark.parametrize(
    ("quote", "names"),
    [
        pytest.param("the raid on Pirrin", {"pirrin"}, id="a place"),
        pytest.param("with members of the Shelk group", set(), id="a group"),
        pytest.param("and not of the Islamist insurgents", set(), id="people of a creed"),
        pytest.param("a bomb at Philippine bus terminal", set(), id="a country's"),
    ],
)
def test_what_a_claim_of_violence_names_as_its_place(quote, names):
    claim = replace(say(WIRE, "event", "ASSAULT"), quote=quote)
    assert place_names(claim) == names


@pytest.mark.parametrize(
    ("quote", "names"),
    [
        ("9 died near Pirrin", {"pirrin"}),
        ("the work of the Ostist rebels", set()),
        ("killed near the camp of the Reed Front coalition", set()),
        ("thirteen of the soldiers of Pirrin dead", set()),
        ("twelve of the fishermen of Pirrin dead", {"pirrin"}),
        ("by the count of the Department", set()),
        ("according to officer Mirsa Tamm", set()),
    ],
)
def test_adjectives_bodies_masters_and_speakers_are_no_places(quote, names):
    claim = toll(WIRE, quote, 9, who="Mirsa Tamm")
    beside = attack(WIRE, "they attacked on", actor="Mirsa Tamm", sentence=9)
    assert scenes_of([claim, beside])[claim.id].names == names


@pytest.mark.parametrize(
    ("quote", "when", "one"),
    [
        pytest.param("34 died that night in Pirrin", None, True, id="that night"),
        pytest.param("Pirrin, where, he now says, 34 died", None, True, id="where"),
        pytest.param("the army raises Pirrin losses to 34", None, True, id="revised"),
        pytest.param("34 died in Pirrin", None, False, id="news"),
        pytest.param("34 died that night in Mirsa", None, False, id="another place"),
        pytest.param("34 died in Pirrin on Monday", "2024-03-25", False, id="another day"),
    ],
)
def test_what_is_told_as_known_is_of_the_attack_of_weeks_before(quote, when, one):
    first = toll(WIRE, "9 were killed near Pirrin", 9, who="Army", when=on("2024-03-03"))
    late = article("late.txt", outlet="Late", day="2024-03-26", text="What the late one has to say, at length.")  # fmt: skip
    later = toll(late, quote, 34, who="Priest", when=on(when) if when else None)
    number = numbered(question_keys([first, later]).values())
    assert (len(set(number.values())) == 1) is one


def test_the_day_of_a_count_is_no_day_of_the_dead():
    counted = toll(WIRE, "we now have 21 dead in Pirrin", 21, when=replace(on("2024-03-05"), text="now"))  # fmt: skip
    dated = toll(
        WIRE, "21 died in Pirrin", 21, when=replace(on("2024-03-05"), text="Tuesday")
    )
    assert scenes_of([counted])[counted.id].moment is None
    assert scenes_of([dated])[dated.id].moment is not None


def test_another_camp_is_another_attack():
    lead = toll(WIRE, "9 died near Pirrin", 9)
    background = attack(WIRE, "when they attacked another camp, at Mirsa", sentence=1)
    again = attack(WIRE, "when they attacked the camp", sentence=1)
    apart, together = scenes_of([lead, background]), scenes_of([lead, again])
    assert apart[lead.id] is not apart[background.id]
    assert together[lead.id] is together[again.id]


def test_of_two_attacks_at_a_place_the_one_with_the_same_harm_is_meant():
    taken = say(WIRE, "event", "ASSAULT", roles={"mode": "abduction"}, when=on("2024-03-01"))  # fmt: skip
    taken = replace(
        taken, quote="14 drivers were seized near Pirrin", sentence=Span(90, 95)
    )
    dead = toll(HERALD, "26 were killed in Pirrin", 26, when=on("2024-03-03"))
    count = toll(MONITOR, "the statement counts 61 dead in Pirrin", 61)
    keys = question_keys([taken, dead, count])
    keyed = {k: c for c, k in keys.items()}
    number = {keyed[key]: at for key, at in numbered(keys.values()).items()}
    dead_keys = [c for c in (taken, dead, count) if c.frame.value == "casualties"]
    assert len({number[c.id] for c in dead_keys}) == 1
    assert number[taken.id] != number[dead.id]


@pytest.mark.parametrize(
    ("told_on", "when", "one"),
    [
        ("2024-03-06", None, True),
        ("2024-03-12", None, False),
        ("2024-03-12", "2024-03-03", True),
        ("2024-03-06", "2024-03-05", False),
    ],
)
def test_an_attack_told_by_its_day_may_be_at_any_place_of_its_article(told_on, when, one):
    known = attack(WIRE, "the ambush of 3 March was theirs", when=on("2024-03-03"))
    beside = told(WIRE, "they sit in Pirrin and hold the road from Mirsa", sentence=4)
    paper = article("p.txt", outlet="Paper", day=told_on, text="What the paper has to say.")
    count = toll(paper, "9 died near Pirrin", 9, when=on(when) if when else None)
    number = numbered(question_keys([known, beside, count]).values())
    assert (len(set(number.values())) == 1) is one


@pytest.mark.parametrize(
    ("place", "one"), [("Ostlandian bus terminal", True), ("Mirsa", False)]
)
def test_a_headline_and_its_lead_tell_of_one_thing(place, one):
    where = (Place(place, Span(0, 1), place),)
    head = replace(toll(WIRE, f"Bomb at {place} kills 7", 7), part="headline", where=where)
    lead = toll(WIRE, "7 died near Pirrin on Sunday", 7, when=on("2024-03-03"), sentence=1)
    scenes = scenes_of([head, lead])
    assert (scenes[head.id] is scenes[lead.id]) is one


@pytest.mark.parametrize(
    ("quote", "name"),
    [
        pytest.param("9 died in Tuesday’s attack", None, id="whose a day is"),
        pytest.param("9 died in Ostland's reed hills", "ostland", id="whose a land is"),
        pytest.param("9 died in North-West Ostland", "north west ostland", id="one name"),
        pytest.param(
            "9 died on the Pirrin-Mirsa road", {"pirrin", "mirsa"}, id="two names"
        ),
    ],
)
def test_names_of_places_are_without_what_is_owned_there(quote, name):
    names = {name} if isinstance(name, str) else name or set()
    assert place_names(toll(WIRE, quote, 9)) == names


def test_residents_tell_what_happened_where_they_live():
    told_by = toll(WIRE, "9 had died", 9, who="Residents of Pirrin")
    assert place_names(told_by) == {"pirrin"}
    assert not place_names(toll(WIRE, "9 had died", 9, who="A hospital in Pirrin"))


def test_an_hour_is_of_the_day_told_before():
    lead = toll(WIRE, "9 died near Pirrin", 9, when=on("2024-03-03"))
    hour = replace(on("2024-03-05"), text="around 9 p.m.")
    then = attack(WIRE, "they came at around 9 p.m.", when=hour, sentence=1)
    scenes = scenes_of([lead, then])
    assert scenes[then.id] is scenes[lead.id]
    assert scenes[lead.id].moment.first.isoformat() == "2024-03-03"
    assert scenes_of([then])[then.id].moment.first.isoformat() == "2024-03-05"


@pytest.mark.parametrize(
    "quote",
    [
        "4 bodies were recovered on Tuesday",
        "the hospital received 4 bodies on Tuesday",
        "4 people succumbed to their injuries on Tuesday",
        "4 of the wounded died on Tuesday",
    ],
)
def test_the_dead_found_later_are_of_the_day_of_the_attack(quote):
    lead = toll(WIRE, "9 died near Pirrin on Friday", 9, when=on("2024-03-01"))
    late = toll(WIRE, quote, 4, when=on("2024-03-05"), sentence=1)
    scenes = scenes_of([lead, late])
    assert scenes[late.id] is scenes[lead.id]


def taken(document, quote, *, kind="captured", when=None, sentence=0):
    claim = say(document, "control", kind, roles={"actor": "Reed Front"}, when=when)
    span = Span(sentence * 6, sentence * 6 + 5)
    return replace(claim, quote=quote, sentence=span, spans=(span,), where=PIRRIN)


@pytest.mark.parametrize(
    ("quote", "kind", "names"),
    [
        pytest.param(
            "fighters overran a camp in Pirrin", "captured", {"pirrin"}, id="force"
        ),
        pytest.param("fighters rule Pirrin", "controls", set(), id="holding"),
    ],
)
def test_the_dead_are_of_where_the_same_article_tells_of_a_storming(quote, kind, names):
    headline = attack(WIRE, "militia storms army camp")
    lead = taken(WIRE, quote, kind=kind, sentence=1)
    dead = toll(WIRE, "nine dead", 9, who="Army", sentence=9)
    scenes = scenes_of([headline, lead, dead])
    assert scenes[dead.id] is scenes[headline.id]
    assert scenes[dead.id].names == names
    assert lead.id not in scenes


def test_what_happened_months_before_is_no_place_of_the_news():
    headline = attack(WIRE, "militia storms army camp", when=on("2024-03-04"))
    common = attack(WIRE, "abductions on that road have become common", sentence=3)
    july = attack(WIRE, "gunmen took 100 near Mirsa", when=on("2023-07-01", 31), sentence=4)
    dead = toll(WIRE, "nine dead", 9, sentence=9)
    scenes = scenes_of([headline, common, july, dead])
    assert scenes[july.id].names == {"mirsa"}
    assert scenes[dead.id] is scenes[headline.id] is not scenes[july.id]


@pytest.mark.parametrize("owner", ["Ostland's", "Ostland’s", "the Reeds'"])
def test_a_part_of_a_state_is_named_without_it(owner):
    assert place_names(toll(WIRE, f"9 died near {owner} Pirrin", 9)) == {"pirrin"}


def test_a_sentence_that_looks_back_at_a_truce_still_blames_for_the_news():
    headline = attack(WIRE, "gunmen raid camp near Pirrin", when=on("2024-03-04"))
    blame = say(WIRE, "responsibility", "blamed", roles={"actor": "Reed Front"})
    span = Span(12, 17)
    blame = replace(blame, quote="he blamed the Front", sentence=span, spans=(span,))
    truce = say(WIRE, "event", "AGREE", when=on("2021-05-01"))
    truce = replace(truce, sentence=span, spans=(span,))
    scenes = scenes_of([headline, blame, truce])
    assert scenes[blame.id] is scenes[headline.id]
