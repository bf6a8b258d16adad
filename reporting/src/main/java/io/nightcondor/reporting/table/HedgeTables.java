package io.nightcondor.reporting.table;

import static io.nightcondor.reporting.table.TableBuilder.USD;
import static io.nightcondor.reporting.table.TableBuilder.VIX_POINTS;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.HedgeLegRow;
import io.nightcondor.analytics.pack.InstrumentRow;
import io.nightcondor.analytics.pack.LayerRow;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.analytics.pack.TraceLine;
import io.nightcondor.reporting.table.ReportList.Item;
import java.util.List;

/** The hedge held, the layers due, and why. */
final class HedgeTables {

  private HedgeTables() {}

  static List<ReportBlock> of(RiskPack pack) {
    List<LayerRow> layers = pack.hedge().layers();
    return List.of(
        layers(layers),
        why(layers),
        held(pack.hedge().held()),
        sizing(layers),
        responses(layers),
        instruments(pack.hedge().instruments()),
        trace(layers));
  }

  private static ReportTable layers(List<LayerRow> layers) {
    return new TableBuilder<LayerRow>("layers", "Layers tonight")
        .text("Condor", LayerRow::condorId)
        .text("Side", LayerRow::side)
        .toned("Outcome", l -> Words.ofCode(l.outcome()), HedgeTables::tone)
        .figure("|Delta|", "of the short", 2, LayerRow::triggerDelta)
        .number("Trigger", "|delta|", 2, LayerRow::triggerThreshold)
        .figure("Recommended", "units", 2, LayerRow::recommended)
        .text("Instrument", l -> orNone(l.instrument()))
        .figure("Limit", VIX_POINTS, 2, LayerRow::limitPrice)
        .text("Binding constraint", l -> orNone(l.bindingConstraint()))
        .figure("Premium charge", USD, 0, LayerRow::premiumCharge)
        .figure("VIX exposure before", "USD/VIX pt", 0, LayerRow::coordinatedExposureBefore)
        .figure("VIX exposure after", "USD/VIX pt", 0, LayerRow::coordinatedExposureAfter)
        .build(layers, "No condor side has, or was asked for, a hedge layer.");
  }

  private static Tone tone(LayerRow layer) {
    return layer.outcome().endsWith("_DUE") ? Tone.WARN : Tone.PLAIN;
  }

  private static ReportList why(List<LayerRow> layers) {
    List<Item> items = layers.stream()
        .map(l -> new Item(
            SafeText.oneLine(l.condorId() + ", " + l.side()),
            SafeText.oneLine(l.reason() + " " + l.whatWouldChange()),
            SafeText.oneLine(Words.ofCode(l.outcome())),
            tone(l)))
        .toList();
    return new ReportList(
        "layerReasons", "Why, and what would change it", "", items, "No layer was looked at.");
  }

  private static ReportTable held(List<HedgeLegRow> held) {
    TableBuilder<HedgeLegRow> table = new TableBuilder<HedgeLegRow>("held", "Hedges held")
        .note(
            "Gains are those of the calibration stress; LOW is the case in which the hedge under-delivers.")
        .text("For condor", HedgeLegRow::condorId)
        .text("Symbol", HedgeLegRow::symbol)
        .number("Quantity", "contracts", 0, HedgeLegRow::quantity)
        .number("Layer", "", 0, HedgeLegRow::layer)
        .dateIfKnown("Opened", HedgeLegRow::openDate)
        .figure("Age", "days", 0, HedgeLegRow::ageDays)
        .toned(
            "Orphan",
            h -> h.orphaned() ? "ORPHAN" : "no",
            h -> h.orphaned() ? Tone.WARN : Tone.PLAIN)
        .figure("Entry", VIX_POINTS, 2, HedgeLegRow::entryPrice)
        .figure("Mark", VIX_POINTS, 3, HedgeLegRow::mark)
        .toned("Marked by", h -> Marks.name(h.rung()), h -> Marks.tone(h.rung()))
        .figure("P&L", USD, 0, HedgeLegRow::pnl)
        .figure("Exit cost", USD, 0, HedgeLegRow::exitCost);
    for (ExposureRows greek : ExposureRows.VIX) {
      table.figure(greek.name(), greek.unit(), 0, h -> greek.value().apply(h.exposure()));
    }
    return table
        .figure("Gain LOW", USD, 0, HedgeLegRow::gainLow)
        .figure("Gain BASE", USD, 0, HedgeLegRow::gainBase)
        .figure("Gain HIGH", USD, 0, HedgeLegRow::gainHigh)
        .prose("Note", HedgeLegRow::note)
        .build(held, "No hedge is held.");
  }

