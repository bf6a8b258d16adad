package io.nightcondor.analytics.probability;

import java.util.List;

/** Density of the index at settlement (DOMAIN C4), or what keeps the smile from having one. */
public sealed interface RiskNeutralDensity {

  /**
   * It keeps all three checks.
   *
   * @param curve from low to high strikes
   * @param checks what was measured
   */
  record Valid(List<Point> curve, Checks checks) implements RiskNeutralDensity {
    public Valid {
      curve = List.copyOf(curve);
    }
  }

  /**
   * The smile's curve is no density.
   *
   * @param curve from low to high strikes, as the smile has it
   * @param checks what was measured
   * @param failures one or more, in the order of {@link Check}
   */
  record Invalid(List<Point> curve, Checks checks, List<Failure> failures)
      implements RiskNeutralDensity {
    public Invalid {
      curve = List.copyOf(curve);
      failures = List.copyOf(failures);
    }
  }

  /** There is no curve, for that reason: EXPIRED, NO_FORWARD, NO_VOL. */
  record Undefined(String reason) implements RiskNeutralDensity {}

  /**
   * One point of the curve.
   *
   * @param strike index points
   * @param density probability per index point
   */
  record Point(double strike, double density) {}

  /**
   * What the curve adds up to.
   *
   * @param mass under the curve
   * @param meanError mean over forward, less 1
   * @param lowest smallest density, per standard deviation at the money
   * @param lowestStrike where, index points
   */
  record Checks(double mass, double meanError, double lowest, double lowestStrike) {}

  /** A check of DOMAIN C4. */
  enum Check {
    /** The mass is 1. */
    MASS(0.005),
    /** The mean is the forward. */
    MEAN(1e-4),
    /** No density is negative; per standard deviation, where a normal's peak is 0.4. */
    NOT_NEGATIVE(1e-6);

    private final double tolerance;

    Check(double tolerance) {
      this.tolerance = tolerance;
    }

    public double tolerance() {
      return tolerance;
    }
  }

  /**
   * A check that does not hold.
   *
   * @param check which
   * @param amount mass less 1, relative error of the mean, or lowest density, in the unit of its
   *     tolerance
   */
  record Failure(Check check, double amount) {}
}
