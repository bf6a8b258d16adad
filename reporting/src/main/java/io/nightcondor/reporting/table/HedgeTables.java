package io.nightcondor.reporting.table;

import static io.nightcondor.reporting.table.TableBuilder.USD;
import static io.nightcondor.reporting.table.TableBuilder.VIX_POINTS;

import io.nightcondor.analytics.pack.DecisionRow;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.HedgeLegRow;
import io.nightcondor.analytics.pack.LayerRow;
import io.nightcondor.analytics.pack.OrderRow;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.reporting.table.ReportList.Item;
import java.util.ArrayList;
import java.util.List;

/** The hedge held, the layers due, what to type tonight, and why. */
final class HedgeTables {

  private HedgeTables() {}

  private static final String NO_LAYER = "No condor side has, or was asked for, a hedge layer.";

  static List<ReportBlock> of(RiskPack pack) {
    List<LayerRow> layers = pack.hedge().layers();
    List<ReportBlock> blocks = new ArrayList<>(List.of(
        layers(layers),
        why(pack.decisions()),
        layerExposure(layers),
        EffectTables.of(pack.hedge().effects()),
        orders(pack.hedge().orders()),
        SizingTables.steps(layers),
        SizingTables.sizes(layers),
        SizingTables.units(layers),
        held(pack.hedge().held()),
        gains(pack.hedge().held())));
    blocks.addAll(InstrumentTables.of(pack.hedge()));
    blocks.addAll(PolicyTables.of(pack));
    blocks.addAll(ThetaTables.of(pack.temporalTheta()));
    blocks.add(SizingTables.responses(layers));
    return blocks;
  }

  private static ReportTable layers(List<LayerRow> layers) {
    return new TableBuilder<LayerRow>("layers", "Layers tonight")
        .note(
            "A layer goes live by its rule at the close; what is bought is the size that the limits leave.")
        .text("Condor", LayerRow::condorId)
        .text("Side", LayerRow::side)
        .toned("Outcome", l -> Words.ofCode(l.outcome()), l -> tone(l.outcome()))
        .number("Live", "layers of 3", 0, LayerRow::layersLive)
        .figure("|Delta|", "of the short", 2, LayerRow::triggerDelta)
        .number("Trigger", "|delta|", 2, LayerRow::triggerThreshold)
        .units("Recommended", "units", LayerRow::recommended)
        .text("Instrument", l -> orNone(l.instrument()))
        .figure("Limit", VIX_POINTS, 2, LayerRow::limitPrice)
        .text("Binding constraint", l -> orNone(l.bindingConstraint()))
        .build(layers, NO_LAYER);
  }

  private static ReportTable layerExposure(List<LayerRow> layers) {
    return new TableBuilder<LayerRow>("layerExposure", "Layers, before and after tonight's orders")
        .note(
            "VIX exposure is that of the condor and its layers together in one fall: it may not be above 0 unless the regime is BROKEN.")
        .text("Condor", LayerRow::condorId)
        .text("Side", LayerRow::side)
        .figure("Premium charge", USD, 0, LayerRow::premiumCharge)
        .figure("VIX exposure before", "USD/VIX pt", 0, LayerRow::coordinatedExposureBefore)
        .figure("VIX exposure after", "USD/VIX pt", 0, LayerRow::coordinatedExposureAfter)
        .build(layers, NO_LAYER);
  }

  private static Tone tone(String outcome) {
    return outcome.endsWith("_DUE") ? Tone.WARN : Tone.PLAIN;
  }

  private static ReportList why(List<DecisionRow> decisions) {
    List<Item> items = decisions.stream()
        .filter(d -> d.kind().equals("LAYER"))
        .map(d -> new Item(
            SafeText.oneLine(d.subject() + ", " + d.side()),
            SafeText.oneLine(d.sentence() + " " + d.next()),
            SafeText.oneLine(Words.ofCode(d.outcome())),
            tone(d.outcome())))
        .toList();
    return new ReportList(
        "layerReasons",
        "Why, and what would change it",
        items.isEmpty() ? "" : "Every rule looked at, with its figures: section Audit.",
        items,
        "No layer was looked at.");
  }

