package io.nightcondor.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.market.MacroValue;
import io.nightcondor.analytics.market.VxSettlement;
import io.nightcondor.analytics.tail.FactorHistory;
import io.nightcondor.analytics.tail.SmilePoint;
import io.nightcondor.analytics.tail.TailWindows;
import io.nightcondor.ingest.calendar.ExchangeCalendars;
import io.nightcondor.ingest.inbox.AdmittedFile;
import io.nightcondor.ingest.inbox.Verdict;
import io.nightcondor.ingest.source.RankedBar;
import io.nightcondor.ingest.source.RowOutcome;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

class FactorStoreTest {

  private static final ExchangeCalendar NYSE = ExchangeCalendars.nyse(Optional.empty());
  private static final LocalDate MONDAY = LocalDate.of(2024, 8, 5);
  private static final LocalDate FRIDAY = LocalDate.of(2024, 8, 2);
  private static final NightKey NIGHT = new NightKey(MONDAY, 1);
  private static final NightKey NIGHT_BEFORE = new NightKey(FRIDAY, 1);
  private static final TailWindows WINDOWS =
      new TailWindows(60, LocalDate.of(2020, 2, 3), LocalDate.of(2020, 4, 30));

  @TempDir
  private Path folder;

  /** Both that the program runs on. */
  enum Database {
    H2 {
      @Override
      DataSource open(Path folder) {
        return TestDatabases.h2(folder);
      }
    },
    POSTGRESQL {
      @Override
      DataSource open(Path folder) {
        return TestDatabases.postgres();
      }
    };

    abstract DataSource open(Path folder);
  }

