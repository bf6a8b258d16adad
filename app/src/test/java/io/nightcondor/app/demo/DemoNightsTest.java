package io.nightcondor.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.pack.CondorRow;
import io.nightcondor.analytics.pack.DeltaState;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.HedgeLegRow;
import io.nightcondor.analytics.pack.LayerRow;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.analytics.pack.UnwindRow;
import io.nightcondor.ingest.calendar.ExchangeCalendars;
import io.nightcondor.reporting.table.ReportCell;
import io.nightcondor.reporting.table.ReportDocument;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The story as the packs tell it. States, rules and thresholds are those of the steward preset. */
class DemoNightsTest {

  @TempDir
  static Path workspace;

  private static DemoNights nights;

  @BeforeAll
  static void run() throws Exception {
    nights = new DemoNights(workspace, ExchangeCalendars.nyse(Optional.empty()));
    nights.run();
  }

  @Test
  void givenFourNights_whenTheEngineOfABackTestTakesThem_thenItDecidesAsTheNightlyRun() {
    // every night of every book is compared while the nights run; here that there was something
    assertThat(nights.engine.orders()).isGreaterThan(10);
  }

  @Test
  void givenArbor_whenNightsPass_thenSafeWatchTriggeredAndEasing() {
    List<CondorRow> condor = DemoMarket.sessions().stream()
        .map(session -> pack(session, DemoBooks.ARBOR).condors().get(0))
        .toList();

    assertThat(condor)
        .extracting(row -> row.put().state())
        .containsExactly(
            DeltaState.SAFE, DeltaState.WATCH, DeltaState.TRIGGERED, DeltaState.TRIGGERED);
    assertThat(value(condor.get(3).put().severityMark()))
        .isLessThan(value(condor.get(2).put().severityMark()) - 0.05);
  }

  @Test
  void givenArborTriggered_whenPanicEnds_thenLayerOneIsBoughtAtItsLimitAndShownAtALoss() {
    LayerRow due = pack("2024-08-05", DemoBooks.ARBOR).hedge().layers().get(0);
    HedgeLegRow held = pack("2024-08-06", DemoBooks.ARBOR).hedge().held().get(0);

    assertThat(due.outcome()).isEqualTo("LAYER_1_DUE");
    assertThat(due.instrument()).isEqualTo("VXMU24");
    assertThat(value(due.recommended())).isGreaterThanOrEqualTo(1);
    assertThat(held.symbol()).isEqualTo("VXMU24");
    assertThat(held.quantity()).isEqualTo(value(due.recommended()));
    // the same price, through a weighted mean
    assertThat(value(held.entryPrice())).isCloseTo(value(due.limitPrice()), within(1e-9));
    assertThat(value(held.pnl()))
        .isNegative(); // bought after the jump: the story does not spare it
  }

  @Test
  void givenBirch_whenPanicStrikes_thenNotTriggeredAndTheReportSaysWhy() {
    RiskPack panic = pack("2024-08-05", DemoBooks.BIRCH);

    assertThat(panic.condors().get(0).put().state()).isEqualTo(DeltaState.WATCH);
    LayerRow row = panic.hedge().layers().get(0);
    assertThat(row.outcome()).isEqualTo("NOT_TRIGGERED");
    assertThat(row.reason()).contains("0.40").contains("0.70");
  }

  @Test
  void givenCedarsSettledCondor_whenReportedOnAugust2_thenItsHedgeIsSoldTheNextDay() {
    UnwindRow sale = pack("2024-08-02", DemoBooks.CEDAR).unwind().stream()
        .filter(row -> row.rule().equals("U1"))
        .findFirst()
        .orElseThrow();

    assertThat(sale.action()).isEqualTo("SELL");
    assertThat(sale.symbol()).isEqualTo("VXMQ24");
    assertThat(sale.quantity()).isEqualTo(2);
    assertThat(symbols("2024-08-02")).contains("VXMQ24");
    assertThat(symbols("2024-08-05")).doesNotContain("VXMQ24");
    assertThat(nights.trades.get(LocalDate.of(2024, 8, 5)))
        .anyMatch(line -> line.startsWith("cedar: sell 2 VXMQ24 at ") && line.endsWith(": filled"));
  }

  @Test
  void givenCedarsCalls_whenPanicStrikes_thenHeldAndGaining() {
    assertThat(pack("2024-08-05", DemoBooks.CEDAR).hedge().held())
        .filteredOn(leg -> leg.symbol().equals("VIX240918C00020000"))
        .singleElement()
        .satisfies(leg -> assertThat(value(leg.pnl())).isPositive());
  }

  @Test
  void givenEveryNight_whenReported_thenNothingIsUnpricedAndTheOddPutIsListed() {
    for (LocalDate session : DemoMarket.sessions()) {
      for (RiskPack pack : nights.packs.get(session).values()) {
        assertThat(pack.data().unpriced()).isEmpty();
      }
      assertThat(pack(session, DemoBooks.CEDAR).leftovers())
          .extracting(leg -> leg.symbol())
          .containsExactly("SPXW240816P05000000");
    }
  }

  @Test
  void givenEveryNight_whenAddedUp_thenEachFigureOfTheEngineIsTheSumOfItsRows() {
    for (Map<String, RiskPack> night : nights.packs.values()) {
      night.forEach((book, pack) -> {
        ReportDocument report = ReportDocument.of(pack);
        assertThat(report.checkResults().differing())
            .as(book + " " + report.session())
            .isEmpty();
        assertThat(report.checks())
            .filteredOn(check -> check.engine() instanceof ReportCell.Quantity)
            .as(book + " " + report.session())
            .hasSizeGreaterThan(25);
      });
    }
  }

  private static List<String> symbols(String session) {
    return pack(session, DemoBooks.CEDAR).hedge().held().stream()
        .map(HedgeLegRow::symbol)
        .toList();
  }

  private static RiskPack pack(String session, String book) {
    return pack(LocalDate.parse(session), book);
  }

  private static RiskPack pack(LocalDate session, String book) {
    return nights.packs.get(session).get(book);
  }

  private static double value(Figure figure) {
    return figure.toOptional().orElseThrow();
  }
}
