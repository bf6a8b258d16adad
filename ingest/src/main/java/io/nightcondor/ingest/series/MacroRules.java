package io.nightcondor.ingest.series;

import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.rejection.RejectionCode;
import io.nightcondor.ingest.source.ReadContext;
import java.time.Instant;

/** What macro figures and releases have in common. */
final class MacroRules {

  private MacroRules() {}

  /** Whether it was released by the close of the night's session. */
  static boolean isPublic(Instant releasedAt, ReadContext context) {
    return !releasedAt.isAfter(context.calendar().close(context.session()));
  }

  /** What was released after the close of the night's session is not read, whatever its date. */
  static void checkPublic(Instant releasedAt, String column, String value, ReadContext context)
      throws RefusedRowException {
    if (!isPublic(releasedAt, context)) {
      throw new RefusedRowException(
          RejectionCode.AFTER_SESSION,
          column,
          value,
          "a figure that was public at the close of the session %s; this one is from %s on"
              .formatted(context.session(), releasedAt));
    }
  }
}
