"""What the claims of a case come to, from positions to shifts."""

import random
from dataclasses import replace

import pytest
from tests.weigh.build import article, figure, hop, on, say

from whence.model.actor import ActorKind
from whence.model.claim import Attribution, HedgeWord, NamedFigure, Polarity, Wording
from whence.model.finding import AnswerKind, DriftDirection, Independence, Tie
from whence.model.range import RangeRule
from whence.model.reading import SpeechKind
from whence.model.span import Span
from whence.weigh import make_corpus, voice_of, weigh
from whence.weigh import weigh_claims as weigh_claims_of

TIES = {"a": "Reed Front", "b": "River Movement"}


def only(weighed):
    (question,) = weighed.questions
    return question


def weigh_claims(*claims, documents, rule=RangeRule.LATEST):
    return weigh(documents, claims, rule=rule)


@pytest.fixture
def three():
    return [
        article("a.txt", outlet="Wire A", day="2024-05-01"),
        article(
            "b.txt", outlet="Paper B", day="2024-05-03", text="Paper B wrote other words."
        ),
        article(
            "c.txt",
            outlet="Post C",
            day="2024-05-09",
            text="A third text stands in Post C.",
        ),
    ]


def test_two_sources_against_each_other_are_two_positions_that_contradict(three):
    a, b, _ = three
    yes = say(a, "relation", "allied", chain=["Minister"], roles=TIES)
    no = say(
        b,
        "relation",
        "split",
        chain=["Envoy"],
        roles=dict(zip("ba", TIES.values(), strict=True)),
    )
    question = only(weigh_claims(yes, no, documents=three))
    assert question.text == "Are the Reed Front and the River Movement tied to each other?"
    assert {p.answer.kind for p in question.positions} == {AnswerKind.YES, AnswerKind.NO}
    (tie,) = question.ties
    assert tie.tie is Tie.CONTRADICTS


def test_a_denial_points_at_what_it_denies(three):
    a, b, _ = three
    yes = say(a, "relation", "allied", chain=["Minister"], roles=TIES)
    no = say(b, "relation", "allied", chain=["Front"], roles=TIES, polarity=Polarity.DENIED)
    (tie,) = only(weigh_claims(yes, no, documents=three)).ties
    assert (tie.tie, tie.first, tie.second) == (Tie.DENIES, no.id, yes.id)


@pytest.mark.parametrize(
    ("chains", "independence", "count"),
    [
        pytest.param([["Minister"], ["Envoy"]], Independence.SEVERAL, 2, id="two named sources"),
        pytest.param([["Minister"], ["Minister"]], Independence.ONE, 1, id="one source told twice"),
        pytest.param([[], []], Independence.NOT_ESTABLISHED, 0, id="two articles' own voices"),
        pytest.param([["Minister"], []], Independence.ONE, 1, id="an own voice adds nothing"),
        pytest.param([["Radio X", "Minister"], ["Minister"]], Independence.ONE, 1, id="a longer way to one source"),
        pytest.param([["[official]"], ["[official]"]], Independence.ONE, 1, id="unnamed officials may be the same"),
        pytest.param([["[official]"], ["[resident]"]], Independence.SEVERAL, 2, id="unnamed sources of two kinds"),
        pytest.param([["Outside Note"], ["Outside Note"]], Independence.ONE, 1, id="a report neither of them has"),
        pytest.param([["Wire A"], ["Minister"]], Independence.ONE, 1, id="an outlet that is silent on it never counts"),
        pytest.param([["Wire A"], ["Wire A"]], Independence.NOT_ESTABLISHED, 0, id="two that cite a silent outlet"),
        pytest.param([["Daily Mail"], ["Evening Post"]], Independence.NOT_ESTABLISHED, 0, id="newspapers outside the case"),
        pytest.param([["Space Agency"], ["Kesta News Agency"]], Independence.ONE, 1, id="an agency, and a news agency"),
        pytest.param([["unverified reports"], ["Minister"]], Independence.ONE, 1, id="reports without any author"),
        pytest.param([["[media]"], ["Minister"]], Independence.ONE, 1, id="local media never count"),
        pytest.param([["Paper X", "Minister"], ["Wire Y", "Envoy"]], Independence.SEVERAL, 2, id="what outlets cite counts"),
        pytest.param([["Minister"], ["Minister", "[official]"]], Independence.ONE, 1, id="an unnamed source known through the other only"),
        pytest.param([["Minister"], ["Envoy", "[official]"]], Independence.SEVERAL, 2, id="an unnamed source known through a third"),
        pytest.param([["Minister"], ["[official]"]], Independence.SEVERAL, 2, id="an unnamed source beside a named one"),
    ],
)  # fmt: skip
def test_origins_are_counted_and_not_articles(three, chains, independence, count):
    _, b, c = three
    claims = [
        say(document, "relation", "allied", chain=chain, roles=TIES)
        for document, chain in zip((b, c), chains, strict=True)
    ]
    (position,) = only(weigh_claims(*claims, documents=three)).positions
    assert (position.origins.independence, position.origins.count) == (independence, count)


