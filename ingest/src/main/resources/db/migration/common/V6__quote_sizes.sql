-- Displayed sizes in contracts; null where a source does not carry them.

alter table option_quote add column bid_size bigint;
alter table option_quote add column ask_size bigint;
