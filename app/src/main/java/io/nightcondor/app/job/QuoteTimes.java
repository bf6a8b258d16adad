package io.nightcondor.app.job;

import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.regime.SnapshotTime;
import io.nightcondor.ingest.inbox.AdmittedFile;
import io.nightcondor.ingest.inbox.SourceFormat;
import java.time.LocalDate;
import java.util.List;

/** When the chain of an underlying was quoted, as its files say. */
final class QuoteTimes {

  private QuoteTimes() {}

  /**
   * The worst of the files: one outside the hours spoils the chain, one without a time leaves it to
   * the close.
   */
  static SnapshotTime of(List<AdmittedFile> files, Underlying underlying, LocalDate session) {
    List<SnapshotTime> times = files.stream()
        .filter(file -> file.verdict().isRead() && isChain(file))
        .filter(file -> List.of(file.content().split(",")).contains(underlying.name()))
        .map(file -> file.quotedAt()
            .map(instant -> SnapshotTime.of(instant, session))
            .orElse(SnapshotTime.ASSUMED_CLOSE))
        .toList();
    if (times.isEmpty()) {
      return SnapshotTime.NO_CHAIN;
    }
    return times.contains(SnapshotTime.OUTSIDE_HOURS)
        ? SnapshotTime.OUTSIDE_HOURS
        : times.contains(SnapshotTime.ASSUMED_CLOSE)
            ? SnapshotTime.ASSUMED_CLOSE
            : SnapshotTime.IN_HOURS;
  }

  private static boolean isChain(AdmittedFile file) {
    return SourceFormat.of(file.format()).filter(SourceFormat::isChain).isPresent();
  }
}
