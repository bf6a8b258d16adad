package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.layer.EpisodeState;
import io.nightcondor.analytics.condor.SideState;

/**
 * What is remembered of a living condor.
 *
 * @param id strategy id, or root, expiry and strikes
 * @param contracts 1 or more
 * @param put delta state of the put side
 * @param call delta state of the call side
 * @param putEpisode episodes of the put side
 * @param callEpisode episodes of the call side
 * @param unpricedNights nights in a row with a leg unpriced
 */
public record CondorMemory(
    String id,
    int contracts,
    SideState put,
    SideState call,
    EpisodeState putEpisode,
    EpisodeState callEpisode,
    int unpricedNights) {

  /**
   * The same after a session that was not run: a close that nobody saw breaks every row of closes.
   */
  CondorMemory afterGap() {
    return new CondorMemory(
        id,
        contracts,
        put.afterGap(),
        call.afterGap(),
        putEpisode.afterGap(),
        callEpisode.afterGap(),
        unpricedNights);
  }
}
