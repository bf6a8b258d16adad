package io.nightcondor.analytics.smile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where to start a fit: once vertex and roundness are given, the curve is linear in what is left,
 * so each point of a small grid of the two has its best curve from three linear equations.
 */
final class SviStarts {

  /** Standard deviations from the forward. */
  private static final double[] VERTICES = {-3, -1.5, -0.5, 0.5, 2, 4};

  /** Standard deviations. */
  private static final double[] ROUNDNESSES = {0.3, 1, 2.5, 5, 10, 18};

  private static final double LEAST_SLOPE = 1e-4;
  private static final double STEEPEST_SLOPE = 1.9;

  /** Share of the variance at the forward. */
  private static final double LEAST_VARIANCE = 0.01;

  /** Below it the three equations are one another, relative to the product of their diagonal. */
  private static final double SINGULAR = 1e-13;

  private final QuoteStrip strip;
  private final SviCurve curve;

  private final Residuals residuals;
  private final double[] errors;
  private final double[][] derivatives;

  /** @param penalty of butterflies that counts as cost; 0 for none */
  SviStarts(QuoteStrip strip, SviCurve curve, double penalty) {
    this.strip = strip;
    this.curve = curve;
    residuals = new SviResiduals(strip, curve, SviResiduals.Kind.VOL, penalty);
    errors = new double[residuals.size()];
    derivatives = new double[errors.length][SviCurve.PARAMETERS];
  }

  private static final class Start {
    private final double[] free;
    private final int vertex;
    private final double cost;

    Start(double[] free, int vertex, double cost) {
      this.free = free;
      this.vertex = vertex;
      this.cost = cost;
    }
  }

  /** Starts that differ in their vertex, the one of least cost first. */
  List<double[]> ranked() {
    List<Start> starts = new ArrayList<>();
    double deviation = strip.deviation();
    for (int i = 0; i < VERTICES.length; i++) {
      double vertex = VERTICES[i] * deviation;
      if (vertex > strip.lowest() && vertex < strip.highest()) {
        for (double roundness : ROUNDNESSES) {
          starts.add(start(i, vertex, roundness * deviation));
        }
      }
    }
    if (starts.isEmpty()) {
      starts.add(start(0, 0.5 * (strip.lowest() + strip.highest()), deviation));
    }
    starts.sort(Comparator.comparingDouble(start -> start.cost));
    List<double[]> distinct = new ArrayList<>();
    boolean[] seen = new boolean[VERTICES.length];
    for (Start start : starts) {
      if (!seen[start.vertex]) {
        seen[start.vertex] = true;
        distinct.add(start.free);
      }
    }
    return distinct;
  }

  private Start start(int number, double vertex, double roundness) {
    double[] line = linear(vertex, roundness);
    double left = Math.min(Math.max(line[2] - line[1], LEAST_SLOPE), STEEPEST_SLOPE);
    double right = Math.min(Math.max(line[2] + line[1], LEAST_SLOPE), STEEPEST_SLOPE);
    double least = LEAST_VARIANCE * strip.deviation() * strip.deviation();
    double variance = Math.max(line[0] + roundness * Math.sqrt(left * right), least);
    double[] free = curve.free(variance, left, right, vertex, roundness);
    residuals.evaluate(free, errors, derivatives);
    double cost = 0;
    for (double error : errors) {
      cost += error * error;
    }
    return new Start(free, number, cost);
  }

  /**
   * Level, slope and bend of w = level + slope x + bend sqrt(x^2 + roundness^2), by least squares.
   */
  private double[] linear(double vertex, double roundness) {
    double[] total = new double[9];
    for (int i = 0; i < strip.size(); i++) {
      double vol = strip.vol[i];
      double weight = strip.weight[i] * strip.vega[i] / (2 * vol * strip.years());
      double square = weight * weight;
      double x = strip.logMoneyness[i] - vertex;
      double root = Math.sqrt(x * x + roundness * roundness);
      double variance = vol * vol * strip.years();
      total[0] += square;
      total[1] += square * x;
      total[2] += square * root;
      total[3] += square * x * x;
      total[4] += square * x * root;
      total[5] += square * root * root;
      total[6] += square * variance;
      total[7] += square * x * variance;
      total[8] += square * root * variance;
    }
    double flat = total[6] / total[0];
    double a = total[3] - total[1] * total[1] / total[0];
    double b = total[4] - total[1] * total[2] / total[0];
    double c = total[5] - total[2] * total[2] / total[0];
    double p = total[7] - total[1] * flat;
    double q = total[8] - total[2] * flat;
    double determinant = a * c - b * b;
    if (!(determinant > SINGULAR * a * c)) {
      return new double[] {flat, 0, LEAST_SLOPE};
    }
    double slope = (c * p - b * q) / determinant;
    double bend = (a * q - b * p) / determinant;
    double level = flat - (slope * total[1] + bend * total[2]) / total[0];
    return new double[] {level, slope, bend};
  }
}
