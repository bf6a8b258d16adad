package io.nightcondor.reporting.table;

import static io.nightcondor.reporting.table.TableBuilder.USD;

import io.nightcondor.analytics.pack.CondorRow;
import io.nightcondor.analytics.pack.DataPanel;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.analytics.pack.Summary;
import io.nightcondor.reporting.table.ReportColumn.Kind;
import io.nightcondor.reporting.table.ReportList.Item;
import java.util.ArrayList;
import java.util.List;

/** The front page. */
final class SummaryTables {

  private SummaryTables() {}

  static List<ReportBlock> of(RiskPack pack) {
    Summary summary = pack.summary();
    return List.of(
        RiskFigures.of(summary),
        decisions(summary),
        new ReportList(
            "limitBreaches",
            "Limits broken or near",
            "",
            sentences(summary.limitBreaches()),
            pack.limits().isEmpty() ? "No limit was looked at." : "No limit is broken or near."),
        new ReportList(
            "topRisks",
            "Top risks",
            "",
            sentences(summary.topRisks()),
            "Nothing is held that can lose."),
        new ReportList(
            "changes",
            "What changed",
            "",
            sentences(summary.changes()),
            "Nothing changed since the previous session."),
        leftOut(pack),
        TrustTables.of(pack),
        KeyFigures.of(pack),
        overview(pack.condors()),
        states(summary),
        greeks(summary),
        TrailTables.of(pack));
  }

  private static ReportList decisions(Summary summary) {
    List<Item> items = summary.decisions().stream()
        .map(d -> new Item(
            SafeText.oneLine(d.action()),
            SafeText.oneLine(
                d.condorId().isBlank() ? d.reason() : d.reason() + " (" + d.condorId() + ")"),
            SafeText.oneLine(d.rule()),
            Tone.WARN))
        .toList();
    return new ReportList(
        "decisions", "Decisions for tonight", "", items, "No decision is needed tonight.");
  }

  private static ReportList leftOut(RiskPack pack) {
    List<Item> items = new ArrayList<>(sentences(pack.summary().remarks()));
    for (DataPanel.UnpricedRow row : pack.data().unpriced()) {
      items.add(new Item(
          SafeText.oneLine(row.quantity() + " × " + row.symbol() + " is unpriced"),
          SafeText.oneLine(Words.ofCode(row.reason()) + "; missing from " + row.missingFrom()),
          "",
          Tone.BAD));
    }
    return new ReportList("leftOut", "What was left out", "", items, "Nothing was left out.");
  }

  private static List<Item> sentences(List<String> texts) {
    return texts.stream()
        .map(text -> new Item("", SafeText.oneLine(text), "", Tone.PLAIN))
        .toList();
  }

  private static ReportTable overview(List<CondorRow> condors) {
    return new TableBuilder<CondorRow>("overview", "Condors at a glance")
        .note("State, delta, distance and severity are those of the worse side.")
        .link("Condor", CondorRow::id, c -> CondorTables.POSITIONS)
        .date("Expiry", CondorRow::expiry)
        .number("Days", "calendar", 0, CondorRow::daysToExpiry)
        .number("Contracts", "", 0, CondorRow::contracts)
        .toned(
            "State",
            c -> CondorTables.isSettled(c)
                ? CondorTables.SETTLED
                : States.worse(c).state().name(),
            c -> CondorTables.isSettled(c)
                ? Tone.PLAIN
                : States.tone(States.worse(c).state()))
        .text("Side", States::worseName)
        .figure("|Delta|", "of the short", 2, c -> States.worse(c).shortDelta())
        .figure("Distance", "sigmas", 2, c -> States.worse(c).distanceSigma())
        .percent("Severity", 0, c -> States.worse(c).severityMark())
        .figure("P&L", USD, 0, CondorRow::pnl)
        .percent("Captured", 0, CondorRow::capturedShare)
        .figure("Max loss", USD, 0, CondorRow::maxLoss)
        .build(condors, "This book holds no iron condor.");
  }

  private static ReportTable states(Summary summary) {
    return new TableBuilder<Summary.StateCount>("states", "Condors by state")
        .toned(
            "State",
            s -> s.state().name(),
            s -> s.condors() == 0 ? Tone.PLAIN : States.tone(s.state()))
        .number("Condors", "", 0, Summary.StateCount::condors)
        .build(summary.condorStates(), "No condor, no state.");
  }

  private static ReportTable greeks(Summary summary) {
    return new TableBuilder<ExposureRows>("bookGreeks", "Greeks of the book")
        .note("Everything held, signed for the holder.")
        .link("Greek", ExposureRows::name, r -> "aggregates")
        .column(
            "Value",
            "see unit",
            2,
            Kind.NUMBER,
            r -> TableBuilder.cell(r.value().apply(summary.exposure()), 2, false))
        .text("Unit", ExposureRows::unit)
        .text("Formula", r -> TableBuilder.rule("aggregates", r.name()))
        .prose("Meaning", ExposureRows::meaning)
        .build(ExposureRows.ALL, "");
  }
}
