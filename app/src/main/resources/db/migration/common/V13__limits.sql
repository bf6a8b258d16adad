-- Limits of a book's pack that are broken, and those that are nearly: how many, and in words.

ALTER TABLE book_outcome ADD COLUMN limits_breached INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE book_outcome ADD COLUMN limits_near INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE book_outcome ADD COLUMN limits_text VARCHAR(4000) DEFAULT '' NOT NULL;
