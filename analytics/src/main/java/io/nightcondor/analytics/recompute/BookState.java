package io.nightcondor.analytics.recompute;

import java.time.LocalDate;

/**
 * What must be remembered from night to night: delta states and their counts of closes, episodes,
 * hedges with layer and entry, orders not yet filled.
 *
 * @param session after whose close it holds
 */
public record BookState(LocalDate session) {}
