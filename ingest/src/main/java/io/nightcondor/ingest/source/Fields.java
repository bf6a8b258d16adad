package io.nightcondor.ingest.source;

import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.rejection.RejectionCode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * Strict reading of one field: what is not exactly of the expected form is refused with its column.
 */
public final class Fields {

  private static final String PRICE = "a price of 0 or more, such as 12.35";
  private static final String LEVEL = "a level above 0, such as 5446.68";
  private static final String COUNT = "a whole number of 0 or more";

  /** Digits at the zeros. */
  private static final String ISO_DATE = "0000-00-00";

  private static final String US_DATE = "00/00/0000";

  private Fields() {}

  /** How a number is written. */
  @FunctionalInterface
  interface Form {
    double read(String column, String value, String expected) throws RefusedRowException;
  }

  /** How a whole number is written. */
  @FunctionalInterface
  interface WholeForm {
    long read(String column, String value, String expected) throws RefusedRowException;
  }

  /** No sign but minus, no thousands separator, no exponent, no percent sign. */
  public static double decimal(String column, String value, String expected)
      throws RefusedRowException {
    double number = Digits.decimal(value);
    if (Double.isNaN(number)) {
      throw new RefusedRowException(RejectionCode.BAD_NUMBER, column, value, expected);
    }
    return number;
  }

  /** A price or level of 0 or more. */
  public static double price(String column, String value) throws RefusedRowException {
    return price(column, value, Fields::decimal);
  }

  /** The same for a number of another form. */
  static double price(String column, String value, Form form) throws RefusedRowException {
    double price = form.read(column, value, PRICE);
    if (price < 0) {
      throw new RefusedRowException(RejectionCode.BAD_NUMBER, column, value, PRICE);
    }
    // no minus zero
    return price + 0.0;
  }

  /** A level above 0. */
  public static double level(String column, String value) throws RefusedRowException {
    return level(column, value, Fields::decimal);
  }

  /** The same for a number of another form. */
  static double level(String column, String value, Form form) throws RefusedRowException {
    double level = form.read(column, value, LEVEL);
    if (!(level > 0)) {
      throw new RefusedRowException(RejectionCode.BAD_NUMBER, column, value, LEVEL);
    }
    return level;
  }

  /** A level above 0; blank and 0 mean that there was no trade. */
  public static OptionalDouble levelIfTraded(String column, String value)
      throws RefusedRowException {
    if (value.isBlank()) {
      return OptionalDouble.empty();
    }
    double level = price(column, value);
    return level == 0 ? OptionalDouble.empty() : OptionalDouble.of(level);
  }

  public static long whole(String column, String value, String expected)
      throws RefusedRowException {
    if (!Digits.isWhole(value)) {
      throw new RefusedRowException(RejectionCode.BAD_NUMBER, column, value, expected);
    }
    return Long.parseLong(value);
  }

  /** A count of 0 or more. */
  public static long count(String column, String value) throws RefusedRowException {
    return count(column, value, Fields::whole);
  }

  /** The same for a number of another form. */
  static long count(String column, String value, WholeForm form) throws RefusedRowException {
    long count = form.read(column, value, COUNT);
    if (count < 0) {
      throw new RefusedRowException(RejectionCode.BAD_NUMBER, column, value, COUNT);
    }
    return count;
  }

  public static LocalDate isoDate(String column, String value) throws RefusedRowException {
    return Digits.areAt(value, ISO_DATE)
        ? date(column, value, 0, 5, 8)
        : notADate(column, value, "a date such as 2024-08-05");
  }

  /** 2024-08-05 or 08/05/2024. */
  public static LocalDate isoOrUsDate(String column, String value) throws RefusedRowException {
    return Digits.areAt(value, US_DATE) ? date(column, value, 6, 0, 3) : isoDate(column, value);
  }

  private static LocalDate date(String column, String value, int year, int month, int day)
      throws RefusedRowException {
    try {
      return LocalDate.of(
          Digits.value(value, year, year + 4),
          Digits.value(value, month, month + 2),
          Digits.value(value, day, day + 2));
    } catch (DateTimeException noSuchDay) {
      return notADate(column, value, "a day of the calendar");
    }
  }

  private static LocalDate notADate(String column, String value, String expected)
      throws RefusedRowException {
    throw new RefusedRowException(RejectionCode.Q14, column, value, expected);
  }
}
