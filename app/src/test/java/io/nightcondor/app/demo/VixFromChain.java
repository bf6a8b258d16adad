package io.nightcondor.app.demo;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.SliceKey;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The VIX of a chain by the steps of Cboe's white paper of 2014: two terms around 30 days, Fridays
 * only.
 */
final class VixFromChain {

  private static final double RATE = 0.0525;
  private static final double THIRTY_DAYS = 30.0 / 365;

  private VixFromChain() {}

  static double of(List<OptionQuote> quotes, LocalDate session, ExchangeCalendar calendar) {
    TreeMap<Double, List<OptionQuote>> terms = new TreeMap<>();
    Map<SliceKey, List<OptionQuote>> slices = new TreeMap<>();
    quotes.forEach(quote -> slices
        .computeIfAbsent(SliceKey.of(quote.series()), key -> new ArrayList<>())
        .add(quote));
    slices.forEach((key, slice) -> {
      long days = ChronoUnit.DAYS.between(session, key.expiry());
      boolean listed = key.expiry().getDayOfWeek() == DayOfWeek.FRIDAY
          && (key.root() == Root.SPX || !slices.containsKey(new SliceKey(Root.SPX, key.expiry())));
      if (listed && days > 22 && days < 38) {
        terms.put(calendar.yearsToSettlement(session, key.root(), key.expiry()), slice);
      }
    });
    double near = terms.floorKey(THIRTY_DAYS);
    double next = terms.higherKey(THIRTY_DAYS);
    double variance = (near * variance(terms.get(near), near) * (next - THIRTY_DAYS)
            + next * variance(terms.get(next), next) * (THIRTY_DAYS - near))
        / (next - near);
    return 100 * Math.sqrt(variance / THIRTY_DAYS);
  }

  private static double variance(List<OptionQuote> slice, double years) {
    NavigableMap<Double, OptionQuote> calls = side(slice, OptionRight.CALL);
    NavigableMap<Double, OptionQuote> puts = side(slice, OptionRight.PUT);
    double centre = calls.keySet().stream()
        .min((a, b) -> Double.compare(gap(calls, puts, a), gap(calls, puts, b)))
        .orElseThrow();
    double growth = Math.exp(RATE * years);
    double forward =
        centre + growth * (calls.get(centre).mid() - puts.get(centre).mid());
    double below = calls.floorKey(forward);
    TreeMap<Double, Double> used = new TreeMap<>();
    used.put(below, 0.5 * (calls.get(below).mid() + puts.get(below).mid()));
    walk(puts.headMap(below, false).descendingMap(), used);
    walk(calls.tailMap(below, false), used);
    double sum = 0;
    for (Map.Entry<Double, Double> entry : used.entrySet()) {
      double strike = entry.getKey();
      Double lower = used.lowerKey(strike);
      Double higher = used.higherKey(strike);
      double width = lower == null
          ? higher - strike
          : higher == null ? strike - lower : 0.5 * (higher - lower);
      sum += width / (strike * strike) * growth * entry.getValue();
    }
    return 2 / years * sum - Math.pow(forward / below - 1, 2) / years;
  }

  private static void walk(NavigableMap<Double, OptionQuote> away, Map<Double, Double> used) {
    int zeroBids = 0;
    for (Map.Entry<Double, OptionQuote> entry : away.entrySet()) {
      zeroBids = entry.getValue().bid() > 0 ? 0 : zeroBids + 1;
      if (zeroBids == 2) {
        return;
      }
      if (zeroBids == 0) {
        used.put(entry.getKey(), entry.getValue().mid());
      }
    }
  }

  private static double gap(
      Map<Double, OptionQuote> calls, Map<Double, OptionQuote> puts, double strike) {
    return Math.abs(calls.get(strike).mid() - puts.get(strike).mid());
  }

  private static NavigableMap<Double, OptionQuote> side(
      List<OptionQuote> slice, OptionRight right) {
    TreeMap<Double, OptionQuote> side = new TreeMap<>();
    slice.stream()
        .filter(quote -> quote.series().right() == right)
        .forEach(quote -> side.put(quote.series().strike(), quote));
    return side;
  }
}
