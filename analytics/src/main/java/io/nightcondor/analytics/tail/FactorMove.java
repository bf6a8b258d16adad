package io.nightcondor.analytics.tail;

import io.nightcondor.analytics.risk.Scenario;
import io.nightcondor.analytics.risk.SpxVolMove;
import io.nightcondor.analytics.risk.TenorCurve;
import io.nightcondor.analytics.risk.VixFutureMove;
import io.nightcondor.analytics.tail.Factor.Origin;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One joint move of the market from a close to a later one.
 *
 * @param from close from which it counts
 * @param to close up to which it counts
 * @param spx log return of the index
 * @param vix log change of the VIX
 * @param spxVols log change of the vol at the forward by calendar days to expiry
 * @param skewness change of risk-neutral skewness
 * @param futures log change of VIX futures by calendar days to settlement at the earlier close
 * @param vixVols log change of the vols of VIX options
 * @param rates change of every zero rate, a fraction a year
 * @param origins how each factor is known
 */
record FactorMove(
    LocalDate from,
    LocalDate to,
    double spx,
    double vix,
    TenorCurve spxVols,
    double skewness,
    TenorCurve futures,
    double vixVols,
    double rates,
    Map<Factor, Origin> origins) {

  private static final double PERCENT = 100;

  FactorMove {
    origins = new EnumMap<>(origins);
  }

  /** Such as "2020-03-13 to 2020-03-16". */
  String name() {
    return from + " to " + to;
  }

  /** The index after over before. */
  double spotFactor() {
    return StrictMath.exp(spx);
  }

  /**
   * The same move from tonight's levels, at once. Futures and vols change by their own ratios, so
   * it needs no move of the VIX.
   */
  Scenario scenario() {
    return Scenario.of(name(), (spotFactor() - 1) * PERCENT, 0, SpxVolMove.logChange(spxVols))
        .withSkew(skewness)
        .withFutures(new VixFutureMove.LogChange(futures))
        .withVixVols(StrictMath.exp(vixVols))
        .withRates(rates);
  }

  Origin origin(Factor factor) {
    return origins.getOrDefault(factor, Origin.OBSERVED);
  }

  /** What of it is a proxy or filled, such as "SPX vols proxy, VIX futures filled". */
  String flags() {
    return origins.entrySet().stream()
        .filter(known -> known.getValue() != Origin.OBSERVED)
        .map(known ->
            known.getKey().words() + " " + known.getValue().name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
