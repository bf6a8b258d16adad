package io.nightcondor.ingest.store;

import io.nightcondor.ingest.inbox.AdmittedFile;
import io.nightcondor.ingest.source.RankedBar;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;

/** The table index_bar. */
final class BarTable implements VersionedTable<RankedBar> {

  @Override
  public String name() {
    return "index_bar";
  }

  @Override
  public Column seriesColumn() {
    return new Column("symbol", Types.VARCHAR);
  }

  @Override
  public String dateColumn() {
    return "bar_date";
  }

  @Override
  public List<Column> figureColumns() {
    return List.of(
        new Column("source_rank", Types.INTEGER),
        new Column("open_level", Types.DOUBLE),
        new Column("high_level", Types.DOUBLE),
        new Column("low_level", Types.DOUBLE),
        new Column("close_level", Types.DOUBLE));
  }

  @Override
  public Object series(RankedBar row) {
    return row.bar().symbol();
  }

  @Override
  public LocalDate date(RankedBar row) {
    return row.bar().date();
  }

  @Override
  @SuppressWarnings("NullAway") // an absent figure is a null column
  public Object[] figures(RankedBar row) {
    return new Object[] {
      row.rank().order(),
      Columns.orNull(row.bar().open()),
      Columns.orNull(row.bar().high()),
      Columns.orNull(row.bar().low()),
      row.bar().close()
    };
  }

  @Override
  public RankedBar read(ResultSet row) throws SQLException {
    return new RankedBar(HistoryStore.bar(row), RankedBar.Rank.ofOrder(row.getInt("source_rank")));
  }

  @Override
  public String source(AdmittedFile file, RankedBar row) {
    return switch (row.rank()) {
      case HISTORY -> VersionedTable.super.source(file, row);
      case CHAIN -> "chain";
      case BARS -> "bars";
    };
  }
}
