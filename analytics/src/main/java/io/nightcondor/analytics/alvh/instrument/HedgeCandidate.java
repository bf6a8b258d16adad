package io.nightcondor.analytics.alvh.instrument;

import io.nightcondor.analytics.alvh.instrument.HedgeUnit.FutureUnit;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.market.VxPoint;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.InstrumentRow.GateRow;
import io.nightcondor.analytics.pack.InstrumentRow.GateVerdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What could hedge a condor tonight, one long unit. USD unless named otherwise.
 *
 * @param session of the close
 * @param unit what it is
 * @param days calendar days to its settlement; 0 for shares, which have none
 * @param horizon days over which cost and carry run
 * @param level its price: VIX points, or USD a share
 * @param day of its future on the VX curve, if the curve has it
 * @param bid as level, net of both legs for a spread; missing with NOT_IN_SOURCE
 * @param ask as bid
 * @param delta to its future, of an option; missing for others
 * @param gainLow under the calibration stress at the LOW response, 0 if none
 * @param gainBase as gainLow, BASE
 * @param gainHigh as gainLow, HIGH
 * @param cost over the horizon
 * @param score cost / gainBase, a negative cost counted as 0; infinite without a gain
 * @param breakEven VIX at settlement where the payoff has paid for the unit and its costs
 * @param charge to the premium budget
 * @param limits for a purchase: tonight's, then one and two nights unfilled
 * @param liquidity of its legs
 * @param notes gates skipped and other remarks
 * @param rank 1 is the best of those that are eligible, 0 if it is not or not ranked yet
 * @param verdict chosen, or why not; empty text if not ranked yet
 */
public record HedgeCandidate(
    LocalDate session,
    HedgeUnit unit,
    int days,
    int horizon,
    double level,
    Optional<VxPoint> day,
    Figure bid,
    Figure ask,
    Figure delta,
    double gainLow,
    double gainBase,
    double gainHigh,
    HedgeCost cost,
    double score,
    Figure breakEven,
    double charge,
    List<LimitPrices.Limit> limits,
    List<LegLiquidity> liquidity,
    List<String> notes,
    int rank,
    String verdict) {

  public HedgeCandidate {
    limits = List.copyOf(limits);
    liquidity = List.copyOf(liquidity);
    notes = List.copyOf(notes);
  }

  public String symbol() {
    return unit.symbol();
  }

  /** Settlement date; empty for shares. */
  public Optional<LocalDate> expiry() {
    return unit.expiry();
  }

  /** Of a first order tonight. */
  public LimitPrices.Limit limit() {
    return limitAt(0);
  }

  /** @param step nights that the order was already left unfilled */
  public LimitPrices.Limit limitAt(int step) {
    return limits.get(Math.min(step, limits.size() - 1));
  }

  /** The liquidity gates for an order of so many units. */
  public List<GateRow> gates(double units) {
    return liquidity.stream().flatMap(leg -> leg.gates(units).stream()).toList();
  }

  /** Whether no gate fails for so many units; a gate that is skipped does not fail. */
  public boolean passes(double units) {
    return gates(units).stream().noneMatch(gate -> gate.verdict() == GateVerdict.FAIL);
  }

  /** The largest order that its depth lets pass; infinite if the source says nothing of it. */
  public double depth() {
    return liquidity.stream()
        .mapToDouble(LegLiquidity::depth)
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  /** Whether a gate was skipped because the source does not carry its figure. */
  public boolean lowConfidence() {
    return gates(1).stream().anyMatch(gate -> gate.verdict() == GateVerdict.NOT_IN_SOURCE);
  }

  /** The first gate that fails for so many units, in words such as "spread 0.60 above 0.40". */
  public Optional<String> refusal(double units) {
    return gates(units).stream()
        .filter(gate -> gate.verdict() == GateVerdict.FAIL)
        .findFirst()
        .map(LiquidityGates::words);
  }

  /** Whether it gains in the stress and one unit of it can be traded. */
  public boolean isEligible() {
    return gainBase > 0 && passes(1);
  }

  /** The future of a unit that is one. */
  public VixFuture future() {
    if (unit instanceof FutureUnit single) {
      return single.future();
    }
    throw new IllegalStateException(symbol() + " is not a future");
  }

  HedgeCandidate ranked(int newRank, String newVerdict) {
    return new HedgeCandidate(
        session,
        unit,
        days,
        horizon,
        level,
        day,
        bid,
        ask,
        delta,
        gainLow,
        gainBase,
        gainHigh,
        cost,
        score,
        breakEven,
        charge,
        limits,
        liquidity,
        notes,
        newRank,
        newVerdict);
  }
}
