package io.nightcondor.ingest.store;

import io.nightcondor.analytics.book.Position;
import io.nightcondor.analytics.market.OptionSeries;
import java.sql.Types;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes the table book_position. */
final class PositionRows {

  static final String OPTION = "OPTION";
  static final String FUTURE = "FUTURE";

  private static final List<Column> COLUMNS = List.of(
      new Column("session_date", Types.DATE),
      new Column("revision", Types.INTEGER),
      new Column("file_name", Types.VARCHAR),
      new Column("row_number_in_file", Types.INTEGER),
      new Column("line_number", Types.INTEGER),
      new Column("book_id", Types.VARCHAR),
      new Column("instrument_kind", Types.VARCHAR),
      new Column("symbol", Types.VARCHAR),
      new Column("expiry", Types.DATE),
      new Column("quantity", Types.INTEGER),
      new Column("price", Types.DOUBLE),
      new Column("trade_date", Types.DATE),
      new Column("strategy_id", Types.VARCHAR),
      new Column("condor_id", Types.VARCHAR));

  private final TableInsert table;

  PositionRows(JdbcTemplate jdbc) {
    table = new TableInsert(jdbc, "book_position", COLUMNS);
  }

  void insert(NightKey night, List<QuoteRows.Numbered<Position>> positions) {
    table.insert(positions, position -> values(night, position));
  }

  @SuppressWarnings("NullAway") // an absent value is a null column
  private static Object[] values(NightKey night, QuoteRows.Numbered<Position> numbered) {
    Position position = numbered.row();
    return new Object[] {
      night.session(),
      night.revision(),
      position.sourceFile(),
      numbered.number(),
      position.sourceLine(),
      position.book(),
      position.instrument() instanceof OptionSeries ? OPTION : FUTURE,
      position.instrument().symbol(),
      position.instrument().expiry(),
      position.quantity(),
      Columns.orNull(position.price()),
      position.tradeDate().orElse(null),
      position.strategyId().orElse(null),
      position.condorId().orElse(null)
    };
  }
}
