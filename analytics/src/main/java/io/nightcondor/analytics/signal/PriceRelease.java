package io.nightcondor.analytics.signal;

import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.indicator.Moments;
import io.nightcondor.analytics.market.MacroRelease;
import io.nightcondor.analytics.market.MacroValue;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;
import io.nightcondor.analytics.pricing.NormalDistribution;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * I3 and I4: how far consumer or producer prices came out above what was expected, fading with time
 * (DOMAIN E3). The first of these that is fresh counts: the surprise of the last release; its first
 * print among those before it; the change of the index among those before it.
 */
final class PriceRelease {

  private static final int SURPRISES = 36;
  private static final int CHANGES = 60;

  private final PublicFigures figures;
  private final int maxAge;
  private final int halfLife;

  private PriceRelease(PublicFigures figures, int maxAge, int halfLife) {
    this.figures = figures;
    this.maxAge = maxAge;
    this.halfLife = halfLife;
  }

  static Reading consumer(PublicFigures figures, Policy policy) {
    return new PriceRelease(
            figures, policy.count(PolicyKey.AGE_CPI), policy.count(PolicyKey.SURPRISE_HALF_LIFE))
        .reading("CPI", List.of("CPIAUCSL", "CPIAUCNS"));
  }

  static Reading producer(PublicFigures figures, Policy policy) {
    return new PriceRelease(
            figures, policy.count(PolicyKey.AGE_PPI), policy.count(PolicyKey.SURPRISE_HALF_LIFE))
        .reading("PPI", List.of("PPIFIS", "PPIACO"));
  }

  private Reading reading(String statistic, List<String> series) {
    List<MacroRelease> releases = figures.releases(statistic);
    List<Reading> readings = Stream.concat(
            releases.isEmpty()
                ? Stream.of()
                : Stream.of(surprise(statistic, releases), firstPrint(statistic, releases)),
            series.stream()
                .map(figures::values)
                .filter(values -> !values.isEmpty())
                .map(this::index))
        .toList();
    return readings.stream()
        .filter(Reading::isFresh)
        .findFirst()
        .or(() -> readings.stream()
            .filter(reading -> reading.u().toOptional().isPresent())
            .findFirst())
        .or(() -> readings.stream().findFirst())
        .orElseGet(() -> Reading.missing(
            "no release of %s, no figure of %s".formatted(statistic, String.join(" or ", series))));
  }

  private Reading surprise(String statistic, List<MacroRelease> releases) {
    MacroRelease last = releases.get(releases.size() - 1);
    Newest newest = Newest.of(statistic + " releases", last, figures, maxAge);
    MonthlyFigures surprises = MonthlyFigures.surprises(releases);
    Optional<Double> surprise = surprises.at(last.referencePeriod());
    if (surprise.isEmpty()) {
      return newest.warmup("the last release has no consensus");
    }
    Moments before = surprises.before(last.referencePeriod(), SURPRISES);
    return decayed(
        newest,
        before.inDeviations(surprise.get(), SURPRISES),
        "surprise over the standard deviation of the surprises of 36 months",
        "%d of 36 surprises before it".formatted(before.count()));
  }

  private Reading firstPrint(String statistic, List<MacroRelease> releases) {
    MacroRelease last = releases.get(releases.size() - 1);
    Newest newest = Newest.of(statistic + " releases", last, figures, maxAge);
    return amongEarlier(
        newest, MonthlyFigures.firstPrints(releases), last.referencePeriod(), "first print");
  }

  private Reading index(List<MacroValue> values) {
    MacroValue last = values.get(values.size() - 1);
    return amongEarlier(
        Newest.of(last, figures, maxAge),
        MonthlyFigures.logChanges(values, 1),
        last.referenceDate(),
        "monthly change");
  }

  private Reading amongEarlier(
      Newest newest, MonthlyFigures changes, LocalDate month, String figure) {
    Optional<Double> change = changes.at(month);
    if (change.isEmpty()) {
      return newest.warmup("no figure a month before");
    }
    Moments before = changes.before(month, CHANGES);
    return decayed(
        newest,
        before.score(change.get(), CHANGES),
        figure + " among those of 60 months before it, no consensus in use",
        "%d of 60 monthly changes before it".formatted(before.count()));
  }

  private Reading decayed(Newest newest, OptionalDouble z, String note, String tooFew) {
    if (z.isEmpty()) {
      return newest.warmup(tooFew);
    }
    int since = figures.tradingDaysSince(newest.released().orElse(newest.asOf()));
    double share = StrictMath.pow(0.5, (double) since / halfLife);
    return newest.value(
        z.getAsDouble(),
        NormalDistribution.cdf(z.getAsDouble()) * share,
        "%s; %d trading days since, %s left".formatted(note, since, Say.percent(share)));
  }
}
