package io.nightcondor.analytics.signal;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.TraceLine;

/**
 * An event that lets layer 3 open (DOMAIN E1, E3).
 *
 * @param holds false too if its figures are not fresh
 * @param value what was compared; missing with the reason if it is not fresh
 * @param line the rule with its figures, for the record of a decision
 */
public record EventSignal(boolean holds, Figure value, TraceLine line) {}
