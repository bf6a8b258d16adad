package io.nightcondor.ingest.book;

import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.rejection.RejectionCode;
import java.math.BigDecimal;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers as brokers show them to people: +10, 1,234, $12.35, -$1,250.00, ($330.00), .05. Exactly
 * those; a blank, dashes, n/a and Incomplete mean that there is none.
 */
final class BrokerNumbers {

  private static final Pattern NONE = Pattern.compile("|-{1,2}|[Nn]/[Aa]|Incomplete");
  private static final Pattern SHOWN = Pattern.compile(
      "(\\()?([+-])?\\$?((?:\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,13})?(?:\\.\\d{1,10})?)(\\))?");
  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,15}(?:\\.0{1,8})?");

  private static final String AMOUNT = "an amount such as -$1,250.00 or ($330.00)";

  private BrokerNumbers() {}

  /** True if the broker shows no number here. */
  static boolean isNone(String text) {
    return NONE.matcher(text).matches();
  }

  /** An amount, if there is one. */
  static OptionalDouble amount(String column, String text) throws RefusedRowException {
    return isNone(text)
        ? OptionalDouble.empty()
        : OptionalDouble.of(exact(column, text, AMOUNT).doubleValue());
  }

  /** An amount that must be there. */
  static double required(String column, String text) throws RefusedRowException {
    return exact(column, text, AMOUNT).doubleValue();
  }

  /** The price of one unit, if there is one. */
  static OptionalDouble price(String column, String text) throws RefusedRowException {
    OptionalDouble price = amount(column, text);
    return price.isPresent()
        ? PositionRules.checkedPrice(column, text, price.getAsDouble())
        : price;
  }

  /** Contracts, 0 included. */
  static long contracts(String column, String text) throws RefusedRowException {
    String expected = "a whole number of contracts";
    String plain = exact(column, text, expected).toPlainString();
    if (!WHOLE.matcher(plain).matches()) {
      throw new RefusedRowException(RejectionCode.BAD_NUMBER, column, text, expected);
    }
    return new BigDecimal(plain).longValue();
  }

  private static BigDecimal exact(String column, String text, String expected)
      throws RefusedRowException {
    Matcher shown = SHOWN.matcher(text);
    boolean sound = shown.matches()
        && !shown.group(3).isEmpty()
        && (shown.group(1) == null) == (shown.group(4) == null)
        && (shown.group(1) == null || shown.group(2) == null);
    if (!sound) {
      throw new RefusedRowException(RejectionCode.BAD_NUMBER, column, text, expected);
    }
    BigDecimal size = new BigDecimal(shown.group(3).replace(",", ""));
    boolean negative = shown.group(1) != null || "-".equals(shown.group(2));
    return negative ? size.negate() : size;
  }
}
