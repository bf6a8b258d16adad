package io.nightcondor.analytics.signal;

import io.nightcondor.analytics.fixture.MarketData;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.FomcCalendar;
import io.nightcondor.analytics.market.FomcMeeting;
import io.nightcondor.analytics.market.HistoryWindow;
import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.market.MacroHistory;
import io.nightcondor.analytics.market.MacroValue;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** Series of the folder of real market data; none of the folder's macro files has release days. */
final class RealSeries {

  private static final LocalDate FIRST = LocalDate.of(1990, 1, 2);
  private static final LocalDate SPLICE = LocalDate.of(2019, 1, 1);
  private static final int SESSIONS = 800;
  private static final Set<LocalDate> UNSCHEDULED = Set.of(
      LocalDate.of(2001, 1, 3),
      LocalDate.of(2001, 4, 18),
      LocalDate.of(2001, 9, 17),
      LocalDate.of(2007, 8, 17),
      LocalDate.of(2008, 1, 22),
      LocalDate.of(2008, 10, 8),
      LocalDate.of(2020, 3, 3),
      LocalDate.of(2020, 3, 15),
      LocalDate.of(2020, 3, 23));
  private static final int MONTHLY_LAG = 45;
  private static final int EFFECTIVE_RATE_LAG = 60;
  private static final int YEARS_OF_MONTHS = 12;

  private final Map<String, List<IndexBar>> bars = new HashMap<>();
  private final Map<String, List<MacroValue>> values = new HashMap<>();
  private final ExchangeCalendar calendar;

  RealSeries() {
    bars("SPX", "history/spx_1927_2023.csv.gz", 4, FIRST, SPLICE);
    bars("SPX", "history/spx_daily_2019_2026.csv", 4, SPLICE, LocalDate.MAX);
    bars("NYSE_ADV", "history/nyse_advancing_ADV.csv", 4, FIRST, LocalDate.MAX);
    bars("NYSE_DECL", "history/nyse_declining_DECL.csv", 4, FIRST, LocalDate.MAX);
    calendar = calendar();
    values("RBUSBIS", "macro/fred_RBUSBIS.csv", 1, 1, EFFECTIVE_RATE_LAG);
    values("CPIAUCSL", "macro/fred_CPIAUCSL.csv", 1, 1, MONTHLY_LAG);
    values("PPIFIS", "macro/fred_PPIFIS.csv", 1, 1, MONTHLY_LAG);
    values("DGS2", "macro/fred_DGS2.csv", 1, 0.01, 0);
    values("FORWARD_PE", "macro/sp500_forward_pe.csv", 1, 1, 0);
  }

  /** Weekdays on which the SPX has a close are sessions. */
  private ExchangeCalendar calendar() {
    Set<LocalDate> closures = new HashSet<>();
    List<IndexBar> index = bars.getOrDefault("SPX", List.of());
    Set<LocalDate> sessions = new HashSet<>();
    index.forEach(bar -> sessions.add(bar.date()));
    LocalDate last = index.get(index.size() - 1).date();
    for (LocalDate day = FIRST; !day.isAfter(last); day = day.plusDays(1)) {
      boolean weekend =
          day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
      if (!weekend && !sessions.contains(day)) {
        closures.add(day);
      }
    }
    return new ExchangeCalendar(closures, Set.of());
  }

  List<LocalDate> sessions(LocalDate from, LocalDate to) {
    return bars.getOrDefault("SPX", List.of()).stream()
        .map(IndexBar::date)
        .filter(date -> !date.isBefore(from) && !date.isAfter(to))
        .toList();
  }

  /** Statement days with that status, but for those that nobody knew ahead (DOMAIN A5). */
  static FomcCalendar statements(FomcMeeting.Status status) {
    return new FomcCalendar(MarketData.lines("macro/fomc_announce_dates_2000_2026.csv").stream()
        .skip(1)
        .map(line -> LocalDate.parse(line.strip()))
        .filter(day -> !UNSCHEDULED.contains(day))
        .map(day -> new FomcMeeting(day, status, "file"))
        .toList());
  }

  /** Everything as the store hands it out on a night. */
  SignalInput night(LocalDate session, FomcCalendar fomc) {
    Map<String, List<IndexBar>> window = new HashMap<>();
    bars.forEach((symbol, list) -> window.put(
        symbol,
        list.stream()
            .filter(bar -> !bar.date().isAfter(session)
                && bar.date().isAfter(session.minusDays(SESSIONS * 3 / 2)))
            .toList()));
    Map<String, List<MacroValue>> known = new HashMap<>();
    values.forEach((series, list) -> known.put(
        series,
        list.stream()
            .filter(value -> !value.referenceDate().isAfter(session)
                && value.referenceDate().isAfter(session.minusYears(YEARS_OF_MONTHS)))
            .toList()));
    return new SignalInput(
        session, calendar, new HistoryWindow(window), new MacroHistory(known, Map.of()), fomc);
  }

  /** Only the yields. */
  SignalInput yields(LocalDate session, FomcCalendar fomc) {
    List<MacroValue> list = values.getOrDefault("DGS2", List.of());
    int to = (int) list.stream()
        .takeWhile(value -> !value.referenceDate().isAfter(session))
        .count();
    return new SignalInput(
        session,
        calendar,
        new HistoryWindow(Map.of()),
        new MacroHistory(Map.of("DGS2", list.subList(Math.max(0, to - SESSIONS), to)), Map.of()),
        fomc);
  }

  private void bars(String symbol, String file, int column, LocalDate from, LocalDate before) {
    List<IndexBar> list = bars.computeIfAbsent(symbol, name -> new ArrayList<>());
    for (String[] row : rows(file)) {
      LocalDate date = LocalDate.parse(row[0]);
      if (!date.isBefore(from) && date.isBefore(before)) {
        list.add(new IndexBar(
            symbol,
            date,
            OptionalDouble.empty(),
            OptionalDouble.of(Double.parseDouble(row[2])),
            OptionalDouble.of(Double.parseDouble(row[3])),
            Double.parseDouble(row[column])));
      }
    }
  }

  private void values(String series, String file, int column, double unit, int lagDays) {
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

  private static List<String[]> rows(String file) {
    return MarketData.lines(file).stream()
        .skip(1)
        .map(line -> line.replace("\"", "").split(","))
        .toList();
  }
}
