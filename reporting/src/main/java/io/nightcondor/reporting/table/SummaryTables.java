package io.nightcondor.reporting.table;

import static io.nightcondor.reporting.table.TableBuilder.USD;

import io.nightcondor.analytics.pack.CondorRow;
import io.nightcondor.analytics.pack.DataPanel;
import io.nightcondor.analytics.pack.Figure;
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
        keyFigures(pack),
        overview(pack.condors()),
        states(summary),
        greeks(summary));
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

  private record KeyFigure(String name, Figure value, int decimals, String unit, String meaning) {}

  private static ReportTable keyFigures(RiskPack pack) {
    Summary s = pack.summary();
    return new TableBuilder<KeyFigure>("keyFigures", "Key figures")
        .text("Figure", KeyFigure::name)
        .column("Value", "", 0, Kind.NUMBER, k -> TableBuilder.cell(k.value(), k.decimals(), false))
        .text("Unit", KeyFigure::unit)
        .prose("Meaning", KeyFigure::meaning)
        .build(
            List.of(
                new KeyFigure("Condor P&L", s.condorPnl(), 2, USD, "since entry, marked at mid"),
                new KeyFigure("Hedge P&L", s.hedgePnl(), 2, USD, "since entry, marked"),
                new KeyFigure(
                    "P&L since last session",
                    pack.pnlExplain().total(),
                    2,
                    USD,
                    pack.pnlExplain().span()),
                new KeyFigure(
                    "Reg-T margin",
                    pack.margin().regTMargin(),
                    0,
                    USD,
                    "strategy-based, condors, structures, legs and hedges"),
                new KeyFigure(
                    "Portfolio margin",
                    pack.margin().portfolioMargin(),
                    0,
                    USD,
                    "scan of each group by itself, no offset between SPX and VIX"),
                new KeyFigure(
                    "Largest loss at expiry",
                    s.maxLoss(),
                    0,
                    USD,
                    "sum over the condors, before hedges, positive"),
                new KeyFigure(
                    "Original notional",
                    s.originalNotional(),
                    0,
                    USD,
                    "sum of largest losses at entry"),
                new KeyFigure(
                    "Stress loss of whole condors",
                    s.condorStressLoss(),
                    0,
                    USD,
                    "both sides together, calibration stress, worst vol response, positive; sizing takes the tested side alone"),
                new KeyFigure(
                    "Hedge stress gain",
                    s.hedgeStressGain(),
                    0,
                    USD,
                    "calibration stress, BASE response"),
                new KeyFigure(
                    "Hedge intensity",
                    pack.signals().intensity().score(),
                    2,
                    "0 to 1",
                    "of breadth, inflation, currency, Fed, valuation and RSI; see Signals"),
                new KeyFigure(
                    "Coordinated VIX exposure",
                    s.coordinatedExposure(),
                    0,
                    "USD/VIX pt",
                    "condors and hedges together; above 0 the book is long volatility")),
            "");
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
            c -> States.worse(c).state().name(),
            c -> States.tone(States.worse(c).state()))
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
    List<ExposureRows> all = new ArrayList<>(ExposureRows.SPX);
    all.addAll(ExposureRows.VIX);
    return new TableBuilder<ExposureRows>("bookGreeks", "Greeks of the book")
        .note("Everything held, signed for the holder.")
        .text("Greek", ExposureRows::name)
        .column(
            "Value",
            "",
            2,
            Kind.NUMBER,
            r -> TableBuilder.cell(r.value().apply(summary.exposure()), 2, false))
        .text("Unit", ExposureRows::unit)
        .prose("Meaning", ExposureRows::meaning)
        .build(all, "");
  }
}
