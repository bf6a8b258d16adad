package io.nightcondor.analytics.alvh.ladder;

import io.nightcondor.analytics.market.OptionSeries;
import java.util.List;

/**
 * A call held on a rung, with its settlement.
 *
 * @param days calendar days to it
 */
record RungCall(HeldCall call, OptionSeries series, int days) {

  static double units(List<RungCall> calls) {
    return calls.stream().mapToDouble(held -> held.call().units()).sum();
  }
}
