package io.nightcondor.analytics.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A hedge instrument that was considered tonight (DOMAIN E7). USD figures are of one unit.
 *
 * @param rank 1 is the best of those that are eligible; 0 if it is not
 * @param symbol such as VXMU24, or both symbols of a spread
 * @param kind VX, VXM, VIX_CALL, VIX_CALL_SPREAD or ETP
 * @param expiry settlement date; empty for an exchange-traded product
 * @param days calendar days to settlement; missing likewise
 * @param mark VIX points, or USD a share
 * @param bid as mark; missing with NOT_IN_SOURCE
 * @param ask as bid
 * @param delta to its future, of an option; missing for others
 * @param gainLow USD of one unit under the calibration stress, LOW response
 * @param gainBase as gainLow, BASE
 * @param gainHigh as gainLow, HIGH
 * @param carry expected P&L over the horizon at an unchanged curve, negative if it is paid
 * @param margin cost of the margin over the horizon
 * @param cost commissions + half-spread - carry + cost of margin
 * @param score cost / gainBase, lower is better
 * @param breakEven VIX at settlement where the payoff has paid for the unit, its commissions, half
 *     its spread and its margin; the carry is in the payoff
 * @param premiumCharge to the premium budget
 * @param limitPrice VIX points
 * @param pivot what the limit was taken from, such as S1 or "pivots not available"
 * @param gates liquidity gates for one unit
 * @param lowConfidence true if a gate was skipped
 * @param verdict chosen, or why it lost
 * @param note remarks; may be empty
 */
public record InstrumentRow(
    int rank,
    String symbol,
    String kind,
    Optional<LocalDate> expiry,
    Figure days,
    Figure mark,
    Figure bid,
    Figure ask,
    Figure delta,
    Figure gainLow,
    Figure gainBase,
    Figure gainHigh,
    Figure carry,
    Figure margin,
    Figure cost,
    Figure score,
    Figure breakEven,
    Figure premiumCharge,
    Figure limitPrice,
    String pivot,
    List<GateRow> gates,
    boolean lowConfidence,
    String verdict,
    String note) {

  /** What a gate said. */
  public enum GateVerdict {
    PASS,
    FAIL,
    /** The source does not carry the figure: the gate is skipped. */
    NOT_IN_SOURCE
  }

  /**
   * @param gate such as spread, size, open interest, volume
   * @param value what is there
   * @param limit what it was held against
   */
  public record GateRow(String gate, Figure value, double limit, GateVerdict verdict) {}
}
