package io.nightcondor.analytics.signal;

import io.nightcondor.analytics.indicator.Rsi;
import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.SignalPanel.RsiRow;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;
import java.util.List;
import java.util.OptionalDouble;

/** I7: an RSI of the index below its middle (DOMAIN E2, E3). */
final class Strength {

  private static final double MIDDLE = 50;

  /** RSI points from the middle from which on u is 1. */
  private static final double FULL = 30;

  private final int bars;
  private final Reading reading;

  Strength(PublicFigures figures, Policy policy) {
    List<IndexBar> index = figures.bars(Symbols.SPX);
    bars = index.size();
    reading = index.isEmpty()
        ? Reading.missing("no close of the SPX")
        : reading(
            Newest.of(
                Symbols.SPX, PublicFigures.last(index), figures, policy.count(PolicyKey.AGE_RSI)),
            Rsi.series(PublicFigures.closes(index), policy.count(PolicyKey.RSI_CLOSES))
                .last(),
            policy.count(PolicyKey.WARMUP_BARS));
  }

  private Reading reading(Newest newest, OptionalDouble value, int least) {
    return bars < least || value.isEmpty()
        ? newest.warmup("%d closes of at least %d".formatted(bars, least))
        : newest.value(value.getAsDouble(), u(MIDDLE - value.getAsDouble()), "");
  }

  private static double u(double distance) {
    return Math.min(Math.max(distance / FULL, 0), 1);
  }

  Reading ofPutSide() {
    return reading;
  }

  /** Mirrored: an RSI above its middle speaks for a rise. */
  Reading ofCallSide() {
    return reading.withU(reading.raw().map(value -> u(value - MIDDLE)));
  }

  /** Whether the last close is the session's and there are enough of them. */
  boolean isOfSession() {
    return reading.isFresh() && reading.age().equals(Figure.of(0));
  }

  RsiRow row() {
    return new RsiRow(reading.asOf(), bars, reading.raw(), reading.freshness());
  }
}
