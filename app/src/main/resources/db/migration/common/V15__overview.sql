-- What the pages over books and nights show, kept when it is computed, so that no pack need be read again; and the
-- files that a night worked on. USD and fractions; a figure is null where it is missing, and its gap says why.

CREATE TABLE book_figure (
  session_date DATE NOT NULL,
  revision INTEGER NOT NULL,
  book VARCHAR(64) NOT NULL,
  equity DOUBLE PRECISION NOT NULL,
  shortfall DOUBLE PRECISION,
  shortfall_gap VARCHAR(400) NOT NULL,
  shortfall_limit VARCHAR(10) NOT NULL, -- INSIDE, NEAR, BREACH or NOT_KNOWN
  max_loss DOUBLE PRECISION,
  max_loss_gap VARCHAR(400) NOT NULL,
  margin DOUBLE PRECISION,
  margin_gap VARCHAR(400) NOT NULL,
  severity DOUBLE PRECISION,
  severity_gap VARCHAR(400) NOT NULL,
  profit DOUBLE PRECISION,
  profit_gap VARCHAR(400) NOT NULL,
  states VARCHAR(200) NOT NULL,
  decisions INTEGER NOT NULL,
  PRIMARY KEY (session_date, revision, book),
  FOREIGN KEY (session_date, revision, book) REFERENCES book_outcome
);

CREATE TABLE night_total (
  session_date DATE NOT NULL,
  revision INTEGER NOT NULL,
  max_loss NUMERIC(30, 2) NOT NULL, -- sum over the books that have the figure, and their number
  max_loss_books INTEGER NOT NULL,
  margin NUMERIC(30, 2) NOT NULL,
  margin_books INTEGER NOT NULL,
  profit NUMERIC(30, 2) NOT NULL,
  profit_books INTEGER NOT NULL,
  decisions INTEGER NOT NULL,
  limits_breached INTEGER NOT NULL,
  limits_near INTEGER NOT NULL,
  PRIMARY KEY (session_date, revision),
  FOREIGN KEY (session_date, revision) REFERENCES night_run
);

CREATE TABLE night_status (
  session_date DATE NOT NULL,
  revision INTEGER NOT NULL,
  status VARCHAR(20) NOT NULL,
  books INTEGER NOT NULL,
  PRIMARY KEY (session_date, revision, status),
  FOREIGN KEY (session_date, revision) REFERENCES night_run
);

CREATE TABLE night_input (
  session_date DATE NOT NULL,
  revision INTEGER NOT NULL,
  name VARCHAR(200) NOT NULL, -- inside the inbox
  bytes BIGINT NOT NULL,
  sha256 CHAR(64) NOT NULL,
  PRIMARY KEY (session_date, revision, name),
  FOREIGN KEY (session_date, revision) REFERENCES night_run
);
