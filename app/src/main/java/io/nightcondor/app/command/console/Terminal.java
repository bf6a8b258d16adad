package io.nightcondor.app.command.console;

import io.nightcondor.app.job.RunObserver;
import io.nightcondor.app.job.Words;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * One summary line a step on standard output; on a terminal, also a line that says how far the step
 * at work has come.
 */
public final class Terminal implements RunObserver {

  private static final String CLEAR_LINE = "\r\033[K";
  private static final double MILLISECONDS = 1000;
  private static final int BAR = 24;

  /** More often no eye can follow. */
  private static final long NANOS_BETWEEN = 100_000_000L;

  private final PrintWriter out;
  private final boolean interactive;
  private final Optional<LogEcho> echo;
  private long started;
  private long before;
  private long shown;

  /** @param echo prints the log too, empty for no */
  Terminal(PrintWriter out, boolean interactive, Optional<LogEcho> echo) {
    this.out = out;
    this.interactive = interactive;
    this.echo = echo;
  }

  /** True if a person sees standard output as it comes. */
  @SuppressWarnings("SystemConsoleNull") // the entry asks newer platforms for the old answer
  public static boolean isInteractive() {
    return System.console() != null && !"dumb".equals(System.getenv("TERM"));
  }

  @Override
  public synchronized void stepStarted(String step) {
    echo.ifPresent(LogEcho::attach);
    started = System.nanoTime();
    before = -1;
    shown = started;
    if (interactive) {
      out.print(CLEAR_LINE + step + " ...");
      out.flush();
    }
  }

  @Override
  public synchronized void stepAdvanced(String step, long done, long total, String unit) {
    long now = System.nanoTime();
    if (before < 0) { // what earlier tries did took none of this one's time
      before = done - 1;
    }
    if (interactive && total > 0 && now - shown >= NANOS_BETWEEN) {
      shown = now;
      Duration passed = Duration.ofNanos(now - started);
      out.print(CLEAR_LINE + progress(step, Math.min(done, total), total, unit, before, passed));
      out.flush();
    }
  }

  @Override
  public synchronized void stepCompleted(String step, Duration duration, String counts) {
    if (interactive) {
      out.print(CLEAR_LINE);
    }
    out.println(line(step, duration, counts));
    out.flush();
  }

  /** Such as: render [############ ] 60 of 120 books, 0:35 left. */
  static String progress(
      String step, long done, long total, String unit, long before, Duration passed) {
    int filled = Math.toIntExact(BAR * done / total);
    long here = done - before;
    long left = here <= 0
        ? 0
        : Math.round((double) passed.toMillis() / here * (total - done) / MILLISECONDS);
    return String.format(
        Locale.ROOT,
        "%s [%s%s]  %s of %s, %d:%02d left",
        step,
        "#".repeat(filled),
        " ".repeat(BAR - filled),
        Words.number(done),
        Words.count(total, unit),
        left / 60,
        left % 60);
  }

  static String line(String step, Duration duration, String counts) {
    return String.format(
        Locale.ROOT, "%-10s %8.2f s  %s", step, duration.toMillis() / MILLISECONDS, counts);
  }
}
