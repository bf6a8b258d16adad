package io.nightcondor.reporting.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.LadderRow;
import io.nightcondor.analytics.pack.ParityPanel;
import io.nightcondor.analytics.pack.ParityPanel.ParityRow;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.reporting.SamplePack;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the reports show of the hedge engine; every expected figure is the sample's, rounded. */
class AlvhTablesTest {

  private static final ReportDocument RICH = ReportDocument.of(SamplePack.rich());
  private static final ReportDocument EMPTY = ReportDocument.of(SamplePack.empty());

  @Test
  void givenOrders_whenLaidOut_thenSaleFirstAndItsLimitOnTheTick() {
    List<List<ReportCell>> rows = table(RICH, "Hedge", "orders").rows();
    // whole contracts without decimals, and the contract's name beside the broker's symbol
    assertThat(rows.get(0).subList(1, 6))
        .containsExactly(
            new ReportCell.Text("SELL", Tone.WARN, ""),
            TableBuilder.cell("VXMQ24"),
            TableBuilder.cell("VXM Aug-24"),
            quantity("2"),
            quantity("34.15"));
    assertThat(Cells.shown(rows.get(1).get(1)))
        .isEqualTo(new ReportCell.Text("BUY", Tone.WARN, ""));
  }

  @Test
  void givenLayerThatIsNotLive_whenLaidOut_thenItsConditionAndNoDate() {
    List<List<ReportCell>> rows = table(RICH, "Hedge", "layerSteps").rows();
    assertThat(rows).hasSize(6);
    assertThat(Cells.shown(rows.get(0).get(4)))
        .isEqualTo(new ReportCell.Text("YES", Tone.WATCH, ""));
    assertThat(Cells.shown(rows.get(1).get(3))).isEqualTo(new ReportCell.Missing("not live"));
    assertThat(Cells.shown(rows.get(1).get(5))).isEqualTo(Cells.fraction("0.35"));
    assertThat(Cells.shown(rows.get(3).get(6))).isEqualTo(new ReportCell.Missing("not triggered"));
  }

  @Test
  void givenInstruments_whenLaidOut_thenRankedGainsAndWhyTheLastIsNotEligible() {
    List<List<ReportCell>> rows = table(RICH, "Hedge", "instruments").rows();
    assertThat(((ReportCell.Text) rows.get(0).get(2)).text()).isNotBlank();
    assertThat(Cells.shown(rows.get(0).subList(4, 9)))
        .containsExactly(
            quantity("166"), quantity("277"), quantity("415"), quantity("69"), quantity("0.248"));
    assertThat(Cells.shown(rows.get(2).get(3))).isEqualTo(new ReportCell.Missing("not eligible"));
    assertThat(Cells.shown(rows.get(0).get(11)))
        .isEqualTo(new ReportCell.Text("LOW", Tone.WATCH, ""));
    ReportTable gates = table(RICH, "Hedge", "instrumentGates");
    assertThat(gates.detail()).isTrue();
    // a count whole, a spread with its decimals, a figure that no source has with its reason
    assertThat(gates.rows())
        .extracting(row -> Cells.shown(row.get(3)))
        .containsExactly(
            new ReportCell.Missing("not in source"),
            quantity("11204"),
            quantity("0.200"),
            quantity("14"));
    assertThat(Cells.shown(gates.rows().get(3).get(2)))
        .isEqualTo(new ReportCell.Text("FAIL", Tone.WARN, ""));
  }

  @Test
  void givenPivotSetsOfDifferentLevels_whenLaidOut_thenEachLevelInItsColumn() {
    List<List<ReportCell>> rows = table(RICH, "Hedge", "pivots").rows();
    // S4 of the classic set does not exist; S1 is the ninth column
    assertThat(Cells.shown(rows.get(0).get(5))).isEqualTo(new ReportCell.Missing("none"));
    assertThat(Cells.shown(rows.get(0).get(8))).isEqualTo(quantity("22.52"));
    assertThat(Cells.shown(rows.get(1).get(8))).isEqualTo(quantity("23.27"));
    assertThat(Cells.shown(rows.get(1).get(9))).isEqualTo(new ReportCell.Missing("none"));
  }

