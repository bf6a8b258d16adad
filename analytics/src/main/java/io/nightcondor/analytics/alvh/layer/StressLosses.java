package io.nightcondor.analytics.alvh.layer;

import io.nightcondor.analytics.alvh.StressMarket;
import io.nightcondor.analytics.condor.CondorValuation;
import io.nightcondor.analytics.condor.SideValuation;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.LayerRow.ResponseLoss;
import io.nightcondor.analytics.risk.VolResponse;
import java.util.List;

/**
 * What a side of a condor can still lose in the calibration stress, USD.
 *
 * @param byResponse under flat, MILD, BASE and ADVERSE
 * @param largest of them, L_rem
 */
public record StressLosses(List<ResponseLoss> byResponse, Figure largest) {

  /** Vol responses over which the loss is the largest (DOMAIN E5, F3). */
  static final List<VolResponse> RESPONSES =
      List.of(VolResponse.FLAT, VolResponse.MILD, VolResponse.BASE, VolResponse.ADVERSE);

  /** Of one side on a stressed market. */
  public static StressLosses of(StressMarket stress, CondorValuation condor, SideValuation side) {
    List<ResponseLoss> losses = RESPONSES.stream()
        .map(response -> new ResponseLoss(response.name(), stress.sideLoss(condor, side, response)))
        .toList();
    Figure largest =
        losses.stream().map(ResponseLoss::loss).reduce(StressLosses::larger).orElseThrow();
    return new StressLosses(losses, largest);
  }

  private static Figure larger(Figure a, Figure b) {
    if (a instanceof Figure.Known first && b instanceof Figure.Known second) {
      return Figure.of(Math.max(first.value(), second.value()));
    }
    return a instanceof Figure.Missing ? a : b;
  }
}
