-- Packs are kept as a zlib stream; those of before stay the text that they were.

ALTER TABLE risk_pack ADD COLUMN packed BLOB;
ALTER TABLE risk_pack ALTER COLUMN content DROP NOT NULL;
ALTER TABLE risk_pack ADD CONSTRAINT one_pack CHECK ((packed IS NULL) <> (content IS NULL));
