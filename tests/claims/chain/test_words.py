"""Speakers and hops that the words around a saying tell, wherever a tree hung them."""

from dataclasses import replace

import pytest
from tests.claims.hand import coded, holding, hops_of, resolved_of

import whence
from whence.model.ids import ActorId
from whence.model.reading import AttributedSpeech, SpeechKind
from whence.model.resolved import Referent, ReferentHow
from whence.model.span import Span

PEOPLE = "ORG M23"


def chains(text, tree, actors=PEOPLE, speech=()):
    """Chains of the claims that the M23 held Goma."""
    claims = coded(resolved_of(text, tree, actors, "Goma", speech=speech)).claims
    return [hops_of(one) for one in claims if one.kind == "controls"]


@pytest.mark.parametrize(
    ("opening", "tree", "cue", "names"),
    [
        pytest.param(
            "Farmers and two security sources said",
            "Farmers/farmer/NNS/6/nsubj and/_/CC/5/cc two/_/CD/5/nummod "
            "security/_/NN/5/compound sources/source/NNS/6/nsubj said/say/VBD/0/root",
            6,
            ["Farmers and two security sources"],
            id="a second subject that nothing joins",
        ),
        pytest.param(
            "Farmers, two teachers and a nurse said",
            "Farmers/farmer/NNS/8/nsubj ,/,/,/4/punct two/_/CD/4/nummod "
            "teachers/teacher/NNS/8/nsubj and/_/CC/7/cc a/_/DT/7/det nurse/_/NN/4/conj "
            "said/say/VBD/0/root",
            8,
            ["Farmers and two teachers and a nurse"],
            id="three of a list",
        ),
        pytest.param(
            "Residents of Tarka and a priest said",
            "Residents/resident/NNS/7/nsubj of/_/IN/3/case Tarka/Tarka/NNP/1/nmod "
            "and/_/CC/6/cc a/_/DT/6/det priest/_/NN/7/nsubj said/say/VBD/0/root",
            7,
            ["Residents of Tarka and a priest"],
            id="one of them has a place",
        ),
        pytest.param(
            "Army and police officials said",
            "Army/army/NN/4/compound and/_/CC/3/cc police/_/NN/4/compound "
            "officials/official/NNS/5/nsubj said/say/VBD/0/root",
            5,
            ["Army and police officials"],
            id="two bodies of the same officials are no list",
        ),
        pytest.param(
            "The minister of war and veterans said",
            "The/_/DT/2/det minister/_/NN/7/nsubj of/_/IN/4/case war/_/NN/2/nmod "
            "and/_/CC/6/cc veterans/veteran/NNS/4/conj said/say/VBD/0/root",
            7,
            ["The minister of war and veterans"],
            id="what an office is for is no list",
        ),
    ],
)
def test_all_who_say_it_together_are_named(opening, tree, cue, names):
    text, words = holding(opening, tree, cue)
    source = opening.removesuffix(" said")
    found = chains(text, words, speech=[(source, "said", "the M23 held Goma")])
    assert [[" ".join(one.split()) for one in chain] for chain in found] == [names]


def test_a_list_that_the_reader_began_after_the_comma_is_whole():
    text, words = holding(
        "Farmers, two teachers and a nurse said",
        "Farmers/farmer/NNS/8/nsubj ,/,/,/4/punct two/_/CD/4/nummod teachers/teacher/NNS/1/conj "
        "and/_/CC/7/cc a/_/DT/7/det nurse/_/NN/1/conj said/say/VBD/0/root",
        8,
    )
    speech = [("two teachers and a nurse", "said", "the M23 held Goma")]
    assert chains(text, words, speech=speech) == [["Farmers and two teachers and a nurse"]]


def test_one_of_them_is_one_of_those_who_spoke_before():
    text, tree = holding(
        "Two farmers said",
        "Two/_/CD/2/nummod farmers/farmer/NNS/3/nsubj said/say/VBD/0/root",
        3,
    )
    more, rest = holding(
        "One of them said",
        "One/_/CD/4/nsubj of/_/IN/3/case them/_/PRP/1/nmod said/say/VBD/0/root",
        4,
    )
    claims = coded(resolved_of(f"{text} {more}", f"{tree}\n{rest}", PEOPLE, "Goma")).claims
    assert [hops_of(one) for one in claims] == [["Two farmers"], ["farmers"]]


def read_as(resolved, pronoun, name):
    """A resolved reading in which a pronoun stands for somebody named before."""
    at = resolved.document.text.index(f" {pronoun} ") + 1
    span = Span(at, at + len(pronoun))
    head = next(i for i, one in enumerate(resolved.reading.words) if one.span == span)
    one = Referent(span, head, pronoun, name, ActorId(name.lower()), ReferentHow.PRONOUN)
    return replace(resolved, referents=(*resolved.referents, one))


