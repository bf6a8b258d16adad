package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.pack.RiskPack;

/**
 * What a book's night leaves behind.
 *
 * @param pack for the reports
 * @param state for the next night
 */
public record BookOutcome(RiskPack pack, BookState state) {}
