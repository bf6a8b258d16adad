-- Liquidity of the SPX chain by session and bucket, and the market of VIX futures. One DDL for H2 and
-- PostgreSQL. Spreads are fractions of the mid, sizes contracts; null where a source does not carry a figure.

create table liquidity_snapshot (
  session_date date not null,
  revision integer not null,
  snapshot_time varchar(20) not null, -- NO_CHAIN, OUTSIDE_HOURS, IN_HOURS or ASSUMED_CLOSE
  constraint liquidity_snapshot_pk primary key (session_date, revision)
);

create table liquidity_bucket (
  session_date date not null,
  revision integer not null,
  delta_band varchar(10) not null,
  day_band varchar(10) not null,
  option_right varchar(4) not null,
  quotes integer not null,
  spread double precision not null,
  displayed_size double precision,
  constraint liquidity_bucket_pk primary key (session_date, revision, delta_band, day_band, option_right)
);

alter table vx_settlement add column bid_level double precision;
alter table vx_settlement add column ask_level double precision;
alter table vx_settlement add column volume bigint;
alter table vx_settlement add column open_interest bigint;

alter table vx_point add column bid_level double precision;
alter table vx_point add column ask_level double precision;
alter table vx_point add column volume bigint;
alter table vx_point add column open_interest bigint;
