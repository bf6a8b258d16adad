package io.nightcondor.analytics.market;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * One calibrated (root, expiry) at the session's close.
 *
 * @param root product root
 * @param expiry exchange date
 * @param settlement instant of settlement
 * @param years minutes to settlement / 525,600
 * @param forward forward and discount factor
 * @param smile implied vol by log-moneyness, for greeks, stress and unquoted strikes
 * @param atmVol smile at the forward, a fraction
 * @param quotesUsed quotes of the chain that belong to the slice after rejections
 * @param smileKnots out-of-the-money quotes that carry the smile
 * @param flags what a reader should know about it
 */
public record ExpirySlice(
    Root root,
    LocalDate expiry,
    Instant settlement,
    double years,
    Forward forward,
    Smile smile,
    double atmVol,
    int quotesUsed,
    int smileKnots,
    Set<Flag> flags) {

  /** Remarks on a slice, by the codes of DOMAIN B2. */
  public enum Flag {
    /** Q16: fewer than eight usable out-of-the-money strikes on a side. */
    THIN,
    /** The forward is of low confidence. */
    LOW_CONF_FORWARD,
    /** Q08: at least one pair breaks put-call parity by more than its spreads. */
    PARITY
  }

  /** Implied vol at a strike, a fraction. */
  public double vol(double strike) {
    return smile.vol(StrictMath.log(strike / forward.level()));
  }
}
