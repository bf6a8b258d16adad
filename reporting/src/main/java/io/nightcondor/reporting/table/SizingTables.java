package io.nightcondor.reporting.table;

import static io.nightcondor.reporting.table.TableBuilder.USD;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.LayerRow;
import java.util.List;

/** What each layer waits for, and how the size of a purchase was found. */
final class SizingTables {

  private static final String NO_SIZE = "No size was asked for.";

  private SizingTables() {}

  private record Step(LayerRow layer, LayerRow.StepRow row) {}

  static ReportTable steps(List<LayerRow> layers) {
    List<Step> rows = layers.stream()
        .flatMap(l -> l.layers().stream().map(s -> new Step(l, s)))
        .toList();
    return new TableBuilder<Step>("layerSteps", "What each layer waits for")
        .note(
            "Each layer may cover its share of the allowance, a larger one than the layer before. Live layers stay live to the end of the episode.")
        .text("Condor", s -> s.layer().condorId())
        .text("Side", s -> s.layer().side())
        .number("Layer", "", 0, s -> s.row().layer())
        .dateOr("Live since", "not live", s -> s.row().since())
        .flag("Condition holds", s -> s.row().met(), "YES", "no", Tone.WATCH)
        .percent("Share", 0, s -> Figure.of(s.row().weight()))
        .figure("Target", USD, 0, s -> s.row().target())
        .prose("Condition", s -> s.row().condition())
        .build(rows, "No condor side is near a layer.");
  }

  static ReportTable sizes(List<LayerRow> layers) {
    return new TableBuilder<LayerRow>("sizing", "How the size was found")
        .note(
            "Residual stress loss is what the tested side alone can still lose, at its worst vol response; the condor stress loss of the first page is of whole condors."
                + " Allowance = the smaller of it x severity and coverage x original notional, frozen when"
                + " layer 1 goes live. Coverage is 40 to 60 % by the intensity.")
        .text("Condor", LayerRow::condorId)
        .text("Side", LayerRow::side)
        .figure("Stress loss of tested side", USD, 0, LayerRow::residualStressLoss)
        .percent("Severity", 1, LayerRow::severityMark)
        .figure("Original notional", USD, 0, LayerRow::originalNotional)
        .percent("Coverage", 1, LayerRow::coverageShare)
        .figure("Intensity", "0 to 1", 2, LayerRow::intensity)
        .figure("Allowance", USD, 0, LayerRow::allowance)
        .build(layers, NO_SIZE);
  }

  static ReportTable units(List<LayerRow> layers) {
    return new TableBuilder<LayerRow>("sizingUnits", "From the target to units")
        .note(
            "What the live layers may cover, less what the hedges held bring, in units; every limit may cut it.")
        .text("Condor", LayerRow::condorId)
        .text("Side", LayerRow::side)
        .figure("Target", USD, 0, LayerRow::target)
        .figure("Gain held", USD, 0, LayerRow::gainHeld)
        .figure("Gain per unit", USD, 2, LayerRow::gainPerUnit)
        .figure("Requested", "units", 3, LayerRow::requested)
        .units("Recommended", "units", LayerRow::recommended)
        .build(layers, NO_SIZE);
  }

  private record Response(LayerRow layer, LayerRow.ResponseLoss loss) {}

  static ReportTable responses(List<LayerRow> layers) {
    List<Response> rows = layers.stream()
        .flatMap(l -> l.residualStressLossByResponse().stream().map(r -> new Response(l, r)))
        .toList();
    return new TableBuilder<Response>("responses", "Stress loss of the tested side by vol response")
        .foldable()
        .text("Condor", r -> r.layer().condorId())
        .text("Side", r -> r.layer().side())
        .text("Response", r -> r.loss().response())
        .figure("Loss", USD, 2, r -> r.loss().loss())
        .build(rows, "No stress was needed.");
  }
}
