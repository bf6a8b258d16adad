package io.nightcondor.analytics.regime;

import java.time.LocalDate;

/**
 * The book's profit in one past one-day move, USD.
 *
 * @param from close that the move started from
 * @param hedged with the hedge
 * @param unhedged without
 */
public record PastProfit(LocalDate from, double hedged, double unhedged) {}
