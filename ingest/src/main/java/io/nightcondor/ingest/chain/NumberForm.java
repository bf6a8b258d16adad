package io.nightcondor.ingest.chain;

import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.rejection.RejectionCode;
import java.math.BigDecimal;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** How a file writes numbers. What is not exactly so is refused; blank is missing, never zero. */
enum NumberForm {
  /** 1234.5: no thousands separator, no exponent, no percent sign. */
  POINT("-?\\d{1,13}(\\.\\d{1,24})?", '.'),
  /** 1234,5 and otherwise the same. */
  COMMA("-?\\d{1,13}(,\\d{1,24})?", ','),
  /** 1234.5 or 1.2345e3, as JSON has it. */
  JSON("-?\\d{1,13}(\\.\\d{1,30})?([eE][+-]?\\d{1,2})?", '.');

  private static final BigDecimal LARGEST_STRIKE = BigDecimal.valueOf(99_999);
  private static final int STRIKE_DECIMALS = 3;
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000_000L);

  private final Pattern pattern;
  private final char decimal;

  NumberForm(String pattern, char decimal) {
    this.pattern = Pattern.compile(pattern);
    this.decimal = decimal;
  }

  /**
   * A number in the unit that is meant.
   *
   * @param digits by which the file's unit is smaller, such as 2 for percent and 3 for thousandths
   */
  private BigDecimal exact(Cell cell, int digits, String expected) throws RefusedRowException {
    if (!pattern.matcher(cell.text()).matches()) {
      throw notSo(cell, expected);
    }
    return new BigDecimal(cell.text().replace(decimal, '.')).movePointLeft(digits);
  }

  /** A price of 0 or more. */
  double price(Cell cell) throws RefusedRowException {
    String expected = "a price of 0 or more, such as " + shown("12.35");
    return atLeastZero(cell, 0, expected);
  }

  private double atLeastZero(Cell cell, int digits, String expected) throws RefusedRowException {
    double number = exact(cell, digits, expected).doubleValue();
    if (number < 0) {
      throw notSo(cell, expected);
    }
    return number + 0.0;
  }

  /** A price above 0; blank and 0 mean that there was no trade. */
  OptionalDouble priceIfTraded(Cell cell) throws RefusedRowException {
    double price = cell.isBlank() ? 0 : price(cell);
    return price == 0 ? OptionalDouble.empty() : OptionalDouble.of(price);
  }

  /** A vol of 0 or more as a fraction; blank and 0 mean that none was computed. */
  OptionalDouble volIfComputed(Cell cell, int digits) throws RefusedRowException {
    if (cell.isBlank()) {
      return OptionalDouble.empty();
    }
    String example = shown(digits == 0 ? "0.184" : "18.4");
    double vol = atLeastZero(cell, digits, "a vol of 0 or more, such as " + example);
    return vol == 0 ? OptionalDouble.empty() : OptionalDouble.of(vol);
  }

  /** A delta from -1 to 1; blank means that none was computed. */
  OptionalDouble delta(Cell cell, int digits) throws RefusedRowException {
    if (cell.isBlank()) {
      return OptionalDouble.empty();
    }
    String expected = digits == 0 ? "a delta from -1 to 1" : "a delta from -100 to 100";
    double delta = exact(cell, digits, expected).doubleValue();
    if (!(Math.abs(delta) <= 1)) {
      throw notSo(cell, expected);
    }
    return OptionalDouble.of(delta);
  }

  /** A whole number of 0 or more, with or without decimals of 0; blank means not known. */
  OptionalLong count(Cell cell) throws RefusedRowException {
    if (cell.isBlank()) {
      return OptionalLong.empty();
    }
    String expected = "a whole number of 0 or more";
    BigDecimal count = exact(cell, 0, expected);
    if (count.signum() < 0
        || count.compareTo(MOST) >= 0
        || count.stripTrailingZeros().scale() > 0) {
      throw notSo(cell, expected);
    }
    return OptionalLong.of(count.longValueExact());
  }

  /** A strike in index points with up to three decimals. */
  double strike(Cell cell, int digits) throws RefusedRowException {
    String expected = "a strike above 0 and below 100000 with up to 3 decimals";
    BigDecimal strike = exact(cell, digits, expected);
    if (strike.signum() <= 0
        || strike.compareTo(LARGEST_STRIKE) > 0
        || strike.stripTrailingZeros().scale() > STRIKE_DECIMALS) {
      throw notSo(cell, expected);
    }
    return strike.doubleValue();
  }

  private String shown(String example) {
    return example.replace('.', decimal);
  }

  private static RefusedRowException notSo(Cell cell, String expected) {
    return new RefusedRowException(RejectionCode.BAD_NUMBER, cell.column(), cell.text(), expected);
  }
}
