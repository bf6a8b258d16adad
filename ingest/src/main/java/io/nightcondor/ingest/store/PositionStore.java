package io.nightcondor.ingest.store;

import io.nightcondor.analytics.book.CashBalance;
import io.nightcondor.analytics.book.Position;
import io.nightcondor.analytics.market.Instrument;
import io.nightcondor.analytics.market.OsiSymbol;
import io.nightcondor.analytics.market.VixFuture;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Positions and cash by book. */
public final class PositionStore {

  private final JdbcClient jdbc;

  public PositionStore(DataSource dataSource) {
    jdbc = JdbcClient.create(dataSource);
  }

  /** Positions of a book in order of file and line. */
  public List<Position> positions(NightKey night, String book) {
    return jdbc.sql("""
            select * from book_position
            where session_date = :session and revision = :revision and book_id = :book
            order by file_name, row_number_in_file
            """)
        .param("session", night.session())
        .param("revision", night.revision())
        .param("book", book)
        .query((row, number) -> position(row))
        .list();
  }

  /** Ids of the books that have positions, in order. */
  public List<String> books(NightKey night) {
    return jdbc
        .sql("""
            select distinct book_id from book_position
            where session_date = :session and revision = :revision
            """)
        .param("session", night.session())
        .param("revision", night.revision())
        .query(String.class)
        .list()
        .stream()
        .sorted()
        .toList();
  }

  /** Cash of a book's accounts in order of file and line; a book need not have any. */
  public List<CashBalance> cash(NightKey night, String book) {
    return jdbc.sql("""
            select * from book_cash
            where session_date = :session and revision = :revision and book_id = :book
            order by file_name, row_number_in_file
            """)
        .param("session", night.session())
        .param("revision", night.revision())
        .param("book", book)
        .query((row, number) -> new CashBalance(
            row.getString("book_id"),
            row.getString("account"),
            row.getString("currency"),
            row.getDouble("amount"),
            Columns.date(row, "as_of")))
        .list();
  }

  /** Dollars of a book's accounts together; empty if no file has any. Other money is left out. */
  public Optional<Double> dollars(NightKey night, String book) {
    return cash(night, book).stream()
        .filter(balance -> balance.currency().equals("USD"))
        .map(CashBalance::amount)
        .reduce(Double::sum);
  }

  private static Position position(ResultSet row) throws SQLException {
    return new Position(
        row.getString("book_id"),
        instrument(row),
        row.getInt("quantity"),
        Columns.optionalDouble(row, "price"),
        Columns.optionalDate(row, "trade_date"),
        Optional.ofNullable(row.getString("strategy_id")),
        Optional.ofNullable(row.getString("condor_id")),
        row.getString("file_name"),
        row.getInt("line_number"));
  }

  private static Instrument instrument(ResultSet row) throws SQLException {
    String symbol = row.getString("symbol");
    if (row.getString("instrument_kind").equals(PositionRows.OPTION)) {
      return OsiSymbol.parse(symbol);
    }
    VixFuture.Size size = symbol.startsWith("VXM") ? VixFuture.Size.VXM : VixFuture.Size.VX;
    return new VixFuture(size, Columns.date(row, "expiry"));
  }
}
