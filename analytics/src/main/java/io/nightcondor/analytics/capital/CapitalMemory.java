package io.nightcondor.analytics.capital;

import java.time.LocalDate;
import java.util.List;

/**
 * What the capital figures need of the nights before. Simple types throughout, so that it can be
 * stored as JSON.
 *
 * @param since session of the first night; what was closed before it is not known
 * @param flows option cash of the last 365 days by date, oldest first
 * @param days the book's profit from session to session, oldest first, at most 252
 * @param months the book's return by month, oldest first, the current one last, at most 121
 */
public record CapitalMemory(
    LocalDate since, List<CashNight> flows, List<DayProfit> days, List<MonthGrowth> months) {

  public CapitalMemory {
    flows = List.copyOf(flows);
    days = List.copyOf(days);
    months = List.copyOf(months);
  }

  /** Before a first night. */
  public static CapitalMemory startingOn(LocalDate session) {
    return new CapitalMemory(session, List.of(), List.of(), List.of());
  }

  /**
   * Cash of options, USD, each 0 or more but for the settlements.
   *
   * @param date of the trades or settlements
   * @param received premium
   * @param paid premium
   * @param fees commissions
   * @param settled paid at settlement, negative if received
   * @param unknown what moved cash that no file gives, in words
   */
  public record CashNight(
      LocalDate date,
      double received,
      double paid,
      double fees,
      double settled,
      List<String> unknown) {

    public CashNight {
      unknown = List.copyOf(unknown);
    }
  }

  /**
   * @param from session from whose close it counts
   * @param to session of the night
   * @param profit USD, trades and fees included
   * @param equity of the book then, USD
   */
  public record DayProfit(LocalDate from, LocalDate to, double profit, double equity) {}

  /**
   * @param month its first day
   * @param growth product of 1 + profit / equity over its nights
   * @param whole whether every night of it is known
   */
  public record MonthGrowth(LocalDate month, double growth, boolean whole) {}
}
