package io.nightcondor.ingest.store;

import io.nightcondor.analytics.market.VxSettlement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;

/** The table vx_settlement; a contract is told by the day on which it settles. */
final class SettlementTable implements VersionedTable<VxSettlement> {

  @Override
  public String name() {
    return "vx_settlement";
  }

  @Override
  public Column seriesColumn() {
    return new Column("expiry", Types.DATE);
  }

  @Override
  public String dateColumn() {
    return "trade_date";
  }

  @Override
  public List<Column> figureColumns() {
    return List.of(
        new Column("open_level", Types.DOUBLE),
        new Column("high_level", Types.DOUBLE),
        new Column("low_level", Types.DOUBLE),
        new Column("settle_level", Types.DOUBLE),
        new Column("bid_level", Types.DOUBLE),
        new Column("ask_level", Types.DOUBLE),
        new Column("volume", Types.BIGINT),
        new Column("open_interest", Types.BIGINT));
  }

  @Override
  public Object series(VxSettlement row) {
    return row.expiry();
  }

  @Override
  public LocalDate date(VxSettlement row) {
    return row.session();
  }

  @Override
  @SuppressWarnings("NullAway") // an absent figure is a null column
  public Object[] figures(VxSettlement row) {
    return new Object[] {
      Columns.orNull(row.open()),
      Columns.orNull(row.high()),
      Columns.orNull(row.low()),
      row.settle(),
      Columns.orNull(row.bid()),
      Columns.orNull(row.ask()),
      Columns.orNull(row.volume()),
      Columns.orNull(row.openInterest())
    };
  }

  @Override
  public VxSettlement read(ResultSet row) throws SQLException {
    return HistoryStore.settlement(row);
  }
}
