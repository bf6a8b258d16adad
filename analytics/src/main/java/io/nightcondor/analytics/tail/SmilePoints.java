package io.nightcondor.analytics.tail;

import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.Smile;
import io.nightcondor.analytics.market.Underlying;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The smile of one night at constant times to expiry, kept for the nights to come. */
public final class SmilePoints {

  /** Calendar days to expiry: those of VIX9D, VIX, VIX3M and VIX6M. */
  static final List<Integer> TENORS = List.of(9, 30, 93, 186);

  /** A smile stands for times to expiry up to this factor from its own where it is the last. */
  static final double FARTHEST_FACTOR = 1.25;

  private static final double DAYS_A_YEAR = 365;

  /** Half of the span over which the slope is taken, in standard deviations: wide of one strike. */
  private static final double HALF_SPAN = 0.25;

  /** Backus, Foresi and Wu (2004): the slope of the smile is a sixth of the skewness. */
  private static final double SKEWNESS_PER_SLOPE = 6;

  private SmilePoints() {}

  /** One slice at the forward. */
  private record Knot(double days, double totalVariance, double skewness) {

    double atmVol() {
      return StrictMath.sqrt(totalVariance * DAYS_A_YEAR / days);
    }
  }

  /**
   * Points at 9, 30, 93 and 186 days in order of days, from the SPX slices of one session, settled
   * at the open or at the close. Total variance and skewness are linear in time between slices;
   * beyond the nearest or farthest slice its vol and skewness stand up to a factor of 1.25 in time,
   * and there is no point further out.
   */
  public static List<SmilePoint> of(LocalDate session, Collection<ExpirySlice> slices) {
    List<Knot> knots = slices.stream()
        .filter(slice -> slice.root().underlying() == Underlying.SPX)
        .sorted(Comparator.comparingDouble(ExpirySlice::years).thenComparing(ExpirySlice::root))
        .flatMap(slice -> knot(slice).stream())
        .toList();
    List<SmilePoint> points = new ArrayList<>();
    for (int tenor : TENORS) {
      at(tenor, knots)
          .ifPresent(
              knot -> points.add(new SmilePoint(session, tenor, knot.atmVol(), knot.skewness())));
    }
    return List.copyOf(points);
  }

  private static Optional<Knot> knot(ExpirySlice slice) {
    if (!(slice.years() > 0)) {
      return Optional.empty();
    }
    Smile smile = slice.smile();
    double atmVol = smile.vol(0);
    double rootYears = StrictMath.sqrt(slice.years());
    double reach = HALF_SPAN * atmVol * rootYears;
    double slope = (smile.vol(reach) - smile.vol(-reach)) / (2 * HALF_SPAN);
    double skewness = SKEWNESS_PER_SLOPE * slope / atmVol;
    boolean usable = atmVol > 0 && atmVol <= Double.MAX_VALUE && Double.isFinite(skewness);
    return usable
        ? Optional.of(
            new Knot(slice.years() * DAYS_A_YEAR, atmVol * atmVol * slice.years(), skewness))
        : Optional.empty();
  }

  private static Optional<Knot> at(double days, List<Knot> knots) {
    for (int i = 0; i < knots.size(); i++) {
      Knot right = knots.get(i);
      if (right.days() >= days) {
        return i == 0 ? flat(days, right) : Optional.of(between(days, knots.get(i - 1), right));
      }
    }
    return knots.isEmpty() ? Optional.empty() : flat(days, knots.get(knots.size() - 1));
  }

  private static Optional<Knot> flat(double days, Knot end) {
    double factor = Math.max(days / end.days(), end.days() / days);
    return factor <= FARTHEST_FACTOR
        ? Optional.of(new Knot(days, end.totalVariance() * days / end.days(), end.skewness()))
        : Optional.empty();
  }

  private static Knot between(double days, Knot left, Knot right) {
    double share = (days - left.days()) / (right.days() - left.days());
    return new Knot(
        days,
        left.totalVariance() + share * (right.totalVariance() - left.totalVariance()),
        left.skewness() + share * (right.skewness() - left.skewness()));
  }
}
