package io.nightcondor.app.command.console;

import io.nightcondor.app.job.RunObserver;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/**
 * One summary line a step on standard output; on a terminal, also a line that says which step is at
 * work.
 */
public final class Terminal implements RunObserver {

  private static final String CLEAR_LINE = "\r\033[K";

  private static final double MILLISECONDS = 1000;

  private final PrintWriter out;
  private final boolean interactive;

  public Terminal(PrintWriter out, boolean interactive) {
    this.out = out;
    this.interactive = interactive;
  }

  /** True if a person sees standard output as it comes. */
  @SuppressWarnings("SystemConsoleNull") // the entry asks newer platforms for the old answer
  public static boolean isInteractive() {
    return System.console() != null && !"dumb".equals(System.getenv("TERM"));
  }

  @Override
  public void stepStarted(String step) {
    if (interactive) {
      out.print(CLEAR_LINE + step + " ...");
      out.flush();
    }
  }

  @Override
  public void stepCompleted(String step, Duration duration, String counts) {
    if (interactive) {
      out.print(CLEAR_LINE);
    }
    out.println(line(step, duration, counts));
    out.flush();
  }

  public static String line(String step, Duration duration, String counts) {
    return String.format(
        Locale.ROOT, "%-10s %8.2f s  %s", step, duration.toMillis() / MILLISECONDS, counts);
  }
}
