-- Mails that a person asked to send again. The row in mail_ledger keeps what became of the first try.

CREATE TABLE mail_resend (
  session_date DATE NOT NULL,
  revision INTEGER NOT NULL,
  book VARCHAR(64) NOT NULL,
  recipient VARCHAR(254) NOT NULL,
  number INTEGER NOT NULL, -- from 1, by book and recipient
  content_sha256 CHAR(64) NOT NULL,
  channel VARCHAR(10) NOT NULL, -- as in mail_ledger, like the columns below
  state VARCHAR(10) NOT NULL,
  message_id VARCHAR(250) NOT NULL,
  detail VARCHAR(1000) NOT NULL,
  PRIMARY KEY (session_date, revision, book, recipient, number),
  FOREIGN KEY (session_date, revision, book) REFERENCES book_outcome
);
