package io.nightcondor.analytics.book;

/**
 * A book as the configuration names it.
 *
 * @param id short stable id, letters, digits, dot, dash and underscore
 * @param name for people
 * @param owner who answers for it
 * @param equity USD, above 0
 * @param treasuryBills of it in Treasury bills, USD, 0 or more: no position file has them
 */
public record Book(String id, String name, String owner, double equity, double treasuryBills) {

  /** Without Treasury bills. */
  public Book(String id, String name, String owner, double equity) {
    this(id, name, owner, equity, 0);
  }
}
