package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.layer.EpisodeState;
import io.nightcondor.analytics.condor.CondorValuation;
import io.nightcondor.analytics.condor.Side;
import io.nightcondor.analytics.condor.SideState;

/**
 * A condor after tonight's close.
 *
 * @param valuation at the close
 * @param put delta state of the put side
 * @param call delta state of the call side
 * @param putBefore after the previous close
 * @param callBefore after the previous close
 * @param putEpisode episodes of the put side
 * @param callEpisode episodes of the call side
 * @param unpricedNights nights in a row with a leg unpriced, tonight included
 * @param known whether the previous session knew it
 * @param isBeyondQuotes Q16: whether a long strike has no quoted strike beyond it
 */
record CondorNight(
    CondorValuation valuation,
    SideState put,
    SideState call,
    SideState putBefore,
    SideState callBefore,
    EpisodeState putEpisode,
    EpisodeState callEpisode,
    int unpricedNights,
    boolean known,
    boolean isBeyondQuotes) {

  String id() {
    return valuation.condor().id();
  }

  boolean isLiving() {
    return !valuation.settled();
  }

  SideState state(Side side) {
    return side == Side.PUT ? put : call;
  }

  SideState stateBefore(Side side) {
    return side == Side.PUT ? putBefore : callBefore;
  }

  EpisodeState episode(Side side) {
    return side == Side.PUT ? putEpisode : callEpisode;
  }
}