def test_a_chain_goes_on_in_the_article_it_cites(three):
    a, b, _ = three
    first = say(a, "relation", "allied", chain=["Minister"], roles=TIES)
    retold = say(b, "relation", "allied", chain=["Wire A"], roles=TIES)
    (position,) = only(weigh_claims(first, retold, documents=three)).positions
    assert position.origins.count == 1
    assert position.origins.origins[0].name == "Minister"


def test_articles_that_cite_each_other_have_no_origin(three):
    a, b, _ = three
    claims = [
        say(a, "relation", "allied", chain=["Paper B"], roles=TIES),
        say(b, "relation", "allied", chain=["Wire A"], roles=TIES),
    ]
    (position,) = only(weigh_claims(*claims, documents=three)).positions
    assert position.origins.independence is Independence.NOT_ESTABLISHED
    assert len(position.origins.origins) == 1


def test_a_copied_sentence_is_no_second_voice():
    text = " ".join(f"Word{i} of the long report about the town." for i in range(30))
    first = article("a.txt", outlet="Wire A", day="2024-05-01", text=text)
    copy = article(
        "b.txt", outlet="Paper B", day="2024-05-02", text=text + " An addition here."
    )
    claims = [say(document, "relation", "allied", roles=TIES) for document in (first, copy)]
    weighed = weigh([first, copy], claims)
    assert [family.members for family in weighed.families] == [(first.id, copy.id)]


def test_a_source_that_says_otherwise_later_has_shifted(three):
    a, _, c = three
    before = say(a, "relation", "allied", chain=["Minister"], roles=TIES)
    after = say(c, "relation", "split", chain=["Minister"], roles=TIES)
    question = only(weigh_claims(before, after, documents=three))
    (shift,) = question.shifts
    assert (shift.source, shift.earlier, shift.later) == ("Minister", before.id, after.id)
    assert question.ties[0].tie is Tie.SUPERSEDES


def test_two_answers_of_one_day_are_no_change_of_mind(three):
    a = three[0]
    claims = [
        say(a, "relation", "allied", chain=["Minister"], roles=TIES),
        say(a, "relation", "split", chain=["Minister"], roles=TIES),
    ]
    assert only(weigh_claims(*claims, documents=three)).shifts == ()


def test_a_hedge_lost_on_the_way_is_a_drift(three):
    a, b, _ = three
    may = Wording(
        hedges=(HedgeWord("may", Span(0, 1), "likelihood", "possible"),),
        certainty="possible",
    )
    first = say(a, "relation", "allied", chain=["Minister"], roles=TIES, wording=may)
    retold = say(b, "relation", "allied", chain=["Wire A"], roles=TIES)
    (drift,) = only(weigh_claims(first, retold, documents=three)).drifts
    assert (drift.nearer, drift.further) == (first.id, retold.id)
    assert drift.direction is DriftDirection.STRONGER
    assert "“may”" in drift.why


