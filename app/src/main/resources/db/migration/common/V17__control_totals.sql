-- Rows that stood when a step of a night had ended, held against the store when the next run begins. A total never
-- promises more than there is: it is written after the rows, and taken back before any of them may go.

CREATE TABLE control_total (
  session_date DATE NOT NULL,
  revision INTEGER NOT NULL,
  table_name VARCHAR(40) NOT NULL,
  row_count BIGINT NOT NULL, -- of the night; of the whole table where that holds versions of history
  checksum VARCHAR(64) NOT NULL, -- SHA-256 of what stays the same in the rows; empty where they are counted only
  PRIMARY KEY (session_date, revision, table_name),
  FOREIGN KEY (session_date, revision) REFERENCES night_run
);
