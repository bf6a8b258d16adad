package io.nightcondor.analytics.condor;

import io.nightcondor.analytics.pack.CondorRow.PayoffPoint;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.risk.RevaluationLegs;
import io.nightcondor.analytics.risk.Scenario;
import io.nightcondor.analytics.risk.ScenarioProfits;
import io.nightcondor.analytics.risk.ScenarioSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Profit of a condor by index level: at expiry, and today on the session's smile. From one width
 * below the long put to one width above the long call and always over S*; strikes and break-evens
 * are points of their own, so kinks and zeros are exact.
 */
public final class PayoffCurve {

  private static final int EVEN_STEPS = 114;

  /** Index points: strikes have no more than three decimals. */
  private static final double LEAST_LEVEL = 0.001;

  private PayoffCurve() {}

  /** About 121 points from low to high; none if the credit is unknown. */
  public static List<PayoffPoint> of(CondorValuation condor) {
    Optional<ExpiryPayoff> atExpiry = condor.payoff();
    if (atExpiry.isEmpty() || !(condor.netCredit() instanceof Figure.Known credit)) {
      return List.of();
    }
    List<Double> levels = List.copyOf(levels(condor));
    List<Figure> today = today(condor, credit.value(), levels);
    List<PayoffPoint> points = new ArrayList<>();
    for (int i = 0; i < levels.size(); i++) {
      double level = levels.get(i);
      points.add(new PayoffPoint(level, atExpiry.get().at(level), today.get(i)));
    }
    return points;
  }

  private static NavigableSet<Double> levels(CondorValuation condor) {
    double width = condor.condor().width();
    double low = condor.put().longStrike() - width;
    double high = condor.call().longStrike() + width;
    NavigableSet<Double> levels = new TreeSet<>();
    if (condor.spot() instanceof Figure.Known spot) {
      low = Math.min(low, spot.value());
      high = Math.max(high, spot.value());
      levels.add(spot.value());
    }
    for (int i = 0; i <= EVEN_STEPS; i++) {
      levels.add(low + (high - low) * i / EVEN_STEPS);
    }
    condor.legs().forEach(leg -> levels.add(leg.series().strike()));
    condor.breakEvenLow().toOptional().ifPresent(levels::add);
    condor.breakEvenHigh().toOptional().ifPresent(levels::add);
    levels.removeIf(level -> level < LEAST_LEVEL);
    return levels;
  }

  /** The smile goes along with the index. */
  private static List<Figure> today(CondorValuation condor, double credit, List<Double> levels) {
    if (condor.slice().isEmpty()) {
      Figure missing = Figure.missing(condor.settled() ? "SETTLED" : "NO_SLICE");
      return Collections.nCopies(levels.size(), missing);
    }
    RevaluationLegs legs = CondorLegs.of(condor);
    if (!legs.unpriced().isEmpty()) {
      Figure missing = Figure.missing(legs.unpriced().get(0).reason());
      return Collections.nCopies(levels.size(), missing);
    }
    double forward = condor.slice().get().forward().level();
    ScenarioProfits values = ScenarioProfits.of(
        legs,
        ScenarioSet.of(levels.stream()
            .map(level -> Scenario.spotOnly("INDEX " + level, level / forward))
            .toList()));
    double received = credit * condor.dollarsPerPoint();
    return IntStream.range(0, levels.size())
        .mapToObj(i -> values.value(i).map(value -> received + value))
        .toList();
  }
}
