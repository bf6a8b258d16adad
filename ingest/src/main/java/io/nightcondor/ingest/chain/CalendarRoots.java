package io.nightcondor.ingest.chain;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.rejection.RejectionCode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The root of an option whose file names none, where the calendar alone decides it. VIX: the
 * monthly settlement date is VIX, any other VIXW. SPX: any date is SPXW but that of the monthly
 * expiry, which SPX and SPXW share.
 */
final class CalendarRoots {

  private CalendarRoots() {}

  /** Empty where two roots share the date. */
  static Optional<Root> of(Underlying underlying, LocalDate expiry, ExchangeCalendar calendar) {
    YearMonth month = YearMonth.from(expiry);
    return switch (underlying) {
      case VIX ->
        Optional.of(expiry.equals(calendar.monthlyVixExpiry(month)) ? Root.VIX : Root.VIXW);
      case SPX ->
        expiry.equals(calendar.monthlySpxExpiry(month)) ? Optional.empty() : Optional.of(Root.SPXW);
    };
  }

  /** Refuses the row where two roots share the date. */
  static Root require(Underlying underlying, LocalDate expiry, Cell cell, ExchangeCalendar calendar)
      throws RefusedRowException {
    Optional<Root> root = of(underlying, expiry, calendar);
    if (root.isEmpty()) {
      throw new RefusedRowException(
          RejectionCode.AMBIGUOUS_ROOT,
          cell.column(),
          cell.text(),
          "a root beside it, for SPX and SPXW both expire on %s".formatted(expiry));
    }
    return root.get();
  }
}
