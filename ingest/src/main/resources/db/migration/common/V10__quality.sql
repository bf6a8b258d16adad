-- Codes of the quality rules that a quote breaks and stands in spite of, with blanks between.

alter table calibrated_quote add column quality varchar(100) default '' not null;
