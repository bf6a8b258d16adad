package io.nightcondor.analytics.book;

import java.util.Arrays;

/**
 * The linear relaxation of a grouping: lots may be fractions. Maximises the sum of gain x lots with
 * no leg used beyond what is held, by the revised simplex method with a dense inverse. Its prices
 * are only an estimate; who uses them makes them safe.
 */
final class LinearProgramme {

  private static final double TOLERANCE = 1e-9;

  /** Makes vertices distinct, so that the method does not circle; far below a fraction of a lot. */
  private static final double PERTURBATION = 1e-7;

  private final Candidate[] columns;
  private final double[] gains;
  private final double gainScale;
  private final int rows;
  private final double[][] inverse;
  private final double[] amounts;
  private final int[] basis;
  private final double[] prices;
  private final double[] lots;
  private long work;

  /**
   * @param columns what may be chosen
   * @param left contracts of each leg
   */
  LinearProgramme(Candidate[] columns, int[] left) {
    this.columns = columns;
    this.rows = left.length;
    this.gainScale = Arrays.stream(columns).mapToLong(Candidate::gain).max().orElse(1);
    this.gains = Arrays.stream(columns).mapToDouble(c -> c.gain() / gainScale).toArray();
    this.inverse = new double[rows][rows];
    this.amounts = new double[rows];
    this.basis = new int[rows];
    this.prices = new double[rows];
    this.lots = new double[columns.length];
    for (int i = 0; i < rows; i++) {
      inverse[i][i] = 1;
      amounts[i] = left[i] + PERTURBATION * (1 + i * 37 % 101);
      basis[i] = -1 - i;
    }
  }

  /** Pivots until none improves, or as many as the limit of work allows. */
  void solve(long workLimit) {
    while (work < workLimit) {
      work += 4L * columns.length + (long) rows * rows;
      int entering = entering();
      if (entering == Integer.MIN_VALUE || !pivot(entering)) {
        break;
      }
    }
    for (int i = 0; i < rows; i++) {
      if (basis[i] >= 0) {
        lots[basis[i]] = amounts[i];
      }
    }
  }

  /** Multiplications so far, roughly. */
  long work() {
    return work;
  }

  /** Estimate of what one more contract of each leg would gain, in the unit of gains. */
  double[] prices() {
    return Arrays.stream(prices).map(price -> price * gainScale).toArray();
  }

  /**
   * Multipliers of the rows, 0 or more and below 1 in the parts given, whose sum rounded down cuts
   * off the fraction of a column (Gomory 1958); none if the column is not in the basis.
   */
  long[] multipliers(int column, long parts) {
    for (int i = 0; i < rows; i++) {
      if (basis[i] == column) {
        return Arrays.stream(inverse[i])
            .mapToLong(value -> Math.floorMod(Math.round(value * parts), parts))
            .toArray();
      }
    }
    return new long[0];
  }

  /** Lots of a column, possibly a fraction. */
  double lots(int column) {
    return lots[column];
  }

  /** Index of a column, or -1 - row for a slack; MIN_VALUE if nothing improves. */
  private int entering() {
    int best = Integer.MIN_VALUE;
    double most = TOLERANCE;
    for (int j = 0; j < columns.length; j++) {
      double profit = profit(j);
      if (profit > most) {
        most = profit;
        best = j;
      }
    }
    for (int i = 0; i < rows; i++) {
      if (-prices[i] > most) {
        most = -prices[i];
        best = -1 - i;
      }
    }
    return best;
  }

  private double profit(int column) {
    if (column < 0) {
      return -prices[-1 - column];
    }
    Candidate candidate = columns[column];
    double profit = gains[column];
    for (int i = 0; i < candidate.size(); i++) {
      profit -= prices[candidate.leg(i)] * candidate.contracts(i);
    }
    return profit;
  }

  private boolean pivot(int entering) {
    double[] direction = new double[rows];
    int leaving = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < rows; i++) {
      direction[i] = direction(inverse[i], entering);
      if (direction[i] > TOLERANCE && amounts[i] / direction[i] < least) {
        least = amounts[i] / direction[i];
        leaving = i;
      }
    }
    if (leaving < 0) {
      return false;
    }
    double profit = profit(entering);
    double[] row = inverse[leaving];
    for (int k = 0; k < rows; k++) {
      row[k] /= direction[leaving];
      prices[k] += profit * row[k];
    }
    for (int i = 0; i < rows; i++) {
      if (i != leaving && direction[i] != 0) {
        amounts[i] = Math.max(amounts[i] - direction[i] * least, 0);
        for (int k = 0; k < rows; k++) {
          inverse[i][k] -= direction[i] * row[k];
        }
      }
    }
    amounts[leaving] = least;
    basis[leaving] = entering;
    return true;
  }

  private double direction(double[] row, int column) {
    if (column < 0) {
      return row[-1 - column];
    }
    Candidate candidate = columns[column];
    double sum = 0;
    for (int i = 0; i < candidate.size(); i++) {
      sum += row[candidate.leg(i)] * candidate.contracts(i);
    }
    return sum;
  }
}
