package io.nightcondor.app.realdata;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.market.VxSettlement;
import io.nightcondor.analytics.tail.FactorHistory;
import io.nightcondor.analytics.tail.TailWindows;
import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.run.DatabaseUrl;
import io.nightcondor.app.run.NightRunner;
import io.nightcondor.ingest.calendar.ExchangeCalendars;
import io.nightcondor.ingest.store.FactorStore;
import io.nightcondor.ingest.store.NightKey;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What two real nights leave to draw past moves from. */
class RealHistoryIT {

  private static final ExchangeCalendar NYSE = ExchangeCalendars.nyse(Optional.empty());
  private static final LocalDate FIRST = RealMarket.SESSIONS.get(0);
  private static final LocalDate SECOND = RealMarket.SESSIONS.get(1);

  private static final String BOOK = "balanced";

  @TempDir
  private Path folder;

  @Test
  void givenTwoNights_whenFactorsRead_thenBothWindowsAndNothingAfterEach() throws IOException {
    RealMarket market = RealMarket.open(folder, BOOK);
    MidPrices mids = market.mids();
    try (NightRunner runner = RealMarket.runner(market.workspace())) {
      for (LocalDate session : List.of(FIRST, SECOND)) {
        market.market(session);
        market.positions(session, BOOK, BookShapes.lines(BOOK, session, mids));
        RealMarket.run(runner, session, List.of(BOOK));
      }
    }
    DriverManagerDataSource source =
        new DriverManagerDataSource(DatabaseUrl.of(new Workspace(folder)), "sa", "");
    FactorStore factors = new FactorStore(source, NYSE);

    FactorHistory first = factors(factors, FIRST);
    FactorHistory second = factors(factors, SECOND);

    assertThat(last(first, "SPX")).isEqualTo(FIRST);
    assertThat(last(second, "SPX")).isEqualTo(SECOND);
    for (String symbol : List.of("SPX", "VIX")) {
      List<LocalDate> days = second.of(symbol).stream().map(IndexBar::date).toList();
      assertThat(days).as(symbol).startsWith(LocalDate.of(2008, 8, 4)).doesNotHaveDuplicates();
      for (LocalDate day = SECOND; day.isAfter(LocalDate.of(2024, 8, 6)); ) {
        assertThat(days).as(symbol).contains(day);
        day = NYSE.previousSession(day);
      }
    }
    assertThat(List.of("VIX3M", "VIX6M", "SKEW", "VVIX"))
        .allSatisfy(symbol -> assertThat(last(second, symbol))
            .as(symbol)
            .isBetween(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 2)));
    assertThat(second.settlements())
        .extracting(VxSettlement::session)
        .contains(LocalDate.of(2008, 10, 15), LocalDate.of(2026, 6, 1));
    // DOMAIN F4: seven days before it settles the nearest future ended 2008-10-15 at 58.18
    assertThat(second.settlements().stream()
            .filter(row -> row.session().equals(LocalDate.of(2008, 10, 15)))
            .mapToDouble(VxSettlement::settle)
            .findFirst())
        .hasValue(58.18);
    assertThat(second.rates().get("DGS2")).isNotEmpty();
  }

  private static FactorHistory factors(FactorStore factors, LocalDate session) {
    return factors.factors(new NightKey(session, 1), TailWindows.DEFAULT, List.of());
  }

  private static LocalDate last(FactorHistory history, String symbol) {
    List<IndexBar> bars = history.of(symbol);
    return bars.get(bars.size() - 1).date();
  }
}
