-- Macro series and releases, bitemporal as index_bar is: a version is written only where it differs
-- from what the same source had said by then. Rates are fractions.

create table macro_value (
  series varchar(40) not null,
  reference_date date not null,
  source varchar(200) not null,
  known_session date not null,
  known_revision integer not null,
  series_value double precision not null,
  released_at timestamp with time zone not null,
  assumed_lag boolean not null,
  constraint macro_value_pk primary key (series, reference_date, source, known_session, known_revision)
);

create table macro_release (
  series varchar(40) not null,
  reference_period date not null,
  source varchar(200) not null,
  known_session date not null,
  known_revision integer not null,
  released_at timestamp with time zone not null,
  actual_first_print double precision,
  consensus double precision,
  revised double precision,
  constraint macro_release_pk primary key (series, reference_period, source, known_session, known_revision)
);
