package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.condor.CondorValuation;
import io.nightcondor.analytics.condor.SideValuation;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.probability.SettlementDistribution;
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

  /** The flat-vol figure beside it: at the vol of the short strike, without skew. */
  static Figure inTheMoneyFlat(SideValuation side) {
    double strike = side.shortStrike();
    return read(side.slice(), side.shortLeg().settled(), settlement -> switch (side.side()) {
      case PUT -> settlement.belowFlat(strike);
      case CALL -> settlement.aboveFlat(strike);
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

  /** The folk rule beside it: twice the probability of settling there, at most 1. */
  static Figure ofTouchByRule(SideValuation side) {
    double strike = side.shortStrike();
    return read(side.slice(), side.shortLeg().settled(), settlement -> switch (side.side()) {
      case PUT -> settlement.touchBelowByRule(strike);
      case CALL -> settlement.touchAboveByRule(strike);
    });
  }

  /**
   * Distance of the short strike from S* in expected daily ranges, 0 or more.
   *
   * @param dailyRange percent of the index
   */
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
