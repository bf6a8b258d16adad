package io.nightcondor.app.command.look;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.app.config.Settings;
import io.nightcondor.app.run.ExitCode;
import io.nightcondor.app.store.NightRun;
import io.nightcondor.app.store.RunState;
import io.nightcondor.ingest.store.SourceFileStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Where a workspace stands.
 *
 * @param version of this layout
 * @param lastClosed session of the exchange that closed last
 * @param sessionsBehind sessions that have closed since the newest night, 0 if it is of the last
 * @param work the run that is at work, empty if none is or nobody can see
 * @param nights what is shown: every revision of one session
 * @param unfinished earlier sessions whose night has not ended
 * @param others number of nights that are not shown
 * @param sources when each source last brought a file
 */
record StatusReport(
    int version,
    LocalDate lastClosed,
    int sessionsBehind,
    Optional<WorkFacts> work,
    List<NightFacts> nights,
    List<Unfinished> unfinished,
    int others,
    List<Freshness> sources) {

  /** An earlier night to be finished, and what to type. */
  record Unfinished(LocalDate session, String next) {}

  /** Beyond it nobody counts. */
  private static final int MOST_BEHIND = 260;

  /**
   * Reads it.
   *
   * @param asked session to show, empty for the newest
   * @param lastClosed session of the exchange
   */
  static StatusReport of(
      NightReader reader,
      DataSource source,
      Settings settings,
      ExchangeCalendar calendar,
      Optional<LocalDate> asked,
      LocalDate lastClosed) {
    List<NightRun> all = reader.all();
    Optional<LocalDate> newest = all.isEmpty()
        ? Optional.empty()
        : Optional.of(all.get(all.size() - 1).key().session());
    Optional<LocalDate> shown = asked.or(() -> newest);
    List<NightFacts> nights = all.stream()
        .filter(run -> shown.filter(run.key().session()::equals).isPresent())
        .map(reader::facts)
        .toList();
    List<LocalDate> sessions =
        all.stream().map(run -> run.key().session()).distinct().toList();
    return new StatusReport(
        1,
        lastClosed,
        newest.map(session -> behind(session, lastClosed, calendar)).orElse(0),
        settings.database().flatMap(database -> new WorkReader(source).work(database)),
        nights,
        sessions.stream()
            .filter(session -> shown.filter(session::equals).isEmpty())
            .flatMap(session -> last(all, session).stream())
            .filter(run -> run.state() == RunState.UNFINISHED)
            .map(run -> new Unfinished(run.key().session(), reader.facts(run).next()))
            .toList(),
        sessions.size() - (nights.isEmpty() ? 0 : 1),
        Freshness.of(settings.sources(), all, new SourceFileStore(source)));
  }

  private static Optional<NightRun> last(List<NightRun> all, LocalDate session) {
    return all.stream()
        .filter(run -> run.key().session().equals(session))
        .reduce((earlier, later) -> later);
  }

  private static int behind(LocalDate night, LocalDate closed, ExchangeCalendar calendar) {
    int sessions = 0;
    for (LocalDate day = closed;
        day.isAfter(night) && sessions < MOST_BEHIND;
        day = calendar.previousSession(day)) {
      sessions++;
    }
    return sessions;
  }

  /** What the limits of the shown session's newest revision say. */
  ExitCode limits() {
    if (work.isPresent()) {
      return ExitCode.LOCKED; // they are not known yet
    }
    if (nights.isEmpty()) {
      return ExitCode.DONE;
    }
    List<NightFacts.Limited> limits = nights.get(nights.size() - 1).books().limits();
    if (limits.stream().anyMatch(book -> book.breached() > 0)) {
      return ExitCode.LIMIT_BREACHED;
    }
    return limits.isEmpty() ? ExitCode.DONE : ExitCode.LIMIT_NEAR;
  }
}
