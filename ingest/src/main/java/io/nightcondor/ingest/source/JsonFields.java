package io.nightcondor.ingest.source;

import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.rejection.RejectionCode;
import java.util.regex.Pattern;

/** Numbers as JSON writes them, which may have an exponent. */
public final class JsonFields {

  private static final Pattern NUMBER =
      Pattern.compile("-?\\d{1,15}(\\.\\d{1,30})?([eE][+-]?\\d{1,2})?");

  private JsonFields() {}

  public static double number(String column, String value, String expected)
      throws RefusedRowException {
    if (!NUMBER.matcher(value).matches()) {
      throw new RefusedRowException(RejectionCode.BAD_NUMBER, column, value, expected);
    }
    return Double.parseDouble(value);
  }

  /** A price of 0 or more. */
  public static double price(String column, String value) throws RefusedRowException {
    String expected = "a price of 0 or more, such as 12.35";
    double price = number(column, value, expected);
    if (price < 0) {
      throw new RefusedRowException(RejectionCode.BAD_NUMBER, column, value, expected);
    }
    return price + 0.0;
  }

  /** A level above 0. */
  public static double level(String column, String value) throws RefusedRowException {
    String expected = "a level above 0, such as 5446.68";
    double level = number(column, value, expected);
    if (!(level > 0)) {
      throw new RefusedRowException(RejectionCode.BAD_NUMBER, column, value, expected);
    }
    return level;
  }
}
