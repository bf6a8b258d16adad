package io.nightcondor.analytics.signal;

import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.indicator.BarSeries;
import io.nightcondor.analytics.indicator.Moments;
import io.nightcondor.analytics.market.FomcMeeting;
import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.market.MacroValue;
import io.nightcondor.analytics.pack.SignalPanel.Freshness;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * I5: the nearness of a statement of the FOMC, or unusual moves of the 2-year yield (DOMAIN E3).
 *
 * <p>p is 1 on the day of an announced statement and on the two sessions before it, 0.5 on the
 * third to fifth session before it, else 0. v is the rank of tonight's vol of the yield among the
 * last 756 such vols, tonight's among them: the share below it and half of those equal to it. That
 * vol is the standard deviation (over 19) of the last 20 changes between successive published
 * yields. u is the larger of the two.
 */
final class FomcUncertainty {

  private static final String SERIES = "DGS2";

  /** Closes in percent, for sites that do not keep the published yields. */
  private static final String STAND_IN = "US2Y";

  private static final double PERCENT = 0.01;
  private static final int VOL_CHANGES = 20;
  private static final int RANKED = 756;
  private static final int EVE_SESSIONS = 2;
  private static final int WEEK_SESSIONS = 5;
  private static final double BASIS_POINTS = 10_000;

  /** Far below a change of a hundredth of a basis point, far above rounding. */
  private static final double SAME = 1e-10;

  private FomcUncertainty() {}

  static Reading of(PublicFigures figures, Policy policy) {
    int maxAge = policy.count(PolicyKey.AGE_FOMC);
    List<Reading> readings = Stream.concat(
            published(figures, maxAge).stream(), closes(figures, maxAge).stream())
        .toList();
    return readings.stream()
        .filter(Reading::isFresh)
        .findFirst()
        .or(() -> readings.stream().findFirst())
        .orElseGet(() -> Reading.missing("no figure of %s or %s".formatted(SERIES, STAND_IN)));
  }

  private static Optional<Reading> published(PublicFigures figures, int maxAge) {
    List<MacroValue> yields = figures.values(SERIES);
    if (yields.isEmpty()) {
      return Optional.empty();
    }
    MacroValue last = yields.get(yields.size() - 1);
    return Optional.of(reading(
        Newest.of(last, figures, maxAge),
        yields.stream().mapToDouble(MacroValue::value).toArray(),
        figures));
  }

  private static Optional<Reading> closes(PublicFigures figures, int maxAge) {
    List<IndexBar> bars = figures.bars(STAND_IN);
    return bars.isEmpty()
        ? Optional.empty()
        : Optional.of(reading(
            Newest.byDays(STAND_IN, PublicFigures.last(bars), figures, maxAge),
            bars.stream().mapToDouble(bar -> bar.close() * PERCENT).toArray(),
            figures));
  }

  private static Reading reading(Newest newest, double[] yields, PublicFigures figures) {
    BarSeries vols = vols(yields);
    OptionalDouble rank = rank(vols);
    if (rank.isEmpty()) {
      return newest.warmup("too few of 756 days");
    }
    double v = rank.getAsDouble();
    double p = nearness(figures);
    Reading reading =
        newest.value(vols.last().orElseThrow() * BASIS_POINTS, Math.max(p, v), note(figures, p, v));
    return figures.fomc().isOutOfDate(figures.session()) ? withoutCalendar(reading) : reading;
  }

  /** Where no coming meeting is known, its nearness is not 0 but unknown. */
  private static Reading withoutCalendar(Reading reading) {
    return new Reading(
        reading.source(),
        reading.raw(),
        reading.asOf(),
        reading.released(),
        reading.assumedLag(),
        reading.age(),
        Freshness.MISSING,
        Reading.missing("").u(),
        "the FOMC calendar knows no meeting of the coming 60 days");
  }

  private static double nearness(PublicFigures figures) {
    return figures
        .fomc()
        .next(figures.session())
        .map(meeting -> nearness(sessionsUntil(meeting, figures)))
        .orElse(0.0);
  }

  private static double nearness(int sessions) {
    if (sessions <= EVE_SESSIONS) {
      return 1;
    }
    return sessions <= WEEK_SESSIONS ? 0.5 : 0;
  }

  private static int sessionsUntil(FomcMeeting meeting, PublicFigures figures) {
    return figures.calendar().sessionsBetween(figures.session(), meeting.statement());
  }

  private static String note(PublicFigures figures, double p, double v) {
    String statement = figures
        .fomc()
        .next(figures.session())
        .map(meeting -> "statement of %s in %d trading days"
            .formatted(meeting.statement(), sessionsUntil(meeting, figures)))
        .orElse("no statement announced");
    return "p %s (%s), v %s".formatted(Say.two(p), statement, Say.two(v));
  }

  private static BarSeries vols(double[] yields) {
    double[] changes = new double[Math.max(yields.length - 1, 0)];
    for (int i = 0; i < changes.length; i++) {
      changes[i] = yields[i + 1] - yields[i];
    }
    double[] vols = new double[Math.max(changes.length - VOL_CHANGES + 1, 0)];
    for (int i = 0; i < vols.length; i++) {
      vols[i] = Moments.of(changes, i, i + VOL_CHANGES).deviation();
    }
    return new BarSeries(VOL_CHANGES, vols);
  }

  private static OptionalDouble rank(BarSeries vols) {
    int from = Math.max(vols.first(), vols.end() - RANKED);
    if (!vols.moments(vols.end() - 1, RANKED).fills(RANKED)) {
      return OptionalDouble.empty();
    }
    double tonight = vols.at(vols.end() - 1);
    double below = 0;
    for (int i = from; i < vols.end(); i++) {
      double distance = tonight - vols.at(i);
      below += Math.abs(distance) <= SAME ? 0.5 : distance > 0 ? 1 : 0;
    }
    return OptionalDouble.of(below / (vols.end() - from));
  }
}
