"""The first schema: what is kept, what is made, and full-text search over both.

Frozen: cases of this version exist, so a change of the tables is another migration.
"""

from alembic import op

revision = "0001"
down_revision = None

TABLES = """\
CREATE TABLE stale_key (
  question_key TEXT NOT NULL,
  PRIMARY KEY (question_key)
) STRICT;

CREATE TABLE question (
  id TEXT NOT NULL,
  question_key TEXT NOT NULL,
  frame TEXT NOT NULL,
  text TEXT NOT NULL,
  claims INTEGER NOT NULL,
  positions INTEGER NOT NULL,
  origins INTEGER NOT NULL,
  disputed INTEGER NOT NULL,
  start TEXT,
  "end" TEXT,
  record TEXT NOT NULL,
  PRIMARY KEY (id)
) STRICT;
CREATE INDEX question_question_key ON question (question_key);
CREATE INDEX question_frame ON question (frame);

CREATE TABLE vector (
  text_key TEXT NOT NULL,
  vector BLOB NOT NULL,
  PRIMARY KEY (text_key)
) STRICT;

CREATE TABLE run (
  id TEXT NOT NULL,
  started TEXT NOT NULL,
  finished TEXT,
  command TEXT NOT NULL,
  version TEXT NOT NULL,
  reader TEXT NOT NULL,
  status TEXT NOT NULL,
  articles INTEGER NOT NULL,
  claims INTEGER NOT NULL,
  PRIMARY KEY (id)
) STRICT;

CREATE TABLE original (
  sha256 TEXT NOT NULL,
  media_type TEXT NOT NULL,
  content BLOB NOT NULL,
  PRIMARY KEY (sha256)
) STRICT;

CREATE TABLE history (
  run TEXT NOT NULL,
  question TEXT NOT NULL,
  text TEXT NOT NULL,
  digest TEXT NOT NULL,
  PRIMARY KEY (run, question),
  FOREIGN KEY (run) REFERENCES run (id)
) STRICT;

CREATE TABLE document (
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  outlet TEXT,
  title TEXT,
  published TEXT,
  published_precision TEXT,
  language TEXT NOT NULL,
  version_of TEXT NOT NULL,
  text TEXT NOT NULL,
  text_sha256 TEXT NOT NULL,
  original TEXT NOT NULL,
  retrieved TEXT NOT NULL,
  origin TEXT NOT NULL,
  run TEXT NOT NULL,
  record TEXT NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY (original) REFERENCES original (sha256),
  FOREIGN KEY (run) REFERENCES run (id)
) STRICT;
CREATE INDEX document_name ON document (name);
CREATE INDEX document_version_of ON document (version_of);

CREATE TABLE problem (
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  stage TEXT NOT NULL,
  kind TEXT NOT NULL,
  why TEXT NOT NULL,
  remedy TEXT NOT NULL,
  run TEXT NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY (run) REFERENCES run (id)
) STRICT;

CREATE TABLE weighed (
  document TEXT NOT NULL,
  kin TEXT NOT NULL,
  PRIMARY KEY (document),
  FOREIGN KEY (document) REFERENCES document (id)
) STRICT;

CREATE TABLE sketch (
  document TEXT NOT NULL,
  sampled BLOB NOT NULL,
  PRIMARY KEY (document),
  FOREIGN KEY (document) REFERENCES document (id)
) STRICT;

CREATE TABLE copy_pair (
  first TEXT NOT NULL,
  second TEXT NOT NULL,
  kind TEXT NOT NULL,
  resemblance REAL NOT NULL,
  containment REAL NOT NULL,
  PRIMARY KEY (first, second),
  FOREIGN KEY (first) REFERENCES document (id),
  FOREIGN KEY (second) REFERENCES document (id)
) STRICT;

CREATE TABLE judgement (
  id TEXT NOT NULL,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  document TEXT,
  start INTEGER,
  "end" INTEGER,
  value TEXT NOT NULL,
  seen TEXT NOT NULL,
  note TEXT NOT NULL,
  undoes TEXT,
  PRIMARY KEY (id),
  FOREIGN KEY (document) REFERENCES document (id),
  FOREIGN KEY (undoes) REFERENCES judgement (id)
) STRICT;
CREATE INDEX judgement_subject ON judgement (subject);

CREATE TABLE coded (
  document TEXT NOT NULL,
  reader TEXT NOT NULL,
  codebook TEXT NOT NULL,
  claims INTEGER NOT NULL,
  refused TEXT NOT NULL,
  PRIMARY KEY (document),
  FOREIGN KEY (document) REFERENCES document (id)
) STRICT;

CREATE TABLE claim (
  id TEXT NOT NULL,
  document TEXT NOT NULL,
  position INTEGER NOT NULL,
  part TEXT NOT NULL,
  frame TEXT NOT NULL,
  kind TEXT NOT NULL,
  polarity TEXT NOT NULL,
  quote TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  sentence_start INTEGER NOT NULL,
  sentence_end INTEGER NOT NULL,
  published TEXT,
  rule TEXT NOT NULL,
  question_key TEXT NOT NULL,
  extraction REAL NOT NULL,
  record TEXT NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY (document) REFERENCES document (id)
) STRICT;
CREATE INDEX claim_document ON claim (document, position);
CREATE INDEX claim_frame ON claim (frame, kind);
CREATE INDEX claim_question_key ON claim (question_key);

CREATE TABLE actor (
  id TEXT NOT NULL,
  document TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  record TEXT NOT NULL,
  PRIMARY KEY (id, document),
  FOREIGN KEY (document) REFERENCES document (id)
) STRICT;

CREATE TABLE question_claim (
  claim TEXT NOT NULL,
  question TEXT NOT NULL,
  position INTEGER NOT NULL,
  answer TEXT NOT NULL,
  PRIMARY KEY (claim),
  FOREIGN KEY (claim) REFERENCES claim (id) ON DELETE CASCADE,
  FOREIGN KEY (question) REFERENCES question (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX question_claim_question ON question_claim (question, position);

CREATE TABLE headline_gap (
  headline TEXT NOT NULL,
  body TEXT,
  why TEXT NOT NULL,
  PRIMARY KEY (headline),
  FOREIGN KEY (headline) REFERENCES claim (id) ON DELETE CASCADE,
  FOREIGN KEY (body) REFERENCES claim (id) ON DELETE CASCADE
) STRICT;

CREATE TABLE claim_role (
  claim TEXT NOT NULL,
  role TEXT NOT NULL,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  name TEXT NOT NULL,
  filler TEXT,
  start INTEGER,
  "end" INTEGER,
  PRIMARY KEY (claim, role, position),
  FOREIGN KEY (claim) REFERENCES claim (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX claim_role_filler ON claim_role (filler);

CREATE TABLE claim_hop (
  claim TEXT NOT NULL,
  position INTEGER NOT NULL,
  member INTEGER NOT NULL,
  name TEXT NOT NULL,
  actor TEXT,
  text TEXT NOT NULL,
  cue TEXT NOT NULL,
  source_document TEXT NOT NULL,
  medium TEXT NOT NULL,
  source_class TEXT,
  PRIMARY KEY (claim, position, member),
  FOREIGN KEY (claim) REFERENCES claim (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX claim_hop_actor ON claim_hop (actor);

CREATE TABLE claim_place (
  claim TEXT NOT NULL,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  name TEXT NOT NULL,
  place TEXT,
  lat REAL,
  lon REAL,
  country TEXT NOT NULL,
  adm1 TEXT NOT NULL,
  where_prec INTEGER,
  PRIMARY KEY (claim, position),
  FOREIGN KEY (claim) REFERENCES claim (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX claim_place_place ON claim_place (place);

CREATE TABLE claim_figure (
  claim TEXT NOT NULL,
  name TEXT NOT NULL,
  text TEXT NOT NULL,
  low REAL,
  high REAL,
  bound TEXT NOT NULL,
  unit TEXT NOT NULL,
  PRIMARY KEY (claim, name),
  FOREIGN KEY (claim) REFERENCES claim (id) ON DELETE CASCADE
) STRICT;

CREATE VIRTUAL TABLE document_fts USING fts5(
  title, text, content='document', tokenize='unicode61 remove_diacritics 2'
);

CREATE VIRTUAL TABLE claim_fts USING fts5(
  quote, content='claim', tokenize='unicode61 remove_diacritics 2'
)
"""


def upgrade() -> None:
    """Make all tables of the first version."""
    for statement in TABLES.split(";\n"):
        op.get_bind().exec_driver_sql(statement)