  @Test
  void givenPolicies_whenLaidOut_thenCostOfDisciplineInFiguresAndWords() {
    assertThat(table(RICH, "Hedge", "policies").rows().get(0).get(1))
        .isEqualTo(new ReportCell.Text("SAME, ON PAPER", Tone.GOOD, ""));
    // the promoter's hedge P&L lies 120 below the steward's
    List<ReportCell> row = table(RICH, "Hedge", "discipline").rows().get(0);
    assertThat(Cells.shown(row.subList(0, 2))).containsExactly(quantity("-120"), quantity("4981"));
    assertThat(((ReportCell.Text) row.get(2)).text()).contains("the cost of discipline");
    assertThat(table(EMPTY, "Hedge", "discipline").rows()).isEmpty();
  }

  @Test
  void givenOrphan_whenLaidOut_thenAgeExitCostAndWhy() {
    List<ReportCell> row = table(RICH, "Unwind", "orphans").rows().get(0);
    assertThat(Cells.shown(row.get(4))).isEqualTo(quantity("1"));
    assertThat(Cells.shown(row.get(7))).isEqualTo(quantity("15"));
    assertThat(Cells.shown(row.get(9)))
        .isEqualTo(TableBuilder.cell("the condor settled on 2 August"));
  }

  @Test
  void givenParity_whenLaidOut_thenSaysThatItIsNearNothing() {
    ReportTable parity = table(RICH, "Unwind", "parity");
    // no row of the sample is above its costs
    assertThat(parity.rows()).isEmpty();
    assertThat(parity.whenEmpty())
        .startsWith("It is near nothing almost always: 1,284 looked at, 0 above their costs."
            + " The best, a ");
  }

  @Test
  void givenAnEdgeAboveItsCosts_whenLaidOut_thenItAloneHasARow() {
    ParityPanel panel = new ParityPanel(
        List.of(parity(5200, Optional.empty(), -0.6), parity(5450, Optional.of(5500.0), 0.214)),
        7,
        1,
        List.of(),
        "");
    ReportTable parity = (ReportTable) ParityTables.of(panel).get(0);
    assertThat(parity.rows()).hasSize(1);
    assertThat(Cells.shown(parity.rows().get(0).get(4))).isEqualTo(quantity("5500.00"));
    assertThat(parity.note())
        .contains(
            "7 looked at, 1 above their costs. The best, a box buy of SPX 2024-09-20 at 5,450.00/5,500.00, nets 0.214 points.");
    ReportTable exits = (ReportTable) ParityTables.of(panel).get(1);
    assertThat(exits.whenEmpty()).isEqualTo("No long VIX call without a living condor is held.");
  }

  private static ParityRow parity(double strike, Optional<Double> upper, double net) {
    return new ParityRow(
        "BOX_BUY",
        "SPX",
        LocalDate.of(2024, 9, 20),
        strike,
        upper,
        Figure.of(net + 0.2),
        0.2,
        Figure.of(net),
        false);
  }

  @Test
  void givenALadderTooLargeForTheBook_whenLaidOut_thenItsYearIsNotRun() {
    LadderRow rung = ladder("30 days", "VIX240821C00034000", "4 condor contracts are fewer.");
    LadderRow year = ladder("4/4/2 a year", "", "A year of it costs $0.");
    List<List<ReportCell>> rows = PolicyTables.ladder(List.of(rung, year)).rows();
    assertThat(rows.get(1).subList(9, 12))
        .containsExactly(
            new ReportCell.Missing("not run"),
            new ReportCell.Missing("not run"),
            TableBuilder.cell(
                "Not run: the book has too few condors for one unit, as its rungs say."));
    assertThat(Cells.shown(rows.get(0).get(11)))
        .isEqualTo(TableBuilder.cell("4 condor contracts are fewer."));
  }

