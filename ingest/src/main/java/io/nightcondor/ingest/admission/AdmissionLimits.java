package io.nightcondor.ingest.admission;

/**
 * From where on a file is not what a session's file should be. Shares are fractions.
 *
 * @param partialBelow rows of a whole file, as a share of the median of earlier sessions
 * @param partialSessions most sessions that the median is taken of
 * @param partialMinimum fewest sessions that say what is usual
 * @param unchangedAbove share of quotes that are those of the previous session
 * @param forwardMove relative move of the forward that changes quotes
 * @param wipedAbove share of quotes with neither bid nor ask
 * @param mixedAbove relative distance of the index print from the options' own level
 */
public record AdmissionLimits(
    double partialBelow,
    int partialSessions,
    int partialMinimum,
    double unchangedAbove,
    double forwardMove,
    double wipedAbove,
    double mixedAbove) {

  /**
   * Ten nights in a row of real SPX and VIX chains had at most 23 % unchanged quotes, 10 % of
   * quotes without a market and 0.18 % between print and options.
   */
  public static AdmissionLimits standard() {
    return new AdmissionLimits(0.80, 20, 5, 0.50, 0.005, 0.50, 0.002);
  }
}
