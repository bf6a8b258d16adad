package io.nightcondor.ingest.chain;

import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.rejection.RejectionCode;
import io.nightcondor.ingest.source.Fields;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The expiry in a line of a Cboe quote table. */
final class CboeExpiry {

  private static final Pattern WITH_WEEKDAY =
      Pattern.compile("(\\p{Alpha}{3}) (\\p{Alpha}{3}) (\\d{2}) (\\d{4})");

  private CboeExpiry() {}

  /** Fri Jan 05 2024, the weekday being right, or 01/05/2024 as in the table of before 2021. */
  static LocalDate read(String column, String text) throws RefusedRowException {
    Matcher named = WITH_WEEKDAY.matcher(text);
    if (!named.matches()) {
      return Fields.isoOrUsDate(column, text);
    }
    Optional<Month> month = MonthNames.of(named.group(2));
    if (month.isPresent()) {
      try {
        LocalDate date = LocalDate.of(
            Integer.parseInt(named.group(4)), month.get(), Integer.parseInt(named.group(3)));
        String weekday = date.getDayOfWeek().name().substring(0, 3);
        if (weekday.equals(named.group(1).toUpperCase(Locale.ROOT))) {
          return date;
        }
      } catch (DateTimeException noSuchDay) {
        // refused below, as a wrong weekday
      }
    }
    throw new RefusedRowException(
        RejectionCode.Q14, column, text, "a day of the calendar such as Fri Jan 05 2024");
  }
}
