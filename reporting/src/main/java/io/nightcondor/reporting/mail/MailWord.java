package io.nightcondor.reporting.mail;

import io.nightcondor.analytics.pack.DataPanel;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.analytics.pack.Status;
import java.util.List;
import java.util.Set;

/** The word in brackets that a mail's subject begins with. */
enum MailWord {
  OK,
  WARN,
  /** A file of the night is of another day, has rows missing, or mixes two index prints. */
  STALE,
  /** Another revision of the session was mailed, or might have been. */
  CORRECTION,
  /** There is no report. */
  FAILED;

  private static final Set<String> IN_DOUBT = Set.of("stale", "partial", "mixed");

  /** The word of a mail about a pack. */
  static MailWord of(RiskPack pack) {
    return pack.run().revision() > 1 ? CORRECTION : light(pack);
  }

  /** The word that the pack would have on the first revision. */
  static MailWord light(RiskPack pack) {
    if (!inDoubt(pack).isEmpty()) {
      return STALE;
    }
    return pack.summary().status() == Status.OK ? OK : WARN;
  }

  /** Files whose verdict puts the night's data in doubt. */
  static List<DataPanel.FileRow> inDoubt(RiskPack pack) {
    return pack.data().files().stream()
        .filter(file -> IN_DOUBT.contains(file.verdict()))
        .toList();
  }
}
