package io.nightcondor.analytics.pack;

import java.util.List;
import java.util.stream.Stream;

/** Figures of layers, orders, instruments, policies, and of the unwind. */
final class HedgeFormulas {

  private static final String USD = "USD";
  private static final String VIX_POINTS = "VIX points";
  private static final String VIX_POINT = "USD/VIX pt";
  private static final String CONTRACTS = "contracts";
  private static final String POINTS = "pts";
  private static final String WITH_ORDERS = "USD, with orders";
  private static final String DIFFERENCE = "USD, promoter less steward";

  static final List<FormulaRow> ALL = Stream.of(
          layers(),
          layerExposure(),
          hedgeEffects(),
          orders(),
          layerSteps(),
          sizing(),
          sizingUnits(),
          held(),
          heldGains(),
          instruments(),
          pivots(),
          instrumentPrices(),
          instrumentGates(),
          policies(),
          policyStress(),
          discipline(),
          ladder(),
          responses(),
          unwind(),
          orphans(),
          parity(),
          exits())
      .flatMap(table -> table.rows().stream())
      .toList();

  private HedgeFormulas() {}

  private static FormulaTable layers() {
    return new FormulaTable("layers", "hedge.layers")
        .add("Live", "layersLive", "layers of 3", "E5", "O", "layers live after tonight")
        .add("|Delta|", "triggerDelta", "of the short", "D3", "S", "|delta| at the close")
        .add("Trigger", "triggerThreshold", "|delta|", "E5", "S", "entry threshold of the episode")
        .add("Recommended", "recommended", "units", "E5", "O", "requested, cut by every limit")
        .add("Limit", "limitPrice", VIX_POINTS, "E7", "O", "highest pivot at or below mid, or bid");
  }

  private static FormulaTable layerExposure() {
    return new FormulaTable("layerExposure", "hedge.layers")
        .add("Premium charge", "premiumCharge", USD, "E5", "O", "of futures the carry of 30 days")
        .add(
            "VIX exposure before",
            "coordinatedExposureBefore",
            "USD/VIX pt",
            "E6",
            "O",
            "P&L of condor and hedges under the calibration stress / VIX move, hedge at HIGH")
        .add(
            "VIX exposure after",
            "coordinatedExposureAfter",
            "USD/VIX pt",
            "E6",
            "O",
            "the same with the purchase");
  }

  private static FormulaTable orders() {
    return new FormulaTable("orders", "hedge.orders")
        .add("Units", "units", CONTRACTS, "E5", "O", "summed over the book, rounded once")
        .add("Limit", "limit", VIX_POINTS, "E7", "O", "a buy down, a sale up to the tick")
        .add("Layer", "layer", "", "E5", "S", "layer that it is for")
        .add("Left unfilled", "step", "times", "E7", "O", "each moves the limit nearer to market");
  }

  private static FormulaTable layerSteps() {
    return new FormulaTable("layerSteps", "hedge.layers.layers")
        .add("Layer", "layer", "", "E5", "S", "1, 2 or 3")
        .add("Share", "weight", "%", "E5", "O", "of the allowance, rising by layer")
        .add("Target", "target", USD, "E5", "O", "allowance x share");
  }

  private static FormulaTable sizing() {
    return new FormulaTable("sizing", "hedge.layers")
        .add(
            "Stress loss of tested side",
            "residualStressLoss",
            USD,
            "E5",
            "O",
            "what the tested side can lose in the stress, largest over the vol responses")
        .add("Severity", "severityMark", "%", "D3", "O", "loss marked / largest loss of the side")
        .add("Original notional", "originalNotional", USD, "E5", "O", "(W - C0) x 100 x contracts")
        .add("Coverage", "coverageShare", "%", "E5", "S", "0.40 + 0.20 x intensity")
        .add("Intensity", "intensity", "0 to 1", "E3", "O", "sum of weight x u / sum of weights")
        .add(
            "Allowance",
            "allowance",
            USD,
            "E5",
            "O",
            "min(stress loss x severity, coverage x notional), frozen with layer 1");
  }

  private static FormulaTable sizingUnits() {
    return new FormulaTable("sizingUnits", "hedge.layers")
        .add("Target", "target", USD, "E5", "O", "allowance x shares of the live layers")
        .add("Gain held", "gainHeld", USD, "E5", "O", "of hedges held, BASE")
        .add("Gain per unit", "gainPerUnit", USD, "E5", "M", "multiplier x response x VIX move")
        .add("Requested", "requested", "units", "E5", "O", "(target - gain held) / gain per unit")
        .add("Recommended", "recommended", "units", "E5", "O", "requested, cut by every limit");
  }

