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
 * @param equity USD, of the configuration
 * @param maxLossNow USD, positive: sum of what each structure can still lose at expiry from
 *     tonight's marks, before hedges
 * @param expectedShortfall USD: 97.5 %, one day, both windows
 * @param worstScenario the named scenario that loses most
 * @param marginUsed USD, the larger of the two margins
 * @param topRisks what could hurt most, in words, worst first, at most five
 * @param limitBreaches one sentence each: breaches, then near-breaches
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
    double equity,
    Figure maxLossNow,
    Figure expectedShortfall,
    WorstScenario worstScenario,
    Figure marginUsed,
    List<String> topRisks,
    List<String> limitBreaches,
    List<Decision> decisions,
    List<String> changes,
    List<String> remarks) {

  /** The same with another light and other remarks. */
  public Summary with(Status light, List<String> otherRemarks) {
    return new Summary(
        light,
        headline,
        exposure,
        condorPnl,
        hedgePnl,
        maxLoss,
        originalNotional,
        coordinatedExposure,
        hedgeStressGain,
        condorStressLoss,
        condorStates,
        equity,
        maxLossNow,
        expectedShortfall,
        worstScenario,
        marginUsed,
        topRisks,
        limitBreaches,
        decisions,
        changes,
        otherRemarks);
  }

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

  /**
   * The named scenario that loses most.
   *
   * @param name such as 2018-02-05 RELATIVE; empty if none could be run
   * @param profit USD of the hedged book, negative for a loss
   */
  public record WorstScenario(String name, Figure profit) {}
}
