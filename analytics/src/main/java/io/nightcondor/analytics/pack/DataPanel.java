package io.nightcondor.analytics.pack;

import java.time.LocalDate;
import java.util.List;

/**
 * What came in and what became of it. Every row is used or rejected.
 *
 * @param files files of the inbox
 * @param rejections count by file and code
 * @param rejectedRows refused rows of this book's positions, and the first refused rows of the
 *     market files
 * @param unpriced legs without a mark
 * @param quality what each quality rule found, in order of code
 * @param cash of each account as its broker reports it; none if no file has any
 * @param rungs which rungs of the ladders of fallbacks were used, and how often
 */
public record DataPanel(
    List<FileRow> files,
    List<RejectionRow> rejections,
    List<RejectedRowRow> rejectedRows,
    List<UnpricedRow> unpriced,
    List<QualityRow> quality,
    List<CashRow> cash,
    List<RungRow> rungs) {

  /** Nothing came in. */
  public static final DataPanel NONE =
      new DataPanel(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  /**
   * @param content what the file is about, such as SPX; empty if it was not read
   * @param session exchange session found inside the file
   * @param verdict accepted, duplicate, stale, partial, mixed or correction
   */
  public record FileRow(
      String name,
      String format,
      String content,
      String sha256,
      LocalDate session,
      String verdict,
      long rowsIn,
      long rowsUsed,
      long rowsRejected) {

    private static final String POSITIONS = "positions";

    /** True if the file says what books hold: a refused row of it is a position left out. */
    public boolean holdsPositions() {
      return content.equals(POSITIONS);
    }
  }

  /** Number of rows of one file refused for one code, such as Q04. */
  public record RejectionRow(String file, String code, String meaning, long rows) {}

  /** One refused row: where, what, what was expected. */
  public record RejectedRowRow(
      String file, int line, String column, String value, String expected, String code) {}

  /** A leg without a mark, and the figures it is missing from. */
  public record UnpricedRow(String symbol, int quantity, String reason, String missingFrom) {}

  /**
   * Cash of one account in one currency.
   *
   * @param account as the broker names it
   * @param currency ISO 4217 code; only USD is in the figures
   * @param amount in that currency, negative if borrowed
   * @param asOf exchange session at whose close it was held
   */
  public record CashRow(String account, String currency, double amount, LocalDate asOf) {}

  /**
   * How much stands on one rung of a ladder.
   *
   * @param ladder MARK: of the book's legs and hedges; FORWARD and SMILE: of the night's expiries
   * @param rung such as QUOTE, PARITY_REGRESSION or SVI
   * @param count how many stand on it
   */
  public record RungRow(String ladder, String rung, int count) {}

  /**
   * One quality rule and what it found.
   *
   * @param code such as Q02
   * @param name such as LOCKED
   * @param meaning in a few words
   * @param action DROP, EXCLUDE (from the smile) or FLAG
   * @param counts what is counted: ROW, QUOTE, EXPIRY, SOURCE or NIGHT
   * @param spx number among the SPX quotes, expiries and files
   * @param vix number among those of the VIX
   * @param other number of refused rows in files that are not about one of the two; for a rule on
   *     the night 1 or 0
   */
  public record QualityRow(
      String code,
      String name,
      String meaning,
      String action,
      String counts,
      Figure spx,
      Figure vix,
      Figure other) {}
}
