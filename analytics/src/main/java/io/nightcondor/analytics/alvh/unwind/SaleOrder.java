package io.nightcondor.analytics.alvh.unwind;

import io.nightcondor.analytics.alvh.HedgeOrder;
import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.pack.Figure;
import java.util.Optional;

/**
 * One sale of a hedge lot that an unwind rule asks for.
 *
 * @param decision whose sale it is
 * @param hedge lot to sell from
 * @param units of the lot; a share of a leg held for several condors may be a fraction
 * @param contracts whole contracts to type; a leg held for several condors shows them once, with
 *     its first condor, and 0 with the others
 * @param limit VIX points; missing if the leg has no mark
 * @param from what the limit was taken from; empty without one
 * @param order for the next night; empty without a limit
 */
public record SaleOrder(
    UnwindDecision decision,
    HedgeValuation hedge,
    double units,
    int contracts,
    Figure limit,
    String from,
    Optional<HedgeOrder> order) {}
