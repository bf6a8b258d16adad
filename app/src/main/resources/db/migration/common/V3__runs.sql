-- What the nights leave behind. Every row belongs to a session and a revision of it; nothing is overwritten by a later revision.

CREATE TABLE night_run (
  session_date DATE NOT NULL,
  revision INTEGER NOT NULL,
  state VARCHAR(20) NOT NULL, -- UNFINISHED, COMPLETED, WITH_FAILURES or SUPERSEDED
  inputs_sha256 CHAR(64) NOT NULL,
  configuration_sha256 CHAR(64) NOT NULL,
  program_version VARCHAR(40) NOT NULL,
  admit_ended BOOLEAN NOT NULL,
  reruns INTEGER NOT NULL,
  previous_session DATE, -- the night whose states and market this one built on
  previous_revision INTEGER,
  reason VARCHAR(4000) NOT NULL, -- why it is not simply completed; empty if it is
  PRIMARY KEY (session_date, revision)
);

CREATE TABLE book_outcome (
  session_date DATE NOT NULL,
  revision INTEGER NOT NULL,
  book VARCHAR(64) NOT NULL,
  ordinal INTEGER NOT NULL, -- place of the book in the night; ranges of books are ranges of it
  recompute_state VARCHAR(10) NOT NULL, -- PENDING, DONE or FAILED
  render_state VARCHAR(10) NOT NULL,
  reason VARCHAR(4000) NOT NULL, -- why it failed; empty if it did not
  status VARCHAR(20) NOT NULL, -- of its pack, empty before there is one
  headline VARCHAR(1000) NOT NULL,
  PRIMARY KEY (session_date, revision, book),
  UNIQUE (session_date, revision, ordinal),
  FOREIGN KEY (session_date, revision) REFERENCES night_run
);

CREATE TABLE risk_pack (
  session_date DATE NOT NULL,
  revision INTEGER NOT NULL,
  book VARCHAR(64) NOT NULL,
  content TEXT NOT NULL, -- JSON of the layout version that it names
  PRIMARY KEY (session_date, revision, book),
  FOREIGN KEY (session_date, revision, book) REFERENCES book_outcome
);

CREATE TABLE book_state (
  session_date DATE NOT NULL,
  revision INTEGER NOT NULL,
  book VARCHAR(64) NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (session_date, revision, book),
  FOREIGN KEY (session_date, revision, book) REFERENCES book_outcome
);

CREATE TABLE report_file (
  session_date DATE NOT NULL,
  revision INTEGER NOT NULL,
  book VARCHAR(64) NOT NULL,
  name VARCHAR(100) NOT NULL,
  bytes BIGINT NOT NULL,
  sha256 CHAR(64) NOT NULL,
  PRIMARY KEY (session_date, revision, book, name),
  FOREIGN KEY (session_date, revision, book) REFERENCES book_outcome
);

CREATE TABLE mail_ledger (
  session_date DATE NOT NULL,
  revision INTEGER NOT NULL,
  book VARCHAR(64) NOT NULL,
  recipient VARCHAR(254) NOT NULL,
  content_sha256 CHAR(64) NOT NULL,
  channel VARCHAR(10) NOT NULL, -- OUTBOX or SMTP
  state VARCHAR(10) NOT NULL, -- PREPARED, SENDING, SENT or UNKNOWN
  message_id VARCHAR(250) NOT NULL,
  detail VARCHAR(1000) NOT NULL,
  PRIMARY KEY (session_date, revision, book, recipient, content_sha256),
  FOREIGN KEY (session_date, revision, book) REFERENCES book_outcome
);
