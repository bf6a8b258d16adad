package io.nightcondor.analytics.margin;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Most that legs can lose at settlement by intrinsic value alone, premiums left out: the
 * requirement of a spread in general (Cboe rule 10.3 as amended by SR-CBOE-2012-043). Piecewise
 * linear in the level, so its extremes lie at 0, at strikes or at infinity.
 *
 * @param worst USD, 0 or more; of no meaning if unbounded
 * @param isBounded false if more calls are short than long
 * @param canGain whether some level brings money
 */
record SettlementLoss(double worst, boolean isBounded, boolean canGain) {

  static SettlementLoss of(List<HeldOption> legs) {
    double[] values = DoubleStream.concat(
            DoubleStream.of(0), legs.stream().mapToDouble(leg -> leg.series().strike()))
        .map(level -> legs.stream().mapToDouble(leg -> leg.settled(level)).sum())
        .toArray();
    int callsHeld =
        legs.stream().filter(HeldOption::isCall).mapToInt(HeldOption::quantity).sum();
    double least = DoubleStream.of(values).min().orElse(0);
    double most = DoubleStream.of(values).max().orElse(0);
    return new SettlementLoss(Math.max(-least, 0), callsHeld >= 0, callsHeld > 0 || most > 0);
  }
}
