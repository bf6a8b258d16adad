package io.nightcondor.reporting.overview;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.reporting.ReportForm;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One book of a night.
 *
 * @param bookId short id
 * @param name for people
 * @param status OK, ATTENTION, INCOMPLETE, or FAILED for a book without a report
 * @param sentence its headline, or why it failed
 * @param folder the book's folder beside the page; empty if it has no report
 * @param reports what was drawn there beside {@code risk.json}
 * @param breached limits that are broken
 * @param near limits that are nearly broken
 * @param figures empty if it was not computed, or computed before figures were kept
 */
public record BookLine(
    String bookId,
    String name,
    String status,
    String sentence,
    String folder,
    Set<ReportForm> reports,
    int breached,
    int near,
    Optional<KeyFigures> figures) {

  /** Words of status, worst first. */
  public static final List<String> STATUSES = List.of("FAILED", "INCOMPLETE", "ATTENTION", "OK");

  /**
   * By status, limits broken and nearly, share of the equity that a bad day takes, decisions; books
   * that are alike in all of these by id.
   */
  public static final Comparator<BookLine> WORST_FIRST = Comparator.comparingInt(
          (BookLine line) -> rank(line.status()))
      .thenComparing(Comparator.comparingInt(BookLine::breached).reversed())
      .thenComparing(Comparator.comparingInt(BookLine::near).reversed())
      .thenComparing(Comparator.comparingDouble(BookLine::share).reversed())
      .thenComparing(Comparator.comparingInt(BookLine::decisions).reversed())
      .thenComparing(BookLine::bookId);

  /** Place of a status among those known, worst first; what is unknown comes first. */
  static int rank(String status) {
    return STATUSES.indexOf(status);
  }

  /** Number of decisions for a person; 0 for a book without figures. */
  int decisions() {
    return figures.map(KeyFigures::decisions).orElse(0);
  }

  /** What is not known stands above what is. */
  private double share() {
    return figures
        .map(KeyFigures::shortfallShare)
        .map(Figure::toOptional)
        .map(share -> share.orElse(Double.POSITIVE_INFINITY))
        .orElse(Double.POSITIVE_INFINITY);
  }
}
