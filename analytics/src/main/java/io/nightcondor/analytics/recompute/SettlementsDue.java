package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.condor.LegValuation;
import io.nightcondor.analytics.explain.OwnedPosition;
import io.nightcondor.analytics.explain.PositionKind;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.pack.Figure;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a book owes if its options that settle soon did so at tonight's forwards (DOMAIN E10). */
final class SettlementsDue {

  private static final int SESSIONS = 5;

  private SettlementsDue() {}

  /** USD, 0 or more: each condor, structure and leg that owes something. */
  static Figure of(Holdings holdings, LocalDate session, ExchangeCalendar calendar) {
    SortedMap<String, Figure> payoffs = new TreeMap<>();
    holdings.owned().stream()
        .filter(position -> position.kind() != PositionKind.HEDGE && !position.settled())
        .filter(position -> isDue(position.instrument().expiry(), session, calendar))
        .forEach(position -> position
            .option()
            .ifPresent(
                leg -> payoffs.merge(position.owner(), payoff(position, leg), Figure::plus)));
    return payoffs.values().stream()
        .map(payoff -> payoff.map(amount -> Math.max(0, -amount)))
        .reduce(Figure.of(0), Figure::plus);
  }

  /** Whether what expires on a day settles soon. */
  static boolean isDue(LocalDate expiry, LocalDate session, ExchangeCalendar calendar) {
    return calendar.sessionsBetween(session, expiry) <= SESSIONS;
  }

  private static Figure payoff(OwnedPosition position, LegValuation leg) {
    OptionSeries series = leg.series();
    double dollars = position.units() * series.multiplier();
    return leg.forward()
        .map(level -> dollars * Math.max(0, series.right().sign() * (level - series.strike())));
  }
}
