package io.nightcondor.analytics.condor;

import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.pack.CondorRow.PayoffPoint;
import io.nightcondor.analytics.pack.Figure;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Profit of a condor by index level: at expiry, and today on the session's smile. From one width
 * below the long put to one width above the long call and always over S*; strikes and break-evens
 * are points of their own, so kinks and zeros are exact.
 */
public final class PayoffCurve {

  private static final int EVEN_STEPS = 114;

  private PayoffCurve() {}

  /** About 121 points from low to high; none if the credit is unknown. */
  public static List<PayoffPoint> of(CondorValuation condor) {
    if (!(condor.netCredit() instanceof Figure.Known credit)) {
      return List.of();
    }
    return levels(condor).stream()
        .map(level -> new PayoffPoint(
            level, atExpiry(condor, credit.value(), level), today(condor, credit.value(), level)))
        .toList();
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
    levels.removeIf(level -> level <= 0);
    return levels;
  }

  private static double atExpiry(CondorValuation condor, double credit, double level) {
    SideValuation put = condor.put();
    SideValuation call = condor.call();
    double putLoss = clamp(put.shortStrike() - level, put.width());
    double callLoss = clamp(level - call.shortStrike(), call.width());
    return (credit - putLoss - callLoss) * condor.dollarsPerPoint();
  }

  private static Figure today(CondorValuation condor, double credit, double level) {
    if (condor.slice().isEmpty()) {
      return Figure.missing(condor.settled() ? "SETTLED" : "NO_SLICE");
    }
    ExpirySlice slice = condor.slice().get();
    double cost = SmileRevaluation.atForward(slice, level).costToClose(condor);
    return Figure.of((credit - cost) * condor.dollarsPerPoint());
  }

  private static double clamp(double loss, double width) {
    return Math.max(0, Math.min(width, loss));
  }
}
