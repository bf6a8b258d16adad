package io.nightcondor.analytics.backtest.distance;

import io.nightcondor.analytics.market.OptionRight;
import java.util.Arrays;
import java.util.Optional;

/** Out-of-the-money options by their |delta| at the market's vol, the lower end included. */
public enum DeltaBand {
  PUT_2_10(OptionRight.PUT, 0.02, 0.10),
  PUT_10_25(OptionRight.PUT, 0.10, 0.25),
  PUT_25_50(OptionRight.PUT, 0.25, 0.50),
  CALL_25_50(OptionRight.CALL, 0.25, 0.50),
  CALL_10_25(OptionRight.CALL, 0.10, 0.25),
  CALL_2_10(OptionRight.CALL, 0.02, 0.10);

  private final OptionRight right;
  private final double from;
  private final double to;

  DeltaBand(OptionRight right, double from, double to) {
    this.right = right;
    this.from = from;
    this.to = to;
  }

  /** The band of an option; empty beyond all of them. */
  static Optional<DeltaBand> of(OptionRight right, double delta) {
    double size = Math.abs(delta);
    return Arrays.stream(values())
        .filter(band -> band.right == right && band.from <= size && size < band.to)
        .findFirst();
  }

  /** For a reader. */
  public String words() {
    return "%s %s to %s delta"
        .formatted(
            right == OptionRight.PUT ? "puts" : "calls",
            Math.round(from * 100),
            Math.round(to * 100));
  }
}
