package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.HedgeLot;
import io.nightcondor.analytics.alvh.HedgeOrder;
import io.nightcondor.analytics.alvh.PremiumCharge;
import io.nightcondor.analytics.condor.LegMemory;
import io.nightcondor.analytics.explain.ExplainMemory;
import io.nightcondor.analytics.limit.RiskMemory;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What must be remembered from night to night: delta states and their counts of closes, episodes,
 * hedges with layer and entry, orders not yet filled. Simple types throughout, so that it can be
 * stored as JSON.
 *
 * @param session after whose close it holds
 * @param condors living condors
 * @param hedges units held, by condor, leg and layer
 * @param orders recommendations that the next position file may show as filled
 * @param charges hedge premium of the last 365 days
 * @param marks option marks, for rolling over a night without quotes
 * @param positions as they stood at the close, for explaining the next profit; empty if stored
 *     before that was kept
 * @param risk tails tested and limits in breach; empty if stored before that was kept
 */
public record BookState(
    LocalDate session,
    List<CondorMemory> condors,
    List<HedgeLot> hedges,
    List<HedgeOrder> orders,
    List<PremiumCharge> charges,
    List<LegMemory> marks,
    Optional<ExplainMemory> positions,
    Optional<RiskMemory> risk) {

  public BookState {
    condors = List.copyOf(condors);
    hedges = List.copyOf(hedges);
    orders = List.copyOf(orders);
    charges = List.copyOf(charges);
    marks = List.copyOf(marks);
  }

  /** The state before the first night. */
  public static BookState empty(LocalDate session) {
    return new BookState(
        session,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }
}
