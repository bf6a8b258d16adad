package io.nightcondor.analytics.signal;

import io.nightcondor.analytics.indicator.AdvanceDecline;
import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.SignalPanel.AdvanceDeclineRow;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;
import io.nightcondor.analytics.pricing.NormalDistribution;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** I1: how far the advance-decline line has fallen below its average (DOMAIN E2, E3). */
final class Breadth {

  private static final List<List<String>> SYMBOLS =
      List.of(List.of("NYSE_ADV", "NYSE_DECL"), List.of("NYSE_ADVANCES", "NYSE_DECLINES"));

  private final PublicFigures figures;
  private final AdvanceDecline line;
  private final Reading reading;

  Breadth(PublicFigures figures, Policy policy) {
    this.figures = figures;
    List<String> symbols = SYMBOLS.stream()
        .filter(pair -> pair.stream().noneMatch(symbol -> figures.bars(symbol).isEmpty()))
        .findFirst()
        .orElse(SYMBOLS.get(0));
    line = AdvanceDecline.of(figures.bars(symbols.get(0)), figures.bars(symbols.get(1)));
    reading = reading(String.join(", ", symbols), policy.count(PolicyKey.AGE_BREADTH));
  }

  private Reading reading(String source, int maxAge) {
    Optional<LocalDate> asOf = line.asOf();
    if (asOf.isEmpty()) {
      return Reading.missing("no day with advances and declines");
    }
    LocalDate day = asOf.get();
    Newest newest =
        new Newest(source, day, Optional.empty(), false, figures.tradingDaysSince(day), maxAge);
    OptionalDouble deviation = line.deviation();
    return deviation.isEmpty()
        ? newest.warmup("too few days for a standard deviation of 252")
        : newest.value(
            deviation.getAsDouble(), NormalDistribution.cdf(-deviation.getAsDouble()), "");
  }

  Reading ofPutSide() {
    return reading;
  }

  /** Mirrored: a line far above its average speaks for a rise. */
  Reading ofCallSide() {
    return reading.withU(reading.raw().map(NormalDistribution::cdf));
  }

  AdvanceDeclineRow row() {
    List<IndexBar> index = figures.bars(Symbols.SPX);
    return new AdvanceDeclineRow(
        line.asOf(),
        line.bars(),
        Figure.of(line.line(), "MISSING"),
        reading.raw(),
        reading.isFresh() && line.diverges(index),
        reading.freshness());
  }
}
