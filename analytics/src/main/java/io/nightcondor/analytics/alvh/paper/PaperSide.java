package io.nightcondor.analytics.alvh.paper;

import io.nightcondor.analytics.alvh.layer.EpisodeState;
import io.nightcondor.analytics.condor.SideState;

/**
 * The put side of a condor as a policy on paper sees it.
 *
 * @param condorId condor
 * @param put delta state
 * @param episode its episodes
 */
public record PaperSide(String condorId, SideState put, EpisodeState episode) {

  /** The same after a session that was not run: a close that nobody saw breaks every row. */
  PaperSide afterGap() {
    return new PaperSide(condorId, put.afterGap(), episode.afterGap());
  }
}
