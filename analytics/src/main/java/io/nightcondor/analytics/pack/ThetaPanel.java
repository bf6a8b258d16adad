package io.nightcondor.analytics.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What time pays and costs (DOMAIN E8, E9), USD per calendar day unless named otherwise.
 *
 * @param rows one a condor with its hedges, then the book
 * @param timeShift where the hedges stand against their condors' expiries
 * @param note what the panel does not claim
 */
public record ThetaPanel(List<ThetaRow> rows, List<TimeShiftRow> timeShift, String note) {

  /**
   * @param condorId empty for the book
   * @param untested theta of the sides that are not tested
   * @param tested theta of the tested sides
   * @param hedge theta of the hedges
   * @param rollDown of the hedges on the VX curve
   * @param total sum of the four
   * @param ratio untested / |hedge + rollDown|; above 1 the untested side pays for the hedge
   * @param oneDay projected P&L by revaluation under an unchanged curve, USD
   * @param fiveDays the same
   * @param tenDays the same
   * @param realised cumulated theta and roll-down of the P&L explain since it was kept, USD
   */
  public record ThetaRow(
      String condorId,
      Figure untested,
      Figure tested,
      Figure hedge,
      Figure rollDown,
      Figure total,
      Figure ratio,
      Figure oneDay,
      Figure fiveDays,
      Figure tenDays,
      Figure realised) {}

  /**
   * A living condor with its window, or a hedge that a rule rolls whether or not a condor lives.
   *
   * @param condorId condor; empty for a rung of the ladder
   * @param condorExpiry its expiry; empty if no condor lives
   * @param from first eligible hedge expiry; empty with it
   * @param to last eligible hedge expiry; empty for a short-dated condor
   * @param hedgeExpiry nearest listed one inside; empty if there is none
   * @param daysAfter calendar days between
   * @param beta VIX points of the hedge's future per point of spot VIX, BASE
   * @param held expiries of the hedges held for it, in words
   * @param rollCost USD to sell the hedge held and buy the next expiry, where a rule rolls
   * @param words one sentence
   */
  public record TimeShiftRow(
      String condorId,
      Optional<LocalDate> condorExpiry,
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      Optional<LocalDate> hedgeExpiry,
      Figure daysAfter,
      Figure beta,
      String held,
      Figure rollCost,
      String words) {}
}
