package io.nightcondor.analytics.backtest.event;

import io.nightcondor.analytics.backtest.result.DayResult;
import io.nightcondor.analytics.backtest.result.HedgeFigures;
import io.nightcondor.analytics.pack.Figure;
import java.time.LocalDate;
import java.util.List;

/**
 * What the window of one merged event came to.
 *
 * @param first session of the window
 * @param last session of the window
 * @param sessions of the window
 * @param events merged into it, 1 or more
 * @param condorProfit USD
 * @param hedgeProfit USD
 * @param hedgeRatio - hedge / condor profit over the window's days on which the condors lost
 */
public record EventOutcome(
    LocalDate first,
    LocalDate last,
    int sessions,
    int events,
    double condorProfit,
    double hedgeProfit,
    Figure hedgeRatio) {

  static EventOutcome of(EventSample sample, Window window) {
    List<DayResult> days = sample.days(window);
    return new EventOutcome(
        days.get(0).session(),
        days.get(days.size() - 1).session(),
        days.size(),
        window.events(),
        sample.profit(Measure.CONDOR, window),
        sample.profit(Measure.HEDGE, window),
        HedgeFigures.ratioOnLosingDays(days));
  }
}
