package io.nightcondor.analytics.tail;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.HistoricalPanel;
import java.util.List;

/**
 * A book's tail.
 *
 * @param panel for reports
 * @param valueAtRisk 99 %, one day, current window, USD: what the coming night is tested against
 * @param expectedShortfall 97.5 %, one day, both windows, USD: what is limited
 * @param oneDay profit in every one-day move
 */
public record TailOutcome(
    HistoricalPanel panel, Figure valueAtRisk, Figure expectedShortfall, List<MoveProfit> oneDay) {}
