package io.nightcondor.analytics.backtest;

import java.time.LocalDate;

/**
 * A session on which nothing was decided, because the past lacks what a night needs.
 *
 * @param session exchange session
 * @param reason what is missing
 */
public record SkippedSession(LocalDate session, String reason) {}
