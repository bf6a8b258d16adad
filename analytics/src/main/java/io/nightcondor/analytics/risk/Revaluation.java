package io.nightcondor.analytics.risk;

import io.nightcondor.analytics.pricing.Black76Batch;
import io.nightcondor.analytics.risk.RevaluationLegs.FutureLeg;
import java.util.Arrays;

/**
 * The joint revaluation of legs under scenarios (DOMAIN F2, F3): every stress, sizing and tail
 * figure comes from here. Holds its own arrays, so one instance serves one thread, and a run
 * allocates nothing once they are long enough.
 */
public final class Revaluation {

  /** Scenarios at a time: sixteen arrays of so many doubles stay in a level-2 cache. */
  private static final int BLOCK = 512;

  /** Standardised moneyness up to which a smile is tilted. */
  private static final double FURTHEST_TILT = 2;

  private Black76Batch prices = new Black76Batch(0);

  private double[] forward = {};

  /** Of the forward over the slice's own, as the strikes' logarithms are. */
  private double[] logForward = {};

  private double[] smileOrigin = {};

  /** Vol added per unit of standardised moneyness. */
  private double[] tilt = {};

  private double[] rootTime = {};
  private double[] discountFactor = {};
  private double[] volFactor = {};
  private double[] volAdded = {};
  private double[] volLeastFactor = {};
  private double[] volLeast = {};
  private double[] sign = {};
  private double[] strike = {};
  private double[] logStrike = {};
  private double[] logMoneyness = {};
  private double[] vol = {};
  private double[] price = {};
  private double[] clockRootTime = {};
  private double[] clockDiscountFactor = {};

  /**
   * USD of each leg in each scenario, signed for the holder: price times multiplier times quantity.
   *
   * @param legs positions on one market; the places of unpriced legs are left as they are
   * @param scenarios one or more
   * @param values leg after leg, each with its scenarios in order: {@code values[leg *
   *     scenarios.size() + scenario]}
   */
  public void run(RevaluationLegs legs, ScenarioSet scenarios, double[] values) {
    if (values.length < legs.size() * scenarios.size()) {
      throw new IllegalArgumentException("%s legs in %s scenarios do not fit into %s values"
          .formatted(legs.size(), scenarios.size(), values.length));
    }
    grow(Math.min(BLOCK, scenarios.size()), scenarios.clockDays.length);
    for (int i = 0; i < legs.slices().size(); i++) {
      SliceLegs slice = legs.slices().get(i);
      setClocks(slice, scenarios);
      for (int from = 0; from < scenarios.size(); from += BLOCK) {
        int n = Math.min(BLOCK, scenarios.size() - from);
        if (slice.vix) {
          moveVix(slice, scenarios, from, n);
        } else {
          moveSpx(slice, scenarios, from, n);
        }
        for (int leg = 0; leg < slice.leg.length; leg++) {
          int place = slice.leg[leg];
          price(slice, leg, n);
          store(legs.dollars(place), values, place * scenarios.size() + from, n);
        }
      }
    }
    for (int i = 0; i < legs.futures().size(); i++) {
      FutureLeg future = legs.futures().get(i);
      double dollars = legs.dollars(future.leg);
      int start = future.leg * scenarios.size();
      for (int j = 0; j < scenarios.size(); j++) {
        double level = scenarios.movedFuture(j, future.level, future.beta, future.days);
        values[start + j] = dollars * level;
      }
    }
  }

  /** Time left and its discount factor at today's zero rate, shifted. */
  private void setClocks(SliceLegs slice, ScenarioSet scenarios) {
    for (int i = 0; i < scenarios.clockDays.length; i++) {
      double years = slice.yearsAfter(scenarios.clockDays[i]);
      clockRootTime[i] = StrictMath.sqrt(years);
      clockDiscountFactor[i] = StrictMath.exp(
          slice.logDiscountFactor * (years / slice.years) - scenarios.clockRateShift[i] * years);
    }
  }

