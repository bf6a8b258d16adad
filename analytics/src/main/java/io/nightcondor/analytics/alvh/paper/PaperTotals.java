package io.nightcondor.analytics.alvh.paper;

import java.util.List;

/**
 * Sums over lines of the ledger.
 *
 * @param orders decided
 * @param filled orders, at least in part
 * @param units contracts bought and sold by orders
 * @param fees USD charged beside the prices
 * @param spreads USD of half-spreads, already in the prices
 * @param realised USD of what left, before fees
 */
public record PaperTotals(
    int orders, int filled, int units, double fees, double spreads, double realised) {

  /** Of no line. */
  public static final PaperTotals NONE = new PaperTotals(0, 0, 0, 0, 0, 0);

  static PaperTotals of(List<PaperEntry> entries) {
    PaperTotals totals = NONE;
    for (PaperEntry entry : entries) {
      totals = totals.plus(of(entry));
    }
    return totals;
  }

  private static PaperTotals of(PaperEntry entry) {
    boolean filled = entry.outcome().isFilled();
    return new PaperTotals(
        entry.outcome().isOrder() ? 1 : 0,
        filled ? 1 : 0,
        filled ? entry.filled() : 0,
        entry.fees(),
        entry.spread(),
        entry.realised().orElse(0.0));
  }

  /** Orders that were not filled. */
  public int unfilled() {
    return orders - filled;
  }

  PaperTotals plus(PaperTotals more) {
    return new PaperTotals(
        orders + more.orders,
        filled + more.filled,
        units + more.units,
        fees + more.fees,
        spreads + more.spreads,
        realised + more.realised);
  }
}
