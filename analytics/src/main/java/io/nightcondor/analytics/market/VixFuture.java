package io.nightcondor.analytics.market;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Objects;

/**
 * A monthly VIX future, standard (VX) or mini (VXM).
 *
 * @param size VX or VXM
 * @param expiry final settlement date
 */
public record VixFuture(Size size, LocalDate expiry) implements Instrument {

  private static final String MONTH_CODES = "FGHJKMNQUVXZ";

  /** Contract size, from the CFE specifications: USD per VIX point. */
  public enum Size {
    VX(1000),
    VXM(100);

    private final int multiplier;

    Size(int multiplier) {
      this.multiplier = multiplier;
    }

    public int multiplier() {
      return multiplier;
    }

    /** The size that a future's symbol names: what stands before month code and year. */
    public static Size ofSymbol(String symbol) {
      return valueOf(symbol.substring(0, symbol.length() - MONTH_AND_YEAR));
    }
  }

  private static final int MONTH_AND_YEAR = 3;
  private static final int CENTURY = 2000;

  /** The future of a {@link #symbol()}. */
  public static VixFuture ofSymbol(String symbol, ExchangeCalendar calendar) {
    String code = symbol.substring(symbol.length() - MONTH_AND_YEAR);
    YearMonth month = YearMonth.of(
        CENTURY + Integer.parseInt(code.substring(1)), MONTH_CODES.indexOf(code.charAt(0)) + 1);
    return new VixFuture(Size.ofSymbol(symbol), calendar.monthlyVixExpiry(month));
  }

  public VixFuture {
    Objects.requireNonNull(size, "size");
    Objects.requireNonNull(expiry, "expiry");
  }

  @Override
  public int multiplier() {
    return size.multiplier();
  }

  /** Size, month code and two-digit year, such as VXMU24. */
  @Override
  public String symbol() {
    return String.format(
        Locale.ROOT,
        "%s%c%02d",
        size,
        MONTH_CODES.charAt(expiry.getMonthValue() - 1),
        expiry.getYear() % 100);
  }
}