  private static LadderRow ladder(String rung, String symbol, String reason) {
    Figure none = Figure.missing("NOT_APPLICABLE");
    return new LadderRow(
        rung,
        symbol,
        Optional.empty(),
        none,
        none,
        Figure.of(0),
        0,
        "NONE",
        none,
        Figure.of(0),
        Figure.of(0),
        reason);
  }

  @Test
  void givenInstrumentsWithoutShares_whenLaidOut_thenSaysThatTheyHaveNoPrice() {
    List<ReportBlock> blocks = HedgeTables.of(SamplePack.rich());
    ReportTable instruments = (ReportTable) blocks.stream()
        .filter(block -> block.id().equals("instruments"))
        .findFirst()
        .orElseThrow();
    assertThat(instruments.note())
        .contains("Without a price in the source, so not ranked: ", "UVXY");
  }

  @Test
  void givenTestedCondor_whenRanked_thenAtLeastFourActionsAndWordsFirst() {
    ReportList words = (ReportList) block(RICH, "Unwind", "rankingWords");
    assertThat(words.items().get(0).text()).startsWith("Close stands first with 0.82");
    assertThat(words.items().get(0).tone()).isEqualTo(Tone.WARN);
    List<List<ReportCell>> rows = table(RICH, "Unwind", "actions").rows();
    assertThat(rows.stream().filter(row -> row.get(0).equals(rows.get(0).get(0))))
        .hasSizeGreaterThanOrEqualTo(4);
    assertThat(Cells.shown(rows.get(4).get(3))).isEqualTo(new ReportCell.Missing("cannot be done"));
    assertThat(Cells.shown(rows.get(4).get(9)))
        .isEqualTo(TableBuilder.cell("no strike below 5,170 is quoted on both sides"));
  }

  @Test
  void givenUnfavourableCost_whenLaidOut_thenSaysSoAndAnUnknownOneIsNeither() {
    ReportList list = (ReportList) block(RICH, "Hedge", "favorable");
    assertThat(list.items().get(0).lead()).isEqualTo("Not favourable");
    assertThat(list.items().get(0).tone()).isEqualTo(Tone.WARN);
    assertThat(table(RICH, "Hedge", "cashFlow").rows().get(0).get(5))
        .isEqualTo(new ReportCell.Missing("negative cash flow"));
    assertThat(((ReportList) block(EMPTY, "Hedge", "favorable")).items()).isEmpty();
  }

  @Test
  void givenStaleComponent_whenLaidOut_thenNamedAndWithoutContribution() {
    List<ReportCell> earnings =
        table(RICH, "Regime & signals", "intensity").rows().get(5);
    assertThat(earnings.get(1)).isEqualTo(new ReportCell.Text("STALE", Tone.WARN, ""));
    assertThat(earnings.get(10)).isEqualTo(new ReportCell.Missing("stale"));
    assertThat(table(RICH, "Regime & signals", "intensitySources").rows().get(5).get(4))
        .isEqualTo(new ReportCell.Text("ASSUMED", Tone.WATCH, ""));
    assertThat(table(EMPTY, "Regime & signals", "intensityScores").rows().get(0).get(1))
        .isEqualTo(new ReportCell.Missing("insufficient"));
  }

  @Test
  void givenRegime_whenLaidOut_thenStepConditionsAndProfitByRegime() {
    ReportList words = (ReportList) RICH.section("Regime & signals").blocks().get(0);
    assertThat(words.items().get(0).lead()).isEqualTo("STRESSED, after NORMAL, since 2024-08-05");
    assertThat(words.items().get(0).tone()).isEqualTo(Tone.WARN);
    assertThat(table(RICH, "Regime & signals", "regimeConditions").rows()).hasSize(2);
    assertThat(table(RICH, "Regime & signals", "regimeProfits").rows().get(3).get(3))
        .isEqualTo(new ReportCell.Missing("no move"));
    assertThat(RICH.facts())
        .contains(new ReportDocument.Fact("Regime", "STRESSED since 2024-08-05"));
    assertThat(((ReportList) EMPTY.section("Regime & signals").blocks().get(0))
            .items()
            .get(0)
            .lead())
        .isEqualTo("NORMAL, unchanged, since 2024-08-05");
  }

