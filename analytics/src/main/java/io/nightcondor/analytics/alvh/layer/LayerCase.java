package io.nightcondor.analytics.alvh.layer;

import io.nightcondor.analytics.alvh.HedgeOrder;
import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.condor.CondorValuation;
import io.nightcondor.analytics.condor.SideState;
import java.util.List;

/**
 * The put side of a living condor, before its layers are sized.
 *
 * @param condor at tonight's close
 * @param put delta state after it
 * @param episode after it
 * @param held hedges held for the condor, not yet settled
 * @param pending buy orders of earlier nights that are not filled
 * @param soldTonight rule that sells a hedge of this condor tonight; empty text for none
 * @param charged USD already charged to the condor's premium budget
 */
public record LayerCase(
    CondorValuation condor,
    SideState put,
    EpisodeState episode,
    List<HedgeValuation> held,
    List<HedgeOrder> pending,
    String soldTonight,
    double charged) {

  public String condorId() {
    return condor.condor().id();
  }
}
