package io.nightcondor.analytics.indicator;

import io.nightcondor.analytics.market.IndexBar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * The advance-decline line of an exchange (DOMAIN E2): advancing less declining issues, cumulated
 * from the first day on which both are known. Only such days count.
 */
public final class AdvanceDecline {

  private static final int AVERAGE_DAYS = 20;
  private static final int DEVIATION_DAYS = 252;
  private static final int HIGH_DAYS = 50;

  /** The index is near its high within this share of it. */
  private static final double NEAR = 0.02;

  private final List<LocalDate> dates;
  private final double[] line;
  private final BarSeries fromAverage;

  private AdvanceDecline(List<LocalDate> dates, double[] line) {
    this.dates = List.copyOf(dates);
    this.line = line;
    this.fromAverage = fromAverage(line);
  }

  /**
   * @param advances advancing issues by day, in order of date
   * @param declines declining issues by day, in order of date
   */
  public static AdvanceDecline of(List<IndexBar> advances, List<IndexBar> declines) {
    Map<LocalDate, Double> declined =
        declines.stream().collect(Collectors.toMap(IndexBar::date, IndexBar::close, (a, b) -> b));
    List<LocalDate> dates = new ArrayList<>();
    List<Double> line = new ArrayList<>();
    double sum = 0;
    for (IndexBar bar : advances) {
      Double fell = declined.get(bar.date());
      if (fell != null) {
        sum += bar.close() - fell;
        dates.add(bar.date());
        line.add(sum);
      }
    }
    return new AdvanceDecline(
        dates, line.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static BarSeries fromAverage(double[] line) {
    double[] values = new double[Math.max(line.length - AVERAGE_DAYS + 1, 0)];
    for (int i = 0; i < values.length; i++) {
      int bar = i + AVERAGE_DAYS - 1;
      values[i] = line[bar] - Moments.of(line, i, bar + 1).mean();
    }
    return new BarSeries(AVERAGE_DAYS - 1, values);
  }

  /** Number of days. */
  public int bars() {
    return line.length;
  }

  public Optional<LocalDate> asOf() {
    return dates.isEmpty() ? Optional.empty() : Optional.of(dates.get(dates.size() - 1));
  }

  /** The line on the last day, issues. */
  public OptionalDouble line() {
    return line.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(line[line.length - 1]);
  }

  /**
   * The line less its average of 20 days, in standard deviations of that distance over 252 days;
   * empty with too few days.
   */
  public OptionalDouble deviation() {
    OptionalDouble distance = fromAverage.last();
    return distance.isEmpty()
        ? distance
        : moments().inDeviations(distance.getAsDouble(), DEVIATION_DAYS);
  }

  /**
   * Whether the index is within 2 % of its high of 50 days while the line is more than a standard
   * deviation below its own; both on the last day, by closes. False with too few days of either.
   *
   * @param index in order of date
   */
  public boolean diverges(List<IndexBar> index) {
    int last = index.size() - 1;
    if (index.size() < HIGH_DAYS
        || line.length < HIGH_DAYS
        || !asOf().equals(Optional.of(index.get(last).date()))) {
      return false;
    }
    double[] closes = index.stream().mapToDouble(IndexBar::close).toArray();
    OptionalDouble below =
        moments().inDeviations(high(line) - line[line.length - 1], DEVIATION_DAYS);
    return closes[last] >= (1 - NEAR) * high(closes)
        && below.isPresent()
        && below.getAsDouble() > 1;
  }

  private Moments moments() {
    return fromAverage.moments(line.length - 1, DEVIATION_DAYS);
  }

  private static double high(double[] values) {
    double high = values[values.length - 1];
    for (int i = values.length - HIGH_DAYS; i < values.length; i++) {
      high = Math.max(high, values[i]);
    }
    return high;
  }
}
