"""What the network's script draws: one line for each two, and everybody where they stood."""

from whence.model.listing import Pair
from whence.present.web.live.graph import graph_of
from whence.present.web.pictures.months import Period
from whence.present.web.pictures.pairs import Ties

WHOLE, JUNE = Period("", ""), Period("2024-05", "2024-06")


def pair(one, other, kind="allied", polarity="affirmed", claims=1):
    ids = (one.lower(), other.lower())
    return Pair(one, ids[0], other, ids[1], kind, polarity, claims, "2024-05", "2024-05")


ALL = [
    pair("Reeds", "Salts", claims=4),
    pair("Salts", "Reeds", "supports"),
    pair("Reeds", "Salts", "allied", "denied"),
    pair("Hills", "Salts", "fighting"),
]


def test_what_is_said_of_two_in_one_sense_is_one_line_whoever_is_named_first():
    drawn = graph_of(Ties(ALL), Ties(ALL[:3]), WHOLE)
    bonds = {bond.stance: bond for bond in drawn.bonds}
    assert set(bonds) == {"friendly", "denied"}
    friendly = bonds["friendly"]
    assert (friendly.claims, friendly.kinds) == (5, "allied, supports")
    assert friendly.words == "Reeds and Salts: allied, supports, 5 claims"


def test_a_line_leads_to_what_is_said_of_the_two_in_the_period():
    (bond,) = graph_of(Ties(ALL), Ties(ALL[3:]), JUNE).bonds
    assert bond.href == "/ties?one=hills&other=salts&since=2024-05&until=2024-06"


def test_everybody_stands_where_they_stood_and_is_faint_without_a_tie():
    every = Ties(ALL)
    whole, part = graph_of(every, every, WHOLE), graph_of(every, Ties(ALL[3:]), WHOLE)
    assert [(d.key, d.x, d.y) for d in whole.dots] == [(d.key, d.x, d.y) for d in part.dots]
    assert {dot.name for dot in part.dots if dot.faint} == {"Reeds"}
    assert graph_of(Ties([]), Ties([]), WHOLE).dots == ()
