package io.nightcondor.ingest.series;

import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.rejection.RejectionCode;
import io.nightcondor.ingest.source.ReadContext;
import java.time.Instant;

/** What macro figures and releases have in common. */
final class MacroRules {

  private MacroRules() {}

  /** What was released after the close of the night's session is not read, whatever its date. */
  static void checkPublic(Instant releasedAt, String column, String value, ReadContext context)
      throws RefusedRowException {
    Instant close = context.calendar().close(context.session());
    if (releasedAt.isAfter(close)) {
      throw new RefusedRowException(
          RejectionCode.AFTER_SESSION,
          column,
          value,
          "a figure that was public at the close of the session %s; this one is from %s on"
              .formatted(context.session(), releasedAt));
    }
  }
}
