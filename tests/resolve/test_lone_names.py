"""A single word stands for a known person or group only where the text points to the bearer."""

import pytest

from whence.resolve.knowledge import Knowledge, load_knowledge
from whence.resolve.phrases.full_names import may_be_called


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load_knowledge()


@pytest.mark.parametrize(
    ("text", "words", "ids"),
    [
        ("Lavrov shot two men near Lashio in Myanmar.", "Lavrov", []),
        ("Lavrov shot two men.", "Lavrov", []),
        ("Russian envoys left. Lavrov denied it.", "Lavrov", ["sergei-lavrov"]),
        ("Sergei Lavrov came. Later Lavrov left.", "Lavrov", ["sergei-lavrov"]),
        ("Foreign minister Lavrov denied it.", "Lavrov", ["sergei-lavrov"]),
        ("Moscow was calm. Lavrov denied it.", "Lavrov", ["sergei-lavrov"]),
        ("In Peru the Brotherhood denied it.", "Brotherhood", []),
        ("In Egypt the Brotherhood denied it.", "Brotherhood", ["muslim-brotherhood"]),
        (
            "In Peru the Muslim Brotherhood met.",
            "Muslim Brotherhood",
            ["muslim-brotherhood"],
        ),
        ("In Peru Hezbollah denied it.", "Hezbollah", ["hezbollah"]),
    ],
)
def test_one_word_alone(
    knowledge: Knowledge, text: str, words: str, ids: list[str]
) -> None:
    found = [one for one in knowledge.known_names(text) if one.span.of(text) == words]
    assert [actor.id for one in found for actor in one.actors] == ids


@pytest.mark.parametrize(
    ("full", "known", "may"),
    [
        ("Sahara Liberation Army", "slm", False),
        ("Sudan Liberation Army", "slm", True),
        ("Northern Resilience Front", "nrf", False),
        ("National Resistance Front", "nrf", True),
        ("Lavrov Bello", "sergei-lavrov", False),
        ("Minister Sergei Lavrov", "sergei-lavrov", True),
    ],
)
def test_a_full_name_may_be_that_of_whom_its_short_form_is_known_for(
    knowledge: Knowledge,
    full: str,
    known: str,
    may: bool,  # noqa: FBT001
) -> None:
    actor = knowledge.actors.get(known)  # type: ignore[arg-type]
    assert actor is not None
    assert may_be_called(full, actor) is may
