package io.nightcondor.ingest.source;

import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.rejection.RejectionCode;
import java.util.regex.Pattern;

/** Numbers as JSON writes them, which may have an exponent. */
public final class JsonFields {

  private static final Pattern NUMBER =
      Pattern.compile("-?\\d{1,15}(\\.\\d{1,30})?([eE][+-]?\\d{1,2})?");

  /** 2^53; beyond, a number of JSON is no longer exact. */
  private static final double LARGEST_EXACT = 0x1p53;

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
    return Fields.price(column, value, JsonFields::number);
  }

  /** A level above 0. */
  public static double level(String column, String value) throws RefusedRowException {
    return Fields.level(column, value, JsonFields::number);
  }

  /** A count of 0 or more, which may be written as 22.0. */
  public static long count(String column, String value) throws RefusedRowException {
    return Fields.count(column, value, JsonFields::whole);
  }

  private static long whole(String column, String value, String expected)
      throws RefusedRowException {
    double number = number(column, value, expected);
    if (number != Math.rint(number) || Math.abs(number) > LARGEST_EXACT) {
      throw new RefusedRowException(RejectionCode.BAD_NUMBER, column, value, expected);
    }
    return (long) number;
  }
}
