"""Labels that cannot be are set right; those that can stay."""

import pytest
from tests.claims.hand import resolved_of

from whence.claims.syntax.repairs import related

ROWS = [
    pytest.param(
        "Two died, residents said, the paper reported.",
        "Two/_/CD/2/nsubj died/die/VBD/0/root ,/,/,/5/punct residents/resident/NNS/5/nsubj "
        "said/say/VBD/2/parataxis ,/,/,/9/punct the/_/DT/8/det paper/_/NN/9/nsubj "
        "reported/report/VBD/5/punct ./././2/punct",
        "reported", ("parataxis", "said"), id="a verb is no punctuation",
    ),
    pytest.param(
        "He had been told by traders.",
        "He/_/PRP/4/nsubj had/have/VBD/4/aux been/be/VBN/4/cop told/tell/VBN/0/root "
        "by/_/IN/6/case traders/trader/NNS/4/obl ./././4/punct",
        "been", ("aux:pass", "told"), id="told by somebody",
    ),
    pytest.param(
        "He had been told.",
        "He/_/PRP/4/nsubj had/have/VBD/4/aux been/be/VBN/4/cop told/tell/VBN/0/root ./././4/punct",
        "been", ("cop", "told"), id="by nobody",
    ),
    pytest.param(
        "They fled amid fears that rebels attack.",
        "They/_/PRP/2/nsubj fled/flee/VBD/0/root amid/_/IN/4/case fears/fear/NNS/7/obl "
        "that/_/IN/7/mark rebels/rebel/NNS/7/nsubj attack/_/VBP/2/advcl ./././2/punct",
        "attack", ("acl", "fears"), id="a noun has its clause",
    ),
    pytest.param(
        "They fled amid fears that rebels attack.",
        "They/_/PRP/2/nsubj fled/flee/VBD/0/root amid/_/IN/4/case fears/fear/NNS/7/obl "
        "that/_/IN/7/mark rebels/rebel/NNS/7/nsubj attack/_/VBP/2/advcl ./././2/punct",
        "fears", ("obl", "fled"), id="and hangs where the clause hung",
    ),
    pytest.param(
        "An official reached by telephone spoke.",
        "An/_/DT/2/det official/_/NN/3/nsubj reached/_/NNP/6/nsubj by/_/IN/5/case "
        "telephone/_/NN/3/obl spoke/speak/VBD/0/root ./././6/punct",
        "official", ("nsubj", "spoke"), id="a participle is no name",
    ),
    pytest.param(
        "They kept ties with it and both have mended them.",
        "They/_/PRP/2/nsubj kept/keep/VBD/0/root ties/tie/NNS/2/obj with/_/IN/5/case it/_/PRP/3/nmod "
        "and/_/CC/7/cc both/_/NNS/9/nsubj have/_/VBP/9/aux mended/mend/VBN/3/amod "
        "them/_/PRP/9/obj ./././2/punct",
        "mended", ("conj", "kept"), id="a verb with a subject describes no noun",
    ),
    pytest.param(
        "It is hard for an open split to occur.",
        "It/_/PRP/3/expl is/be/VBZ/3/cop hard/_/JJ/0/root for/_/IN/9/mark an/_/DT/7/det "
        "open/_/JJ/7/amod split/_/VBN/9/advmod to/_/TO/9/mark occur/_/VB/3/advcl ./././3/punct",
        "split", ("obl", "occur"), id="what has an article is a noun",
    ),
    pytest.param(
        "They have 500 M23 men.",
        "They/_/PRP/2/nsubj have/_/VBP/0/root 500/_/CD/4/nummod M23/_/NNS/5/nummod "
        "men/man/NNS/2/obj ./././2/punct",
        "M23", ("compound", "men"), id="a name counts nothing",
    ),
    *(
        pytest.param(
            "Hamas's branch in Sidon left.",
            "Hamas/Hamas/NNP/6/nsubj 's/_/POS/1/case branch/_/NN/1/nmod in/_/IN/5/case "
            "Sidon/Sidon/NNP/1/nmod left/leave/VBD/0/root ./././6/punct",
            word, wanted, id=f"an owner heads nothing: {word}",
        )
        for word, wanted in (
            ("Hamas", ("nmod:poss", "branch")),
            ("branch", ("nsubj", "left")),
            ("Sidon", ("nmod", "branch")),
        )
    ),
    *(
        pytest.param(
            "The 40 al-Shabaab fighters died.",
            "The/_/DT/3/det 40/_/CD/3/nummod al/al/NNP/7/nsubj -/-/HYPH/5/punct "
            "Shabaab/Shabaab/NNP/3/flat fighters/fighter/NNS/3/nmod died/die/VBD/0/root ./././7/punct",
            word, wanted, id=f"a name before members: {word}",
        )
        for word, wanted in (
            ("fighters", ("nsubj", "died")),
            ("al", ("compound", "fighters")),
            ("40", ("nummod", "fighters")),
        )
    ),
    pytest.param(
        "What they say is that it made progress in leaving.",
        "What/_/WP/4/nsubj they/_/PRP/3/nsubj say/_/VBP/1/acl is/be/VBZ/0/root that/_/IN/7/mark "
        "it/_/PRP/7/nsubj made/make/VBD/4/ccomp progress/_/NN/7/obj in/_/IN/10/mark "
        "leaving/leave/VBG/3/acl ./././4/punct",
        "leaving", ("acl", "progress"), id="the noun before has the clause",
    ),
    *(
        pytest.param(
            "Although rebels left Goma, Kigali and Kampala differ.",
            "Although/_/IN/3/mark rebels/rebel/NNS/3/nsubj left/leave/VBD/9/advcl Goma/Goma/NNP/3/obj "
            ",/,/,/6/punct Kigali/Kigali/NNP/4/appos and/_/CC/6/cc Kampala/Kampala/NNP/3/obj "
            "differ/_/VBP/0/root ./././9/punct",
            word, wanted, id=f"behind a fronted clause: {word}",
        )
        for word, wanted in (("Kigali", ("nsubj", "differ")), ("Kampala", ("conj", "Kigali")))
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "tree", "word", "wanted"), ROWS)
def test_labels(text: str, tree: str, word: str, wanted: tuple[str, str]) -> None:
    words = related(resolved_of(text, tree).reading.words, text)
    (found,) = [one for one in words if one.span.of(text) == word]
    assert (found.deprel, words[found.head].span.of(text)) == wanted


