package io.nightcondor.reporting.backtest;

import io.nightcondor.reporting.table.NumberText;
import io.nightcondor.reporting.table.Rounding;

/** Numbers inside sentences. */
final class Numbers {

  private Numbers() {}

  static String whole(double number) {
    return NumberText.of(Rounding.round(number, 0), "-");
  }

  static String count(int number, String one, String many) {
    return number == 1 ? "1 " + one : whole(number) + " " + many;
  }
}
