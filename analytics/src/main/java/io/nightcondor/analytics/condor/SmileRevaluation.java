package io.nightcondor.analytics.condor;

import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.pricing.Black76;
import java.util.function.DoubleUnaryOperator;

/**
 * Values a condor on its slice's smile at another forward, later, with other vols. Sticky
 * moneyness: the smile moves along with the forward. Index points for one unit.
 */
public final class SmileRevaluation {

  private static final double DAYS_A_YEAR = 365;

  private final ExpirySlice slice;
  private final double forward;
  private final double years;
  private final double discountFactor;
  private final DoubleUnaryOperator volResponse;

  private SmileRevaluation(
      ExpirySlice slice, double forward, double years, DoubleUnaryOperator volResponse) {
    this.slice = slice;
    this.forward = forward;
    this.years = years;
    this.discountFactor = slice.years() > 0
        ? StrictMath.pow(slice.forward().discountFactor(), years / slice.years())
        : 1;
    this.volResponse = volResponse;
  }

  /** As the market stands. */
  public static SmileRevaluation now(ExpirySlice slice) {
    return atForward(slice, slice.forward().level());
  }

  /** Another forward, same time, same smile. */
  public static SmileRevaluation atForward(ExpirySlice slice, double forward) {
    return new SmileRevaluation(slice, forward, slice.years(), vol -> vol);
  }

  /**
   * @param forwardMove relative, such as -0.05
   * @param days calendar days that pass; time stops at 0
   * @param volResponse vol before to vol after, fractions
   */
  public static SmileRevaluation shocked(
      ExpirySlice slice, double forwardMove, double days, DoubleUnaryOperator volResponse) {
    return new SmileRevaluation(
        slice,
        slice.forward().level() * (1 + forwardMove),
        Math.max(0, slice.years() - days / DAYS_A_YEAR),
        volResponse);
  }

  /** Cost to close one side. */
  public double costToClose(SideValuation side) {
    OptionRight right = side.shortLeg().series().right();
    return price(right, side.shortStrike()) - price(right, side.longStrike());
  }

  /** Cost to close both sides. */
  public double costToClose(CondorValuation condor) {
    return costToClose(condor.put()) + costToClose(condor.call());
  }

  private double price(OptionRight right, double strike) {
    double vol = slice.smile().vol(StrictMath.log(strike / forward));
    return Black76.price(
        right, forward, strike, volResponse.applyAsDouble(vol), years, discountFactor);
  }
}