  private static ReportTable sizing(List<LayerRow> layers) {
    return new TableBuilder<LayerRow>("sizing", "How the size was found")
        .note(
            "Allowance = the smaller of residual stress loss x severity and coverage x original notional, frozen when"
                + " layer 1 goes live.")
        .text("Condor", LayerRow::condorId)
        .text("Side", LayerRow::side)
        .figure("Residual stress loss", USD, 0, LayerRow::residualStressLoss)
        .percent("Severity", 1, LayerRow::severityMark)
        .figure("Original notional", USD, 0, LayerRow::originalNotional)
        .percent("Coverage", 1, l -> Figure.of(l.coverageShare()))
        .number("Intensity", "0 to 1", 2, LayerRow::intensity)
        .figure("Allowance", USD, 0, LayerRow::allowance)
        .figure("Target", USD, 0, LayerRow::target)
        .figure("Gain held", USD, 0, LayerRow::gainHeld)
        .figure("Gain per unit", USD, 2, LayerRow::gainPerUnit)
        .figure("Requested", "units", 3, LayerRow::requested)
        .figure("Recommended", "units", 2, LayerRow::recommended)
        .build(layers, "No size was asked for.");
  }

  private record Response(LayerRow layer, LayerRow.ResponseLoss loss) {}

  private static ReportTable responses(List<LayerRow> layers) {
    List<Response> rows = layers.stream()
        .flatMap(l -> l.residualStressLossByResponse().stream().map(r -> new Response(l, r)))
        .toList();
    return new TableBuilder<Response>("responses", "Residual stress loss by vol response")
        .foldable()
        .text("Condor", r -> r.layer().condorId())
        .text("Side", r -> r.layer().side())
        .text("Response", r -> r.loss().response())
        .figure("Loss", USD, 2, r -> r.loss().loss())
        .build(rows, "No stress was needed.");
  }

  private static ReportTable instruments(List<InstrumentRow> instruments) {
    return new TableBuilder<InstrumentRow>("instruments", "Instruments considered")
        .note("Best first: score is cost for each USD of stress gain, lower is better.")
        .text("Symbol", InstrumentRow::symbol)
        .date("Settles", InstrumentRow::expiry)
        .number("Days", "calendar", 0, InstrumentRow::days)
        .figure("Mark", VIX_POINTS, 3, InstrumentRow::mark)
        .figure("Gain of one unit", USD, 2, InstrumentRow::gainBase)
        .figure("Cost of one unit", USD, 2, InstrumentRow::cost)
        .figure("Score", "cost/gain", 3, InstrumentRow::score)
        .figure("Limit", VIX_POINTS, 2, InstrumentRow::limitPrice)
        .text("Limit from", InstrumentRow::pivot)
        .prose("Note", InstrumentRow::note)
        .build(instruments, "No instrument was considered.");
  }

  private record Traced(LayerRow layer, TraceLine line) {}

  private static ReportTable trace(List<LayerRow> layers) {
    List<Traced> rows = layers.stream()
        .flatMap(l -> l.trace().stream().map(line -> new Traced(l, line)))
        .toList();
    return new TableBuilder<Traced>("layerTrace", "Every rule looked at")
        .note(
            "Origin: S seed, P public pages, R rulebook, K general knowledge, M measured, O own interpretation.")
        .foldable()
        .text("Condor", t -> t.layer().condorId())
        .text("Side", t -> t.layer().side())
        .text("Rule", t -> t.line().rule())
        .text("Origin", t -> t.line().origin())
        .text("Result", t -> t.line().outcome())
        .prose("Test", t -> t.line().test())
        .build(rows, "No rule was looked at.");
  }

  private static String orNone(String text) {
    return text.isBlank() ? "none" : text;
  }
}
