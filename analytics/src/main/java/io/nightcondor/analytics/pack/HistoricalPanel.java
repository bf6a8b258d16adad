package io.nightcondor.analytics.pack;

import java.time.LocalDate;
import java.util.List;

/**
 * The book under the market's past moves (DOMAIN F5): every move of the windows at once on
 * tonight's positions, fully revalued, no time passing. Losses are USD, positive.
 *
 * @param expectedShortfall of the hedged book by horizon and window
 * @param componentExpectedShortfall parts of the one-day and ten-day figures over both windows
 * @param worstMoves the moves that lose most, one day and ten days, worst first
 * @param backTest last nights' value at risk against the profit that followed
 * @param factors where the past moves come from, and what is missing from them
 * @param notes what a reader should know, such as that a condor's tail saturates
 */
public record HistoricalPanel(
    List<TailRow> expectedShortfall,
    List<ComponentRow> componentExpectedShortfall,
    List<MoveRow> worstMoves,
    BackTest backTest,
    List<FactorRow> factors,
    List<String> notes) {

  /** Window of the past moves that a tail is of. */
  public enum Window {
    /** The last sessions. */
    CURRENT,
    /** The fixed window of stress. */
    STRESSED,
    /** Both together: the figure that is limited. */
    BOTH
  }

  /**
   * One tail.
   *
   * @param horizon trading days
   * @param from first day of the moves
   * @param to last day of the moves
   * @param observations moves in the sample
   * @param valueAtRisk99 hedged
   * @param valueAtRisk995 hedged
   * @param expectedShortfall at 97.5 %, hedged
   * @param standardError of the expected shortfall, by bootstrap
   * @param unhedged expected shortfall at 97.5 % without the hedge
   * @param hedgeRelief unhedged less hedged: what the hedge buys
   * @param largestLoss hedged
   */
  public record TailRow(
      int horizon,
      Window window,
      LocalDate from,
      LocalDate to,
      int observations,
      Figure valueAtRisk99,
      Figure valueAtRisk995,
      Figure expectedShortfall,
      Figure standardError,
      Figure unhedged,
      Figure hedgeRelief,
      Figure largestLoss) {}

  /**
   * A part of the expected shortfall.
   *
   * @param component condor, structure, leg or hedge layer
   * @param kind CONDOR, STRUCTURE, LEG or HEDGE
   * @param oneDay its mean loss in the book's one-day tail; negative if it gains there. The parts
   *     sum to the whole
   * @param tenDays the same of the ten-day tail
   * @param share of the book's one-day figure, a fraction
   * @param alone its own one-day expected shortfall
   * @param aloneTenDays its own ten-day expected shortfall
   * @param maxLoss the most that it can still lose from tonight's mark; missing where not bounded
   * @param saturation largest own loss over maxLoss, a fraction; near 1 the tail cannot grow
   */
  public record ComponentRow(
      String component,
      String kind,
      Figure oneDay,
      Figure tenDays,
      Figure share,
      Figure alone,
      Figure aloneTenDays,
      Figure maxLoss,
      Figure saturation) {}

  /**
   * One past move on tonight's book.
   *
   * @param from close from which it counts
   * @param to close up to which it counts
   * @param spotShock percent
   * @param vixMove VIX points tonight
   * @param flags what of it is a proxy or filled; empty for none
   */
  public record MoveRow(
      int horizon,
      Window window,
      LocalDate from,
      LocalDate to,
      double spotShock,
      double vixMove,
      Figure unhedged,
      Figure hedge,
      Figure hedged,
      String flags) {}

  /**
   * Value at risk against what came.
   *
   * @param nights with both figures, at most 250
   * @param exceptions nights that lost more
   * @param light GREEN up to 4 exceptions, YELLOW up to 9, RED above; TOO_SHORT under 250 nights
   *     unless it is yellow or red already
   * @param rows the exceptions, newest first
   */
  public record BackTest(int nights, int exceptions, String light, List<ExceptionRow> rows) {}

  /**
   * A night that lost more than its value at risk.
   *
   * @param session whose close the loss ended at
   * @param valueAtRisk 99 %, one day, of the night before
   * @param profit from then to the session's close
   */
  public record ExceptionRow(LocalDate session, double valueAtRisk, double profit) {}

  /**
   * One factor of the past moves.
   *
   * @param factor such as SPX, or VIX futures
   * @param source what it comes from
   * @param observed moves with the factor itself
   * @param proxied moves with a stand-in, such as a smile from the VIX and SKEW
   * @param filled moves filled by the response to the VIX
   * @param gaps moves left out of the sample for want of it
   */
  public record FactorRow(
      String factor, String source, int observed, int proxied, int filled, int gaps) {}
}
