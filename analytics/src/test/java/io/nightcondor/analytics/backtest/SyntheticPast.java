package io.nightcondor.analytics.backtest;

import static java.lang.StrictMath.exp;
import static java.lang.StrictMath.log;
import static java.lang.StrictMath.sqrt;

import io.nightcondor.analytics.backtest.history.PastMarket;
import io.nightcondor.analytics.market.BetaSet;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.FomcCalendar;
import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.market.MacroHistory;
import io.nightcondor.analytics.market.MacroValue;
import io.nightcondor.analytics.market.VxSettlement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;

/**
 * A made-up past: an index that drifts and now and then falls hard, a VIX that answers to it and
 * reverts, futures by the measured betas. A day's figures depend on the seed and on the days before
 * it; from a given day on another seed takes over.
 */
final class SyntheticPast {

  static final LocalDate FIRST = LocalDate.of(2019, 1, 2);
  static final ExchangeCalendar CALENDAR = new ExchangeCalendar(Set.of(), Set.of());

  private static final double LONG_RUN_VIX = 17;
  private static final int CONTRACTS = 8;
  private static final int MONTHLY_LAG = 45;

  private final Map<String, List<IndexBar>> bars = new HashMap<>();
  private final List<VxSettlement> settlements = new ArrayList<>();
  private final List<MacroValue> yields = new ArrayList<>();
  private final List<MacroValue> prices = new ArrayList<>();
  private final Random before;
  private final Random after;
  private final LocalDate change;

  private SyntheticPast(long seed, LocalDate change, long seedAfter) {
    this.before = new Random(seed);
    this.after = new Random(seedAfter);
    this.change = change;
  }

  /** One past. */
  static PastMarket of(long seed, LocalDate last) {
    return changed(seed, LocalDate.MAX, seed, last);
  }

  /** The same past up to a day, and another one after it. */
  static PastMarket changed(long seed, LocalDate lastKept, long seedAfter, LocalDate last) {
    return new SyntheticPast(seed, lastKept, seedAfter).make(last);
  }

  private PastMarket make(LocalDate last) {
    double spx = 3_000;
    double vix = LONG_RUN_VIX;
    for (LocalDate day = FIRST; !day.isAfter(last); day = CALENDAR.nextSession(day)) {
      Random random = day.isAfter(change) ? after : before;
      double shock = random.nextGaussian();
      boolean crash = random.nextDouble() < 0.012;
      double move = crash ? -0.045 + 0.01 * shock : 0.0004 + vix / 100 / sqrt(252) * 0.8 * shock;
      double spxBefore = spx;
      double vixBefore = vix;
      spx *= exp(move);
      vix = Math.min(85, Math.max(9.5, vix + 0.03 * (LONG_RUN_VIX - vix) - 160 * move));
      day(day, spxBefore, spx, vixBefore, vix, random);
    }
    return new PastMarket(
        bars,
        settlements,
        new MacroHistory(Map.of("DGS2", yields, "CPIAUCSL", prices), Map.of()),
        new FomcCalendar(List.of()),
        CALENDAR);
  }

  private void day(
      LocalDate day, double spxBefore, double spx, double vixBefore, double vix, Random random) {
    bar("SPX", day, spxBefore, spx, 0.004);
    bar("VIX", day, vixBefore, vix, 0.03);
    bar("VIX3M", day, threeMonths(vixBefore), threeMonths(vix), 0.02);
    bar("VVIX", day, 85 + vixBefore / 2, 85 + vix / 2, 0.02);
    double rising = 1 / (1 + exp(-110 * log(spx / spxBefore) - random.nextGaussian() / 3));
    bar("NYSE_ADV", day, 2_800 * rising, 2_800 * rising, 0);
    bar("NYSE_DECL", day, 2_800 * (1 - rising), 2_800 * (1 - rising), 0);
    yields.add(new MacroValue("DGS2", day, 0.03, CALENDAR.close(day), false));
    YearMonth month = YearMonth.from(day);
    if (prices.stream().noneMatch(known -> YearMonth.from(known.referenceDate()).equals(month))) {
      LocalDate first = month.atDay(1);
      double level = 250 + prices.size() + random.nextGaussian();
      prices.add(new MacroValue(
          "CPIAUCSL", first, level, CALENDAR.close(first.plusDays(MONTHLY_LAG)), true));
    }
    for (int i = 0; i <= CONTRACTS; i++) {
      LocalDate expiry = CALENDAR.monthlyVixExpiry(month.plusMonths(i));
      if (expiry.isAfter(day)) {
        double days = ChronoUnit.DAYS.between(day, expiry);
        double beta = BetaSet.FROM_2013_TO_2026.beta(days);
        double open = LONG_RUN_VIX + 2 + (vixBefore - LONG_RUN_VIX) * beta;
        double settle = LONG_RUN_VIX + 2 + (vix - LONG_RUN_VIX) * beta;
        settlements.add(new VxSettlement(
            day,
            expiry,
            OptionalDouble.of(open),
            OptionalDouble.of(Math.max(open, settle) + 0.3),
            OptionalDouble.of(Math.min(open, settle) - 0.3),
            settle));
      }
    }
  }

  private static double threeMonths(double vix) {
    return 6 + 0.72 * vix;
  }

  private void bar(String symbol, LocalDate day, double open, double close, double wick) {
    bars.computeIfAbsent(symbol, name -> new ArrayList<>())
        .add(new IndexBar(
            symbol,
            day,
            OptionalDouble.of(open),
            OptionalDouble.of(Math.max(open, close) * (1 + wick)),
            OptionalDouble.of(Math.min(open, close) * (1 - wick)),
            close));
  }
}