@pytest.mark.parametrize(
    ("figures", "tie"),
    [
        pytest.param([(10, 10), (10, 10)], Tie.AGREES, id="the same number"),
        pytest.param([(10, 20), (15, 30)], Tie.FIGURES_OVERLAP, id="overlapping ranges"),
        pytest.param([(10, None), (40, 40)], Tie.FIGURES_OVERLAP, id="at least ten, and forty"),
        pytest.param([(10, 10), (40, 40)], Tie.FIGURES_DIFFER, id="ten, and forty"),
        pytest.param([(None, 20), (30, None)], Tie.FIGURES_DIFFER, id="at most twenty, at least thirty"),
    ],
)  # fmt: skip
def test_figures_overlap_or_do_not(three, figures, tie):
    claims = [
        say(d, "strength", chain=[source], roles={"actor": "Reed Front"}, n=n)
        for d, source, n in zip(three, ("Minister", "Envoy"), figures, strict=False)
    ]
    assert only(weigh_claims(*claims, documents=three)).ties[0].tie is tie


def test_a_raised_figure_of_one_source_supersedes(three):
    claims = [
        say(d, "strength", chain=["Minister"], roles={"actor": "Reed Front"}, n=n)
        for d, n in zip(three, ((60, 60), (200, 200)), strict=False)
    ]
    question = only(weigh_claims(*claims, documents=three))
    assert question.ties[0].tie is Tie.SUPERSEDES
    assert question.shifts == ()


@pytest.mark.parametrize(
    ("rule", "low", "best", "high"),
    [
        pytest.param(RangeRule.LATEST, 10, 25, 40, id="the latest of each origin"),
        pytest.param(RangeRule.MOST_CAUTIOUS, 10, 10, 40, id="the lowest"),
    ],
)
def test_a_range_takes_each_origin_once_and_lists_every_report(
    three, rule, low, best, high
):
    a, b, c = three
    said = (
        (a, ["Minister"], (90, 90)),
        (b, ["Minister"], (40, 40)),
        (c, ["Envoy"], (10, 10)),
    )
    claims = [
        say(d, "strength", chain=chain, roles={"actor": "Reed Front"}, n=n)
        for d, chain, n in said
    ]
    found = only(weigh_claims(*claims, documents=three, rule=rule)).range
    assert (found.low, found.best, found.high) == (low, best, high)
    assert len(found.reports) == 3


def test_control_years_apart_is_two_questions(three):
    claims = [
        say(
            three[0],
            "control",
            "controls",
            roles={"actor": "Reed Front", "place": "Tessaro"},
            when=on(day),
        )
        for day in ("2015-09-28", "2021-08-08")
    ]
    assert len(weigh_claims(*claims, documents=three).questions) == 2


def test_who_holds_a_town_is_answered_by_name(three):
    claims = [
        say(d, "control", "captured", chain=[s], roles={"actor": who, "place": "Tessaro"})
        for d, s, who in zip(
            three, ("Minister", "Envoy"), ("Reed Front", "army"), strict=False
        )
    ]
    question = only(weigh_claims(*claims, documents=three))
    assert {p.answer.label for p in question.positions} == {"Reed Front", "army"}
    assert question.ties[0].tie is Tie.CONTRADICTS


def test_the_order_of_articles_and_claims_does_not_matter(three):
    rng = random.Random(7)
    claims = [
        say(d, frame, kind, chain=chain, roles=TIES | {"actor": "Reed Front"}, n=n)
        for d in three
        for frame, kind, chain, n in (
            ("relation", "allied", ["Minister"], None),
            ("relation", "split", ["Wire A"], None),
            ("strength", "", ["[official]"], (5, 9)),
            ("statement", "", [], None),
        )
    ]
    expected = weigh(three, claims)
    for _ in range(5):
        rng.shuffle(claims)
        assert weigh(rng.sample(three, 3), claims) == expected


def test_every_claim_is_in_exactly_one_position(three):
    claims = [
        say(d, frame, "", roles={"actor": "Reed Front"}, where=["Tessaro"])
        for d in three
        for frame in ("event", "presence", "statement", "forecast", "role", "commitment")
    ]
    placed = [c for q in weigh(three, claims).questions for c in q.claims]
    assert sorted(placed) == sorted(claim.id for claim in claims)


