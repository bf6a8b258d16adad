package io.nightcondor.analytics.pricing;

/** Columns for the results of {@link Black76Batch#greeks}, each in the unit of {@link Greeks}. */
public final class GreekColumns {

  public final double[] price;
  public final double[] delta;
  public final double[] gamma;
  public final double[] vegaPerPoint;
  public final double[] thetaPerDay;
  public final double[] rhoPerBp;
  public final double[] vanna;
  public final double[] volga;

  /** @param size number of options */
  public GreekColumns(int size) {
    price = new double[size];
    delta = new double[size];
    gamma = new double[size];
    vegaPerPoint = new double[size];
    thetaPerDay = new double[size];
    rhoPerBp = new double[size];
    vanna = new double[size];
    volga = new double[size];
  }
}
