package io.nightcondor.analytics.capital;

import io.nightcondor.analytics.book.Leg;
import io.nightcondor.analytics.condor.CondorValuation;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.MarginRow;
import java.time.LocalDate;

/**
 * A living condor in the blended position.
 *
 * @param expiry exchange date
 * @param contracts 1 or more
 * @param margin strategy-based, USD
 * @param profitToExpiry USD from tonight's mark if the index settles at S*
 * @param maxLoss USD at expiry, positive, the credit counted
 */
public record CondorPart(
    LocalDate expiry, int contracts, Figure margin, Figure profitToExpiry, Figure maxLoss) {

  public static CondorPart of(CondorValuation valuation, MarginRow margin) {
    return new CondorPart(
        valuation.condor().expiry(),
        valuation.condor().contracts(),
        margin.regTMargin(),
        valuation
            .costToClose()
            .map(points -> points * valuation.dollarsPerPoint())
            .with(valuation.spot(), (cost, level) -> cost + settled(valuation, level)),
        valuation.maxLoss());
  }

  /** USD that the legs pay at a level, negative where the condor pays. */
  private static double settled(CondorValuation valuation, double level) {
    double sum = 0;
    for (Leg leg : valuation.condor().legs()) {
      sum += leg.quantity()
          * (double) leg.series().multiplier()
          * Math.max(0, leg.series().right().sign() * (level - leg.series().strike()));
    }
    return sum;
  }
}
