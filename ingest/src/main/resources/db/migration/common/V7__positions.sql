-- A broker's position export has no trade dates, and it shows the cash of its accounts.

alter table book_position alter column trade_date drop not null;

create table book_cash (
  session_date date not null,
  revision integer not null,
  file_name varchar(200) not null,
  row_number_in_file integer not null,
  book_id varchar(64) not null,
  account varchar(100) not null,
  currency varchar(3) not null,
  amount double precision not null,
  as_of date not null,
  constraint book_cash_pk primary key (session_date, revision, file_name, row_number_in_file)
);

create index book_cash_book on book_cash (session_date, revision, book_id);
