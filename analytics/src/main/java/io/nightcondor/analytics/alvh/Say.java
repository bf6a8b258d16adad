package io.nightcondor.analytics.alvh;

import io.nightcondor.analytics.pack.Figure;
import java.util.Locale;

/** Figures inside sentences: fixed decimals, the same in every locale. */
public final class Say {

  private Say() {}

  /** Whole dollars, such as $11,639. */
  public static String usd(double amount) {
    String digits = String.format(Locale.ROOT, "%,.0f", Math.abs(amount));
    return (amount < 0 && !digits.equals("0") ? "-$" : "$") + digits;
  }

  public static String usd(Figure amount) {
    return amount instanceof Figure.Known known ? usd(known.value()) : reason(amount);
  }

  /** Two decimals and thousands separators: prices, deltas, severities, sigmas. */
  public static String two(double number) {
    return String.format(Locale.ROOT, "%,.2f", number);
  }

  public static String two(Figure number) {
    return number instanceof Figure.Known known ? two(known.value()) : reason(number);
  }

  /** Whole units without decimals, shares with two. */
  public static String units(double units) {
    long whole = Math.round(units);
    return Math.abs(units - whole) < 1e-6
        ? Long.toString(whole)
        : String.format(Locale.ROOT, "%.2f", units);
  }

  /** Such as 1 close, 2 closes. */
  public static String closes(int count) {
    return count == 1 ? "1 close" : count + " closes";
  }

  /** Such as 1 night, 2 nights. */
  public static String nights(int count) {
    return count == 1 ? "1 night" : count + " nights";
  }

  /** Such as 40 %. */
  public static String percent(double share) {
    return String.format(Locale.ROOT, "%,.0f %%", share * 100);
  }

  /** Such as 4.3 % or -2,301.0 %. */
  public static String rate(double share) {
    return String.format(Locale.ROOT, "%,.1f %%", share * 100);
  }

  public static String rate(Figure share) {
    return share instanceof Figure.Known known ? rate(known.value()) : reason(share);
  }

  private static String reason(Figure figure) {
    return figure instanceof Figure.Missing missing
        ? "unknown (" + missing.reason() + ")"
        : "unknown";
  }
}
