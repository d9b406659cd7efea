"""Lists lead with what is asked of a case; what is told in passing is only counted."""

import pytest
from tests.weigh.build import article, say

from whence.present.leading import in_passing
from whence.weigh import weigh

POST = {"person": "Sallo", "post": "governor of Gao"}
CALM = "The town was calm and the shops were open."
COUNTED = "There were 40 lorries on the road."


@pytest.mark.parametrize(
    ("text", "frame", "chain", "roles", "aside"),
    [
        pytest.param(CALM, "role", [], POST, True, id="a post in an article's own voice"),
        pytest.param(CALM, "role", ["Envoy"], POST, False, id="a post that somebody vouches for"),
        pytest.param(CALM, "statement", ["Envoy"], {}, True, id="a remark about nobody"),
        pytest.param(CALM, "statement", ["Envoy"], {"topic": "Reed Front"}, False, id="a remark about somebody by name"),
        pytest.param(COUNTED, "statement", ["Envoy"], {}, False, id="a remark with a number"),
        pytest.param("what 40 shops did", "statement", ["Envoy"], {"topic": "Reed Front"}, True, id="a piece of a sentence"),
        pytest.param(CALM, "event", [], {"actor": "the herders"}, False, id="a deed"),
    ],
)  # fmt: skip
def test_remarks_and_posts_are_told_in_passing(text, frame, chain, roles, aside):
    document = article("a.txt", text=text)
    claim = say(document, frame, chain=chain, roles=roles)
    (question,) = weigh([document], [claim]).questions
    assert in_passing(question) is aside


def test_a_post_that_is_disputed_is_a_matter():
    document = article("a.txt", text=CALM)
    claims = [say(document, "role", roles=POST, no=no) for no in (False, True)]
    (question,) = weigh([document], claims).questions
    assert not in_passing(question)
