package io.nightcondor.analytics.capital;

import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.condor.Exposures;
import io.nightcondor.analytics.condor.LegValuation;
import io.nightcondor.analytics.market.BetaSet;
import io.nightcondor.analytics.market.Instrument;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.market.VxCurve;
import io.nightcondor.analytics.pack.Exposure;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.risk.RollDown;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A VIX option or future that is held, or that tonight's orders would buy or sell.
 *
 * @param instrument VIX option or future
 * @param units signed contracts, negative for a sale
 * @param mark VIX points
 * @param theta USD per calendar day
 * @param vixPointDelta USD per point of its future
 */
public record HedgeLine(
    Instrument instrument, double units, Figure mark, Figure theta, Figure vixPointDelta) {

  private static final double DAYS_A_YEAR = 365;

  /** What is held. */
  public static HedgeLine of(HedgeValuation held) {
    return of(held.instrument(), held.lot().units(), held.mark(), held.exposure());
  }

  /** A future that an order buys, or sells if units are below 0. */
  public static HedgeLine of(VixFuture future, double units, Figure level) {
    return of(future, units, level, Exposures.ofFuture(units, future.multiplier()));
  }

  /** The same of an option. */
  public static HedgeLine of(LegValuation option, double units) {
    return of(option.series(), units, option.mark(), Exposures.of(option, units));
  }

  private static HedgeLine of(Instrument instrument, double units, Figure mark, Exposure exposure) {
    return new HedgeLine(instrument, units, mark, exposure.theta(), exposure.vixPointDelta());
  }

  boolean isFuture() {
    return instrument instanceof VixFuture;
  }

  /** USD at the mark; 0 of a future, which costs nothing to hold. */
  Figure premium() {
    return isFuture() ? Figure.of(0) : mark.map(points -> points * instrument.multiplier() * units);
  }

  /** Theta and roll-down of a day x 365, USD a year; below 0 it is paid. */
  Figure carry(LocalDate session, VxCurve curve) {
    if (curve.points().isEmpty()) {
      return Figure.missing("NO_VX_CURVE");
    }
    double points = RollDown.points(curve, days(session), 1);
    return theta
        .plus(vixPointDelta.map(dollars -> dollars * points))
        .map(daily -> daily * DAYS_A_YEAR);
  }

  /** USD per point of the spot VIX, BASE response. */
  Figure perVixPoint(LocalDate session, BetaSet betas) {
    double beta = betas.beta(days(session));
    return vixPointDelta.map(dollars -> dollars * beta);
  }

  private double days(LocalDate session) {
    return ChronoUnit.DAYS.between(session, instrument.expiry());
  }
}
