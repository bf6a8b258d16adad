package io.nightcondor.app.demo;

import static java.lang.StrictMath.exp;
import static java.lang.StrictMath.log;
import static java.lang.StrictMath.sqrt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A path of the index and the VIX. The index moves by Student-t steps (5 degrees of freedom) whose
 * size follows the VIX of the day before; the log of the VIX is pulled to its mean and falls 4.6 %
 * for each percent that the index gains. Both are then bent, evenly in time, to pass through
 * anchors.
 *
 * @param dates sessions in order, one more than the days that come of them
 * @param anchors in order of date, the first at the first session and the last at the last
 * @param stepStream stream of noise of the index
 * @param vixStream stream of noise of the VIX
 */
record PathModel(List<LocalDate> dates, List<Anchor> anchors, int stepStream, int vixStream) {

  private static final double DRIFT = 0.0004;
  private static final double REALISED_SHARE = 0.90;
  private static final double DAYS_PER_YEAR = 252;
  private static final double VIX_PER_RETURN = -4.6;
  private static final double VIX_NOISE = 0.03;
  private static final int DEGREES_OF_FREEDOM = 5;

  /** Closes that a path goes through. */
  record Anchor(LocalDate date, double spx, double vix) {}

  /** The days of a market that is pulled slowly to one mean. */
  List<HistoryModel.Day> pulledTo(double vixMean, double strength) {
    double[] mean = new double[dates.size()];
    Arrays.fill(mean, log(vixMean));
    return days(mean, strength);
  }

  /** The days of a market whose VIX stays near the straight lines between the anchors. */
  List<HistoryModel.Day> alongAnchors(double strength) {
    double[] line = new double[dates.size()];
    bend(line, Anchor::vix);
    return days(line, strength);
  }

  private List<HistoryModel.Day> days(double[] vixMean, double vixPull) {
    int n = dates.size();
    double[] spx = new double[n];
    double[] vix = new double[n];
    spx[0] = log(anchors.get(0).spx());
    vix[0] = log(anchors.get(0).vix());
    for (int i = 1; i < n; i++) {
      double dailyVol = exp(vix[i - 1]) / 100 / sqrt(DAYS_PER_YEAR);
      double step = DRIFT + REALISED_SHARE * dailyVol * studentT(dates.get(i));
      spx[i] = spx[i - 1] + step;
      vix[i] = vix[i - 1]
          + vixPull * (vixMean[i] - vix[i - 1])
          + VIX_PER_RETURN * step
          + VIX_NOISE * Hash.normal(vixStream, dates.get(i).toEpochDay());
    }
    bend(spx, Anchor::spx);
    bend(vix, Anchor::vix);
    List<HistoryModel.Day> days = new ArrayList<>();
    for (int i = 1; i < n; i++) {
      days.add(
          DayModel.day(dates.get(i), exp(spx[i - 1]), exp(spx[i]), exp(vix[i - 1]), exp(vix[i])));
    }
    return days;
  }

  /**
   * Adds to a path what it lacks at each anchor, and between two anchors in proportion to the
   * sessions passed.
   */
  private void bend(double[] path, ToDoubleFunction<Anchor> level) {
    double[] raw = path.clone();
    for (int a = 1; a < anchors.size(); a++) {
      int from = dates.indexOf(anchors.get(a - 1).date());
      int to = dates.indexOf(anchors.get(a).date());
      double target = log(level.applyAsDouble(anchors.get(a)));
      double before = log(level.applyAsDouble(anchors.get(a - 1))) - raw[from];
      double after = target - raw[to];
      for (int i = from; i <= to; i++) {
        path[i] = raw[i] + before + (after - before) * (i - from) / (to - from);
      }
      path[to] = target;
    }
  }

  private double studentT(LocalDate date) {
    double squares = 0;
    for (int i = 1; i <= DEGREES_OF_FREEDOM; i++) {
      double normal = Hash.normal(stepStream, date.toEpochDay(), i);
      squares += normal * normal;
    }
    double t = Hash.normal(stepStream, date.toEpochDay(), 0) * sqrt(DEGREES_OF_FREEDOM / squares);
    return t * sqrt((DEGREES_OF_FREEDOM - 2.0) / DEGREES_OF_FREEDOM); // variance 1
  }
}
