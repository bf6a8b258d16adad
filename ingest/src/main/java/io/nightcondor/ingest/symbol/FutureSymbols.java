package io.nightcondor.ingest.symbol;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.rejection.RejectionCode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * VIX futures as people and brokers write them: VXU24, VXU4 and {@code VX SEP 24} (Interactive
 * Brokers), /VXU24 (thinkorswim and Schwab), ./VXU4 (tastytrade), each also as VXM.
 *
 * <p>A year of one digit is that of the contract which is next to settle on or after the session,
 * within ten years.
 */
public final class FutureSymbols {

  private static final String EXPECTED = "a monthly VIX future such as VXU24, VXMU4 or VX SEP 24";
  private static final String MONTH_CODES = "FGHJKMNQUVXZ";

  private static final Pattern CODED =
      Pattern.compile("(?:\\./|/)?(VXM?)([" + MONTH_CODES + "])(\\d{1,2})");
  private static final Pattern SPELLED = Pattern.compile("(VXM?) +([A-Z]{3}) ?(\\d{2})");

  /** VX32Q24: the settlement in week 32, which is not on the monthly curve. */
  private static final Pattern WEEKLY =
      Pattern.compile("(?:\\./|/)?VXM?\\d{2}[" + MONTH_CODES + "]\\d{1,2}");

  private static final int DECADE = 10;

  private FutureSymbols() {}

  /** True if the text is meant for a VIX future, weekly ones included. */
  public static boolean isVixFuture(String symbol) {
    return CODED.matcher(symbol).matches()
        || SPELLED.matcher(symbol).matches()
        || WEEKLY.matcher(symbol).matches();
  }

  /** The contract that a symbol names. */
  public static VixFuture future(
      String column, String symbol, LocalDate session, ExchangeCalendar calendar)
      throws RefusedRowException {
    Matcher coded = CODED.matcher(symbol);
    if (coded.matches()) {
      int month = MONTH_CODES.indexOf(coded.group(2)) + 1;
      String year = coded.group(3);
      return future(
          coded.group(1),
          year.length() == 1
              ? nextToSettle(Integer.parseInt(year), month, session, calendar)
              : contract(Integer.parseInt(year), month),
          calendar);
    }
    Matcher spelled = SPELLED.matcher(symbol);
    int month = spelled.matches() ? MonthNames.of(spelled.group(2)) : 0;
    if (month == 0) {
      throw new RefusedRowException(
          WEEKLY.matcher(symbol).matches() ? RejectionCode.Q13 : RejectionCode.BAD_TEXT,
          column,
          symbol,
          EXPECTED);
    }
    return future(spelled.group(1), contract(Integer.parseInt(spelled.group(3)), month), calendar);
  }

  private static VixFuture future(String size, YearMonth contract, ExchangeCalendar calendar) {
    return new VixFuture(VixFuture.Size.valueOf(size), calendar.monthlyVixExpiry(contract));
  }

  private static YearMonth contract(int yearOfCentury, int month) {
    return YearMonth.of(2000 + yearOfCentury, month);
  }

  private static YearMonth nextToSettle(
      int lastDigit, int month, LocalDate session, ExchangeCalendar calendar) {
    int decade = session.getYear() - session.getYear() % DECADE;
    YearMonth contract = YearMonth.of(decade + lastDigit, month);
    return calendar.monthlyVixExpiry(contract).isBefore(session)
        ? contract.plusYears(DECADE)
        : contract;
  }
}
