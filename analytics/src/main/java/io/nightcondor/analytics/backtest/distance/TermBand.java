package io.nightcondor.analytics.backtest.distance;

import java.util.Arrays;
import java.util.Optional;

/** Expiries by calendar days, both ends included. */
public enum TermBand {
  DAYS_3_10(3, 10),
  DAYS_11_20(11, 20),
  DAYS_21_45(21, 45),
  DAYS_46_90(46, 90),
  DAYS_91_200(91, 200);

  private final int from;
  private final int to;

  TermBand(int from, int to) {
    this.from = from;
    this.to = to;
  }

  static Optional<TermBand> of(long days) {
    return Arrays.stream(values())
        .filter(band -> band.from <= days && days <= band.to)
        .findFirst();
  }

  /** For a reader. */
  public String words() {
    return "%d to %d days".formatted(from, to);
  }
}