  /**
   * Of 60 moves up to 5 August the first ends 59 sessions before, and 20 sessions come before that:
   * 14 of April from the 11th, 22 of May, 19 of June, 22 of July and 3 of August are 80. The 20
   * sessions before 3 February 2020 are those of January from the 3rd, without Martin Luther King
   * Day.
   */
  @ParameterizedTest
  @EnumSource
  void givenYearsOfCloses_whenRead_thenBothWindowsWithTheirLeadAndNothingElse(Database database) {
    DataSource source = database.open(folder);
    RowStore rows = new RowStore(source);
    List<RowOutcome> all = new ArrayList<>();
    for (LocalDate day = LocalDate.of(2019, 12, 2);
        day.isBefore(LocalDate.of(2024, 9, 1));
        day = NYSE.nextSession(day)) {
      all.add(used(all.size() + 1, ranked("SPX", day, day.toEpochDay())));
      all.add(used(
          all.size() + 1,
          new VxSettlement(
              day,
              NYSE.monthlyVixExpiry(YearMonth.from(day).plusMonths(1)),
              OptionalDouble.empty(),
              OptionalDouble.empty(),
              OptionalDouble.empty(),
              20)));
      all.add(used(all.size() + 1, new MacroValue("DGS2", day, 0.04, NYSE.close(day), true)));
      all.add(used(all.size() + 1, ranked("GOLD", day, 1)));
    }
    rows.write(NIGHT, file("all.csv"), all);

    FactorHistory known = new FactorStore(source, NYSE).factors(NIGHT, WINDOWS, List.of());

    List<LocalDate> days = known.of("SPX").stream().map(IndexBar::date).toList();
    List<LocalDate> stressed =
        days.stream().filter(day -> day.isBefore(LocalDate.of(2021, 1, 1))).toList();
    assertThat(stressed).startsWith(LocalDate.of(2020, 1, 3)).endsWith(LocalDate.of(2020, 4, 30));
    assertThat(days.subList(stressed.size(), days.size()))
        .hasSize(59 + 20 + 1)
        .startsWith(LocalDate.of(2024, 4, 11))
        .endsWith(MONDAY);
    assertThat(known.bars()).containsOnlyKeys("SPX");
    assertThat(known.settlements()).extracting(VxSettlement::session).isEqualTo(days);
    assertThat(known.rates()).containsOnlyKeys("DGS2");
    assertThat(known.rates().get("DGS2")).extracting(MacroValue::referenceDate).isEqualTo(days);
    assertThat(known.smiles()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void givenCorrectionOfALaterNight_whenReadAsOfEach_thenOnlyTheLaterSeesIt(Database database) {
    DataSource source = database.open(folder);
    RowStore rows = new RowStore(source);
    RankedBar first = ranked("VIX", FRIDAY, 23.39);
    RankedBar corrected = ranked("VIX", FRIDAY, 23.40);
    VxSettlement settled = settlement(FRIDAY, 21.85);
    VxSettlement corrected2 = settlement(FRIDAY, 21.80);
    rows.write(NIGHT_BEFORE, file("a.csv"), List.of(used(1, first), used(2, settled)));
    rows.write(NIGHT, file("a.csv"), List.of(used(1, corrected), used(2, corrected2)));
    FactorStore factors = new FactorStore(source, NYSE);

    FactorHistory before = factors.factors(NIGHT_BEFORE, WINDOWS, List.of());
    FactorHistory after = factors.factors(NIGHT, WINDOWS, List.of());

    assertThat(before.of("VIX")).containsExactly(first.bar());
    assertThat(after.of("VIX")).containsExactly(corrected.bar());
    assertThat(before.settlements()).containsExactly(settled);
    assertThat(after.settlements()).containsExactly(corrected2);
    assertThat(factors.factors(new NightKey(LocalDate.of(2024, 8, 1), 1), WINDOWS, List.of()))
        .isEqualTo(new FactorHistory(Map.of(), List.of(), Map.of("DGS2", List.of()), List.of()));
  }

  @ParameterizedTest
  @EnumSource
  void givenTwoSources_whenRead_thenTheBetterOfEachDay(Database database) {
    DataSource source = database.open(folder);
    RowStore rows = new RowStore(source);
    IndexBar chainFriday = bar("SPX", FRIDAY, 5346.6);
    IndexBar chainMonday = bar("SPX", MONDAY, 5186.3);
    RankedBar official = ranked("SPX", FRIDAY, 5346.56);
    VxSettlement first = settlement(FRIDAY, 21.85);
    rows.write(
        NIGHT,
        file("spx.json"),
        List.of(
            used(1, new RankedBar(chainFriday, RankedBar.Rank.BARS)),
            used(2, new RankedBar(chainMonday, RankedBar.Rank.CHAIN))));
    rows.write(NIGHT, file("b.csv"), List.of(used(1, official), used(2, settlement(FRIDAY, 21.9))));
    rows.write(NIGHT, file("a.csv"), List.of(used(1, first)));

    FactorHistory known = new FactorStore(source, NYSE).factors(NIGHT, WINDOWS, List.of());

    assertThat(known.of("SPX")).containsExactly(official.bar(), chainMonday);
    assertThat(known.settlements()).containsExactly(first);
  }

  @ParameterizedTest
  @EnumSource
  void givenSmilesOfNights_whenSavedAgainAndRead_thenThoseOfTheRevisionsThatCount(
      Database database) {
    DataSource source = database.open(folder);
    CalibrationStore calibrations = new CalibrationStore(source);
    SmilePoint month = new SmilePoint(FRIDAY, 30, 0.2, -1.8);
    SmilePoint quarter = new SmilePoint(FRIDAY, 91, 0.21, -2.1);
    SmilePoint tonight = new SmilePoint(MONDAY, 30, 0.35, -1.2);
    SmilePoint otherwise = new SmilePoint(FRIDAY, 30, 0.9, 0);
    NightKey unfinished = new NightKey(FRIDAY, 2);
    NightKey tomorrow = new NightKey(MONDAY.plusDays(1), 1);
    calibrations.saveSmilePoints(NIGHT_BEFORE, List.of(otherwise));
    calibrations.saveSmilePoints(NIGHT_BEFORE, List.of(quarter, month));
    calibrations.saveSmilePoints(NIGHT_BEFORE, List.of(quarter, month));
    calibrations.saveSmilePoints(unfinished, List.of(otherwise));
    calibrations.saveSmilePoints(NIGHT, List.of(tonight));
    calibrations.saveSmilePoints(tomorrow, List.of(new SmilePoint(tomorrow.session(), 30, 1, 0)));
    FactorStore factors = new FactorStore(source, NYSE);

    assertThat(factors.factors(NIGHT, WINDOWS, List.of(NIGHT_BEFORE, tomorrow)).smiles())
        .containsExactly(month, quarter, tonight);
    assertThat(factors.factors(NIGHT, WINDOWS, List.of()).smiles()).containsExactly(tonight);
    assertThat(factors.factors(NIGHT_BEFORE, WINDOWS, List.of()).smiles())
        .containsExactly(month, quarter);
    assertThat(new JdbcTemplate(source)
            .queryForObject("select count(*) from smile_point", Integer.class))
        .isEqualTo(5);
  }

  @Test
  void givenWindowsThatMeetOverlapOrAreStillToCome_whenMerged_thenEachDayOnce() {
    DateRange spring = range("2024-03-01", "2024-05-31");
    DateRange april = range("2024-04-01", "2024-04-30");
    DateRange summer = range("2024-05-31", "2024-08-05");
    DateRange toCome = range("2024-09-01", "2024-08-05");

    assertThat(DateRange.merged(List.of(summer, april, toCome, spring)))
        .containsExactly(range("2024-03-01", "2024-08-05"));
    assertThat(DateRange.merged(List.of(summer, april))).containsExactly(april, summer);
  }

  private static DateRange range(String from, String to) {
    return new DateRange(LocalDate.parse(from), LocalDate.parse(to));
  }

  private static RowOutcome used(int number, Object row) {
    return new RowOutcome.Used(number, number, row);
  }

  private static RankedBar ranked(String symbol, LocalDate date, double close) {
    return new RankedBar(bar(symbol, date, close), RankedBar.Rank.HISTORY);
  }

  private static IndexBar bar(String symbol, LocalDate date, double close) {
    return new IndexBar(
        symbol,
        date,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        close);
  }

  private static VxSettlement settlement(LocalDate session, double settle) {
    return new VxSettlement(
        session,
        LocalDate.of(2024, 8, 21),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        settle);
  }

  private static AdmittedFile file(String name) {
    return new AdmittedFile(
        name,
        "index-history-csv",
        name,
        Optional.empty(),
        3,
        0,
        Verdict.ACCEPTED,
        "read",
        false,
        Map.of("source", name, "content", "SPX"));
  }
}
