package io.nightcondor.analytics.capital;

import io.nightcondor.analytics.capital.CapitalMemory.CashNight;
import io.nightcondor.analytics.capital.CapitalMemory.DayProfit;
import io.nightcondor.analytics.capital.CapitalMemory.MonthGrowth;
import io.nightcondor.analytics.pack.ExplainPanel;
import io.nightcondor.analytics.pack.Figure;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Keeps the memory of a book's capital from night to night. */
public final class CapitalLedger {

  static final int CASH_DAYS = 365;
  private static final int NIGHTS = 252;
  private static final int MONTHS = 121;

  private CapitalLedger() {}

  /** The memory after tonight; a first night takes its cash from the dates of what is held. */
  public static CapitalMemory next(Optional<CapitalMemory> memory, CapitalNight night) {
    CapitalMemory known = memory.orElse(CapitalMemory.startingOn(night.session()));
    Optional<Figure> profit = night.explain().from().map(from -> profit(night.explain()));
    return new CapitalMemory(
        known.since(),
        flows(known.flows(), new CashEvents(night).byDate(memory.isEmpty()), night.session()),
        days(known.days(), night, profit),
        months(known.months(), night, profit));
  }

  /** Of the span; what was closed in between has no price, so its profit is not known. */
  private static Figure profit(ExplainPanel explain) {
    return explain.closed().isEmpty() ? explain.total() : Figure.missing("CLOSED_WITHOUT_PRICE");
  }

  private static List<CashNight> flows(
      List<CashNight> before, List<CashNight> tonight, LocalDate session) {
    Map<LocalDate, CashNight> byDate = new TreeMap<>();
    before.forEach(flow -> byDate.put(flow.date(), flow));
    tonight.forEach(flow -> byDate.merge(flow.date(), flow, CapitalLedger::sum));
    return byDate.values().stream()
        .filter(flow -> flow.date().isAfter(session.minusDays(CASH_DAYS)))
        .toList();
  }

  private static CashNight sum(CashNight a, CashNight b) {
    List<String> unknown = new ArrayList<>(a.unknown());
    unknown.addAll(b.unknown());
    return new CashNight(
        a.date(),
        a.received() + b.received(),
        a.paid() + b.paid(),
        a.fees() + b.fees(),
        a.settled() + b.settled(),
        unknown);
  }

  private static List<DayProfit> days(
      List<DayProfit> before, CapitalNight night, Optional<Figure> profit) {
    List<DayProfit> days = new ArrayList<>(before);
    if (profit.isPresent() && profit.get() instanceof Figure.Known usd) {
      days.add(new DayProfit(
          night.explain().from().orElseThrow(), night.session(), usd.value(), night.equity()));
    }
    return last(days, NIGHTS);
  }

  /** A month is whole if it begins with the night after one of the month before. */
  private static List<MonthGrowth> months(
      List<MonthGrowth> before, CapitalNight night, Optional<Figure> profit) {
    LocalDate month = night.session().withDayOfMonth(1);
    List<MonthGrowth> months = new ArrayList<>(before);
    boolean begins = months.isEmpty() || !months.get(months.size() - 1).month().equals(month);
    if (begins) {
      months.add(new MonthGrowth(
          month,
          1,
          night
              .explain()
              .from()
              .filter(from -> YearMonth.from(from).equals(YearMonth.from(month).minusMonths(1)))
              .isPresent()));
    }
    MonthGrowth current = months.remove(months.size() - 1);
    boolean known = profit.isPresent() && profit.get() instanceof Figure.Known;
    double usd = profit.map(Figure::toOptional).map(figure -> figure.orElse(0)).orElse(0.0);
    months.add(new MonthGrowth(
        month, current.growth() * (1 + usd / night.equity()), current.whole() && known));
    return last(months, MONTHS);
  }

  private static <T> List<T> last(List<T> all, int most) {
    return all.subList(Math.max(0, all.size() - most), all.size());
  }
}
