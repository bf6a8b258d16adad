package io.nightcondor.analytics.pack;

/**
 * One order to type: a limit, good for the day; never a market order.
 *
 * @param action BUY or SELL
 * @param symbol such as VXMU24
 * @param units whole contracts, or a share of the book's
 * @param condorId for which; empty for several together
 * @param layer 1 to 3; 0 for a rung or an orphan
 * @param limit VIX points, on the tick
 * @param from what the limit was taken from
 * @param step times it was already left unfilled
 * @param rule that asks for it
 */
public record OrderRow(
    String action,
    String symbol,
    double units,
    String condorId,
    int layer,
    Figure limit,
    String from,
    int step,
    String rule) {}
