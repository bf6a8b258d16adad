package io.nightcondor.ingest.chain;

import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.rejection.RejectionCode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** The structural rules on the quotes of one chain file: Q14, Q15, Q04 and Q01. */
final class QuoteRules {

  private static final double LARGEST_STRIKE = 99_999;

  private final LocalDate session;
  private final Map<OptionSeries, Integer> lineOfSeries = new HashMap<>();

  QuoteRules(LocalDate session) {
    this.session = session;
  }

  LocalDate session() {
    return session;
  }

  /** Q14: an expiry is a weekday and not before the session. */
  void checkExpiry(LocalDate expiry, String column, String value) throws RefusedRowException {
    DayOfWeek day = expiry.getDayOfWeek();
    if (day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY || expiry.isBefore(session)) {
      throw new RefusedRowException(
          RejectionCode.Q14,
          column,
          value,
          "a weekday on or after the session %s".formatted(session));
    }
  }

  /** A strike is one that an OSI symbol can write. */
  static void checkStrike(double strike, String column, String value) throws RefusedRowException {
    if (strike > LARGEST_STRIKE || strike != Math.rint(strike * 1000) / 1000) {
      throw new RefusedRowException(
          RejectionCode.BAD_NUMBER, column, value, "a strike below 100000 with up to 3 decimals");
    }
  }

  /** Q15: the first row of a series counts, whatever becomes of it. */
  void checkFirst(OptionSeries series, int line, String column, String value)
      throws RefusedRowException {
    Integer firstLine = lineOfSeries.putIfAbsent(series, line);
    if (firstLine != null) {
      throw new RefusedRowException(
          RejectionCode.Q15,
          column,
          value,
          "each series once; %s was first at %d".formatted(series.symbol(), firstLine));
    }
  }

  /** Q04 and Q01. */
  static void checkMarket(
      OptionSeries series, double bid, double ask, String bidColumn, String askColumn)
      throws RefusedRowException {
    if (bid == 0 && ask == 0) {
      throw new RefusedRowException(
          RejectionCode.Q04, series, askColumn, "0", "a bid or an ask above 0");
    }
    if (bid > ask) {
      throw new RefusedRowException(
          RejectionCode.Q01,
          series,
          bidColumn,
          Double.toString(bid),
          "at most the ask of %s".formatted(ask));
    }
  }
}
