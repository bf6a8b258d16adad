package io.nightcondor.analytics.explain;

import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.pack.ExplainSteps;
import io.nightcondor.analytics.pack.ExplainTerms;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pricing.Black76;
import io.nightcondor.analytics.pricing.Greeks;

/**
 * An option on its smile between two closes.
 *
 * @param series which one
 * @param then on the smile of the last session
 * @param now its expiry tonight
 * @param days calendar days between the sessions
 */
record OptionMove(OptionSeries series, OptionMemory then, ExpirySlice now, long days) {

  private static final double PERCENT = 100;
  private static final double VOL_POINTS = 100;
  private static final double BASIS_POINTS = 10_000;

  /**
   * Revaluation in steps.
   *
   * @param dollars USD per index point of the position, signed
   * @param total profit of the position at its marks, USD
   */
  ExplainSteps steps(double dollars, double total) {
    double years = now.years();
    double forward = now.forward().level();
    double carried = StrictMath.exp(-then.zeroRate() * years);
    double vol = now.vol(series.strike());
    double later = price(then.forward(), then.vol(), years, carried);
    double moved = price(forward, then.vol(), years, carried);
    double repriced = price(forward, vol, years, carried);
    double tonight = price(forward, vol, years, now.forward().discountFactor());
    double model = tonight - then.greeks().price();
    return new ExplainSteps(
        Figure.of(dollars * (later - then.greeks().price())),
        Figure.of(dollars * (moved - later)),
        Figure.of(dollars * (repriced - moved)),
        Figure.of(dollars * (tonight - repriced)),
        Figure.of(total - dollars * model),
        Figure.of(0));
  }

  /**
   * Attribution to the greeks of the last session.
   *
   * @param steps of the same position
   */
  ExplainTerms terms(double dollars, double total, ExplainSteps steps) {
    Greeks unit = then.greeks();
    double move = now.forward().level() - then.forward();
    double sameMoneyness = now.smile().vol(StrictMath.log(series.strike() / then.forward()));
    double vol = now.vol(series.strike());
    double surface = (sameMoneyness - then.vol()) * VOL_POINTS;
    double skew = (vol - sameMoneyness) * VOL_POINTS;
    double volMove = surface + skew;
    double rate = OptionMemory.zeroRate(now.forward().discountFactor(), now.years());
    double delta = dollars * unit.delta() * move;
    double gamma = dollars * 0.5 * unit.gamma() * move * move;
    double vegaSurface = dollars * unit.vegaPerPoint() * surface;
    double vegaSkew = dollars * unit.vegaPerPoint() * skew;
    double theta = dollars * unit.thetaPerDay() * days;
    double vanna = dollars * unit.vanna() * (move / then.forward() * PERCENT) * volMove;
    double volga = dollars * 0.5 * unit.volga() * volMove * volMove;
    double rho = dollars * unit.rhoPerBp() * (rate - then.zeroRate()) * BASIS_POINTS;
    double explained = delta + gamma + vegaSurface + vegaSkew + theta + vanna + volga + rho;
    return new ExplainTerms(
        Figure.of(delta),
        Figure.of(gamma),
        Figure.of(vegaSurface),
        Figure.of(vegaSkew),
        Figure.of(theta),
        Figure.of(vanna),
        Figure.of(volga),
        Figure.of(rho),
        Figure.of(0),
        Figure.of(0),
        Figure.of(total - explained),
        steps.quote());
  }

  /** Move of the forward, a fraction. */
  double forwardReturn() {
    return now.forward().level() / then.forward() - 1;
  }

  /** Move of the smile at the own strike, vol points. */
  double volPoints() {
    return (now.vol(series.strike()) - then.vol()) * VOL_POINTS;
  }

  private double price(double forward, double vol, double years, double discountFactor) {
    return Black76.price(series.right(), forward, series.strike(), vol, years, discountFactor);
  }
}
