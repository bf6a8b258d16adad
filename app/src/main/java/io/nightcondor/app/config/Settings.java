package io.nightcondor.app.config;

import io.nightcondor.analytics.market.FomcCalendar;
import io.nightcondor.analytics.tail.TailWindows;
import io.nightcondor.ingest.admission.AdmissionLimits;
import io.nightcondor.ingest.inbox.SourceRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A checked configuration.
 *
 * @param sources which file is read how, first match first
 * @param books in order of id
 * @param fallbackRate continuously compounded, a fraction a year, where the chain implies none
 * @param rejectedShare of a market file's rows above which a night ends with a remark, a fraction
 * @param admission what is not taken for a session's file
 * @param tails windows of the market's past moves
 * @param inbox how long files that are being written are waited for
 * @param calendarOverrides a file of closures and early closes, empty for none
 * @param fomc statement days: the program's list with the site's own dates
 * @param mail how mails leave
 * @param telemetry how a run is watched from outside
 * @param database empty for the file in the workspace
 * @param workers other processes that work on books, empty if this one does
 * @param keep how the store is kept
 * @param backtest what the command backtest runs; no night depends on it
 * @param hash sha-256, hexadecimal, of everything that a figure or a page depends on
 */
public record Settings(
    List<SourceRule> sources,
    List<BookSettings> books,
    double fallbackRate,
    double rejectedShare,
    AdmissionLimits admission,
    TailWindows tails,
    InboxSettings inbox,
    Optional<Path> calendarOverrides,
    FomcCalendar fomc,
    MailSettings mail,
    TelemetrySettings telemetry,
    Optional<DatabaseSettings> database,
    Optional<WorkersSettings> workers,
    KeepSettings keep,
    BacktestSettings backtest,
    String hash) {

  /** The book with that id, empty if it is not configured. */
  public Optional<BookSettings> book(String id) {
    // each of many books is looked up several times a night
    int low = 0;
    int high = books.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      BookSettings book = books.get(middle);
      int order = book.book().id().compareTo(id);
      if (order == 0) {
        return Optional.of(book);
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return Optional.empty();
  }

  /** The same with the store in the workspace, whatever database is named. */
  public Settings withOwnStore() {
    return new Settings(
        sources,
        books,
        fallbackRate,
        rejectedShare,
        admission,
        tails,
        inbox,
        calendarOverrides,
        fomc,
        mail,
        telemetry,
        Optional.empty(),
        Optional.empty(),
        keep,
        backtest,
        hash);
  }
}
