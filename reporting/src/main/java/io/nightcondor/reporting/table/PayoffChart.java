package io.nightcondor.reporting.table;

import java.util.List;

/**
 * Profit of one condor or of the book by index level: a curve at expiry and, where every leg is
 * priced, one for today.
 *
 * @param description what the picture shows, in words
 * @param legend what the two curves are called
 * @param points in order of the index level
 * @param marks spot, strikes and break-evens, in order of the index level
 * @param table the numbers of the curves
 * @param markTable the numbers of the marks
 * @param todayMissing why there is no curve for today; empty if there is one
 */
public record PayoffChart(
    String id,
    String title,
    String description,
    Legend legend,
    List<Point> points,
    List<Mark> marks,
    ReportTable table,
    ReportTable markTable,
    String todayMissing)
    implements ReportBlock {

  /** Names of the two curves. */
  public record Legend(String atExpiry, String today) {}

  /**
   * One point of both curves, USD for the position; {@code today} equals {@code atExpiry} if there
   * is no such curve.
   */
  public record Point(double spot, double atExpiry, double today) {}

  /** What a mark stands for. */
  public enum MarkKind {
    SPOT,
    SHORT_STRIKE,
    LONG_STRIKE,
    BREAK_EVEN
  }

  /** A labelled index level. */
  public record Mark(MarkKind kind, String label, double level) {}
}
