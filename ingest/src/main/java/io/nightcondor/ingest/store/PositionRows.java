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

  private static final int[] TYPES = {
    Types.DATE,
    Types.INTEGER,
    Types.VARCHAR,
    Types.INTEGER,
    Types.INTEGER,
    Types.VARCHAR,
    Types.VARCHAR,
    Types.VARCHAR,
    Types.DATE,
    Types.INTEGER,
    Types.DOUBLE,
    Types.DATE,
    Types.VARCHAR,
    Types.VARCHAR
  };

  private final JdbcTemplate jdbc;

  PositionRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void insert(NightKey night, List<QuoteRows.Numbered<Position>> positions) {
    if (positions.isEmpty()) {
      return;
    }
    jdbc.batchUpdate(
        "insert into book_position values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        positions.stream().map(position -> values(night, position)).toList(),
        TYPES);
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
