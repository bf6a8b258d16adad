package io.nightcondor.analytics.tail;

import java.time.LocalDate;

/**
 * A book's profit in one past move, USD.
 *
 * @param from close that the move starts from
 * @param hedged with the hedge
 * @param unhedged without
 */
public record MoveProfit(LocalDate from, double hedged, double unhedged) {}
