package io.nightcondor.reporting.table;

import io.nightcondor.reporting.table.ReportCheck.Term;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the checks of a report give: the figures of the engine beside the sums of the rows that the
 * report shows, at the digits that a spreadsheet keeps.
 */
public record CheckResults(List<Result> results) {

  /** Largest difference of an engine's figure and the sum of its rows. */
  public static final BigDecimal TOLERANCE = new BigDecimal("0.01");

  /** A spreadsheet's binary fractions make a difference of 0.01 a little more or less. */
  public static final int DECIMALS_COMPARED = 6;

  public static final String OK = "OK";
  public static final String CHECK = "CHECK";
  public static final String NONE = "NO CHECK";

  public CheckResults {
    results = List.copyOf(results);
  }

  /**
   * One check.
   *
   * @param fromRows the sum of its terms
   * @param difference of it from the engine's figure; empty if the engine has none
   */
  public record Result(ReportCheck check, BigDecimal fromRows, Optional<BigDecimal> difference) {

    /** Whether the engine has a figure and the rows add up to another. */
    public boolean differs() {
      return difference
          .filter(d ->
              d.setScale(DECIMALS_COMPARED, RoundingMode.HALF_UP).abs().compareTo(TOLERANCE) > 0)
          .isPresent();
    }
  }

  /**
   * The results over the tables of those sections.
   *
   * @throws IllegalArgumentException if a term names a table or column that is not there
   */
  public static CheckResults of(List<ReportCheck> checks, List<ReportSection> sections) {
    Map<String, ReportTable> tables = new TreeMap<>();
    for (ReportSection section : sections) {
      for (ReportBlock block : section.blocks()) {
        if (block instanceof ReportTable table) {
          tables.put(table.id(), table);
        }
      }
    }
    return new CheckResults(checks.stream().map(check -> result(check, tables)).toList());
  }

  private static Result result(ReportCheck check, Map<String, ReportTable> tables) {
    BigDecimal fromRows = check.terms().stream()
        .map(term -> sum(term, tables).multiply(BigDecimal.valueOf(term.sign())))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    Optional<BigDecimal> difference = check.engine() instanceof ReportCell.Quantity engine
        ? Optional.of(fromRows.subtract(engine.exact()))
        : Optional.empty();
    return new Result(check, fromRows, difference);
  }

  private static BigDecimal sum(Term term, Map<String, ReportTable> tables) {
    ReportTable table = tables.get(term.table());
    if (table == null) {
      throw new IllegalArgumentException("the report has no table " + term.table());
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (List<ReportCell> row : table.rows()) {
      if (term.where().filter(where -> !where.holds(table, row)).isEmpty()) {
        sum = sum.add(
            term.column().isEmpty() ? BigDecimal.ONE : amount(row.get(table.index(term.column()))));
      }
    }
    return sum;
  }

  /** A cell without a figure adds nothing, as in a sheet. */
  private static BigDecimal amount(ReportCell cell) {
    return cell instanceof ReportCell.Quantity quantity ? quantity.exact() : BigDecimal.ZERO;
  }

  /** How many have a figure of the engine. */
  public int made() {
    return (int)
        results.stream().filter(result -> result.difference().isPresent()).count();
  }

  /** Names of the figures that their rows do not add up to. */
  public List<String> differing() {
    return results.stream()
        .filter(Result::differs)
        .map(result -> result.check().name())
        .toList();
  }

  /** The word that stands for all: OK, CHECK, or NO CHECK if there is nothing to check. */
  public String word() {
    return made() == 0 ? NONE : differing().isEmpty() ? OK : CHECK;
  }
}
