package io.nightcondor.analytics.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Conversions, reversals and boxes (DOMAIN E13.3): what parity would lock in after costs. The panel
 * exists to prove that it is near nothing almost always.
 *
 * @param rows the best of each kind by expiry
 * @param considered strikes and pairs looked at
 * @param positive of them with an edge above the costs
 * @param exits what to do with long VIX calls that are left over
 * @param note what is not looked at, and why
 */
public record ParityPanel(
    List<ParityRow> rows, int considered, int positive, List<ExitRow> exits, String note) {

  /**
   * @param kind CONVERSION, REVERSAL, BOX_BUY or BOX_SELL
   * @param root of the options
   * @param expiry of the options
   * @param strike index or VIX points
   * @param upperStrike of a box
   * @param edge locked before costs, points
   * @param costs fees, half-ticks and margin carry, points
   * @param net edge less costs
   * @param lowConfidence whether an input was NOT_IN_SOURCE
   */
  public record ParityRow(
      String kind,
      String root,
      LocalDate expiry,
      double strike,
      Optional<Double> upperStrike,
      Figure edge,
      double costs,
      Figure net,
      boolean lowConfidence) {}

  /**
   * @param symbol long VIX call
   * @param units held
   * @param sale points if sold at the bid
   * @param reversal points locked by selling the future and the put
   * @param costs extra costs of the reversal, points
   * @param advice SELL or REVERSAL, or why neither can be said
   */
  public record ExitRow(
      String symbol, double units, Figure sale, Figure reversal, double costs, String advice) {}
}