  private static ReportTable orders(List<OrderRow> orders) {
    return new TableBuilder<OrderRow>("orders", "Orders to type tonight")
        .note(
            "Limits, good for the day; never a market order. Sales first. An order left unfilled is asked again nearer to the market.")
        .text("For condor", o -> o.condorId().isBlank() ? "several" : o.condorId())
        .toned("Action", OrderRow::action, o -> Tone.WARN)
        .text("Symbol", OrderRow::symbol)
        .text("Contract", o -> ContractNames.of(o.symbol()))
        .units("Units", "contracts", o -> Figure.of(o.units()))
        .figure("Limit", VIX_POINTS, 2, OrderRow::limit)
        .text("Limit from", OrderRow::from)
        .text("Rule", OrderRow::rule)
        .figure("Layer", "", 0, o -> TableBuilder.unlessZero(o.layer(), "none"))
        .number("Left unfilled", "times", 0, OrderRow::step)
        .build(orders, "Nothing is to be bought or sold tonight.");
  }

  private static ReportTable held(List<HedgeLegRow> held) {
    return new TableBuilder<HedgeLegRow>("held", "Hedges held")
        .note(
            "The second engine: hedge legs tagged with a condor. The half-spread to leave is without commissions. Its margin stands in section Condors, its cost of capital below.")
        .text("For condor", HedgeLegRow::condorId)
        .text("Symbol", HedgeLegRow::symbol)
        .number("Quantity", "contracts", decimals(held), HedgeLegRow::quantity)
        .number("Layer", "", 0, HedgeLegRow::layer)
        .dateIfKnown("Opened", HedgeLegRow::openDate)
        .figure("Age", "days", 0, HedgeLegRow::ageDays)
        .flag("Orphan", HedgeLegRow::orphaned, "ORPHAN", "no", Tone.WARN)
        .figure("Entry", VIX_POINTS, 2, HedgeLegRow::entryPrice)
        .figure("Mark", VIX_POINTS, 3, HedgeLegRow::mark)
        .toned("Marked by", h -> Marks.name(h.rung()), h -> Marks.tone(h.rung()))
        .figure("P&L", USD, 0, HedgeLegRow::pnl)
        .summed()
        .figure("Half-spread to leave", USD, 0, HedgeLegRow::exitCost)
        .figure("Gain BASE", USD, 0, HedgeLegRow::gainBase)
        .summed()
        .prose("Note", HedgeLegRow::note)
        .build(held, "No hedge is held.");
  }

  private static ReportTable gains(List<HedgeLegRow> held) {
    TableBuilder<HedgeLegRow> table = new TableBuilder<HedgeLegRow>(
            "heldGains", "What the hedges held bring")
        .note(
            "Gains are those of the calibration stress; LOW is the case in which the hedge under-delivers.")
        .text("For condor", HedgeLegRow::condorId)
        .text("Symbol", HedgeLegRow::symbol)
        .number("Quantity", "contracts", decimals(held), HedgeLegRow::quantity);
    for (ExposureRows greek : ExposureRows.VIX) {
      table.figure(greek.name(), greek.unit(), 0, h -> greek.value().apply(h.exposure()));
    }
    return table
        .figure("Gain LOW", USD, 0, HedgeLegRow::gainLow)
        .summed()
        .figure("Gain BASE", USD, 0, HedgeLegRow::gainBase)
        .summed()
        .figure("Gain HIGH", USD, 0, HedgeLegRow::gainHigh)
        .summed()
        .build(held, "No hedge is held.");
  }

  /** Shares of a leg held for several condors may be fractions. */
  private static int decimals(List<HedgeLegRow> held) {
    return held.stream().allMatch(leg -> leg.quantity() == StrictMath.rint(leg.quantity())) ? 0 : 2;
  }

  private static String orNone(String text) {
    return text.isBlank() ? "none" : text;
  }
}
