package io.nightcondor.analytics.signal;

import io.nightcondor.analytics.pack.DecisionRow;
import io.nightcondor.analytics.pack.SignalPanel;
import java.util.List;

/**
 * The signals of a night under one policy.
 *
 * @param panel for the reports
 * @param negativeDivergence of the policy's series and oscillator
 * @param dualConfirmation a falling MACD histogram and an RSI below layer.dualRsi
 * @param intensity the score of a put side
 * @param fomcElevated u of I5 at or above intensity.fomcElevated
 * @param priceEarningsCollapsing log price/earnings fallen by intensity.peCollapse or more
 * @param decision the record of the score, for the book
 * @param remarks what is missing or stale, one sentence each
 */
public record SignalOutcome(
    SignalPanel panel,
    Confirmation negativeDivergence,
    Confirmation dualConfirmation,
    Intensity intensity,
    EventSignal fomcElevated,
    EventSignal priceEarningsCollapsing,
    DecisionRow decision,
    List<String> remarks) {

  public SignalOutcome {
    remarks = List.copyOf(remarks);
  }
}
