"""What one says is given so that it can be understood, or not at all."""

import whence
from whence.model.claim import Frame


def said(text: str) -> list[str]:
    return [one.quote for one in whence.read(text) if one.frame is Frame.STATEMENT]


def test_a_predicate_outside_of_whose_quotation_its_subject_stands_has_it_back():
    text = (
        "Violence against villagers — particularly the Heron people — “has exacerbated "
        "grievances and driven the group's expansion”, said the Lake Centre think tank."
    )
    assert any(one.startswith("Violence against villagers …") for one in said(text))


def test_a_second_predicate_has_the_subject_it_shares():
    text = (
        "Officials reported that the operation killed 139 insurgents and took 256 more "
        "prisoners, and considered it successful."
    )
    assert "the operation … took 256 more prisoners" in said(text)


def test_thanks_to_the_hearer_and_questions_tell_nothing():
    assert said('"I want to thank you for your time," the minister said.') == []
    assert said('"Who are you going to trust on this?" the minister said.') == []


def test_what_one_does_not_say_is_not_said():
    text = (
        "Lem Orrin said one group killed 16 people, without saying whether they were armed."
    )
    assert said(text) == []


def test_an_outlets_note_on_its_own_article_is_nobodys_word():
    assert said("This article was updated on 15 March, the committee told us.") == []
    assert said("The list was updated on 15 March, the committee told us.") != []
