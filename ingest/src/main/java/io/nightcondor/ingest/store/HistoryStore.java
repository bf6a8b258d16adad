package io.nightcondor.ingest.store;

import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.market.VxSettlement;
import io.nightcondor.analytics.recompute.HistoryWindow;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Daily series as they were known at a night, the best source first. */
@SuppressWarnings({"DoNotCallSuggester", "ObjectToString"})
public final class HistoryStore {

  private final JdbcClient jdbc;

  public HistoryStore(DataSource dataSource) {
    jdbc = JdbcClient.create(dataSource);
  }

  /** The last sessions of every series up to the night's, oldest first. */
  public HistoryWindow window(NightKey night, int sessions) {
    throw new UnsupportedOperationException(jdbc + " " + night + sessions);
  }

  /** The bars of the session itself by symbol. */
  public Map<String, IndexBar> sessionBars(NightKey night) {
    throw new UnsupportedOperationException(jdbc + " " + night);
  }

  /** VX settlements of the session itself in order of expiry; empty if no source had them. */
  public List<VxSettlement> settlements(NightKey night) {
    throw new UnsupportedOperationException(jdbc + " " + night);
  }

  /** Dates of the last sessions up to the night's on which two sources disagree about a close. */
  public List<SourceDisagreement> disagreements(NightKey night, int sessions) {
    throw new UnsupportedOperationException(jdbc + " " + night + sessions);
  }
}
