package io.nightcondor.analytics.regime;

import io.nightcondor.analytics.pack.DecisionRow;
import io.nightcondor.analytics.pack.RegimePanel;
import io.nightcondor.analytics.pack.RegimePanel.RegimeState;
import java.util.List;

/**
 * The regime of a night.
 *
 * @param panel for the reports
 * @param memory for the next night
 * @param decision with every condition looked at
 * @param history past regimes
 * @param exposureShare of |NVc| at entry that BROKEN lets the book be net long, a fraction
 */
public record RegimeOutcome(
    RegimePanel panel,
    RegimeMemory memory,
    DecisionRow decision,
    RegimeHistory history,
    double exposureShare) {

  public RegimeState state() {
    return memory.state();
  }

  /** Whether NVc of the condors is to be frozen tonight: in BROKEN, and not yet. */
  public boolean needsExposureAtEntry() {
    return state() == RegimeState.BROKEN && memory.exposureAtEntry().isEmpty();
  }

  /**
   * Largest NVc of the book, USD per VIX point (DOMAIN E6): 0, or in BROKEN the share of |NVc| of
   * the condors on the night it was entered.
   */
  public double exposureLimit() {
    return exposureLimit(memory, exposureShare);
  }

  static double exposureLimit(RegimeMemory memory, double share) {
    return memory.state() == RegimeState.BROKEN
        ? memory.exposureAtEntry().map(exposure -> share * Math.abs(exposure)).orElse(0.0)
        : 0;
  }

  /**
   * The same with NVc of the condors alone frozen, where it is to be; else unchanged.
   *
   * @param exposure sum over the condors, USD per VIX point
   */
  public RegimeOutcome withExposureAtEntry(double exposure) {
    if (!needsExposureAtEntry()) {
      return this;
    }
    RegimeMemory frozen = memory.withExposureAtEntry(exposure);
    return new RegimeOutcome(
        panel.withExposureLimit(exposureLimit(frozen, exposureShare)),
        frozen,
        decision,
        history,
        exposureShare);
  }

  /** The same with the book's profits in past one-day moves by the state they started in. */
  public RegimeOutcome withProfits(List<PastProfit> moves) {
    RegimeProfits profits = RegimeProfits.of(moves, history);
    return new RegimeOutcome(
        panel.withProfits(profits.rows(), profits.expected()),
        memory,
        decision,
        history,
        exposureShare);
  }
}
