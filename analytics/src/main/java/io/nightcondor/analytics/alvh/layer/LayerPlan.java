package io.nightcondor.analytics.alvh.layer;

import io.nightcondor.analytics.alvh.instrument.HedgeCandidate;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.risk.VolResponse;
import java.util.Map;
import java.util.Optional;

/**
 * What layer 1 of one condor would need tonight, before the book rounds. USD unless named
 * otherwise.
 *
 * @param layerCase what it was worked out from
 * @param outcome NOT_TRIGGERED, LAYER_1_DUE, LIVE, SOLD_TONIGHT, NO_SIZING or NO_LIQUID_HEDGE
 * @param problem why nothing can be asked for; empty text if something can
 * @param lossByResponse of the tested side under the stress
 * @param residualLoss the largest of them
 * @param originalNotional N0
 * @param coverageShare of N0 that the cap allows
 * @param allowance frozen with layer 1; empty before, or while it cannot be computed
 * @param target stress gain wanted over live layers
 * @param gainHeld BASE gain of the hedges held
 * @param condorPnl whole condor under the calibration stress
 * @param exposureBefore NVc with the hedges held, USD per VIX point
 * @param candidate instrument; empty if none
 * @param pendingUnits units of earlier nights still wanted
 * @param request to the book; empty if nothing is asked for
 */
public record LayerPlan(
    LayerCase layerCase,
    Outcome outcome,
    String problem,
    Map<VolResponse, Figure> lossByResponse,
    Figure residualLoss,
    Figure originalNotional,
    double coverageShare,
    Optional<Allowance> allowance,
    Figure target,
    Figure gainHeld,
    Figure condorPnl,
    Figure exposureBefore,
    Optional<HedgeCandidate> candidate,
    double pendingUnits,
    Optional<SizingRequest> request) {

  /** Where a put side stands with its layers. */
  public enum Outcome {
    NOT_TRIGGERED,
    LAYER_1_DUE,
    LIVE,
    SOLD_TONIGHT,
    NO_SIZING,
    NO_LIQUID_HEDGE
  }
}
