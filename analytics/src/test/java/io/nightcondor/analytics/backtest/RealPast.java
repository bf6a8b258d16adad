package io.nightcondor.analytics.backtest;

import io.nightcondor.analytics.backtest.history.PastMarket;
import io.nightcondor.analytics.fixture.MarketData;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.FomcCalendar;
import io.nightcondor.analytics.market.FomcMeeting;
import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.market.MacroHistory;
import io.nightcondor.analytics.market.MacroValue;
import io.nightcondor.analytics.market.VxSettlement;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/** Twenty years of the folder of real market data. */
final class RealPast {

  private static final LocalDate FIRST = LocalDate.of(2005, 1, 10);

  /** From here on the file of continuous futures has every day, with its range. */
  private static final LocalDate CONTINUOUS = LocalDate.of(2013, 5, 1);

  /** Earlier contracts settled on days that no rule gives. */
  private static final LocalDate FIRST_EXPIRIES = LocalDate.of(2006, 1, 3);

  private static final int SLOTS = 8;
  private static final int MONTHLY_LAG = 45;
  private static final int EFFECTIVE_RATE_LAG = 60;

  private final Map<String, List<IndexBar>> bars = new HashMap<>();
  private final Map<String, List<MacroValue>> values = new HashMap<>();
  private final List<VxSettlement> settlements = new ArrayList<>();

  PastMarket past() {
    bars("SPX", "history/yahoo_GSPC_2005_2026.csv");
    bars("VIX", "history/vix-daily.csv");
    bars("VIX3M", "history/yahoo_VIX3M_2005_2026.csv");
    bars("VIX6M", "history/yahoo_VIX6M_2005_2026.csv");
    bars("VVIX", "history/yahoo_VVIX_2005_2026.csv");
    bars("NYSE_ADV", "history/nyse_advancing_ADV.csv");
    bars("NYSE_DECL", "history/nyse_declining_DECL.csv");
    ExchangeCalendar calendar = calendar();
    values(calendar, "RBUSBIS", "macro/fred_RBUSBIS.csv", 1, 1, EFFECTIVE_RATE_LAG);
    values(calendar, "CPIAUCSL", "macro/fred_CPIAUCSL.csv", 1, 1, MONTHLY_LAG);
    values(calendar, "PPIACO", "macro/fred_PPIACO.csv", 1, 1, MONTHLY_LAG);
    values(calendar, "DGS2", "macro/fred_rates_curve_2004_2026.csv", 6, 0.01, 0);
    values(calendar, "DGS3MO", "macro/fred_rates_curve_2004_2026.csv", 3, 0.01, 0);
    values(calendar, "FORWARD_PE", "macro/sp500_forward_pe.csv", 1, 1, 0);
    slots(calendar);
    continuous();
    return new PastMarket(
        bars,
        settlements,
        new MacroHistory(values, Map.of()),
        new FomcCalendar(MarketData.lines("macro/fomc_announce_dates_2000_2026.csv").stream()
            .skip(1)
            .map(line -> new FomcMeeting(
                LocalDate.parse(line.strip()), FomcMeeting.Status.SCHEDULED, "file"))
            .toList()),
        calendar);
  }

  /** Weekdays on which the SPX has a close are sessions. */
  private ExchangeCalendar calendar() {
    Set<LocalDate> sessions = new HashSet<>();
    TreeSet<LocalDate> dates = new TreeSet<>();
    bars.getOrDefault("SPX", List.of()).forEach(bar -> dates.add(bar.date()));
    sessions.addAll(dates);
    Set<LocalDate> closures = new HashSet<>();
    for (LocalDate day = FIRST; !day.isAfter(dates.last()); day = day.plusDays(1)) {
      boolean weekend =
          day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
      if (!weekend && !sessions.contains(day)) {
        closures.add(day);
      }
    }
    closures.add(LocalDate.of(2026, 6, 19));
    closures.add(LocalDate.of(2026, 7, 3));
    return new ExchangeCalendar(closures, Set.of());
  }

  private void bars(String symbol, String file) {
    List<IndexBar> list = bars.computeIfAbsent(symbol, name -> new ArrayList<>());
    for (String[] row : rows(file)) {
      if (!row[4].isBlank()) {
        list.add(new IndexBar(
            symbol,
            LocalDate.parse(row[0]),
            OptionalDouble.of(Double.parseDouble(row[1])),
            OptionalDouble.of(Double.parseDouble(row[2])),
            OptionalDouble.of(Double.parseDouble(row[3])),
            Double.parseDouble(row[4])));
      }
    }
  }

  private void values(
      ExchangeCalendar calendar, String series, String file, int column, double unit, int lagDays) {
    List<MacroValue> list = new ArrayList<>();
    for (String[] row : rows(file)) {
      if (row.length > column && !row[column].isBlank()) {
        LocalDate reference = LocalDate.parse(row[0]);
        list.add(new MacroValue(
            series,
            reference,
            Double.parseDouble(row[column]) * unit,
            calendar.close(reference.plusDays(lagDays)),
            lagDays > 0));
      }
    }
    values.put(series, List.copyOf(list));
  }

  /** Slot n is the n-th monthly contract that settles after the day. */
  private void slots(ExchangeCalendar calendar) {
    for (String[] row : rows("futures/vix_futures_settle_m1_m8_2004_2017.csv")) {
      LocalDate date = LocalDate.parse(row[1]);
      if (!date.isBefore(FIRST_EXPIRIES) && date.isBefore(CONTINUOUS)) {
        YearMonth front = YearMonth.from(date);
        if (!calendar.monthlyVixExpiry(front).isAfter(date)) {
          front = front.plusMonths(1);
        }
        for (int slot = 0; slot < SLOTS; slot++) {
          String level = row[2 + slot];
          if (!level.equals("NA") && Double.parseDouble(level) > 0) {
            settlements.add(new VxSettlement(
                date,
                calendar.monthlyVixExpiry(front.plusMonths(slot)),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Double.parseDouble(level)));
          }
        }
      }
    }
  }

  private void continuous() {
    for (String[] row : rows("futures/vx_continuous_vx1_vx6_2013_2026.csv")) {
      LocalDate date = LocalDate.parse(row[0]);
      settlements.add(new VxSettlement(
          date,
          date.plusDays(Long.parseLong(row[9])),
          price(row[2]),
          price(row[3]),
          price(row[4]),
          Double.parseDouble(row[6])));
    }
  }

  /** 0 where there was no trade. */
  private static OptionalDouble price(String text) {
    double price = text.isBlank() ? 0 : Double.parseDouble(text);
    return price > 0 ? OptionalDouble.of(price) : OptionalDouble.empty();
  }

  private static List<String[]> rows(String file) {
    return MarketData.lines(file).stream()
        .skip(1)
        .map(line -> line.replace("\"", "").split(",", -1))
        .toList();
  }
}
