package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.layer.CallSide;
import io.nightcondor.analytics.alvh.layer.LayerRecord;
import io.nightcondor.analytics.pack.DecisionRow;
import io.nightcondor.analytics.pack.DeltaState;
import io.nightcondor.analytics.policy.Policy;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The record of a night's decisions: the book's, then those of each condor. */
final class DecisionRecords {

  private final Policy policy;
  private final HedgeNight hedge;
  private final List<CondorNight> living;

  DecisionRecords(Policy policy, HedgeNight hedge, List<CondorNight> living) {
    this.policy = policy;
    this.hedge = hedge;
    this.living = living;
  }

  List<DecisionRow> list(DecisionRow regime, DecisionRow intensity, List<DecisionRow> rankings) {
    LayerRecord layers = new LayerRecord(policy, hedge.stress());
    Stream<DecisionRow> calls = living.stream()
        .filter(condor -> condor.call().delta().compareTo(DeltaState.TESTED) >= 0)
        .map(condor -> CallSide.decision(hedge.stress(), condor.valuation(), condor.call()));
    return Stream.of(
            Stream.of(regime, intensity),
            LadderRecord.of(hedge.ladder()).stream(),
            hedge.layers().stream().map(layers::decision),
            calls,
            hedge.unwinds().stream().map(UnwindRows::decision),
            rankings.stream())
        .flatMap(Function.identity())
        .toList();
  }
}
