package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.CoordinatedExposure;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.risk.BetaCase;
import io.nightcondor.analytics.risk.VolResponse;
import java.util.List;

/** A book's open condors and hedges together under the calibration stress (DOMAIN E5, E6). */
final class CalibrationTotals {

  private static final List<VolResponse> RESPONSES =
      List.of(VolResponse.FLAT, VolResponse.MILD, VolResponse.BASE, VolResponse.ADVERSE);

  private final List<CondorNight> living;
  private final HedgeNight hedge;

  CalibrationTotals(Holdings holdings, HedgeNight hedge) {
    this.living = holdings.condors().stream().filter(CondorNight::isLiving).toList();
    this.hedge = hedge;
  }

  /** The condors' part of NVc, USD: one that gains from the fall counts as 0. */
  Figure condorsPnl() {
    return CoordinatedExposure.bookPnl(living.stream()
        .map(condor -> hedge.stress().condorPnl(condor.valuation()))
        .toList());
  }

  /** NVc of the book, USD per VIX point. */
  Figure coordinatedExposure() {
    return CoordinatedExposure.of(
        condorsPnl(), hedge.countedGain(BetaCase.HIGH), hedge.stress().vixMove());
  }

  /** Largest loss of the condors over the vol responses, USD, 0 or more. */
  Figure condorLoss() {
    return RESPONSES.stream()
        .map(response -> living.stream()
            .map(condor -> hedge.stress().condorPnl(condor.valuation(), response))
            .reduce(Figure.of(0), Figure::plus)
            .map(pnl -> Math.max(0, -pnl)))
        .reduce(
            Figure.of(0),
            (a, b) -> a instanceof Figure.Known first && b instanceof Figure.Known second
                ? Figure.of(Math.max(first.value(), second.value()))
                : (a instanceof Figure.Missing ? a : b));
  }
}
