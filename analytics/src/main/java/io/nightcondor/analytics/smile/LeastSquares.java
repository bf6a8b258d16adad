package io.nightcondor.analytics.smile;

import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresFactory;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.optim.nonlinear.vector.leastsquares.MultivariateJacobianFunction;
import org.hipparchus.util.Pair;

/** Levenberg-Marquardt that hands out the best point it has seen, whatever stopped it. */
final class LeastSquares {

  /** Relative to the cost: far below what a quote's half-spread can tell. */
  private static final double COST_TOLERANCE = 1e-5;

  private static final double PARAMETER_TOLERANCE = 1e-6;

  /** The optimiser's own defaults. */
  private static final double STEP_BOUND = 100;

  private static final double ORTHOGONAL_TOLERANCE = 1e-10;
  private static final double RANKING_THRESHOLD = Double.MIN_NORMAL;

  private LeastSquares() {}

  /** Where a search ended. */
  static final class Optimum {

    private final double[] parameters;
    private final double cost;

    Optimum(double[] parameters, double cost) {
      this.parameters = parameters;
      this.cost = cost;
    }

    /** Those with the least sum of squares seen. */
    double[] parameters() {
      return parameters;
    }

    /** That sum of squares; infinite if none was finite. */
    double cost() {
      return cost;
    }
  }

  static Optimum minimise(Residuals residuals, double[] start, int evaluations) {
    Best best = new Best(residuals, start);
    RealVector zero = new ArrayRealVector(residuals.size());
    try {
      new LevenbergMarquardtOptimizer(
              STEP_BOUND,
              COST_TOLERANCE,
              PARAMETER_TOLERANCE,
              ORTHOGONAL_TOLERANCE,
              RANKING_THRESHOLD)
          .optimize(LeastSquaresFactory.create(
              best, zero, new ArrayRealVector(start), null, evaluations, evaluations));
    } catch (MathIllegalStateException stopped) {
      // out of evaluations, or no step is small enough to improve on rounding: the best one stands
      return best.optimum();
    }
    return best.optimum();
  }

  /** Remembers the best point of all evaluations. */
  private static final class Best implements MultivariateJacobianFunction {

    private final Residuals residuals;
    private double[] parameters;
    private double cost = Double.POSITIVE_INFINITY;

    Best(Residuals residuals, double[] start) {
      this.residuals = residuals;
      parameters = start;
    }

    Optimum optimum() {
      return new Optimum(parameters, cost);
    }

    @Override
    public Pair<RealVector, RealMatrix> value(RealVector point) {
      double[] at = point.toArray();
      double[] values = new double[residuals.size()];
      double[][] derivatives = new double[values.length][at.length];
      residuals.evaluate(at, values, derivatives);
      double sum = 0;
      for (double value : values) {
        sum += value * value;
      }
      if (sum < cost) {
        cost = sum;
        parameters = at;
      }
      return new Pair<>(
          new ArrayRealVector(values, false), new Array2DRowRealMatrix(derivatives, false));
    }
  }
}
