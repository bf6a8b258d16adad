package io.nightcondor.ingest.store;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.MacroValue;
import io.nightcondor.analytics.tail.FactorHistory;
import io.nightcondor.analytics.tail.SmilePoint;
import io.nightcondor.analytics.tail.TailWindows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The series that past joint moves are drawn from, as they were known at a night. */
public final class FactorStore {

  /** US2Y is a stand-in for DGS2, which some sites do not keep. */
  private static final List<String> SYMBOLS =
      List.of("SPX", "VIX", "VIX3M", "VIX6M", "SKEW", "VVIX", "US2Y");

  private static final List<String> RATES = List.of("DGS2");

  /**
   * Sessions before the first move's end: ten for the longest move, and ten more in which a series
   * that lacks a day may have its last one.
   */
  private static final int LEAD = 20;

  private final JdbcClient jdbc;
  private final ExchangeCalendar calendar;
  private final HistoryStore history;
  private final MacroStore macro;

  public FactorStore(DataSource dataSource, ExchangeCalendar calendar) {
    this.jdbc = JdbcClient.create(dataSource);
    this.calendar = calendar;
    this.history = new HistoryStore(dataSource);
    this.macro = new MacroStore(dataSource, calendar);
  }

  /**
   * Daily series of both windows, from some sessions before them.
   *
   * @param earlier the revision that counts of each earlier night, for its smile
   */
  public FactorHistory factors(NightKey night, TailWindows windows, Collection<NightKey> earlier) {
    List<DateRange> ranges = ranges(night, windows);
    return new FactorHistory(
        history.bars(night, SYMBOLS, ranges),
        history.settlements(night, ranges),
        RATES.stream()
            .collect(Collectors.toMap(
                series -> series, series -> inside(ranges, macro.valuesAsOf(night, series)))),
        smiles(night, earlier, ranges));
  }

  private List<DateRange> ranges(NightKey night, TailWindows windows) {
    LocalDate session = night.session();
    LocalDate stressedTo = windows.stressedTo().isBefore(session) ? windows.stressedTo() : session;
    return DateRange.merged(List.of(
        new DateRange(before(session, windows.days() - 1 + LEAD), session),
        new DateRange(before(windows.stressedFrom(), LEAD), stressedTo)));
  }

  /** The day some sessions before a date. */
  private LocalDate before(LocalDate date, int sessions) {
    LocalDate day = date;
    for (int i = 0; i < sessions; i++) {
      day = calendar.previousSession(day);
    }
    return day;
  }

  private static List<MacroValue> inside(List<DateRange> ranges, List<MacroValue> values) {
    return values.stream()
        .filter(value -> ranges.stream().anyMatch(range -> range.holds(value.referenceDate())))
        .toList();
  }

  private List<SmilePoint> smiles(
      NightKey night, Collection<NightKey> earlier, List<DateRange> ranges) {
    Set<NightKey> nights = new HashSet<>(earlier);
    nights.removeIf(key -> !key.session().isBefore(night.session()));
    nights.add(night);
    List<SmilePoint> points = new ArrayList<>();
    jdbc.sql("""
            select * from smile_point where session_date between :from and :to
            order by session_date, days
            """)
        .param("from", ranges.get(0).from())
        .param("to", night.session())
        .query(row -> {
          LocalDate session = Columns.date(row, "session_date");
          if (nights.contains(new NightKey(session, row.getInt("revision")))
              && ranges.stream().anyMatch(range -> range.holds(session))) {
            points.add(new SmilePoint(
                session, row.getInt("days"), row.getDouble("atm_vol"), row.getDouble("skewness")));
          }
        });
    return points;
  }
}
