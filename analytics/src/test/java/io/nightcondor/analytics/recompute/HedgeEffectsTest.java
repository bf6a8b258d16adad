package io.nightcondor.analytics.recompute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.book.Book;
import io.nightcondor.analytics.book.Position;
import io.nightcondor.analytics.fixture.BookFixture;
import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.fixture.SwingHistory;
import io.nightcondor.analytics.market.HistoryWindow;
import io.nightcondor.analytics.market.MacroHistory;
import io.nightcondor.analytics.market.MacroRelease;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.pack.DataPanel;
import io.nightcondor.analytics.pack.DataPanel.RungRow;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.HedgeEffectRow;
import io.nightcondor.analytics.pack.HistoricalPanel.Window;
import io.nightcondor.analytics.pack.MarketPanel.EventRow;
import io.nightcondor.analytics.pack.OrderRow;
import io.nightcondor.analytics.pack.ReconciliationPanel.LogRow;
import io.nightcondor.analytics.pack.ReconciliationPanel.PositionCheckRow;
import io.nightcondor.analytics.pack.ReconciliationPanel.SeedRow;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.analytics.pack.RunIdentity;
import io.nightcondor.analytics.parity.ParityEdges;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.regime.LiquidityHistory;
import io.nightcondor.analytics.tail.TailWindows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The night of the worked number, on which six VXM are bought, and the same night with them. */
class HedgeEffectsTest {

  /** Sums in another order, USD. */
  private static final double ROUNDING = 1e-6;

  private static final Policy POLICY = Policy.steward().withOverride("limits.unquoted", "1");
  private static final LocalDate MONDAY = LocalDate.of(2024, 8, 5);
  private static final LocalDate EXPIRY = LocalDate.of(2024, 9, 4);
  private static final LocalDate HEDGE_EXPIRY = LocalDate.of(2024, 9, 18);

  private static final TailWindows WINDOWS =
      new TailWindows(250, LocalDate.of(2023, 3, 1), LocalDate.of(2023, 4, 28));

  private static final RiskPack BEFORE = night(BookFixture.workedCondor(EXPIRY, 10, "worked"));
  private static final RiskPack AFTER = night(hedged());

  @Test
  void givenSixVxmToBuy_whenTheirEffectIsShown_thenItIsThatOfHoldingThem() {
    assertThat(BEFORE.hedge().orders())
        .singleElement()
        .satisfies(order -> assertThat(order.units()).isEqualTo(6))
        .extracting(OrderRow::symbol)
        .isEqualTo("VXMU24");
    HedgeEffectRow ordered = row(BEFORE, "WITH_ORDERS");
    HedgeEffectRow held = row(AFTER, "HEDGED");

    List<Function<HedgeEffectRow, Figure>> figures = List.of(
        HedgeEffectRow::expectedShortfall,
        HedgeEffectRow::coordinatedExposure,
        HedgeEffectRow::pureVega,
        HedgeEffectRow::theta,
        HedgeEffectRow::gainLow,
        HedgeEffectRow::gainBase,
        HedgeEffectRow::gainHigh);
    assertThat(figures).allSatisfy(figure -> {
      assertThat(value(figure.apply(ordered)))
          .isCloseTo(value(figure.apply(held)), within(ROUNDING));
      assertThat(value(figure.apply(ordered)))
          .isNotEqualTo(value(figure.apply(row(BEFORE, "HEDGED"))));
    });
  }

  @Test
  void givenTheEffects_whenComparedWithThePagesBehindThem_thenTheSameFigures() {
    HedgeEffectRow hedged = row(AFTER, "HEDGED");

    assertThat(hedged.expectedShortfall()).isEqualTo(AFTER.summary().expectedShortfall());
    assertThat(hedged.coordinatedExposure()).isEqualTo(AFTER.summary().coordinatedExposure());
    assertThat(hedged.gainBase()).isEqualTo(AFTER.summary().hedgeStressGain());
    assertThat(hedged.theta())
        .isEqualTo(AFTER
            .temporalTheta()
            .rows()
            .get(AFTER.temporalTheta().rows().size() - 1)
            .total());
    assertThat(AFTER.capital().wacc())
        .hasSize(3)
        .allSatisfy(cost -> assertThat(row(AFTER, cost.position()).wacc()).isEqualTo(cost.wacc()));
    assertThat(AFTER.historical().expectedShortfall())
        .filteredOn(tail -> tail.horizon() == 1 && tail.window() == Window.BOTH)
        .singleElement()
        .satisfies(tail ->
            assertThat(row(AFTER, "UNHEDGED").expectedShortfall()).isEqualTo(tail.unhedged()));
    assertThat(row(AFTER, "UNHEDGED").gainHigh()).isEqualTo(Figure.of(0));
    assertThat(row(AFTER, "UNHEDGED").coordinatedExposure())
        .isEqualTo(BEFORE.summary().coordinatedExposure());
  }

