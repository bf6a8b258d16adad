package io.nightcondor.analytics.condor;

import io.nightcondor.analytics.book.IronCondor;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.pack.Figure;
import java.util.List;
import java.util.Optional;

/**
 * An iron condor at one close (DOMAIN D2). Points are for one unit, USD for the position.
 *
 * @param condor strikes, quantity and credit
 * @param put its put side
 * @param call its call side
 * @param slice of its root and expiry; empty if the chain did not have it, or once settled
 * @param settled true at and after its settlement instant
 */
public record CondorValuation(
    IronCondor condor,
    SideValuation put,
    SideValuation call,
    Optional<ExpirySlice> slice,
    boolean settled) {

  /** Why figures since entry are missing. */
  public static final String UNKNOWN_COST = "UNKNOWN_COST";

  public static CondorValuation of(IronCondor condor, MarkLadder marks, MarketSnapshot market) {
    LegValuation shortPut = marks.value(condor.shortPut().series());
    boolean settled = shortPut.settled();
    Optional<ExpirySlice> slice =
        settled ? Optional.empty() : market.slice(condor.root(), condor.expiry());
    SideValuation put = new SideValuation(
        Side.PUT, shortPut, marks.value(condor.longPut().series()), condor.putCredit(), slice);
    SideValuation call = new SideValuation(
        Side.CALL,
        marks.value(condor.shortCall().series()),
        marks.value(condor.longCall().series()),
        condor.callCredit(),
        slice);
    return new CondorValuation(condor, put, call, slice, settled);
  }

  public SideValuation side(Side side) {
    return switch (side) {
      case PUT -> put;
      case CALL -> call;
    };
  }

  /** In order of strike: long put, short put, short call, long call. */
  public List<LegValuation> legs() {
    return List.of(put.longLeg(), put.shortLeg(), call.shortLeg(), call.longLeg());
  }

  /** USD per index point of the position. */
  public double dollarsPerPoint() {
    return (double) Root.MULTIPLIER * condor.contracts();
  }

  public Figure netCredit() {
    return Figure.of(condor.netCredit(), UNKNOWN_COST);
  }

  /** At the marks, each vertical clipped to its bounds, index points. */
  public Figure costToClose() {
    return put.costToClose().plus(call.costToClose());
  }

  /** Paying asks and getting bids, index points. */
  public Figure costToCloseNatural() {
    return put.costToCloseNatural().plus(call.costToCloseNatural());
  }

  /** USD since entry. */
  public Figure pnl() {
    return netCredit().plus(costToClose().map(cost -> -cost)).map(this::dollars);
  }

  /** Share of the credit that is earned; negative for a loss. */
  public Figure capturedShare() {
    return CapturedShare.of(netCredit(), costToClose());
  }

  /** USD. */
  public Figure maxProfit() {
    return netCredit().map(this::dollars);
  }

  /** Largest loss at expiry, USD, positive: only one side can lose. */
  public Figure maxLoss() {
    return netCredit().map(credit -> dollars(condor.width() - credit));
  }

  /** USD since entry by settlement level; empty if the credit is unknown. */
  public Optional<ExpiryPayoff> payoff() {
    return netCredit() instanceof Figure.Known credit
        ? Optional.of(ExpiryPayoff.of(condor.legs(), dollars(credit.value())))
        : Optional.empty();
  }

  /** Index points. */
  public Figure breakEvenLow() {
    return netCredit().map(credit -> put.shortStrike() - credit);
  }

  /** Index points. */
  public Figure breakEvenHigh() {
    return netCredit().map(credit -> call.shortStrike() + credit);
  }

  public Figure creditToWidth() {
    return netCredit().map(credit -> credit / condor.width());
  }

  /** What is left to decay in the short legs, USD. */
  public Figure extrinsicOfShorts() {
    return put.shortLeg().extrinsic().plus(call.shortLeg().extrinsic()).map(this::dollars);
  }

  /** The index level S* of this root and expiry, index points. */
  public Figure spot() {
    return put.spot();
  }

  /** Whether every leg has a mark. */
  public boolean isPriced() {
    return costToClose() instanceof Figure.Known;
  }

  private double dollars(double points) {
    return points * dollarsPerPoint();
  }
}
