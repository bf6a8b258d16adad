package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.pack.CondorRow;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.LimitRow;
import io.nightcondor.analytics.pack.LimitState;
import io.nightcondor.analytics.pack.Summary;
import io.nightcondor.analytics.pack.TrailRow;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** A book's night as the nights to come will show it. */
final class TrailRows {

  private TrailRows() {}

  static TrailRow of(
      LocalDate session,
      Summary summary,
      List<LimitRow> limits,
      List<CondorRow> condors,
      Figure totalPnl) {
    return new TrailRow(
        session,
        summary.status(),
        summary.expectedShortfall(),
        summary.maxLossNow(),
        summary.marginUsed(),
        worstSeverity(condors),
        summary.hedgeStressGain(),
        summary.coordinatedExposure(),
        totalPnl,
        summary.decisions().size(),
        Math.toIntExact(
            limits.stream().filter(limit -> limit.breach() == LimitState.BREACH).count()),
        summary.condorStates());
  }

  private static Figure worstSeverity(List<CondorRow> condors) {
    return condors.stream()
        .flatMap(condor -> Stream.of(condor.put().severityMark(), condor.call().severityMark()))
        .reduce((worst, next) -> worst.with(next, Math::max))
        .orElseGet(() -> Figure.missing("NO_CONDOR"));
  }
}
