package io.nightcondor.analytics.alvh;

import io.nightcondor.analytics.pack.Figure;

/**
 * What the layers need of the night's signals (DOMAIN E2, E3).
 *
 * @param divergence whether a negative divergence is active
 * @param divergenceWords what it is, or why it is not known
 * @param dual whether a falling histogram and a low RSI confirm
 * @param dualWords the figures
 * @param intensity score, 0 to 1; missing with INSUFFICIENT
 * @param intensityForCap what the coverage cap takes: the score, or 0
 * @param fomcUncertainty u of I5; missing if it is not fresh
 * @param priceEarningsChange log change over 63 sessions, I6; missing if it is not fresh
 */
public record SignalView(
    SignalState divergence,
    String divergenceWords,
    SignalState dual,
    String dualWords,
    Figure intensity,
    double intensityForCap,
    Figure fomcUncertainty,
    Figure priceEarningsChange) {

  /** Without any history. */
  public static final SignalView NONE = new SignalView(
      SignalState.UNKNOWN,
      "no history of closes",
      SignalState.UNKNOWN,
      "no history of closes",
      Figure.missing("INSUFFICIENT"),
      0,
      Figure.missing("MISSING"),
      Figure.missing("MISSING"));
}
