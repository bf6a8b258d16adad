package io.nightcondor.reporting.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.pack.backtest.BacktestPack;
import io.nightcondor.analytics.pack.backtest.BacktestPack.CondorSummary;
import io.nightcondor.reporting.BacktestSample;
import io.nightcondor.reporting.table.CellText;
import io.nightcondor.reporting.table.CheckResults;
import io.nightcondor.reporting.table.ReportBlock;
import io.nightcondor.reporting.table.ReportCell;
import io.nightcondor.reporting.table.ReportChart;
import io.nightcondor.reporting.table.ReportChart.Series;
import io.nightcondor.reporting.table.ReportColumn;
import io.nightcondor.reporting.table.ReportList;
import io.nightcondor.reporting.table.ReportSection;
import io.nightcondor.reporting.table.ReportTable;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every expected figure is one that {@link BacktestSample} states. */
class BacktestDocumentTest {

  private static final BacktestDocument RICH = document(BacktestSample.rich());
  private static final BacktestDocument EMPTY = document(BacktestSample.empty());

  @Test
  void givenPack_whenLaidOut_thenHeadSaysWindowModelAndSalesAndNoStatus() {
    assertThat(RICH.subject()).isEqualTo("Back-test");
    assertThat(RICH.asOf()).isEqualTo("2018-01-02 to 2018-12-31");
    assertThat(RICH.modelled()).startsWith("MODELLED").contains("prices come from a model");
    assertThat(RICH.light()).isEmpty();
    assertThat(RICH.headline())
        .isEqualTo(
            "12 condors of 24 contracts sold over 250 sessions; 2 sales refused by the entry rule.");
    assertThat(RICH.about())
        .isEqualTo(
            "3 policies · Equity at the start 1,000,000 USD · Run 3f9a1c22 · nightcondor 0.1.0");
    assertThat(EMPTY.headline())
        .isEqualTo(
            "0 condors of 0 contracts sold over 1 session; 0 sales refused by the entry rule.");
    assertThat(RICH.properties())
        .containsEntry("pack", "0".repeat(64))
        .containsEntry("run", "3f9a1c22");
  }

  @Test
  void givenPack_whenLaidOut_thenSectionsAndFrontPageInTheirOrder() {
    assertThat(RICH.sections())
        .extracting(ReportSection::name)
        .containsExactly(
            "Summary",
            "Curves",
            "Worst days",
            "Claims",
            "Events",
            "Cash",
            "Orders",
            "Audit",
            "Checks");
    assertThat(RICH.sections().get(0).blocks())
        .extracting(ReportBlock::id)
        .containsExactly(
            "readings",
            "policyResults",
            "policyHedges",
            "assumptions",
            "volDistance",
            "creditDistance",
            "sensitivity",
            "skippedSessions",
            "standIns");
    assertThat(
            ((ReportList) RICH.sections().get(0).blocks().get(0)).items().get(0).text())
        .isEqualTo("The condors alone lost up to 12.3 % of the peak.");
  }

  @Test
  void givenThreePolicies_whenSideBySide_thenAColumnEachWithTheUnitInItsRow() {
    assertThat(names("policyResults"))
        .containsExactly("Figure", "Unit", "no hedge", "steward", "ladder-4-4-2");
    assertThat(row("policyResults", "Return a year"))
        .containsExactly("%", "2.31", "1.66", "too few sessions");
    assertThat(row("policyResults", "Return a year, low"))
        .containsExactly("%", "-4.10", "-3.12", "too few sessions");
    assertThat(row("policyResults", "Worst drawdown"))
        .containsExactly("%", "12.34", "9.81", "7.02");
    assertThat(row("policyResults", "Worst drawdown, depth"))
        .containsExactly("USD", "123,400", "98,100", "70,200");
    assertThat(row("policyResults", "Worst drawdown, length"))
        .containsExactly("sessions", "231", "231", "231");
    assertThat(row("policyResults", "Expected shortfall, 97.5 %, 1 day"))
        .containsExactly("USD", "31,251", "31,251", "31,251");
    assertThat(row("policyHedges", "Hedge cost"))
        .containsExactly("USD a year", "no hedge", "6,500", "-421");
    assertThat(row("policyHedges", "Hedge cost a year of equity"))
        .containsExactly("%", "no hedge", "0.65", "-0.04");
    assertThat(row("policyHedges", "Paid of losses, worst 5 % of days"))
        .containsExactly("%", "no hedge", "45.5", "45.5");
    assertThat(row("policyHedges", "Hedge cost on quiet days"))
        .containsExactly("USD a year", "no hedge", "13,001", "-841");
    assertThat(row("policyHedges", "Orders suggested")).containsExactly("orders", "0", "2", "1");
  }

