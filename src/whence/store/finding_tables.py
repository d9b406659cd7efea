"""The tables that weighing fills, and what it needs to weigh only what is new."""

from sqlalchemy import REAL, Column, ForeignKey, Index, Integer, LargeBinary, Text

from whence.store.schema import claim_key, document_key, kept_table, made_table

history = kept_table(
    "history",
    "What each question came to after each run that changed it, for telling what is new.",
    Column("run", Text, ForeignKey("run.id"), primary_key=True),
    Column("question", Text, primary_key=True),
    Column("text", Text, nullable=False),
    Column(
        "digest", Text, nullable=False, comment="answers, origin counts and ties, as JSON"
    ),
)

stale_key = made_table(
    "stale_key",
    "Question keys of claims that were dropped and not weighed again yet.",
    Column("question_key", Text, primary_key=True),
)

weighed = made_table(
    "weighed",
    "Articles whose claims are in the questions, with the family of copies they were weighed in.",
    document_key(primary=True),
    Column("kin", Text, nullable=False),
)

claim_read = made_table(
    "claim_read",
    "Claims as they were read, where judgements on actors hold their words for others.",
    claim_key(),
    Column("record", Text, nullable=False, comment="the claim, as JSON"),
)

actor_read = made_table(
    "actor_read",
    "Actors as each article was read to name them, where an analyst holds one for another.",
    Column("id", Text, primary_key=True),
    document_key(primary=True),
    Column("name", Text, nullable=False),
    Column("held", Text, nullable=False, comment="id of whoever it is held to be"),
    Column("record", Text, nullable=False, comment="the actor, as JSON"),
    Index("actor_read_held", "held"),
)

held = made_table(
    "held",
    "Judgements on actors that the claims and actors of the case are written by.",
    Column("judgement", Text, ForeignKey("judgement.id"), primary_key=True),
)

sketch = made_table(
    "sketch",
    "Sampled five-word runs of each article, for finding copies.",
    document_key(primary=True),
    Column("sampled", LargeBinary, nullable=False, comment="uint64, little-endian, sorted"),
)

copy_pair = made_table(
    "copy_pair",
    "Articles measured against each other; an empty kind is a pair that is no copy.",
    Column("first", Text, ForeignKey("document.id"), primary_key=True),
    Column("second", Text, ForeignKey("document.id"), primary_key=True),
    Column("kind", Text, nullable=False),
    Column("resemblance", REAL, nullable=False, comment="0-1"),
    Column("containment", REAL, nullable=False, comment="0-1"),
)

question = made_table(
    "question",
    "One row per question; `record` holds positions, ties, shifts, drifts and range.",
    Column("id", Text, primary_key=True),
    Column("question_key", Text, nullable=False),
    Column("frame", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("claims", Integer, nullable=False),
    Column("positions", Integer, nullable=False),
    Column(
        "origins", Integer, nullable=False, comment="established origins, all positions"
    ),
    Column("disputed", Integer, nullable=False, comment="1 when claims contradict or deny"),
    Column("start", Text),
    Column("end", Text),
    Column("record", Text, nullable=False, comment="the question, as JSON"),
    Column(
        "shifts",
        Integer,
        nullable=False,
        server_default="0",
        comment="how often a source changed its answer",
    ),
    Index("question_question_key", "question_key"),
    Index("question_shifts", "shifts"),
    Index("question_frame", "frame"),
)

question_claim = made_table(
    "question_claim",
    "Which position of which question a claim takes.",
    claim_key(),
    Column("question", Text, ForeignKey("question.id", ondelete="CASCADE"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("answer", Text, nullable=False),
    Index("question_claim_question", "question", "position"),
)

headline_gap = made_table(
    "headline_gap",
    "Headlines that say more than their article, or the opposite.",
    Column("headline", Text, ForeignKey("claim.id", ondelete="CASCADE"), primary_key=True),
    Column("body", Text, ForeignKey("claim.id", ondelete="CASCADE")),
    Column("why", Text, nullable=False),
)

vector = made_table(
    "vector",
    "Meaning of texts, for search and for grouping free statements.",
    Column("text_key", Text, primary_key=True, comment="SHA-256 of the text"),
    Column("vector", LargeBinary, nullable=False, comment="float16, unit length"),
)

summary = made_table(
    "summary",
    "Lists over the whole case, counted when it was weighed; none while an article is not.",
    Column("name", Text, primary_key=True, comment="actors, pairs, places or sources"),
    Column("lines", Text, nullable=False, comment="values of each line, as JSON"),
)
