package io.nightcondor.ingest.store;

import io.nightcondor.analytics.market.MacroRelease;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;

/** The table macro_release. */
final class MacroReleaseTable implements VersionedTable<MacroRelease> {

  @Override
  public String name() {
    return "macro_release";
  }

  @Override
  public Column seriesColumn() {
    return new Column("series", Types.VARCHAR);
  }

  @Override
  public String dateColumn() {
    return "reference_period";
  }

  @Override
  public List<Column> figureColumns() {
    return List.of(
        new Column("released_at", Types.TIMESTAMP_WITH_TIMEZONE),
        new Column("actual_first_print", Types.DOUBLE),
        new Column("consensus", Types.DOUBLE),
        new Column("revised", Types.DOUBLE));
  }

  @Override
  public Object series(MacroRelease row) {
    return row.series();
  }

  @Override
  public LocalDate date(MacroRelease row) {
    return row.referencePeriod();
  }

  @Override
  @SuppressWarnings("NullAway") // an absent figure is a null column
  public Object[] figures(MacroRelease row) {
    return new Object[] {
      Columns.utc(row.releasedAt()),
      Columns.orNull(row.actual()),
      Columns.orNull(row.consensus()),
      Columns.orNull(row.revised())
    };
  }

  @Override
  public MacroRelease read(ResultSet row) throws SQLException {
    return new MacroRelease(
        row.getString("series"),
        Columns.date(row, "reference_period"),
        Columns.instant(row, "released_at"),
        Columns.optionalDouble(row, "actual_first_print"),
        Columns.optionalDouble(row, "consensus"),
        Columns.optionalDouble(row, "revised"));
  }
}
