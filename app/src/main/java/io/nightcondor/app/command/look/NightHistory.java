package io.nightcondor.app.command.look;

import io.nightcondor.app.command.console.TextTable;
import io.nightcondor.app.job.Words;
import io.nightcondor.app.store.MailEntry;
import io.nightcondor.app.store.MailLedger;
import io.nightcondor.app.store.NightRun;
import io.nightcondor.app.store.NightStore;
import io.nightcondor.app.store.RunState;
import io.nightcondor.app.store.RunStore;
import io.nightcondor.app.store.StepHistory;
import io.nightcondor.ingest.store.FileCounts;
import io.nightcondor.ingest.store.RowStore;
import io.nightcondor.reporting.overview.NightTotals;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The last nights, a row a revision. */
final class NightHistory {

  private static final double MILLISECONDS = 1000;

  private NightHistory() {}

  /**
   * One revision.
   *
   * @param seconds that the last tries of its steps took together
   * @param reruns times that all or some of its steps were run again
   * @param books number of books by the status of their packs; empty before reports are drawn
   * @param breached limits that are broken, over all books
   * @param rows of its files
   * @param rejected rows of them that were refused
   * @param mails number of mails by state
   */
  record Row(
      LocalDate session,
      int revision,
      RunState state,
      double seconds,
      int reruns,
      SortedMap<String, Integer> books,
      int breached,
      long rows,
      long rejected,
      SortedMap<String, Long> mails) {}

  /** @param last sessions that are shown */
  static List<Row> of(DataSource source, int last) {
    JdbcClient jdbc = JdbcClient.create(source);
    List<NightRun> all = new RunStore(jdbc).all();
    List<LocalDate> sessions =
        all.stream().map(run -> run.key().session()).distinct().toList();
    LocalDate first =
        sessions.isEmpty() ? LocalDate.MAX : sessions.get(Math.max(0, sessions.size() - last));
    var totals = new NightStore(jdbc).totals();
    StepHistory steps = new StepHistory(jdbc);
    RowStore rows = new RowStore(source);
    MailLedger mails = new MailLedger(jdbc);
    return all.stream()
        .filter(run -> !run.key().session().isBefore(first))
        .map(run -> {
          List<FileCounts> counts = rows.counts(run.key());
          Optional<NightTotals> total = Optional.ofNullable(totals.get(run.key()));
          return new Row(
              run.key().session(),
              run.key().revision(),
              run.state(),
              steps.steps(run.key()).stream()
                      .flatMap(step -> step.duration().stream())
                      .mapToLong(Duration::toMillis)
                      .sum()
                  / MILLISECONDS,
              run.reruns(),
              new TreeMap<>(total.map(NightTotals::statuses).orElseGet(TreeMap::new)),
              total.map(NightTotals::breached).orElse(0),
              counts.stream().mapToLong(FileCounts::in).sum(),
              counts.stream().mapToLong(FileCounts::rejected).sum(),
              byState(mails.counts(run.key())));
        })
        .toList();
  }

  private static SortedMap<String, Long> byState(Map<MailEntry.State, Integer> mails) {
    SortedMap<String, Long> byState = new TreeMap<>();
    mails.forEach((state, number) -> byState.put(Words.lower(state), (long) number));
    return byState;
  }

  static List<String> lines(List<Row> rows) {
    if (rows.isEmpty()) {
      return List.of("No night has been run in this workspace yet.");
    }
    TextTable table = new TextTable(
        List.of("session", "rev", "state", "time", "books", "breached", "rejected", "mails"),
        List.of(10, 4, 30, 10, 40, 8, 20, 30));
    for (Row row : rows) {
      table.row(List.of(
          row.session().toString(),
          Integer.toString(row.revision()),
          NightText.words(row.state()),
          String.format(Locale.ROOT, "%.1f s", row.seconds()),
          counted(row.books()),
          Integer.toString(row.breached()),
          "%s of %s".formatted(Words.number(row.rejected()), Words.number(row.rows())),
          counted(row.mails())));
    }
    return table.lines();
  }

  /** Such as 3 OK, 1 FAILED. */
  private static String counted(Map<String, ? extends Number> counts) {
    StringBuilder text = new StringBuilder();
    counts.forEach((word, number) -> text.append(text.isEmpty() ? "" : ", ")
        .append(Words.number(number.longValue()))
        .append(' ')
        .append(word.replace('_', ' ')));
    return text.isEmpty() ? "-" : text.toString();
  }
}
