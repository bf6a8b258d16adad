-- Vols stand under the key of their quote, as V11 made it: one index instead of a table and an index over six columns.

create table keyed_vol (
  quote_key bigint not null,
  bid_vol double precision,
  bid_reason varchar(30),
  implied_vol double precision,
  unsolved_reason varchar(30),
  ask_vol double precision,
  ask_reason varchar(30),
  quality varchar(100) default '' not null,
  constraint calibrated_quote_key primary key (quote_key)
);

insert into keyed_vol (quote_key, bid_vol, bid_reason, implied_vol, unsolved_reason, ask_vol,
  ask_reason, quality)
select q.quote_key, c.bid_vol, c.bid_reason, c.implied_vol, c.unsolved_reason, c.ask_vol,
  c.ask_reason, c.quality
from option_quote q
join calibrated_quote c on c.session_date = q.session_date and c.revision = q.revision
  and c.root = q.root and c.expiry = q.expiry and c.option_right = q.option_right
  and c.strike_milli = q.strike_milli;

drop table calibrated_quote;

alter table keyed_vol rename to calibrated_quote;
