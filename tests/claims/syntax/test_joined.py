"""Of two joined verbs each has what is its own."""

import pytest
from tests.claims.hand import coded, figure_in, resolved_of, roles_of

from whence.claims.syntax.repairs import related


def hung(form, text, tree):
    """The word that a word hangs on, and how, once the tree is mended."""
    reading = resolved_of(text, tree).reading
    words = related(reading.words, text)
    word = next(w for w in words if w.span.of(text) == form)
    return words[word.head].span.of(text), word.deprel


def test_who_is_hurt_is_no_subject_of_the_one_who_says_so():
    text = "Nine others were hurt, a nurse said."
    tree = (
        "Nine/_/CD/2/nummod others/other/NNS/8/nsubj were/be/VBD/4/aux:pass "
        "hurt/hurt/VBN/8/ccomp ,/,/,/8/punct a/_/DT/7/det nurse/_/NN/8/nsubj "
        "said/say/VBD/0/root ./././8/punct"
    )
    assert hung("others", text, tree) == ("hurt", "nsubj:pass")
    assert hung("nurse", text, tree) == ("said", "nsubj")


def test_one_who_speaks_keeps_the_verb_where_nobody_else_does():
    text = "A nurse who saw them hurt said."
    tree = (
        "A/_/DT/2/det nurse/_/NN/7/nsubj who/_/WP/4/nsubj saw/see/VBD/2/acl:relcl "
        "them/_/PRP/4/obj hurt/hurt/VBN/7/ccomp said/say/VBD/0/root ./././7/punct"
    )
    assert hung("nurse", text, tree) == ("said", "nsubj")


GAPPED = (
    "Four/_/CD/2/nummod rebels/rebel/NNS/4/nsubj:pass were/be/VBD/4/aux:pass "
    "killed/kill/VBN/0/root and/_/CC/8/cc 27/_/CD/7/nummod others/other/NNS/4/conj "
    "wounded/wound/VBN/4/conj ./././4/punct"
)


def test_each_of_two_numbers_belongs_to_its_own_verb():
    text = "Four rebels were killed and 27 others wounded."
    figures = {
        "a": figure_in(text, "Four rebels", 4, "rebel"),
        "b": figure_in(text, "27 others", 27, "other"),
    }
    claims = coded(resolved_of(text, GAPPED, figures=figures)).claims
    found = [roles_of(one) for one in claims if one.frame.value == "casualties"]
    assert [(one["killed"], one["wounded"]) for one in found] == [(["4"], ["27"])]


@pytest.mark.parametrize(
    ("mark", "head"),
    [
        pytest.param("that/_/IN/12/mark", "left", id="a second thing said"),
        pytest.param("then/_/RB/12/advmod", "rest", id="no clause of its own"),
    ],
)
def test_a_second_that_goes_with_the_first(mark, head):
    word = mark.split("/", 1)[0]
    text = f"Yusuf said that they left in order to rest and {word} died."
    tree = (
        "Yusuf/Yusuf/NNP/2/nsubj said/say/VBD/0/root that/_/IN/5/mark they/_/PRP/5/nsubj "
        "left/leave/VBD/2/ccomp in/_/IN/9/mark order/_/NN/6/fixed to/_/TO/9/mark "
        f"rest/rest/VB/5/advcl and/_/CC/12/cc {mark} died/die/VBD/9/conj ./././2/punct"
    )
    assert hung("died", text, tree)[0] == head


def test_each_of_two_verbs_has_the_object_after_it():
    text = "The M23 held a march and gave out sweets."
    tree = (
        "The/_/DT/2/det M23/M23/NNP/3/nsubj held/hold/VBD/0/root a/_/DT/5/det "
        "march/_/NN/3/obj and/_/CC/7/cc gave/give/VBD/3/conj out/_/RP/7/compound:prt "
        "sweets/sweet/NNS/3/obj ./././3/punct"
    )
    assert hung("march", text, tree)[0] == "held"
    assert hung("sweets", text, tree)[0] == "gave"


def test_quotation_marks_leave_a_passive_what_it_is():
    text = "Goma had been “liberated”."
    tree = (
        "Goma/Goma/NNP/5/nsubj had/have/VBD/5/aux been/be/VBN/5/cop “/“/``/5/punct "
        "liberated/liberate/VB/0/root ”/”/''/5/punct ./././5/punct"
    )
    assert hung("Goma", text, tree) == ("liberated", "nsubj:pass")


@pytest.mark.parametrize(
    ("joint", "relation"),
    [
        pytest.param("fresh/_/JJ/5/amod", "iobj", id="given to somebody"),
        pytest.param("and/_/CC/5/cc", "obj", id="two things given"),
    ],
)
def test_the_first_of_two_objects_is_who_it_is_given_to(joint, relation):
    text = f"They sold Goma {joint.split('/', 1)[0]} drones."
    tree = (
        "They/_/PRP/2/nsubj sold/sell/VBD/0/root Goma/Goma/NNP/2/obj "
        f"{joint} drones/drone/NNS/2/obj ./././2/punct"
    )
    assert hung("Goma", text, tree) == ("sold", relation)


@pytest.mark.parametrize(
    ("gerund", "head"),
    [
        pytest.param("taking/take/VBG/2/advcl", "rebuked", id="on from the finite verb"),
        pytest.param("took/take/VBD/2/advcl", "took", id="on from a finite verb below"),
    ],
)
def test_a_finite_verb_does_not_go_on_from_a_gerund(gerund, head):
    text = f"Rebels rebuked him for {gerund.split('/', 1)[0]} Goma and left."
    tree = (
        "Rebels/rebel/NNS/2/nsubj rebuked/rebuke/VBD/0/root him/_/PRP/2/obj "
        f"for/_/IN/5/mark {gerund} Goma/Goma/NNP/5/obj and/_/CC/8/cc "
        "left/leave/VBD/5/conj ./././2/punct"
    )
    assert hung("left", text, tree)[0] == head


def test_a_second_count_with_its_own_be_belongs_to_its_own_verb():
    text = "Four rebels were killed and six guards were wounded."
    tree = (
        "Four/_/CD/2/nummod rebels/rebel/NNS/4/nsubj:pass were/be/VBD/4/aux:pass "
        "killed/kill/VBN/0/root and/_/CC/7/cc six/_/CD/7/nummod guards/guard/NNS/4/conj "
        "were/be/VBD/7/cop wounded/wound/VBN/7/advmod ./././4/punct"
    )
    assert hung("guards", text, tree) == ("wounded", "nsubj:pass")
    assert hung("wounded", text, tree) == ("killed", "conj")


def test_two_counts_of_one_verb_stay_joined():
    text = "A nurse said four rebels and six guards were wounded."
    tree = (
        "A/_/DT/2/det nurse/_/NN/3/nsubj said/say/VBD/0/root four/_/CD/5/nummod "
        "rebels/rebel/NNS/10/nsubj:pass and/_/CC/8/cc six/_/CD/8/nummod "
        "guards/guard/NNS/5/conj were/be/VBD/10/aux:pass wounded/wound/VBN/3/ccomp "
        "./././3/punct"
    )
    assert hung("guards", text, tree) == ("rebels", "conj")
