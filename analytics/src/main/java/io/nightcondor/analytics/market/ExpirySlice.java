package io.nightcondor.analytics.market;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
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
 * @param diagnostics how its smile fits and what was checked; empty for a slice that was kept
 *     before they were
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
    Set<Flag> flags,
    Optional<SliceDiagnostics> diagnostics) {

  /** Remarks on a slice, by the codes of DOMAIN B2. */
  public enum Flag {
    /** Q16: fewer than eight usable out-of-the-money strikes on a side. */
    THIN,
    /** The forward is of low confidence. */
    LOW_CONF_FORWARD,
    /** Q08: at least one pair breaks put-call parity by more than its spreads. */
    PARITY,
    /** Raw SVI could not be made free of butterfly arbitrage: SSVI stands in. */
    SURFACE_FALLBACK,
    /** The smile misses its quotes by more than their spreads and by more than half a vol point. */
    POOR_FIT,
    /** Q11: somewhere the total variance is below that of the expiry before it. */
    CALENDAR
  }

  /** The same with a breach of Q11 and its flag. */
  public ExpirySlice withCalendar(CalendarBreach breach) {
    Set<Flag> more = EnumSet.of(Flag.CALENDAR);
    more.addAll(flags);
    return new ExpirySlice(
        root,
        expiry,
        settlement,
        years,
        forward,
        smile,
        atmVol,
        quotesUsed,
        smileKnots,
        Collections.unmodifiableSet(more),
        diagnostics.map(found -> found.withCalendar(breach)));
  }

  /** Implied vol at a strike, a fraction. */
  public double vol(double strike) {
    return smile.vol(StrictMath.log(strike / forward.level()));
  }
}
