package io.nightcondor.analytics.tail;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.market.MacroValue;
import io.nightcondor.analytics.market.VxSettlement;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** A history by session, for changes between two closes. The order of its rows does not matter. */
final class FactorSeries {

  /** No vol index has moved by so large a factor in ten days; such a change is not used. */
  static final double LARGEST_VOL_FACTOR = 4;

  private static final double LARGEST_LOG_CHANGE = StrictMath.log(LARGEST_VOL_FACTOR);

  /** Beyond any change of the 2-year yield in ten days since 1990. */
  private static final double LARGEST_RATE_CHANGE = 0.02;

  private static final List<String> RATES = List.of("DGS2", "US2Y");
  private static final double PERCENT = 0.01;

  private final Predicate<LocalDate> isSession;
  private final Map<String, DailyValues> closes;
  private final Map<String, DailyValues> rates;
  private final Map<LocalDate, DailyValues> settlements;
  private final Map<Integer, DailyValues> atmVols;
  private final Map<Integer, DailyValues> skewnesses;

  FactorSeries(FactorHistory history, ExchangeCalendar calendar) {
    isSession = calendar::isSession;
    closes = history.bars().entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(
            Map.Entry::getKey,
            bars ->
                daily(bars.getValue(), IndexBar::date, IndexBar::close, FactorSeries::isPositive)));
    rates = history.rates().entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(
            Map.Entry::getKey,
            values -> daily(
                values.getValue(),
                MacroValue::referenceDate,
                MacroValue::value,
                Double::isFinite)));
    settlements = daily(
        history.settlements(),
        VxSettlement::expiry,
        VxSettlement::session,
        VxSettlement::settle,
        FactorSeries::isPositive);
    atmVols = daily(
        history.smiles(),
        SmilePoint::days,
        SmilePoint::session,
        SmilePoint::atmVol,
        FactorSeries::isPositive);
    skewnesses = daily(
        history.smiles(),
        SmilePoint::days,
        SmilePoint::session,
        SmilePoint::skewness,
        Double::isFinite);
  }

  private <K, T> Map<K, DailyValues> daily(
      Collection<T> all,
      Function<T, K> key,
      Function<T, LocalDate> date,
      ToDoubleFunction<T> value,
      DoublePredicate usable) {
    return all.stream()
        .collect(Collectors.groupingBy(
            key,
            Collectors.collectingAndThen(
                Collectors.toList(), series -> daily(series, date, value, usable))));
  }

  private <T> DailyValues daily(
      Collection<T> series,
      Function<T, LocalDate> date,
      ToDoubleFunction<T> value,
      DoublePredicate usable) {
    return DailyValues.of(series, date, value, usable, isSession);
  }

  /** Close of an index; empty if no source has it, or if two differ. */
  OptionalDouble close(String symbol, LocalDate session) {
    return in(closes, symbol).on(session);
  }

  /** Log change of an index, whatever its size; empty without both closes. */
  OptionalDouble index(String symbol, LocalDate from, LocalDate to) {
    return in(closes, symbol).logChange(from, to);
  }

  /** Log change of a vol index; empty without both closes, or if they cannot be true. */
  OptionalDouble vol(String symbol, LocalDate from, LocalDate to) {
    return possible(index(symbol, from, to));
  }

  /** Change of the SKEW index, index points. */
  OptionalDouble skew(LocalDate from, LocalDate to) {
    return in(closes, "SKEW").difference(from, to);
  }

  /** Change of the 2-year yield, a fraction; empty if no source has both days. */
  OptionalDouble rate(LocalDate from, LocalDate to) {
    for (String name : RATES) {
      OptionalDouble change = in(rates, name).difference(from, to);
      OptionalDouble percent = in(closes, name).difference(from, to);
      if (change.isPresent()) {
        return possibleRate(change.getAsDouble());
      }
      if (percent.isPresent()) {
        return possibleRate(percent.getAsDouble() * PERCENT);
      }
    }
    return OptionalDouble.empty();
  }

  /**
   * Log changes of every future with a settlement on both days, by calendar days to its settlement
   * at the earlier one. A future that settles finally by the later day is not among them: its last
   * price is an opening quotation of the VIX.
   */
  NavigableMap<Double, Double> futures(LocalDate from, LocalDate to) {
    NavigableMap<Double, Double> changes = new TreeMap<>();
    settlements.forEach((expiry, ofOne) -> {
      OptionalDouble change = possible(ofOne.logChange(from, to));
      if (expiry.isAfter(to) && change.isPresent()) {
        changes.put((double) ChronoUnit.DAYS.between(from, expiry), change.getAsDouble());
      }
    });
    return changes;
  }

  /** Log change of the chain's vol at the forward; empty unless both nights kept the smile. */
  OptionalDouble atmVol(LocalDate from, LocalDate to, int days) {
    return possible(in(atmVols, days).logChange(from, to));
  }

  /** Change of the chain's skewness; empty unless both nights kept the smile. */
  OptionalDouble skewness(LocalDate from, LocalDate to, int days) {
    return in(skewnesses, days).difference(from, to);
  }

  private static <K> DailyValues in(Map<K, DailyValues> series, K key) {
    return series.getOrDefault(key, DailyValues.NONE);
  }

  private static boolean isPositive(double value) {
    return value > 0 && value <= Double.MAX_VALUE;
  }

  /** Whether a vol or a vol index can have moved so. */
  static boolean isPossible(double logChange) {
    return Math.abs(logChange) <= LARGEST_LOG_CHANGE;
  }

  private static OptionalDouble possible(OptionalDouble change) {
    return change.isPresent() && isPossible(change.getAsDouble()) ? change : OptionalDouble.empty();
  }

  private static OptionalDouble possibleRate(double change) {
    return Math.abs(change) <= LARGEST_RATE_CHANGE
        ? OptionalDouble.of(change)
        : OptionalDouble.empty();
  }
}
