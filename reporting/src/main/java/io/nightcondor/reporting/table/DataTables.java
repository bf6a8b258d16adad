package io.nightcondor.reporting.table;

import io.nightcondor.analytics.pack.DataPanel;
import io.nightcondor.analytics.pack.FormulaRow;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.analytics.pack.RuleRow;
import io.nightcondor.analytics.pack.RunIdentity;
import java.util.ArrayList;
import java.util.List;

/** Inputs, refusals, market levels, decisions with their traces, and the rules in force. */
final class DataTables {

  private DataTables() {}

  static List<ReportBlock> of(RiskPack pack) {
    List<ReportBlock> blocks = new ArrayList<>();
    blocks.add(unpriced(pack.data().unpriced()));
    blocks.addAll(MarketTables.of(pack.market()));
    blocks.addAll(List.of(
        files(pack.data().files()),
        QualityTables.rules(pack.data().quality()),
        QualityTables.expiries(pack.market().sliceQuality()),
        rejections(pack.data().rejections()),
        rejectedRows(pack.data().rejectedRows())));
    blocks.addAll(DecisionTables.of(pack.decisions()));
    blocks.addAll(List.of(rules(pack.audit()), formulas(pack.formulas())));
    blocks.addAll(MethodTables.of());
    blocks.add(run(pack.run()));
    return List.copyOf(blocks);
  }

  private static ReportTable unpriced(List<DataPanel.UnpricedRow> rows) {
    return new TableBuilder<DataPanel.UnpricedRow>("unpriced", "Legs without a mark")
        .text("Symbol", DataPanel.UnpricedRow::symbol)
        .number("Quantity", "contracts", 0, DataPanel.UnpricedRow::quantity)
        .text("Reason", r -> Words.ofCode(r.reason()))
        .prose("Missing from", DataPanel.UnpricedRow::missingFrom)
        .build(rows, "Every leg has a mark.");
  }

  private static ReportTable files(List<DataPanel.FileRow> rows) {
    return new TableBuilder<DataPanel.FileRow>("files", "Files")
        .note("Every row is used or refused.")
        .text("File", DataPanel.FileRow::name)
        .text("Format", DataPanel.FileRow::format)
        .text("About", DataPanel.FileRow::content)
        .date("Session", DataPanel.FileRow::session)
        .text("Verdict", r -> Words.ofCode(r.verdict()))
        .number("Rows in", "", 0, DataPanel.FileRow::rowsIn)
        .number("Rows used", "", 0, DataPanel.FileRow::rowsUsed)
        .number("Rows refused", "", 0, DataPanel.FileRow::rowsRejected)
        .prose("SHA-256", DataPanel.FileRow::sha256)
        .build(rows, "No file was read.");
  }

  private static ReportTable rejections(List<DataPanel.RejectionRow> rows) {
    return new TableBuilder<DataPanel.RejectionRow>("rejections", "Refused rows by rule")
        .text("File", DataPanel.RejectionRow::file)
        .text("Code", DataPanel.RejectionRow::code)
        .number("Rows", "", 0, DataPanel.RejectionRow::rows)
        .prose("Meaning", DataPanel.RejectionRow::meaning)
        .build(rows, "No row was refused.");
  }

  private static ReportTable rejectedRows(List<DataPanel.RejectedRowRow> rows) {
    return new TableBuilder<DataPanel.RejectedRowRow>("rejectedRows", "Refused rows")
        .note(
            "Those of this book's positions, and the first of the market files. All of the market files are in rejects.csv beside the folders of the books; all of the positions in rejects.csv beside this report, if any was refused.")
        .foldable()
        .text("File", DataPanel.RejectedRowRow::file)
        .number("Line", "", 0, DataPanel.RejectedRowRow::line)
        .text("Column", DataPanel.RejectedRowRow::column)
        .text("Value", DataPanel.RejectedRowRow::value)
        .text("Code", DataPanel.RejectedRowRow::code)
        .prose("Expected", DataPanel.RejectedRowRow::expected)
        .build(rows, "No row was refused.");
  }

  private static ReportTable rules(List<RuleRow> rows) {
    return new TableBuilder<RuleRow>("rules", "Rules in force")
        .note(
            "Origin: S seed, P public pages, R rulebook, K general knowledge, M measured, O own interpretation.")
        .text("Key", r -> r.key().isBlank() ? "not configurable" : r.key())
        .text("Rule", RuleRow::rule)
        .text("Value", RuleRow::value)
        .text("Origin", RuleRow::origin)
        .prose("Meaning", RuleRow::meaning)
        .build(rows, "No rule was recorded.");
  }

  private static ReportTable formulas(List<FormulaRow> rows) {
    return new TableBuilder<FormulaRow>("formulas", "Figures and formulas")
        .note(
            "Where each figure of the sheets between Limits and Signals comes from; its key in risk.json.")
        .foldable()
        .text("Table", FormulaRow::table)
        .text("Figure", FormulaRow::figure)
        .text("Unit", FormulaRow::unit)
        .text("Formula", FormulaRow::rule)
        .text("Origin", FormulaRow::origin)
        .text("Key", FormulaRow::key)
        .prose("Meaning", FormulaRow::formula)
        .build(rows, "No formula was recorded.");
  }

  private record Identity(String name, String value) {}

  private static ReportTable run(RunIdentity run) {
    return new TableBuilder<Identity>("run", "Identity of the run")
        .text("What", Identity::name)
        .prose("Value", Identity::value)
        .build(
            List.of(
                new Identity("Session", run.session().toString()),
                new Identity("Revision", Integer.toString(run.revision())),
                new Identity("Run", run.runHash()),
                new Identity("Inputs, SHA-256", run.inputsHash()),
                new Identity("Configuration, SHA-256", run.configurationHash()),
                new Identity("Program", "nightcondor " + run.programVersion()),
                new Identity("Market data", run.modelled() ? "MODELLED" : "as delivered")),
            "");
  }
}
