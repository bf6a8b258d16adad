package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.SignalView;
import io.nightcondor.analytics.condor.CondorValuation;
import io.nightcondor.analytics.pack.RegimePanel.RegimeState;
import java.util.List;

/**
 * A night on paper.
 *
 * @param state for the next night
 * @param condors of the positions, those that settled tonight too
 * @param regime after the close
 * @param signals of the night
 * @param hedges in the order of the policies
 */
public record PaperOutcome(
    BookState state,
    List<CondorValuation> condors,
    RegimeState regime,
    SignalView signals,
    List<PaperHedge> hedges) {

  public PaperOutcome {
    condors = List.copyOf(condors);
    hedges = List.copyOf(hedges);
  }
}
