package io.nightcondor.analytics.alvh.layer;

import java.util.Optional;

/**
 * What is remembered of one condor side's episodes.
 *
 * @param recoveredCloses closes in a row with the short's |delta| below the end of an episode
 * @param reverting true while U3 removes what is left of an ended episode
 * @param live the live episode, empty for none
 */
public record EpisodeState(int recoveredCloses, boolean reverting, Optional<Episode> live) {

  /** No episode so far. */
  public static final EpisodeState NONE = new EpisodeState(0, false, Optional.empty());

  /** The same after a session that was not run: a close that nobody saw breaks every row. */
  public EpisodeState afterGap() {
    return new EpisodeState(0, reverting, live);
  }
}
