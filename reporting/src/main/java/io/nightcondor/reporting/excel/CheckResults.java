package io.nightcondor.reporting.excel;

import io.nightcondor.reporting.table.HeatMap;
import io.nightcondor.reporting.table.ReportBlock;
import io.nightcondor.reporting.table.ReportCell;
import io.nightcondor.reporting.table.ReportChart;
import io.nightcondor.reporting.table.ReportCheck;
import io.nightcondor.reporting.table.ReportDocument;
import io.nightcondor.reporting.table.ReportTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the live checks of a workbook give, for viewers that do not calculate. */
final class CheckResults {

  static final String OK = "OK";
  static final String CHECK = "CHECK";
  static final String NONE = "NO CHECK";

  /** Names of cells on the sheet of checks. */
  static final String MASTER_NAME = "Master_check";

  static final String DIFFERING_NAME = "Checks_differing";
  static final String MADE_NAME = "Checks_made";

  /** A cent; figures of the engine are exact to far less. */
  private static final BigDecimal MOST = new BigDecimal("0.01");

  /** Binary fractions make a difference of 0.01 a little more or less. */
  private static final int DECIMALS_COMPARED = 6;

  /**
   * One check.
   *
   * @param live the sum that the formula gives
   * @param difference of it from the engine's figure; empty if there is none
   */
  record Result(ReportCheck check, BigDecimal live, Optional<BigDecimal> difference) {

    boolean differs() {
      return difference
          .filter(
              d -> d.setScale(DECIMALS_COMPARED, RoundingMode.HALF_UP).abs().compareTo(MOST) > 0)
          .isPresent();
    }
  }

  private final List<Result> results;

  private CheckResults(List<Result> results) {
    this.results = results;
  }

  static CheckResults of(ReportDocument document) {
    Map<String, ReportTable> tables = new HashMap<>();
    document.sections().stream()
        .flatMap(section -> section.blocks().stream())
        .flatMap(CheckResults::tables)
        .forEach(table -> tables.put(table.id(), table));
    return new CheckResults(
        document.checks().stream().map(check -> result(check, tables)).toList());
  }

  private static Stream<ReportTable> tables(ReportBlock block) {
    if (block instanceof ReportTable table) {
      return Stream.of(table);
    }
    if (block instanceof HeatMap map) {
      return Stream.of(map.hedged(), map.unhedged());
    }
    return block instanceof ReportChart chart
        ? Stream.of(chart.table(), chart.markTable())
        : Stream.empty();
  }

  private static Result result(ReportCheck check, Map<String, ReportTable> tables) {
    BigDecimal live = check.terms().stream()
        .map(term -> CheckSum.value(term, Optional.ofNullable(tables.get(term.table()))))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    Optional<BigDecimal> difference = check.engine() instanceof ReportCell.Quantity engine
        ? Optional.of(live.subtract(engine.exact()))
        : Optional.empty();
    return new Result(check, live, difference);
  }

  List<Result> results() {
    return results;
  }

  int made() {
    return (int) results.stream().filter(r -> r.difference().isPresent()).count();
  }

  int differing() {
    return (int) results.stream().filter(Result::differs).count();
  }

  /** The word that stands for all checks. */
  String word() {
    return made() == 0 ? NONE : differing() == 0 ? OK : CHECK;
  }

  /** That word from the sheet of checks. */
  CellValue.Formula master() {
    return new CellValue.Formula(MASTER_NAME, new CellValue.Text(word()));
  }

  /** How many differ, in words. */
  CellValue.Formula count() {
    String words = " figures differ from the sum of their rows by more than " + MOST;
    return new CellValue.Formula(
        DIFFERING_NAME + "&\" of \"&" + MADE_NAME + "&\"" + words + "\"",
        new CellValue.Text(differing() + " of " + made() + words));
  }

  /** The word of one check from its difference in another cell. */
  static CellValue.Formula word(Result result, String difference) {
    return new CellValue.Formula(
        "IF(ABS(ROUND(" + difference + "," + DECIMALS_COMPARED + "))<=" + MOST + ",\"" + OK
            + "\",\"" + CHECK + "\")",
        new CellValue.Text(result.differs() ? CHECK : OK));
  }
}
