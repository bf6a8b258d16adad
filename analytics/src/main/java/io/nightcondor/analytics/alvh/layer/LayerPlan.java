package io.nightcondor.analytics.alvh.layer;

import io.nightcondor.analytics.alvh.instrument.HedgeCandidate;
import io.nightcondor.analytics.market.VxPoint;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.InstrumentRow.GateRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the layers of one condor would need tonight, before the book rounds. USD unless named
 * otherwise.
 *
 * @param session of the close
 * @param front the front future that confirms the VIX; empty if it has no level of its own
 * @param layerCase what it was worked out from
 * @param outcome where the side stands
 * @param problem why nothing can be asked for; empty text if something can
 * @param losses of the tested side under the stress
 * @param originalNotional N0
 * @param coverageShare of N0 that the cap allows
 * @param allowance frozen with layer 1; empty before, or while it cannot be computed
 * @param target stress gain wanted over live layers
 * @param gainHeld BASE gain of the hedges held
 * @param gainSold BASE gain tonight of the units sold inside the episode
 * @param condorPnl whole condor under the calibration stress
 * @param exposureBefore NVc with the hedges held, USD per VIX point
 * @param choice instrument; empty if none
 * @param reentered whether what was sold may be bought again tonight
 * @param request to the book; empty if nothing is asked for
 */
public record LayerPlan(
    LocalDate session,
    Optional<VxPoint> front,
    LayerCase layerCase,
    Outcome outcome,
    String problem,
    StressLosses losses,
    Figure originalNotional,
    double coverageShare,
    Optional<Allowance> allowance,
    Figure target,
    Figure gainHeld,
    Figure gainSold,
    Figure condorPnl,
    Figure exposureBefore,
    Choice choice,
    boolean reentered,
    Optional<SizingRequest> request) {

  /** Where a put side stands with its layers. */
  public enum Outcome {
    NOT_TRIGGERED,
    LAYER_1_DUE,
    LAYER_2_DUE,
    LAYER_3_DUE,
    LIVE,
    SOLD_TONIGHT,
    NO_SIZING,
    NO_LIQUID_HEDGE;

    /** The layer whose units are set tonight, 0 for none. */
    public int layerDue() {
      return switch (this) {
        case LAYER_1_DUE -> 1;
        case LAYER_2_DUE -> 2;
        case LAYER_3_DUE -> 3;
        case NOT_TRIGGERED, LIVE, SOLD_TONIGHT, NO_SIZING, NO_LIQUID_HEDGE -> 0;
      };
    }

    static Outcome due(int layer) {
      return switch (layer) {
        case 1 -> LAYER_1_DUE;
        case 2 -> LAYER_2_DUE;
        case 3 -> LAYER_3_DUE;
        default -> LIVE;
      };
    }
  }

  /**
   * The instrument of an order.
   *
   * @param candidate empty if none passes its gates
   * @param gates of the chosen one, or of those that failed
   * @param passedOver what was tried before it and why it was not taken
   */
  public record Choice(
      Optional<HedgeCandidate> candidate, List<GateRow> gates, List<String> passedOver) {

    static final Choice NONE = new Choice(Optional.empty(), List.of(), List.of());
  }

  /** The same night with what came of it. */
  LayerPlan with(
      Outcome newOutcome, String newProblem, Choice newChoice, Optional<SizingRequest> asked) {
    return new LayerPlan(
        session,
        front,
        layerCase,
        newOutcome,
        newProblem,
        losses,
        originalNotional,
        coverageShare,
        allowance,
        target,
        gainHeld,
        gainSold,
        condorPnl,
        exposureBefore,
        newChoice,
        reentered,
        asked);
  }

  /** The instrument, empty if none can be had. */
  public Optional<HedgeCandidate> candidate() {
    return choice.candidate();
  }
}
