package io.nightcondor.reporting.excel;

import io.nightcondor.reporting.table.CheckResults;
import io.nightcondor.reporting.table.CheckResults.Result;
import io.nightcondor.reporting.table.Report;
import io.nightcondor.reporting.table.ReportCell;
import io.nightcondor.reporting.table.ReportCheck;
import io.nightcondor.reporting.table.ReportColumn;
import io.nightcondor.reporting.table.ReportColumn.Kind;
import io.nightcondor.reporting.table.ReportSection;
import io.nightcondor.reporting.table.ReportTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * The live checks: each figure of the engine beside a formula over the rows of tables, their
 * difference, and whether it is within a cent. Written after the tables that it adds up.
 */
final class ChecksTable {

  private static final int DECIMALS = 2;
  private static final int ENGINE = 2;
  private static final int LIVE = 3;
  private static final int DIFFERENCE = 4;
  private static final int WORD = 5;
  private static final String CHECKS_TITLE = "Figures added up from their rows";
  private static final String NO_FIGURE = "no engine figure";

  private static final List<ReportColumn> COLUMNS = List.of(
      new ReportColumn("Figure", "", 0, Kind.TEXT, "", false),
      new ReportColumn("Unit", "", 0, Kind.TEXT, "", false),
      new ReportColumn("Engine", "", DECIMALS, Kind.NUMBER, "", false),
      new ReportColumn("Sum of rows", "live", DECIMALS, Kind.NUMBER, "", false),
      new ReportColumn("Difference", "live", DECIMALS, Kind.NUMBER, "", false),
      new ReportColumn("Check", "live", 0, Kind.TEXT, "", false),
      new ReportColumn("Shown in", "", 0, Kind.TEXT, "", false));

  private final CheckResults results;

  ChecksTable(Report report) {
    results = report.checkResults();
  }

  CheckResults results() {
    return results;
  }

  void write(SheetPen pen) {
    CellStyles styles = pen.styles();
    pen.heading(0, CHECKS_TITLE);
    pen.lines(
        "The formulas are live: change or filter nothing, or a difference shows. What the engine could not figure is not checked.",
        0,
        styles.note());
    int counts = pen.next();
    pen.moveTo(counts + 4);
    String words = results.results().isEmpty() ? "" : table(pen);
    int end = pen.next();
    pen.moveTo(counts);
    counts(pen, words);
    pen.moveTo(Math.max(end, counts + 3));
  }

  /** The word of all checks and their numbers, each with a name that every sheet uses. */
  private void counts(SheetPen pen, String words) {
    boolean none = words.isEmpty();
    count(
        pen,
        "Checks made",
        CheckFormulas.MADE_NAME,
        none ? "0" : "COUNTIF(" + words + ",\"OK\")+COUNTIF(" + words + ",\"CHECK\")",
        results.made());
    count(
        pen,
        "Checks that differ",
        CheckFormulas.DIFFERING_NAME,
        none ? "0" : "COUNTIF(" + words + ",\"" + CheckResults.CHECK + "\")",
        results.differing().size());
    SheetRow row = pen.row();
    pen.text(row, 0, "Master check", pen.styles().bold());
    pen.formula(row, 1, CheckFormulas.word(results), pen.styles().liveWord(false));
    pen.parts().name(CheckFormulas.MASTER_NAME, pen.address(row.number(), 1));
    CheckColours.apply(pen.sheet(), row.number(), row.number(), 1);
  }

  private static void count(SheetPen pen, String words, String name, String formula, int cached) {
    SheetRow row = pen.row();
    pen.text(row, 0, words, pen.styles().plain());
    pen.formula(
        row,
        1,
        new CellValue.Formula(formula, new CellValue.Digits(BigDecimal.valueOf(cached))),
        pen.styles().live(0, false, false));
    pen.parts().name(name, pen.address(row.number(), 1));
  }

  /** Gives the cells of the words. */
  private String table(SheetPen pen) {
    CellStyles styles = pen.styles();
    List<List<ReportCell>> rows =
        results.results().stream().map(r -> List.<ReportCell>of()).toList();
    SheetRow units = pen.row();
    SheetRow heads = pen.row();
    for (int i = 0; i < COLUMNS.size(); i++) {
      ReportColumn column = COLUMNS.get(i);
      if (!column.unit().isEmpty()) {
        pen.text(units, i, column.unit(), styles.unit(column.kind().isNumeric()));
      }
      pen.fit()
          .header(
              pen.text(heads, i, column.name(), styles.header(column.kind().isNumeric(), i > 0)));
      pen.widths().header(i, column.name(), column.unit());
    }
    TablePlace place = new TablePlace(
        new ReportTable("liveChecks", "", "", false, COLUMNS, rows, ""),
        pen.parts().tableNames().of("liveChecks"),
        pen.name(),
        heads.number(),
        0);
    for (Result result : results.results()) {
      row(pen, result);
    }
    int number = pen.parts().nextTable();
    pen.sheet()
        .addTable(
            number,
            TablePart.of(number, place, COLUMNS.stream().map(ReportColumn::name).toList()));
    CheckColours.apply(pen.sheet(), place.firstRow(), place.lastRow(), WORD);
    return place.reference(WORD);
  }

  private static void row(SheetPen pen, Result result) {
    CellStyles styles = pen.styles();
    ReportCheck check = result.check();
    SheetRow row = pen.row();
    pen.text(row, 0, check.name(), styles.plain());
    pen.widths().cell(0, check.name().length() + 1);
    pen.text(row, 1, check.unit(), styles.word());
    Optional<BigDecimal> engine = check.engine() instanceof ReportCell.Quantity quantity
        ? Optional.of(quantity.exact())
        : Optional.empty();
    if (engine.isPresent()) {
      row.add(ENGINE, new CellValue.Digits(engine.get()), styles.inInk(DECIMALS, false));
      pen.widths().number(ENGINE, engine.get().setScale(DECIMALS, RoundingMode.HALF_UP));
    } else {
      String reason =
          check.engine() instanceof ReportCell.Missing missing ? missing.reason() : NO_FIGURE;
      pen.text(row, ENGINE, reason, styles.missing());
    }
    pen.formula(
        row, LIVE, CheckFormulas.sum(result, pen.parts()), styles.live(DECIMALS, false, true));
    pen.widths().number(LIVE, result.fromRows().setScale(DECIMALS, RoundingMode.HALF_UP));
    words(pen, row, result);
    SheetRow.Cell shown = pen.text(row, WORD + 1, check.section(), styles.word());
    pen.widths().cell(WORD + 1, check.section().length() + 1);
    if (pen.report().sections().stream()
        .map(ReportSection::name)
        .anyMatch(check.section()::equals)) {
      pen.parts().links().link(pen.sheet(), shown, check.section(), 0, 0);
    }
    pen.parts().name("Sum_" + check.id(), pen.address(row.number(), LIVE));
  }

  private static void words(SheetPen pen, SheetRow row, Result result) {
    if (result.difference().isEmpty()) {
      pen.text(row, DIFFERENCE, NO_FIGURE, pen.styles().missing());
      pen.text(row, WORD, NO_FIGURE, pen.styles().word());
      return;
    }
    String at = Integer.toString(row.number() + 1);
    pen.formula(
        row,
        DIFFERENCE,
        new CellValue.Formula(
            "D" + at + "-C" + at, new CellValue.Digits(result.difference().get())),
        pen.styles().live(DECIMALS, false, false));
    pen.formula(row, WORD, CheckFormulas.word(result, "E" + at), pen.styles().liveWord(false));
    pen.widths().cell(WORD, NO_FIGURE.length() + 2);
  }
}
