package io.nightcondor.analytics.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the book gains or loses when index, smile, VIX, VIX futures and time move together (DOMAIN
 * F2, F3, F4). Profits are USD from tonight's marks, negative for a loss: {@code unhedged} of
 * everything but the hedge, {@code hedge} of the VIX hedge, {@code hedged} of both. Moves of the
 * index are percent, of the VIX and its futures VIX points.
 *
 * @param vix from which the moves start
 * @param spot the index level of the moves, S* of the nearest expiry; missing without one
 * @param spotLines a condor's worst answer of vols at each move of the index, with the hedge beside
 * @param grid every move of the index with every answer of vols after each number of days
 * @param scanLine SPX options at the points of the portfolio-margin scan, vols unchanged
 * @param curves profit by move of the index as time passes
 * @param curveExpiry first expiry among the SPX options, the date of the curves' last step; empty
 *     without SPX options
 * @param namedScenarios days of history played on tonight's book
 * @param exitCost to close everything now at half of each spread, positive
 * @param stressedExitCost the same with spreads three times as wide
 * @param leftOut legs without a price and what they are missing from
 * @param notes what a reader should know
 */
public record ScenarioPanel(
    Figure vix,
    Figure spot,
    List<SpotLineRow> spotLines,
    List<GridRow> grid,
    List<ScanLineRow> scanLine,
    List<CurveRow> curves,
    Optional<LocalDate> curveExpiry,
    List<NamedScenarioRow> namedScenarios,
    Figure exitCost,
    Figure stressedExitCost,
    List<LeftOutRow> leftOut,
    List<String> notes) {

  /**
   * The conservative reading of one move of the index: the unhedged book at its worst among the vol
   * responses FLAT, MILD, BASE and ADVERSE, the hedge credited at BASE, with LOW and HIGH as a
   * band.
   *
   * @param spotShock move of the index
   * @param days calendar days passed
   * @param unhedged least profit over the responses
   * @param response the one that gives it
   * @param hedgeLow the hedge under-delivers
   * @param hedge at BASE
   * @param hedgeHigh the hedge over-delivers
   * @param hedged unhedged and hedge together
   * @param symmetric both at the BASE response
   * @param stickyStrike as symmetric, each SPX strike keeping its vol but for the response
   */
  public record SpotLineRow(
      double spotShock,
      int days,
      Figure unhedged,
      String response,
      Figure hedgeLow,
      Figure hedge,
      Figure hedgeHigh,
      Figure hedged,
      Figure symmetric,
      Figure stickyStrike) {}

  /**
   * One cell of the grid.
   *
   * @param spotShock move of the index
   * @param vols what vols do: a vol response, or VOL +15 % of themselves
   * @param days calendar days passed
   * @param vixMove after the clip
   */
  public record GridRow(
      double spotShock,
      String vols,
      int days,
      double vixMove,
      Figure unhedged,
      Figure hedge,
      Figure hedged) {}

  /**
   * One point of the scan.
   *
   * @param spotShock move of every SPX forward
   * @param spxOptions profit of all SPX options
   */
  public record ScanLineRow(double spotShock, Figure spxOptions) {}

  /**
   * Profit at one move of the index: vols answer at BASE, the smile moves along.
   *
   * @param unhedgedExpiry at the first expiry, {@link ScenarioPanel#curveExpiry}
   */
  public record CurveRow(
      double spotShock,
      Figure unhedgedToday,
      Figure unhedgedNextDay,
      Figure unhedgedFiveDays,
      Figure unhedgedExpiry,
      Figure hedgedToday,
      Figure hedgedNextDay,
      Figure hedgedFiveDays,
      Figure hedgedExpiry) {}

  /**
   * A day of history played on tonight's book.
   *
   * @param date the day, close to close
   * @param name in a few words
   * @param origin mark of its figures, such as M or R
   * @param rescaling ABSOLUTE: the day's points; RELATIVE: the day's per cent of tonight's levels
   * @param spotShock move of the index
   * @param vixMove VIX points tonight, after the clip
   * @param vixFuture moves of VIX futures tonight by days to settlement
   * @param vixFutureSource MEASURED: of the day's settlements; MODELLED: by the response to the VIX
   * @param exitCost to close everything afterwards with spreads three times tonight's, positive
   * @param afterExit hedged less the exit
   * @param worst the part of the unhedged book that loses most; empty if none loses
   */
  public record NamedScenarioRow(
      LocalDate date,
      String name,
      String origin,
      String rescaling,
      double spotShock,
      double vixMove,
      List<VixFutureMove> vixFuture,
      String vixFutureSource,
      Figure unhedged,
      Figure hedge,
      Figure hedged,
      Figure exitCost,
      Figure afterExit,
      String worst) {}

  /** Move of the future so many calendar days from settlement, VIX points. */
  public record VixFutureMove(int days, double points) {}

  /**
   * A leg without a price.
   *
   * @param symbol of the leg
   * @param reason why it has none
   * @param component the condor, structure or hedge that is left out with it
   * @param missingFrom the figures that lack it
   */
  public record LeftOutRow(String symbol, String reason, String component, String missingFrom) {}
}