@pytest.mark.parametrize(
    ("outlet", "independence"),
    [
        pytest.param(
            "Ministry of Defence", Independence.ONE, id="a ministry's own release"
        ),
        pytest.param("Ministry News", Independence.NOT_ESTABLISHED, id="a newspaper"),
        pytest.param("Envoy Office", Independence.ONE, id="a body that others quote on it"),
    ],
)
def test_a_body_that_publishes_speaks_for_itself(outlet, independence):
    release = article("a.txt", outlet=outlet)
    told = article("b.txt", outlet="Paper B", text="Another text.")
    quoting = replace(hop("Envoy Office"), kind=ActorKind.GOVERNMENT_BODY)
    other = say(told, "relation", "split", roles=TIES)
    claims = [
        say(release, "relation", "allied", roles=TIES),
        replace(other, chain=(quoting,)),
    ]
    positions = only(weigh([release, told], claims)).positions
    yes = next(p for p in positions if p.answer.kind is AnswerKind.YES)
    assert yes.origins.independence is independence


def test_an_outlet_that_cites_a_source_is_no_further_origin(three):
    a, b, _ = three
    claims = [
        say(a, "relation", "allied", chain=["[resident]"], roles=TIES),
        say(b, "relation", "allied", chain=["Wire A", "[resident]"], roles=TIES),
    ]
    (position,) = only(weigh_claims(*claims, documents=three)).positions
    assert [len(origin.claims) for origin in position.origins.origins] == [2]


def test_a_cited_paper_is_followed_into_what_was_taken_from_it(three):
    a, b, _ = three
    told = {"actor": "Reed Front"}
    numbers = [(n, n) for n in range(3, 12)]
    own = [
        say(a, "strength", chain=[f"Minister {low}"], roles=told, n=(low, high))
        for low, high in numbers
    ]
    taken = [
        say(b, "strength", chain=["Wire A"], roles=told, n=number) for number in numbers
    ]
    question = only(weigh_claims(*own, *taken, documents=three))
    assert len(question.positions) == len(numbers)
    for position in question.positions:
        assert position.origins.count == 1, position.origins.why


def test_no_source_contradicts_itself_in_one_article(three):
    claims = [
        say(three[0], "relation", kind, chain=["Minister"], roles=TIES)
        for kind in ("allied", "split")
    ]
    assert only(weigh_claims(*claims, documents=three)).ties == ()


def test_towns_change_hands_without_contradiction(three):
    claims = [
        say(d, "control", "captured", chain=[s], roles={"actor": who, "place": "Tessaro"})
        for d, s, who in zip(three[::2], ("Minister", "Envoy"), ("Reed Front", "army"), strict=True)
    ]  # fmt: skip
    assert only(weigh_claims(*claims, documents=three)).ties[0].tie is Tie.OTHER_TIME


def test_a_bare_number_of_fighters_is_in_their_range(three):
    bare = figure(5000, 5000, unit="")
    claims = [
        say(
            three[0],
            "strength",
            chain=["Minister"],
            roles={"actor": "Reed Front"},
            n=(7000, 12000),
        ),
        say(
            three[1],
            "strength",
            chain=["Envoy"],
            roles={"actor": "Reed Front"},
            n=(5000, 5000),
        ),
    ]
    claims[1] = replace(claims[1], figures=(NamedFigure("count", bare),))
    found = only(weigh_claims(*claims, documents=three)).range
    assert (found.low, found.high, found.unit, len(found.reports)) == (
        5000,
        12000,
        "fighter",
        2,
    )


def test_a_hedged_position_does_not_look_plain(three):
    may = Wording(hedges=(HedgeWord("may", Span(0, 1), "likelihood", "possible"),))
    wordings = (may, Wording(), may)
    claims = [
        say(d, "relation", "allied", chain=[source], roles=TIES, wording=wording)
        for d, source, wording in zip(three, ("Minister", "Envoy", "Envoy"), wordings, strict=True)
    ]  # fmt: skip
    (position,) = only(weigh_claims(*claims, documents=three)).positions
    assert position.held_by == ("Minister [“may”]", "Envoy [in part “may”]")


