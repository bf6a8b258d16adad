package io.nightcondor.analytics.stress;

import static io.nightcondor.analytics.stress.StressCase.known;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.ScenarioPanel;
import io.nightcondor.analytics.pack.ScenarioPanel.CurveRow;
import io.nightcondor.analytics.pack.ScenarioPanel.GridRow;
import io.nightcondor.analytics.pack.ScenarioPanel.LeftOutRow;
import io.nightcondor.analytics.pack.ScenarioPanel.ScanLineRow;
import io.nightcondor.analytics.pack.ScenarioPanel.SpotLineRow;
import io.nightcondor.analytics.risk.ComponentProfits;
import io.nightcondor.analytics.risk.Revaluation;
import io.nightcondor.analytics.risk.RiskBook;
import io.nightcondor.analytics.risk.RiskPosition;
import io.nightcondor.analytics.risk.Scenario;
import io.nightcondor.analytics.risk.ScenarioSet;
import io.nightcondor.analytics.risk.SpxVolMove;
import io.nightcondor.analytics.risk.Stickiness;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StressPanelTest {

  /** Sums of a few legs in doubles. */
  private static final double ROUNDING_USD = 1e-6;

  private final MarketSnapshot market = StressCase.fixture().build();
  private final List<RiskPosition> positions = StressCase.hedgedCondor(market);
  private final ScenarioPanel panel = StressCase.panel(market, positions);

  @Test
  void givenTheLevels_whenShown_thenVixAndNearestForward() {
    assertThat(panel.vix()).isEqualTo(Figure.of(15));
    assertThat(panel.spot()).isEqualTo(Figure.of(5190));
  }

  /** SPX -5 %, BASE: VIX +9, VIX-option vols by 9.2 / 92, five days later. */
  @Test
  void givenAGridCell_whenPlayedByItself_thenTheSame() {
    Scenario scenario = Scenario.of("cell", -5, 9, SpxVolMove.WITH_VIX)
        .withVixVols(1 + 9.2 / 92)
        .after(5);
    GridRow cell = cell(-5, "BASE", 5);
    assertThat(panel.grid()).hasSize(450);
    assertThat(cell.vixMove()).isCloseTo(9, within(1e-12));
    assertSame(cell.unhedged(), cell.hedge(), cell.hedged(), scenario);
  }

  /** Vols up by half of themselves, the VIX with them from 15; VIX-option vols stand still. */
  @Test
  void givenARelativeCell_whenPlayedByItself_thenTheSame() {
    Scenario scenario = Scenario.of("cell", 3, 7.5, SpxVolMove.relative(0.5)).after(1);
    GridRow cell = cell(3, "VOL +50 %", 1);
    assertThat(cell.vixMove()).isCloseTo(7.5, within(1e-12));
    assertSame(cell.unhedged(), cell.hedge(), cell.hedged(), scenario);
  }

  @Test
  void givenNothingMoves_whenRead_thenExactlyNoProfit() {
    GridRow cell = cell(0, "FLAT", 0);
    assertThat(List.of(cell.unhedged(), cell.hedge(), cell.hedged())).containsOnly(Figure.of(0));
  }

  @Test
  void givenTheVolResponses_whenTheLineIsDrawn_thenTheWorstOfFourForTheWholeBook() {
    for (SpotLineRow line : panel.spotLines()) {
      List<GridRow> cells = List.of("FLAT", "MILD", "BASE", "ADVERSE").stream()
          .map(response -> cell(line.spotShock(), response, line.days()))
          .toList();
      GridRow worst = cells.stream()
          .min(Comparator.comparingDouble(row -> known(row.unhedged())))
          .orElseThrow();
      assertThat(line.unhedged()).isEqualTo(worst.unhedged());
      assertThat(line.response()).isEqualTo(worst.vols());
      assertThat(line.hedge()).isEqualTo(cells.get(2).hedge());
      assertThat(line.hedged()).isEqualTo(worst.unhedged().plus(line.hedge()));
      assertThat(line.symmetric()).isEqualTo(cells.get(2).hedged());
    }
    assertThat(panel.spotLines())
        .hasSize(45)
        .extracting(SpotLineRow::response)
        .as("before a breach more vol costs more, after it flat vol does (E4)")
        .contains("FLAT", "ADVERSE");
  }

  /** H22's betas in order, and a vol of VIX options that never rises at LOW. */
  @Test
  void givenAFall_whenTheHedgeIsBanded_thenLowBaseAndHighInOrder() {
    List<SpotLineRow> falls =
        panel.spotLines().stream().filter(line -> line.spotShock() < 0).toList();
    assertThat(falls).hasSize(24).allSatisfy(line -> {
      assertThat(known(line.hedgeLow())).isLessThan(known(line.hedge()));
      assertThat(known(line.hedge())).isLessThan(known(line.hedgeHigh()));
    });
  }

  @Test
  void givenStickyStrikes_whenPlayedByItself_thenTheSame() {
    Scenario scenario = Scenario.of("line", -5, 9, SpxVolMove.WITH_VIX)
        .sticky(Stickiness.STRIKE)
        .withVixVols(1 + 9.2 / 92);
    SpotLineRow line = panel.spotLines().get(4);
    assertThat(line.spotShock()).isEqualTo(-5);
    ComponentProfits profits = profits(scenario);
    assertThat(known(line.stickyStrike())).isCloseTo(profits.hedged()[0], within(ROUNDING_USD));
    assertThat(known(line.stickyStrike())).isNotEqualTo(known(line.symmetric()));
  }

  /** Where the curves meet moves of the grid they are the BASE cells. */
  @Test
  void givenTheCurves_whenReadAtMovesOfTheGrid_thenTheBaseCells() {
    assertThat(panel.curves())
        .hasSize(31)
        .extracting(CurveRow::spotShock)
        .startsWith(-20.0, -19.0)
        .endsWith(10.0);
    for (CurveRow row : panel.curves()) {
      if (panel.grid().stream().anyMatch(cell -> cell.spotShock() == row.spotShock())) {
        assertThat(row.unhedgedToday())
            .isEqualTo(cell(row.spotShock(), "BASE", 0).unhedged());
        assertThat(row.hedgedNextDay())
            .isEqualTo(cell(row.spotShock(), "BASE", 1).hedged());
        assertThat(row.hedgedFiveDays())
            .isEqualTo(cell(row.spotShock(), "BASE", 5).hedged());
      }
    }
  }

  /** The condor alone at its expiry: what it is worth there by its strikes, less tonight's mark. */
  @Test
  void givenTheLastStepOfTheCurves_whenTheCondorExpires_thenItsPayoffLessItsMark() {
    List<RiskPosition> condor = positions.subList(0, 4);
    ScenarioPanel alone = StressCase.panel(market, condor);
    double marked = condor.stream()
        .mapToDouble(leg -> 100 * leg.units() * known(leg.mark()))
        .sum();
    assertThat(alone.curveExpiry()).isEqualTo(Optional.of(StressCase.FAR));
    assertThat(ChronoUnit.DAYS.between(StressCase.SESSION, StressCase.FAR)).isEqualTo(46);
    // at -20 % both puts are in the money: 10 lots of -50 points; unmoved all expire worthless
    assertThat(known(alone.curves().get(0).unhedgedExpiry()))
        .isCloseTo(-10 * 50 * 100 - marked, within(ROUNDING_USD));
    assertThat(known(alone.curves().get(20).unhedgedExpiry()))
        .isCloseTo(-marked, within(ROUNDING_USD));
  }

  @Test
  void givenOnlyTheHedge_whenCurvesAreDrawn_thenNoExpiry() {
    ScenarioPanel hedge = StressCase.panel(market, positions.subList(4, 6));
    assertThat(hedge.curveExpiry()).isEmpty();
    assertThat(hedge.curves())
        .extracting(CurveRow::hedgedExpiry)
        .containsOnly(Figure.missing("NO_SPX_EXPIRY"));
    assertThat(hedge.curves()).extracting(CurveRow::unhedgedToday).containsOnly(Figure.of(0));
  }

  @Test
  void givenAnEmptyBook_whenStressed_thenZerosAndNothingMissing() {
    ScenarioPanel empty = StressCase.panel(market, List.of());
    assertThat(empty.grid()).hasSize(450).extracting(GridRow::hedged).containsOnly(Figure.of(0));
    assertThat(empty.spotLines()).extracting(SpotLineRow::hedgeLow).containsOnly(Figure.of(0));
    assertThat(empty.scanLine()).extracting(ScanLineRow::spxOptions).containsOnly(Figure.of(0));
    assertThat(empty.namedScenarios()).hasSize(52).allSatisfy(row -> {
      assertThat(row.afterExit()).isEqualTo(Figure.of(0));
      assertThat(row.worst()).isEmpty();
    });
    assertThat(empty.exitCost()).isEqualTo(Figure.of(0));
    assertThat(empty.leftOut()).isEmpty();
  }

  @Test
  void givenNoVixClose_whenStressed_thenItsReasonAndOnlyWhatNeedsNone() {
    MarketSnapshot without = StressCase.fixture().vix(0).build();
    ScenarioPanel stressed = StressCase.panel(without, positions);
    assertThat(stressed.vix()).isEqualTo(Figure.missing("NO_VIX_CLOSE"));
    assertThat(stressed.scanLine()).hasSize(10);
    assertThat(stressed.exitCost()).isEqualTo(panel.exitCost());
    assertThat(stressed.grid()).isEmpty();
    assertThat(stressed.spotLines()).isEmpty();
    assertThat(stressed.curves()).isEmpty();
    assertThat(stressed.namedScenarios()).isEmpty();
    assertThat(stressed.notes()).hasSize(1);
  }

  /** 50 lots in all at 0.2 points of 100 USD, six minis at 0.025 of 100: 1,000 + 15. */
  @Test
  void givenHalfSpreads_whenEverythingIsClosed_thenTheirSum() {
    assertThat(known(panel.exitCost())).isCloseTo(1_015, within(ROUNDING_USD));
    assertThat(known(panel.stressedExitCost())).isCloseTo(3_045, within(ROUNDING_USD));
  }

  @Test
  void givenAHalfSpreadThatIsMissing_whenEverythingIsClosed_thenNoCostButItsReason() {
    RiskPosition first = positions.get(0);
    List<RiskPosition> others = new ArrayList<>(positions.subList(1, positions.size()));
    others.add(new RiskPosition(
        first.component(),
        first.instrument(),
        first.units(),
        first.mark(),
        Figure.missing("NO_BID"),
        first.slice()));
    ScenarioPanel stressed = StressCase.panel(market, others);
    assertThat(stressed.exitCost()).isEqualTo(Figure.missing("NO_BID"));
    assertThat(stressed.namedScenarios().get(0).afterExit()).isEqualTo(Figure.missing("NO_BID"));
    assertThat(known(stressed.namedScenarios().get(0).hedged()))
        .isCloseTo(known(panel.namedScenarios().get(0).hedged()), within(ROUNDING_USD));
  }

  @Test
  void givenALegWithoutASlice_whenStressed_thenListedAndItsComponentLeftOut() {
    List<RiskPosition> broken = new ArrayList<>(positions);
    broken.add(StressCase.option(market, StressCase.LEG, "SPXW240830P04900000", 10));
    ScenarioPanel stressed = StressCase.panel(market, broken);
    assertThat(stressed.leftOut())
        .containsExactly(new LeftOutRow(
            "SPXW240830P04900000", "NO_SLICE", "leg", "unhedged and hedged profits, SPX scan"));
    assertThat(stressed.grid()).isEqualTo(panel.grid());
    assertThat(known(stressed.exitCost())).isCloseTo(1_015 + 200, within(ROUNDING_USD));
  }

  @Test
  void givenTheVvix_whenNoted_thenWhichWasUsed() {
    assertThat(panel.notes()).anyMatch(note -> note.contains("the VVIX close of 92.00"));
    assertThat(panel.notes()).anyMatch(note -> note.contains("LOW is 0.6 of it"));
    assertThat(panel.notes()).noneMatch(note -> note.contains("interpolated"));
  }

  @Test
  void givenNoVvixAndAFutureBetweenListedOnes_whenNoted_thenBothAreSaid() {
    MarketSnapshot without = StressCase.fixture().vvix(0).build();
    VixFuture between = new VixFuture(VixFuture.Size.VXM, LocalDate.of(2024, 9, 4));
    RiskPosition mini = new RiskPosition(
        StressCase.HEDGE,
        between,
        1,
        Figure.of(without.vxCurve().levelAt(30)),
        Figure.of(0.025),
        Optional.empty());
    ScenarioPanel noted = StressCase.panel(without, List.of(mini));
    assertThat(noted.notes())
        .contains("Levels interpolated on the VX curve: VXMU24.")
        .anyMatch(note ->
            note.contains("nearest to 30 days, ") && note.contains(", as there is no VVIX close"));
  }

  private void assertSame(Figure unhedged, Figure hedge, Figure hedged, Scenario scenario) {
    ComponentProfits profits = profits(scenario);
    assertThat(known(unhedged)).isCloseTo(profits.unhedged()[0], within(ROUNDING_USD));
    assertThat(known(hedge)).isCloseTo(profits.hedge()[0], within(ROUNDING_USD));
    assertThat(known(hedged)).isCloseTo(profits.hedged()[0], within(ROUNDING_USD));
  }

  private ComponentProfits profits(Scenario scenario) {
    return RiskBook.of(market, positions).profits(new Revaluation(), ScenarioSet.of(scenario));
  }

  private GridRow cell(double spot, String vols, int days) {
    return panel.grid().stream()
        .filter(row -> row.spotShock() == spot && row.vols().equals(vols) && row.days() == days)
        .findFirst()
        .orElseThrow();
  }
}
