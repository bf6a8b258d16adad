package io.nightcondor.ingest.book;

import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.rejection.RejectionCode;
import java.util.Locale;
import java.util.OptionalDouble;

/** What a broker says in columns of its own besides the symbol must be the same. */
final class SplitColumns {

  private SplitColumns() {}

  /** Blank columns say nothing. */
  static void check(
      OptionSeries series, String rightColumn, String right, String strikeColumn, String strike)
      throws RefusedRowException {
    char letter = series.right().letter();
    if (!right.isEmpty() && right.toUpperCase(Locale.ROOT).charAt(0) != letter) {
      throw new RefusedRowException(
          RejectionCode.BAD_TEXT,
          rightColumn,
          right,
          "%s, as the symbol says".formatted(letter == 'C' ? "a call" : "a put"));
    }
    OptionalDouble points = BrokerNumbers.amount(strikeColumn, strike);
    if (points.isPresent() && points.getAsDouble() != series.strike()) {
      throw new RefusedRowException(
          RejectionCode.BAD_NUMBER,
          strikeColumn,
          strike,
          "%s, as the symbol says".formatted(series.strike()));
    }
  }
}