def test_whoever_says_what_holds_a_negation_says_yes_to_it(three):
    claims = [
        replace(
            say(d, "statement", chain=[source], no=no), quote=words, id=f"c{source}"
        )
        for d, source, no, words in (
            (three[0], "Minister", True, "they will not leave"),
            (three[1], "Envoy", True, "they will not leave"),
            (three[2], "Mayor", False, "they will leave"),
        )
    ]  # fmt: skip
    keys = dict.fromkeys((claim.id for claim in claims), "statement|one")
    corpus = make_corpus((voice_of(d, in_family=False) for d in three), ())
    ((_key, question),), _gaps = weigh_claims_of(claims, keys, corpus)
    assert question.text == "Is it so: “they will not leave”?"
    held = {p.answer.label: p.holders for p in question.positions}
    assert held == {"yes": ("Minister", "Envoy"), "no": ("Mayor",)}


def test_nobody_is_no_origin_and_no_name(three):
    claim = say(
        three[0],
        "responsibility",
        "claimed",
        roles={"actor": "No group"},
        no=True,
        where=["Tessaro"],
    )
    (position,) = only(weigh_claims(claim, documents=three)).positions
    assert position.answer.kind is AnswerKind.DEGREE
    assert position.origins.independence is Independence.NOT_ESTABLISHED  # fmt: skip


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        pytest.param("Few", AnswerKind.DEGREE, id="few"),
        pytest.param("no analyst", AnswerKind.DEGREE, id="nobody"),
        pytest.param("a few analysts", AnswerKind.YES, id="some"),
    ],
)
def test_what_few_expect_is_not_said_by_them(three, source, kind):
    claim = say(three[0], "statement", chain=[source])
    (position,) = only(weigh([three[0]], [claim])).positions
    assert position.answer.kind is kind


@pytest.mark.parametrize(
    ("sources", "ties"),
    [
        pytest.param(["a security official", "a border official"], [Tie.FIGURES_DIFFER], id="two of one class"),
        pytest.param(["a security official", "the official"], [Tie.SUPERSEDES], id="one, spoken of again"),
        pytest.param(["the general staff", "the provincial council"], [Tie.FIGURES_DIFFER], id="two bodies without a name"),
    ],
)  # fmt: skip
def test_unnamed_sources_are_one_only_where_their_words_are(sources, ties):
    document = article("a.txt", text="Nine were killed. Twenty were killed.")
    unnamed = [replace(hop("[official]"), text=name, name=(name,)) for name in sources]
    claims = [
        replace(
            say(document, "strength", roles={"actor": "Reed Front"}, n=(n, n)),
            chain=(source,), spans=(Span(start, start + 16),), sentence=Span(start, start + 16),
        )
        for start, n, source in zip((0, 18), (9, 20), unnamed, strict=True)
    ]  # fmt: skip
    question = only(weigh_claims(*claims, documents=[document]))
    assert [tie.tie for tie in question.ties] == ties


def test_sources_without_a_name_in_two_articles_are_one_origin_at_most(three):
    claims = [
        say(d, "relation", "allied", chain=["the government"], roles=TIES)
        for d in three[1:]
    ]
    (position,) = only(weigh_claims(*claims, documents=three)).positions
    assert (len(position.origins.origins), position.origins.count) == (2, 1)


@pytest.mark.parametrize("shown", [True, False])
def test_a_promise_has_its_speaker_as_origin_only_where_the_words_are_shown(three, shown):
    claim = say(three[0], "commitment", "made", roles={"by": "Reed Front"})
    words = Attribution(SpeechKind.DIRECT, (), (), (Span(0, 9),)) if shown else None
    question = only(weigh_claims(replace(claim, attribution=words), documents=three))
    assert question.positions[0].origins.count == (1 if shown else 0)


@pytest.mark.parametrize(
    ("kinds", "text", "answers"),
    [
        pytest.param(["fighting"], "Are the Reed Front and the River Movement fighting each other?", {("yes", "fighting")}, id="fighting"),
        pytest.param(["fighting", "rival"], "Are the Reed Front and the River Movement at odds with each other?", {("yes", "yes")}, id="fighting and rivals"),
        pytest.param(["fighting", "allied"], "Are the Reed Front and the River Movement tied to each other?", {("no", "fighting"), ("yes", "allied")}, id="and allies"),
    ],
)  # fmt: skip
def test_an_answer_fits_the_question_as_it_is_asked(three, kinds, text, answers):
    claims = [
        say(d, "relation", kind, chain=[source], roles=TIES)
        for d, kind, source in zip(three, kinds, ("Minister", "Envoy"), strict=False)
    ]
    question = only(weigh_claims(*claims, documents=three))
    assert question.text == text
    assert {(p.answer.kind.value, p.answer.label) for p in question.positions} == answers


