package io.nightcondor.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.HistoryWindow;
import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.market.MacroHistory;
import io.nightcondor.analytics.tail.FactorHistory;
import io.nightcondor.analytics.tail.TailWindows;
import io.nightcondor.ingest.ReadFile;
import io.nightcondor.ingest.RealData;
import io.nightcondor.ingest.calendar.ExchangeCalendars;
import io.nightcondor.ingest.inbox.AdmittedFile;
import io.nightcondor.ingest.inbox.SourceFormat;
import io.nightcondor.ingest.inbox.Verdict;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decades of real history in the store, and the windows of one night read from it. */
@Tag("once")
class RealFactorsTest {

  private static final ExchangeCalendar NYSE = ExchangeCalendars.nyse(Optional.empty());
  private static final NightKey NIGHT = new NightKey(LocalDate.of(2026, 8, 14), 1);

  /**
   * Fifty times what was measured on two busy cores (90 ms), so that only a scan a day is slower.
   */
  private static final long LONGEST_MILLIS = 5_000;

  @TempDir
  private Path folder;

  private RowStore rows;

  @Test
  void givenDecadesOfHistory_whenWindowsRead_thenTheirSessionsInAShortTime() throws Exception {
    DataSource source = TestDatabases.h2(folder);
    rows = new RowStore(source);
    bars("history/spx_daily_2019_2026.csv", "SPX");
    bars("history/spx_1927_2023.csv.gz", "SPX");
    bars("history/vix-daily.csv", "VIX");
    bars("history/yahoo_VIX3M_2005_2026.csv", "VIX3M");
    bars("history/yahoo_VIX6M_2005_2026.csv", "VIX6M");
    bars("history/yahoo_SKEW_2005_2026.csv", "SKEW");
    bars("history/yahoo_VVIX_2005_2026.csv", "VVIX");
    store("futures/vx_continuous_vx1_vx6_2013_2026.csv", SourceFormat.VX_SETTLEMENTS_CSV, Map.of());
    store("futures/vix_futures_vx1_vx8_2007_2021.csv", SourceFormat.VX_WIDE_CSV, Map.of());
    store("macro/fred_DGS2.csv", SourceFormat.FRED_CSV, Map.of("series", "DGS2"));
    FactorStore factors = new FactorStore(source, NYSE);
    factors.factors(NIGHT, TailWindows.DEFAULT, List.of());

    long start = System.nanoTime();
    FactorHistory known = factors.factors(NIGHT, TailWindows.DEFAULT, List.of());
    long millis = (System.nanoTime() - start) / 1_000_000;

    known
        .bars()
        .forEach((symbol, bars) -> System.out.printf(
            "%s: %d from %s to %s%n",
            symbol, bars.size(), bars.get(0).date(), bars.get(bars.size() - 1).date()));
    System.out.printf(
        "%d settlements, %d rates, %d ms%n",
        known.settlements().size(), known.rates().get("DGS2").size(), millis);
    assertThat(millis).isLessThan(LONGEST_MILLIS);
    // twenty sessions before Labor Day 2008: four weeks of five
    List<LocalDate> stressed = known.of("VIX3M").stream()
        .map(IndexBar::date)
        .filter(day -> day.isBefore(LocalDate.of(2010, 1, 1)))
        .toList();
    assertThat(stressed).startsWith(LocalDate.of(2008, 8, 4)).endsWith(LocalDate.of(2009, 5, 29));
    // SPX ends on 6 August 2026 in its file: six sessions before the night's
    assertThat(known.of("SPX")).hasSize(stressed.size() + 499 + 20 + 1 - 6);
    // Yahoo and FRED closes of 2008-10-15
    assertThat(known.of("SPX"))
        .filteredOn(bar -> bar.date().equals(LocalDate.of(2008, 10, 15)))
        .singleElement()
        .satisfies(bar -> assertThat(Math.round(bar.close() * 100)).isEqualTo(90_784));
  }

  /** What the regime and the signals of a night look at, beside the factors. */
  @Test
  void givenDecadesOfHistory_whenNightsWindowRead_thenTenYearsOfTheRegimeInAShortTime()
      throws Exception {
    DataSource source = TestDatabases.h2(folder);
    rows = new RowStore(source);
    bars("history/spx_daily_2019_2026.csv", "SPX");
    bars("history/vix-daily.csv", "VIX");
    bars("history/yahoo_VIX3M_2005_2026.csv", "VIX3M");
    store("futures/vx_continuous_vx1_vx6_2013_2026.csv", SourceFormat.VX_SETTLEMENTS_CSV, Map.of());
    store("macro/fred_DGS2.csv", SourceFormat.FRED_CSV, Map.of("series", "DGS2"));
    store("macro/fred_CPIAUCSL.csv", SourceFormat.FRED_CSV, Map.of("series", "CPIAUCSL"));
    HistoryStore history = new HistoryStore(source);
    MacroStore macro = new MacroStore(source, NYSE);
    history.window(NIGHT, 800, 2_520);

    long start = System.nanoTime();
    HistoryWindow window = history.window(NIGHT, 800, 2_520);
    long windowMillis = (System.nanoTime() - start) / 1_000_000;
    MacroHistory known = macro.history(NIGHT);
    long millis = (System.nanoTime() - start) / 1_000_000;

    System.out.printf(
        "VIX %d, VIX3M %d, VX1 %d, VX2 %d, SPX %d bars in %d ms; %d DGS2, %d CPI with them in %d ms%n",
        window.of("VIX").size(),
        window.of("VIX3M").size(),
        window.of("VX1").size(),
        window.of("VX2").size(),
        window.of("SPX").size(),
        windowMillis,
        known.values("DGS2").size(),
        known.values("CPIAUCSL").size(),
        millis);
    assertThat(millis).isLessThan(LONGEST_MILLIS);
    assertThat(window.of("VIX")).hasSize(2_520);
    assertThat(window.of("SPX")).hasSize(800);
    // the range of VX settlements since 2013, from 9.9 in 2017 to 72 in 2020
    assertThat(window.of("VX1"))
        .isNotEmpty()
        .allSatisfy(bar -> assertThat(bar.close()).isBetween(9.0, 90.0));
  }

  private void bars(String file, String symbol) throws Exception {
    store(file, SourceFormat.INDEX_HISTORY_CSV, Map.of("symbol", symbol));
  }

  private void store(String name, SourceFormat format, Map<String, String> options)
      throws Exception {
    Path path = RealData.file(name);
    ReadFile read = ReadFile.of(path, format, options, NIGHT.session(), NYSE);
    AdmittedFile file = new AdmittedFile(
        name,
        format.id(),
        name,
        Optional.empty(),
        read.rows().size(),
        0,
        Verdict.ACCEPTED,
        "read",
        false,
        Map.of("source", name, "content", name));
    for (int from = 0; from < read.rows().size(); from += 500) {
      rows.write(
          NIGHT,
          file,
          read.rows().subList(from, Math.min(from + 500, read.rows().size())));
    }
  }
}
