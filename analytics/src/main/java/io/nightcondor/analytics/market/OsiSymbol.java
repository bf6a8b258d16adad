package io.nightcondor.analytics.market;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The OSI option symbol: root, expiry as yymmdd, C or P, strike in thousandths with eight digits.
 * The root may be padded with blanks to six characters or not at all.
 */
public final class OsiSymbol {

  private static final Pattern SYMBOL = Pattern.compile("([A-Z]{1,6}) *(\\d{6})([CP])(\\d{8})");

  private static final int LONGEST = 21;

  private OsiSymbol() {}

  /**
   * The series that a symbol names.
   *
   * @throws IllegalArgumentException with what was expected, if the text is not a symbol, its date
   *     does not exist, its strike is 0 or its root is not in the product table
   */
  public static OptionSeries parse(String text) {
    Matcher matcher = SYMBOL.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "an OSI symbol such as SPXW240809P05320000 (root, yymmdd, C or P, strike x 1000)");
    }
    Root root = Root.of(matcher.group(1))
        .orElseThrow(() -> new IllegalArgumentException("a root of SPX, SPXW, VIX or VIXW"));
    LocalDate expiry = expiry(matcher.group(2));
    double strike = Integer.parseInt(matcher.group(4)) / 1000.0;
    if (strike == 0) {
      throw new IllegalArgumentException("a strike above 0");
    }
    OptionRight right = matcher.group(3).equals("C") ? OptionRight.CALL : OptionRight.PUT;
    return new OptionSeries(root, expiry, right, strike);
  }

  /** The unpadded symbol of a series, such as SPXW240809P05320000. */
  public static String format(OptionSeries series) {
    LocalDate expiry = series.expiry();
    StringBuilder symbol = new StringBuilder(LONGEST).append(series.root());
    append(symbol, expiry.getYear() % 100, 2);
    append(symbol, expiry.getMonthValue(), 2);
    append(symbol, expiry.getDayOfMonth(), 2);
    symbol.append(series.right().letter());
    append(symbol, Math.round(series.strike() * 1000), 8);
    return symbol.toString();
  }

  /** Digits with zeros before them: a formatter takes ten times as long. */
  private static void append(StringBuilder symbol, long number, int digits) {
    String text = Long.toString(number);
    symbol.append("0".repeat(digits - text.length())).append(text);
  }

  private static LocalDate expiry(String yymmdd) {
    int year = 2000 + Integer.parseInt(yymmdd.substring(0, 2));
    int month = Integer.parseInt(yymmdd.substring(2, 4));
    int day = Integer.parseInt(yymmdd.substring(4, 6));
    try {
      return LocalDate.of(year, month, day);
    } catch (java.time.DateTimeException notADate) {
      throw new IllegalArgumentException("a calendar date as yymmdd", notADate);
    }
  }
}