def test_who_is_said_not_to_be_fighting_is_not_fighting(three):
    claim = say(three[0], "relation", "fighting", chain=["Envoy"], roles=TIES, no=True)
    (position,) = only(weigh_claims(claim, documents=three)).positions
    assert (position.answer.kind, position.answer.label) == (AnswerKind.NO, "not fighting")


@pytest.mark.parametrize(
    ("first", "second", "direction"),
    [
        pytest.param(
            (500, 800), (None, 800), DriftDirection.STRONGER, id="of a range its top"
        ),
        pytest.param(
            (None, 800), (800, 800), DriftDirection.STRONGER, id="a bound dropped"
        ),
        pytest.param((800, 800), (None, 800), DriftDirection.WEAKER, id="a bound added"),
        pytest.param(
            (500, 800), (500, None), DriftDirection.WEAKER, id="of a range its foot"
        ),
        pytest.param((500, 800), (500, 800), None, id="the same"),
        pytest.param((500, 800), (900, 900), None, id="another number"),
    ],
)
@pytest.mark.parametrize("source", ["Wire A", "Survey Cell"])
def test_a_bound_that_wanders_on_its_way_is_a_drift(
    three, first, second, direction, source
):
    force = {"actor": "Reed Front"}
    claims = [
        say(three[0], "strength", chain=["Survey Cell"], roles=force, n=first),
        say(three[1], "strength", chain=[source], roles=force, n=second),
    ]
    question = only(weigh_claims(*claims, documents=three))
    assert [d.direction for d in question.drifts] == ([direction] if direction else [])
    if direction:
        assert Tie.SUPERSEDES not in {tie.tie for tie in question.ties}


def test_an_outlet_is_known_by_its_short_name_and_its_initials(three):
    wire = article(
        "w.txt", outlet="Delta Wire Service", day="2024-05-01", text="Wired words."
    )
    told = say(wire, "relation", "allied", chain=["Minister"], roles=TIES)
    for name in ("DWS", "Delta Wire", "Delta Wire Service"):
        again = say(three[1], "relation", "allied", chain=[name], roles=TIES)
        (position,) = only(weigh_claims(told, again, documents=[wire, three[1]])).positions
        assert [origin.name for origin in position.origins.origins] == ["Minister"]


def test_a_report_that_an_outlet_is_named_for_is_known_from_there(three):
    told = say(three[0], "relation", "allied", chain=["Minister"], roles=TIES)
    sheet = replace(hop("[other]"), text="the sheet about which Wire A reported")
    again = replace(say(three[1], "relation", "allied", roles=TIES), chain=(sheet,))
    (position,) = only(weigh_claims(told, again, documents=three)).positions
    assert [origin.name for origin in position.origins.origins] == ["Minister"]


def test_initials_are_the_one_source_that_has_them(three):
    claims = [
        say(d, "relation", "allied", chain=[name], roles=TIES)
        for d, name in zip(three, ("Delta Mine Office", "DMO", "DMA"), strict=True)
    ]
    (position,) = only(weigh_claims(*claims, documents=three)).positions
    assert position.origins.count == 2


def test_two_shares_of_one_whole_are_two_answers_and_a_change_of_mind(three):
    words = ("By 4 June, 80 per cent of the pupils were back in class",
             "By 4 June about half of the pupils were back in class")  # fmt: skip
    claims = [
        replace(say(d, "statement", chain=["Minister"]), quote=quote)
        for d, quote in zip(three, words, strict=False)
    ]
    question = only(weigh_claims(*claims, documents=three))
    assert {p.answer.label for p in question.positions} == {"yes", "about half"}
    (shift,) = question.shifts
    assert (shift.from_answer, shift.to_answer) == ("80 per cent", "about half")
