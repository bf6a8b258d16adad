package io.nightcondor.analytics.calibration;

import io.nightcondor.analytics.market.Forward;
import io.nightcondor.analytics.market.SliceKey;
import io.nightcondor.analytics.market.Underlying;
import java.util.Map;
import java.util.TreeMap;

/** How far the forwards of a chain moved since the session before. */
final class Moves {

  private Moves() {}

  /**
   * Relative moves by slice, of those that had a forward on both sessions. The forwards of one
   * index move together, so each takes the median of all: a slice of old quotes has its old
   * forward, and would hide behind it. Those of the VIX are different futures.
   */
  static Map<SliceKey, Double> of(
      Map<SliceKey, Forward> forwards, Underlying underlying, PreviousChain previous) {
    Map<SliceKey, Double> moves = new TreeMap<>();
    forwards.forEach((key, forward) -> {
      Double before = previous.forwards().get(key);
      if (before != null) {
        moves.put(key, forward.level() / before - 1);
      }
    });
    if (underlying == Underlying.SPX && !moves.isEmpty()) {
      double[] sorted =
          moves.values().stream().mapToDouble(Double::doubleValue).sorted().toArray();
      double median = 0.5 * (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]);
      moves.replaceAll((key, move) -> median);
    }
    return moves;
  }
}
