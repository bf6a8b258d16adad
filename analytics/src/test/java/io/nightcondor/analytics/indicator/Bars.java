package io.nightcondor.analytics.indicator;

import io.nightcondor.analytics.market.IndexBar;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Daily bars put together by hand, one a calendar day. */
final class Bars {

  private static final LocalDate FIRST = LocalDate.of(2023, 1, 2);
  private static final OptionalDouble NONE = OptionalDouble.empty();

  private Bars() {}

  static List<IndexBar> ofCloses(double... closes) {
    return IntStream.range(0, closes.length)
        .mapToObj(i -> new IndexBar("SPX", FIRST.plusDays(i), NONE, NONE, NONE, closes[i]))
        .toList();
  }

  /** A bar with high and low around its close. */
  static IndexBar bar(int day, double high, double low, double close) {
    return new IndexBar(
        "SPX", FIRST.plusDays(day), NONE, OptionalDouble.of(high), OptionalDouble.of(low), close);
  }
}
