package io.nightcondor.analytics.market;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;

/**
 * One listed option series.
 *
 * @param root product root; SPX and SPXW of one date and strike are different series
 * @param expiry exchange date on which it settles
 * @param right call or put
 * @param strike index points, above 0, at most three decimals
 */
public record OptionSeries(Root root, LocalDate expiry, OptionRight right, double strike)
    implements Instrument, Comparable<OptionSeries> {

  /** 2^32 over the golden ratio: multiplied by it, neighbours lie far apart. */
  private static final int SPREADING_FACTOR = 0x9E3779B9;

  private static final Comparator<OptionSeries> ORDER = Comparator.comparing(OptionSeries::root)
      .thenComparing(OptionSeries::expiry)
      .thenComparingDouble(OptionSeries::strike)
      .thenComparing(OptionSeries::right);

  public OptionSeries {
    Objects.requireNonNull(root, "root");
    Objects.requireNonNull(expiry, "expiry");
    Objects.requireNonNull(right, "right");
    if (!(strike > 0 && strike < 100_000)) {
      throw new IllegalArgumentException(
          "strike must be above 0 and below 100000, got %s".formatted(strike));
    }
  }

  @Override
  public int multiplier() {
    return Root.MULTIPLIER;
  }

  @Override
  public String symbol() {
    return OsiSymbol.format(this);
  }

  /** The series of the other right at the same root, expiry and strike. */
  public OptionSeries twin() {
    return new OptionSeries(
        root, expiry, right == OptionRight.CALL ? OptionRight.PUT : OptionRight.CALL, strike);
  }

  /** Strikes are round, and as doubles differ in few bits: these are spread over the whole. */
  @Override
  public int hashCode() {
    int fields = 31 * (31 * root.hashCode() + expiry.hashCode()) + right.hashCode();
    return (31 * fields + Double.hashCode(strike)) * SPREADING_FACTOR;
  }

  @Override
  public int compareTo(OptionSeries other) {
    return ORDER.compare(this, other);
  }
}
