package io.nightcondor.analytics.pack;

import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** A number of a report, or why there is none. A missing figure is never shown as zero. */
public sealed interface Figure {

  /** A finite number. */
  record Known(double value) implements Figure {
    public Known {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("a figure must be finite, got " + value);
      }
    }
  }

  /** What could not be computed, with its reason, such as UNKNOWN_COST. */
  record Missing(String reason) implements Figure {
    public Missing {
      if (reason.isBlank()) {
        throw new IllegalArgumentException("a missing figure needs a reason");
      }
    }
  }

  static Figure of(double value) {
    return new Known(value);
  }

  static Figure missing(String reason) {
    return new Missing(reason);
  }

  /** The number, or missing for that reason if there is none. */
  static Figure of(OptionalDouble value, String reasonIfEmpty) {
    return value.isPresent() ? of(value.getAsDouble()) : missing(reasonIfEmpty);
  }

  /** The number, or empty. */
  default OptionalDouble toOptional() {
    return this instanceof Known known ? OptionalDouble.of(known.value()) : OptionalDouble.empty();
  }

  /** The function of the number; a missing figure stays missing for its reason. */
  default Figure map(DoubleUnaryOperator function) {
    return this instanceof Known known ? of(function.applyAsDouble(known.value())) : this;
  }

  /** The function of both numbers; missing for the first missing figure's reason. */
  default Figure with(Figure other, DoubleBinaryOperator function) {
    if (this instanceof Known a && other instanceof Known b) {
      return of(function.applyAsDouble(a.value(), b.value()));
    }
    return this instanceof Missing ? this : other;
  }

  /** The sum; missing for the first missing figure's reason. */
  default Figure plus(Figure other) {
    return with(other, Double::sum);
  }
}
