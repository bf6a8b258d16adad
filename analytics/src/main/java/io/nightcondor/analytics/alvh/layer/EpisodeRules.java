package io.nightcondor.analytics.alvh.layer;

import io.nightcondor.analytics.condor.SideObservation;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;
import java.time.LocalDate;
import java.util.Optional;

/** Starts and ends episodes of a condor side over one close (DOMAIN E5, U3 of E13). */
public final class EpisodeRules {

  /** Hedge intensity while no signals are computed: the lowest cap. */
  static final double INTENSITY = 0;

  private final double endDelta;
  private final int confirmCloses;

  public EpisodeRules(Policy policy) {
    this.endDelta = policy.episodeEndDelta();
    this.confirmCloses = policy.count(PolicyKey.CONFIRM_CLOSES);
  }

  /**
   * @param previous after the previous close
   * @param close of this session
   * @param entry whether this close meets the condition that starts an episode
   */
  public EpisodeState next(
      EpisodeState previous, SideObservation close, boolean entry, LocalDate session) {
    int recovered = close.shortDelta() < endDelta ? previous.recoveredCloses() + 1 : 0;
    boolean hasRecovered = recovered >= confirmCloses;
    if (previous.live().isPresent()) {
      return hasRecovered
          ? new EpisodeState(recovered, true, Optional.empty())
          : new EpisodeState(recovered, false, previous.live());
    }
    if (entry) {
      Episode started = new Episode(session, INTENSITY, Optional.empty(), 1, false, 0, 0);
      return new EpisodeState(recovered, false, Optional.of(started));
    }
    return new EpisodeState(recovered, previous.reverting(), Optional.empty());
  }
}
