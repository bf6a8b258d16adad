package io.nightcondor.analytics.pack;

/**
 * Greeks of a position in the units of DOMAIN C1, signed for the holder. A figure is missing if a
 * leg of the position is unpriced.
 *
 * @param forwardDelta USD per +1 index point of the forward, options on SPX
 * @param spotDelta USD per +1 index point of the index: forward delta x F/S*
 * @param gamma1Pct USD per index point per +1 % move
 * @param vega USD per +1 vol point of SPX options
 * @param theta USD per calendar day, by revaluation
 * @param rho USD per +1 basis point, forward held fixed
 * @param vanna USD per (1 % x 1 vol point)
 * @param volga USD per vol point squared
 * @param vixPointDelta USD per +1 point of the VIX future of the position
 * @param vvega USD per +1 vol point of VIX options
 */
public record Exposure(
    Figure forwardDelta,
    Figure spotDelta,
    Figure gamma1Pct,
    Figure vega,
    Figure theta,
    Figure rho,
    Figure vanna,
    Figure volga,
    Figure vixPointDelta,
    Figure vvega) {

  /** The exposure of that share of the position. */
  public Exposure times(double share) {
    return new Exposure(
        forwardDelta.map(amount -> amount * share),
        spotDelta.map(amount -> amount * share),
        gamma1Pct.map(amount -> amount * share),
        vega.map(amount -> amount * share),
        theta.map(amount -> amount * share),
        rho.map(amount -> amount * share),
        vanna.map(amount -> amount * share),
        volga.map(amount -> amount * share),
        vixPointDelta.map(amount -> amount * share),
        vvega.map(amount -> amount * share));
  }
}
