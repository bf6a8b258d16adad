package io.nightcondor.app.run;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.app.store.NightRun;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which nights of a span are to be run, oldest first: what a book is remembered by comes from the
 * nights before.
 *
 * @param nights every session of the span with what is to be done about it
 */
public record Backfill(List<Item> nights) {

  public Backfill {
    nights = List.copyOf(nights);
  }

  /** Which nights are run although there is something of them already. */
  public enum Reprocess {
    /** None: only nights that were never run. */
    MISSING,
    /** Also those that did not end, or ended with failures. */
    FAILED,
    /** Also those that ended well. */
    ALL
  }

  /** What there is of a session. */
  public enum State {
    NO_FILES,
    NEVER_RUN,
    UNFINISHED,
    WITH_FAILURES,
    COMPLETED
  }

  /**
   * One session.
   *
   * @param session of the exchange
   * @param state what there is of it
   * @param due true if it is to be run
   */
  public record Item(LocalDate session, State state, boolean due) {}

  /**
   * The nights from one date to another.
   *
   * @param runs of the store
   * @param hasFiles whether the inbox has a folder of the session
   */
  public static Backfill of(
      LocalDate from,
      LocalDate to,
      Reprocess reprocess,
      ExchangeCalendar calendar,
      List<NightRun> runs,
      Predicate<LocalDate> hasFiles) {
    Map<LocalDate, NightRun> last = new TreeMap<>();
    runs.forEach(run -> last.put(run.key().session(), run));
    List<Item> items = new ArrayList<>();
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      if (calendar.isSession(day)) {
        State state = state(last.get(day), hasFiles.test(day));
        items.add(new Item(day, state, isDue(state, reprocess)));
      }
    }
    return new Backfill(items);
  }

  private static State state(@Nullable NightRun last, boolean files) {
    if (!files) {
      return State.NO_FILES;
    }
    if (last == null) {
      return State.NEVER_RUN;
    }
    return switch (last.state()) {
      case UNFINISHED, SUPERSEDED -> State.UNFINISHED;
      case WITH_FAILURES -> State.WITH_FAILURES;
      case COMPLETED -> State.COMPLETED;
    };
  }

  private static boolean isDue(State state, Reprocess reprocess) {
    return switch (state) {
      case NO_FILES -> false;
      case NEVER_RUN -> true;
      case UNFINISHED, WITH_FAILURES -> reprocess != Reprocess.MISSING;
      case COMPLETED -> reprocess == Reprocess.ALL;
    };
  }
}
