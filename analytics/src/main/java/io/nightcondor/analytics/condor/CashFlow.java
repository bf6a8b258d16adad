package io.nightcondor.analytics.condor;

import java.time.LocalDate;

/**
 * Money that moved on a day.
 *
 * @param amount USD, negative when paid or tied up, positive when received or released
 */
public record CashFlow(LocalDate date, double amount) {}
