-- Rows that a format passes over, such as those of other underlyings; they are in no other count.

alter table source_file add column left_out bigint default 0 not null;
