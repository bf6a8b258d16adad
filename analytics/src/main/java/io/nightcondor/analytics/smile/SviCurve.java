package io.nightcondor.analytics.smile;

/**
 * Raw SVI by five free numbers, so that every point of the search keeps its constraints: the least
 * variance is above 0, both wing slopes lie between 0 and Lee's 2, the vertex lies between the
 * outermost quotes, and the vertex is no sharper than a twentieth of a standard deviation and no
 * rounder than the quoted range.
 *
 * <p>The last two are ours. Without them the far wing on the side with fewer quotes runs to Lee's
 * limit just beyond the last quote, for a fit better by less than a tenth.
 */
final class SviCurve {

  /** Free numbers: least variance, left and right wing slope, vertex, roundness. */
  static final int PARAMETERS = 5;

  /** Lee's bound of 2 is strict, and rounding must not reach it. */
  private static final double HIGHEST_SLOPE = 1.9999;

  private static final double LEAST_VARIANCE = 1e-12;
  private static final double SHARPEST = 0.05;

  /** Beyond it a logistic function is at its end but for 1e-6. */
  private static final double FAR = 14;

  /** Free numbers of a share of 3 % or 97 % of a range. */
  private static final double NEAR_END = 2.75;

  /** Logarithm of the ratio of the wing slopes, 150. */
  private static final double NEAR_FLAT = 5;

  private final double middleVertex;
  private final double vertexReach;
  private final double middleRoundness;
  private final double roundnessReach;

  private double variance;
  private double left;
  private double right;
  private double vertex;
  private double roundness;

  /** Derivatives of the five by their free numbers. */
  private final double[] chain = new double[PARAMETERS];

  /**
   * @param lowest log-moneyness of the lowest quote
   * @param highest log-moneyness of the highest quote, above the lowest
   * @param deviation one standard deviation, log-moneyness
   */
  SviCurve(double lowest, double highest, double deviation) {
    double range = highest - lowest;
    double sharpest = Math.min(SHARPEST * deviation, 0.5 * range);
    middleVertex = 0.5 * (lowest + highest);
    vertexReach = 0.5 * range;
    middleRoundness = 0.5 * (sharpest + range);
    roundnessReach = 0.5 * (range - sharpest);
  }

  /** The free numbers nearest to a curve; what lies outside the constraints is moved inside. */
  double[] free(double variance, double left, double right, double vertex, double roundness) {
    return inside(new double[] {
      StrictMath.log(Math.max(variance, LEAST_VARIANCE)),
      logit(left / HIGHEST_SLOPE),
      logit(right / HIGHEST_SLOPE),
      unbend((vertex - middleVertex) / vertexReach),
      unbend((roundness - middleRoundness) / roundnessReach)
    });
  }

  /**
   * The free numbers of a curve a little away from its constraints. At a constraint the curve
   * hardly moves with its free number, and a search that starts there stays there.
   */
  static double[] inside(double[] free) {
    double flattest = Math.max(free[1], free[2]) - NEAR_FLAT;
    return new double[] {
      free[0],
      Math.max(free[1], flattest),
      Math.max(free[2], flattest),
      Math.min(Math.max(free[3], -NEAR_END), NEAR_END),
      Math.min(Math.max(free[4], -NEAR_END), NEAR_END)
    };
  }

  /** Moves to the curve of five free numbers. */
  void moveTo(double[] free) {
    double raw = StrictMath.exp(clamped(free[0]));
    variance = LEAST_VARIANCE + raw;
    chain[0] = raw;
    double share = logistic(free[1]);
    left = HIGHEST_SLOPE * share;
    chain[1] = left * (1 - share);
    share = logistic(free[2]);
    right = HIGHEST_SLOPE * share;
    chain[2] = right * (1 - share);
    double bent = bend(free[3]);
    vertex = middleVertex + vertexReach * bent;
    chain[3] = vertexReach * bendSlope(bent);
    bent = bend(free[4]);
    roundness = middleRoundness + roundnessReach * bent;
    chain[4] = roundnessReach * bendSlope(bent);
  }

