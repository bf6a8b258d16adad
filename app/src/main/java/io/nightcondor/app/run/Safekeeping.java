package io.nightcondor.app.run;

import io.nightcondor.app.config.Settings;
import io.nightcondor.app.keep.Backups;
import io.nightcondor.app.keep.TotalsKeeper;
import io.nightcondor.ingest.store.NightKey;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is done before a run changes the store. */
@Component
class Safekeeping {

  private static final Logger LOG = LoggerFactory.getLogger(Safekeeping.class);

  private final Settings settings;
  private final JdbcClient jdbc;
  private final TotalsKeeper totals;

  Safekeeping(Settings settings, JdbcClient jdbc, TotalsKeeper totals) {
    this.settings = settings;
    this.jdbc = jdbc;
    this.totals = totals;
  }

  /** Makes a backup, and promises nothing of the revision that is worked on. */
  void before(NightKey night) {
    if (settings.database().isEmpty()) {
      new Backups(settings.keep().backupFolder(), settings.keep().backups())
          .beforeNight(jdbc, night, Instant.now())
          .ifPresent(file -> LOG.info("backup: {}", file));
    }
    totals.withdraw(night);
  }
}
