"""Whatever a reader makes of a text, coding ends, and what it writes is in the text."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.claims.hand import coded, resolved_of

from whence.model.reading import (
    ROOT,
    AttributedSpeech,
    FrameProposal,
    RoleProposal,
    SpeechKind,
)
from whence.model.span import Span

FORMS = st.sampled_from(
    "rebels army captured Goma said that will not denied killing of by in on with 12 attack "
    "between and , “ ” who which it they ties close according to report No one if".split()
)
TAGS = st.sampled_from(
    [
        "NN",
        "NNS",
        "NNP",
        "VBD",
        "VBN",
        "VBG",
        "VB",
        "IN",
        "DT",
        "PRP",
        "CD",
        "JJ",
        "RB",
        "MD",
    ]
)
RELATIONS = st.sampled_from(
    ["nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "nmod", "nmod:poss", "amod", "compound",
     "conj", "cc", "case", "mark", "advcl", "acl", "acl:relcl", "ccomp", "xcomp", "appos", "det",
     "aux", "aux:pass", "cop", "flat", "nummod", "parataxis", "punct", "advmod", "fixed"]
)  # fmt: skip
WORDS = st.lists(
    st.tuples(FORMS, TAGS, RELATIONS, st.integers(0, 30)), min_size=1, max_size=18
)


@settings(max_examples=150, deadline=None)
@given(words=WORDS, data=st.data())
def test_coding_never_fails_and_never_invents(words, data) -> None:
    text = " ".join(form for form, *_ in words)
    rows = [f"{form}/_/{tag}/1/{rel}" for form, tag, rel, _ in words]
    resolved = resolved_of(text, " ".join(rows), "ORG rebels", "")
    n = len(words)
    mended = [
        replace(word, head=ROOT if head % (n + 1) == n else head % (n + 1))
        for word, (*_, head) in zip(resolved.reading.words, words, strict=True)
    ]
    spans = st.tuples(st.integers(0, n - 1), st.integers(0, n - 1)).map(
        lambda ends: Span(
            mended[min(ends)].span.start,
            mended[max(ends)].span.end,
        )
    )
    speech = AttributedSpeech(
        (data.draw(spans),), (data.draw(spans),), (data.draw(spans),), SpeechKind.MIXED
    )
    roles = (RoleProposal("actor", 0, 0.99), RoleProposal("place", n - 1, 0.99))
    frame = FrameProposal("control", "captured", data.draw(spans), roles, 0.99)
    reading = replace(
        resolved.reading, words=mended, attributions=(speech,), frames=(frame,)
    )
    for claim in coded(replace(resolved, reading=reading)).claims:
        assert all(piece in text for piece in claim.quote.split(" … "))
        for role in claim.roles:
            for filler in role.fillers:
                assert filler.span is None or filler.span.of(text) == filler.text