  @Test
  void givenDecisions_whenLaidOut_thenEachRuleWithItsFiguresAndTheirSources() {
    RiskPack pack = SamplePack.rich();
    List<List<ReportCell>> rows = table(RICH, "Audit", "decisionTraces").rows();
    assertThat(rows)
        .hasSize(pack.decisions().stream().mapToInt(d -> d.trace().size()).sum());
    assertThat(Cells.shown(rows.get(0).get(5)))
        .isEqualTo(TableBuilder.cell("trigger of layer 1, 0.70"));
    // four decimals at most, and no zeros that say nothing
    assertThat(Cells.shown(rows.get(0).get(6)))
        .isEqualTo(TableBuilder.cell(
            "|delta| of the short put 0.8378 >= 0.70. Figures: short put |delta| 0.8378 (the chain's quote);"
                + " residual stress loss 21,640.4 USD (revaluation of the tested side);"
                + " day volume not in source contracts (no file has it)"));
  }

  @Test
  void givenGlossary_whenLaidOut_thenEveryTermLeadsToABlock() {
    Set<String> blocks = RICH.sections().stream()
        .flatMap(section -> section.blocks().stream())
        .map(ReportBlock::id)
        .collect(Collectors.toSet());
    List<List<ReportCell>> rows = table(RICH, "Audit", "glossary").rows();
    assertThat(rows).hasSizeGreaterThanOrEqualTo(24);
    for (List<ReportCell> row : rows) {
      ReportCell.Text where = (ReportCell.Text) row.get(1);
      assertThat(blocks).as(where.text()).contains(where.target());
      ReportSection section = RICH.section(where.text().split(",", -1)[0]);
      assertThat(section.blocks()).extracting(ReportBlock::id).contains(where.target());
    }
  }

  @Test
  void givenSourcesThatContradict_whenLaidOut_thenRegisterIsWholeAndNumbered() {
    ReportList register = (ReportList) block(RICH, "Audit", "contradictions");
    // DOMAIN I has 24
    assertThat(register.items()).hasSize(24);
    assertThat(register.items().get(21).lead()).isEqualTo("22. Camarilla pivots");
    assertThat(register.items().get(0).text())
        .startsWith("One: ")
        .contains(" Another: ", " Here: ");
    assertThat(
            ((ReportList) block(RICH, "Audit", "withoutFigures")).items().get(0).lead())
        .isEqualTo("DeFi, DAO and AMM");
  }

  @Test
  void givenNothing_whenLaidOut_thenEveryTableSaysSo() {
    for (String name :
        List.of("Hedge", "Unwind", "Paper", "P&L explain", "Regime & signals", "Calendar")) {
      for (ReportBlock block : EMPTY.section(name).blocks()) {
        if (block instanceof ReportTable table && table.rows().isEmpty()) {
          assertThat(table.whenEmpty()).as(table.id()).isNotBlank();
        }
        if (block instanceof ReportList list && list.items().isEmpty()) {
          assertThat(list.whenEmpty()).as(list.id()).isNotBlank();
        }
      }
    }
  }

  private static ReportTable table(ReportDocument document, String section, String id) {
    return (ReportTable) block(document, section, id);
  }

  private static ReportBlock block(ReportDocument document, String section, String id) {
    return document.section(section).blocks().stream()
        .filter(block -> block.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static ReportCell quantity(String value) {
    return Cells.quantity(value);
  }
}
