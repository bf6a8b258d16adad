package io.nightcondor.analytics.smile;

/** A vector function of free parameters whose squares are to be made small. */
interface Residuals {

  int size();

  /**
   * Fills in the residuals and their derivatives; finite for any finite parameters.
   *
   * @param values takes size residuals
   * @param derivatives takes size rows of one derivative a parameter
   */
  void evaluate(double[] parameters, double[] values, double[][] derivatives);
}
