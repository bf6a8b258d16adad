package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.layer.EpisodeState;
import io.nightcondor.analytics.condor.CondorValuation;
import io.nightcondor.analytics.condor.SideState;

/**
 * The put side of a living condor by the thresholds of one policy.
 *
 * @param condor at tonight's close
 * @param put delta state after it
 * @param episode after it, before tonight's openings
 * @param unpricedNights nights in a row with a leg unpriced, tonight included
 */
record HedgedSide(CondorValuation condor, SideState put, EpisodeState episode, int unpricedNights) {

  String id() {
    return condor.condor().id();
  }

  static HedgedSide of(CondorNight night) {
    return new HedgedSide(
        night.valuation(), night.put(), night.putEpisode(), night.unpricedNights());
  }
}
