package io.nightcondor.reporting.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.pack.FormulaRow;
import io.nightcondor.analytics.pack.Formulas;
import io.nightcondor.reporting.SamplePack;
import io.nightcondor.reporting.json.RiskPackJson;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every figure of every sheet has its unit and its key in the JSON; those that are computed have
 * their formula, and what is counted or repeated stands here.
 */
class FormulasTest {

  private record Shown(String table, String figure, String unit) {}

  /** Rule ids of the rule book and origin marks. */
  private static final String RULE = "[A-H][0-9]+(\\.[0-9]+)?";

  /** Tables each of whose rows names the formula of its figure. */
  private static final Set<String> NAMED_BY_ROW = Set.of("riskFigures", "keyFigures", "bookGreeks");

  /** Its figures are those of the checks, which are figures of other tables. */
  private static final Set<String> CHECKS = Set.of("checks");

  /** Its columns are the codes that occur. */
  private static final String BY_CODE = "expiryQuality";

  /**
   * Figures that no formula makes: counts of what came in, and the front page's repetition of
   * figures that have theirs on another sheet.
   */
  private static final String COUNTED_OR_REPEATED = """
      overview; Days; calendar; condors.daysToExpiry
      overview; Contracts; ; condors.contracts
      overview; |Delta|; of the short; condors.put.shortDelta
      overview; Distance; sigmas; condors.put.distanceSigma
      overview; Severity; %; condors.put.severityMark
      overview; P&L; USD; condors.pnl
      overview; Captured; %; condors.capturedShare
      overview; Max loss; USD; condors.maxLoss
      states; Condors; ; summary.condorStates.condors
      trail; ES 97.5 %; USD; trail.expectedShortfall
      trail; Max loss now; USD; trail.maxLossNow
      trail; Margin used; USD; trail.marginUsed
      trail; Worst severity; %; trail.worstSeverity
      trail; Hedge stress gain; USD; trail.hedgeStressGain
      trail; VIX exposure; USD/VIX pt; trail.coordinatedExposure
      trail; P&L; USD; trail.totalPnl
      trail; Decisions; ; trail.decisions
      trail; Breaches; limits; trail.breaches
      trail; SAFE; condors; trail.states.condors
      trail; WATCH; condors; trail.states.condors
      trail; TESTED; condors; trail.states.condors
      trail; TRIGGERED; condors; trail.states.condors
      unpriced; Quantity; contracts; data.unpriced.quantity
      files; Rows in; ; data.files.rowsIn
      files; Rows used; ; data.files.rowsUsed
      files; Rows refused; ; data.files.rowsRejected
      quality; SPX; found; data.quality.spx
      quality; VIX; found; data.quality.vix
      quality; Other; found; data.quality.other
      rungs; Used; times; data.rungs.count
      expiryQuality; Quotes; ; market.sliceQuality.quotes
      expiryQuality; a code; quotes; market.sliceQuality.counts.quotes
      rejections; Rows; ; data.rejections.rows
      rejectedRows; Line; ; data.rejectedRows.line
      positionChecks; Rows; of the files; reconciliation.positions.rows
      positionChecks; Contracts; of the files; reconciliation.positions.contracts
      positionChecks; Netted; contracts; reconciliation.positions.netted
      positionChecks; Condors; contracts; reconciliation.positions.condors
      positionChecks; Structures; contracts; reconciliation.positions.structures
      positionChecks; Left over; contracts; reconciliation.positions.leftovers
      positionChecks; Hedges; contracts; reconciliation.positions.hedges
      positionChecks; Difference; contracts; reconciliation.positions.difference
      cash; Amount; of the currency; data.cash.amount
      runLog; Count; ; reconciliation.log.count
      """;

  private static final Set<String> ORIGINS = Set.of("S", "P", "R", "K", "M", "O");

  private record Listed(Shown shown, String key) {

    static List<Listed> all() {
      return COUNTED_OR_REPEATED
          .lines()
          .map(line -> line.split("; *"))
          .map(part -> new Listed(new Shown(part[0], part[1], part[2]), part[3]))
          .toList();
    }
  }

  @Test
  void givenEveryNumberOfEverySheet_whenLookedUp_thenItsFormulaIsListedOrWhyItHasNone() {
    Set<Shown> shown = new LinkedHashSet<>();
    for (ReportTable table : tables()) {
      table.columns().stream()
          .filter(column -> column.kind().isNumeric())
          .map(column -> new Shown(table.id(), name(table, column), column.unit()))
          .forEach(shown::add);
    }
    List<Shown> known = new ArrayList<>();
    Formulas.ALL.stream()
        .map(row -> new Shown(row.table(), row.figure(), row.unit()))
        .forEach(known::add);
    Listed.all().stream().map(Listed::shown).forEach(known::add);
    shown.removeIf(one -> NAMED_BY_ROW.contains(one.table()) || CHECKS.contains(one.table()));
    assertThat(known).containsExactlyInAnyOrderElementsOf(shown);
  }

  private static String name(ReportTable table, ReportColumn column) {
    return table.id().equals(BY_CODE) && column.unit().equals("quotes") ? "a code" : column.name();
  }

  @Test
  void givenTablesOfOneFigureARow_whenRead_thenEachRowNamesItsFormula() {
    List<ReportTable> tables =
        tables().stream().filter(table -> NAMED_BY_ROW.contains(table.id())).toList();
    assertThat(tables).hasSameSizeAs(NAMED_BY_ROW);
    for (ReportTable table : tables) {
      int formula = table.columns().stream().map(ReportColumn::name).toList().indexOf("Formula");
      assertThat(table.rows())
          .extracting(row -> ((ReportCell.Text) row.get(formula)).text())
          .allSatisfy(rule -> assertThat(rule).as(table.id()).matches(RULE + "|input"));
    }
  }

  private static List<ReportTable> tables() {
    return ReportDocument.of(SamplePack.rich()).sections().stream()
        .flatMap(section -> section.blocks().stream())
        .filter(ReportTable.class::isInstance)
        .map(ReportTable.class::cast)
        .toList();
  }

  @Test
  void givenEveryFigureWithoutAFormula_whenItsKeyIsLookedUp_thenTheJsonHasIt() {
    JsonNode json = JsonMapper.shared().readTree(RiskPackJson.write(SamplePack.rich()));
    Listed.all().forEach(figure -> assertHas(json, figure.key()));
  }

  @Test
  void givenEveryFormula_whenItsKeyIsLookedUp_thenTheJsonHasIt() {
    JsonNode json = JsonMapper.shared().readTree(RiskPackJson.write(SamplePack.rich()));
    for (FormulaRow row : Formulas.ALL) {
      assertHas(json, row.key());
      assertThat(row.rule()).as(row.key()).matches(RULE);
      assertThat(ORIGINS).contains(row.origin());
    }
  }

  private static void assertHas(JsonNode json, String key) {
    JsonNode node = json;
    for (String part : key.split("\\.")) {
      node = node.isArray() ? firstWith(node, part) : node;
      assertThat(node.has(part)).as(key).isTrue();
      node = node.get(part);
    }
  }

  /** A row whose part is not empty: an index that the chain does not define has no terms. */
  private static JsonNode firstWith(JsonNode rows, String part) {
    for (JsonNode row : rows) {
      if (row.has(part) && !(row.get(part).isArray() && row.get(part).isEmpty())) {
        return row;
      }
    }
    throw new AssertionError("no row of the sample has " + part);
  }
}
