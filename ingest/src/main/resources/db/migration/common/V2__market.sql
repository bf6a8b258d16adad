-- Market data and positions by session and revision. One DDL for H2 and PostgreSQL.
-- Prices are index points, vols fractions, times years of 525,600 minutes, strikes thousandths of a point.

create table source_file (
  session_date date not null,
  revision integer not null,
  file_name varchar(200) not null,
  file_format varchar(30) not null,
  sha256 varchar(64) not null,
  content_session date,
  row_count integer not null,
  verdict varchar(20) not null,
  message varchar(2000) not null,
  modelled boolean not null,
  source_options varchar(4000) not null,
  constraint source_file_pk primary key (session_date, revision, file_name)
);

-- Control totals: consecutive rows of a file that were written together.
create table row_range (
  session_date date not null,
  revision integer not null,
  file_name varchar(200) not null,
  first_row integer not null,
  last_row integer not null,
  used_rows integer not null,
  rejected_rows integer not null,
  constraint row_range_pk primary key (session_date, revision, file_name, first_row)
);

create table rejected_row (
  session_date date not null,
  revision integer not null,
  file_name varchar(200) not null,
  row_number_in_file integer not null,
  stage varchar(10) not null,
  line_number integer not null,
  column_name varchar(100) not null,
  found_value varchar(400) not null,
  expected varchar(1000) not null,
  code varchar(30) not null,
  constraint rejected_row_pk primary key (session_date, revision, file_name, row_number_in_file, stage)
);

create table option_quote (
  session_date date not null,
  revision integer not null,
  root varchar(6) not null,
  expiry date not null,
  option_right varchar(4) not null,
  strike_milli integer not null,
  bid double precision not null,
  ask double precision not null,
  last_price double precision,
  volume bigint,
  open_interest bigint,
  vendor_vol double precision,
  vendor_delta double precision,
  file_name varchar(200) not null,
  row_number_in_file integer not null,
  line_number integer not null,
  constraint option_quote_pk primary key (session_date, revision, root, expiry, option_right, strike_milli)
);

create index option_quote_file on option_quote (session_date, revision, file_name, row_number_in_file);

-- Bitemporal: a version is written only where it differs from what was known before.
create table vx_settlement (
  trade_date date not null,
  expiry date not null,
  source varchar(200) not null,
  known_session date not null,
  known_revision integer not null,
  open_level double precision,
  high_level double precision,
  low_level double precision,
  settle_level double precision not null,
  constraint vx_settlement_pk primary key (trade_date, expiry, source, known_session, known_revision)
);

create table index_bar (
  symbol varchar(20) not null,
  bar_date date not null,
  source varchar(200) not null,
  known_session date not null,
  known_revision integer not null,
  source_rank integer not null,
  open_level double precision,
  high_level double precision,
  low_level double precision,
  close_level double precision not null,
  constraint index_bar_pk primary key (symbol, bar_date, source, known_session, known_revision)
);

create index index_bar_date on index_bar (bar_date);

create table book_position (
  session_date date not null,
  revision integer not null,
  file_name varchar(200) not null,
  row_number_in_file integer not null,
  line_number integer not null,
  book_id varchar(64) not null,
  instrument_kind varchar(10) not null,
  symbol varchar(25) not null,
  expiry date not null,
  quantity integer not null,
  price double precision,
  trade_date date not null,
  strategy_id varchar(100),
  condor_id varchar(100),
  constraint book_position_pk primary key (session_date, revision, file_name, row_number_in_file)
);

create index book_position_book on book_position (session_date, revision, book_id);

create table expiry_slice (
  session_date date not null,
  revision integer not null,
  underlying varchar(6) not null,
  root varchar(6) not null,
  expiry date not null,
  settles_at timestamp with time zone not null,
  years double precision not null,
  forward_level double precision not null,
  discount_factor double precision not null,
  forward_method varchar(30) not null,
  forward_strikes integer not null,
  residual_rms double precision not null,
  low_confidence boolean not null,
  atm_vol double precision not null,
  quotes_used integer not null,
  knots_used integer not null,
  flags varchar(200) not null,
  smile_kind varchar(20) not null,
  smile_years double precision not null,
  svi_a double precision,
  svi_b double precision,
  svi_rho double precision,
  svi_m double precision,
  svi_sigma double precision,
  constraint expiry_slice_pk primary key (session_date, revision, root, expiry)
);

create table smile_knot (
  session_date date not null,
  revision integer not null,
  root varchar(6) not null,
  expiry date not null,
  knot_number integer not null,
  log_moneyness double precision not null,
  total_variance double precision not null,
  constraint smile_knot_pk primary key (session_date, revision, root, expiry, knot_number)
);

create table refused_slice (
  session_date date not null,
  revision integer not null,
  underlying varchar(6) not null,
  root varchar(6) not null,
  expiry date not null,
  reason varchar(30) not null,
  quotes integer not null,
  constraint refused_slice_pk primary key (session_date, revision, root, expiry)
);

create table calibrated_quote (
  session_date date not null,
  revision integer not null,
  root varchar(6) not null,
  expiry date not null,
  option_right varchar(4) not null,
  strike_milli integer not null,
  implied_vol double precision,
  unsolved_reason varchar(30),
  constraint calibrated_quote_pk primary key (session_date, revision, root, expiry, option_right, strike_milli)
);

create table vx_curve (
  session_date date not null,
  revision integer not null,
  spot_vix double precision not null,
  constraint vx_curve_pk primary key (session_date, revision)
);

create table vx_point (
  session_date date not null,
  revision integer not null,
  expiry date not null,
  days_to_expiry integer not null,
  level_value double precision not null,
  open_level double precision,
  high_level double precision,
  low_level double precision,
  point_source varchar(20) not null,
  dispersion double precision not null,
  low_confidence boolean not null,
  constraint vx_point_pk primary key (session_date, revision, expiry)
);
