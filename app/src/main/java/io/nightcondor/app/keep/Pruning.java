package io.nightcondor.app.keep;

import io.nightcondor.app.store.NightRun;
import io.nightcondor.app.store.RunStore;
import io.nightcondor.ingest.store.NightKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets the quotes of old nights go, which are nearly all of a store. Everything else stays: mails,
 * packs, states, figures, the lists of files and reports, the histories and the smiles that later
 * nights look back on, and the reports themselves.
 */
public final class Pruning {

  /** A night compares with the one before it, and a correction of one of these with its own. */
  public static final int FEWEST_SESSIONS = 5;

  private static final List<String> TABLES =
      List.of("calibrated_quote", "quote_range", "option_quote");

  private final JdbcClient jdbc;
  private final RunStore runs;
  private final TotalStore totals;
  private final TotalsKeeper keeper;
  private final TransactionTemplate transaction;

  public Pruning(DataSource source, StoreFiles files) {
    this.jdbc = JdbcClient.create(source);
    this.runs = new RunStore(jdbc);
    this.totals = new TotalStore(jdbc);
    this.transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    this.keeper = TotalsKeeper.of(jdbc, files, transaction);
  }

  /**
   * What may go of a night.
   *
   * @param night session and revision
   * @param rows of quotes
   */
  public record Quotes(NightKey night, long rows) {}

  /**
   * The revisions with quotes of sessions before the last so many; none of a night that is not
   * ended, since it is still to be finished on them.
   */
  public List<Quotes> before(int sessions) {
    List<NightRun> all = runs.all();
    List<LocalDate> known =
        all.stream().map(run -> run.key().session()).distinct().toList();
    if (known.size() <= sessions) {
      return List.of();
    }
    LocalDate first = known.get(known.size() - sessions);
    List<Quotes> quotes = new ArrayList<>();
    for (NightRun run : all) {
      if (run.ended() && run.key().session().isBefore(first)) {
        long rows = TABLES.stream()
            .mapToLong(table -> totals.count(run.key(), KeptTable.named(table)).rows())
            .sum();
        if (rows > 0) {
          quotes.add(new Quotes(run.key(), rows));
        }
      }
    }
    return quotes;
  }

  /** Lets the quotes of a night go, in one transaction. */
  public void letGo(NightKey night) {
    keeper.withdraw(night);
    transaction.executeWithoutResult(status -> {
      for (long file : numbers(night)) {
        // a file's quotes are one range of keys
        for (String table : List.of("option_quote", "calibrated_quote")) {
          jdbc.sql("DELETE FROM " + table + " WHERE quote_key BETWEEN ? AND ?")
              .params(file * KeptTable.KEYS_OF_FILE, (file + 1) * KeptTable.KEYS_OF_FILE - 1)
              .update();
        }
        jdbc.sql("DELETE FROM quote_range WHERE file_number = ?").param(file).update();
      }
    });
    keeper.promise(night, KeptTable.LAST_STEP);
  }

  private List<Long> numbers(NightKey night) {
    return jdbc.sql("SELECT file_number FROM quote_file WHERE session_date = ? AND revision = ?")
        .params(night.session(), night.revision())
        .query(Long.class)
        .list();
  }

  /** Gives the room back to the disk; the store is closed by it. */
  public void compact() {
    jdbc.sql("SHUTDOWN COMPACT").update();
  }
}