def test_he_who_goes_on_after_a_quotation_is_who_spoke_in_the_paragraph():
    text = 'Karim left.\n\nYusuf said they came. "The M23 held Goma," he said.'
    tree = (
        "Karim/Karim/NNP/2/nsubj left/leave/VBD/0/root ./././2/punct\n"
        "Yusuf/Yusuf/NNP/2/nsubj said/say/VBD/0/root they/_/PRP/4/nsubj came/come/VBD/2/ccomp "
        "./././2/punct\n"
        '"/"/``/4/punct The/_/DT/3/det M23/M23/NNP/4/nsubj held/hold/VBD/9/ccomp '
        "Goma/Goma/NNP/4/obj ,/,/,/9/punct \"/\"/''/4/punct he/_/PRP/9/nsubj "
        "said/say/VBD/0/root ./././9/punct"
    )
    resolved = read_as(
        resolved_of(text, tree, "PER Karim; PER Yusuf; ORG M23", "Goma"), "he", "Karim"
    )
    said = AttributedSpeech(
        (Span(text.index("he said"), text.index("he said") + 2),),
        (Span(text.rindex("said"), text.rindex("said") + 4),),
        (Span(text.index("The M23"), text.index(",")),),
        SpeechKind.DIRECT,
    )
    resolved = replace(resolved, reading=replace(resolved.reading, attributions=(said,)))
    held = [one for one in coded(resolved).claims if one.kind == "controls"]
    assert [hops_of(one) for one in held] == [["Yusuf"]]


@pytest.mark.parametrize(
    ("opening", "tree", "holder"),
    [
        pytest.param(
            "In the opinion of diplomats ,",
            "In/_/IN/3/case the/_/DT/3/det opinion/_/NN/9/obl of/_/IN/5/case "
            "diplomats/diplomat/NNS/3/nmod ,/,/,/9/punct",
            "diplomats",
            id="the opinion of somebody",
        ),
        pytest.param(
            "In Okello 's view ,",
            "In/_/IN/4/case Okello/Okello/NNP/4/nmod:poss 's/_/POS/2/case view/_/NN/0/root "
            ",/,/,/4/punct",
            "Okello",
            id="somebody's view, hung as if it ruled",
        ),
    ],
)
def test_what_is_so_in_a_view_is_its_holder_s(opening, tree, holder):
    at = len(tree.split()) + 1
    above = 4 if "root" in tree else 0
    rest = (
        f"the/_/DT/{at + 1}/det M23/M23/NNP/{at + 2}/nsubj "
        f"held/hold/VBD/{above}/{'parataxis' if above else 'root'} "
        f"Goma/Goma/NNP/{at + 2}/obj ./././{at + 2}/punct"
    )
    found = chains(f"{opening} the M23 held Goma.", f"{tree} {rest}", "PER Okello; ORG M23")
    assert found == [[holder]]


BEFORE = (
    "The M23 held Goma , farmers said , but it left Tarka , police said .",
    "The/_/DT/2/det M23/M23/NNP/3/nsubj held/hold/VBD/15/ccomp Goma/Goma/NNP/3/obj ,/,/,/7/punct "
    "farmers/farmer/NNS/7/nsubj said/say/VBD/3/parataxis ,/,/,/7/punct but/_/CC/11/cc "
    "it/_/PRP/11/nsubj left/leave/VBD/3/conj Tarka/Tarka/NNP/11/obj ,/,/,/15/punct "
    "police/_/NNS/15/nsubj said/say/VBD/0/root ./././15/punct",
)


def test_two_sources_side_by_side_do_not_tell_of_each_other():
    assert chains(*BEFORE) == [["farmers"]]


def test_who_is_set_against_another_by_but_is_not_told_of_by_him():
    opening, tree = (
        "Police said it left , but farmers said",
        "Police/police/NNS/2/nsubj said/say/VBD/0/root it/_/PRP/4/nsubj left/leave/VBD/2/ccomp "
        ",/,/,/8/punct but/_/CC/8/cc farmers/farmer/NNS/8/nsubj said/say/VBD/4/conj",
    )
    assert chains(*holding(opening, tree, 8)) == [["farmers"]]


