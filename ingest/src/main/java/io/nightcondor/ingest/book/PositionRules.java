package io.nightcondor.ingest.book;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.Instrument;
import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.rejection.RejectionCode;
import io.nightcondor.ingest.source.Fields;
import java.time.LocalDate;
import java.util.OptionalDouble;

/** What is asked of every position, whoever wrote the file. */
final class PositionRules {

  static final String BOOK_FORM = "[A-Za-z0-9._-]{1,64}";
  static final String BOOK_EXPECTED =
      "a book id of letters, digits, dot, dash and underscore, up to 64 characters";
  private static final String WHOLE_NUMBER =
      "a whole number of contracts other than 0, negative for short";

  /** Above any book; a larger number is a slip of the keyboard. */
  private static final long LARGEST_QUANTITY = 1_000_000;

  private static final double LARGEST_PRICE = 100_000;

  private PositionRules() {}

  /** What has settled before the session is not held at its close. */
  static void checkLives(String column, String symbol, Instrument instrument, LocalDate session)
      throws RefusedRowException {
    if (instrument.expiry().isBefore(session)) {
      throw new RefusedRowException(
          RejectionCode.Q14,
          column,
          symbol,
          "a series that settles on or after the session %s".formatted(session));
    }
  }

  static int quantity(String column, String text) throws RefusedRowException {
    return checked(column, text, Fields.whole(column, text, WHOLE_NUMBER));
  }

  /** The same number, if it can be a quantity. */
  static int checked(String column, String text, long quantity) throws RefusedRowException {
    if (quantity == 0 || Math.abs(quantity) > LARGEST_QUANTITY) {
      throw new RefusedRowException(RejectionCode.BAD_NUMBER, column, text, WHOLE_NUMBER);
    }
    return (int) quantity;
  }

  /** Blank means that the cost is not known; it is never taken as 0. */
  static OptionalDouble price(String column, String text) throws RefusedRowException {
    return text.isEmpty()
        ? OptionalDouble.empty()
        : checkedPrice(column, text, Fields.price(column, text));
  }

  static OptionalDouble checkedPrice(String column, String text, double price)
      throws RefusedRowException {
    if (!(price >= 0 && price <= LARGEST_PRICE)) {
      throw new RefusedRowException(
          RejectionCode.BAD_NUMBER, column, text, "index points for one unit");
    }
    return OptionalDouble.of(price);
  }

  static void checkTradeDate(
      String column, String text, LocalDate date, LocalDate session, ExchangeCalendar calendar)
      throws RefusedRowException {
    if (date.isAfter(session) || !calendar.isSession(date)) {
      throw new RefusedRowException(
          RejectionCode.Q14, column, text, "an exchange session up to %s".formatted(session));
    }
  }
}
