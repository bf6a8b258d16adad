package io.nightcondor.analytics.condor;

import io.nightcondor.analytics.pack.Figure;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/**
 * Return of an account's dated flows (DOMAIN D2), both forms.
 *
 * @param irr money-weighted, ACT/365, a fraction per year; missing under 30 days
 * @param simple profit over the most that was tied up, times 365 over days; a fraction per year
 */
public record FlowReturn(Figure irr, Figure simple) {

  private static final double DAYS_A_YEAR = 365;
  private static final int SHORTEST_TO_COMPOUND = 30;
  private static final Figure TOO_SHORT = Figure.missing("UNDER_30_DAYS");

  /**
   * Of flows that begin with money going out.
   *
   * @param flows one or more
   * @param profit their sum, USD
   */
  public static FlowReturn of(List<CashFlow> flows, double profit) {
    List<CashFlow> dated =
        flows.stream().sorted(Comparator.comparing(CashFlow::date)).toList();
    LocalDate end = dated.get(dated.size() - 1).date();
    long days = ChronoUnit.DAYS.between(dated.get(0).date(), end);
    if (days < 1) {
      return missing("OPENED_TONIGHT");
    }
    double tiedUp = 0;
    double paid = 0;
    for (CashFlow flow : dated) {
      paid -= flow.amount();
      tiedUp = Math.max(tiedUp, paid);
    }
    if (tiedUp <= 0) {
      return missing("NOTHING_TIED_UP");
    }
    return new FlowReturn(
        days < SHORTEST_TO_COMPOUND ? TOO_SHORT : Xirr.of(flows),
        Figure.of(profit / tiedUp * DAYS_A_YEAR / days));
  }

  public static FlowReturn missing(String reason) {
    return new FlowReturn(Figure.missing(reason), Figure.missing(reason));
  }

  /** The form that is shown: money-weighted, or simple where it is too short to compound. */
  public Figure shown() {
    return isShort() ? simple : irr;
  }

  /** Whether it is too short to compound. */
  public boolean isShort() {
    return irr.equals(TOO_SHORT);
  }

  /** Whether it is below another, in the form that both have; false if one is missing. */
  public boolean isBelow(FlowReturn other) {
    boolean compounding = !isShort() && !other.isShort();
    Figure own = compounding ? irr : simple;
    Figure others = compounding ? other.irr : other.simple;
    return own instanceof Figure.Known a
        && others instanceof Figure.Known b
        && a.value() < b.value();
  }
}
