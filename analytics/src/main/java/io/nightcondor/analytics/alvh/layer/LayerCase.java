package io.nightcondor.analytics.alvh.layer;

import io.nightcondor.analytics.alvh.HedgeOrder;
import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.condor.CondorValuation;
import io.nightcondor.analytics.condor.SideState;
import io.nightcondor.analytics.pack.Figure;
import java.util.List;
import java.util.Optional;

/**
 * The put side of a living condor, before its layers are sized.
 *
 * @param condor at tonight's close
 * @param put delta state after it
 * @param live the live episode after tonight's openings; empty for none
 * @param steps the three layers and what each waits for
 * @param held hedges held for the condor, not yet settled
 * @param pending purchases of earlier nights that are not filled, or that were set and not placed
 * @param soldTonight rule that sells a hedge of this condor tonight; empty text for none
 * @param gainSoldTonight HIGH stress gain of what is sold tonight, USD
 * @param charged USD already charged to the condor's premium budget
 */
public record LayerCase(
    CondorValuation condor,
    SideState put,
    Optional<Episode> live,
    List<LayerStep> steps,
    List<HedgeValuation> held,
    List<HedgeOrder> pending,
    String soldTonight,
    Figure gainSoldTonight,
    double charged) {

  public String condorId() {
    return condor.condor().id();
  }

  /** The newest layer that went live tonight; 0 for none. */
  int openedTonight() {
    return steps.stream()
        .filter(LayerStep::opened)
        .mapToInt(LayerStep::layer)
        .max()
        .orElse(0);
  }
}
