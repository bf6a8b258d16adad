package io.nightcondor.analytics.backtest.result;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Equity and drawdown from session to session, for charts.
 *
 * @param points in order
 */
public record EquityCurve(List<Point> points) {

  /** The first, the last, and three extremes of what is between. */
  private static final int LEAST_POINTS = 5;

  private static final int EXTREMES = 3;

  /**
   * One close.
   *
   * @param equity USD
   * @param drawdown from the highest equity so far, the start's among them, a fraction of it, 0 or
   *     more
   */
  public record Point(LocalDate session, double equity, double drawdown) {}

  public EquityCurve {
    points = List.copyOf(points);
  }

  /**
   * The curve of some days; the start is no point of it.
   *
   * @param startingEquity USD, above 0
   */
  public static EquityCurve of(double startingEquity, List<DayResult> days) {
    EquityPath.check(startingEquity);
    List<Point> points = new ArrayList<>();
    double equity = startingEquity;
    double peak = startingEquity;
    for (DayResult day : days) {
      equity += day.netProfit();
      peak = Math.max(peak, equity);
      points.add(new Point(day.session(), equity, (peak - equity) / peak));
    }
    return new EquityCurve(points);
  }

  /**
   * A curve of so many points at most that looks the same: the first and the last, and of each of
   * equal stretches between them the highest and the lowest equity and the deepest drawdown.
   *
   * @param most 5 or more
   */
  public EquityCurve thinned(int most) {
    if (most < LEAST_POINTS) {
      throw new IllegalArgumentException("a curve needs 5 points or more, got " + most);
    }
    if (points.size() <= most) {
      return this;
    }
    int last = points.size() - 1;
    NavigableSet<Integer> kept = new TreeSet<>(List.of(0, last));
    int stretches = (most - 2) / EXTREMES;
    for (int i = 0; i < stretches; i++) {
      int from = 1 + (int) ((long) i * (last - 1) / stretches);
      int to = 1 + (int) ((i + 1L) * (last - 1) / stretches);
      kept.add(highest(from, to, Point::equity));
      kept.add(highest(from, to, point -> -point.equity()));
      kept.add(highest(from, to, Point::drawdown));
    }
    return new EquityCurve(kept.stream().map(points::get).toList());
  }

  private int highest(int from, int to, ToDoubleFunction<Point> number) {
    return IntStream.range(from, to)
        .boxed()
        .max(Comparator.comparingDouble(i -> number.applyAsDouble(points.get(i))))
        .orElseThrow();
  }
}