def test_whoever_must_answer_for_something_says_nothing():
    text = '"The M23 held Goma. Sudan must answer for this," Yusuf said.'
    tree = (
        '"/"/``/4/punct The/_/DT/3/det M23/M23/NNP/4/nsubj held/hold/VBD/15/ccomp '
        "Goma/Goma/NNP/4/obj ./././4/punct Sudan/Sudan/NNP/9/nsubj must/_/MD/9/aux "
        "answer/_/VB/4/parataxis for/_/IN/11/case this/_/DT/9/obl ,/,/,/9/punct "
        "\"/\"/''/4/punct Yusuf/Yusuf/NNP/15/nsubj said/say/VBD/0/root ./././15/punct"
    )
    speech = [("Yusuf", "said", "The M23 held Goma. Sudan must answer for this")]
    actors = "GPE Sudan; PER Yusuf; ORG M23"
    assert chains(text, tree, actors, speech) == [["Yusuf"]]


def test_whom_a_speaker_means_the_writer_says():
    text = "Yusuf left, referring to men whom the M23 held in Goma."
    tree = (
        "Yusuf/Yusuf/NNP/2/nsubj left/leave/VBD/0/root ,/,/,/4/punct "
        "referring/refer/VBG/2/advcl to/_/IN/6/case men/man/NNS/4/obl whom/_/WP/10/obj "
        "the/_/DT/9/det M23/M23/NNP/10/nsubj held/hold/VBD/6/acl:relcl in/_/IN/12/case "
        "Goma/Goma/NNP/10/obl ./././2/punct"
    )
    speech = [("Yusuf", "referring to", "men whom the M23 held in Goma")]
    claims = coded(
        resolved_of(text, tree, "PER Yusuf; ORG M23", "Goma", speech=speech)
    ).claims
    assert all(not one.chain for one in claims)


@pytest.mark.parametrize(
    ("heard", "chain"),
    [
        ("Lakes Post", ["Lakes Post", "A trader"]),
        ("Radio Tarka", ["Radio Tarka", "A trader"]),
        ("Amnesty Council", ["A trader"]),
    ],
)
def test_another_outlet_that_was_told_it_is_a_hop(heard, chain):
    first, last = heard.split()
    text, words = holding(
        f"A trader told {heard}",
        f"A/_/DT/2/det trader/_/NN/3/nsubj told/tell/VBD/0/root {first}/{first}/NNP/5/compound "
        f"{last}/{last}/NNP/3/iobj",
        3,
    )
    assert chains(text, words) == [chain]


@pytest.mark.parametrize(
    ("rest", "cited"),
    [
        ("a/_/DT/11/det medic/_/NN/9/obj", "a medic"),
        (
            "what/_/WP/9/obj he/_/PRP/12/nsubj called/call/VBD/10/acl:relcl an/_/DT/14/det "
            "inquiry/_/NN/12/xcomp",
            "an inquiry",
        ),
    ],
)
def test_whom_a_speaker_cites_stands_behind_him(rest, cited):
    tree = (
        "The/_/DT/2/det M23/M23/NNP/3/nsubj held/hold/VBD/7/ccomp Goma/Goma/NNP/3/obj "
        ",/,/,/7/punct Yusuf/Yusuf/NNP/7/nsubj said/say/VBD/0/root ,/,/,/9/punct "
        f"citing/cite/VBG/7/parataxis {rest} ./././7/punct"
    )
    words = [row.rsplit("/", 4)[0] for row in tree.split()]
    found = chains(" ".join(words), tree, "PER Yusuf; ORG M23")
    assert found == [["Yusuf", cited]]


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        pytest.param(
            '"Goma has fallen," said journalist and author Ilse Bruun.',
            ["Ilse Bruun"],
            id="what somebody is by trade is no second speaker",
        ),
        pytest.param(
            "“Goma has fallen, and it is full of local or foreign fighters,” warned war "
            "scholar Ilse Bruun.",
            ["Ilse Bruun"],
            id="who is spoken of at the end of a quotation does not speak",
        ),
        pytest.param(
            "Goma has fallen, the Daily Herald reported on 7 March, citing a diplomat.",
            ["Daily Herald", "a diplomat"],
            id="who is cited after the date of the saying",
        ),
        pytest.param(
            "Yusuf Amani is privy to intelligence showing that Goma has fallen.",
            [],
            id="what things show is nobody's saying",
        ),
        pytest.param(
            "The Daily Herald, a newspaper, quotes Yusuf Amani as saying that Sake has fallen. "
            "Yusuf Amani also says that Goma has fallen.",
            ["Daily Herald", "Yusuf Amani"],
            id="what an outlet's account is retold of goes on through the outlet",
        ),
    ],
)
def test_who_speaks_in_real_sentences(text: str, chain: list[str]) -> None:
    told = [
        one for one in whence.read(text, published="2024-03-09") if one.frame == "control"
    ]
    assert [name for hop in told[-1].chain for name in hop.name] == chain
