package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.condor.Side;
import io.nightcondor.analytics.condor.SideValuation;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.pack.DeltaState;
import io.nightcondor.analytics.pack.Figure;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a strategy-based account may have to bring up beside its margin (DOMAIN E10): the largest
 * losses of the tested sides that settle soon.
 */
final class ExpiringTested {

  private ExpiringTested() {}

  /**
   * Width of each side that is TESTED or worse less the condor's credit, USD, 0 or more; missing if
   * a credit is not known.
   */
  static Figure of(List<CondorNight> condors, LocalDate session, ExchangeCalendar calendar) {
    return condors.stream()
        .filter(CondorNight::isLiving)
        .filter(
            condor -> SettlementsDue.isDue(condor.valuation().condor().expiry(), session, calendar))
        .flatMap(condor -> Stream.of(Side.values())
            .filter(side -> condor.state(side).delta().compareTo(DeltaState.TESTED) >= 0)
            .map(side -> loss(condor, side)))
        .reduce(Figure.of(0), Figure::plus);
  }

  private static Figure loss(CondorNight condor, Side side) {
    SideValuation tested =
        side == Side.PUT ? condor.valuation().put() : condor.valuation().call();
    return condor
        .valuation()
        .netCredit()
        .map(credit -> Math.max(0, tested.width() - credit) * condor.valuation().dollarsPerPoint());
  }
}
