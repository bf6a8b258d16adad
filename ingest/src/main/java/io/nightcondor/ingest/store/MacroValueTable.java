package io.nightcondor.ingest.store;

import io.nightcondor.analytics.market.MacroValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;

/** The table macro_value. */
final class MacroValueTable implements VersionedTable<MacroValue> {

  @Override
  public String name() {
    return "macro_value";
  }

  @Override
  public Column seriesColumn() {
    return new Column("series", Types.VARCHAR);
  }

  @Override
  public String dateColumn() {
    return "reference_date";
  }

  @Override
  public List<Column> figureColumns() {
    return List.of(
        new Column("series_value", Types.DOUBLE),
        new Column("released_at", Types.TIMESTAMP_WITH_TIMEZONE),
        new Column("assumed_lag", Types.BOOLEAN));
  }

  @Override
  public Object series(MacroValue row) {
    return row.series();
  }

  @Override
  public LocalDate date(MacroValue row) {
    return row.referenceDate();
  }

  @Override
  public Object[] figures(MacroValue row) {
    return new Object[] {row.value(), Columns.utc(row.releasedAt()), row.assumedLag()};
  }

  @Override
  public MacroValue read(ResultSet row) throws SQLException {
    return new MacroValue(
        row.getString("series"),
        Columns.date(row, "reference_date"),
        row.getDouble("series_value"),
        Columns.instant(row, "released_at"),
        row.getBoolean("assumed_lag"));
  }
}
