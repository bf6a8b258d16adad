package io.nightcondor.analytics.backtest.distance;

import java.time.LocalDate;

/**
 * A condor at the market's mids and at the model's prices, both at the market's strikes and
 * forward.
 *
 * @param session of the chain
 * @param days to its expiry
 * @param market credit, index points
 * @param model credit, index points
 */
public record CreditDistance(LocalDate session, long days, double market, double model) {

  /** Model less market over the market's. */
  public double share() {
    return model / market - 1;
  }
}
