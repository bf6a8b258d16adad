package io.nightcondor.analytics.alvh.ladder;

import io.nightcondor.analytics.alvh.HedgeOrder;
import io.nightcondor.analytics.pack.Figure;

/**
 * What a programme would buy or sell tonight; its limit is set with those of the layers.
 *
 * @param action buy or sell
 * @param symbol OSI symbol of a VIX call
 * @param units whole contracts
 * @param rung such as 30 days
 * @param price mid, VIX points
 * @param rule E14, with the roll or transfer that it is part of, or E7
 * @param reason one sentence
 */
public record LadderOrder(
    HedgeOrder.Action action,
    String symbol,
    double units,
    String rung,
    Figure price,
    String rule,
    String reason) {}
