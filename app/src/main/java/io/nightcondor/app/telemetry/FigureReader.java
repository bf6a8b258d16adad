package io.nightcondor.app.telemetry;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.pack.Status;
import io.nightcondor.app.store.BookStore;
import io.nightcondor.app.store.DatabaseSize;
import io.nightcondor.app.store.LimitCounts;
import io.nightcondor.app.store.MailEntry;
import io.nightcondor.app.store.MailLedger;
import io.nightcondor.app.store.NightRun;
import io.nightcondor.app.store.RunStore;
import io.nightcondor.app.store.StepHistory;
import io.nightcondor.ingest.store.FileCounts;
import io.nightcondor.ingest.store.NightKey;
import io.nightcondor.ingest.store.RowStore;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The figures of a run. All but its own end come from the store, and so outlast a failure. */
final class FigureReader {

  private static final double MILLISECONDS = 1000;

  private final ExchangeCalendar calendar;
  private final RunStore runs;
  private final StepHistory steps;
  private final BookStore books;
  private final RowStore rows;
  private final MailLedger mails;
  private final DatabaseSize size;

  /** @param server true if the database is PostgreSQL */
  FigureReader(DataSource source, boolean server, ExchangeCalendar calendar) {
    this.calendar = calendar;
    JdbcClient jdbc = JdbcClient.create(source);
    this.runs = new RunStore(jdbc);
    this.steps = new StepHistory(jdbc);
    this.books = new BookStore(jdbc);
    this.rows = new RowStore(source);
    this.mails = new MailLedger(jdbc);
    this.size = new DatabaseSize(jdbc, server);
  }

  List<Figure> read(RunEnd end) {
    List<Figure> figures = new ArrayList<>();
    figures.add(new Figure(Metric.LAST_RUN_TIMESTAMP, seconds(end.at())));
    figures.add(new Figure(Metric.LAST_RUN_DURATION, seconds(end.duration())));
    figures.add(new Figure(Metric.LAST_EXIT_CODE, end.exitCode()));
    figures.add(new Figure(
        Metric.LAST_SUCCESS_TIMESTAMP,
        steps.lastSuccess().map(FigureReader::seconds).orElse(0.0)));
    figures.add(new Figure(Metric.PEAK_HEAP, peakHeap()));
    figures.add(new Figure(Metric.DATABASE_SIZE, size.bytes()));
    List<NightRun> all = runs.all();
    sessions(all, figures);
    if (!all.isEmpty()) {
      night(all.get(all.size() - 1).key(), figures);
    }
    return figures;
  }

  private void sessions(List<NightRun> all, List<Figure> figures) {
    Optional<NightKey> last =
        all.stream().filter(NightRun::ended).map(NightRun::key).reduce((first, next) -> next);
    figures.add(new Figure(
        Metric.LAST_SESSION_CLOSE_TIMESTAMP,
        last.map(key -> seconds(calendar.close(key.session()))).orElse(0.0)));
    figures.add(new Figure(
        Metric.NEXT_SESSION_CLOSE_TIMESTAMP,
        last.map(key -> seconds(calendar.close(calendar.nextSession(key.session()))))
            .orElse(0.0)));
  }

  private void night(NightKey key, List<Figure> figures) {
    figures.add(new Figure(Metric.NIGHT_CLOSE_TIMESTAMP, seconds(calendar.close(key.session()))));
    figures.add(new Figure(Metric.NIGHT_REVISION, key.revision()));
    steps
        .steps(key)
        .forEach(step -> step.duration()
            .ifPresent(
                took -> figures.add(new Figure(Metric.STEP_DURATION, step.step(), seconds(took)))));
    rows(rows.counts(key), figures);
    Map<String, Integer> statuses = books.statuses(key);
    for (Status status : Status.values()) {
      books(lower(status.name()), statuses.getOrDefault(status.name(), 0), figures);
    }
    books("failed", statuses.getOrDefault("FAILED", 0), figures);
    books("pending", statuses.getOrDefault("", 0), figures);
    LimitCounts limits = books.limits(key);
    figures.add(new Figure(Metric.LIMITS, "breached", limits.breached()));
    figures.add(new Figure(Metric.LIMITS, "near", limits.near()));
    Map<MailEntry.State, Integer> states = mails.states(key);
    for (MailEntry.State state : MailEntry.State.values()) {
      figures.add(new Figure(Metric.MAILS, lower(state.name()), states.getOrDefault(state, 0)));
    }
  }

  private static void rows(List<FileCounts> counts, List<Figure> figures) {
    Map<String, Long> byCode = new TreeMap<>();
    counts.forEach(count ->
        count.rejectedByCode().forEach((code, number) -> byCode.merge(code, number, Long::sum)));
    figures.add(
        new Figure(Metric.ROWS_IN, counts.stream().mapToLong(FileCounts::in).sum()));
    figures.add(
        new Figure(Metric.ROWS_USED, counts.stream().mapToLong(FileCounts::used).sum()));
    figures.add(new Figure(
        Metric.ROWS_REJECTED, counts.stream().mapToLong(FileCounts::rejected).sum()));
    byCode.forEach((code, number) -> figures.add(new Figure(Metric.REJECTS, lower(code), number)));
  }

  private static void books(String status, int number, List<Figure> figures) {
    figures.add(new Figure(Metric.BOOKS, status, number));
  }

  /**
   * Peaks of parts of the heap need not be of one moment: their sum is the most it can have been.
   */
  private static double peakHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static double seconds(Instant instant) {
    return instant.toEpochMilli() / MILLISECONDS;
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / MILLISECONDS;
  }
}
