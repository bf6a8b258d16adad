package io.nightcondor.analytics.pack;

import java.util.List;

/**
 * What the layer rules say of one condor side tonight (DOMAIN E5 to E8). USD for the position.
 *
 * @param condorId the condor
 * @param side PUT or CALL
 * @param outcome such as NOT_TRIGGERED, LAYER_1_DUE, LIVE, NO_EFFECTIVE_VIX_HEDGE
 * @param reason one or two sentences that a sceptic can follow
 * @param triggerDelta absolute delta of the short
 * @param triggerThreshold episode entry threshold
 * @param residualStressLoss L_rem: largest over the vol responses
 * @param residualStressLossByResponse L_rem under flat, MILD, BASE, ADVERSE
 * @param severityMark of that side
 * @param originalNotional N0
 * @param coverageShare 0.40 + 0.20 x intensity
 * @param intensity hedge intensity, 0 to 1
 * @param allowance A0, frozen the night layer 1 goes live
 * @param target allowance x weights of live layers
 * @param gainHeld BASE stress gain of the hedges held for the episode
 * @param gainPerUnit BASE stress gain of one unit of the instrument
 * @param requested units before limits, a real number
 * @param recommended whole units, or the share of the book's whole units
 * @param bindingConstraint COVERAGE, SEVERITY, CAP_40_60, PREMIUM, NET_VEGA, LIQUIDITY or
 *     EXCHANGE_LOT
 * @param instrument symbol; empty if none
 * @param limitPrice VIX points, rounded to the tick
 * @param premiumCharge USD charged to the hedge budget
 * @param coordinatedExposureBefore NVc of the condor without the purchase, USD per VIX point
 * @param coordinatedExposureAfter with it
 * @param trace each rule looked at, in order
 * @param whatWouldChange what would have to differ for another answer
 */
public record LayerRow(
    String condorId,
    String side,
    String outcome,
    String reason,
    Figure triggerDelta,
    double triggerThreshold,
    Figure residualStressLoss,
    List<ResponseLoss> residualStressLossByResponse,
    Figure severityMark,
    Figure originalNotional,
    double coverageShare,
    double intensity,
    Figure allowance,
    Figure target,
    Figure gainHeld,
    Figure gainPerUnit,
    Figure requested,
    Figure recommended,
    String bindingConstraint,
    String instrument,
    Figure limitPrice,
    Figure premiumCharge,
    Figure coordinatedExposureBefore,
    Figure coordinatedExposureAfter,
    List<TraceLine> trace,
    String whatWouldChange) {

  /** Residual loss of the tested side under one vol response, USD. */
  public record ResponseLoss(String response, Figure loss) {}
}
