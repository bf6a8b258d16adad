package io.nightcondor.ingest.symbol;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.rejection.RejectionCode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Option symbols as brokers write them. Empty means a sound symbol of a product that is not read
 * here, such as an option on a share.
 */
public final class OptionSymbols {

  private static final String STRIKE = "(\\d{1,5}(?:\\.\\d{1,3})?)";
  private static final Pattern OSI = Pattern.compile("([A-Z0-9.]{1,6}) *\\d{6}[CP]\\d{8}");
  private static final Pattern SHORT =
      Pattern.compile("([A-Z0-9]{1,6}?)(\\d{2})(\\d{2})(\\d{2})([CP])" + STRIKE);
  private static final Pattern SLASHED =
      Pattern.compile("([A-Z0-9./]{1,8}) (\\d{2})/(\\d{2})/(\\d{4}) " + STRIKE + " ([CP])");
  private static final Pattern SPELLED =
      Pattern.compile("(\\d{1,4})(?: \\(([^)]{1,30})\\))? (\\d{1,2}) ([A-Z]{3}) (\\d{2}) " + STRIKE
          + " (CALL|PUT)");
  private static final String PM_SERIES = "Weeklys|Quarterlys|End of Month";

  private OptionSymbols() {}

  /** {@code SPXW 240809P05320000}, the 21 characters of the OSI or less (DOMAIN A2). */
  public static Optional<OptionSeries> osi(String column, String symbol)
      throws RefusedRowException {
    Matcher osi = OSI.matcher(symbol);
    return osi.matches() && Root.of(osi.group(1)).isEmpty()
        ? Optional.empty()
        : Optional.of(Symbols.option(column, symbol));
  }

  /** SPXW240809P5320, as thinkorswim writes it behind a dot and Fidelity behind a dash. */
  public static Optional<OptionSeries> unpadded(String column, String symbol)
      throws RefusedRowException {
    Matcher text = SHORT.matcher(symbol.replaceFirst("^ ?[-.]", ""));
    if (!text.matches()) {
      throw notASymbol(column, symbol, "an option such as SPXW240809P5320 behind a dot or a dash");
    }
    Optional<Root> root = Root.of(text.group(1));
    if (root.isEmpty()) {
      return Optional.empty();
    }
    LocalDate expiry = date(
        column, symbol, 2000 + number(text.group(2)), number(text.group(3)), number(text.group(4)));
    return Optional.of(series(column, symbol, root.get(), expiry, text.group(5), text.group(6)));
  }

  /** {@code SPXW 08/09/2024 5320.00 P}, as Schwab writes it. */
  public static Optional<OptionSeries> slashed(String column, String symbol)
      throws RefusedRowException {
    Matcher text = SLASHED.matcher(symbol);
    if (!text.matches()) {
      throw notASymbol(column, symbol, "an option such as SPXW 08/09/2024 5320.00 P");
    }
    Optional<Root> root = Root.of(text.group(1));
    if (root.isEmpty()) {
      return Optional.empty();
    }
    LocalDate expiry =
        date(column, symbol, number(text.group(4)), number(text.group(2)), number(text.group(3)));
    return Optional.of(series(column, symbol, root.get(), expiry, text.group(6), text.group(5)));
  }

  /**
   * {@code 100 (Weeklys) 9 AUG 24 5320 PUT}, as thinkorswim writes it below its underlying. The
   * word in brackets tells SPXW and VIXW from SPX and VIX; without it the date must be that of the
   * monthly series.
   */
  public static OptionSeries spelled(
      String column, String text, Underlying underlying, ExchangeCalendar calendar)
      throws RefusedRowException {
    Matcher words = SPELLED.matcher(text);
    int month = words.matches() ? MonthNames.of(words.group(4)) : 0;
    if (month == 0) {
      throw notASymbol(column, text, "an option such as 100 (Weeklys) 9 AUG 24 5320 PUT");
    }
    if (number(words.group(1)) != Root.MULTIPLIER) {
      throw new RefusedRowException(
          RejectionCode.BAD_NUMBER, column, text, "a multiplier of 100 in front");
    }
    String tag = words.group(2);
    if (tag != null && !tag.matches(PM_SERIES)) {
      throw notASymbol(
          column, text, "one of Weeklys, Quarterlys and End of Month in brackets, or none");
    }
    LocalDate expiry =
        date(column, text, 2000 + number(words.group(5)), month, number(words.group(3)));
    Root root = root(underlying, tag != null);
    if (tag == null && !expiry.equals(monthly(underlying, expiry, calendar))) {
      throw new RefusedRowException(
          RejectionCode.Q14,
          column,
          text,
          "%s, when the monthly series settles, or a word such as (Weeklys)"
              .formatted(monthly(underlying, expiry, calendar)));
    }
    return series(column, text, root, expiry, words.group(7), words.group(6));
  }

  private static Root root(Underlying underlying, boolean tagged) {
    return switch (underlying) {
      case SPX -> tagged ? Root.SPXW : Root.SPX;
      case VIX -> tagged ? Root.VIXW : Root.VIX;
    };
  }

  private static LocalDate monthly(
      Underlying underlying, LocalDate expiry, ExchangeCalendar calendar) {
    YearMonth month = YearMonth.from(expiry);
    return switch (underlying) {
      case SPX -> calendar.monthlySpxExpiry(month);
      case VIX -> calendar.monthlyVixExpiry(month);
    };
  }

  private static OptionSeries series(
      String column, String symbol, Root root, LocalDate expiry, String right, String strike)
      throws RefusedRowException {
    double points = new BigDecimal(strike).doubleValue();
    if (!(points > 0)) {
      throw new RefusedRowException(RejectionCode.BAD_NUMBER, column, symbol, "a strike above 0");
    }
    return new OptionSeries(
        root, expiry, right.startsWith("C") ? OptionRight.CALL : OptionRight.PUT, points);
  }

  private static LocalDate date(String column, String symbol, int year, int month, int day)
      throws RefusedRowException {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException noSuchDay) {
      throw new RefusedRowException(
          RejectionCode.Q14, column, symbol, "a day of the calendar in the symbol");
    }
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static RefusedRowException notASymbol(String column, String symbol, String expected) {
    return new RefusedRowException(RejectionCode.BAD_TEXT, column, symbol, expected);
  }
}
