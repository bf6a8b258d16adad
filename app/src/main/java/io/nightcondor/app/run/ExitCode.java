package io.nightcondor.app.run;

/** What the program tells its caller; the numbers follow sysexits where they fit. */
public enum ExitCode {
  /** Done, or nothing to do. */
  DONE(0),
  UNEXPECTED(1),
  USAGE(2),
  /**
   * Completed with failed books, stale or partial files, too many rejected rows, or a mail that is
   * not sent or whose fate is unknown.
   */
  WITH_FAILURES(3),
  /** Of {@code status} only: a limit of a book is nearly broken. */
  LIMIT_NEAR(4),
  /** Of {@code status} only: a limit of a book is broken. */
  LIMIT_BREACHED(5),
  INPUT_REFUSED(65),
  INPUT_MISSING(66),
  /**
   * The mail server or the database cannot be reached; what is left is done by the same command.
   */
  UNAVAILABLE(69),
  /** Another run holds the lock, or another program still writes into the inbox. */
  LOCKED(75),
  CONFIGURATION(78),
  /** Stopped in order by SIGTERM: 128 + 15. */
  STOPPED(143);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }
}
