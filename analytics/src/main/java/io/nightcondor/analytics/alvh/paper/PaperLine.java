package io.nightcondor.analytics.alvh.paper;

import java.time.LocalDate;

/**
 * Units of one hedge leg bought on paper on one day.
 *
 * @param symbol such as VXMU24
 * @param condorId the condor it protects; empty for several together
 * @param quantity whole contracts, above 0
 * @param price paid, VIX points
 * @param date session of the fill
 */
public record PaperLine(
    String symbol, String condorId, int quantity, double price, LocalDate date) {

  PaperLine less(int units) {
    return of(quantity - units);
  }

  /** As many units of the same. */
  public PaperLine of(int units) {
    return new PaperLine(symbol, condorId, units, price, date);
  }
}
