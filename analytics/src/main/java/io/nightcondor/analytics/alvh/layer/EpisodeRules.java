package io.nightcondor.analytics.alvh.layer;

import io.nightcondor.analytics.condor.SideObservation;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;
import java.time.LocalDate;
import java.util.Optional;

/** Starts and ends episodes of a condor side over one close (DOMAIN E5, U3 of E13). */
public final class EpisodeRules {

  private final double endDelta;
  private final int confirmCloses;
  private final double intensity;
  private final Optional<Double> front;

  /**
   * @param intensity that an episode freezes if it starts tonight, 0 to 1
   * @param front tonight's front future, VIX points
   */
  public EpisodeRules(Policy policy, double intensity, Optional<Double> front) {
    this.endDelta = policy.episodeEndDelta();
    this.confirmCloses = policy.count(PolicyKey.CONFIRM_CLOSES);
    this.intensity = intensity;
    this.front = front;
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
          : new EpisodeState(recovered, false, previous.live().map(live -> live.nextClose(front)));
    }
    if (entry) {
      return new EpisodeState(
          recovered, false, Optional.of(Episode.start(session, intensity, front)));
    }
    return new EpisodeState(recovered, previous.reverting(), Optional.empty());
  }
}
