package io.nightcondor.analytics.pack;

import java.util.List;

/**
 * The front page: may I trust it, what is broken, what do I do.
 *
 * @param status the light
 * @param headline one sentence, such as "1 of 3 condors triggered; layer 1 due: buy 6 VXMU24"
 * @param exposure of the whole book, condors, leftovers and hedges
 * @param condorPnl USD since entry, condors
 * @param hedgePnl USD since entry, hedges
 * @param maxLoss USD, positive: sum of the condors' largest losses at expiry before hedges
 * @param originalNotional USD: sum of max loss at entry
 * @param coordinatedExposure NVc of the book, USD per VIX point (DOMAIN E6)
 * @param hedgeStressGain USD under the calibration stress, BASE response
 * @param condorStressLoss USD under the calibration stress, positive: largest over the vol
 *     responses
 * @param condorStates number of condors by worst delta state, SAFE first
 * @param decisions what a person should do tonight, most urgent first
 * @param changes what changed since the previous session: states, added and closed
 * @param remarks what a reader must know before trusting the figures
 */
public record Summary(
    Status status,
    String headline,
    Exposure exposure,
    Figure condorPnl,
    Figure hedgePnl,
    Figure maxLoss,
    Figure originalNotional,
    Figure coordinatedExposure,
    Figure hedgeStressGain,
    Figure condorStressLoss,
    List<StateCount> condorStates,
    List<Decision> decisions,
    List<String> changes,
    List<String> remarks) {

  /** Number of condors whose worse side is in a state. */
  public record StateCount(DeltaState state, int condors) {}

  /**
   * One thing to do.
   *
   * @param action imperative and short, such as "Buy 6 VXMU24 at 17.35, good for the day"
   * @param reason one sentence with the figures
   * @param rule id of the rule, such as U1 or E5
   * @param condorId the condor it is about; empty for the book
   */
  public record Decision(String action, String reason, String rule, String condorId) {}
}
