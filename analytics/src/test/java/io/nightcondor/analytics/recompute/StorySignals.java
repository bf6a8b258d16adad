package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.market.HistoryWindow;
import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.market.MacroHistory;
import io.nightcondor.analytics.market.MacroValue;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.regime.BucketLiquidity;
import io.nightcondor.analytics.regime.LiquidityBucket;
import io.nightcondor.analytics.regime.LiquidityHistory;
import io.nightcondor.analytics.regime.SnapshotTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;

/** Histories that end in the nights of a {@link Scenario}. */
final class StorySignals {

  private static final int DAYS = 300;
  private static final OptionalDouble NONE = OptionalDouble.empty();

  private StorySignals() {}

  /**
   * A fast rise to a first top of 5,900, a dip, and a slow rise to a second top of 5,920 ten
   * sessions before the story: higher highs, a lower MACD, so a negative divergence is active until
   * a close above 5,920.
   */
  static HistoryWindow divergent(Map<LocalDate, Double> nights) {
    return new HistoryWindow(Map.of("SPX", bars("SPX", nights, StorySignals::twoTops)));
  }

  /** The same with declining issues ahead every day of the story and before it. */
  static HistoryWindow divergentAndNarrow(Map<LocalDate, Double> nights) {
    return new HistoryWindow(Map.of(
        "SPX", bars("SPX", nights, StorySignals::twoTops),
        "NYSE_ADV", counts("NYSE_ADV", nights, i -> i < DAYS - 15 ? 1500 : 500),
        "NYSE_DECL", counts("NYSE_DECL", nights, i -> i < DAYS - 15 ? 1400 : 2500)));
  }

  /** Two-year yields that have begun to swing: high uncertainty about the FOMC. */
  static MacroHistory swingingYields() {
    List<MacroValue> values = new ArrayList<>();
    LocalDate day = Scenario.MONDAY.plusDays(14);
    for (int i = 0; i < 800; i++) {
      double swing = i < 30 && i % 2 == 0 ? 0.0030 : 0;
      values.add(
          new MacroValue("DGS2", day, 0.0400 + swing, MarketFixture.CALENDAR.close(day), false));
      day = MarketFixture.CALENDAR.previousSession(day);
    }
    Collections.reverse(values);
    return new MacroHistory(Map.of("DGS2", values), Map.of());
  }

  /**
   * Spreads of the SPX chain: 1 % of mid on 60 sessions before the story, then as the story says.
   *
   * @param spreads by session of the story, a fraction of mid
   */
  static LiquidityHistory spreads(Map<LocalDate, Double> spreads) {
    Map<LocalDate, List<BucketLiquidity>> sessions = new TreeMap<>();
    LocalDate day = MarketFixture.CALENDAR.previousSession(Scenario.MONDAY);
    for (int i = 0; i < 60; i++) {
      sessions.put(day, buckets(0.01));
      day = MarketFixture.CALENDAR.previousSession(day);
    }
    spreads.forEach((session, spread) -> sessions.put(session, buckets(spread)));
    return new LiquidityHistory(sessions, SnapshotTime.IN_HOURS);
  }

  private static List<BucketLiquidity> buckets(double spread) {
    List<BucketLiquidity> buckets = new ArrayList<>();
    for (LiquidityBucket.DeltaBand delta : LiquidityBucket.DeltaBand.values()) {
      for (LiquidityBucket.DayBand days : LiquidityBucket.DayBand.values()) {
        for (OptionRight right : OptionRight.values()) {
          buckets.add(new BucketLiquidity(
              new LiquidityBucket(delta, days, right), 20, spread, Optional.empty()));
        }
      }
    }
    return buckets;
  }

  private static double twoTops(int i) {
    double ripple = i % 2 == 0 ? 3 : -3;
    if (i < 220) {
      return 5000 + i * 400.0 / 220 + ripple;
    }
    if (i <= 255) {
      return 5400 + (i - 220) * 500.0 / 35;
    }
    if (i <= 270) {
      return 5900 - (i - 255) * 8;
    }
    return i <= 289 ? 5780 + (i - 270) * 140.0 / 19 : 5920 - (i - 289) * 6;
  }

  private static List<IndexBar> bars(
      String symbol, Map<LocalDate, Double> nights, IntToDoubleFunction before) {
    List<IndexBar> bars = new ArrayList<>();
    LocalDate day = MarketFixture.CALENDAR.previousSession(Scenario.MONDAY);
    for (int i = DAYS - 1; i >= 0; i--) {
      bars.add(new IndexBar(symbol, day, NONE, NONE, NONE, before.applyAsDouble(i)));
      day = MarketFixture.CALENDAR.previousSession(day);
    }
    Collections.reverse(bars);
    nights.forEach(
        (session, close) -> bars.add(new IndexBar(symbol, session, NONE, NONE, NONE, close)));
    return bars;
  }

  /** The counts of the last day before the story go on through it. */
  private static List<IndexBar> counts(
      String symbol, Map<LocalDate, Double> nights, IntToDoubleFunction before) {
    List<IndexBar> bars = bars(symbol, Map.of(), before);
    nights
        .keySet()
        .forEach(session -> bars.add(
            new IndexBar(symbol, session, NONE, NONE, NONE, before.applyAsDouble(DAYS - 1))));
    return bars;
  }
}
