package io.nightcondor.analytics.alvh.layer;

/**
 * The two arms of A0, USD of stress gain (DOMAIN E5).
 *
 * @param severityArm residual stress loss x severity
 * @param capArm coverage share x original notional
 */
public record Allowance(double severityArm, double capArm) {

  /** A0: the smaller arm. */
  public double amount() {
    return Math.min(severityArm, capArm);
  }
}