  /** Total variance at a place. */
  double variance(double logMoneyness) {
    double x = logMoneyness - vertex;
    double root = Math.sqrt(x * x + roundness * roundness);
    return variance
        - roundness * Math.sqrt(left * right)
        + 0.5 * ((right - left) * x + (left + right) * root);
  }

  /**
   * Total variance at a place.
   *
   * @param gradient takes its derivatives by the free numbers
   */
  double variance(double logMoneyness, double[] gradient) {
    double x = logMoneyness - vertex;
    double root = Math.sqrt(x * x + roundness * roundness);
    double mean = Math.sqrt(left * right);
    gradient[0] = chain[0];
    gradient[1] = chain[1] * 0.5 * (root - x - roundness * mean / left);
    gradient[2] = chain[2] * 0.5 * (root + x - roundness * mean / right);
    gradient[3] = chain[3] * -0.5 * (right - left + (left + right) * x / root);
    gradient[4] = chain[4] * (0.5 * (left + right) * roundness / root - mean);
    return variance - roundness * mean + 0.5 * ((right - left) * x + (left + right) * root);
  }

  /**
   * Gatheral's g at a place.
   *
   * @param gradient takes its derivatives by the free numbers
   * @param scratch holds as many numbers
   */
  double density(double logMoneyness, double[] gradient, double[] scratch) {
    double w = variance(logMoneyness, scratch);
    double x = logMoneyness - vertex;
    double root = Math.sqrt(x * x + roundness * roundness);
    double cube = root * root * root;
    double sum = left + right;
    double first = 0.5 * (right - left + sum * x / root);
    double second = 0.5 * sum * roundness * roundness / cube;
    double lean = 1 - logMoneyness * first / (2 * w);
    double byVariance = lean * logMoneyness * first / (w * w) + 0.25 * first * first / (w * w);
    double byFirst = -lean * logMoneyness / w - 0.5 * first * (1 / w + 0.25);
    double fade = roundness * roundness / (2 * cube);
    double[] slopes = {
      0,
      0.5 * (x / root - 1) * byFirst + 0.5 * fade,
      0.5 * (x / root + 1) * byFirst + 0.5 * fade,
      -second * byFirst + 0.75 * sum * roundness * roundness * x / (cube * root * root),
      -0.5 * sum * x * roundness / cube * byFirst
          + 0.5 * sum * roundness / cube * (1 - 1.5 * roundness * roundness / (root * root))
    };
    for (int j = 0; j < PARAMETERS; j++) {
      gradient[j] = byVariance * scratch[j] + chain[j] * slopes[j];
    }
    return lean * lean - 0.25 * first * first * (1 / w + 0.25) + 0.5 * second;
  }

  SviSmile smile(double years) {
    double b = 0.5 * (left + right);
    return new SviSmile(
        variance - roundness * Math.sqrt(left * right),
        b,
        (right - left) / (left + right),
        vertex,
        roundness,
        years);
  }

  private static double logistic(double free) {
    return 1 / (1 + StrictMath.exp(-clamped(free)));
  }

  private static double logit(double share) {
    double inside = Math.min(Math.max(share, 1e-5), 1 - 1e-5);
    return StrictMath.log(inside / (1 - inside));
  }

  /** From all numbers to -1 to 1, flattening slower than a logistic function does. */
  private static double bend(double free) {
    return free / Math.sqrt(1 + free * free);
  }

  private static double bendSlope(double bent) {
    double rest = 1 - bent * bent;
    return rest * Math.sqrt(rest);
  }

  private static double unbend(double bent) {
    double inside = Math.min(Math.max(bent, -0.99), 0.99);
    return inside / Math.sqrt(1 - inside * inside);
  }

  /** The logarithm of a variance is above -2 FAR too, so both kinds of numbers share a bound. */
  private static double clamped(double free) {
    return Math.min(Math.max(free, -2 * FAR), FAR);
  }
}
