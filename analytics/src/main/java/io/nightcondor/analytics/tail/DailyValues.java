package io.nightcondor.analytics.tail;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** One number a session. A session of which two numbers are told has none: neither is guessed. */
final class DailyValues {

  /** No session has one. */
  static final DailyValues NONE = new DailyValues(Map.of());

  private final Map<LocalDate, Double> values;

  private DailyValues(Map<LocalDate, Double> values) {
    this.values = values;
  }

  /**
   * The usable numbers of a series in any order.
   *
   * @param usable which numbers can be true
   * @param isSession which days count; what is told of another day is a copy of an earlier one
   */
  static <T> DailyValues of(
      Collection<T> series,
      Function<T, LocalDate> date,
      ToDoubleFunction<T> value,
      DoublePredicate usable,
      Predicate<LocalDate> isSession) {
    Map<LocalDate, Double> values = new HashMap<>();
    Set<LocalDate> doubtful = new HashSet<>();
    for (T each : series) {
      LocalDate day = date.apply(each);
      double number = value.applyAsDouble(each);
      if (usable.test(number) && isSession.test(day)) {
        Double other = values.putIfAbsent(day, number);
        if (other != null && other != number) {
          doubtful.add(day);
        }
      }
    }
    values.keySet().removeAll(doubtful);
    return new DailyValues(values);
  }

  OptionalDouble on(LocalDate date) {
    Double value = values.get(date);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** The later less the earlier. */
  OptionalDouble difference(LocalDate from, LocalDate to) {
    OptionalDouble before = on(from);
    OptionalDouble after = on(to);
    return before.isPresent() && after.isPresent()
        ? OptionalDouble.of(after.getAsDouble() - before.getAsDouble())
        : OptionalDouble.empty();
  }

  /** Logarithm of the later over the earlier; of numbers above 0. */
  OptionalDouble logChange(LocalDate from, LocalDate to) {
    OptionalDouble before = on(from);
    OptionalDouble after = on(to);
    return before.isPresent() && after.isPresent()
        ? OptionalDouble.of(StrictMath.log(after.getAsDouble() / before.getAsDouble()))
        : OptionalDouble.empty();
  }
}
