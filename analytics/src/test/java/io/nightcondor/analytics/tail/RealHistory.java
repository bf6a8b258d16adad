package io.nightcondor.analytics.tail;

import io.nightcondor.analytics.fixture.MarketData;
import io.nightcondor.analytics.market.ExchangeCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Daily series of the folder of real market data since 2007. */
final class RealHistory {

  private static final LocalDate FIRST = LocalDate.of(2007, 6, 1);

  /** From here on the file of continuous futures has every day. */
  private static final LocalDate CONTINUOUS = LocalDate.of(2013, 5, 1);

  private static final int SLOTS = 8;

  private final HistoryFixture rows = new HistoryFixture();
  private final Set<LocalDate> days = new HashSet<>();
  private LocalDate last = FIRST;

  RealHistory() {
    closes("SPX", "history/yahoo_GSPC_2005_2026.csv", 4, true);
    closes("VIX", "history/vix-daily.csv", 4, true);
    closes("VIX3M", "history/yahoo_VIX3M_2005_2026.csv", 4, false);
    closes("VIX6M", "history/yahoo_VIX6M_2005_2026.csv", 4, false);
    closes("SKEW", "history/yahoo_SKEW_2005_2026.csv", 4, false);
    closes("VVIX", "history/yahoo_VVIX_2005_2026.csv", 4, false);
    rates();
    continuous();
    slots();
  }

  FactorHistory history() {
    return rows.build();
  }

  /** A weekday without a close of the SPX or the VIX in either file has no session. */
  ExchangeCalendar calendar() {
    Set<LocalDate> closures = new HashSet<>();
    for (LocalDate day = FIRST; !day.isAfter(last); day = day.plusDays(1)) {
      boolean weekend =
          day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
      if (!weekend && !days.contains(day)) {
        closures.add(day);
      }
    }
    return new ExchangeCalendar(closures, Set.of());
  }

  private void closes(String symbol, String file, int column, boolean ofExchange) {
    for (String[] row : rows(file, date -> true, 0)) {
      LocalDate date = LocalDate.parse(row[0]);
      rows.close(symbol, date, Double.parseDouble(row[column]));
      if (ofExchange) {
        days.add(date);
        last = date.isAfter(last) ? date : last;
      }
    }
  }

  private void rates() {
    for (String[] row : rows("macro/fred_DGS2.csv", date -> true, 0)) {
      if (row.length > 1 && !row[1].isBlank()) {
        rows.rate("DGS2", LocalDate.parse(row[0]), Double.parseDouble(row[1]) / 100);
      }
    }
  }

  private void continuous() {
    for (String[] row : rows("futures/vx_continuous_vx1_vx6_2013_2026.csv", date -> true, 0)) {
      LocalDate date = LocalDate.parse(row[0]);
      rows.settle(date, date.plusDays(Long.parseLong(row[9])), Double.parseDouble(row[6]));
    }
  }

  private void slots() {
    Predicate<LocalDate> before = date -> date.isBefore(CONTINUOUS);
    List<String[]> levels = rows("futures/vix_futures_settle_m1_m8_2004_2017.csv", before, 1);
    List<String[]> expiries = rows("futures/vix_futures_expirations_2004_2017.csv", before, 1);
    for (int i = 0; i < levels.size(); i++) {
      for (int slot = 2; slot < 2 + SLOTS; slot++) {
        if (!levels.get(i)[slot].equals("NA")) {
          rows.settle(
              LocalDate.parse(levels.get(i)[1]),
              LocalDate.parse(expiries.get(i)[slot]),
              Double.parseDouble(levels.get(i)[slot]));
        }
      }
    }
  }

  private static List<String[]> rows(String file, Predicate<LocalDate> wanted, int dateColumn) {
    return MarketData.lines(file).stream()
        .skip(1)
        .map(line -> line.replace("\"", "").split(","))
        .filter(row -> {
          LocalDate date = LocalDate.parse(row[dateColumn]);
          return !date.isBefore(FIRST) && wanted.test(date);
        })
        .toList();
  }
}
