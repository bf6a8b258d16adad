package io.nightcondor.analytics.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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
 * @param coverageShare 0.40 + 0.20 x intensity; missing without an episode
 * @param intensity hedge intensity as frozen with layer 1, 0 to 1; missing without an episode
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
 * @param coordinatedExposureAfter with it and without what is sold tonight
 * @param layersLive layers live after tonight, 0 to 3
 * @param layers the three layers and what each waits for
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
    Figure coverageShare,
    Figure intensity,
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
    int layersLive,
    List<StepRow> layers) {

  /**
   * One layer of the three.
   *
   * @param layer 1, 2 or 3
   * @param weight share of the allowance
   * @param since close at which it went live; empty while it is not
   * @param condition what opens it, with tonight's figures
   * @param met whether the condition holds tonight
   * @param target stress gain of this layer, USD; missing without an allowance
   */
  public record StepRow(
      int layer,
      double weight,
      Optional<LocalDate> since,
      String condition,
      boolean met,
      Figure target) {}

  /** Residual loss of the tested side under one vol response, USD. */
  public record ResponseLoss(String response, Figure loss) {}
}
