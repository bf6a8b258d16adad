package io.nightcondor.analytics.margin;

import io.nightcondor.analytics.pack.Figure;
import java.util.List;

/**
 * Legs one by one: a long option is paid in full, a short one is uncovered. A short put and a short
 * call of one expiry cost the greater of the two requirements and the other's premium (Cboe Margin
 * Manual, April 2000, "Short Put and Short Call"; Cboe rule 10.3, FINRA 4210(f)(2)).
 */
final class UncoveredMargin {

  private UncoveredMargin() {}

  /** USD. */
  static Figure of(List<HeldOption> legs, MarginRules rules) {
    Figure paid = HeldOption.sum(
        legs.stream().filter(leg -> !leg.isShort()).map(HeldOption::worth).toList());
    List<HeldOption> shorts = legs.stream().filter(HeldOption::isShort).toList();
    return paid.plus(
        isStrangle(shorts)
            ? strangle(shorts.get(0), shorts.get(1), rules)
            : HeldOption.sum(shorts.stream().map(leg -> ofShort(leg, rules)).toList()));
  }

  private static boolean isStrangle(List<HeldOption> shorts) {
    if (shorts.size() != 2) {
      return false;
    }
    HeldOption one = shorts.get(0);
    HeldOption other = shorts.get(1);
    return one.isCall() != other.isCall()
        && one.quantity() == other.quantity()
        && one.series().root() == other.series().root()
        && one.series().expiry().equals(other.series().expiry());
  }

  private static Figure strangle(HeldOption one, HeldOption other, MarginRules rules) {
    Figure ofOne = ofShort(one, rules);
    Figure ofOther = ofShort(other, rules);
    if (ofOne instanceof Figure.Known a && ofOther instanceof Figure.Known b) {
      return a.value() >= b.value() ? ofOne.plus(premium(other)) : ofOther.plus(premium(one));
    }
    return ofOne.plus(ofOther);
  }

  private static Figure ofShort(HeldOption leg, MarginRules rules) {
    Figure beyond = leg.value()
        .forward()
        .map(level -> rules.uncovered(leg.series(), level) * -leg.dollarsPerPoint());
    return premium(leg).plus(beyond);
  }

  private static Figure premium(HeldOption shortLeg) {
    return shortLeg.worth().map(worth -> -worth);
  }
}