  @Test
  void givenTheSameNight_whenReconciled_thenAllContractsAreInItsPartsAndItsStepsAreCounted() {
    assertThat(AFTER.reconciliation().positions())
        .containsExactly(
            new PositionCheckRow("SPX_OPTIONS", 4, 40, 0, 40, 0, 0, 0, 0),
            new PositionCheckRow("VIX_FUTURES", 1, 6, 0, 0, 0, 0, 6, 0));
    assertThat(AFTER.reconciliation().cash()).isEqualTo(Figure.of(50_000));
    assertThat(AFTER.reconciliation().seeds())
        .extracting(SeedRow::seed)
        .containsExactly(975L, 976L, 1112L);
    assertThat(AFTER.reconciliation().log())
        .contains(
            new LogRow("admit", "files accepted", 1),
            new LogRow("ingest", "rows read", 12),
            new LogRow("ingest", "rows used", 11),
            new LogRow("ingest", "rows refused", 1),
            new LogRow("calibrate", "expiries of the SPX", 1),
            new LogRow("calibrate", "expiries of the VIX", 0),
            new LogRow("calibrate", "points of the VX curve", 2),
            new LogRow("recompute", "rows of positions", 5),
            new LogRow("recompute", "condors", 1),
            new LogRow("recompute", "hedge lots", 1),
            new LogRow("recompute", "past nights", 0));
    assertThat(AFTER.data().rungs())
        .containsExactly(
            new RungRow("MARK", "SETTLEMENT", 1),
            new RungRow("MARK", "SURFACE", 4),
            new RungRow("FORWARD", "PARITY_FIXED_DISCOUNT", 1));
  }

  @Test
  void givenReleasesToCome_whenTheEventsAreListed_thenTheNextOfEachAmongTheStatements() {
    assertThat(AFTER.market().events())
        .extracting(EventRow::event, EventRow::date, EventRow::tradingDays)
        .containsExactly(
            tuple("FOMC statement", LocalDate.of(2024, 7, 31), -3),
            tuple("CPI release", LocalDate.of(2024, 8, 14), 7),
            tuple("FOMC statement", LocalDate.of(2024, 9, 18), 31));
  }

  private static HedgeEffectRow row(RiskPack pack, String position) {
    return pack.hedge().effects().stream()
        .filter(row -> row.position().equals(position))
        .findFirst()
        .orElseThrow();
  }

  private static double value(Figure figure) {
    return figure.toOptional().orElseThrow(() -> new AssertionError(figure));
  }

  private static List<Position> hedged() {
    List<Position> positions = new ArrayList<>(BookFixture.workedCondor(EXPIRY, 10, "worked"));
    positions.add(BookFixture.vxm(HEDGE_EXPIRY, 6, 21.35, MONDAY, "worked"));
    return positions;
  }

  private static MacroRelease prices(LocalDate day) {
    return new MacroRelease(
        "CPI",
        day.withDayOfMonth(1).minusMonths(1),
        Instant.parse(day + "T12:30:00Z"),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }

  private static RiskPack night(List<Position> positions) {
    MarketSnapshot market = MarketFixture.on(MONDAY)
        .slice(Root.SPXW, EXPIRY, 5_506.57, 0.20)
        .spx(5_506.57)
        .vix(23)
        .vx(LocalDate.of(2024, 8, 21), 21.9)
        .vx(HEDGE_EXPIRY, 21.5)
        .build();
    return BookRecomputation.recompute(new BookInput(
            new RunIdentity(MONDAY, 1, "run", "inputs", "configuration", "test", false),
            new Book("alpha", "Alpha", "Ada", 1_000_000),
            POLICY,
            positions,
            Optional.of(50_000.0),
            market,
            Optional.empty(),
            new HistoryWindow(Map.of()),
            MacroHistory.NONE,
            LiquidityHistory.NONE,
            ParityEdges.of(market),
            SwingHistory.moves(LocalDate.of(2023, 1, 3), MONDAY, WINDOWS),
            Optional.empty(),
            new DataPanel(
                List.of(new DataPanel.FileRow(
                    "spx.csv", "mapped-csv", "SPX", "aa", MONDAY, "accepted", 12, 11, 1)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of()),
            MarketFixture.CALENDAR,
            MarketFixture.FOMC,
            List.of(prices(LocalDate.of(2024, 9, 11)), prices(LocalDate.of(2024, 8, 14)))))
        .pack();
  }
}