  /** A cost below 0 was earned, which is no loss. */
  @Test
  void givenHedgeThatEarned_whenShown_thenItsColumnIsOneOfCosts() {
    assertThat(table("policyHedges").columns().stream().skip(2))
        .extracting(ReportColumn::kind)
        .containsOnly(ReportColumn.Kind.COST);
  }

  @Test
  void givenPoliciesWithNamesOfColumns_whenSideBySide_thenColumnsKeepTheirNames() {
    assertThat(PolicyColumns.of(List.of("unit", "steward", "Steward", ""), "Figure", "Unit"))
        .containsExactly("unit (2)", "steward", "Steward (2)", "Column");
  }

  @Test
  void givenCurve_whenCharted_thenEquityAsItIsAndDrawdownBelowZero() {
    assertThat(row("equityPoints", "2018-02-08")).containsExactly("885,366", "909,115", "935,379");
    assertThat(row("drawdownPoints", "2018-02-08")).containsExactly("-12.34", "-9.81", "-7.02");
    assertThat(row("drawdownPoints", "2018-01-02")).containsExactly("0.00", "0.00", "0.00");
    assertThat(row("drawdowns", "steward"))
        .containsExactly("98,100", "9.81", "2018-01-26", "2018-02-08", "not yet", "231");
  }

  @Test
  void givenEightPolicies_whenCharted_thenEveryLineHasDashesOfItsOwn() {
    Set<ReportChart.Line> lines = new HashSet<>();
    List<Series> series =
        CurveCharts.series(IntStream.range(0, 8).mapToObj(i -> "policy " + i).toList());
    assertThat(series).allMatch(one -> lines.add(one.line()));
    assertThat(CurveCharts.series(
            IntStream.range(0, 9).mapToObj(i -> "policy " + i).toList()))
        .hasSize(9);
  }

  @Test
  void givenWorstDays_whenShown_thenHedgeAndRestOfEachPolicyOrWhyThereIsNone() {
    assertThat(names("worstDayNets"))
        .containsExactly("Session", "SPX", "Condors", "steward", "ladder-4-4-2");
    assertThat(row("worstDayHedges", "2018-02-05"))
        .containsExactly("-4.10", "-61,400", "21,000", "52,000");
    assertThat(row("worstDayNets", "2018-02-08"))
        .containsExactly("-3.75", "-30,000", "-30,500", "no mark");
  }

  @Test
  void givenClaims_whenShown_thenOriginClaimAndOursSideBySide() {
    assertThat(row("claims", "steward"))
        .containsExactly(
            "costs 1 to 2 % a year",
            "P",
            "1.0",
            "2.0",
            "0.7",
            "0.2",
            "1.5",
            "costs less than claimed, but the interval reaches into the claim: 0.7 %");
    assertThat(row("claims", "ladder-4-4-2"))
        .contains("no drawdown to cut", "no figure of ours: no drawdown to cut");
    assertThat(table(EMPTY, "claims").whenEmpty()).contains("nothing to hold a claim against");
  }

