package io.nightcondor.analytics.parity;

import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.SliceKey;
import java.util.Optional;

/**
 * What one trade locks at the quotes of a chain, before any policy's costs. Points of the index for
 * one option of each leg.
 *
 * @param kind of trade
 * @param slice root and expiry
 * @param strike the only one, or the lower of a box
 * @param upperStrike of a box
 * @param locked at bids and asks; a future without them at its settlement
 * @param futureTicks ticks of the future still to take off, discounted; 0 where its bid and ask are
 *     known or there is no future
 * @param halfTicks half a tick of each option
 * @param years that capital is tied up
 * @param paid points of capital tied up: the width of a box, the long option of a conversion
 * @param uncovered the short option beside the future, with the future's level
 * @param lowConfidence whether an input is NOT_IN_SOURCE or breaks a rule of quality
 */
record ParityEdge(
    EdgeKind kind,
    SliceKey slice,
    double strike,
    Optional<Double> upperStrike,
    double locked,
    double futureTicks,
    double halfTicks,
    double years,
    double paid,
    Optional<Uncovered> uncovered,
    boolean lowConfidence) {

  /**
   * @param option sold
   * @param level of its future, VIX points
   */
  record Uncovered(OptionSeries option, double level) {}
}
