"""However a sentence turns them, arguments stand in the same slots."""

import pytest
from tests.claims.hand import resolved_of

from whence.claims.syntax.arguments import Arguments
from whence.claims.syntax.tree import Tree

LIGHT = frozenset({"carry", "launch"})


def slots(text: str, tree: str, word: str) -> dict[str, str]:
    """The nearest word in each slot of a word."""
    trees = Tree(resolved_of(text, tree).reading, text)
    found: dict[str, str] = {}
    for one in Arguments(trees, LIGHT).of(trees.form.index(word)):
        found.setdefault(one.slot, trees.form[one.word])
    return found


@pytest.mark.parametrize(
    ("text", "tree", "word", "expected"),
    [
        (
            "Rebels ordered troops to leave.",
            "Rebels/rebel/NNS/2/nsubj ordered/order/VBD/0/root troops/troop/NNS/2/obj "
            "to/_/TO/5/mark leave/_/VB/2/xcomp ./././2/punct",
            "leave",
            {"subj": "troops"},
        ),
        (
            "Rebels promised troops to leave.",
            "Rebels/rebel/NNS/2/nsubj promised/promise/VBD/0/root troops/troop/NNS/2/obj "
            "to/_/TO/5/mark leave/_/VB/2/xcomp ./././2/punct",
            "leave",
            {"subj": "rebels"},
        ),
        (
            "Rebels launched an attack on Goma.",
            "Rebels/rebel/NNS/2/nsubj launched/launch/VBD/0/root an/_/DT/4/det "
            "attack/_/NN/2/obj on/_/IN/6/case Goma/Goma/NNP/4/nmod ./././2/punct",
            "attack",
            {"subj": "rebels", "on": "goma"},
        ),
        (
            "The attack carried out by rebels failed.",
            "The/_/DT/2/det attack/_/NN/7/nsubj carried/carry/VBN/2/acl out/_/RP/3/compound:prt "
            "by/_/IN/6/case rebels/rebel/NNS/3/obl:agent failed/fail/VBD/0/root ./././7/punct",
            "attack",
            {"subj": "rebels"},
        ),
        (
            "Yusuf, the leader of rebels, spoke.",
            "Yusuf/Yusuf/NNP/8/nsubj ,/,/,/1/punct the/_/DT/4/det leader/_/NN/1/appos "
            "of/_/IN/6/case rebels/rebel/NNS/4/nmod ,/,/,/1/punct spoke/speak/VBD/0/root "
            "./././8/punct",
            "leader",
            {"subj": "yusuf", "of": "rebels"},
        ),
        (
            "Rebels and soldiers clashed.",
            "Rebels/rebel/NNS/4/nsubj and/_/CC/3/cc soldiers/soldier/NNS/1/conj "
            "clashed/clash/VBD/0/root ./././4/punct",
            "clashed",
            {"each-one": "rebels", "each-other": "soldiers"},
        ),
    ],
)
def test_slots(text: str, tree: str, word: str, expected: dict[str, str]) -> None:
    assert expected.items() <= slots(text, tree, word).items()


def test_a_phrase_hung_elsewhere_is_still_found_near_by() -> None:
    text = "Rebels cut ties with Goma."
    tree = (
        "Rebels/rebel/NNS/2/nsubj cut/_/VBD/0/root ties/tie/NNS/2/obj with/_/IN/5/case "
        "Goma/Goma/NNP/1/nmod ./././2/punct"
    )
    assert slots(text, tree, "ties")["with"] == "goma"


def test_tags_lemmas_and_relations_that_contradict_are_set_right() -> None:
    text = "The ambush killed soldiers."
    tree = (
        "The/_/DT/2/det ambush/_/NN/3/nsubj killed/kil/VBD/0/root soldiers/_/NNS/3/nsubj "
        "./././3/punct"
    )
    trees = Tree(resolved_of(text, tree).reading, text, frozenset({"kill"}))
    assert trees.lemma[2] == "kill"
    assert trees.lemma[3] == "soldier"
    assert trees.rel(3) == "obj"


def test_a_tie_of_any_kind_is_between_the_same_two():
    found = slots(
        "Ties of any kind between Goma and Beni ended.",
        "Ties/tie/NNS/9/nsubj of/_/IN/4/case any/_/DT/4/det kind/_/NN/1/nmod between/_/IN/6/case "
        "Goma/Goma/NNP/4/nmod and/_/CC/8/cc Beni/Beni/NNP/6/conj ended/end/VBD/0/root ./././9/punct",
        "ties",
    )
    assert (found["between-one"], found["between-other"]) == ("goma", "beni")


def test_what_a_merger_is_of_is_a_pair():
    found = slots(
        "A merger of Goma and Beni began.",
        "A/_/DT/2/det merger/_/NN/7/nsubj of/_/IN/4/case Goma/Goma/NNP/2/nmod and/_/CC/6/cc "
        "Beni/Beni/NNP/4/conj began/begin/VBD/0/root ./././7/punct",
        "merger",
    )
    assert (found["between-one"], found["between-other"]) == ("goma", "beni")


def test_a_participle_before_a_noun_describes_it():
    found = slots(
        "Nurses treated wounded herders.",
        "Nurses/nurse/NNS/2/nsubj treated/treat/VBD/0/root wounded/wound/VBN/4/amod "
        "herders/herder/NNS/2/obj ./././2/punct",
        "wounded",
    )
    assert found["described"] == "herders"


def test_an_adjective_said_of_a_tie_has_its_ends():
    found = slots(
        "The alliance with Goma was close.",
        "The/_/DT/2/det alliance/_/NN/6/nsubj with/_/IN/4/case Goma/Goma/NNP/2/nmod was/be/AUX/6/cop "
        "close/_/JJ/0/root ./././6/punct",
        "close",
    )
    assert found["tie-other"] == "goma"


@pytest.mark.parametrize(
    ("rel", "form", "found"),
    [("nsubj", "go/go/VB", {"ccomp-subj": "rebels"}), ("nsubj:pass", "go/_/VBN", {})],
)
def test_who_is_to_suffer_it_is_not_asked(
    rel: str, form: str, found: dict[str, str]
) -> None:
    tree = (
        f"Yusuf/Yusuf/NNP/2/nsubj demanded/demand/VBD/0/root that/_/IN/5/mark "
        f"rebels/rebel/NNS/5/{rel} {form}/2/ccomp ./././2/punct"
    )
    every = slots("Yusuf demanded that rebels go.", tree, "demanded")
    assert {slot: one for slot, one in every.items() if slot == "ccomp-subj"} == found