  private void moveSpx(SliceLegs slice, ScenarioSet scenarios, int from, int n) {
    for (int i = 0; i < n; i++) {
      int j = from + i;
      forward[i] = slice.forward * scenarios.spotFactor[j];
      logForward[i] = scenarios.logSpotFactor[j];
      smileOrigin[i] = scenarios.logSmileFactor[j];
      tilt[i] = slice.skewResponse * scenarios.skewnessChange[j];
      volFactor[i] = scenarios.spxVolFactor(j, slice.volDays);
      volAdded[i] = slice.tenorResponse * scenarios.spxVolVixMove[j] / 100;
      volLeastFactor[i] = scenarios.spxLeastFactor[j];
      volLeast[i] = scenarios.spxLeastVol[j];
    }
    setTime(scenarios, from, n);
  }

  /** A VIX option keeps the vol of its strike, up to the factor. */
  private void moveVix(SliceLegs slice, ScenarioSet scenarios, int from, int n) {
    for (int i = 0; i < n; i++) {
      int j = from + i;
      forward[i] = scenarios.movedFuture(j, slice.forward, slice.beta, slice.futureDays);
      logForward[i] = StrictMath.log(forward[i] / slice.forward);
      smileOrigin[i] = 0;
      tilt[i] = 0;
      volFactor[i] = scenarios.vixVolFactor[j];
      volAdded[i] = 0;
      volLeastFactor[i] = 0;
      volLeast[i] = 0;
    }
    setTime(scenarios, from, n);
  }

  private void setTime(ScenarioSet scenarios, int from, int n) {
    for (int i = 0; i < n; i++) {
      int clock = scenarios.clock[from + i];
      rootTime[i] = clockRootTime[clock];
      discountFactor[i] = clockDiscountFactor[clock];
    }
  }

  private void price(SliceLegs slice, int leg, int n) {
    double ofLog = slice.logStrike[leg];
    Arrays.fill(sign, 0, n, slice.sign[leg]);
    Arrays.fill(strike, 0, n, slice.strike[leg]);
    Arrays.fill(logStrike, 0, n, ofLog);
    for (int i = 0; i < n; i++) {
      logMoneyness[i] = ofLog - smileOrigin[i];
    }
    slice.smile.vols(n, logMoneyness, vol);
    setOwnVols(slice.perLogMoneyness, slice.spread[leg], slice.leastShare[leg], n);
    for (int i = 0; i < n; i++) {
      vol[i] = SpxVolMove.moved(vol[i], volFactor[i], volAdded[i], volLeastFactor[i], volLeast[i]);
    }
    prices.prices(
        n, sign, forward, logForward, strike, logStrike, vol, rootTime, discountFactor, price);
  }

  /** From the smile's vols: tilted with its skewness, and as far beside it as tonight. */
  private void setOwnVols(double perLogMoneyness, double spread, double leastShare, int n) {
    for (int i = 0; i < n; i++) {
      double x = logMoneyness[i] * perLogMoneyness;
      double added = spread + tilt[i] * Math.max(-FURTHEST_TILT, Math.min(FURTHEST_TILT, x));
      vol[i] = Math.max(leastShare * vol[i], vol[i] + added);
    }
  }

  private void store(double dollars, double[] values, int start, int n) {
    for (int i = 0; i < n; i++) {
      values[start + i] = dollars * price[i];
    }
  }

  private void grow(int scenarios, int clocks) {
    if (clockRootTime.length < clocks) {
      clockRootTime = new double[clocks];
      clockDiscountFactor = new double[clocks];
    }
    if (forward.length >= scenarios) {
      return;
    }
    prices = new Black76Batch(scenarios);
    forward = new double[scenarios];
    logForward = new double[scenarios];
    smileOrigin = new double[scenarios];
    tilt = new double[scenarios];
    rootTime = new double[scenarios];
    discountFactor = new double[scenarios];
    volFactor = new double[scenarios];
    volAdded = new double[scenarios];
    volLeastFactor = new double[scenarios];
    volLeast = new double[scenarios];
    sign = new double[scenarios];
    strike = new double[scenarios];
    logStrike = new double[scenarios];
    logMoneyness = new double[scenarios];
    vol = new double[scenarios];
    price = new double[scenarios];
  }
}