  @Test
  void givenFamilies_whenShown_thenCountsAndStatisticsAndWordsForNoDates() {
    assertThat(row("eventFamilies", "CPI releases").subList(0, 8))
        .containsExactly("steward", "12", "3", "1", "2", "9", "28.8", "5,900");
    assertThat(row("eventFamilies", "rate shocks"))
        .containsExactly(
            "steward", "0", "0", "0", "0", "0", "no events", "no events", "no dates given");
    assertThat(table("eventMeasures").rows()).hasSize(3);
    assertThat(row("eventMeasures", "CPI releases"))
        .containsExactly(
            "steward", "condors", "9", "-211", "-311", "-111", "-211", "0.200", "12", "0.137",
            "0.410");
    assertThat(table(EMPTY, "eventFamilies").whenEmpty())
        .isEqualTo("No dates of events were given: no study was made.");
  }

  @Test
  void givenCashAndOrders_whenShown_thenReasonsInWordsAndSharesOfContracts() {
    assertThat(row("cashMoves", "condors")).containsExactly("condor premium", "120,000.00");
    assertThat(row("equityEnds", "steward"))
        .containsExactly(
            "1,000,000.00", "24,287.50", "-1,200.25", "-8,000.40", "1,500.15", "1,016,587.00");
    assertThat(table("allOrders").detail()).isTrue();
    assertThat(texts(table("allOrders").rows().get(1)))
        .containsExactly(
            "steward", "2018-02-05", "sell", "U6", "IC-2", "VXMG18", "2", "0.50", "30.00", "R2");
  }

  @Test
  void givenPackThatAddsUp_whenChecked_thenEveryFigureEqualsItsRows() {
    CheckResults results = RICH.checkResults();
    assertThat(results.differing()).isEmpty();
    assertThat(results.results())
        .extracting(result -> result.check().id())
        .doesNotHaveDuplicates()
        .contains(
            "condorPremium", "condorCash", "hedgeCash1", "equity2", "eventWindows", "orders1");
    assertThat(results.made())
        .as("no figure is missing")
        .isEqualTo(results.results().size());
    assertThat(EMPTY.checkResults().differing()).isEmpty();
  }

  @Test
  void givenFiguresThatDoNotAddUp_whenChecked_thenNamed() throws ReflectiveOperationException {
    BacktestPack wrong = with(
        with(BacktestSample.rich(), "condors", new CondorSummary(12, 24, 2, 120_001, 312, 0, 250)),
        "decisions",
        List.of());
    assertThat(document(wrong).checkResults().differing())
        .containsExactly(
            "Premium of condors",
            "Settlements of condors",
            "Orders, steward",
            "Orders, ladder-4-4-2");
    assertThat(document(with(BacktestSample.rich(), "equity", 999_999.0))
            .checkResults()
            .differing())
        .containsExactly(
            "Equity at the end, no hedge",
            "Equity at the end, steward",
            "Equity at the end, ladder-4-4-2");
  }

  private static BacktestPack with(BacktestPack pack, String component, Object value)
      throws ReflectiveOperationException {
    RecordComponent[] components = BacktestPack.class.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] = components[i].getName().equals(component)
          ? value
          : components[i].getAccessor().invoke(pack);
    }
    return BacktestPack.class.getDeclaredConstructor(types).newInstance(values);
  }

  private static BacktestDocument document(BacktestPack pack) {
    return BacktestDocument.of(pack, "0".repeat(64));
  }

  private static ReportTable table(String id) {
    return table(RICH, id);
  }

  private static ReportTable table(BacktestDocument document, String id) {
    return Tables.of(document).stream()
        .filter(table -> table.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> names(String id) {
    return table(id).columns().stream().map(ReportColumn::name).toList();
  }

  /** The other cells of the first row that begins with that text. */
  private static List<String> row(String id, String first) {
    return table(id).rows().stream()
        .map(BacktestDocumentTest::texts)
        .filter(row -> row.get(0).equals(first))
        .findFirst()
        .map(row -> row.subList(1, row.size()))
        .orElseThrow();
  }

  private static List<String> texts(List<ReportCell> row) {
    return row.stream().map(cell -> CellText.of(cell, "-")).toList();
  }
}
