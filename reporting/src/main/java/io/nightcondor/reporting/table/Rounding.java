package io.nightcondor.reporting.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The only rounding of the program: half up, away from zero, as a person with pencil and paper
 * does.
 *
 * <p>A double is first taken at the 15 significant digits that a spreadsheet keeps, so that 2.675
 * rounds to 2.68 although its binary value lies a little below. No digits of the JDK are involved:
 * they differ between releases.
 */
public final class Rounding {

  private static final MathContext SPREADSHEET_DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

  private Rounding() {}

  /** The value at the digits that a spreadsheet keeps, without zeros at its end. */
  public static BigDecimal exact(double value) {
    BigDecimal exact = new BigDecimal(value, SPREADSHEET_DIGITS).stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0) : exact;
  }

  /** The value with that many decimals; never a negative zero. */
  public static BigDecimal round(double value, int decimals) {
    return new BigDecimal(value, SPREADSHEET_DIGITS).setScale(decimals, RoundingMode.HALF_UP);
  }
}
