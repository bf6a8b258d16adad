-- The SPX smile of each night at constant times to expiry, from which later nights draw past moves.

create table smile_point (
  session_date date not null,
  revision integer not null,
  days integer not null,
  atm_vol double precision not null,
  skewness double precision not null,
  constraint smile_point_pk primary key (session_date, revision, days)
);
