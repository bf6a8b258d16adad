package io.nightcondor.app.run;

import io.nightcondor.app.keep.IoFailure;
import io.nightcondor.app.keep.StoreRefusedException;

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
   * The mail server, the database, the broker or a worker cannot be reached; what is left is done
   * by the same command.
   */
  UNAVAILABLE(69),
  /**
   * Nothing was begun: too little room, a file or folder that may not be written, or a database
   * that is to be empty and is not.
   */
  CANNOT_CREATE(73),
  /** The disk is full or fails, or rows of the store are missing. */
  IO(74),
  /** Another run holds the lock, or another program still writes into the inbox. */
  LOCKED(75),
  CONFIGURATION(78),
  /** Stopped in order by SIGTERM: 128 + 15. */
  STOPPED(143);

  private final int number;

  /** Of a store, or a disk below it, that is not fit for a run. */
  public static ExitCode of(StoreRefusedException.Reason reason) {
    return switch (reason) {
      case IN_USE -> LOCKED;
      case CANNOT_CREATE -> CANNOT_CREATE;
      case DAMAGED -> IO;
      case WRONG_STORE -> CONFIGURATION;
    };
  }

  /** Of a failure of the disk. */
  public static ExitCode of(IoFailure failure) {
    return failure.isDenied() ? CANNOT_CREATE : IO;
  }

  ExitCode(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }
}
