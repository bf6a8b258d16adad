package io.nightcondor.app.telemetry;

import io.nightcondor.ingest.store.NightKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.MDC;

/** What every log line of a run says of itself, kept for each thread. */
public final class LogContext {

  static final String RUN = "nightcondor.run";
  static final String SESSION = "nightcondor.session";
  static final String REVISION = "nightcondor.revision";
  static final String STEP = "nightcondor.step";
  static final String BOOK = "nightcondor.book";

  private LogContext() {}

  /** The session that a run is for; nothing else is known of it yet. */
  public static void session(LocalDate session) {
    MDC.put(SESSION, session.toString());
  }

  /** @param run what names the run in reports */
  public static void night(NightKey key, String run) {
    session(key.session());
    MDC.put(REVISION, Integer.toString(key.revision()));
    MDC.put(RUN, run);
  }

  public static void step(String step) {
    MDC.put(STEP, step);
  }

  public static void stepEnded() {
    MDC.remove(STEP);
  }

  /** The book that the thread works on. */
  public static void book(String id) {
    MDC.put(BOOK, id);
  }

  public static void bookEnded() {
    MDC.remove(BOOK);
  }

  /** The run is over for this thread. */
  public static void clear() {
    List.of(RUN, SESSION, REVISION, STEP, BOOK).forEach(MDC::remove);
  }

  /** The work, to be done on another thread as if on this one. */
  public static Runnable carried(Runnable work) {
    Map<String, String> here = Optional.ofNullable(MDC.getCopyOfContextMap()).orElse(Map.of());
    return () -> {
      MDC.setContextMap(here);
      try {
        work.run();
      } finally {
        MDC.clear();
      }
    };
  }
}