  private static FormulaTable held() {
    return new FormulaTable("held", "hedge.held")
        .add("Quantity", "quantity", CONTRACTS, "E13.2", "O", "of the position file, signed")
        .add("Layer", "layer", "", "E13.2", "O", "of the position file")
        .add("Age", "ageDays", "days", "E13.2", "O", "calendar days since it was opened")
        .add("Entry", "entryPrice", VIX_POINTS, "E13.2", "O", "of the position file")
        .add("Mark", "mark", VIX_POINTS, "B2", "O", "quote, settlement, or a rung below")
        .add("P&L", "pnl", USD, "D2", "K", "(mark - entry) x multiplier x quantity")
        .add("Half-spread to leave", "exitCost", USD, "E13.2", "O", "half of the spread")
        .add("Gain BASE", "gainBase", USD, "F2", "M", "calibration stress, futures at BASE");
  }

  private static FormulaTable hedgeEffects() {
    return new FormulaTable("hedgeEffects", "hedge.effects")
        .add("ES 97.5 %", "expectedShortfall", USD, "F5", "R", "one day, both windows")
        .add("VIX exposure", "coordinatedExposure", VIX_POINT, "E6", "O", "stress P&L / VIX move")
        .add("Pure vega", "pureVega", VIX_POINT, "E6", "O", "one more VIX point, all else still")
        .add("Theta", "theta", "USD/day", "E9", "O", "of condors and hedges, with the roll-down")
        .add("WACC", "wacc", "%", "E11", "R", "blended cost of capital, a year")
        .add("Gain LOW", "gainLow", USD, "F2", "M", "calibration stress, futures at LOW")
        .add("Gain BASE", "gainBase", USD, "F2", "M", "the same at BASE")
        .add("Gain HIGH", "gainHigh", USD, "F2", "M", "the same at HIGH");
  }

  private static FormulaTable heldGains() {
    return new FormulaTable("heldGains", "hedge.held")
        .add("Quantity", "quantity", CONTRACTS, "E13.2", "O", "of the position file, signed")
        .add("VIX delta", "exposure.vixPointDelta", "USD/VIX pt", "C3", "R", "per point of future")
        .add("VIX vega", "exposure.vvega", "USD/vol pt", "C3", "R", "per vol point of VIX options")
        .add("Gain LOW", "gainLow", USD, "F2", "M", "calibration stress, futures at LOW")
        .add("Gain BASE", "gainBase", USD, "F2", "M", "the same at BASE")
        .add("Gain HIGH", "gainHigh", USD, "F2", "M", "the same at HIGH");
  }

  private static FormulaTable instruments() {
    return new FormulaTable("instruments", "hedge.instruments")
        .add("Rank", "rank", "", "E7", "O", "of those eligible, by score; ties by fewer legs")
        .add("Gain LOW", "gainLow", USD, "F2", "M", "calibration stress, futures at LOW")
        .add("Gain BASE", "gainBase", USD, "F2", "M", "the same at BASE")
        .add("Gain HIGH", "gainHigh", USD, "F2", "M", "the same at HIGH")
        .add(
            "Cost to hold",
            "cost",
            USD,
            "E7",
            "O",
            "commissions + half-spread - carry + cost of margin")
        .add("Score", "score", "cost/gain", "E7", "O", "cost / gain BASE; a cost below 0 is 0")
        .add("Break-even", "breakEven", VIX_POINTS, "E7", "O", "VIX where payoff = cost")
        .add("Limit", "limitPrice", VIX_POINTS, "E7", "O", "highest pivot at or below mid, or bid");
  }

  private static FormulaTable pivots() {
    FormulaTable table = new FormulaTable("pivots", "hedge.pivots")
        .add("High", "high", VIX_POINTS, "E7", "O", "of the day, of the future")
        .add("Low", "low", VIX_POINTS, "E7", "O", "of the day, of the future")
        .add("Settlement", "close", VIX_POINTS, "E7", "O", "of the day, of the future");
    for (String level : List.of("S4", "S3", "S2", "S1", "P", "R1", "R2", "R3", "R4")) {
      table.add(
          level,
          "levels.level",
          VIX_POINTS,
          "E7",
          "K",
          level.equals("P") ? "(H + L + C) / 3" : "of P and H - L, or of C and H - L (Camarilla)");
    }
    return table;
  }

  private static FormulaTable instrumentPrices() {
    return new FormulaTable("instrumentPrices", "hedge.instruments")
        .add("Days", "days", "calendar", "E8", "O", "to settlement")
        .add("Mark", "mark", VIX_POINTS, "B2", "O", "quote, settlement, or a rung below")
        .add("Bid", "bid", VIX_POINTS, "B1", "R", "of the source")
        .add("Ask", "ask", VIX_POINTS, "B1", "R", "of the source")
        .add("Delta", "delta", "to its future", "C3", "R", "Black-76 on the future")
        .add("Carry", "carry", USD, "E7", "O", "P&L over min(30, days to expiry), curve rolled")
        .add("Cost of margin", "margin", USD, "E7", "O", "margin x (r_e - r_f) x days / 365")
        .add(
            "Cost to hold",
            "cost",
            USD,
            "E7",
            "O",
            "commissions + half-spread - carry + cost of margin")
        .add(
            "Premium charge", "premiumCharge", USD, "E5", "O", "premium, or 30 days of carry paid");
  }

