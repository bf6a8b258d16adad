package io.nightcondor.analytics.exposure;

import io.nightcondor.analytics.pricing.Black76Batch;
import io.nightcondor.analytics.pricing.GreekColumns;
import java.util.Arrays;

/**
 * Greeks of positions, summed by group. Holds its own columns, so one instance serves one thread,
 * and a run allocates nothing once they are long enough.
 */
public final class ExposureKernel {

  private static final double ONE_PERCENT = 0.01;

  private final Black76Batch batch = new Black76Batch();
  private GreekColumns greeks = new GreekColumns(0);

  /**
   * The greeks of every option; {@link #sum} may then be asked for any grouping of the same legs.
   */
  public void price(ExposureLegs legs) {
    if (greeks.price.length < legs.options) {
      greeks = new GreekColumns(legs.options);
    }
    batch.greeks(
        legs.options,
        legs.sign,
        legs.forward,
        legs.strike,
        legs.vol,
        legs.years,
        legs.discountFactor,
        legs.laterDiscountFactor,
        greeks);
  }

  /**
   * Sums by group, in the order of the legs.
   *
   * @param legs priced last
   * @param group of each position, in the order given to the builder
   * @param groups number of groups
   * @param sums for the result: group after group, each with its measures in order
   */
  public void sum(ExposureLegs legs, int[] group, int groups, double[] sums) {
    Arrays.fill(sums, 0, groups * Measure.COUNT, 0);
    for (int i = 0; i < legs.options; i++) {
      add(legs, i, sums, group[legs.place[i]] * Measure.COUNT);
    }
    for (int i = legs.options; i < legs.place.length; i++) {
      addVix(legs, i, 1, sums, group[legs.place[i]] * Measure.COUNT);
    }
  }

  private void add(ExposureLegs legs, int i, double[] sums, int at) {
    double spx = legs.spxDollars[i];
    double vix = legs.vixDollars[i];
    double delta = greeks.delta[i] * spx;
    double vega = greeks.vegaPerPoint[i] * spx;
    double theta = greeks.thetaPerDay[i] * (spx + vix);
    double perCent = legs.forward[i] * ONE_PERCENT;
    double gamma = greeks.gamma[i] * spx * perCent;
    sums[at + Measure.DELTA] += delta;
    sums[at + Measure.GAMMA_1_PCT] += gamma;
    sums[at + Measure.VEGA] += vega;
    sums[at + Measure.THETA] += theta;
    sums[at + Measure.RHO] += greeks.rhoPerBp[i] * (spx + vix);
    sums[at + Measure.VANNA] += greeks.vanna[i] * spx;
    sums[at + Measure.VOLGA] += greeks.volga[i] * spx;
    sums[at + Measure.VVEGA] += greeks.vegaPerPoint[i] * vix;
    sums[at + Measure.GROSS_DELTA] += Math.abs(delta);
    sums[at + Measure.GROSS_VEGA] += Math.abs(vega);
    sums[at + Measure.GROSS_THETA] += Math.abs(theta);
    sums[at + Measure.DELTA_ONE_PERCENT] += delta * perCent;
    sums[at + Measure.GAMMA_ONE_PERCENT] += gamma * perCent;
    sums[at + Measure.BETA_WEIGHTED_DELTA] += delta;
    sums[at + Measure.BETA_WEIGHTED_ONE_PERCENT] += delta * perCent;
    addVix(legs, i, greeks.delta[i], sums, at);
  }

  /** @param delta per point of the VIX future */
  private static void addVix(ExposureLegs legs, int i, double delta, double[] sums, int at) {
    double vixDelta = delta * legs.vixDollars[i];
    double weighted = vixDelta * legs.spxPerVix[i];
    sums[at + Measure.VIX_POINT_DELTA] += vixDelta;
    sums[at + Measure.BETA_WEIGHTED_DELTA] += weighted;
    sums[at + Measure.BETA_WEIGHTED_ONE_PERCENT] += weighted * legs.spxLevel * ONE_PERCENT;
  }
}
