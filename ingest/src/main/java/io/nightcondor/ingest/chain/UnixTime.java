package io.nightcondor.ingest.chain;

import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.rejection.RejectionCode;
import java.time.Instant;

/** Unix time to instants. */
final class UnixTime {

  /** Through the year 2106, so that milliseconds given as seconds are no date. */
  private static final long LAST_SECOND = (1L << 32) - 1;

  private static final int MILLIS = 1000;

  private UnixTime() {}

  static Instant ofSeconds(Cell cell) throws RefusedRowException {
    String expected = "seconds since 1970, such as 1722888000";
    return Instant.ofEpochSecond(whole(cell, LAST_SECOND, expected));
  }

  static Instant ofMillis(Cell cell) throws RefusedRowException {
    String expected = "milliseconds since 1970, such as 1722888000000";
    return Instant.ofEpochMilli(whole(cell, LAST_SECOND * MILLIS, expected));
  }

  private static long whole(Cell cell, long most, String expected) throws RefusedRowException {
    boolean digits = !cell.isBlank()
        && cell.text().length() <= 13
        && cell.text().chars().allMatch(letter -> letter >= '0' && letter <= '9');
    long value = digits ? Long.parseLong(cell.text()) : -1;
    if (value < 0 || value > most) {
      throw new RefusedRowException(RejectionCode.Q14, cell.column(), cell.text(), expected);
    }
    return value;
  }
}
