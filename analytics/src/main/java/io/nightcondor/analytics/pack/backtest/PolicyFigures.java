package io.nightcondor.analytics.pack.backtest;

import io.nightcondor.analytics.pack.Figure;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What one policy came to. Shares are of the starting equity, since condors keep their size.
 *
 * @param policy name
 * @param returnAYear share, with its interval
 * @param volatilityAYear share
 * @param drawdown worst, share of the peak, with its interval
 * @param drawdownUsd depth of it
 * @param peak session of its peak; empty if it fell from the start
 * @param trough session of its low
 * @param recovery session back at the peak; empty if not yet
 * @param drawdownSessions from peak to recovery, or to the end
 * @param shortfall mean loss of the worst 2.5 % of days, USD, positive for a loss
 * @param shortfallShare the same, share
 * @param worstDay USD
 * @param winningMonths share of calendar months
 * @param hedgeCost USD a year, net of what the hedge paid; below 0 if it earned
 * @param hedgeCostShare the same, share, with its interval
 * @param quietCost USD a year at the rate of days on which the SPX moved less than 1 %
 * @param quietDays how many
 * @param ratioOnLosingDays hedge profit over condor loss on the condors' losing days
 * @param ratioOnWorstDays the same on the worst 5 % of their days
 * @param decisions orders suggested
 * @param turnoverAYear notional traded in hedges, USD
 * @param tradingCostsAYear commissions and half-spreads of hedges, USD
 */
public record PolicyFigures(
    String policy,
    Interval returnAYear,
    Figure volatilityAYear,
    Interval drawdown,
    Figure drawdownUsd,
    Optional<LocalDate> peak,
    Optional<LocalDate> trough,
    Optional<LocalDate> recovery,
    int drawdownSessions,
    Figure shortfall,
    Figure shortfallShare,
    Figure worstDay,
    Figure winningMonths,
    Figure hedgeCost,
    Interval hedgeCostShare,
    Figure quietCost,
    int quietDays,
    Figure ratioOnLosingDays,
    Figure ratioOnWorstDays,
    int decisions,
    Figure turnoverAYear,
    Figure tradingCostsAYear) {}
