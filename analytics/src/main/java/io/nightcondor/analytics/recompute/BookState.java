package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.HedgeLot;
import io.nightcondor.analytics.alvh.HedgeMemory;
import io.nightcondor.analytics.alvh.HedgeOrder;
import io.nightcondor.analytics.alvh.PremiumCharge;
import io.nightcondor.analytics.alvh.paper.PaperMemory;
import io.nightcondor.analytics.capital.CapitalMemory;
import io.nightcondor.analytics.condor.LegMemory;
import io.nightcondor.analytics.explain.ExplainMemory;
import io.nightcondor.analytics.limit.RiskMemory;
import io.nightcondor.analytics.regime.RegimeMemory;
import io.nightcondor.analytics.theta.ThetaMemory;
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
 * @param regime of the market; empty if stored before that was kept
 * @param hedge what the hedge remembers beside its lots; empty if stored before that was kept
 * @param capital cash flows and returns of the book; empty if stored before that was kept
 * @param theta realised theta; empty if stored before that was kept
 * @param paper presets run on paper; empty if stored before that was kept
 * @param trail the nights so far; empty if stored before that was kept
 */
public record BookState(
    LocalDate session,
    List<CondorMemory> condors,
    List<HedgeLot> hedges,
    List<HedgeOrder> orders,
    List<PremiumCharge> charges,
    List<LegMemory> marks,
    Optional<ExplainMemory> positions,
    Optional<RiskMemory> risk,
    Optional<RegimeMemory> regime,
    Optional<HedgeMemory> hedge,
    Optional<CapitalMemory> capital,
    Optional<ThetaMemory> theta,
    Optional<PaperMemory> paper,
    Optional<TrailMemory> trail) {

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
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * The same after a session that was not run: a close that nobody saw breaks every row of closes.
   * States, ages in days and nights without a price stay.
   */
  BookState afterGap() {
    return new BookState(
        session,
        condors.stream().map(CondorMemory::afterGap).toList(),
        hedges,
        orders,
        charges,
        marks,
        positions,
        risk,
        regime.map(RegimeMemory::afterGap),
        hedge.map(HedgeMemory::afterGap),
        capital,
        theta,
        paper.map(PaperMemory::afterGap),
        trail);
  }

  /** The same with other nights so far. */
  BookState withTrail(TrailMemory other) {
    return new BookState(
        session,
        condors,
        hedges,
        orders,
        charges,
        marks,
        positions,
        risk,
        regime,
        hedge,
        capital,
        theta,
        paper,
        Optional.of(other));
  }
}
