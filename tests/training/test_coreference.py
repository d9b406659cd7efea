"""What the ranking of pronouns is fitted on, and what of it is kept."""

from training.coreference.fit import with_kept
from training.coreference.instances import _worded

from whence.model.span import Span
from whence.resolve.coreference.entities import Entity
from whence.resolve.coreference.pronouns import Candidate
from whence.resolve.phrases.noun_phrases import Form, Phrase


def test_a_kept_class_only_learns_new_features() -> None:
    fitted = {"he": {"a": 1.0}, "it": {"a": 1.0, "b": 2.0}}
    before = {"he": {"a": 9.0}, "it": {"a": 9.0}}
    assert with_kept(fitted, before) == {"he": {"a": 1.0}, "it": {"a": 9.0, "b": 2.0}}


def test_an_unmarked_antecedent_is_known_by_its_words() -> None:
    text = "The officers left."
    entity = Entity("person", plural=True)
    many = True
    entity.phrases.append(
        Phrase(
            1, 0, 2, Span(0, 12), Form.DEFINITE, "officer", None, many, None, "subject", 0
        )
    )
    candidates = [Candidate(0, ())]
    assert _worded("army officers", candidates, [entity], text) == (0,)
    assert _worded("militants", candidates, [entity], text) == ()
