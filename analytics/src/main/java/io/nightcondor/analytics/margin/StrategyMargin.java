package io.nightcondor.analytics.margin;

import io.nightcondor.analytics.book.StructureKind;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.pack.Figure;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * Strategy-based requirement of one structure, USD. A spread costs what it can lose at settlement,
 * and its net debit in full; never more than its legs would cost one by one. Conversions and
 * reversals hold a future in a futures account, so their options get no relief from it.
 *
 * @param widerSide with the wider wing of an iron condor alone
 * @param bothSides with both wings where they are not equally wide
 */
record StrategyMargin(Figure widerSide, Figure bothSides) {

  static StrategyMargin of(StructureKind kind, List<HeldOption> legs, MarginRules rules) {
    Figure oneByOne = UncoveredMargin.of(legs, rules);
    return switch (kind) {
      case STRANGLE, STRADDLE, SINGLE, CONVERSION, REVERSAL -> same(oneByOne);
      case BOX, CONDOR, BUTTERFLY, VERTICAL, CALENDAR, DIAGONAL ->
        isSpread(legs)
            ? same(lesser(spread(legs, SettlementLoss.of(legs).worst()), oneByOne))
            : same(oneByOne);
      case IRON_CONDOR, IRON_BUTTERFLY ->
        isSpread(legs) ? ironCondor(legs, oneByOne) : same(oneByOne);
    };
  }

  Figure configured(UnequalCondor unequal) {
    return switch (unequal) {
      case WIDER_SIDE -> widerSide;
      case SUM -> bothSides;
    };
  }

  /** The same with as much again tied up beside it. */
  StrategyMargin plus(double amount) {
    return new StrategyMargin(widerSide.plus(Figure.of(amount)), bothSides.plus(Figure.of(amount)));
  }

  private static StrategyMargin ironCondor(List<HeldOption> legs, Figure oneByOne) {
    double wider = SettlementLoss.of(legs).worst();
    double puts = SettlementLoss.of(
            legs.stream().filter(Predicate.not(HeldOption::isCall)).toList())
        .worst();
    double calls =
        SettlementLoss.of(legs.stream().filter(HeldOption::isCall).toList()).worst();
    double both = puts == calls ? wider : puts + calls;
    return new StrategyMargin(
        lesser(spread(legs, wider), oneByOne), lesser(spread(legs, both), oneByOne));
  }

  /**
   * Whether longs protect shorts: no mix of AM and PM settlement, no long that settles before a
   * short, no call too few. VIX options of two dates stand on two futures and never do.
   */
  private static boolean isSpread(List<HeldOption> legs) {
    long roots = legs.stream().map(leg -> leg.series().root()).distinct().count();
    long expiries = legs.stream().map(leg -> leg.series().expiry()).distinct().count();
    boolean isVix =
        legs.stream().anyMatch(leg -> leg.series().root().underlying() == Underlying.VIX);
    return roots == 1
        && (expiries == 1 || (!isVix && longsOutlastShorts(legs)))
        && SettlementLoss.of(legs).isBounded();
  }

  private static boolean longsOutlastShorts(List<HeldOption> legs) {
    return legs.stream()
        .filter(HeldOption::isShort)
        .map(leg -> leg.series().expiry())
        .max(LocalDate::compareTo)
        .map(lastShort -> legs.stream()
            .filter(leg -> !leg.isShort())
            .noneMatch(leg -> leg.series().expiry().isBefore(lastShort)))
        .orElse(true);
  }

  /** A position that never pays at one settlement was no debit, so it needs no mark. */
  private static Figure spread(List<HeldOption> legs, double loss) {
    boolean oneExpiry =
        legs.stream().map(leg -> leg.series().expiry()).distinct().count() == 1;
    Figure debit = oneExpiry && !SettlementLoss.of(legs).canGain()
        ? Figure.of(0)
        : HeldOption.sum(legs.stream().map(HeldOption::worth).toList())
            .map(worth -> Math.max(worth, 0));
    return debit.plus(Figure.of(loss));
  }

  /** A spread whose legs have no requirement of their own tonight keeps its own. */
  private static Figure lesser(Figure spread, Figure oneByOne) {
    return oneByOne instanceof Figure.Known cap
        ? spread.map(amount -> Math.min(amount, cap.value()))
        : spread;
  }

  private static StrategyMargin same(Figure requirement) {
    return new StrategyMargin(requirement, requirement);
  }
}