  private static FormulaTable instrumentGates() {
    return new FormulaTable("instrumentGates", "hedge.instruments.gates")
        .add("Value", "value", "", "E7", "O", "what the source has")
        .add("Limit", "limit", "", "E7", "O", "spread and size limits for one unit");
  }

  private static FormulaTable policies() {
    return new FormulaTable("policies", "policies.rows")
        .add("Live", "layers", "layers", "E12", "O", "over all condors, on paper")
        .add("Premium charge", "premiumCharge", USD, "E5", "O", "of the last 365 days")
        .add("Fees and half-spreads", "hedgeCost", USD, "E12", "O", "paid since the first night")
        .add("Hedge P&L", "hedgeProfit", USD, "E12", "O", "since the first night, after costs");
  }

  private static FormulaTable policyStress() {
    return new FormulaTable("policyStress", "policies.rows")
        .add("Gain LOW", "gainLow", WITH_ORDERS, "F2", "M", "held and to be bought, futures at LOW")
        .add("Gain BASE", "gainBase", WITH_ORDERS, "F2", "M", "the same at BASE")
        .add("Gain HIGH", "gainHigh", WITH_ORDERS, "F2", "M", "the same at HIGH")
        .add(
            "Stress outcome",
            "stressOutcome",
            WITH_ORDERS,
            "E12",
            "O",
            "condors' worst + gain BASE")
        .add(
            "VIX exposure",
            "coordinatedExposure",
            "USD/VIX pt, with orders",
            "E6",
            "O",
            "of the book with it");
  }

  private static FormulaTable discipline() {
    return new FormulaTable("discipline", "policies")
        .add("Hedge P&L", "disciplineCost", DIFFERENCE, "E12", "O", "the difference, sign turned")
        .add("Stress outcome", "disciplineOutcome", DIFFERENCE, "E12", "O", "the same difference");
  }

  private static FormulaTable ladder() {
    return new FormulaTable("ladder", "hedge.ladder")
        .add("Days", "days", "calendar", "E14", "P", "nearest listed to 30, 110 and 220")
        .add("Delta", "delta", "to its future", "E14", "P", "nearest to 0.50; VXTH 0.30")
        .add("Wanted", "wanted", CONTRACTS, "E14", "P", "4, 4 and 2 for every 10 condor lots")
        .add("Held", "held", CONTRACTS, "E14", "O", "of the position file, or on paper")
        .add("Price", "price", VIX_POINTS, "E14", "O", "mid")
        .add("Cost", "cost", USD, "E14", "O", "price x 100 x contracts to buy")
        .add("Gain BASE", "gainBase", USD, "F2", "M", "calibration stress, futures at BASE");
  }

  private static FormulaTable responses() {
    return new FormulaTable("responses", "hedge.layers.residualStressLossByResponse")
        .add(
            "Loss", "loss", USD, "E5", "O", "value under the stress - value now, of that response");
  }

  private static FormulaTable unwind() {
    return new FormulaTable("unwind", "unwind")
        .add("Quantity", "quantity", CONTRACTS, "E13.1", "O", "rounded down; U2 up")
        .add("Layer", "layer", "", "E13.1", "O", "newest first")
        .add("Limit", "limitPrice", VIX_POINTS, "E7", "O", "lowest pivot at or above mid, or ask");
  }

  private static FormulaTable orphans() {
    return new FormulaTable("orphans", "orphans")
        .add("Units", "units", CONTRACTS, "E13.2", "O", "of the position file, signed")
        .add("Layer", "layer", "", "E13.2", "O", "of the position file")
        .add("Orphan for", "age", "sessions", "E13.1", "O", "0 on the night it is orphaned")
        .add("Held for", "heldDays", "calendar days", "E13.2", "O", "since it was bought")
        .add(
            "Value",
            "value",
            USD,
            "E13.2",
            "O",
            "option: mark x multiplier x units; future: profit since entry")
        .add("Half-spread to leave", "exitCost", USD, "E13.2", "O", "half of the spread");
  }

  private static FormulaTable parity() {
    return new FormulaTable("parity", "parity.rows")
        .add("Strike", "strike", POINTS, "E13.3", "R", "of the options")
        .add("Upper strike", "upperStrike", POINTS, "E13.3", "R", "of a box")
        .add("Edge", "edge", POINTS, "E13.3", "R", "at bids and asks against the forward")
        .add("Costs", "costs", POINTS, "E13.3", "O", "fees, half-ticks and margin carry")
        .add("Net", "net", POINTS, "E13.3", "O", "edge - costs");
  }

  private static FormulaTable exits() {
    return new FormulaTable("exits", "parity.exits")
        .add("Units", "units", CONTRACTS, "E13.3", "O", "held")
        .add("Sale", "sale", POINTS, "E13.3", "R", "bid of the call")
        .add("Reversal", "reversal", POINTS, "E13.3", "O", "F bid - K + put bid")
        .add("Extra costs", "costs", POINTS, "E13.3", "O", "of the two legs more");
  }
}
