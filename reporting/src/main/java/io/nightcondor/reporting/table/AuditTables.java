package io.nightcondor.reporting.table;

import io.nightcondor.analytics.pack.FormulaRow;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.analytics.pack.RuleRow;
import io.nightcondor.analytics.pack.RunIdentity;
import java.util.ArrayList;
import java.util.List;

/**
 * Decisions with their traces, the rules in force, formulas, terms, and the identity of the run.
 */
final class AuditTables {

  private AuditTables() {}

  static List<ReportBlock> of(RiskPack pack) {
    List<ReportBlock> blocks = new ArrayList<>(DecisionTables.of(pack.decisions()));
    blocks.addAll(ReconciliationTables.of(pack));
    blocks.addAll(List.of(rules(pack.audit()), formulas(pack.formulas())));
    blocks.addAll(MethodTables.of());
    blocks.add(run(pack.run()));
    return blocks;
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
            "Where each figure of the sheets from Limits to Calendar comes from; its key in risk.json.")
        .foldable()
        .text("Table", FormulaRow::table)
        .text("Figure", FormulaRow::figure)
        .text("Unit", row -> RowUnits.inWords(row.unit()))
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
