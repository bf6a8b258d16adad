package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.condor.CondorValuation;
import io.nightcondor.analytics.condor.SideValuation;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.probability.ExpectedDailyRange;
import io.nightcondor.analytics.probability.ExpectedDailyRange.Source;
import io.nightcondor.analytics.probability.SettlementDistribution;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How likely a condor keeps its credit, and how far its short strikes are in usual days. */
final class Likelihoods {

  private static final double PERCENT = 100;

  private Likelihoods() {}

  /** Risk-neutral mass between the break-evens. */
  static Figure ofProfit(CondorValuation condor) {
    if (!(condor.breakEvenLow() instanceof Figure.Known low)) {
      return condor.breakEvenLow();
    }
    if (!(condor.breakEvenHigh() instanceof Figure.Known high)) {
      return condor.breakEvenHigh();
    }
    return read(
        condor.slice(),
        condor.settled(),
        settlement -> settlement.between(low.value(), high.value()));
  }

  /** Risk-neutral probability that a side settles beyond its short strike. */
  static Figure inTheMoney(SideValuation side) {
    double strike = side.shortStrike();
    return read(side.slice(), side.shortLeg().settled(), settlement -> switch (side.side()) {
      case PUT -> settlement.below(strike);
      case CALL -> settlement.above(strike);
    });
  }

  /** Risk-neutral probability that the forward meets a side's short strike before settlement. */
  static Figure ofTouch(SideValuation side) {
    double strike = side.shortStrike();
    return read(side.slice(), side.shortLeg().settled(), settlement -> switch (side.side()) {
      case PUT -> settlement.touchBelow(strike);
      case CALL -> settlement.touchAbove(strike);
    });
  }

  /** Distance of the short strike from S* in expected daily ranges, 0 or more. */
  static Figure ranges(SideValuation side, Figure dailyRange) {
    if (!(dailyRange instanceof Figure.Known percent)) {
      return dailyRange;
    }
    if (!(side.spot() instanceof Figure.Known spot)) {
      return side.spot();
    }
    double points = spot.value() * percent.value() / PERCENT;
    return points > 0
        ? side.distancePoints().map(distance -> Math.abs(distance) / points)
        : Figure.missing("NO_RANGE");
  }

  /** Expected daily range of the SPX, percent: VIX9D or else VIX, and 20 days of closes. */
  static Figure dailyRange(MarketSnapshot market, HistoryWindow history) {
    Source source = market.close(Source.VIX9D.name()).isPresent() ? Source.VIX9D : Source.VIX;
    Figure implied = Figure.of(market.close(source.name()), "NO_VIX_CLOSE");
    List<Double> closes = history.of("SPX").stream().map(IndexBar::close).toList();
    Figure realised = ExpectedDailyRange.realisedVol(closes);
    if (implied instanceof Figure.Known index && realised instanceof Figure.Known vol) {
      return Figure.of(
          ExpectedDailyRange.of(index.value() / PERCENT, source, vol.value()).percent());
    }
    return implied instanceof Figure.Missing ? implied : realised;
  }

  private static Figure read(
      Optional<ExpirySlice> slice,
      boolean settled,
      Function<SettlementDistribution, Figure> question) {
    return slice
        .map(SettlementDistribution::of)
        .map(question)
        .orElse(Figure.missing(settled ? "SETTLED" : "NO_SLICE"));
  }
}
