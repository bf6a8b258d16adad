package io.nightcondor.analytics.tail;

import io.nightcondor.analytics.market.BetaSet;
import io.nightcondor.analytics.risk.SpxVolMove;
import io.nightcondor.analytics.risk.TenorCurve;
import io.nightcondor.analytics.risk.VolOfVol;
import io.nightcondor.analytics.tail.Factor.Origin;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;

/**
 * Draws the joint move between two closes (DOMAIN F5). What a factor lacks is taken from a stand-in
 * or from the response to the VIX, and marked so.
 */
final class MoveDrawer {

  private static final double PERCENT = 100;
  private static final int VIX_DAYS = 30;
  private static final int VIX3M_DAYS = 93;
  private static final int VIX6M_DAYS = 186;

  /** SKEW = 100 - 10 S (Cboe SKEW white paper). */
  private static final double SKEWNESS_PER_POINT = -0.1;

  /**
   * S counts the far wing, which the slope at the forward does not know: over 30 days the slope had
   * 0.25, 0.28 and 0.41 of it on 1 September 2023, 5 January 2024 and 4 September 2020.
   */
  private static final double SLOPE_PER_SKEWNESS = 0.3;

  /** Half of the range of the SKEW index since 1990. */
  private static final double LARGEST_SKEWNESS_CHANGE = 5;

  /** Without two futures, the nearer as near as the second is, nothing tells the curve's move. */
  private static final int LEAST_FUTURES = 2;

  private static final double FARTHEST_FIRST_FUTURE = 70;

  /** Completes what was measured, whatever betas a policy sizes hedges by. */
  private static final BetaSet BETAS = BetaSet.FROM_2013_TO_2026;

  /** Where the response of futures is joined by straight lines: the buckets of DOMAIN F2. */
  private static final double[] FILLED_DAYS = {1, 4, 12, 23, 38, 53, 75, 105, 135, 165, 210, 270};

  private final FactorSeries series;
  private final VolOfVol volOfVol;

  /** @param volOfVol answer of VIX-option vols where a move lacks them */
  MoveDrawer(FactorSeries series, VolOfVol volOfVol) {
    this.series = series;
    this.volOfVol = volOfVol;
  }

  /** The move between two closes of which the SPX and the VIX are known. */
  FactorMove draw(LocalDate from, LocalDate to, double spx, double vix) {
    Map<Factor, Origin> origins = new EnumMap<>(Factor.class);
    return new FactorMove(
        from,
        to,
        spx,
        vix,
        spxVols(from, to, vix, origins),
        skewness(from, to, origins),
        futures(from, to, vix, origins),
        vixVols(from, to, spx, origins),
        rates(from, to, origins),
        origins);
  }

  private TenorCurve spxVols(
      LocalDate from, LocalDate to, double vix, Map<Factor, Origin> origins) {
    double[] days = SmilePoints.TENORS.stream().mapToDouble(tenor -> tenor).toArray();
    double[] changes = new double[days.length];
    Origin origin = Origin.OBSERVED;
    for (int i = 0; i < days.length; i++) {
      int tenor = SmilePoints.TENORS.get(i);
      OptionalDouble ofChain = series.atmVol(from, to, tenor);
      OptionalDouble ofIndex = volIndex(from, to, tenor, vix);
      if (ofChain.isPresent()) {
        changes[i] = ofChain.getAsDouble();
      } else {
        changes[i] = ofIndex.orElse(vix * SpxVolMove.tenorResponse(tenor));
        origin = origin.or(ofIndex.isPresent() ? Origin.PROXY : Origin.FILLED);
      }
    }
    origins.put(Factor.SPX_VOLS, origin);
    return TenorCurve.of(days, changes);
  }

  /** A shorter tenor than that of the VIX has no index of its own and answers to the VIX. */
  private OptionalDouble volIndex(LocalDate from, LocalDate to, int tenor, double vix) {
    return switch (tenor) {
      case VIX3M_DAYS -> series.vol("VIX3M", from, to);
      case VIX6M_DAYS -> series.vol("VIX6M", from, to);
      default ->
        tenor <= VIX_DAYS
            ? OptionalDouble.of(vix * SpxVolMove.tenorResponse(tenor))
            : OptionalDouble.empty();
    };
  }

  private double skewness(LocalDate from, LocalDate to, Map<Factor, Origin> origins) {
    OptionalDouble ofChain = possible(series.skewness(from, to, VIX_DAYS));
    if (ofChain.isPresent()) {
      origins.put(Factor.SKEW, Origin.OBSERVED);
      return ofChain.getAsDouble();
    }
    OptionalDouble points = series.skew(from, to);
    OptionalDouble ofIndex = points.isPresent()
        ? possible(OptionalDouble.of(points.getAsDouble() * SKEWNESS_PER_POINT))
        : OptionalDouble.empty();
    origins.put(Factor.SKEW, ofIndex.isPresent() ? Origin.PROXY : Origin.FILLED);
    return SLOPE_PER_SKEWNESS * ofIndex.orElse(0);
  }

  private static OptionalDouble possible(OptionalDouble change) {
    return change.isPresent() && Math.abs(change.getAsDouble()) <= LARGEST_SKEWNESS_CHANGE
        ? change
        : OptionalDouble.empty();
  }

  /** Flat beyond the nearest and the farthest future that has both settlements. */
  private TenorCurve futures(
      LocalDate from, LocalDate to, double vix, Map<Factor, Origin> origins) {
    NavigableMap<Double, Double> changes = series.futures(from, to);
    if (changes.size() >= LEAST_FUTURES && changes.firstKey() <= FARTHEST_FIRST_FUTURE) {
      origins.put(Factor.FUTURES, Origin.OBSERVED);
      return TenorCurve.of(values(changes.keySet()), values(changes.values()));
    }
    origins.put(Factor.FUTURES, Origin.FILLED);
    return TenorCurve.of(
        FILLED_DAYS,
        Arrays.stream(FILLED_DAYS).map(days -> BETAS.beta(days) * vix).toArray());
  }

  private static double[] values(Collection<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private double vixVols(LocalDate from, LocalDate to, double spx, Map<Factor, Origin> origins) {
    double percent = (StrictMath.exp(spx) - 1) * PERCENT;
    double answer = StrictMath.log(volOfVol.factor(percent));
    return observedOr(
        FactorSeries.isPossible(answer) ? answer : 0,
        series.vol("VVIX", from, to),
        Factor.VIX_VOLS,
        origins);
  }

  private double rates(LocalDate from, LocalDate to, Map<Factor, Origin> origins) {
    return observedOr(0, series.rate(from, to), Factor.RATES, origins);
  }

  private static double observedOr(
      double filled, OptionalDouble change, Factor factor, Map<Factor, Origin> origins) {
    origins.put(factor, change.isPresent() ? Origin.OBSERVED : Origin.FILLED);
    return change.orElse(filled);
  }
}
