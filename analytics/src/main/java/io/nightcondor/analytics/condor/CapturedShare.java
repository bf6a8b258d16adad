package io.nightcondor.analytics.condor;

import io.nightcondor.analytics.pack.Figure;

/** Share of a credit that is earned (DOMAIN D2): (credit - cost to close) / credit. */
public final class CapturedShare {

  private CapturedShare() {}

  /** A fraction, negative for a loss; missing as NO_CREDIT where nothing was received. */
  public static Figure of(Figure credit, Figure costToClose) {
    if (credit instanceof Figure.Known received) {
      return received.value() > 0
          ? costToClose.map(cost -> (received.value() - cost) / received.value())
          : Figure.missing("NO_CREDIT");
    }
    return credit;
  }
}
