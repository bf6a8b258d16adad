package io.nightcondor.analytics.alvh.instrument;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.InstrumentRow.GateRow;
import io.nightcondor.analytics.pack.InstrumentRow.GateVerdict;
import java.util.ArrayList;
import java.util.List;

/**
 * What the liquidity gates of DOMAIN E7 look at in one leg. A figure that the source does not carry
 * is missing with NOT_IN_SOURCE: its gate is skipped, never passed.
 *
 * @param leg words before the names of the gates; empty for a unit of one leg
 * @param bid points
 * @param ask points
 * @param size contracts displayed on the side that the order meets
 * @param openInterest contracts
 * @param volume contracts of the day
 * @param widestSpread points
 * @param openInterestTimes least open interest over the order
 * @param volumeShare largest order over the day's volume
 * @param standardSpread of the standard future that a mini takes its prices from; missing for
 *     others
 */
record LegLiquidity(
    String leg,
    Figure bid,
    Figure ask,
    Figure size,
    Figure openInterest,
    Figure volume,
    double widestSpread,
    double openInterestTimes,
    double volumeShare,
    Figure standardSpread) {

  static final String NOT_IN_SOURCE = "NOT_IN_SOURCE";

  /** What decimal prices lose as doubles. */
  private static final double ROUNDING = 1e-9;

  /** The gates for an order of so many units. */
  List<GateRow> gates(double units) {
    Figure spread = ask.plus(bid.map(price -> -price));
    List<GateRow> gates = new ArrayList<>(List.of(
        gate("bid", bid, 0, value(bid) > 0),
        gate("spread", spread, widestSpread, value(spread) <= widestSpread + ROUNDING),
        atLeast("size", size, units),
        atLeast("open interest", openInterest, openInterestTimes * units),
        atLeast("day's volume", volume, units / volumeShare)));
    if (standardSpread instanceof Figure.Known known) {
      gates.add(
          gate("spread of VX", known, widestSpread, known.value() <= widestSpread + ROUNDING));
    }
    return List.copyOf(gates);
  }

  /** The largest order that size, open interest and volume let pass; infinite if none is known. */
  double depth() {
    return Math.min(
        most(size, 1),
        Math.min(most(openInterest, 1 / openInterestTimes), most(volume, volumeShare)));
  }

  private static double most(Figure figure, double share) {
    if (figure instanceof Figure.Missing missing) {
      return missing.reason().equals(NOT_IN_SOURCE) ? Double.POSITIVE_INFINITY : 0;
    }
    return value(figure) * share;
  }

  private GateRow atLeast(String name, Figure figure, double least) {
    return gate(name, figure, least, value(figure) >= least - ROUNDING);
  }

  private GateRow gate(String name, Figure figure, double limit, boolean holds) {
    GateVerdict verdict = holds ? GateVerdict.PASS : GateVerdict.FAIL;
    if (figure instanceof Figure.Missing missing && missing.reason().equals(NOT_IN_SOURCE)) {
      verdict = GateVerdict.NOT_IN_SOURCE;
    }
    return new GateRow(leg + name, figure, limit, verdict);
  }

  /** Not a number where there is none: every comparison with it fails. */
  private static double value(Figure figure) {
    return figure.toOptional().orElse(Double.NaN);
  }
}
