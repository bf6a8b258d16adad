package io.nightcondor.analytics.backtest.event;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Offerings priced on a day.
 *
 * @param day a closed one counts for the next session
 * @param amount how many, or how many USD; 0 or more
 */
public record IpoDay(LocalDate day, double amount) {

  public IpoDay {
    Objects.requireNonNull(day, "day");
    if (!(amount >= 0 && amount <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(
          "offerings of %s must be 0 or more, got %s".formatted(day, amount));
    }
  }
}
