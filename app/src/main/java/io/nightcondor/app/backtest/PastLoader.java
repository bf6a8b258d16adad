package io.nightcondor.app.backtest;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.FomcCalendar;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.app.store.NightRun;
import io.nightcondor.app.store.RunStore;
import io.nightcondor.ingest.store.NightKey;
import io.nightcondor.ingest.store.PastStore;
import io.nightcondor.ingest.store.SnapshotStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what the nights of a workspace have ingested. */
public final class PastLoader {

  /** As many chains as a reader can look at: two weeks. */
  private static final int CHAINS = 10;

  private PastLoader() {}

  /** Everything known after the last night; empty if there was none. */
  public static Optional<Past> load(
      DataSource source, ExchangeCalendar calendar, FomcCalendar fomc) {
    Map<LocalDate, NightKey> nights = new TreeMap<>();
    for (NightRun run : new RunStore(JdbcClient.create(source)).all()) {
      if (run.ended()) {
        nights.put(run.key().session(), run.key());
      }
    }
    if (nights.isEmpty()) {
      return Optional.empty();
    }
    List<NightKey> keys = List.copyOf(nights.values());
    SnapshotStore snapshots = new SnapshotStore(source, calendar);
    List<MarketSnapshot> chains = keys.stream()
        .skip(Math.max(0, keys.size() - CHAINS))
        .map(snapshots::load)
        .filter(market -> !market.modelled())
        .toList();
    return Optional.of(new Past(
        new PastStore(source, calendar).upTo(keys.get(keys.size() - 1), fomc), chains));
  }
}
