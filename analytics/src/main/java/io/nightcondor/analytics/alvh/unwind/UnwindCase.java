package io.nightcondor.analytics.alvh.unwind;

import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.alvh.layer.EpisodeState;
import io.nightcondor.analytics.condor.SideState;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.risk.BetaCase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The hedges of one condor, before the unwind rules.
 *
 * @param condorId living or gone
 * @param session of the close
 * @param orphan why the condor is not living; empty if it is
 * @param orphanSessions trading days since it was orphaned, 0 on that night
 * @param hedges units held, not yet settled
 * @param put delta state of the put side tonight; empty for an orphan
 * @param shortDelta absolute delta of the short put
 * @param episode of the put side after tonight's close
 * @param unpricedNights nights in a row, tonight included, with the condor or a hedge unpriced
 * @param condorPnl of the condor under the calibration stress, USD; missing for an orphan
 * @param premiumBudget of the condor, USD; missing with its credit
 */
public record UnwindCase(
    String condorId,
    LocalDate session,
    Optional<String> orphan,
    int orphanSessions,
    List<HedgeValuation> hedges,
    Optional<SideState> put,
    Figure shortDelta,
    EpisodeState episode,
    int unpricedNights,
    Figure condorPnl,
    Figure premiumBudget) {

  /**
   * USD that condor and hedges gain together under the stress, hedges at HIGH: above 0 net long.
   */
  Figure coordinatedPnl() {
    return condorPnl.plus(HedgeValuation.gain(hedges, BetaCase.HIGH));
  }
}
