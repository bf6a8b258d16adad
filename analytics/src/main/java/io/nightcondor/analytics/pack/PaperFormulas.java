package io.nightcondor.analytics.pack;

import java.util.List;
import java.util.stream.Stream;

/** Figures of the paper ledger. */
final class PaperFormulas {

  private static final String USD = "USD";
  private static final String VIX_POINTS = "VIX points";
  private static final String CONTRACTS = "contracts";
  private static final String ENTRIES = "paper.entries";
  private static final String RECORDS = "paper.records";

  static final List<FormulaRow> ALL = Stream.of(
          record(), sums(), entries("paperTonight"), entries("paperEntries"), ranges(), revisions())
      .flatMap(table -> table.rows().stream())
      .toList();

  private PaperFormulas() {}

  private static FormulaTable record() {
    return new FormulaTable("paperRecord", RECORDS)
        .add("Nights", "nights", "", "E12", "O", "run since the first with entries")
        .add("Orders", "orders", "", "E12", "O", "decided by a session since")
        .add("Filled", "filled", "orders", "E7", "O", "buy: low + half-spread <= limit")
        .add("Unfilled", "unfilled", "orders", "E7", "O", "orders - filled")
        .add("Held", "unitsHeld", CONTRACTS, "E12", "O", "on paper, after the session")
        .add("Costs", "costs", USD, "E7", "O", "commissions; half-spreads are in the prices")
        .add("Realised", "realised", USD, "E12", "O", "(sold - bought) x multiplier x contracts")
        .add("Open", "open", USD, "D2", "K", "(mark - bought) x multiplier x contracts")
        .add("Total", "total", USD, "E12", "O", "realised - costs + open")
        .add("Best night", "bestNight", USD, "E12", "O", "largest change of the total kept")
        .add("Worst night", "worstNight", USD, "E12", "O", "smallest change of the total kept");
  }

  private static FormulaTable sums() {
    return new FormulaTable("paperSums", RECORDS)
        .add("Orders tonight", "pending", "", "E7", "O", "the next session decides them")
        .add("Half-spreads", "spreads", "USD, in the prices", "E7", "O", "x multiplier x contracts")
        .add(
            "Realised before",
            "earlierRealised",
            "USD, no entry kept",
            "E12",
            "O",
            "of entries older than 60 sessions, or before there were any");
  }

  private static FormulaTable entries(String table) {
    return new FormulaTable(table, ENTRIES)
        .add("Units", "units", CONTRACTS, "E5", "O", "shares of an order together, rounded down")
        .add("Limit", "limit", VIX_POINTS, "E7", "O", "good for the next session")
        .add("Filled", "filled", CONTRACTS, "E7", "O", "buy: low + half-spread <= limit")
        .add("Price", "price", VIX_POINTS, "E7", "O", "buy: min(limit, open + half-spread)")
        .add("Realised", "realised", USD, "E12", "O", "(sold - bought) x multiplier x contracts");
  }

  private static FormulaTable ranges() {
    return new FormulaTable("paperRanges", ENTRIES)
        .add("Open", "open", VIX_POINTS, "E7", "O", "future: of the source; option: as its low")
        .add("Low", "low", VIX_POINTS, "E7", "O", "option: mark + Black-76 move of its future")
        .add("High", "high", VIX_POINTS, "E7", "O", "as the low")
        .add("Mark", "mark", VIX_POINTS, "B2", "O", "quote, settlement, or a rung below")
        .add("Half-spread", "halfSpread", VIX_POINTS, "E7", "O", "quoted, or configured in ticks")
        .add("Fees", "fees", USD, "E7", "O", "commission x contracts")
        .add("In the price", "spread", USD, "E7", "O", "half-spread x multiplier x contracts")
        .add("Layer", "layer", "", "E5", "S", "layer that it is for")
        .add("Left unfilled", "step", "times", "E7", "O", "each moves the limit nearer to market");
  }

  private static FormulaTable revisions() {
    return new FormulaTable("paperRevisions", ENTRIES)
        .add("Ordered on", "orderedRevision", "revision", "E12", "O", "of the ordering session")
        .add("Decided on", "revision", "revision", "E12", "O", "of the deciding session");
  }
}
