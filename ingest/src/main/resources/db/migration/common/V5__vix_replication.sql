-- Volatility indices recomputed from the SPX chain, with every input. One DDL for H2 and PostgreSQL.

create table vix_replication (
  session_date date not null,
  revision integer not null,
  target_days integer not null,
  index_level double precision,
  near_weight double precision,
  undefined_reason varchar(30),
  failed_root varchar(6),
  failed_expiry date,
  constraint vix_replication_pk primary key (session_date, revision, target_days)
);

create table vix_term (
  session_date date not null,
  revision integer not null,
  target_days integer not null,
  place varchar(4) not null,
  root varchar(6) not null,
  expiry date not null,
  minutes_to_settlement bigint not null,
  rate double precision not null,
  parity_strike double precision not null,
  forward_level double precision not null,
  centre_strike double precision not null,
  variance double precision not null,
  constraint vix_term_pk primary key (session_date, revision, target_days, place)
);

create table vix_strike (
  session_date date not null,
  revision integer not null,
  target_days integer not null,
  place varchar(4) not null,
  strike double precision not null,
  strike_gap double precision not null,
  price double precision not null,
  contribution double precision not null,
  constraint vix_strike_pk primary key (session_date, revision, target_days, place, strike)
);