@pytest.mark.parametrize(
    ("text", "tree", "word", "wanted"),
    [
        pytest.param(
            "The shelling of Goma went on.",
            "The/_/DT/2/det shelling/shell/VBG/5/nsubj of/_/IN/4/case Goma/_/NNP/2/nmod "
            "went/go/VBD/0/root on/_/RP/5/compound:prt ./././5/punct",
            "shelling", ("NOUN", "shelling"), id="an -ing form with an article",
        ),
        pytest.param(
            "They like shelling Goma.",
            "They/_/PRP/2/nsubj like/_/VBP/0/root shelling/shell/VBG/2/obj Goma/_/NNP/3/obj "
            "./././2/punct",
            "shelling", ("VERB", "shell"), id="one with an object is a verb",
        ),
        pytest.param(
            "Talks with Kigali resumed.",
            "Talks/talks/UH/4/nsubj with/_/IN/3/case Kigali/_/NNP/1/nmod "
            "resumed/resume/VBD/0/root ./././4/punct",
            "Talks", ("NOUN", "talks"), id="a subject is no cry",
        ),
        pytest.param(
            "He was convicted of fraud.",
            "He/_/PRP/3/nsubj:pass was/be/VBD/3/aux:pass convicted/_/JJ/0/root of/_/IN/5/case "
            "fraud/_/NN/3/obl ./././3/punct",
            "convicted", ("VERB", "convicted"), id="a passive is a verb",
        ),
    ],
)  # fmt: skip
def test_parts_of_speech(text: str, tree: str, word: str, wanted: tuple[str, str]) -> None:
    words = related(resolved_of(text, tree).reading.words, text)
    (found,) = [one for one in words if one.span.of(text) == word]
    assert (found.upos, found.lemma) == wanted


@pytest.mark.parametrize(("word", "wanted"), [("concern", "NOUN"), ("more", "ADJ")])
def test_what_a_verb_has_for_an_object_is_a_noun(word, wanted):
    text = f"They expressed {word} about it."
    tree = (
        f"They/_/PRP/2/nsubj expressed/express/VBD/0/root {word}/_/JJ/2/obj about/_/IN/5/case "
        "it/_/PRP/3/obl ./././2/punct"
    )
    words = related(resolved_of(text, tree).reading.words, text)
    assert words[2].upos == wanted
